"""Interview events in the table, and the interviews that they make."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from credit.metering.events import InterviewEvent, PricedEvent
from credit.metering.interviews import Interview
from models import bulk_insert
from models.database import Session
from models.dialects import RowSet
from models.sql import events as sql
from models.tables import events as tables
from models.tables.events import UsageEvent

Key = tuple[str, str]
"""Source and id of an event."""


async def digests(session: Session, tenant_id: UUID, keys: Sequence[Key]) -> dict[Key, str]:
    """The content digests of the events on record among some keys."""
    wanted = RowSet({"source": "text", "id": "text"}, keys)
    rows = await session.rows(sql.DIGESTS, tenant_id, wanted=wanted)
    return {(row["source"], row["id"]): row["digest"] for row in rows}


async def by_interviews(
    session: Session, tenant_id: UUID, interviews: Sequence[str]
) -> dict[str, list[PricedEvent]]:
    """The events on record of some interviews; one without any is missing."""
    rows = UsageEvent.filter(tenant_id=tenant_id, interview_id__in=interviews)
    known: dict[str, list[PricedEvent]] = {}
    for row in await rows.using_db(session.connection):
        known.setdefault(row.interview_id, []).append(priced_event_of(row))
    return known


async def insert(
    session: Session,
    tenant_id: UUID,
    events: Sequence[tuple[InterviewEvent, PricedEvent, str]],
    recorded_at: datetime,
) -> None:
    """Write new events, each with its day, price and content digest."""
    rows = [
        {
            "source": event.source,
            "id": event.id,
            "digest": digest,
            "job_id": UUID(priced.job),
            "interview_id": event.interview,
            "candidate_id": event.candidate,
            "type": event.type,
            "occurred_at": event.occurred_at,
            "recorded_at": recorded_at,
            "progress": event.progress,
            "day": priced.day,
            "price": priced.price,
        }
        for event, priced, digest in events
    ]
    await bulk_insert.insert(session, UsageEvent, tenant_id, rows)


async def put_interviews(
    session: Session, tenant_id: UUID, interviews: Mapping[str, Interview]
) -> None:
    """Write interviews as they are now."""
    rows = [
        {
            "id": key,
            "job_id": UUID(state.job),
            "outcome": state.outcome,
            "price": state.price,
            "invited_on": state.invited_on,
            "started_on": state.started_on,
            "outcome_on": state.outcome_on,
            "simulated_on": state.simulated_on,
        }
        for key, state in sorted(interviews.items())
    ]
    columns = tuple(rows[0])[1:] if rows else ()
    await bulk_insert.insert(session, tables.Interview, tenant_id, rows, changed=columns)


def priced_event_of(row: UsageEvent) -> PricedEvent:
    """The event of a row, with its day and price."""
    return PricedEvent(
        source=row.source,
        id=row.id,
        job=str(row.job_id),
        candidate=row.candidate_id,
        type=row.type,
        occurred_at=row.occurred_at,
        day=row.day,
        price=row.price,
    )
