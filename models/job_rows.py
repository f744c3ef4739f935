"""Pages of jobs as rows of the columns that are asked for, with what the jobs used."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from credit.core.pagination import PageRequest, RowPage
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import JobFilter, JobOrder
from models import keyset
from models.database import Session
from models.job_pages import BY, filters_of, key_of
from models.sql import jobs as sql
from models.usage_sums import FEW_DAYS

LEADING: Final = ("id", "key")
"""What each row begins with: the id, and the column that it is sorted by."""
_ID, _KEY = range(len(LEADING))


async def page(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter,
    columns: Sequence[str],
    used: tuple[Sequence[str], DateRange] | None,
) -> RowPage | None:
    """A page of a tenant's jobs, of some of their columns, and of what they used in some days.

    `used` is the measures that are asked for, which come behind the columns, and the days. One
    statement; None where that does not do: for jobs in the order of their usage, and for days that
    are summed by months. Each row begins with LEADING.
    """
    measures, days = used or ((), None)
    by = BY.get(order.field)
    if by is None or (days is not None and days.days > FEW_DAYS):
        return None
    given = filters_of(request, order, wanted)
    statement = sql.rows(
        tuple(columns),
        tuple(measures),
        by,
        descending=order.descending,
        backward=request.backward,
        filters=tuple(given),
    )
    values = [value for one in given.values() for value in one]
    counted = (days.first_on, days.last_on) if days is not None and measures else ()
    found = await session.records(statement, tenant_id, request.limit + 1, *counted, *values)
    rows, has_next, has_previous = keyset.bounded(list(found), request)
    ends = [key_of(by, row[_KEY], row[_ID]) for row in (rows[0], rows[-1])] if rows else []
    return RowPage(rows, ends, has_next, has_previous)
