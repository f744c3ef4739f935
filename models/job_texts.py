"""Pages of jobs as JSON texts, which the database writes, with what the jobs used."""

from itertools import chain
from typing import Final
from uuid import UUID

from credit.core.global_ids import Kind, prefix
from credit.core.json_text import JsonText
from credit.core.pagination import PageRequest, TextPage
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import JobFilter, JobOrder
from models import json_text, keyset
from models.database import Session
from models.job_pages import BY, filters_of, key_of
from models.sql import jobs as sql
from models.tables.usage import MEASURES
from models.usage_sums import FEW_DAYS

_ID, _KEY, _TEXT = range(3)
"""What each row has: the id, the column that it is sorted by, and the text."""
_MEASURES: Final = frozenset(MEASURES)


async def page(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter,
    text: JsonText,
    used_in: DateRange | None,
) -> TextPage | None:
    """A page of a tenant's jobs, each as a text of its columns and of what it used in some days.

    One statement. None where that does not do: for jobs in the order of their usage, for days that
    are summed by months, and for a number that GraphQL has not.
    """
    by = BY.get(order.field)
    if by is None or (used_in is not None and used_in.days > FEW_DAYS):
        return None
    given = filters_of(request, order, wanted)
    statement = sql.texts(
        text.values,
        by,
        descending=order.descending,
        backward=request.backward,
        filters=tuple(given),
        is_sqlite=session.is_sqlite,
    )
    counts = used_in is not None and not _MEASURES.isdisjoint(text.columns)
    days = (used_in.first_on, used_in.last_on) if used_in is not None and counts else ()
    filters = chain.from_iterable(given.values())
    texts = json_text.values_of(text, prefix(Kind.JOB, tenant_id))
    found = await session.records(statement, tenant_id, request.limit + 1, *days, *filters, *texts)
    rows, has_next, has_previous = keyset.bounded(list(found), request)
    written = [row[_TEXT] for row in rows]
    if None in written:
        return None
    ends = [key_of(by, row[_KEY], row[_ID]) for row in (rows[0], rows[-1])] if rows else []
    return TextPage(written, ends, has_next, has_previous)
