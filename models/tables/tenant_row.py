"""The base of models with composite keys that begin with the tenant.

Tortoise supports only one primary key column for each table. These tables' keys begin with
`tenant_id`, so the values of the declared key column repeat between tenants, and Tortoise's
operations by `pk` would read or change rows of all tenants. TenantRow refuses them.
"""

from collections.abc import Iterator
from typing import Any, Never, TypeVar

from tortoise.exceptions import ParamsError
from tortoise.expressions import Q
from tortoise.manager import Manager
from tortoise.models import Model
from tortoise.queryset import DeleteQuery, QuerySet, QuerySetSingle, UpdateQuery

MODEL = TypeVar("MODEL", bound=Model)
_TENANT = {"tenant", "tenant_id", "tenant_id__in"}


class TenantRequiredError(ParamsError):
    """A call that would find rows by a key that repeats between tenants."""


class TenantQuerySet(QuerySet[MODEL]):
    """A queryset that refuses filters by `pk`, and requires a tenant for single rows and writes."""

    def _filter_or_exclude(self, *args: Q, negate: bool, **kwargs: Any) -> QuerySet[MODEL]:
        for key in (*kwargs, *(key for condition in args for key in _keys(condition))):
            if key.partition("__")[0] == "pk":
                raise _refusal(self.model, f"{key} is")
        return super()._filter_or_exclude(*args, negate=negate, **kwargs)

    def get(self, *args: Q, **kwargs: Any) -> QuerySetSingle[MODEL]:
        """Fetch the only row of a tenant that meets the conditions."""
        self._require_tenant("get()", *args, Q(**kwargs))
        return super().get(*args, **kwargs)

    def get_or_none(self, *args: Q, **kwargs: Any) -> QuerySetSingle[MODEL | None]:
        """Fetch the only row of a tenant that meets the conditions, or None."""
        self._require_tenant("get_or_none()", *args, Q(**kwargs))
        return super().get_or_none(*args, **kwargs)

    def update(self, **kwargs: Any) -> UpdateQuery:
        """Update rows of a tenant."""
        self._check_write("update()")
        return super().update(**kwargs)

    def delete(self) -> DeleteQuery:
        """Delete rows of a tenant."""
        self._check_write("delete()")
        return super().delete()

    def bulk_update(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because it finds rows by `pk`."""
        raise _refusal(self.model, "bulk_update() is")

    async def in_bulk(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because it returns one row for each key, and keys repeat between tenants."""
        raise _refusal(self.model, "in_bulk() is")

    def contains(self, _obj: object) -> Never:
        """Refuse, because it compares by `pk`."""
        raise _refusal(self.model, "contains() is")

    def _require_tenant(self, call: str, *conditions: Q) -> None:
        if not any(map(_names_tenant, (*self._q_objects, *conditions))):
            raise _refusal(self.model, f"{call} without a tenant is")

    def _check_write(self, call: str) -> None:
        """Require that a write is one statement on its own table with the tenant in its condition.

        For a filter that needs a join, Tortoise would generate `pk IN (SELECT pk …)`, and it
        ignores a limit silently.
        """
        self._require_tenant(call)
        joined = self.model._meta.fetch_fields  # noqa: SLF001 - Tortoise's own name for it
        keys = [key for condition in self._q_objects for key in _keys(condition)]
        if any(key != "tenant" and key.partition("__")[0] in joined for key in keys):
            raise _refusal(self.model, f"{call} by a column of another table is")
        if self._limit is not None:
            raise _refusal(self.model, f"{call} with a limit is")


class _TenantManager(Manager):
    def get_queryset(self) -> QuerySet[Any]:
        return TenantQuerySet(self._model)


class TenantRow(Model):
    """A row whose key is `Meta.unique_together`, which begins with `tenant_id`.

    `filter(tenant_id=…)`, `create` and `bulk_create` work as usual. Operations by `pk` raise
    TenantRequiredError.
    """

    class Meta:
        """The class has no table of its own."""

        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls._meta.manager = _TenantManager(cls)

    @property
    def pk(self) -> Never:
        """Refuse, because no single column identifies the row."""
        raise _refusal(type(self), "pk is")

    def _key(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self._meta.unique_together[0])

    def __eq__(self, other: object) -> bool:
        """Whether both are the same row of the same tenant."""
        return (
            isinstance(other, TenantRow)
            and type(other) is type(self)
            and (other._key() == self._key())
        )

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        names = self._meta.unique_together[0]
        named = ", ".join(f"{name}={getattr(self, name, '?')}" for name in names)
        return f"<{type(self).__name__}: {named}>"

    async def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert for `create()`; refuse an update, which would find the row by `pk`."""
        if kwargs.get("force_create") is not True:
            raise _refusal(type(self), "save() is")
        await super().save(*args, **kwargs)

    async def delete(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because it finds the row by `pk`."""
        raise _refusal(type(self), "delete() is")

    async def refresh_from_db(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because it finds the row by `pk`."""
        raise _refusal(type(self), "refresh_from_db() is")

    def clone(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because it requires another `pk`."""
        raise _refusal(type(self), "clone() is")

    @classmethod
    async def get_or_create(cls, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because without a tenant it could return another tenant's row."""
        raise _refusal(cls, "get_or_create() is")

    @classmethod
    async def update_or_create(cls, *_args: object, **_kwargs: object) -> Never:
        """Refuse, because it saves by `pk`."""
        raise _refusal(cls, "update_or_create() is")


def _refusal(model: type[Model], what: str) -> TenantRequiredError:
    names = model._meta.unique_together[0]  # noqa: SLF001 - Tortoise's own name for it
    example = ", ".join(f"{name}=…" for name in names)
    return TenantRequiredError(
        f"{what} refused: the key of {model.__name__} is {' and '.join(names)}; filter by"
        f" tenant_id: {model.__name__}.filter({example})"
    )


def _keys(condition: Q) -> Iterator[str]:
    """The keys of all filters in a condition, including nested ones."""
    yield from condition.filters
    for child in condition.children:
        yield from _keys(child)


def _names_tenant(condition: Q) -> bool:
    """Whether only rows of given tenants can meet a condition."""
    if condition._is_negated:  # noqa: SLF001 - there is no public attribute
        return False
    if condition.join_type == Q.OR:
        parts = [
            *(key in _TENANT for key in condition.filters),
            *map(_names_tenant, condition.children),
        ]
        return bool(parts) and all(parts)
    return not _TENANT.isdisjoint(condition.filters) or any(map(_names_tenant, condition.children))
