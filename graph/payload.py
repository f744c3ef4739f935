"""Mutations and their payloads: what refuses a call becomes the problems of its payload."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Final, ParamSpec, Self, TypeVar

import strawberry
from strawberry.extensions.field_extension import AsyncExtensionResolver, FieldExtension
from strawberry.types import get_object_definition

from credit.core.errors import InsightsError, NotFoundError
from credit.core.global_ids import Kind, not_found
from graph.problems import Problem
from graph.references import as_written
from graph.scopes import Requirement, field

P = ParamSpec("P")
R = TypeVar("R")

WHY_REFUSED: Final = "Why the call was refused; empty when it succeeded."
"""Description of `problems` in every payload that has nothing to add."""


class Payload:
    """Base of payload types: `problems`, and objects that are null when the call was refused."""

    problems: list[Problem]
    kind: ClassVar[Kind | None] = None
    """Kind of the object that the mutation takes by id; None where it takes none.

    Every wrong id answers the same NOT_FOUND, so that ids cannot be probed.
    """

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call: the problem, and null for everything else."""
        if cls.kind is not None and isinstance(error, NotFoundError):
            error = not_found(cls.kind)
        declared = get_object_definition(cls, strict=True).fields
        names = [f.python_name for f in declared if f.base_resolver is None]
        nothing: dict[str, Any] = dict.fromkeys(names)
        problems = [Problem.from_domain(one) for one in error.each]
        return cls(**{**nothing, "problems": problems})


class ProblemsExtension(FieldExtension):
    """Answers what refuses a mutation, an InsightsError, as a payload with problems."""

    def __init__(self, payload: type[Payload]) -> None:
        """Answer with this type, which is the field's own."""
        self._payload = payload

    async def resolve_async(
        self, next_: AsyncExtensionResolver, source: object, info: strawberry.Info, **kwargs: object
    ) -> object:
        """The payload of the resolver, or the one of its refusal."""
        try:
            return await next_(source, info, **kwargs)
        except InsightsError as error:
            refused = self._payload.failed(error)
            for problem in refused.problems:
                problem.path = as_written(problem.path, kwargs.get("input"))
            return refused


def mutation(
    requirement: Requirement,
) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
    """Declare a mutation resolved by the decorated method, whose return type is a Payload."""

    def declare(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        payload = inspect.signature(method).return_annotation
        assert issubclass(payload, Payload), f"{method.__qualname__} returns no Payload"
        return field(requirement, ProblemsExtension(payload))(method)

    return declare
