"""Jobs: what events and updates say of them, and finding them by id."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.metering.events import InterviewEvent, JobStatus
from credit.metering.tenants import Job, job_id
from models.database import Session, instant, uuid
from models.dialects import RowSet
from models.sql import jobs as sql
from models.tables import jobs as tables
from models.tenants import sort_key

_INSTANT: Final = timedelta(microseconds=1)
_UPDATED: Final = ("title", "sort_title", "titled_at", "status", "status_at", "created_at")


async def upsert_from_events(
    session: Session, tenant_id: UUID, events: Iterable[InterviewEvent]
) -> None:
    """Create or rename the jobs that events name; the newest event's title and status hold.

    Of two titles of one instant the later by code point holds, so that the order of arrival
    never matters.
    """
    by_job: dict[UUID, list[InterviewEvent]] = {}
    for event in events:
        by_job.setdefault(job_id(tenant_id, event.job), []).append(event)
    rows = await _of_tenant(session, tenant_id).filter(id__in=sorted(by_job))
    known = {row.id: row for row in rows}
    merged = [_merged(tenant_id, key, by_job[key], known.get(key)) for key in sorted(by_job)]
    changed = [row for row in merged if row is not None]
    if changed:
        await tables.Job.bulk_create(
            changed,
            on_conflict=("tenant_id", "id"),
            update_fields=_UPDATED,
            using_db=session.connection,
        )


def _merged(
    tenant_id: UUID, key: UUID, events: list[InterviewEvent], row: tables.Job | None
) -> tables.Job | None:
    """The job's row after some events; None when they change nothing."""
    titles = [(event.occurred_at, event.job_title) for event in events]
    states = [(event.occurred_at, event.job_status) for event in events if event.job_status]
    created = [event.occurred_at for event in events]
    if row is not None:
        titles.append((row.titled_at, row.title))
        created.append(row.created_at)
        if row.status_at:
            states.append((row.status_at, row.status))
    titled_at, title = max(titles)
    status_at, status = max(states) if states else (None, JobStatus.OPEN)
    created_at = min(created)
    if row is not None and (title, titled_at, status, status_at, created_at) == _current(row):
        return None
    return tables.Job(
        tenant_id=tenant_id,
        id=key,
        external_id=events[0].job,
        title=title,
        sort_title=sort_key(title),
        titled_at=titled_at,
        status=status,
        status_at=status_at,
        created_at=created_at,
    )


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


def _current(row: tables.Job) -> tuple[str, datetime, JobStatus, datetime | None, datetime]:
    return row.title, row.titled_at, row.status, row.status_at, row.created_at


async def by_ids(session: Session, wanted: Sequence[tuple[UUID, UUID]]) -> dict[UUID, Job]:
    """The jobs of some (tenant, job) pairs, by job id; a pair that does not exist is missing."""
    pairs = RowSet({"tenant_id": "uuid", "id": "uuid"}, wanted)
    found = [
        job_from(uuid(row["tenant_id"]), row)
        for row in await session.rows(sql.BY_IDS, wanted=pairs)
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


def job_from(tenant_id: UUID, row: Mapping[str, Any]) -> Job:
    """The job of a tenant from a row as statements of SQL answer it."""
    return Job(
        tenant_id=tenant_id,
        id=uuid(row["id"]),
        external_id=row["external_id"],
        title=row["title"],
        status=JobStatus(row["status"]),
        created_at=instant(row["created_at"]),
    )
