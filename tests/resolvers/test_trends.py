"""Trends: every bucket of the tenant's own calendar, beside an earlier range, on both engines."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Final

import pytest

from credit.core.errors import ForbiddenError, InvalidInputError, NotFoundError
from credit.core.roles import Role
from credit.core.units import Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange, DateRangePreset
from credit.metering.consumption import NOTHING, Usage
from credit.metering.tenants import Tenant, job_id
from credit.metering.trend import Trend
from resolvers import consumption, date_ranges, periods, trends
from resolvers.date_ranges import DateRangeRequest
from tests.statements import statements
from tests.world import World

ZONES: Final = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu")
EVERY: Final = tuple(Granularity)
JOBS: Final = ("baker", "miller", "smith")


async def _a_year(world: World, zone: str) -> Tenant:
    """A tenant with a completion or two every 31 hours of the last 13 months, and some invited."""
    tenant = await world.a_tenant(zone=zone, starts_on=date(2025, 1, 20))
    events = [
        world.an_event(kind, job=JOBS[number % 3], at=world.now - timedelta(hours=31 * number))
        for number in range(1, 305)
        for kind in ("COMPLETED", *(["INVITED"] * (number % 2)))
    ]
    await world.bring_along(tenant, events)
    return tenant


def _dates(first: str, last: str) -> DateRangeRequest:
    return DateRangeRequest(dates=(date.fromisoformat(first), date.fromisoformat(last)))


async def _trend(
    world: World,
    tenant: Tenant,
    request: DateRangeRequest | None,
    granularity: Granularity = Granularity.DAY,
    kind: Comparison | None = None,
) -> Trend:
    return await trends.of_tenant(world.context(), tenant.id, request, granularity, kind)


def _ends(date_range: DateRange) -> tuple[str, str]:
    return str(date_range.first_on), str(date_range.last_on)


def _credits(trend: Trend) -> list[str]:
    return [str(point.usage.credits) for point in trend.points]


# ── buckets ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("zone", ZONES)
async def test_buckets_tile_the_date_range_and_add_up_to_what_was_consumed(
    world: World, zone: str
) -> None:
    tenant = await _a_year(world, zone)
    for request in (
        _dates("2025-02-12", "2026-03-10"),
        DateRangeRequest(DateRangePreset.LAST_90_DAYS),
    ):
        date_range = await date_ranges.resolve(world.context(), tenant.id, request)
        used = await consumption.of_tenant(world.context(), tenant.id, date_range)
        assert used.credits > Credits.of(50)
        for granularity in EVERY:
            found = await _trend(world, tenant, request, granularity)
            assert found.total == used == sum((p.usage for p in found.points), start=NOTHING)
            tiles = [point.bucket.date_range for point in found.points]
            assert (tiles[0].first_on, tiles[-1].last_on) == (
                date_range.first_on,
                date_range.last_on,
            )
            assert all(
                later.first_on - earlier.last_on == timedelta(days=1)
                for earlier, later in pairwise(tiles)
            )
            for point in (found.points[0], found.points[len(tiles) // 2], found.points[-1]):
                alone = await consumption.of_tenant(
                    world.context(), tenant.id, point.bucket.date_range
                )
                assert point.usage == alone


@pytest.mark.parametrize("zone", ZONES)
async def test_jobs_add_up_to_their_tenant_bucket_by_bucket(world: World, zone: str) -> None:
    tenant = await _a_year(world, zone)
    request = DateRangeRequest(DateRangePreset.LAST_12_MONTHS)
    for granularity in (Granularity.WEEK, Granularity.MONTH):
        context = world.context()
        requested = (request, granularity, Comparison.PREVIOUS_DATE_RANGE)
        of_jobs = await asyncio.gather(
            *(trends.of_job(context, tenant.id, job_id(tenant.id, job), *requested) for job in JOBS)
        )
        whole = await trends.of_tenant(context, tenant.id, *requested)
        for place, point in enumerate(whole.points):
            parts = [one.points[place] for one in of_jobs]
            assert {part.bucket for part in parts} == {point.bucket}
            assert sum((part.usage for part in parts), start=NOTHING) == point.usage
        earlier = [one.comparison.total for one in of_jobs if one.comparison]
        assert whole.comparison is not None
        assert sum(earlier, start=NOTHING) == whole.comparison.total
        for one in of_jobs:
            used = await consumption.of_job(
                context, tenant.id, job_id(tenant.id, JOBS[of_jobs.index(one)]), one.date_range
            )
            assert one.total == used


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        # Both an hour before and an hour after midnight, there where clocks were changed.
        ("Europe/Berlin", "2026-03-28T22:30", "2026-03-29T21:30"),
        ("America/New_York", "2026-03-08T04:30", "2026-03-09T03:30"),
        ("Asia/Kathmandu", "2026-03-28T18:00", "2026-03-29T18:00"),
    ],
)
async def test_a_day_of_23_hours_is_one_bucket_from_midnight_to_midnight(
    world: World, zone: str, before: str, after: str
) -> None:
    world.now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    tenant = await world.a_tenant(zone=zone)
    world.now = datetime(2026, 4, 1, 12, tzinfo=UTC)
    midnight, next_midnight = (datetime.fromisoformat(f"{it}+00:00") for it in (before, after))
    hour = timedelta(hours=1)
    for at, times in ((midnight, 1), (midnight + hour, 2), (next_midnight, 4)):
        await world.record(*(world.an_event(at=at) for _ in range(times)))
    await world.record(*(world.an_event(at=next_midnight + hour) for _ in range(8)))
    first_on = (midnight + timedelta(hours=12)).date() - timedelta(days=1)
    request = DateRangeRequest(dates=(first_on, first_on + timedelta(days=2)))
    assert _credits(await _trend(world, tenant, request)) == ["1", "6", "8"]


async def test_a_date_range_that_is_not_over_ends_with_the_bucket_of_today(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    found = await _trend(
        world, tenant, DateRangeRequest(DateRangePreset.CURRENT_YEAR), Granularity.MONTH
    )
    assert [point.bucket.label for point in found.points] == ["2026-01", "2026-02", "2026-03"]
    assert [point.bucket.partial for point in found.points] == [False, False, True]
    assert _credits(found) == ["0", "0", "3"]
    weeks = await _trend(
        world, tenant, DateRangeRequest(DateRangePreset.LAST_90_DAYS), Granularity.WEEK
    )
    assert [point.bucket.partial for point in weeks.points] == [True, *[False] * 12, True]


async def test_without_a_date_range_it_is_the_current_billing_period(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    found = await _trend(world, tenant, None)
    period = await periods.current(world.context(), tenant.id)
    assert found.date_range == DateRange(period.date_range.first_on, world.now.date())
    assert _credits(found) == ["1"]


async def test_a_tenant_with_no_usage_has_a_trend_of_zeros(world: World) -> None:
    tenant = await world.a_tenant()
    for granularity in EVERY:
        for kind in (None, *Comparison):
            request = DateRangeRequest(DateRangePreset.LAST_12_MONTHS)
            found = await _trend(world, tenant, request, granularity, kind)
            assert found.total == Usage()
            assert set(_credits(found)) == {"0"}
            if kind is not None:
                assert found.comparison is not None
                assert found.comparison.change.percent is None


async def test_a_job_that_does_not_exist_did_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    request = DateRangeRequest(DateRangePreset.LAST_7_DAYS)
    found = await trends.of_job(
        world.context(),
        tenant.id,
        job_id(tenant.id, "nothing"),
        request,
        Granularity.DAY,
        None,
    )
    assert _credits(found) == ["0"] * 7


# ── comparisons ──────────────────────────────────────────────────────────────────────────────────


async def test_a_billing_period_is_compared_with_as_many_days_of_the_one_before(
    world: World,
) -> None:
    tenant = await world.a_tenant(starts_on=date(2026, 1, 15), anchor_on=date(2026, 1, 15))
    days = (("2026-02-05", 16), ("2026-02-20", 2), ("2026-03-01", 4))
    noons = [(datetime.fromisoformat(f"{day}T12:00+00:00"), times) for day, times in days]
    events = [world.an_event(at=at) for at, times in noons for _ in range(times)]
    await world.bring_along(tenant, events)
    before = Comparison.PREVIOUS_DATE_RANGE
    requested = (None, DateRangeRequest(DateRangePreset.CURRENT_PERIOD), DateRangeRequest(period=2))
    for request in requested:
        found = await _trend(world, tenant, request, Granularity.DAY, before)
        assert found.date_range == DateRange(date(2026, 2, 15), date(2026, 3, 10))
        assert found.comparison is not None
        # 24 days have begun of the period from 15 February to 14 March.
        assert found.comparison.date_range == DateRange(date(2026, 1, 15), date(2026, 2, 7))
        assert str(found.comparison.total.credits) == "16"
        assert found.total.credits == Credits.of(6)
        labels = [point.previous.bucket.label for point in found.points if point.previous]
        assert (len(labels), labels[0], labels[-1]) == (24, "2026-01-15", "2026-02-07")


async def test_a_closed_period_is_compared_with_the_whole_one_before(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2025, 11, 20), anchor_on=date(2025, 8, 31))
    world.pass_time(days=31)
    compared = {}
    for name, request in (
        ("current", None),
        ("previous", DateRangeRequest(DateRangePreset.PREVIOUS_PERIOD)),
        ("previous by its number", DateRangeRequest(period=5)),
        ("first", DateRangeRequest(period=1)),
    ):
        found = await _trend(
            world, tenant, request, Granularity.MONTH, Comparison.PREVIOUS_DATE_RANGE
        )
        assert found.comparison is not None
        compared[name] = (str(found.date_range.first_on), *_ends(found.comparison.date_range))
    # Periods begin on the 31st, or on the last day of a month that has none.
    assert compared == {
        "current": ("2026-03-31", "2026-02-28", "2026-03-10"),
        "previous": ("2026-02-28", "2026-01-31", "2026-02-27"),
        "previous by its number": ("2026-02-28", "2026-01-31", "2026-02-27"),
        "first": ("2025-10-31", "2025-09-30", "2025-10-30"),
    }


async def test_the_period_before_the_previous_may_lie_before_the_first(world: World) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1))
    request = DateRangeRequest(DateRangePreset.PREVIOUS_PERIOD)
    found = await _trend(world, tenant, request, Granularity.WEEK, Comparison.PREVIOUS_DATE_RANGE)
    assert _ends(found.date_range) == ("2026-02-01", "2026-02-28")
    assert found.comparison is not None
    assert _ends(found.comparison.date_range) == ("2026-01-01", "2026-01-31")


async def test_a_year_is_compared_with_the_year_before_month_by_month(world: World) -> None:
    tenant = await _a_year(world, "Europe/Berlin")
    request = DateRangeRequest(DateRangePreset.CURRENT_YEAR)
    found = await _trend(world, tenant, request, Granularity.MONTH, Comparison.PREVIOUS_YEAR)
    assert [point.bucket.label for point in found.points] == ["2026-01", "2026-02", "2026-03"]
    assert found.comparison is not None
    assert found.comparison.date_range == DateRange(date(2025, 1, 1), date(2025, 3, 10))
    earlier = [point.previous for point in found.points if point.previous]
    assert [one.bucket.label for one in earlier] == ["2025-01", "2025-02", "2025-03"]
    for one in earlier:
        used = await consumption.of_tenant(world.context(), tenant.id, one.bucket.date_range)
        assert one.usage == used
    assert sum((one.usage for one in earlier), start=NOTHING) == found.comparison.total


@pytest.mark.parametrize(
    ("first", "last"), [("2026-12-28", "2027-01-24"), ("2026-11-18", "2027-02-15")]
)
async def test_one_credit_a_day_is_no_change_around_a_week_53(
    world: World, first: str, last: str
) -> None:
    world.now = datetime(2027, 2, 16, 12, tzinfo=UTC)
    tenant = await world.a_tenant(starts_on=date(2025, 11, 1))
    noons = [world.now - timedelta(days=days) for days in range(1, 470)]
    await world.bring_along(tenant, [world.an_event(at=noon) for noon in noons])
    dates = _dates(first, last)
    found = await _trend(world, tenant, dates, Granularity.WEEK, Comparison.PREVIOUS_YEAR)
    assert found.comparison is not None
    assert found.comparison.date_range.days == found.date_range.days
    assert (str(found.total.credits), found.comparison.change.percent) == (
        str(found.date_range.days),
        0.0,
    )
    missing = [point.bucket.label for point in found.points if point.previous is None]
    assert missing == ["2026-W53"]


async def test_days_of_the_year_before_the_first_have_nothing_to_show(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=2)
    request = DateRangeRequest(DateRangePreset.LAST_7_DAYS)
    found = await _trend(world, tenant, request, Granularity.DAY, Comparison.PREVIOUS_YEAR)
    assert found.comparison is not None
    assert (found.comparison.total, found.comparison.change.percent) == (Usage(), None)
    assert str(found.comparison.change.absolute) == "2"


# ── what it costs, and who may ask ───────────────────────────────────────────────────────────────


async def test_a_trend_takes_one_statement_beside_what_finds_its_days(world: World) -> None:
    tenant = await _a_year(world, "Europe/Berlin")
    context = world.context()
    for request in (
        DateRangeRequest(DateRangePreset.LAST_12_MONTHS),
        _dates("2021-03-11", "2026-03-10"),
    ):
        await date_ranges.resolve(context, tenant.id, request)
        for granularity in EVERY:
            with statements() as seen:
                requested = (tenant.id, request, granularity, Comparison.PREVIOUS_YEAR)
                await trends.of_tenant(context, *requested)
            assert len(seen) == 1


async def test_only_who_may_read_consumption_reads_trends(world: World) -> None:
    tenant = await world.a_tenant()
    for role in (Role.PARTNER, Role.PLATFORM):
        context = world.context(role, tenant)
        with pytest.raises(ForbiddenError):
            await trends.of_tenant(context, tenant.id, None, Granularity.DAY, None)
        with pytest.raises(ForbiddenError):
            await trends.of_job(context, tenant.id, tenant.id, None, Granularity.DAY, None)


async def test_an_impossible_date_range_has_no_trend(world: World) -> None:
    tenant = await world.a_tenant()
    for request in (_dates("2026-03-11", "2026-03-12"), _dates("2016-03-10", "2026-03-10")):
        with pytest.raises(InvalidInputError):
            await _trend(world, tenant, request)
    with pytest.raises(NotFoundError):
        await _trend(world, tenant, DateRangeRequest(period=9), kind=Comparison.PREVIOUS_DATE_RANGE)
