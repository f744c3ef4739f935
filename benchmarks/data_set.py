"""The data set that reads are measured on: 50 tenants of 200 jobs and a year, and a large one.

It is written in bulk: tenants, keys, jobs, the daily usage and its totals, the same each time but
for the day that it is. There are no events behind the usage, and no charges in the ledger but
allocations: the service answers every read of usage and balances, and `insights verify` finds
fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import UUID

from benchmarks.company import a_tenant, connected
from credit.core.roles import Role
from credit.dates.calendar_buckets import Granularity, unit_of
from credit.metering.events import JobStatus
from credit.metering.tenants import job_id
from credit.metering.usage_totals import ANY_JOB, TotalUnit
from models.database import session
from models.dialects import RowSet
from models.sql.usage import SUMS
from models.tables.usage import MEASURES
from resolvers import keys
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER

TENANTS: Final = 50
JOBS: Final = 200
DAYS: Final = 365
LARGE: Final = "large"
LARGE_JOBS: Final = 2_000
LARGE_DAYS: Final = 3 * 365
BATCH_DAYS: Final = 90
"""Days that one statement writes."""

_JOB: Final = {"id": "uuid", "external_id": "text", "title": "text", "status": "text"}
_JOBS: Final = """
    INSERT INTO job (tenant_id, id, external_id, title, sort_title, titled_at, status, created_at)
    SELECT CAST($1 AS {uuid}), id, external_id, title, lower(title), $2, status, $2 FROM {new}
"""

# Each job has interviews on every third day; its external id says its number.
_USAGE: Final = """
    INSERT INTO usage_day (tenant_id, day, job_id, invited, started, partially_completed, completed,
        voided, expired, simulations, credits)
    SELECT CAST($1 AS {uuid}), u.day, u.id, u.n % 4 + 3, u.n % 4 + 2, u.n % 2, u.n % 4 + 1,
        0, 0, 0, 1000 * (u.n % 4 + 1) + 500 * (u.n % 2)
    FROM (
        SELECT days.day, jobs.id, days.n + jobs.n AS n
        FROM {days} {ordered_join} (
            SELECT id, CAST(substr(external_id, 5) AS INT) AS n FROM job WHERE tenant_id = $1
        ) AS jobs ON (days.n + jobs.n) % 3 = 0
    ) AS u
    ORDER BY u.day, u.id
"""

_MONTH: Final = {"first_on": "date", "last_on": "date"}
_TOTAL: Final = f"""
    INSERT INTO usage_total (tenant_id, unit, job_id, starts_on, {", ".join(MEASURES)})
    SELECT CAST($1 AS {{{{uuid}}}}), '{{unit}}', {{job}}, {{first_on}}, {SUMS}
"""
_ANY_JOB: Final = f"CAST('{ANY_JOB}' AS {{uuid}})"
_OF_MONTHS: Final = """
    FROM {months} {ordered_join} usage_day d
    ON d.tenant_id = $1 AND d.day BETWEEN months.first_on AND months.last_on
"""
_DAYS_OF_TENANT: Final = (
    _TOTAL.format(unit=TotalUnit.TENANT_DAY, job=_ANY_JOB, first_on="d.day")
    + "FROM usage_day d WHERE d.tenant_id = $1 GROUP BY d.day"
)
_MONTHS_OF_TENANT: Final = (
    _TOTAL.format(unit=TotalUnit.TENANT_MONTH, job=_ANY_JOB, first_on="months.first_on")
    + f"{_OF_MONTHS} GROUP BY months.first_on"
)
_MONTHS_OF_JOBS: Final = (
    _TOTAL.format(unit=TotalUnit.JOB_MONTH, job="d.job_id", first_on="months.first_on")
    + f"{_OF_MONTHS} GROUP BY months.first_on, d.job_id"
)


@dataclass(frozen=True)
class Seeded:
    """A tenant of the data set, and the text of its administrator's key."""

    id: UUID
    name: str
    key: str


async def seed(url: str) -> dict[str, Seeded]:
    """Fill an empty database; its tenants by name: `tenant-0` to `tenant-49`, and `large`."""
    found = {}
    async with connected(url):
        for number in range(TENANTS):
            found[f"tenant-{number}"] = await _tenant(f"tenant-{number}", JOBS, DAYS)
        found[LARGE] = await _tenant(LARGE, LARGE_JOBS, LARGE_DAYS)
        await session().rows("ANALYZE")
    return found


async def _tenant(name: str, jobs: int, days: int) -> Seeded:
    tenant = await a_tenant(name, days=days)
    now = datetime.now(UTC)
    new = NewKey(name, Role.TENANT_ADMIN, tenant.id)
    _, text = await keys.create(new, PEPPER.encode(), now)
    rows = [
        (job_id(tenant.id, f"job-{n}"), f"job-{n}", f"Position {n:04}", _status(n))
        for n in range(jobs)
    ]
    at = now - timedelta(days=days)
    await session().execute(_JOBS, tenant.id, at, new=RowSet(_JOB, rows))
    for batch in _batches(now.date(), days):
        numbered = RowSet({"n": "int", "day": "date"}, batch)
        await session().execute(_USAGE, tenant.id, days=numbered)
    await _total(tenant.id, now.date(), days)
    return Seeded(tenant.id, name, text)


async def _total(tenant_id: UUID, today: date, days: int) -> None:
    """Write the totals of usage, as the service keeps them beside it."""
    months = [unit_of(today, Granularity.MONTH)]
    while months[-1].first_on > today - timedelta(days=days):
        months.append(unit_of(months[-1].first_on - timedelta(days=1), Granularity.MONTH))
    ends = RowSet(_MONTH, [(month.first_on, month.last_on) for month in months])
    await session().execute(_DAYS_OF_TENANT, tenant_id)
    await session().execute(_MONTHS_OF_TENANT, tenant_id, months=ends)
    await session().execute(_MONTHS_OF_JOBS, tenant_id, months=ends)


def _status(number: int) -> str:
    return (JobStatus.OPEN if number % 5 else JobStatus.CLOSED).value


def _batches(today: date, days: int) -> Iterator[list[tuple[int, date]]]:
    """The last days up to today with their numbers, so many at once."""
    numbered = [(n, today - timedelta(days=days - 1 - n)) for n in range(days)]
    for start in range(0, days, BATCH_DAYS):
        yield numbered[start : start + BATCH_DAYS]
