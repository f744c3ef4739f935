"""Usage by job beside earlier days: which days, which jobs, in which order, on both engines."""

from datetime import date, timedelta
from itertools import product
from typing import Final

import pytest

from credit.core.pagination import Key, PageRequest
from credit.core.units import Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange, DateRangePreset
from credit.metering.consumption import NOTHING
from credit.metering.events import JobStatus
from credit.metering.job_consumption import EarlierDays
from credit.metering.tenants import ALL_JOBS, JobFilter, JobOrder, JobOrderField, Tenant, job_id
from resolvers import consumption, trends
from resolvers.date_ranges import DateRangeRequest
from tests.world import World

MARCH: Final = DateRange(date(2026, 3, 1), date(2026, 3, 31))
FEBRUARY: Final = EarlierDays(DateRange(date(2026, 2, 1), date(2026, 2, 10)), equal_days=True)
# Completions in March, in the first ten days of February, and later in February.
USED: Final = {
    "grew": (5, 1, 0),
    "new": (3, 0, 9),
    "same": (4, 4, 0),
    "fell": (1, 3, 0),
    "stopped": (0, 6, 0),
    "stopped-later": (0, 0, 2),
    "also-stopped": (0, 6, 0),
}
CHANGES: Final = {name: now - before for name, (now, before, _) in USED.items() if now or before}


async def _a_tenant(world: World, zone: str = "UTC", anchor_on: date | None = None) -> Tenant:
    tenant = await world.a_tenant(zone=zone, starts_on=date(2026, 1, 1), anchor_on=anchor_on)
    instants = (world.now - timedelta(days=1), world.now - timedelta(days=30))
    events = [
        world.an_event(job=name, title=name.upper(), at=at)
        for name, times in USED.items()
        for at, number in zip((*instants, world.now - timedelta(days=20)), times, strict=True)
        for _ in range(number)
    ]
    await world.bring_along(tenant, events)
    return tenant


def _by(
    field: JobOrderField = JobOrderField.CREDITS_USED,
    *,
    descending: bool = True,
    less: DateRange | None = None,
) -> JobOrder:
    return JobOrder(field, descending, MARCH, less)


async def _listed(
    world: World,
    tenant: Tenant,
    order: JobOrder,
    wanted: JobFilter = ALL_JOBS,
    earlier: EarlierDays | None = FEBRUARY,
    size: int = 50,
) -> list[str]:
    """External ids of all pages; their number is the one that is counted."""
    found, after = list[str](), None
    while True:
        request = PageRequest(size, after=after)
        context = world.context()
        page = await consumption.by_job(context, tenant.id, MARCH, request, order, wanted, earlier)
        found += [item.value.external_id for item in page.items]
        if not page.has_next:
            break
        after = page.items[-1].key
    number = await consumption.count_by_job(world.context(), tenant.id, MARCH, wanted, earlier)
    assert number == len(found) == len(set(found))
    return found


# ── which days ───────────────────────────────────────────────────────────────────────────────────

REQUESTS: Final = (
    *(DateRangeRequest(preset=preset) for preset in DateRangePreset),
    DateRangeRequest(period=1),
    DateRangeRequest(period=2),
    DateRangeRequest(period=3),
    DateRangeRequest(dates=(date(2026, 2, 1), date(2026, 3, 31))),
    DateRangeRequest(dates=(date(2026, 2, 3), date(2026, 3, 9))),
    DateRangeRequest(dates=(date(2024, 3, 11), date(2026, 3, 10))),
)


async def test_jobs_are_compared_with_the_days_that_a_trend_is_compared_with(world: World) -> None:
    tenant = await _a_tenant(world, "Asia/Kathmandu", anchor_on=date(2026, 2, 20))
    for request, kind, by in product(REQUESTS, Comparison, (Granularity.DAY, Granularity.MONTH)):
        context = world.context()
        trend = await trends.of_tenant(context, tenant.id, request, by, kind)
        found = await consumption.earlier_days(context, tenant.id, request, kind)
        assert found is not None
        assert trend.comparison is not None
        assert found.date_range == trend.comparison.date_range, (request, kind)
        change = found.change(trend.comparison.total.credits, trend.total.credits)
        assert change == trend.comparison.change


async def test_days_that_are_not_over_are_compared_with_as_many(world: World) -> None:
    tenant = await _a_tenant(world)
    month = DateRangeRequest(preset=DateRangePreset.CURRENT_MONTH)
    previous = Comparison.PREVIOUS_DATE_RANGE
    context = world.context()
    assert await consumption.earlier_days(context, tenant.id, month, previous) == FEBRUARY
    over = DateRangeRequest(preset=DateRangePreset.PREVIOUS_MONTH)
    january = DateRange(date(2026, 1, 1), date(2026, 1, 31))
    found = await consumption.earlier_days(context, tenant.id, over, previous)
    assert found == EarlierDays(january, equal_days=False)


async def test_a_leap_day_has_no_year_before(world: World) -> None:
    tenant = await _a_tenant(world)
    leap_day = DateRange(date(2024, 2, 29), date(2024, 2, 29))
    kinds = [
        await consumption.earlier_days(world.context(), tenant.id, leap_day, kind)
        for kind in (Comparison.PREVIOUS_YEAR, Comparison.PREVIOUS_DATE_RANGE)
    ]
    day_before = DateRange(date(2024, 2, 28), date(2024, 2, 28))
    assert kinds == [None, EarlierDays(day_before, equal_days=True)]


# ── which jobs, in which order ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", [1, 2, 50])
async def test_a_comparison_lists_the_jobs_that_have_stopped_after_those_that_have_not(
    world: World, size: int
) -> None:
    tenant = await _a_tenant(world)
    used = ["grew", "same", "new", "fell"]
    assert await _listed(world, tenant, _by(), earlier=None, size=size) == used
    compared = await _listed(world, tenant, _by(), size=size)
    assert compared[:4] == used
    assert set(compared[4:]) == {"stopped", "also-stopped"}
    by_title = _by(JobOrderField.TITLE, descending=False)
    assert await _listed(world, tenant, by_title, size=size) == sorted(compared)


@pytest.mark.parametrize("size", [1, 3, 50])
async def test_jobs_are_sorted_by_the_change_of_their_credits(world: World, size: int) -> None:
    tenant = await _a_tenant(world)
    ids = {name: str(job_id(tenant.id, name)) for name in USED}
    ascending = sorted(CHANGES, key=lambda name: (CHANGES[name], ids[name]))
    grown, fallen = _by(less=FEBRUARY.date_range), _by(descending=False, less=FEBRUARY.date_range)
    assert await _listed(world, tenant, fallen, size=size) == ascending
    assert await _listed(world, tenant, grown, size=size) == ascending[::-1]
    key: Key | None = None
    backward = list[str]()
    while True:
        request = PageRequest(size, backward=True, before=key)
        page = await consumption.by_job(
            world.context(), tenant.id, MARCH, request, grown, earlier=FEBRUARY
        )
        backward = [item.value.external_id for item in page.items] + backward
        if not page.has_previous:
            break
        key = page.items[0].key
    assert backward == ascending[::-1]


async def test_days_that_overlap_those_compared_with_count_on_both_sides(world: World) -> None:
    tenant = await _a_tenant(world)
    days = DateRange(date(2026, 2, 1), date(2026, 3, 31))
    overlapping = EarlierDays(DateRange(date(2026, 1, 1), date(2026, 2, 28)), equal_days=True)
    order = JobOrder(JobOrderField.CREDITS_USED, True, days, overlapping.date_range)
    page = await consumption.by_job(
        world.context(), tenant.id, days, PageRequest(50), order, earlier=overlapping
    )
    job_ids = [item.value.id for item in page.items]
    changes = await consumption.changes_of_jobs(
        world.context(), tenant.id, job_ids, days, overlapping
    )
    in_march = {name: Credits.of(now) for name, (now, *_) in USED.items()}
    assert [change.absolute for change in changes] == sorted(in_march.values(), reverse=True)
    assert [in_march[item.value.external_id] for item in page.items] == [
        change.absolute for change in changes
    ]


async def test_a_change_and_a_share_are_those_of_the_credits_that_were_used(world: World) -> None:
    tenant = await _a_tenant(world)
    keys, context = [job_id(tenant.id, name) for name in USED], world.context()
    changes = await consumption.changes_of_jobs(context, tenant.id, keys, MARCH, FEBRUARY)
    for change, (now, before, _) in zip(changes, USED.values(), strict=True):
        assert change.absolute == Credits.of(now - before)
        percent = round(100 * (now - before) / before, 2) if before else None
        assert (change.percent, change.equal_days) == (percent, True)
    shares = await consumption.shares_of_jobs(context, tenant.id, keys, MARCH)
    assert shares == [38.46, 23.08, 30.77, 7.69, 0, 0, 0]
    nothing = DateRange(date(2025, 3, 1), date(2025, 3, 1))
    assert set(await consumption.shares_of_jobs(context, tenant.id, keys, nothing)) == {None}


FILTERS: Final = (
    (JobFilter("ÁLSO"), {"also-stopped"}),
    (JobFilter("stop"), {"stopped", "also-stopped"}),
    (JobFilter("-"), {"also-stopped"}),
    (JobFilter("_"), set[str]()),
    (JobFilter("e"), {"grew", "new", "same", "fell", "stopped", "also-stopped"}),
    (JobFilter("e", JobStatus.CLOSED), {"fell", "stopped"}),
    (JobFilter(None, JobStatus.CLOSED), {"fell", "stopped"}),
    (JobFilter("w", JobStatus.OPEN), {"grew", "new"}),
)


async def test_filters_keep_the_same_jobs_in_every_order_and_in_a_job_s_own_list(
    world: World,
) -> None:
    tenant = await _a_tenant(world)
    await world.record(
        *(
            world.an_event("STARTED", job=name, title=name.upper(), status=JobStatus.CLOSED)
            for name in ("fell", "stopped")
        )
    )
    orders = (_by(), _by(JobOrderField.TITLE), _by(less=FEBRUARY.date_range))
    for wanted, names in FILTERS:
        for order in orders:
            assert set(await _listed(world, tenant, order, wanted)) == names, (wanted, order)
        alone = [
            await consumption.only_job(
                world.context(), tenant.id, job_id(tenant.id, name), MARCH, wanted, FEBRUARY
            )
            for name in USED
        ]
        assert {job.external_id for job in alone if job} == names, wanted


async def test_jobs_add_up_to_what_the_tenant_used_in_both_ranges(world: World) -> None:
    tenant = await _a_tenant(world)
    for days in (MARCH, FEBRUARY.date_range):
        context = world.context()
        of_jobs = [
            await consumption.of_job(context, tenant.id, job_id(tenant.id, name), days)
            for name in await _listed(world, tenant, _by())
        ]
        assert sum(of_jobs, start=NOTHING) == await consumption.of_tenant(context, tenant.id, days)
