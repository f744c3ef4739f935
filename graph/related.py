"""Fields of types whose module cannot be imported, because it imports the field's module.

A tenant has jobs, and a job has a tenant. Such a field returns the domain object, and an extension
converts it to the type.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, ParamSpec, TypeVar

import strawberry
from strawberry.extensions.field_extension import (
    AsyncExtensionResolver,
    FieldExtension,
    SyncExtensionResolver,
)
from strawberry.types.lazy_type import LazyType

from graph.scopes import Requirement, field

P = ParamSpec("P")
R = TypeVar("R")

TENANT: Final[LazyType[Any, Any]] = LazyType("Tenant", "graph.tenant")
JOB: Final[LazyType[Any, Any]] = LazyType("Job", "graph.job")


class FromDomainExtension(FieldExtension):
    """Makes an object type of the domain object that a resolver answers; null stays null."""

    def __init__(self, type_: LazyType[Any, Any]) -> None:
        """Make this type, by its `from_domain`."""
        self._type = type_

    def resolve(
        self, next_: SyncExtensionResolver, source: object, info: strawberry.Info, **kwargs: object
    ) -> object:
        """The object type of a synchronous resolver's answer."""
        return self._made(next_(source, info, **kwargs))

    async def resolve_async(
        self, next_: AsyncExtensionResolver, source: object, info: strawberry.Info, **kwargs: object
    ) -> object:
        """The object type of an asynchronous resolver's answer."""
        return self._made(await next_(source, info, **kwargs))

    def _made(self, value: object) -> object:
        return None if value is None else self._resolved.from_domain(value)

    @cached_property
    def _resolved(self) -> type[Any]:
        """The type itself, kept: finding it out takes Strawberry two looks at the file system."""
        return self._type.resolve_type()


def related(
    type_: LazyType[Any, Any], requirement: Requirement, *, nullable: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare a field of a type above, resolved by the decorated method to its domain object."""
    return field(
        requirement,
        FromDomainExtension(type_),
        graphql_type=type_ | None if nullable else type_,
    )
