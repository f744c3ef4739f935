"""Events of variables are read as graphql-core coerces them, in whichever way they are read."""

from collections.abc import Iterator
from typing import Any, Final, cast

from graphql import GraphQLInputObjectType, Undefined
from graphql.utilities import coerce_input_value

from graph.event_reading import NAME, event_of, plain_event
from graph.schema import schema

EVENT: Final[dict[str, Any]] = {
    "id": "e-1",
    "source": "ats",
    "tenantExternalId": "acme",
    "job": {"externalId": "job-1", "title": "Engineer", "status": "CLOSED"},
    "interviewId": "i-1",
    "candidateId": "c-1",
    "type": "PARTIALLY_COMPLETED",
    "occurredAt": "2026-03-10T11:00:00.123456+02:00",
    "progress": 0.5,
}
ODD: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 2, 10**400, 0.25, 1.5, -0.0, float("nan"), float("inf")),
    *(
        "",
        "x",
        "e\0",
        "\ud800",
        "COMPLETED",
        "completed",
        "OPEN",
        "platform",
        [],
        ["x"],
        {},
        {"x": 1},
    ),
    *("2026-03-10T11:00:00Z", "2026-03-10t11:00:00,5z", "2026-03-10T11:00:00", "2026-13-10T11:00Z"),
    *("9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00Z"),
)


def _variants() -> Iterator[object]:
    """The event, without each of its values, with odd ones in their places, and with others."""
    yield from (EVENT, *ODD)
    yield {**EVENT, "other": 1}
    yield {**EVENT, "job": {**EVENT["job"], "other": 1}}
    for inner in (EVENT, EVENT["job"]):
        for name in inner:
            without = {key: value for key, value in inner.items() if key != name}
            for changed in (without, *({**inner, name: value} for value in ODD)):
                yield changed if inner is EVENT else {**EVENT, "job": changed}


def test_an_event_without_anything_unusual_is_read_at_once() -> None:
    assert plain_event(EVENT) is not None
    job = {"externalId": "job-1", "title": "Engineer"}
    assert plain_event({**EVENT, "job": job, "progress": None, "type": "COMPLETED"}) is not None


def test_what_is_read_at_once_is_what_graphql_core_makes_of_it() -> None:
    kind = cast(GraphQLInputObjectType, schema._schema.type_map[NAME])
    for value in _variants():
        read, coerced = plain_event(value), coerce_input_value(value, kind)
        if coerced is Undefined:
            assert read is None, value
        elif read is not None:
            assert repr(read) == repr(event_of(coerced)), value
