"""Pages of jobs: searched, filtered, and sorted by what they are or by what they used."""

from collections import Counter
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any, Final
from uuid import UUID

from tortoise.expressions import Q, RawSQL, Subquery
from tortoise.queryset import QuerySet

from credit.core.pagination import Item, Key, Page, PageRequest
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import ALL_JOBS, Job, JobFilter, JobOrder, JobOrderField
from models import keyset
from models.database import Session, instant
from models.dialects import RowSet
from models.jobs import job_from, job_of
from models.sql import jobs as sql
from models.tables import jobs as tables
from models.tables.usage import ANYTHING, UsageDay
from models.tenants import sort_key
from models.usage_sums import PartsOfJobs

_USAGE: Final = {
    JobOrderField.INTERVIEWS_INVITED: "invited",
    JobOrderField.INTERVIEWS_COMPLETED: "completed",
    JobOrderField.CREDITS_USED: "credits",
}
BY: Final = {JobOrderField.TITLE: "sort_title", JobOrderField.CREATED_AT: "created_at"}
"""The columns that jobs are sorted by, when not by what they used."""
_BY_USAGE: Final = ("int", "uuid")
_BY_TITLE: Final = ("text", "uuid")
_BY_CREATION: Final = ("instant", "uuid")
"""How the cursors of pages are read."""


async def page(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter = ALL_JOBS,
    *,
    used_in: Sequence[DateRange] = (),
) -> Page[Job]:
    """A page of a tenant's jobs; `used_in` keeps those with anything on record in a span.

    Of several spans, one is enough.
    """
    if order.field in _USAGE:
        return await _page_by_usage(session, tenant_id, request, order, wanted, used_in)
    if not used_in:
        return await _page_by_attribute(session, tenant_id, request, order, wanted)
    queryset = _filtered(session, tenant_id, wanted, used_in)
    sign = "-" if order.descending else ""
    by = keyset.Order((sign + BY[order.field], f"{sign}id"))
    return await keyset.page(queryset, by, request, job_of)


async def count(
    session: Session,
    tenant_id: UUID,
    wanted: JobFilter = ALL_JOBS,
    *,
    used_in: Sequence[DateRange] = (),
) -> int:
    """How many jobs the pages of the same arguments have in all."""
    if not used_in:
        return await _filtered(session, tenant_id, wanted, ()).count()
    filters = (*_patterns(wanted.search), wanted.status)
    parts = _parts(tenant_id, None, used_in)
    row = await session.row(sql.COUNT_WITH_USAGE, tenant_id, *filters, **parts)
    return int(row["jobs"]) if row else 0


def matches(job: Job, wanted: JobFilter) -> bool:
    """Whether a job that is known already would be in a page of a filter."""
    if wanted.status is not None and job.status is not wanted.status:
        return False
    if not wanted.search:
        return True
    text = keyset.searched(wanted.search)
    in_title = sort_key(text) in sort_key(job.title)
    return in_title or keyset.ascii_folded(text) in keyset.ascii_folded(job.external_id)


def with_usage(
    queryset: QuerySet[tables.Job], tenant_id: UUID, *spans: DateRange
) -> QuerySet[tables.Job]:
    """Those of a tenant's jobs with anything on record in one of some spans.

    Each job is looked up by itself and one day is enough, so a page reads few days. It is
    compared by >=, which is = here: PostgreSQL expects many rows of it, and so stops at a limit.
    """
    found = []
    for span in spans:
        days = UsageDay.filter(
            ANYTHING,
            tenant_id=tenant_id,
            job_id=RawSQL(sql.OUTER_ID),
            day__range=(span.first_on, span.last_on),
        )
        found.append(Q(id__gte=Subquery(days.limit(1).values("job_id"))))
    return queryset.filter(reduce(or_, found))


async def _page_by_attribute(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter,
) -> Page[Job]:
    given = filters_of(request, order, wanted)
    by = BY[order.field]
    statement = sql.page(
        by, descending=order.descending, backward=request.backward, filters=tuple(given)
    )
    values = [value for one in given.values() for value in one]
    rows = await session.records(statement, tenant_id, request.limit + 1, *values)

    def item(row: Any) -> Item[Job]:  # noqa: ANN401 - a row as the driver answers it
        job = job_from(tenant_id, row)
        return Item(key_of(by, row[by], job.id), job)

    return keyset.cut(list(rows), request, item)


def filters_of(
    request: PageRequest, order: JobOrder, wanted: JobFilter
) -> dict[str, Sequence[Any]]:
    """The filters of a page by what jobs are, as `sql.page` names them, with their values."""
    kinds = _BY_TITLE if order.field is JobOrderField.TITLE else _BY_CREATION
    given: dict[str, Sequence[Any]] = {}
    if wanted.search:
        given["search"] = _patterns(wanted.search)
    if wanted.status is not None:
        given["status"] = (wanted.status,)
    if request.after is not None:
        given["after"] = keyset.parsed(kinds, request.after, "after")
    if request.before is not None:
        given["before"] = keyset.parsed(kinds, request.before, "before")
    return given


def key_of(by: str, value: Any, job: object) -> Key:  # noqa: ANN401 - as the driver answers it
    """The sort key of a job by a column of BY, and its id."""
    return (value if by == "sort_title" else instant(value).isoformat()), str(job)


async def _page_by_usage(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter,
    used_in: Sequence[DateRange],
) -> Page[Job]:
    rows = await session.records(
        sql.page_by_usage(
            _USAGE[order.field], descending=order.descending, backward=request.backward
        ),
        tenant_id,
        *_patterns(wanted.search),
        wanted.status,
        bool(used_in),
        *_bound(request.after, "after"),
        *_bound(request.before, "before"),
        request.limit + 1,
        **_parts(tenant_id, order, used_in),
    )

    def item(row: Any) -> Item[Job]:  # noqa: ANN401 - as above
        job = job_from(tenant_id, row)
        return Item((int(row["used"]), str(job.id)), job)

    return keyset.cut(list(rows), request, item)


def _patterns(search: str | None) -> tuple[str | None, str | None]:
    """The LIKE patterns of titles and of external ids; both None where nothing is searched for."""
    if not search:
        return None, None
    return keyset.containing(sort_key(search)), keyset.containing(keyset.ascii_folded(search))


def _parts(
    tenant_id: UUID, order: JobOrder | None, used_in: Sequence[DateRange]
) -> dict[str, RowSet]:
    """The spans whose usage orders jobs, and those that a job has to have interviews in.

    The numbers of interviews are above zero, so that those of several spans can be added up.
    """
    weights: Counter[DateRange] = Counter()
    if order is not None:
        weights[order.date_range] += 1
        if order.less is not None:
            weights[order.less] -= 1
    parts = PartsOfJobs({"weight": "int", "counted": "int"})
    for span in dict.fromkeys((*weights, *used_in)):
        parts.take(tenant_id, span, weights[span], int(span in used_in))
    return parts.sets()


def _bound(key: Key | None, argument: str) -> list[Any]:
    """The sum and the id of a cursor; two None without one."""
    return [None, None] if key is None else keyset.parsed(_BY_USAGE, key, argument)


def _filtered(
    session: Session, tenant_id: UUID, wanted: JobFilter, used_in: Sequence[DateRange]
) -> QuerySet[tables.Job]:
    queryset = tables.Job.filter(tenant_id=tenant_id).using_db(session.connection)
    if wanted.search:
        queryset = keyset.search(queryset, wanted.search, sort_title=sort_key(wanted.search))
    if wanted.status is not None:
        queryset = queryset.filter(status=wanted.status)
    return with_usage(queryset, tenant_id, *used_in) if used_in else queryset
