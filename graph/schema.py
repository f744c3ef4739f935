"""The schema, assembled and checked."""

from typing import Any, Final

import strawberry
from graphql import GraphQLEnumType, GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from graph.cost.table import declared_weights
from graph.mutation import Mutation
from graph.operation_limits import OperationLimits
from graph.query import Query
from graph.scalars import SCALARS
from graph.scopes import declared_requirements
from graph.subscription import Subscription
from graph.validation import MOST_ERRORS

COERCION: Final[dict[str, Any]] = {"max_coercion_errors": MOST_ERRORS, "hide_suggestions": True}
"""How the variables of an operation are coerced, whatever executes it."""


class Schema(strawberry.Schema):
    """Strawberry's schema, without its logging of errors: `graph.errors` logs them.

    Variables are refused after as many errors as documents are, and no value is looked for that
    may have been meant instead: they may be a megabyte, where a document is 20 kB.
    """

    def _get_custom_context_kwargs(
        self, operation_extensions: dict[str, Any] | None = None, *, sync: bool = False
    ) -> dict[str, Any]:
        arguments = super()._get_custom_context_kwargs(operation_extensions, sync=sync)
        return {**arguments, **COERCION}

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Log nothing: most errors are the caller's; `graph.errors` logs the others."""


def _assembled(*, sorted_by_name: bool = False) -> Schema:
    made = Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        extensions=[OperationLimits],
        config=StrawberryConfig(scalar_map=SCALARS, sort_schema=sorted_by_name),
    )
    for named in made._schema.type_map.values():  # noqa: SLF001 - it has no other name
        if isinstance(named, GraphQLEnumType):
            _suggest_nothing(named)
    return made


def _suggest_nothing(enum: GraphQLEnumType) -> None:
    """Look for no value that was meant instead of a variable's.

    GraphQL-core hides suggestions when it explains an error, but computes them when it first
    coerces the value: 50 ms for one of a megabyte.
    """
    coerce = enum.coerce_input_value

    def coerce_input_value(input_value: str, *_hide_suggestions: bool) -> object:
        return coerce(input_value, hide_suggestions=True)

    enum.coerce_input_value = coerce_input_value  # type: ignore[method-assign,assignment]


schema: Final = _assembled()
"""The executable schema."""

FIELD_SCOPES: Final = declared_requirements(schema._schema)  # noqa: SLF001 - no public attribute
"""The scopes of each field, by type and field name; raises if a field has no requirement."""

FIELD_WEIGHTS: Final = declared_weights(schema._schema)  # noqa: SLF001 - no public attribute
"""The weight of each field, by type and field name; raises if a field has none that needs one."""


def print_sdl() -> str:
    """The schema in SDL, sorted, as kept in `schema.graphql`."""
    return _assembled(sorted_by_name=True).as_str().rstrip() + "\n"
