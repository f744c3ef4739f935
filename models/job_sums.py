"""Sums of usage of listed jobs over spans of days: a list is asked for at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from credit.dates.date_ranges import DateRange
from credit.dates.month_split import MonthSplit
from credit.metering.consumption import NOTHING, Usage
from models.database import Session
from models.dialects import RowSet
from models.sql import job_sums as sql
from models.usage_sums import SPAN, TENANT, add, asked, ends, signed, split, usage_of

JobsDateRange = tuple[UUID, tuple[UUID, ...], DateRange]
"""A tenant, some of its jobs, and a span of days."""
_Span = tuple[UUID, DateRange]

_LISTED: Final = {"item": "int", "job_id": "uuid"}
_SPAN_OF_ITEMS: Final = {**SPAN, "first_item": "int", "last_item": "int"}
_COLUMNS: Final = {"months": _SPAN_OF_ITEMS, "days": _SPAN_OF_ITEMS, "tenants": TENANT}


async def by_jobs_date_ranges(
    session: Session, wanted: Sequence[JobsDateRange]
) -> dict[JobsDateRange, list[Usage]]:
    """What each of some jobs used in a span of days, in the order of the jobs.

    One statement, however many are wanted, and one more where totals of a tenant are not in use.
    """
    lists: dict[_Span, dict[UUID, int]] = {}
    for tenant, jobs, date_range in wanted:
        places = lists.setdefault((tenant, date_range), {})
        for job in jobs:
            places.setdefault(job, len(places))
    found, others = await _read(session, lists, {span: split(span[1]) for span in lists})
    if others:
        again = {span: MonthSplit(None, added=(span[1],)) for span in lists if span[0] in others}
        found |= (await _read(session, lists, again))[0]
    answers = {}
    for tenant, jobs, date_range in wanted:
        span = (tenant, date_range)
        usages, places = found[span], lists[span]
        answers[tenant, jobs, date_range] = [usages.get(places[job], NOTHING) for job in jobs]
    return answers


async def _read(
    session: Session, lists: dict[_Span, dict[UUID, int]], parts: dict[_Span, MonthSplit]
) -> tuple[dict[_Span, dict[int, Usage]], set[UUID]]:
    """The usage by span and place in its list, and the tenants whose totals are not in use."""
    firsts: dict[tuple[UUID, ...], int] = {}
    listed: list[tuple[int, UUID]] = []
    rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    owners: list[tuple[_Span, int, bool]] = []
    for span, split_span in parts.items():
        jobs = tuple(lists[span])
        first = firsts.setdefault(jobs, len(listed))
        if first == len(listed):
            listed += enumerate(jobs, first)
        for name, days, is_added in _named(split_span):
            items = (first, first + len(jobs) - 1)
            rows[name].append((len(owners), span[0], *ends(days), *items))
            owners.append((span, first, is_added))
    tenants = sorted({row[1] for row in rows["months"]}) if "months" in rows else []
    if tenants:
        rows["tenants"] = asked(tenants)
    sets = {name: RowSet(_COLUMNS[name], of_name) for name, of_name in rows.items()}
    found: dict[_Span, dict[int, Usage]] = {span: {} for span in parts}
    others: set[UUID] = set()
    if not listed:
        return found, others
    for row in await session.records(sql.summed(sets), listed=RowSet(_LISTED, listed), **sets):
        if row[0] < 0:
            others.add(tenants[-1 - row[0]])
            continue
        span, first, is_added = owners[row[0]]
        add(found[span], row[1] - first, usage_of(row), is_added=is_added)
    return found, others


def _named(parts: MonthSplit) -> Iterable[tuple[str, DateRange, bool]]:
    """The parts of a span with the set that each belongs to, and whether it is added."""
    if parts.months is not None:
        yield "months", parts.months, True
    for days, is_added in signed(parts):
        yield "days", days, is_added
