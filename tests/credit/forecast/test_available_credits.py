"""Available credits of a real ledger from today on, with allocations to come and expiries."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import ZERO, Credits
from credit.dates.local_time import day_of, zone_named
from credit.forecast.available_credits import AvailableCredits, CreditBucket, available_credits_of
from credit.ledger.advancing import advance
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import BillingInterval, Plan, Rollover
from tests.builders import (
    ALL_ROLLS_OVER,
    NO_ROLLOVER,
    a_bucket,
    a_ledger,
    a_period_start,
    a_plan,
    at,
    capped_at,
)

TODAY = date(2026, 1, 10)
"""The day at whose noon `a_ledger()` stands; its first period has begun on the 1st."""
ADJUSTMENT, PURCHASE = GrantKind.ADJUSTMENT, GrantKind.PURCHASE
EMPTY_PLAN = a_plan("0")


def available(ledger: Ledger, today: date = TODAY, horizon: int = 90) -> AvailableCredits:
    return available_credits_of(ledger, today, horizon)


def reset_days(ledger: Ledger, today: date = TODAY, horizon: int = 90) -> list[str]:
    """The dates of the resets within a horizon."""
    period_starts = available(ledger, today, horizon).period_starts
    return [str(today + timedelta(days=period_start.day)) for period_start in period_starts]


def give(ledger: Ledger, kind: GrantKind, amount: str, *, starts: str = "", ends: str = "") -> None:
    starts_at = at(starts) if starts else ledger.now
    ledger.add_grant(kind, Credits.of(amount), starts_at, at(ends) if ends else None)


def use(ledger: Ledger, amount: str) -> None:
    ledger.charge("interview-1", Credits.of(amount), ledger.now)


def buckets(ledger: Ledger, horizon: int = 90) -> list[CreditBucket]:
    return list(available(ledger, horizon=horizon).buckets)


# ── Resets ────────────────────────────────────────────────────────────────────────────────────────


def test_resets_fall_on_the_boundaries_within_the_horizon() -> None:
    ledger = a_ledger(a_plan("100"))
    assert available(ledger).period_starts == tuple(
        a_period_start(day, "100") for day in (22, 50, 81)
    )


def test_a_horizon_that_ends_the_day_before_a_boundary_has_no_reset() -> None:
    ledger = a_ledger()
    assert available(ledger, horizon=22).period_starts == ()
    assert [period_start.day for period_start in available(ledger, horizon=23).period_starts] == [
        22
    ]


def test_resets_of_an_anchor_on_the_31st_go_over_february_and_back() -> None:
    ledger = a_ledger(anchor_on=date(2025, 12, 31))
    assert reset_days(ledger, horizon=120) == [
        *("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30")
    ]


@pytest.mark.parametrize(
    ("interval", "days"),
    [
        (BillingInterval.QUARTER, ["2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"]),
        (BillingInterval.YEAR, ["2027-01-01"]),
    ],
)
def test_longer_periods_reset_less_often(interval: BillingInterval, days: list[str]) -> None:
    assert reset_days(a_ledger(a_plan(interval=interval)), horizon=365) == days


@pytest.mark.parametrize("rollover", [NO_ROLLOVER, ALL_ROLLS_OVER, capped_at("20")])
def test_a_new_plan_brings_its_allocation_and_rollover_from_the_next_boundary_on(
    rollover: Rollover,
) -> None:
    ledger = a_ledger(a_plan("100"))
    new = replace(a_plan("30", id="small"), rollover=rollover)
    ledger.account = replace(ledger.account, plan=new)
    found = available(ledger, horizon=60)
    assert found.remaining == Credits.of(100)
    assert found.period_starts == tuple(a_period_start(day, "30", new.rollover) for day in (22, 50))


def test_a_new_length_of_period_is_counted_from_the_next_boundary() -> None:
    ledger = a_ledger(anchor_on=date(2025, 12, 31))
    quarterly = a_plan(interval=BillingInterval.QUARTER, id="quarterly")
    ledger.account = replace(ledger.account, plan=quarterly)
    assert reset_days(ledger, horizon=365) == [
        *("2026-01-31", "2026-04-30", "2026-07-31", "2026-10-31")
    ]


@given(
    st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    st.integers(1, 31),
    st.sampled_from(BillingInterval),
    st.sampled_from(["UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"]),
)
def test_resets_are_the_days_on_which_the_ledger_itself_turns_its_period(
    starts_on: date, anchor_day: int, interval: BillingInterval, zone: str
) -> None:
    anchor_on = date(2023, 12, anchor_day)
    plan = a_plan(interval=interval)
    now = f"{starts_on}T12:00"
    ledger = a_ledger(plan, now=now, starts_on=starts_on, anchor_on=anchor_on, zone=zone)
    today = day_of(ledger.now, zone_named(zone))
    expected, end = [], today + timedelta(days=200)
    while ledger.period is not None and (after := ledger.period.date_range.last_on) < end:
        expected.append(str(after + timedelta(days=1)))
        advance(ledger, ledger.period.ends_at)
    fresh = a_ledger(plan, now=now, starts_on=starts_on, anchor_on=anchor_on, zone=zone)
    assert reset_days(fresh, today, 201) == expected


# ── Buckets ───────────────────────────────────────────────────────────────────────────────────────


def test_the_allocation_of_the_period_is_there_with_what_is_left_of_it() -> None:
    ledger = a_ledger(a_plan("100"))
    use(ledger, "30.25")
    found = available(ledger)
    assert found.buckets == (a_bucket("69.75", kind=GrantKind.ALLOCATION, last=21),)
    assert found.buckets[0].ends_with_period
    assert found.remaining == Credits.of("69.75")


def test_pots_come_in_burn_order() -> None:
    ledger = a_ledger(a_plan("100", rollover=ALL_ROLLS_OVER))
    advance(ledger, at("2026-02-10T12:00"))
    give(ledger, PURCHASE, "3")
    give(ledger, PURCHASE, "2", ends="2026-03-01")
    give(ledger, ADJUSTMENT, "1")
    found = available(ledger, date(2026, 2, 10))
    assert [(bucket.kind, str(bucket.credits)) for bucket in found.buckets] == [
        (GrantKind.ROLLOVER, "100"),
        (GrantKind.ALLOCATION, "100"),
        (ADJUSTMENT, "1"),
        (PURCHASE, "2"),
        (PURCHASE, "3"),
    ]


def test_a_grant_that_ends_at_midnight_serves_through_the_day_before() -> None:
    ledger = a_ledger(EMPTY_PLAN)
    give(ledger, PURCHASE, "10", ends="2026-01-15")
    assert buckets(ledger) == [a_bucket(last=4)]


def test_a_grant_that_ends_in_the_course_of_a_day_serves_on_that_day() -> None:
    ledger = a_ledger(EMPTY_PLAN)
    give(ledger, PURCHASE, "10", ends="2026-01-15T12:00")
    give(ledger, PURCHASE, "10", ends="2026-01-10T13:00")
    assert buckets(ledger) == [
        a_bucket(last=0, expires_within_last=True),
        a_bucket(last=5, expires_within_last=True),
    ]


def test_midnight_is_that_of_the_tenants_zone() -> None:
    ledger = a_ledger(EMPTY_PLAN, zone="America/New_York")
    give(ledger, PURCHASE, "10", ends="2026-01-15T05:00")
    give(ledger, PURCHASE, "10", starts="2026-01-14T04:59", ends="2026-01-15T05:01")
    assert buckets(ledger) == [
        a_bucket(last=4),
        a_bucket(first=3, last=5, expires_within_last=True),
    ]


def test_a_grant_without_end_and_one_that_outlives_the_horizon_serve_for_ever() -> None:
    ledger = a_ledger(EMPTY_PLAN)
    give(ledger, PURCHASE, "10")
    give(ledger, PURCHASE, "20", ends="2026-01-15")
    assert buckets(ledger, horizon=5) == [a_bucket("20", last=4), a_bucket()]
    assert buckets(ledger, horizon=4) == [a_bucket("20"), a_bucket()]


def test_a_grant_that_begins_later_serves_from_its_first_day_on_and_is_not_there_today() -> None:
    ledger = a_ledger(EMPTY_PLAN)
    give(ledger, PURCHASE, "10", starts="2026-01-20T18:00", ends="2026-01-30")
    found = available(ledger)
    assert found.buckets == (a_bucket(first=10, last=19),)
    assert found.remaining == ZERO


def test_a_grant_that_begins_later_today_counts_for_today() -> None:
    ledger = a_ledger(EMPTY_PLAN)
    give(ledger, ADJUSTMENT, "10", starts="2026-01-10T18:00")
    assert available(ledger).buckets == (a_bucket(kind=ADJUSTMENT),)
    assert available(ledger).remaining == Credits.of(10)


def test_what_is_spent_or_has_expired_is_not_there() -> None:
    ledger = a_ledger(EMPTY_PLAN)
    give(ledger, PURCHASE, "10", ends="2026-01-11")
    use(ledger, "10")
    give(ledger, ADJUSTMENT, "5", ends="2026-01-10T18:00")
    advance(ledger, at("2026-01-10T18:00"))
    assert available(ledger) == AvailableCredits((), available(ledger).period_starts, ZERO)


def test_what_is_owed_is_told_and_nothing_is_left_beside_it() -> None:
    ledger = a_ledger(a_plan("10"))
    use(ledger, "12.5")
    found = available(ledger)
    assert (found.owed, found.remaining, found.buckets) == (Credits.of("2.5"), ZERO, ())


@given(
    st.sampled_from([EMPTY_PLAN, a_plan("3"), a_plan("3", rollover=ALL_ROLLS_OVER)]),
    st.lists(st.tuples(st.integers(-40, 40), st.integers(1, 60), st.integers(1, 9)), max_size=6),
    st.integers(1, 20),
)
def test_what_remains_is_the_balance_of_the_ledger(
    plan: Plan, drawn: list[tuple[int, int, int]], spent: int
) -> None:
    ledger = a_ledger(plan, now="2025-11-30T12:00", starts_on=date(2025, 11, 1))
    for starts, days, amount in drawn:
        starts_at = at("2026-01-10") + timedelta(days=starts)
        ends_at = starts_at + timedelta(days=days)
        ledger.add_grant(PURCHASE, Credits.of(amount), starts_at, ends_at)
    advance(ledger, at("2026-01-10"))
    use(ledger, str(spent))
    found = available(ledger)
    assert found.remaining - found.owed == ledger.net
