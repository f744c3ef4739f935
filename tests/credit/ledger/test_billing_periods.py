"""Billing periods: stretches of the tenant's own calendar, without a gap, whatever clocks do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import ZERO
from credit.dates.local_time import day_of, start_of_day, zone_named
from credit.ledger.billing_periods import Period, first_instant, first_phase, period_from, phase_for
from credit.ledger.plans import BillingInterval, Plan, PlanPhase
from tests.builders import a_phase, a_plan, at

ZONES = sorted(available_timezones())
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
MONTHLY = a_plan()
QUARTERLY = a_plan(interval=BillingInterval.QUARTER, id="quarterly")
YEARLY = a_plan(interval=BillingInterval.YEAR, id="yearly")


def periods(phase: PlanPhase) -> Iterator[Period]:
    """The periods of a phase, one after the other, without end."""
    period = period_from(1, phase.starts_at, phase.starts_on, phase, ZERO)
    while True:
        yield period
        period = following(period, phase)


def following(period: Period, phase: PlanPhase) -> Period:
    return period_from(
        period.number + 1, period.ends_at, period.date_range.last_on + DAY, phase, ZERO
    )


def firsts(phase: PlanPhase, count: int) -> list[str]:
    """The days on which the first so many periods begin."""
    return [str(period.date_range.first_on) for period in islice(periods(phase), count)]


def check_tiles(zone: str, plan: Plan, anchor_on: date, years: int) -> None:
    """Periods of a phase follow each other without gap, in days and in instants alike."""
    info = ZoneInfo(zone)
    phase = first_phase(anchor_on, anchor_on, zone, plan)
    count = years * 12 // plan.billing_interval.months
    tiles = list(islice(periods(phase), count))
    assert tiles[0].starts_at == start_of_day(anchor_on, info)
    for period, after in pairwise(tiles):
        assert period.starts_at < period.ends_at == after.starts_at, zone
        assert period.date_range.last_on + DAY == after.date_range.first_on, zone
        assert day_of(period.ends_at - SECOND, info) <= period.date_range.last_on, zone
        assert day_of(period.ends_at, info) >= after.date_range.first_on, zone
    whole = (tiles[-1].date_range.last_on - anchor_on).days + 1
    assert sum(period.date_range.days for period in tiles) == whole
    assert tiles[-1].ends_at == start_of_day(anchor_on.replace(year=anchor_on.year + years), info)


@pytest.mark.parametrize("share", range(8))
def test_monthly_periods_tile_ten_years_in_every_zone(share: int) -> None:
    for number, zone in enumerate(ZONES[share::8]):
        check_tiles(zone, MONTHLY, date(2009, 1, 31 - number % 4), 10)


@pytest.mark.parametrize("first_on", [date(2016, 12, 31), date(2017, 3, 30)])
def test_periods_of_today_tile_ten_years_in_every_zone(first_on: date) -> None:
    for zone in ZONES:
        check_tiles(zone, MONTHLY, first_on, 10)


@pytest.mark.parametrize("plan", [QUARTERLY, YEARLY])
def test_longer_periods_tile_ten_years_in_every_zone(plan: Plan) -> None:
    for zone in ZONES:
        check_tiles(zone, plan, date(2011, 11, 30), 10)


@pytest.mark.parametrize(
    ("zone", "first_on"),
    [
        ("America/Sao_Paulo", date(2018, 11, 4)),
        ("Pacific/Apia", date(2011, 12, 30)),
        ("Pacific/Apia", date(2011, 12, 31)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Asia/Kathmandu", date(2026, 1, 1)),
        ("America/Havana", date(2025, 11, 2)),
        ("America/St_Johns", date(2009, 11, 1)),
    ],
)
def test_an_anchor_on_a_day_of_odd_length_tiles_time_too(zone: str, first_on: date) -> None:
    check_tiles(zone, MONTHLY, first_on, 3)
    info = zone_named(zone)
    month_before = (first_on.replace(day=1) - DAY).replace(day=min(first_on.day, 28))
    phase = first_phase(month_before, first_on, zone, MONTHLY)
    ends = [period.ends_at for period in islice(periods(phase), 3)]
    assert start_of_day(first_on, info) in ends


def test_an_anchor_on_the_31st_goes_over_february_and_back() -> None:
    assert firsts(a_phase(date(2026, 1, 31)), 6) == [
        *("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30")
    ]
    assert firsts(a_phase(date(2024, 1, 31)), 3) == ["2024-01-31", "2024-02-29", "2024-03-31"]


def test_a_tenant_that_starts_in_february_comes_back_to_the_31st_of_its_anchor() -> None:
    phase = a_phase(date(2026, 3, 5), anchor_on=date(2025, 10, 31))
    assert firsts(phase, 3) == ["2026-02-28", "2026-03-31", "2026-04-30"]


def test_an_anchor_on_the_30th_is_not_drawn_to_the_31st() -> None:
    assert firsts(a_phase(date(2026, 1, 30)), 4) == [
        *("2026-01-30", "2026-02-28", "2026-03-30", "2026-04-30")
    ]


def test_a_yearly_anchor_on_29_february_comes_back_to_it_in_leap_years() -> None:
    assert firsts(a_phase(date(2024, 2, 29), plan=YEARLY), 6) == [
        *("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28")
    ]


def test_quarters_are_counted_from_the_anchor() -> None:
    assert firsts(a_phase(date(2025, 11, 30), plan=QUARTERLY), 4) == [
        *("2025-11-30", "2026-02-28", "2026-05-30", "2026-08-30")
    ]


@pytest.mark.parametrize(
    ("today", "anchor_on", "starts_on"),
    [
        (date(2026, 5, 20), date(2026, 5, 20), "2026-05-20"),
        (date(2026, 5, 20), date(2026, 5, 21), "2026-04-21"),
        (date(2026, 5, 20), date(2024, 1, 31), "2026-04-30"),
        (date(2026, 2, 28), date(2024, 1, 31), "2026-02-28"),
        (date(2026, 2, 27), date(2024, 1, 31), "2026-01-31"),
        (date(2026, 5, 20), date(2030, 8, 15), "2026-05-15"),
    ],
)
def test_a_tenant_starts_with_the_period_that_contains_its_day(
    today: date, anchor_on: date, starts_on: str
) -> None:
    phase = a_phase(today, anchor_on=anchor_on)
    assert str(phase.starts_on) == starts_on
    assert phase.starts_at == at(starts_on)


@given(
    st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.sampled_from([MONTHLY, QUARTERLY, YEARLY]),
)
def test_the_first_period_contains_the_day_asked_for(day: date, anchor: date, plan: Plan) -> None:
    first = next(periods(a_phase(day, anchor_on=anchor, plan=plan)))
    assert day in first.date_range
    assert first.date_range.days <= plan.billing_interval.months * 31


# ── A new plan or zone, from a boundary on ────────────────────────────────────────────────────────


def next_phase(
    period: Period, phase: PlanPhase, *, zone: str = "", plan: Plan | None = None
) -> PlanPhase:
    starts_on = period.date_range.last_on + DAY
    return phase_for(period.ends_at, starts_on, zone or phase.zone, plan or phase.plan, phase)


def test_a_term_goes_on_while_plan_and_zone_stay() -> None:
    phase = a_phase()
    assert next_phase(next(periods(phase)), phase) is phase


def test_a_new_plan_of_the_same_length_keeps_the_anchor() -> None:
    phase = a_phase(date(2026, 1, 31))
    period = next(periods(phase))
    renewed = next_phase(period, phase, plan=a_plan("250", id="scale"))
    assert renewed.starts_at == period.ends_at == at("2026-02-28")
    assert following(period, renewed).date_range.last_on == date(2026, 3, 30)


@pytest.mark.parametrize(
    ("plan", "ends"),
    [(QUARTERLY, ["2026-05-31", "2026-08-31"]), (YEARLY, ["2027-02-28", "2028-02-29"])],
)
def test_a_new_length_is_counted_anew_from_the_boundary(plan: Plan, ends: list[str]) -> None:
    phase = a_phase(date(2026, 1, 31))
    period = next(periods(phase))
    renewed = next_phase(period, phase, plan=plan)
    first = following(period, renewed)
    assert [first.ends_at, following(first, renewed).ends_at] == [at(end) for end in ends]


@given(
    st.dates(date(2020, 1, 1), date(2028, 12, 31)),
    st.lists(st.sampled_from([MONTHLY, QUARTERLY, YEARLY]), min_size=2, max_size=8),
)
def test_no_change_of_length_makes_a_short_period(anchor_on: date, plans: list[Plan]) -> None:
    phase = a_phase(anchor_on, plan=plans[0])
    period = next(periods(phase))
    for plan in plans[1:]:
        phase = next_phase(period, phase, plan=plan)
        after = following(period, phase)
        assert after.starts_at == period.ends_at
        assert after.date_range.days >= plan.billing_interval.months * 30 - 2
        assert after.date_range.days <= plan.billing_interval.months * 31
        period = after


def test_berlin_to_new_york_leaves_no_gap_and_counts_no_day_twice() -> None:
    phase = a_phase(date(2026, 2, 1), zone="Europe/Berlin")
    berlin = next(periods(phase))
    renewed = next_phase(berlin, phase, zone="America/New_York")
    new_york = following(berlin, renewed)
    assert new_york.starts_at == berlin.ends_at == at("2026-02-28T23:00")
    assert new_york.ends_at == at("2026-04-01T04:00")
    assert renewed.starts_on == new_york.date_range.first_on == date(2026, 3, 1)
    assert berlin.date_range.last_on == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-03-31T21:59:59", date(2026, 3, 31)),
        ("2026-03-31T22:00", date(2026, 4, 1)),
        ("2026-04-01T03:59:59", date(2026, 4, 1)),
        ("2026-04-02T03:59:59", date(2026, 4, 1)),
        ("2026-04-02T04:00", date(2026, 4, 2)),
        ("2026-05-01T03:59:59", date(2026, 4, 30)),
        ("2026-05-01T04:00", date(2026, 5, 1)),
    ],
)
def test_from_berlin_to_new_york_the_first_day_has_thirty_hours(instant: str, day: date) -> None:
    phase = a_phase(date(2026, 3, 1), zone="Europe/Berlin")
    march = next(periods(phase))
    april = following(march, next_phase(march, phase, zone="America/New_York"))
    assert april.day_of(at(instant), "America/New_York") == day


@pytest.mark.parametrize(
    ("shift", "instant", "day"),
    [
        # Stored when summer time was expected to begin an hour earlier, or later, than it does.
        (-1, "2026-03-31T20:59:59", date(2026, 3, 31)),
        (-1, "2026-03-31T21:00", date(2026, 4, 1)),
        (-1, "2026-04-30T20:59:59", date(2026, 4, 30)),
        (-1, "2026-04-30T21:00", date(2026, 5, 1)),
        (1, "2026-03-31T22:59:59", date(2026, 3, 31)),
        (1, "2026-03-31T23:00", date(2026, 4, 1)),
        (1, "2026-04-30T22:59:59", date(2026, 4, 30)),
        (1, "2026-04-30T23:00", date(2026, 5, 1)),
    ],
)
def test_a_period_has_its_stored_days_whatever_time_zone_data_says_today(
    shift: int, instant: str, day: date
) -> None:
    april = next(periods(a_phase(date(2026, 4, 1), zone="Europe/Berlin")))
    hours = timedelta(hours=shift)
    stored = replace(april, starts_at=april.starts_at + hours, ends_at=april.ends_at + hours)
    assert stored.day_of(at(instant), "Europe/Berlin") == day


@given(
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.dates(date(2009, 1, 1), date(2035, 1, 1)),
    st.sampled_from([-1, 0, 1]),
)
def test_an_instant_counts_on_the_day_whose_first_instant_it_follows(
    zone: str, new_zone: str, first_on: date, shift: int
) -> None:
    phase = a_phase(first_on, zone=zone)
    closed = next(periods(phase))
    opened = following(closed, next_phase(closed, phase, zone=new_zone))
    hours = timedelta(hours=shift)
    stored = replace(opened, starts_at=opened.starts_at + hours, ends_at=opened.ends_at + hours)
    for day in (stored.date_range.first_on + n * DAY for n in range(stored.date_range.days + 1)):
        start = stored.start_of(day, new_zone)
        assert stored.day_of(start, new_zone) >= day
        assert stored.day_of(start - timedelta(microseconds=1), new_zone) < day


def test_days_of_a_tenant_start_with_their_periods_as_stored() -> None:
    phase = a_phase(date(2026, 3, 1), zone="Europe/Berlin")
    march, april = islice(periods(phase), 2)
    boundary = at("2026-03-31T21:00")  # an hour before midnight in Berlin
    stored = [replace(march, ends_at=boundary), replace(april, starts_at=boundary)]
    starts = [first_instant(date(2026, 3, 31) + n * DAY, stored, [phase]) for n in range(32)]
    assert starts[:3] == [at("2026-03-30T22:00"), boundary, at("2026-04-01T22:00")]
    assert starts[-1] == april.ends_at == at("2026-04-30T22:00")
    assert first_instant(date(2026, 2, 1), stored, [phase]) == at("2026-01-31T23:00")
    assert first_instant(date(2026, 6, 1), stored, [phase]) == at("2026-05-31T22:00")


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.dates(date(2009, 1, 1), date(2035, 1, 1)))
def test_no_change_of_zone_leaves_a_gap_or_moves_what_is_closed(
    zone: str, new_zone: str, first_on: date
) -> None:
    phase = a_phase(first_on, zone=zone)
    closed = next(periods(phase))
    renewed = next_phase(closed, phase, zone=new_zone)
    opened = following(closed, renewed)
    assert opened.starts_at == closed.ends_at
    assert opened.date_range.first_on == closed.date_range.last_on + DAY
    assert opened.ends_at - opened.starts_at > timedelta(days=26)
    assert opened.ends_at == start_of_day(opened.date_range.last_on + DAY, ZoneInfo(new_zone))
