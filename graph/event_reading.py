"""Reading interview events one by one: a value that cannot be read refuses its event alone.

GraphQL coerces a whole variable, or refuses the request. The schema that mutations are executed
with therefore takes an event as a scalar, which coerces it against the input type that clients
know. What they read, and what documents are validated against, has the input type.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

import strawberry
from graphql import (
    GraphQLError,
    GraphQLInputObjectType,
    Undefined,
    ValueNode,
    value_from_ast_untyped,
)
from graphql.execution.values import VariableValues
from graphql.utilities import coerce_input_literal, coerce_input_value
from graphql.utilities.validate_input_value import validate_input_literal, validate_input_value
from strawberry.types.arguments import convert_argument
from strawberry.types.scalar import ScalarDefinition

from credit.core.errors import InsightsError, InvalidInputError
from credit.core.validation import joined
from graph.coercion_errors import path_of
from graph.errors import shortened
from graph.interview_event import InterviewEventInput, UnreadableEvent

NAME: Final = "InterviewEventInput"
MOST_FAULTS: Final = 5
"""Values of one event that are reported at once."""

Event = InterviewEventInput | UnreadableEvent
OnError = Callable[[GraphQLError, list[str | int]], None]


def event_scalar(published: strawberry.Schema) -> ScalarDefinition:
    """The scalar that stands for events, read by the input type of the schema that clients know."""
    reader = _Reader(published)
    return strawberry.scalar(
        name=NAME, parse_value=reader.from_value, parse_literal=reader.from_literal
    )


class _Reader:
    """Reads events; whatever is sent as one, it answers an event and raises nothing."""

    def __init__(self, published: strawberry.Schema) -> None:
        self._schema = published
        named = published._schema.type_map[NAME]  # noqa: SLF001 - it has no other name
        self._type = cast(GraphQLInputObjectType, named)

    def from_value(self, value: object) -> Event:
        """An event of a variable."""
        coerced = coerce_input_value(value, self._type)
        if coerced is not Undefined:
            return self._event(coerced)

        def validate(on_error: OnError) -> None:
            validate_input_value(value, self._type, on_error, hide_suggestions=True)

        return _unreadable(value, validate)

    def from_literal(self, node: ValueNode, variables: Mapping[str, Any] | None = None) -> Event:
        """An event of a document; `variables` are coerced, those of the event's values."""
        given = VariableValues({}, dict(variables or {}))
        coerced = coerce_input_literal(node, self._type, given)
        if coerced is not Undefined:
            return self._event(coerced)

        def validate(on_error: OnError) -> None:
            validate_input_literal(node, self._type, on_error, given, hide_suggestions=True)

        return _unreadable(value_from_ast_untyped(node, given.coerced), validate)

    def _event(self, coerced: object) -> InterviewEventInput:
        registry = self._schema.schema_converter.scalar_registry
        converted = convert_argument(coerced, InterviewEventInput, registry, self._schema.config)
        return cast(InterviewEventInput, converted)


def _unreadable(value: object, validate: Callable[[OnError], None]) -> UnreadableEvent:
    """An event with what is wrong with it, by the function that finds that."""
    faults: list[InsightsError] = []

    def note(error: GraphQLError, path: list[str | int]) -> None:
        if len(faults) < MOST_FAULTS:
            message = shortened(error.message)
            faults.append(InvalidInputError(message, path_of(error.message, path)))

    validate(note)
    named = value.get("id") if isinstance(value, dict) else None
    return UnreadableEvent(named if isinstance(named, str) else "", joined(faults))
