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
from strawberry.types.scalar import ScalarDefinition

from credit.core.errors import InsightsError, InvalidInputError
from credit.core.validation import joined
from credit.metering.events import EventType, InterviewEvent, JobStatus
from graph.coercion_errors import path_of
from graph.errors import shortened
from graph.interview_event import DEFAULT_SOURCE, UnreadableEvent
from graph.scalars import parse_instant

NAME: Final = "InterviewEventInput"
MOST_FAULTS: Final = 5
"""Values of one event that are reported at once."""

_TEXTS: Final = ("id", "tenantExternalId", "interviewId", "candidateId", "type", "occurredAt")
_JOB_TEXTS: Final = ("externalId", "title")
_FIELDS: Final = frozenset({*_TEXTS, "source", "job", "progress"})
_JOB_FIELDS: Final = frozenset({*_JOB_TEXTS, "status"})
_TYPES: Final = EventType.__members__
_STATUSES: Final = JobStatus.__members__

Event = InterviewEvent | UnreadableEvent
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
        named = published._schema.type_map[NAME]  # noqa: SLF001 - it has no other name
        self._type = cast(GraphQLInputObjectType, named)

    def from_value(self, value: object) -> Event:
        """An event of a variable."""
        plain = plain_event(value)
        if plain is not None:
            return plain
        coerced = coerce_input_value(value, self._type)
        if coerced is not Undefined:
            return event_of(coerced)

        def validate(on_error: OnError) -> None:
            validate_input_value(value, self._type, on_error, hide_suggestions=True)

        return _unreadable(value, validate)

    def from_literal(self, node: ValueNode, variables: Mapping[str, Any] | None = None) -> Event:
        """An event of a document; `variables` are coerced, those of the event's values."""
        given = VariableValues({}, dict(variables or {}))
        coerced = coerce_input_literal(node, self._type, given)
        if coerced is not Undefined:
            return event_of(coerced)

        def validate(on_error: OnError) -> None:
            validate_input_literal(node, self._type, on_error, given, hide_suggestions=True)

        return _unreadable(value_from_ast_untyped(node, given.coerced), validate)


def event_of(coerced: Mapping[str, Any]) -> InterviewEvent:
    """The event of what graphql-core made of a value that it found nothing wrong with."""
    job = coerced["job"]
    return InterviewEvent(
        id=coerced["id"],
        source=coerced["source"],
        tenant=coerced["tenantExternalId"],
        job=job["externalId"],
        job_title=job["title"],
        job_status=job.get("status"),
        interview=coerced["interviewId"],
        candidate=coerced["candidateId"],
        type=coerced["type"],
        occurred_at=coerced["occurredAt"],
        progress=coerced.get("progress"),
    )


def plain_event(value: object) -> InterviewEvent | None:
    """The event of a variable that has nothing unusual; None where graphql-core has to look at it.

    What it answers is what graphql-core coerces the value to, in a tenth of the time.
    """
    job = value.get("job") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(job, dict):
        return None
    if not (value.keys() <= _FIELDS and job.keys() <= _JOB_FIELDS):
        return None
    source, status = value.get("source", DEFAULT_SOURCE), job.get("status")
    texts = [source, *map(value.get, _TEXTS), *map(job.get, _JOB_TEXTS)]
    if not all(isinstance(text, str) for text in texts):
        return None
    progress: Any = value.get("progress")
    is_share = type(progress) in {int, float} and 0 <= progress <= 1
    is_status = isinstance(status, str) and status in _STATUSES
    if not (progress is None or is_share) or not (status is None or is_status):
        return None
    _, event_id, tenant, interview, candidate, kind, occurred_at, job_id, title = texts
    try:
        at, event_type = parse_instant(occurred_at), _TYPES[kind]
    except (GraphQLError, KeyError):
        return None
    return InterviewEvent(
        id=event_id,
        source=source,
        tenant=tenant,
        job=job_id,
        job_title=title,
        job_status=None if status is None else _STATUSES[status],
        interview=interview,
        candidate=candidate,
        type=event_type,
        occurred_at=at,
        progress=None if progress is None else float(progress),
    )


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
