"""Sums of usage over spans of days: of totals where they are in use, else of the daily usage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple, TypeVar
from uuid import UUID

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.dates.month_split import MonthSplit, split_by_month
from credit.metering.consumption import NOTHING, Usage
from credit.metering.usage_totals import ANY_JOB, TotalUnit
from models.database import Session, day
from models.dialects import RowSet
from models.sql import usage_sums as sql

K = TypeVar("K")
ByDay = dict[date | None, Usage]
"""Usage by day, or under None of a whole span."""
_USAGE: Final = partial(tuple.__new__, Usage)
"""As `Usage._make`, in half the time."""
TENANT: Final = {"place": "int", "tenant_id": "uuid"}
"""The columns of a tenant that is asked for by the place of its row."""
SPAN: Final = {**TENANT, "first_on": "date", "last_on": "date"}
"""The columns of a tenant's span of days."""
_BY_DAY: Final = {**SPAN, "by_day": "boolean"}
_COLUMNS: Final = {
    "totals": {**_BY_DAY, "unit": "text", "job_id": "uuid"},
    "jobs": {**_BY_DAY, "job_id": "uuid"},
    "whole": _BY_DAY,
    "tenants": TENANT,
}
_PART: Final = {
    "tenant_id": "uuid",
    "first_on": "date",
    "last_on": "date",
    "sign": "int",
    "in_use": "boolean",
}
_NO_JOB: Final = UUID(ANY_JOB)
FEW_DAYS: Final = 45
"""Up to so many days are read one by one: months would save fewer rows than they ask for."""


class UsageSpan(NamedTuple):
    """Days of a tenant, or of one of its jobs, to be summed or to be answered each by itself."""

    tenant_id: UUID
    job_id: UUID | None
    date_range: DateRange
    by_day: bool


class _Reading:
    """Rows for `sql.summed`, each with the place of its span and whether it is added to it."""

    def __init__(self) -> None:
        self.sets: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._owners: list[tuple[int, bool]] = []
        self._tenants: list[UUID] = []

    def take(self, place: int, span: UsageSpan, *, totals: bool) -> None:
        """Read a span, from totals or from the daily usage alone."""
        if not totals:
            self._read(place, span, span.date_range, None)
            return
        parts = _split(span)
        if parts.months is not None:
            unit = TotalUnit.TENANT_MONTH if span.job_id is None else TotalUnit.JOB_MONTH
            self._read(place, span, parts.months, unit)
        for days, is_added in signed(parts):
            unit_of_days = TotalUnit.TENANT_DAY if span.job_id is None else None
            self._read(place, span, days, unit_of_days, is_added=is_added)

    def _read(
        self,
        place: int,
        span: UsageSpan,
        days: DateRange,
        unit: TotalUnit | None,
        *,
        is_added: bool = True,
    ) -> None:
        row = (len(self._owners), span.tenant_id, *ends(days), span.by_day)
        if unit is not None:
            self.sets["totals"].append((*row, str(unit), span.job_id or _NO_JOB))
        elif span.job_id is not None:
            self.sets["jobs"].append((*row, span.job_id))
        else:
            self.sets["whole"].append(row)
        self._owners.append((place, is_added))

    async def rows(self, session: Session) -> tuple[dict[int, ByDay], set[UUID]]:
        """The usage by place and day, and the tenants whose totals are not in use."""
        tenants = sorted({row[1] for row in self.sets.get("totals", ())})
        if tenants:
            self.sets["tenants"] = asked(tenants)
        sets = {name: RowSet(_COLUMNS[name], rows) for name, rows in self.sets.items()}
        found: dict[int, ByDay] = defaultdict(dict)
        others = set()
        for row in await session.records(sql.summed(sets), **sets) if sets else ():
            number, on = row[0], row[1]
            if number < 0:
                others.add(tenants[-1 - number])
                continue
            place, is_added = self._owners[number]
            if type(on) is str:
                on = day(on)
            add(found[place], on, usage_of(row), is_added=is_added)
        return found, others


async def of_spans(session: Session, spans: Sequence[UsageSpan]) -> list[list[Usage]]:
    """The usage of each span, as a list of one, or of one a day where it is wanted by day.

    One statement, and one more where totals of a tenant are not in use.
    """
    reading = _Reading()
    for place, span in enumerate(spans):
        reading.take(place, span, totals=True)
    found, others = await reading.rows(session)
    if others:
        again = {place for place, span in enumerate(spans) if span.tenant_id in others}
        reading = _Reading()
        for place in sorted(again):
            reading.take(place, spans[place], totals=False)
        for place in again:
            found.pop(place, None)
        found |= (await reading.rows(session))[0]
    return [
        [found[place].get(on, NOTHING) for on in _keys(span)] for place, span in enumerate(spans)
    ]


async def credits_of_totals(
    session: Session, wanted: Sequence[tuple[UUID, DateRange]]
) -> tuple[dict[tuple[UUID, DateRange], list[tuple[date, Credits]]], set[UUID]]:
    """The credits of each day that tenants used any on, in order of days.

    Those of tenants whose totals are not in use, which come second, are not whole. One statement.
    """
    tenants = sorted({tenant for tenant, _ in wanted})
    unit = str(TotalUnit.TENANT_DAY)
    rows = [
        (place, tenant, *ends(days), True, unit, _NO_JOB)
        for place, (tenant, days) in enumerate(wanted)
    ]
    totals = RowSet(_COLUMNS["totals"], rows)
    versions = RowSet(TENANT, asked(tenants))
    found: dict[tuple[UUID, DateRange], list[tuple[date, Credits]]] = {key: [] for key in wanted}
    others = set()
    for row in await session.rows(sql.CREDITS_BY_DAY, totals=totals, tenants=versions):
        if row["place"] < 0:
            others.add(tenants[-1 - row["place"]])
        else:
            credits = Credits(int(row["credits"]))
            found[wanted[row["place"]]].append((day(row["day"]), credits))
    return found, others


class PartsOfJobs:
    """Parts of spans of all jobs, with columns of their own, for `sql.of_all_jobs`."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        """Begin without any span; `columns` maps the names of the own columns to SQL types."""
        self._columns = {**_PART, **columns}
        self._months: list[tuple[Any, ...]] = []
        self._days: list[tuple[Any, ...]] = []

    def take(self, tenant_id: UUID, date_range: DateRange, *values: object) -> None:
        """Add a span; `values` are those of the own columns."""
        parts = split_by_month(date_range)
        if parts.months is not None:
            self._months.append((tenant_id, *ends(parts.months), 1, True, *values))
        for days, is_added in signed(parts):
            sign = 1 if is_added else -1
            self._days.append((tenant_id, *ends(days), sign, True, *values))
        self._days.append((tenant_id, *ends(date_range), 1, False, *values))

    def sets(self) -> dict[str, RowSet]:
        """The rows, by the name that the statement has for them."""
        return {
            "months": RowSet(self._columns, self._months),
            "days": RowSet(self._columns, self._days),
        }


def usage_of(row: Sequence[Any]) -> Usage:
    """The usage of a row of two columns and every measure; by position, since there are many."""
    return _USAGE((*row[2:-1], Credits(row[-1])))


def add(found: dict[K, Usage], key: K, usage: Usage, *, is_added: bool) -> None:
    """Add a usage to those of a key, or subtract it."""
    if key in found or not is_added:
        before = found.get(key)
        usage = (before or NOTHING) + usage if is_added else (before or NOTHING) - usage
    found[key] = usage


def asked(tenants: Sequence[UUID]) -> list[tuple[Any, ...]]:
    """Rows that ask for the tenants whose totals are not in use: -1 stands for the first one."""
    return [(-1 - place, tenant) for place, tenant in enumerate(tenants)]


def _split(span: UsageSpan) -> MonthSplit:
    return MonthSplit(None, added=(span.date_range,)) if span.by_day else split(span.date_range)


def split(date_range: DateRange) -> MonthSplit:
    """A date range as whole months and days, where it is long enough."""
    if date_range.days <= FEW_DAYS:
        return MonthSplit(None, added=(date_range,))
    return split_by_month(date_range)


def signed(parts: MonthSplit) -> Iterable[tuple[DateRange, bool]]:
    """The days of a split, and whether they are added."""
    yield from ((days, True) for days in parts.added)
    yield from ((days, False) for days in parts.subtracted)


def ends(days: DateRange) -> tuple[date, date]:
    """The first and the last day."""
    return days.first_on, days.last_on


def _keys(span: UsageSpan) -> Sequence[date | None]:
    return _days(span.date_range) if span.by_day else (None,)


@lru_cache(maxsize=16)
def _days(days: DateRange) -> tuple[date, ...]:
    """Each day; kept, since the same years are asked for again and again."""
    return tuple([days.first_on + timedelta(days=n) for n in range(days.days)])
