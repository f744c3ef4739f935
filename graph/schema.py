"""The schema, assembled and checked."""

from collections.abc import Mapping
from typing import Any, Final, NoReturn

import strawberry
from graphql import GraphQLEnumType, GraphQLInputObjectType
from strawberry.schema.config import StrawberryConfig
from strawberry.types.scalar import ScalarDefinition

from graph.cost.table import declared_weights
from graph.enums import EventType
from graph.event_reading import event_scalar
from graph.interview_event import InterviewEventInput, JobRefInput
from graph.mutation import Mutation
from graph.query import Query
from graph.responses.table import declared_cacheable
from graph.scalars import SCALARS
from graph.scopes import declared_requirements
from graph.subscription import Subscription
from graph.validation import EXECUTED, MOST_ERRORS

COERCION: Final[dict[str, Any]] = {"max_coercion_errors": MOST_ERRORS, "hide_suggestions": True}
"""How the variables of an operation are coerced, whatever executes it.

They are refused after as many errors as documents are, and no value is looked for that may have
been meant instead: they may be a megabyte, where a document is 20 kB.
"""


class Schema(strawberry.Schema):
    """Strawberry's schema, of which the types are used: `graph.protocol` executes operations.

    Mutations are executed with a schema of the same types, which reads interview events one by one.
    """

    of_mutations: "Schema | None" = None

    async def execute(self, *_arguments: object, **_options: object) -> NoReturn:
        """Refuse to execute anything without the limits and the viewer's scopes."""
        msg = "operations are executed by graph.protocol.execution"
        raise NotImplementedError(msg)


def _assembled(
    *,
    sorted_by_name: bool = False,
    scalars: Mapping[object, ScalarDefinition] = SCALARS,
    types: tuple[type, ...] = (),
) -> Schema:
    assembled = Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=types,
        config=StrawberryConfig(scalar_map=scalars, sort_schema=sorted_by_name),
    )
    for named in assembled._schema.type_map.values():  # noqa: SLF001 - it has no other name
        if isinstance(named, GraphQLInputObjectType):
            _check_one_of_by_the_library(named)
        if isinstance(named, GraphQLEnumType):
            _suggest_nothing(named)
    return assembled


def _suggest_nothing(enum: GraphQLEnumType) -> None:
    """Look for no value that was meant instead of a variable's.

    GraphQL-core hides suggestions when it explains an error, but computes them when it first
    coerces the value: 50 ms for one of a megabyte.
    """
    coerce = enum.coerce_input_value

    def coerce_input_value(input_value: str, *_hide_suggestions: bool) -> object:
        return coerce(input_value, hide_suggestions=True)

    enum.coerce_input_value = coerce_input_value  # type: ignore[method-assign,assignment]


def _check_one_of_by_the_library(kind: GraphQLInputObjectType) -> None:
    """Have graphql-core check a @oneOf input, which says where it is in the input.

    Strawberry's own check says that nowhere, and keeps further faults from being named.
    """
    declared = kind.extensions.get("strawberry-definition")
    if declared is not None and declared.is_one_of:
        kind.is_one_of = True
        kind.out_type = GraphQLInputObjectType.out_type  # type: ignore[method-assign]


def _executable() -> Schema:
    made = _assembled()
    made.of_mutations = _assembled(
        scalars={**SCALARS, InterviewEventInput: event_scalar(made)},
        types=(JobRefInput, EventType),  # variables may have the types of an event's fields
    )
    made._schema.extensions[EXECUTED] = made.of_mutations._schema  # noqa: SLF001 - no other name
    return made


schema: Final = _executable()
"""The executable schema."""

FIELD_SCOPES: Final = declared_requirements(schema._schema)  # noqa: SLF001 - no public attribute
"""The scopes of each field, by type and field name; raises if a field has no requirement."""

FIELD_WEIGHTS: Final = declared_weights(schema._schema)  # noqa: SLF001 - no public attribute
"""The weight of each field, by type and field name; raises if a field has none that needs one."""

CACHEABLE_FIELDS: Final = declared_cacheable(schema._schema)  # noqa: SLF001 - no public attribute
"""The fields whose responses may be kept, by type and name; raises for a row without a field."""


def print_sdl() -> str:
    """The schema in SDL, sorted, as kept in `schema.graphql`."""
    return _assembled(sorted_by_name=True).as_str().rstrip() + "\n"
