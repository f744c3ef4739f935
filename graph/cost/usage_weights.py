"""Weights of what is counted over days: jobs by use, consumption and trends."""

from collections.abc import Mapping
from datetime import MAXYEAR, date
from typing import Final

from credit.dates.date_ranges import LONGEST_DATE_RANGE_YEARS
from credit.dates.local_time import MONTHS_A_YEAR, months_later
from credit.metering.job_trends import MOST_JOBS, USUAL_JOBS
from graph.cost.values import Arguments, day, whole
from graph.cost.weights import Price, Scope, connection

LONGEST_RANGE: Final = 3_653
"""Days of a date range: ten years."""
LONGEST_PERIOD: Final = 366
"""Days of a billing period: a plan may have yearly ones, and which one it is, no query says."""
MOST_DAY_POINTS: Final = 62
"""Points of a trend whose unit the service chooses, unless it covers years."""

_DAYS_OF_PRESET: Final[Mapping[str, int]] = {
    "LAST_7_DAYS": 7,
    "LAST_30_DAYS": 30,
    "LAST_90_DAYS": 90,
    "LAST_12_MONTHS": 366,
    "CURRENT_MONTH": 31,
    "PREVIOUS_MONTH": 31,
    "CURRENT_YEAR": 366,
    "PREVIOUS_YEAR": 366,
    "CURRENT_PERIOD": LONGEST_PERIOD,
    "PREVIOUS_PERIOD": LONGEST_PERIOD,
}
_DAYS_OF_UNIT: Final[Mapping[str, int]] = {"WEEK": 7, "MONTH": 30, "QUARTER": 90, "YEAR": 365}
_BY_ATTRIBUTE: Final = frozenset({"TITLE", "CREATED_AT"})

DAYS_AT_ENDS: Final = 30
"""Days at both ends of a range that are read beside its whole months."""
DAYS_OF_MONTH: Final = 30

PER_TOTAL: Final = 1 / 2
"""Of a tenant's total of a month or a day."""
PER_TOTAL_OF_JOB: Final = 1 / 40
"""Of a job's total, of which a batch of jobs is read at once."""
PER_TOTAL_OF_JOBS: Final = 8
"""Of the totals of all jobs of a tenant, which are added up job by job."""
PER_DAY_OF_CANDIDATES: Final = 3 / 2
"""Of a tenant: every candidate of the day is read, since months do not add up."""
PER_DAY_OF_CANDIDATES_OF_JOB: Final = 1 / 40
CONSUMPTION: Final = 25
OF_JOB: Final = 3
OVERVIEW: Final = 50
TREND: Final = 25
TREND_OF_JOB: Final = 10
PER_POINT: Final = 2 / 5


def days_of(date_range: object) -> int:
    """Days of a date range as it was given; those of a billing period when it was left out."""
    if not isinstance(date_range, dict):
        return LONGEST_PERIOD
    found = [_days_of_dates(date_range["dates"])] if date_range.get("dates") is not None else []
    if date_range.get("preset") is not None:
        found.append(_DAYS_OF_PRESET.get(str(date_range["preset"]), LONGEST_RANGE))
    return max(found, default=LONGEST_PERIOD)


def _days_of_dates(dates: object) -> int:
    if not isinstance(dates, dict):
        return LONGEST_RANGE
    first, last = day(dates.get("from")), day(dates.get("to"))
    if first is None or last is None:
        return LONGEST_RANGE
    if last < first or _is_too_long(first, last):
        return 0  # is refused before anything is read
    return (last - first).days + 1


def _is_too_long(first: date, last: date) -> bool:
    if first.year > MAXYEAR - LONGEST_DATE_RANGE_YEARS:
        return True  # begins in the future, which is refused as well
    return last >= months_later(first, LONGEST_DATE_RANGE_YEARS * MONTHS_A_YEAR, first.day)


def totals_of(days: float) -> float:
    """Totals that the sum of some days is read from: of its months, and of days at its ends."""
    return min(days, DAYS_AT_ENDS + days // DAYS_OF_MONTH)


def points_of(unit: object, days: float) -> float:
    """Points of a trend or a forecast of some days, at most."""
    length = _DAYS_OF_UNIT.get(str(unit))
    return days if length is None else days // length + 2


def consumption(arguments: Arguments, _scope: Scope) -> Price:
    """The sums of a tenant's date range."""
    days = days_of(arguments.value("dateRange"))
    return Price(CONSUMPTION + totals_of(days) * PER_TOTAL, Scope(days))


def consumption_of_job(arguments: Arguments, _scope: Scope) -> Price:
    """The sums of a job's date range."""
    days = days_of(arguments.value("dateRange"))
    return Price(_sums_of_job(days), Scope(days, of_job=True))


def _sums_of_job(days: float) -> float:
    return OF_JOB + totals_of(days) * PER_TOTAL_OF_JOB


def consumption_of_item(_arguments: Arguments, scope: Scope) -> Price:
    """The sums of a job of the list above, in the same days."""
    return Price(_sums_of_job(scope.days), Scope(scope.days, of_job=True))


def candidates(_arguments: Arguments, scope: Scope) -> Price:
    """The distinct candidates of the days above, of a tenant or of a job."""
    if scope.of_job:
        return Price(OF_JOB + scope.days * PER_DAY_OF_CANDIDATES_OF_JOB, scope)
    return Price(CONSUMPTION + scope.days * PER_DAY_OF_CANDIDATES, scope)


def overview(arguments: Arguments, _scope: Scope) -> Price:
    """The sums of a tenant's date range, and the balance."""
    days = days_of(arguments.value("dateRange"))
    return Price(OVERVIEW + totals_of(days) * PER_TOTAL, Scope(days))


def trend(arguments: Arguments, _scope: Scope) -> Price:
    """Every point of a tenant's date range, whether the points are selected or not."""
    days = days_of(arguments.value("dateRange"))
    points = points_of(arguments.value("granularity"), days)
    return _trend(arguments, TREND + totals_of(days) * PER_TOTAL, Scope(days, points))


def trend_of_job(arguments: Arguments, _scope: Scope) -> Price:
    """Every point of a job's date range, whether the points are selected or not."""
    days = days_of(arguments.value("dateRange"))
    points = points_of(arguments.value("granularity"), days)
    scope = Scope(days, points, of_job=True)
    return _trend(arguments, TREND_OF_JOB + totals_of(days) * PER_TOTAL_OF_JOB, scope)


def usage_trend(arguments: Arguments, scope: Scope) -> Price:
    """The trend of the days above, by a unit that may be left to the service."""
    days, points = scope.days, _usual_points(arguments, scope)
    return _trend(arguments, TREND + totals_of(days) * PER_TOTAL, Scope(days, points))


def _usual_points(arguments: Arguments, scope: Scope) -> float:
    """Points of the days above, by a unit that may be left to the service."""
    unit = arguments.value("granularity")
    if unit is None:
        return max(min(scope.days, MOST_DAY_POINTS), points_of("MONTH", scope.days))
    return points_of(unit, scope.days)


def _trend(arguments: Arguments, units: float, scope: Scope) -> Price:
    """What is compared is computed twice: the points of the earlier days too."""
    units += scope.items * PER_POINT
    compared = arguments.value("compareTo") is not None
    return Price(2 * units if compared else units, scope)


def jobs(arguments: Arguments, scope: Scope) -> Price:
    """A page of jobs, sorted by title, by creation or by use, for which the days are added up."""
    price = connection(arguments, scope)
    field = arguments.inner("orderBy", "field")
    if field is None or field in _BY_ATTRIBUTE:
        return price
    days = days_of(arguments.inner("orderBy", "dateRange"))
    return price._replace(units=price.units + totals_of(days) * PER_TOTAL_OF_JOBS)


def by_job(arguments: Arguments, scope: Scope) -> Price:
    """A page of the jobs of a consumption, for each of which the days are added up.

    What is compared is added up twice.
    """
    price = connection(arguments, scope)
    times = 2 if arguments.value("compareTo") is not None else 1
    added = times * totals_of(scope.days) * PER_TOTAL_OF_JOBS
    return price._replace(units=price.units + added)


def change_of_item(_arguments: Arguments, scope: Scope) -> Price:
    """The sums of a job of the list above, in the same days and in the earlier ones."""
    return Price(2 * _sums_of_job(scope.days), scope)


def share_of_item(_arguments: Arguments, scope: Scope) -> Price:
    """The sums of a job of the list above, beside those of the tenant, which are added up once."""
    return Price(_sums_of_job(scope.days), scope)


def trend_by_job(arguments: Arguments, scope: Scope) -> Price:
    """A series for each of some jobs and one for the others, with every point of the days above.

    The days are added up twice: to choose the jobs, and by point.
    """
    jobs = whole(arguments.value("first"), USUAL_JOBS, MOST_JOBS)
    points = _usual_points(arguments, scope)
    series = jobs + 1
    totals = totals_of(scope.days)
    units = TREND + 2 * totals * PER_TOTAL_OF_JOBS + jobs * totals * PER_TOTAL_OF_JOB
    units += series * points * PER_POINT
    return Price(units, Scope(scope.days, points, scope.of_job, series))


def series_of_trend(_arguments: Arguments, scope: Scope) -> Price:
    """As many series as the trend above has, each with as many points."""
    return Price(0, scope, scope.series)
