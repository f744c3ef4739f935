"""What is read of totals is what the daily usage adds up to, whether totals are in use or not."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any, Final, NamedTuple
from uuid import UUID

import pytest

from credit.core.pagination import PageRequest
from credit.core.units import ZERO, Credits
from credit.dates.calendar_buckets import Granularity, buckets_of
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.interviews import Contribution, UsageKey
from credit.metering.tenants import JobOrder, JobOrderField, Tenant, job_id
from models import job_pages, job_sums, job_trends, ledger, usage
from models.database import Session, session, transaction
from models.tables.ledger import Wallet
from models.tables.usage import COUNTS, MEASURES, UsageDay, UsageTotal
from tests.statements import statements
from tests.world import World

FIRST: Final = date(2024, 12, 18)
DAYS: Final = 470
JOBS: Final = 4
MEASURED: Final[dict[JobOrderField, Callable[[Usage], int]]] = {
    JobOrderField.INTERVIEWS_INVITED: lambda used: used.invited,
    JobOrderField.INTERVIEWS_COMPLETED: lambda used: used.completed,
    JobOrderField.CREDITS_USED: lambda used: used.credits.thousandths,
}


class Plain(NamedTuple):
    """The daily usage of a tenant, added up here."""

    rows: dict[tuple[UUID, date], Usage]

    def used(self, days: DateRange, job: UUID | None = None) -> Usage:
        """What the tenant used, or one of its jobs."""
        found = (used for (of, on), used in self.rows.items() if on in days and job in (None, of))
        return sum(found, start=NOTHING)


async def _change(tenant: Tenant, change: Counter[UsageKey]) -> None:
    async def work(session: Session) -> None:
        await ledger.lock(session, tenant.id)
        await usage.apply_deltas(session, tenant.id, Contribution(change, Counter()))

    await transaction(work)


async def _a_past(world: World, drawn: Random) -> Tenant:
    """Days of four jobs, written in several calls, some of which are taken back to zero."""
    tenant = await world.a_tenant()
    await world.record(*(world.an_event("STARTED", job=f"job-{n}") for n in range(JOBS)))
    for _ in range(4):
        change: Counter[UsageKey] = Counter()
        for _ in range(120):
            job = str(job_id(tenant.id, f"job-{drawn.randrange(JOBS)}"))
            on = FIRST + timedelta(days=drawn.randrange(DAYS))
            for measure in drawn.sample(MEASURES, 3):
                change[UsageKey(on, job, measure)] += drawn.randint(1, 3)
        await _change(tenant, change)
        back = drawn.sample(sorted(change), len(change) // 2)
        await _change(tenant, Counter({key: -drawn.choice([1, change[key]]) for key in back}))
    gone = [row for row in await UsageDay.filter(tenant_id=tenant.id) if row.day.month == 5]
    undone = {
        UsageKey(row.day, str(row.job_id), name): -_number(getattr(row, name))
        for row in gone
        for name in MEASURES
    }
    await _change(tenant, Counter(undone))
    return tenant


def _number(measured: int | Credits) -> int:
    return measured.thousandths if isinstance(measured, Credits) else measured


def _interviews(used: Usage) -> int:
    return sum(getattr(used, name) for name in COUNTS)


async def _plain(tenant: Tenant) -> Plain:
    rows = await UsageDay.filter(tenant_id=tenant.id)
    return Plain(
        {(r.job_id, r.day): Usage(**{name: getattr(r, name) for name in MEASURES}) for r in rows}
    )


def _a_range(drawn: Random) -> DateRange:
    """Days of all lengths; some begin or end with a month or a year."""
    first_on = FIRST + timedelta(days=drawn.randrange(-40, DAYS))
    last_on = first_on + timedelta(days=drawn.choice([0, 6, 29, 44, 46, 89, 180, 364, 500]))
    if drawn.random() < 0.3:
        first_on = first_on.replace(day=1)
    if drawn.random() < 0.3:
        last_on = last_on.replace(day=1) + timedelta(days=31)
        last_on -= timedelta(days=last_on.day)
    return DateRange(min(first_on, last_on), last_on)


async def _check_sums(tenant: Tenant, plain: Plain, drawn: Random) -> None:
    ranges = sorted({_a_range(drawn) for _ in range(12)})
    of_tenant = await usage.by_tenant_date_ranges(session(), [(tenant.id, r) for r in ranges])
    assert of_tenant == {(tenant.id, r): plain.used(r) for r in ranges}
    jobs = [job_id(tenant.id, f"job-{n}") for n in range(JOBS)]
    wanted = [(tenant.id, job, r) for r in ranges for job in jobs]
    singles = [(tenant.id, (job,), r) for _, job, r in wanted]
    lists = [(tenant.id, tuple(drawn.choices(jobs, k=drawn.randrange(9))), r) for r in ranges]
    of_jobs = await job_sums.by_jobs_date_ranges(session(), [*lists, *singles])
    assert of_jobs == {
        (tenant.id, of, r): [plain.used(r, job) for job in of] for _, of, r in [*lists, *singles]
    }
    by_day = await usage.credits_by_day(session(), [(tenant.id, r) for r in ranges])
    for (_, days), found in by_day.items():
        used: defaultdict[date, Credits] = defaultdict(lambda: ZERO)
        for (_, on), one in plain.rows.items():
            used[on] += one.credits
        expected = [(on, used[on]) for on in sorted(used) if on in days and used[on] > ZERO]
        assert found == expected


async def _check_series(tenant: Tenant, plain: Plain, drawn: Random) -> None:
    jobs = tuple(job_id(tenant.id, f"job-{n}") for n in range(JOBS))
    for by in Granularity:
        buckets = buckets_of(_a_range(drawn), by, FIRST + timedelta(days=DAYS + 500))
        series = tuple(bucket.date_range for bucket in buckets)
        of_all = tuple(plain.used(days) for days in series)
        of_job = [tuple(plain.used(days, job) for days in series) for job in jobs]
        key = (tenant.id, series)
        assert await usage.series_of_tenants(session(), [key]) == {key: of_all}
        wanted = [(tenant.id, job, series) for job in jobs]
        found = await usage.series_of_jobs(session(), wanted)
        assert found == dict(zip(wanted, of_job, strict=True))
        with_jobs = (tenant.id, jobs[1:3], series)
        both = await job_trends.series_with_jobs(session(), [with_jobs])
        assert both == {with_jobs: (of_all, *of_job[1:3])}


def _sorted(tenant: Tenant, key: Callable[[UUID], Any]) -> list[UUID]:
    jobs = [job_id(tenant.id, f"job-{n}") for n in range(JOBS)]
    return sorted(jobs, key=lambda job: (key(job), job), reverse=True)


async def _check_order(tenant: Tenant, plain: Plain, drawn: Random) -> None:
    jobs = [job_id(tenant.id, f"job-{n}") for n in range(JOBS)]
    for _ in range(3):
        days, less = _a_range(drawn), _a_range(drawn)
        most = _sorted(tenant, {job: plain.used(days, job).credits for job in jobs}.__getitem__)
        used = [job for job in most if _interviews(plain.used(days, job)) > 0]
        found = await job_trends.top_jobs(session(), [(tenant.id, days, 3), (tenant.id, days, 9)])
        assert found == {(tenant.id, days, 3): tuple(used[:3]), (tenant.id, days, 9): tuple(used)}
        for field, of in MEASURED.items():
            for compared in (None, less):
                order = JobOrder(field, descending=True, date_range=days, less=compared)
                page = await job_pages.page(session(), tenant.id, PageRequest(limit=9), order)

                sums = {
                    job: of(plain.used(days, job))
                    - (of(plain.used(compared, job)) if compared else 0)
                    for job in most
                }
                assert [item.value.id for item in page.items] == _sorted(tenant, sums.__getitem__)


@pytest.mark.parametrize("seed", range(2))
async def test_sums_series_and_orders_are_those_of_the_daily_usage(world: World, seed: int) -> None:
    drawn = Random(seed)
    tenant = await _a_past(world, drawn)
    plain = await _plain(tenant)
    assert await UsageTotal.filter(tenant_id=tenant.id).exists()
    for in_use in (True, False):
        if not in_use:  # what a release without totals leaves behind is not read
            await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)
            await UsageTotal.filter(tenant_id=tenant.id).update(completed=5, credits=Credits(7))
        await _check_sums(tenant, plain, drawn)
        await _check_series(tenant, plain, drawn)
        await _check_order(tenant, plain, drawn)


async def test_days_of_a_tenant_are_read_of_totals_alone_in_one_statement_each(
    world: World,
) -> None:
    tenant = await world.a_past(60)
    days = DateRange(world.now.date() - timedelta(days=70), world.now.date())
    by_day = tuple(bucket.date_range for bucket in buckets_of(days, Granularity.DAY, days.last_on))
    with statements() as seen:
        await usage.by_tenant_date_ranges(session(), [(tenant.id, days)])
        await usage.series_of_tenants(session(), [(tenant.id, by_day)])
        await usage.credits_by_day(session(), [(tenant.id, days)])
    assert len(seen) == 3
    assert not [one for one in seen if "usage_day" in one]
    assert all("usage_total" in one for one in seen)
