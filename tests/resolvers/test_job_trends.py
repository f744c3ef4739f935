"""Trends by job: the jobs that used most and all others, which are the tenant's trend together."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

import pytest

from credit.core.errors import InvalidInputError
from credit.core.pagination import PageRequest
from credit.core.units import ZERO, Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.job_trends import JobTrends
from credit.metering.tenants import JobOrder, JobOrderField, Tenant, job_id
from credit.metering.trend import Trend
from resolvers import consumption, job_trends, trends
from resolvers.date_ranges import DateRangeRequest
from tests.statements import statements
from tests.world import World

KINDS: Final = ("COMPLETED", "INVITED", "STARTED", "PARTIALLY_COMPLETED", "SIMULATION_RUN")
JOBS: Final = 9


async def _a_past(world: World, seed: int) -> Tenant:
    """A tenant with some months of use of nine jobs, drawn at random."""
    drawn = Random(seed)
    tenant = await world.a_tenant(zone="America/New_York", starts_on=date(2025, 11, 3))
    events = [
        world.an_event(
            drawn.choice(KINDS),
            job=f"job-{drawn.randrange(JOBS)}",
            at=world.now - timedelta(hours=drawn.randrange(1, 2_900)),
            progress=drawn.choice([0.3, 0.6]),
        )
        for _ in range(150)
    ]
    await world.bring_along(tenant, events)
    return tenant


async def _trends(
    world: World, tenant: Tenant, days: DateRange, by: Granularity, most: int
) -> JobTrends:
    return await job_trends.of_tenant(world.context(), tenant.id, days, by, most)


async def _trend(world: World, tenant: Tenant, days: DateRange, by: Granularity) -> Trend:
    request = DateRangeRequest(dates=(days.first_on, days.last_on))
    return await trends.of_tenant(world.context(), tenant.id, request, by, None)


def _added(series: Sequence[Sequence[Usage]]) -> list[Usage]:
    return [sum(usages, start=NOTHING) for usages in zip(*series, strict=True)]


@pytest.mark.parametrize("seed", range(3))
async def test_the_series_add_up_to_the_tenant_s_trend_point_by_point(
    world: World, seed: int
) -> None:
    tenant = await _a_past(world, seed)
    drawn = Random(seed)
    for by in Granularity:
        first_on = date(2025, 11, 3) + timedelta(days=drawn.randrange(100))
        days = DateRange(first_on, first_on + timedelta(days=drawn.randrange(150)))
        trend = await _trend(world, tenant, days, by)
        most = drawn.randint(1, 2 * JOBS)
        found = await _trends(world, tenant, days, by, most)
        assert (found.granularity, found.date_range) == (by, trend.date_range)
        for series in found.series:
            assert [point.bucket for point in series.points] == [p.bucket for p in trend.points]
            assert series.total == sum((point.usage for point in series.points), start=NOTHING)
        used = [[point.usage for point in series.points] for series in found.series]
        assert _added(used) == [point.usage for point in trend.points]
        assert sum((one.total for one in found.series), start=NOTHING) == trend.total


async def test_the_jobs_are_the_first_of_the_list_by_credits(world: World) -> None:
    tenant = await _a_past(world, 7)
    days = DateRange(date(2026, 1, 1), date(2026, 3, 10))
    order = JobOrder(JobOrderField.CREDITS_USED, descending=True, date_range=days)
    for most in (1, 3, 20):
        request, context = PageRequest(most), world.context()
        page = await consumption.by_job(context, tenant.id, days, request, order)
        *first, others = (await _trends(world, tenant, days, Granularity.MONTH, most)).series
        assert [series.job for series in first] == [item.value for item in page.items]
        assert len(first) == min(most, JOBS)
        assert others.job is None
        for series in first:
            assert series.job is not None
            used = await consumption.of_job(context, tenant.id, series.job.id, days)
            assert series.total == used
            (share,) = await consumption.shares_of_jobs(context, tenant.id, [series.job.id], days)
            assert series.share == share
    assert others.total == NOTHING
    assert others.share == 0


async def test_equal_jobs_come_in_the_order_of_the_list(world: World) -> None:
    tenant = await world.a_tenant(zone="UTC")
    await world.record(*(world.an_event("INVITED", job=f"job-{n}") for n in range(5)))
    days = DateRange(world.now.date(), world.now.date())
    found = await _trends(world, tenant, days, Granularity.DAY, 3)
    ids = sorted((str(job_id(tenant.id, f"job-{n}")) for n in range(5)), reverse=True)
    assert [str(series.job.id) for series in found.series if series.job] == ids[:3]
    assert found.series[-1].total.invited == 2
    assert [series.share for series in found.series] == [None] * 4


async def test_a_job_whose_use_was_dated_back_has_no_series_where_it_was(world: World) -> None:
    tenant = await world.a_tenant(zone="UTC", starts_on=date(2026, 3, 1))
    yesterday = world.now - timedelta(days=1)
    await world.record(world.an_event("INVITED", "moved"))
    await world.record(world.an_event("INVITED", "moved", at=yesterday))
    for day, jobs in ((world.now.date(), 0), (yesterday.date(), 1)):
        found = await _trends(world, tenant, DateRange(day, day), Granularity.DAY, 3)
        assert len(found.series) == jobs + 1
        assert (found.series[-1].total, len(found.series[-1].points)) == (NOTHING, 1)


async def test_a_job_s_own_trend_by_job_is_its_trend_beside_no_others(world: World) -> None:
    tenant = await _a_past(world, 11)
    days = DateRange(date(2026, 1, 1), date(2026, 12, 31))
    request = DateRangeRequest(dates=(days.first_on, days.last_on))
    key = job_id(tenant.id, "job-3")
    context, by = world.context(), Granularity.QUARTER
    own, others = (await job_trends.of_job(context, tenant.id, key, days, by)).series
    trend = await trends.of_job(context, tenant.id, key, request, by, None)
    assert own.points == trend.points
    assert own.total == trend.total != NOTHING
    assert (own.share, others.share, others.total) == (100, 0, NOTHING)
    assert [point.bucket.label for point in others.points] == ["2026-Q1"]


async def test_the_number_of_statements_is_the_same_for_one_job_and_for_twenty(
    world: World,
) -> None:
    tenant = await world.a_tenant(zone="UTC")
    await world.record(*(world.an_event(job=f"job-{n}") for n in range(21)))
    days = DateRange(date(2026, 3, 1), date(2026, 3, 31))
    counted = []
    for most in (1, 20):
        context = world.context()
        await consumption.earlier_days(context, tenant.id, days, Comparison.PREVIOUS_YEAR)
        with statements() as seen:
            found = await job_trends.of_tenant(context, tenant.id, days, Granularity.DAY, most)
        counted.append(len(seen))
        assert len(found.series) == most + 1
        assert found.series[-1].total.credits == Credits.of(21 - most) != ZERO
    assert counted == [3, 3]


@pytest.mark.parametrize("most", [0, -1, 21])
async def test_a_number_of_jobs_out_of_bounds_is_refused(world: World, most: int) -> None:
    tenant = await world.a_tenant()
    days = DateRange(date(2026, 3, 1), date(2026, 3, 31))
    with pytest.raises(InvalidInputError, match="1 to 20") as refused:
        await _trends(world, tenant, days, Granularity.DAY, most)
    assert refused.value.path == ("first",)
