"""Jobs: what events say of them, and finding and paging them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from credit.core.pagination import Key, Page, PageRequest
from credit.dates.date_ranges import DateRange
from credit.metering.events import InterviewEvent, JobStatus
from credit.metering.tenants import Job, JobOrder, JobOrderField, job_id
from models import keyset
from models.database import Row, Session, instant, uuid
from models.dialects import RowSet
from models.tenants import sort_key

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
_USAGE: Final = {
    JobOrderField.INTERVIEWS_INVITED: "invited",
    JobOrderField.INTERVIEWS_COMPLETED: "completed",
    JobOrderField.CREDITS_USED: "credits",
}


async def learn(session: Session, tenant_id: UUID, events: Iterable[InterviewEvent]) -> None:
    """Create or rename the jobs that events name; the newest event's title and status hold.

    Of two titles of one instant the later by code point holds, so that the order of arrival
    never matters.
    """
    told: dict[UUID, list[InterviewEvent]] = {}
    for event in events:
        told.setdefault(job_id(tenant_id, event.job), []).append(event)
    known = {
        uuid(row["id"]): row
        for row in await session.rows(
            "SELECT j.* FROM {wanted} {ordered_join} job j"
            " ON j.tenant_id = $1 AND j.id = wanted.id",
            tenant_id,
            wanted=keyset.ids(sorted(told)),
        )
    }
    rows = [_learned(key, told[key], known.get(key)) for key in sorted(told)]
    changed = [row for row in rows if row is not None]
    if changed:
        names = ", ".join(COLUMNS)
        await session.rows(
            f"INSERT INTO job (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
            " FROM {new} WHERE true ON CONFLICT (tenant_id, id) DO UPDATE SET"
            " title = excluded.title,"
            " sort_title = excluded.sort_title, titled_at = excluded.titled_at,"
            " status = excluded.status, status_at = excluded.status_at,"
            " created_at = excluded.created_at",
            tenant_id,
            new=RowSet(COLUMNS, changed),
        )


def _learned(key: UUID, events: list[InterviewEvent], row: Row | None) -> tuple[Any, ...] | None:
    """The job's row after some events; None when they change nothing."""
    titles = [(event.occurred_at, event.job_title) for event in events]
    states = [(e.occurred_at, e.job_status.value) for e in events if e.job_status]
    created = [event.occurred_at for event in events]
    if row is not None:
        titles.append((instant(row["titled_at"]), row["title"]))
        created.append(instant(row["created_at"]))
        if row["status_at"]:
            states.append((instant(row["status_at"]), row["status"]))
    titled_at, title = max(titles)
    status_at, status = max(states) if states else (None, JobStatus.OPEN.value)
    first_at = min(created)
    if row is not None and (title, titled_at, status, status_at, first_at) == _facts(row):
        return None
    external_id = events[0].job
    sort_title = sort_key(title)
    return key, external_id, title, sort_title, titled_at, status, status_at, first_at


def _facts(row: Row) -> tuple[str, datetime, str, datetime | None, datetime]:
    status_at = instant(row["status_at"]) if row["status_at"] else None
    created_at = instant(row["created_at"])
    return row["title"], instant(row["titled_at"]), row["status"], status_at, created_at


async def by_ids(session: Session, wanted: Sequence[tuple[UUID, UUID]]) -> dict[UUID, Job]:
    """The jobs of some (tenant, job) pairs, by job id; a pair that does not exist is missing."""
    rows = await session.rows(
        "SELECT j.* FROM {wanted} {ordered_join} job j"
        " ON j.tenant_id = wanted.tenant_id AND j.id = wanted.job_id",
        wanted=RowSet({"tenant_id": "uuid", "job_id": "uuid"}, wanted),
    )
    return {job.id: job for job in map(job_of, rows)}


async def page(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    *,
    search: str | None = None,
    status: JobStatus | None = None,
    used_in: DateRange | None = None,
) -> Page[Job]:
    """A page of a tenant's jobs; `used_in` keeps those with anything on record in a span."""
    query = _ordered(tenant_id, order)
    _filter(query, search, status, used_in)
    return await keyset.fetch(session, query, request, job_of, lambda row: _key(row, order))


async def count(
    session: Session,
    tenant_id: UUID,
    *,
    search: str | None = None,
    status: JobStatus | None = None,
    used_in: DateRange | None = None,
) -> int:
    """How many jobs the pages of the same arguments have in all."""
    query = keyset.Query("SELECT count(*) AS n FROM job j", key=())
    query.where("j.tenant_id = ?", tenant_id)
    _filter(query, search, status, used_in)
    return await keyset.count(session, query)


def _ordered(tenant_id: UUID, order: JobOrder) -> keyset.Query:
    if order.field in _USAGE:
        sums = (
            f"(SELECT u.job_id, CAST(sum(u.{_USAGE[order.field]}) AS BIGINT) AS used"
            " FROM usage_day u WHERE u.tenant_id = $1 AND u.day BETWEEN $2 AND $3"
            " GROUP BY u.job_id) s"
        )
        query = keyset.Query(
            f"SELECT j.*, coalesce(s.used, 0) AS used FROM job j LEFT JOIN {sums}"
            " ON s.job_id = j.id",
            key=(("coalesce(s.used, 0)", "int"), ("j.id", "uuid")),
            descending=order.descending,
            values=[tenant_id, order.date_range.first_on, order.date_range.last_on],
        )
        query.conditions.append("j.tenant_id = $1")
        return query
    by_title = order.field is JobOrderField.TITLE
    first = ("j.sort_title", "text") if by_title else ("j.created_at", "instant")
    query = keyset.Query("SELECT j.* FROM job j", (first, ("j.id", "uuid")), order.descending)
    query.where("j.tenant_id = ?", tenant_id)
    return query


def _filter(
    query: keyset.Query, search: str | None, status: JobStatus | None, used_in: DateRange | None
) -> None:
    if search:
        query.where("j.sort_title LIKE ? ESCAPE '!'", keyset.containing(sort_key(search)))
    if status is not None:
        query.where("j.status = ?", status.value)
    if used_in is not None:
        query.where(
            "EXISTS (SELECT 1 FROM usage_day d WHERE d.tenant_id = j.tenant_id"
            " AND d.job_id = j.id AND d.day BETWEEN ? AND ?"
            " AND d.invited + d.started + d.partially_completed + d.completed + d.voided"
            " + d.expired + d.simulations > 0)",
            *(used_in.first_on, used_in.last_on),
        )


def _key(row: Row, order: JobOrder) -> Key:
    if order.field in _USAGE:
        return int(row["used"]), str(row["id"])
    if order.field is JobOrderField.TITLE:
        return row["sort_title"], str(row["id"])
    return instant(row["created_at"]).isoformat(), str(row["id"])


def job_of(row: Row) -> Job:
    """The job of a row."""
    return Job(
        tenant_id=uuid(row["tenant_id"]),
        id=uuid(row["id"]),
        external_id=row["external_id"],
        title=row["title"],
        status=JobStatus(row["status"]),
        created_at=instant(row["created_at"]),
    )
