"""Jobs: what events say of them, and finding and paging them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from tortoise.expressions import RawSQL, Subquery
from tortoise.queryset import QuerySet

from credit.core.pagination import Item, Key, Page, PageRequest
from credit.dates.date_ranges import DateRange
from credit.metering.events import InterviewEvent, JobStatus
from credit.metering.tenants import Job, JobOrder, JobOrderField, job_id
from models import keyset
from models.database import Row, Session, object_of
from models.dialects import RowSet
from models.sql import jobs as sql
from models.tables import jobs as tables
from models.tables.usage import ANYTHING, UsageDay
from models.tenants import sort_key

_USAGE: Final = {
    JobOrderField.INTERVIEWS_INVITED: "invited",
    JobOrderField.INTERVIEWS_COMPLETED: "completed",
    JobOrderField.CREDITS_USED: "credits",
}
_BY_USAGE: Final = ("int", "uuid")
"""How a cursor of a page by usage is read."""
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
    rows = await session.objects(tables.Job, sql.BY_IDS, wanted=pairs)
    return {row.id: job_of(row) for row in rows}


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
    if order.field in _USAGE:
        days = (used_in.first_on, used_in.last_on) if used_in else (None, None)
        filters = (*_patterns(search), status, *days)
        return await _page_by_usage(session, tenant_id, request, order, filters)
    queryset = _filtered(session, tenant_id, search, status, used_in)
    sign = "-" if order.descending else ""
    name = "sort_title" if order.field is JobOrderField.TITLE else "created_at"
    return await keyset.page(queryset, keyset.Order((sign + name, sign + "id")), request, job_of)


async def count(
    session: Session,
    tenant_id: UUID,
    *,
    search: str | None = None,
    status: JobStatus | None = None,
    used_in: DateRange | None = None,
) -> int:
    """How many jobs the pages of the same arguments have in all."""
    if used_in is None:
        return await _filtered(session, tenant_id, search, status, None).count()
    days = (used_in.first_on, used_in.last_on)
    row = await session.row(sql.COUNT_WITH_USAGE, tenant_id, *_patterns(search), status, *days)
    return int(row["jobs"]) if row else 0


def with_usage(
    queryset: QuerySet[tables.Job], tenant_id: UUID, date_range: DateRange
) -> QuerySet[tables.Job]:
    """Those of a tenant's jobs with anything on record in a span.

    Each job is looked up by itself and one day is enough, so a page reads few days. It is
    compared by >=, which is = here: PostgreSQL expects many rows of it, and so stops at a limit.
    """
    days = UsageDay.filter(
        ANYTHING,
        tenant_id=tenant_id,
        job_id=RawSQL(sql.OUTER_ID),
        day__range=(date_range.first_on, date_range.last_on),
    )
    return queryset.filter(id__gte=Subquery(days.limit(1).values("job_id")))


async def _page_by_usage(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    filters: tuple[object, ...],
) -> Page[Job]:
    rows = await session.rows(
        sql.page_by_usage(
            _USAGE[order.field], descending=order.descending, backward=request.backward
        ),
        tenant_id,
        order.date_range.first_on,
        order.date_range.last_on,
        *filters,
        *_bound(request.after, "after"),
        *_bound(request.before, "before"),
        request.limit + 1,
    )
    return keyset.cut(rows, request, _item)


def _patterns(search: str | None) -> tuple[str | None, str | None]:
    """The LIKE patterns of titles and of external ids; both None where nothing is searched for."""
    if not search:
        return None, None
    return keyset.containing(sort_key(search)), keyset.containing(keyset.ascii_folded(search))


def _bound(key: Key | None, argument: str) -> list[Any]:
    """The sum and the id of a cursor; two None without one."""
    return [None, None] if key is None else keyset.parsed(_BY_USAGE, key, argument)


def _item(row: Row) -> Item[Job]:
    job = job_of(object_of(tables.Job, row))
    return Item((int(row["used"]), str(job.id)), job)


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[tables.Job]:
    return tables.Job.filter(tenant_id=tenant_id).using_db(session.connection)


def _filtered(
    session: Session,
    tenant_id: UUID,
    search: str | None,
    status: JobStatus | None,
    used_in: DateRange | None,
) -> QuerySet[tables.Job]:
    queryset = _of_tenant(session, tenant_id)
    if search:
        queryset = keyset.search(queryset, search, sort_title=sort_key(search))
    if status is not None:
        queryset = queryset.filter(status=status)
    return queryset if used_in is None else with_usage(queryset, tenant_id, used_in)


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
