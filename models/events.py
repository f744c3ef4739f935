"""Interview events in the table, and the interviews that they make."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.core.units import Credits
from credit.metering.events import EventType, InterviewEvent, PricedEvent
from credit.metering.interviews import Interview
from models.database import Session, day, instant
from models.dialects import RowSet

Key = tuple[str, str]
"""Source and id of an event."""

_EVENT: Final = {
    "source": "text",
    "id": "text",
    "digest": "text",
    "job_id": "uuid",
    "interview_id": "text",
    "candidate_id": "text",
    "type": "text",
    "occurred_at": "timestamptz",
    "recorded_at": "timestamptz",
    "progress": "float8",
    "day": "date",
    "price": "bigint",
}
_INTERVIEW: Final = {
    "id": "text",
    "job_id": "uuid",
    "outcome": "text",
    "price": "bigint",
    "invited_on": "date",
    "started_on": "date",
    "outcome_on": "date",
    "simulated_on": "date",
}


async def digests(session: Session, tenant_id: UUID, keys: Sequence[Key]) -> dict[Key, str]:
    """The content digests of the events on record among some keys."""
    rows = await session.rows(
        "SELECT e.source, e.id, e.digest FROM {wanted} {ordered_join} usage_event e"
        " ON e.tenant_id = $1 AND e.source = wanted.source AND e.id = wanted.id",
        tenant_id,
        wanted=RowSet({"source": "text", "id": "text"}, keys),
    )
    return {(row["source"], row["id"]): row["digest"] for row in rows}


async def by_interviews(
    session: Session, tenant_id: UUID, interviews: Sequence[str]
) -> dict[str, list[PricedEvent]]:
    """The events on record of some interviews; one without any is missing."""
    rows = await session.rows(
        "SELECT e.source, e.id, e.job_id, e.interview_id, e.candidate_id, e.type, e.occurred_at,"
        " e.day, e.price FROM {wanted} {ordered_join} usage_event e"
        " ON e.tenant_id = $1 AND e.interview_id = wanted.id",
        tenant_id,
        wanted=RowSet({"id": "text"}, [(interview,) for interview in interviews]),
    )
    known: dict[str, list[PricedEvent]] = {}
    for row in rows:
        event = PricedEvent(
            source=row["source"],
            id=row["id"],
            job=str(row["job_id"]),
            candidate=row["candidate_id"],
            type=EventType(row["type"]),
            occurred_at=instant(row["occurred_at"]),
            day=day(row["day"]),
            price=Credits(row["price"]),
        )
        known.setdefault(row["interview_id"], []).append(event)
    return known


async def insert(
    session: Session,
    tenant_id: UUID,
    events: Sequence[tuple[InterviewEvent, PricedEvent, str]],
    recorded_at: datetime,
) -> None:
    """Write new events, each with its day, price and content digest."""
    rows = [
        (
            *(event.source, event.id, digest, UUID(priced.job), event.interview, event.candidate),
            *(event.type.value, event.occurred_at, recorded_at, event.progress),
            *(priced.day, priced.price.thousandths),
        )
        for event, priced, digest in events
    ]
    names = ", ".join(_EVENT)
    await session.rows(
        f"INSERT INTO usage_event (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
        " FROM {new} WHERE true",
        tenant_id,
        new=RowSet(_EVENT, rows),
    )


async def put_interviews(
    session: Session, tenant_id: UUID, interviews: Mapping[str, Interview]
) -> None:
    """Write interviews as they are now."""
    rows = [
        (
            *(key, UUID(state.job), state.outcome and state.outcome.value),
            *(state.price.thousandths, state.invited_on, state.started_on),
            *(state.outcome_on, state.simulated_on),
        )
        for key, state in sorted(interviews.items())
    ]
    names = ", ".join(_INTERVIEW)
    changes = ", ".join(f"{name} = excluded.{name}" for name in _INTERVIEW if name != "id")
    await session.rows(
        f"INSERT INTO interview (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
        f" FROM {{new}} WHERE true ON CONFLICT (tenant_id, id) DO UPDATE SET {changes}",
        tenant_id,
        new=RowSet(_INTERVIEW, rows),
    )
