"""Jobs: what events and updates say of them, and finding them by id."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final, NamedTuple
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.metering.events import InterviewEvent, JobStatus
from credit.metering.tenants import Job, job_id
from models import bulk_insert
from models.database import Session, instant, uuid
from models.dialects import RowSet
from models.sql import jobs as sql
from models.tables import jobs as tables
from models.tenants import sort_key

_INSTANT: Final = timedelta(microseconds=1)
_JOB: Final = partial(tuple.__new__, Job)
"""As `Job._make`, in half the time."""
_STATUSES: Final = {status.value: status for status in JobStatus}
COLUMNS: Final = {
    "id": "uuid",
    "external_id": "text",
    "title": "text",
    "sort_title": "text",
    "titled_at": "timestamptz",
    "status": "text",
    "status_at": "timestamptz",
    "created_at": "timestamptz",
}
"""The columns of a job's row, with their SQL types, in the order of `rows_from_events`."""

UPDATED: Final = ("title", "sort_title", "titled_at", "status", "status_at", "created_at")
"""The columns that events change."""


class JobState(NamedTuple):
    """What is known of a job from events and updates, each with the instant it holds from."""

    title: str
    titled_at: datetime
    status: JobStatus
    status_at: datetime | None
    created_at: datetime


async def upsert_from_events(
    session: Session, tenant_id: UUID, events: Iterable[InterviewEvent]
) -> None:
    """Create or rename the jobs that events name; see `rows_from_events`."""
    events = list(events)
    keys = sorted({job_id(tenant_id, event.job) for event in events})
    found = await _of_tenant(session, tenant_id).filter(id__in=keys)
    known = {row.id: _state_of(row) for row in found}
    rows = rows_from_events(tenant_id, events, known)
    values = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    await bulk_insert.insert(session, tables.Job, tenant_id, values, changed=UPDATED)


def rows_from_events(
    tenant_id: UUID, events: Iterable[InterviewEvent], known: Mapping[UUID, JobState]
) -> list[tuple[Any, ...]]:
    """The rows of the jobs that events create or change, in the order of their ids.

    The newest event's title and status hold. Of two titles of one instant the later by code point
    holds, so that the order of arrival never matters.
    """
    by_job: dict[str, list[InterviewEvent]] = {}
    for event in events:
        by_job.setdefault(event.job, []).append(event)
    rows = []
    for job, told in by_job.items():
        key = job_id(tenant_id, job)
        before = known.get(key)
        state = _merged(told, before)
        if state != before:
            title, *rest = state
            rows.append((key, job, title, sort_key(title), *rest))
    return sorted(rows)


def _merged(events: list[InterviewEvent], known: JobState | None) -> JobState:
    """The state of a job after some events."""
    titles = [(event.occurred_at, event.job_title) for event in events]
    states = [(event.occurred_at, event.job_status) for event in events if event.job_status]
    created = [event.occurred_at for event in events]
    if known is not None:
        titles.append((known.titled_at, known.title))
        created.append(known.created_at)
        if known.status_at:
            states.append((known.status_at, known.status))
    titled_at, title = max(titles)
    status_at, status = max(states) if states else (None, JobStatus.OPEN)
    return JobState(title, titled_at, status, status_at, min(created))


async def update(
    session: Session,
    tenant_id: UUID,
    key: UUID,
    at: datetime,
    *,
    title: str | None,
    status: JobStatus | None,
) -> Job | None:
    """Rename, close or open a job at an instant; None when the tenant has no such job.

    The instant is later than that of what is known so far: only later events change it again.
    """
    found = _of_tenant(session, tenant_id).filter(id=key)
    row = await found.get_or_none()
    if row is None:
        return None
    changed: dict[str, object] = {}
    if title is not None:
        titled_at = max(at, row.titled_at + _INSTANT)
        changed |= {"title": title, "sort_title": sort_key(title), "titled_at": titled_at}
    if status is not None:
        known_at = row.status_at or row.created_at
        changed |= {"status": status, "status_at": max(at, known_at + _INSTANT)}
    if changed:
        await found.update(**changed)
    return job_of(await found.get())


def _state_of(row: tables.Job) -> JobState:
    return JobState(row.title, row.titled_at, row.status, row.status_at, row.created_at)


async def by_ids(session: Session, wanted: Sequence[tuple[UUID, UUID]]) -> dict[UUID, Job]:
    """The jobs of some (tenant, job) pairs, by job id; a pair that does not exist is missing."""
    pairs = RowSet({"tenant_id": "uuid", "id": "uuid"}, wanted)
    found = [
        job_from(uuid(row["tenant_id"]), row)
        for row in await session.records(sql.BY_IDS, wanted=pairs)
    ]
    return {job.id: job for job in found}


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[tables.Job]:
    return tables.Job.filter(tenant_id=tenant_id).using_db(session.connection)


def job_of(row: tables.Job) -> Job:
    """The job of a row."""
    return Job(
        tenant_id=row.tenant_id,
        id=row.id,
        external_id=row.external_id,
        title=row.title,
        status=row.status,
        created_at=row.created_at,
    )


def job_from(tenant_id: UUID, row: Sequence[Any]) -> Job:
    """The job of a tenant from a row of `models.sql.jobs`; by position, since there are many."""
    return _JOB(
        (tenant_id, uuid(row[0]), row[1], row[2], _STATUSES[row[3]], instant(row[4])),
    )
