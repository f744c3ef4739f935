"""Rows that a tenant and a second column name together, and what Tortoise must not do to them.

Tortoise knows one primary key column a table. These tables' keys lead with `tenant_id`, so the
column that is declared as the key repeats from tenant to tenant: everything that Tortoise does by
`pk` would read or change the rows of all tenants. TenantRow refuses it.
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
    """A call that finds rows by a key that repeats from tenant to tenant."""


class TenantQuerySet(QuerySet[MODEL]):
    """A queryset that finds no row by `pk`, and one row or rows to write by their tenant alone."""

    def _filter_or_exclude(self, *args: Q, negate: bool, **kwargs: Any) -> QuerySet[MODEL]:
        for key in (*kwargs, *(key for condition in args for key in _keys(condition))):
            if key.partition("__")[0] == "pk":
                raise _refusal(self.model, f"{key} is")
        return super()._filter_or_exclude(*args, negate=negate, **kwargs)

    def get(self, *args: Q, **kwargs: Any) -> QuerySetSingle[MODEL]:
        """Fetch the one row of a tenant that meets some conditions."""
        self._require_tenant("get()", *args, Q(**kwargs))
        return super().get(*args, **kwargs)

    def get_or_none(self, *args: Q, **kwargs: Any) -> QuerySetSingle[MODEL | None]:
        """Fetch the one row of a tenant that meets some conditions, if there is one."""
        self._require_tenant("get_or_none()", *args, Q(**kwargs))
        return super().get_or_none(*args, **kwargs)

    def update(self, **kwargs: Any) -> UpdateQuery:
        """Change the rows of a tenant."""
        self._check_write("update()")
        return super().update(**kwargs)

    def delete(self) -> DeleteQuery:
        """Delete the rows of a tenant."""
        self._check_write("delete()")
        return super().delete()

    def bulk_update(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse: it finds the rows by `pk`."""
        raise _refusal(self.model, "bulk_update() is")

    async def in_bulk(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse: it answers one row a key, and the key repeats from tenant to tenant."""
        raise _refusal(self.model, "in_bulk() is")

    def contains(self, _obj: object) -> Never:
        """Refuse: it compares by `pk`."""
        raise _refusal(self.model, "contains() is")

    def _require_tenant(self, call: str, *conditions: Q) -> None:
        if not any(map(_names_tenant, (*self._q_objects, *conditions))):
            raise _refusal(self.model, f"{call} without a tenant is")

    def _check_write(self, call: str) -> None:
        """Rows are written in one statement on their own table, which is what names the tenant.

        Where a filter needs a join, Tortoise would write `pk IN (SELECT pk …)`. It leaves out a
        limit without a word.
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
    """A row that `tenant_id` and the columns of `Meta.unique_together` name together.

    `filter(tenant_id=…)`, `create` and `bulk_create` work as ever. What goes by `pk` raises
    TenantRequiredError.
    """

    class Meta:
        """No table of its own."""

        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls._meta.manager = _TenantManager(cls)

    @property
    def pk(self) -> Never:
        """Refuse: no column names the row."""
        raise _refusal(type(self), "pk is")

    def _key(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self._meta.unique_together[0])

    def __eq__(self, other: object) -> bool:
        """Whether both are the same row, of the same tenant."""
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
        """Insert for `create()`; refuse to update, which would go by `pk`."""
        if kwargs.get("force_create") is not True:
            raise _refusal(type(self), "save() is")
        await super().save(*args, **kwargs)

    async def delete(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse: it finds the row by `pk`."""
        raise _refusal(type(self), "delete() is")

    async def refresh_from_db(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse: it finds the row by `pk`."""
        raise _refusal(type(self), "refresh_from_db() is")

    def clone(self, *_args: object, **_kwargs: object) -> Never:
        """Refuse: it asks for another `pk`."""
        raise _refusal(type(self), "clone() is")

    @classmethod
    async def get_or_create(cls, *_args: object, **_kwargs: object) -> Never:
        """Refuse: a missing tenant would make it answer another tenant's row."""
        raise _refusal(cls, "get_or_create() is")

    @classmethod
    async def update_or_create(cls, *_args: object, **_kwargs: object) -> Never:
        """Refuse: it saves by `pk`."""
        raise _refusal(cls, "update_or_create() is")


def _refusal(model: type[Model], what: str) -> TenantRequiredError:
    names = model._meta.unique_together[0]  # noqa: SLF001 - Tortoise's own name for it
    example = ", ".join(f"{name}=…" for name in names)
    return TenantRequiredError(
        f"{what} refused: a {model.__name__} is named by {' and '.join(names)} together; filter by"
        f" tenant_id: {model.__name__}.filter({example})"
    )


def _keys(condition: Q) -> Iterator[str]:
    """The keys of all filters of a condition, however deep."""
    yield from condition.filters
    for child in condition.children:
        yield from _keys(child)


def _names_tenant(condition: Q) -> bool:
    """Whether only rows of named tenants can meet a condition."""
    if condition._is_negated:  # noqa: SLF001 - it has no other name
        return False
    if condition.join_type == Q.OR:
        parts = [
            *(key in _TENANT for key in condition.filters),
            *map(_names_tenant, condition.children),
        ]
        return bool(parts) and all(parts)
    return not _TENANT.isdisjoint(condition.filters) or any(map(_names_tenant, condition.children))
