"""Years of usage, put straight into the tables: a million rows in seconds, past the ledger."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Final

from credit.dates.date_ranges import DateRange
from credit.metering.events import JobStatus
from credit.metering.tenants import Tenant, job_id
from models.database import Session, transaction
from models.dialects import RowSet
from models.tables.jobs import Job
from models.tables.ledger import Wallet
from models.tenants import sort_key

CANDIDATES: Final = 5_000
DAYS_AT_ONCE: Final = 100
_NUMBER: Final = "(days.place * 1009 + jobs.place)"
"""Of a row; it spreads the counts, which are remainders of it."""
_COMPLETED: Final = f"{_NUMBER} * 7 % 13"
_MEASURES: Final = {
    "invited": f"{_NUMBER} % 17 + 1",
    "started": f"{_NUMBER} % 11",
    "partially_completed": f"{_NUMBER} % 3",
    "completed": _COMPLETED,
    "voided": "0",
    "expired": "0",
    "simulations": "0",
    "credits": f"{_COMPLETED} * 250",
}


def a_title(place: int) -> str:
    """A title of usual length."""
    return f"Engineer for subject {place} (m/f/d)"


async def fill(
    tenant: Tenant,
    jobs: int,
    days: int,
    *,
    last_on: date,
    title: Callable[[int], str] = a_title,
) -> DateRange:
    """Give a tenant usage of some jobs on each of the last days; their date range.

    Every job has one candidate a day, or two, and every amount is a quarter. Only what exports
    read is written: jobs, their days and candidates; usage totals are not in use.
    """
    first_on = last_on - timedelta(days=days - 1)
    ids = [job_id(tenant.id, f"job-{place}") for place in range(jobs)]
    now = datetime.now(UTC)
    await Job.bulk_create(
        Job(
            tenant_id=tenant.id,
            id=key,
            external_id=f"job-{place}",
            title=title(place),
            sort_title=sort_key(title(place)),
            titled_at=now,
            status=JobStatus.OPEN,
            status_at=now,
            created_at=now,
        )
        for place, key in enumerate(ids)
    )
    of_job = RowSet({"place": "bigint", "id": "uuid"}, list(enumerate(ids)))
    for first in range(0, days, DAYS_AT_ONCE):
        some = range(first, min(days, first + DAYS_AT_ONCE))
        of_day = RowSet(
            {"place": "bigint", "day": "date"},
            [(place, first_on + timedelta(days=place)) for place in some],
        )
        await transaction(partial(_use, tenant=tenant, days=of_day, jobs=of_job))
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)
    return DateRange(first_on, last_on)


async def _use(session: Session, *, tenant: Tenant, days: RowSet, jobs: RowSet) -> None:
    whose = "CAST($1 AS {uuid})"
    crossed = "FROM {days} {ordered_join} {jobs} ON true"
    await session.rows(
        f"INSERT INTO usage_day (tenant_id, day, job_id, {', '.join(_MEASURES)})"
        f" SELECT {whose}, days.day, jobs.id, {', '.join(_MEASURES.values())} {crossed}",
        tenant.id,
        days=days,
        jobs=jobs,
    )
    for place in range(2):
        await session.rows(
            "INSERT INTO candidate_day (tenant_id, day, job_id, candidate_id, events)"
            f" SELECT {whose}, days.day, jobs.id,"
            f" 'candidate-' || (({_NUMBER} * 31 + {place}) % {CANDIDATES}), 3 {crossed}"
            f" WHERE {place} = 0 OR {_NUMBER} % 2 = 0",
            tenant.id,
            days=days,
            jobs=jobs,
        )
