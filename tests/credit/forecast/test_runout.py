"""Running out: the walk covers what the ledger would; what is to be bought is what it lacks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.core.units import ONE, ZERO, Credits
from credit.forecast.arrays import Floats
from credit.forecast.available_credits import (
    AvailableCredits,
    CreditBucket,
    PeriodStart,
    available_credits_of,
)
from credit.forecast.credit_simulation import net_balances, uncovered
from credit.forecast.runout import (
    apportioned,
    run_out,
    run_out_by_mean,
    shortfall,
)
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.ledger.advancing import advance
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy, Rollover, RolloverKind
from tests.builders import (
    ALL_ROLLS_OVER,
    NO_ROLLOVER,
    a_bucket,
    a_ledger,
    a_period_start,
    a_plan,
    at,
    available_credits,
    capped_at,
)
from tests.examples import examples

TODAY = date(2026, 1, 10)
MIDNIGHT = at("2026-01-10")
ALLOCATION, ROLLOVER = GrantKind.ALLOCATION, GrantKind.ROLLOVER
ADJUSTMENT, PURCHASE = GrantKind.ADJUSTMENT, GrantKind.PURCHASE
BURN_ORDER = [ROLLOVER, ALLOCATION, ADJUSTMENT, PURCHASE]
ROLLOVERS = st.sampled_from([NO_ROLLOVER, ALL_ROLLS_OVER, capped_at("0.5"), capped_at("2.25")])
PLANS = st.builds(a_plan, st.sampled_from(["0", "0.5", "2", "8"]), rollover=ROLLOVERS)


def one_path(*needs: str | int) -> Floats:
    return paths(needs)


def paths(*needs: Sequence[str | int]) -> Floats:
    return np.array([[float(need) for need in path] for path in needs])


def daily(needs: Sequence[int]) -> Floats:
    """One path of needs in thousandths."""
    return np.array([needs]) / 1000


def walked(available: AvailableCredits, *needs: str | int) -> list[float]:
    return [missing / 1000 for missing in uncovered(available, 1000 * one_path(*needs))[0].tolist()]


def on(day: int) -> date:
    return TODAY + timedelta(days=day)


# ── A walk by hand, in whole thousandths ──────────────────────────────────────────────────────────


@dataclass(slots=True)
class Jar:
    """Thousandths that can be spent from a day through a day."""

    kind: GrantKind
    left: int
    first: int
    last: float


def by_hand(available: AvailableCredits, needs: Sequence[int]) -> list[int]:
    """What of each day's need nothing covers, in thousandths, one step after the other."""
    jars = [
        Jar(p.kind, p.credits.thousandths, p.first, float("inf") if p.last is None else p.last)
        for p in available.buckets
    ]
    missing = []
    for day, need in enumerate(needs):
        for period_start in available.period_starts:
            if period_start.day == day:
                jars = turned(jars, period_start)
        left = need
        for jar in sorted(jars, key=lambda jar: (BURN_ORDER.index(jar.kind), jar.last)):
            if jar.first <= day <= jar.last:
                taken = min(left, jar.left)
                jar.left -= taken
                left -= taken
        missing.append(left)
    return missing


def turned(jars: list[Jar], period_start: PeriodStart) -> list[Jar]:
    left = sum(jar.left for jar in jars if jar.kind is ALLOCATION)
    return [
        *(jar for jar in jars if jar.kind in {ADJUSTMENT, PURCHASE}),
        Jar(ROLLOVER, kept(left, period_start.rollover), period_start.day, float("inf")),
        Jar(ALLOCATION, period_start.allocation.thousandths, period_start.day, float("inf")),
    ]


def kept(left: int, rollover: Rollover) -> int:
    if rollover.kind is RolloverKind.CAPPED and rollover.maximum is not None:
        return min(left, rollover.maximum.thousandths)
    return left if rollover.kind is RolloverKind.ALL else 0


# Made once: to make a strategy takes as long as to draw from it.
GIVEN_KINDS = st.sampled_from([ADJUSTMENT, PURCHASE])
SIZES = st.integers(1, 9000).map(Credits)
ALLOCATIONS = SIZES | st.just(ZERO)
OF_A_PERIOD = st.lists(st.sampled_from([ROLLOVER, ALLOCATION]), unique=True)


@cache
def given_buckets(days: int) -> st.SearchStrategy[list[CreditBucket]]:
    last = st.none() | st.integers(0, days - 1)
    now = st.builds(CreditBucket, GIVEN_KINDS, SIZES, st.just(0), last)
    later = st.builds(CreditBucket, GIVEN_KINDS, SIZES, st.integers(1, days))
    return st.lists(now | st.builds(replace, later, last=last), max_size=4)


@cache
def resets(days: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, days - 1), max_size=3, unique=True)


@st.composite
def supplies(draw: st.DrawFn, days: int) -> AvailableCredits:
    """Buckets in burn order and period starts, as `available_credits_of` gives them."""
    reset_days = draw(resets(days))
    end = min(reset_days, default=None)
    buckets = [CreditBucket(kind, draw(SIZES), 0, end and end - 1) for kind in draw(OF_A_PERIOD)]
    buckets += draw(given_buckets(days))
    buckets.sort(
        key=lambda p: (BURN_ORDER.index(p.kind), float("inf") if p.last is None else p.last)
    )
    period_starts = [PeriodStart(day, draw(ALLOCATIONS), draw(ROLLOVERS)) for day in reset_days]
    return AvailableCredits(
        tuple(buckets),
        tuple(sorted(period_starts, key=lambda period_start: period_start.day)),
        ZERO,
    )


@cache
def needs_of(days: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, 3000) | st.just(0), min_size=days, max_size=days)


@st.composite
def walks(draw: st.DrawFn) -> tuple[AvailableCredits, list[int]]:
    days = draw(st.integers(2, 25))
    return draw(supplies(days)), draw(needs_of(days))


@settings(max_examples=examples(60))
@given(walks())
def test_what_is_uncovered_is_what_a_walk_by_hand_leaves_uncovered(
    walk: tuple[AvailableCredits, list[int]],
) -> None:
    available, needs = walk
    assert uncovered(available, np.array([needs], dtype=float))[0].tolist() == by_hand(
        available, needs
    )


@given(walks(), st.integers(1, 4))
def test_each_path_is_walked_as_if_it_were_alone(
    walk: tuple[AvailableCredits, list[int]], shift: int
) -> None:
    available, needs = walk
    others = [needs, [0] * len(needs), [need * shift for need in reversed(needs)]]
    together = uncovered(available, np.array(others, dtype=float))
    alone = [uncovered(available, np.array([other], dtype=float))[0] for other in others]
    assert together.tolist() == [missing.tolist() for missing in alone]


@given(walks())
def test_credits_run_out_on_the_first_day_that_the_walk_by_hand_leaves_uncovered(
    walk: tuple[AvailableCredits, list[int]],
) -> None:
    available, needs = walk
    missing = by_hand(available, needs)
    first = next((on(day) for day, left in enumerate(missing) if left), None)
    if available.remaining == ZERO:
        first = TODAY
    assert run_out(available, daily(needs), TODAY).expected_on == first
    assert run_out_by_mean(available, daily(needs)[0], TODAY).expected_on == first


@given(walks())
def test_what_is_short_bought_today_covers_every_day_and_a_thousandth_less_does_not(
    walk: tuple[AvailableCredits, list[int]],
) -> None:
    available, needs = walk
    short = shortfall(available, [Credits(need) for need in needs])
    assert short.thousandths == sum(by_hand(available, needs))
    assert not any(by_hand(with_bought(available, short), needs))
    if short:
        less = with_bought(available, short - Credits(1))
        assert sum(by_hand(less, needs)) == 1


def with_bought(available: AvailableCredits, credits: Credits) -> AvailableCredits:
    return replace(
        available, buckets=(*available.buckets, CreditBucket(PURCHASE, credits, 0, None))
    )


@given(st.integers(0, 10**15).map(Credits), st.lists(st.integers(0, 10**12), max_size=40))
def test_a_total_is_apportioned_to_a_thousandth_and_adds_up(
    total: Credits, weights: list[int]
) -> None:
    parts = apportioned(total, weights)
    whole = sum(weights)
    assert len(parts) == len(weights)
    assert sum(parts, start=ZERO) == (total if whole else ZERO)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.thousandths - Fraction(total.thousandths * weight, whole or 1)) < 1


# ── The ledger itself ─────────────────────────────────────────────────────────────────────────────


GRANTS = st.lists(
    st.tuples(
        GIVEN_KINDS,
        SIZES,
        st.integers(-5, 60),
        st.none() | st.integers(1, 60),
        st.sampled_from([0, 18]),
    ),
    max_size=4,
)
USE = st.lists(st.integers(0, 1500) | st.just(0), min_size=70, max_size=70)


@st.composite
def lives(draw: st.DrawFn) -> tuple[Ledger, list[int]]:
    """A ledger at midnight of today with some grants, and what each of 70 days will use."""
    plan, anchor_on = draw(PLANS), date(2025, 12, draw(st.sampled_from([1, 12, 31])))
    ledger = a_ledger(plan, now="2025-12-31", starts_on=date(2025, 12, 31), anchor_on=anchor_on)
    for kind, credits, starts, days, hours in draw(GRANTS):
        starts_at = MIDNIGHT + timedelta(days=starts)
        ends_at = None if days is None else starts_at + timedelta(days=days, hours=hours)
        ledger.add_grant(kind, credits, starts_at, ends_at)
    advance(ledger, MIDNIGHT)
    ledger.account = replace(ledger.account, plan=draw(st.just(plan) | PLANS))
    if before := draw(st.integers(0, 4000)):
        ledger.charge("before", Credits(before), ledger.now)
    return ledger, draw(USE)


def live_through(ledger: Ledger, use: Sequence[int]) -> date | None:
    """Charge each day at noon; the first day on which something is owed."""
    if ledger.net < ZERO:
        return TODAY
    for day, thousandths in enumerate(use):
        advance(ledger, MIDNIGHT + timedelta(days=day, hours=12))
        if thousandths:
            ledger.charge(f"day-{day}", Credits(thousandths), ledger.now)
        if ledger.net < ZERO:
            return on(day)
    return None


@settings(max_examples=examples(30))
@given(lives())
def test_credits_run_out_on_the_day_on_which_the_ledger_itself_begins_to_owe(
    life: tuple[Ledger, list[int]],
) -> None:
    ledger, use = life
    available = available_credits_of(ledger, TODAY, len(use))
    told = run_out(available, daily(use), TODAY).expected_on
    empty = available.remaining == ZERO
    lived = live_through(ledger, use)
    assert told == (TODAY if empty else lived)


@settings(max_examples=examples(30))
@given(lives(), st.booleans())
def test_a_ledger_that_buys_what_is_short_never_owes_and_with_a_thousandth_less_it_does(
    life: tuple[Ledger, list[int]], enough: bool
) -> None:
    ledger, use = life
    available = available_credits_of(ledger, TODAY, len(use))
    short = shortfall(available, [Credits(thousandths) for thousandths in use])
    bought = short if enough else short - Credits(1)
    if bought > ZERO:
        ledger.add_grant(PURCHASE, bought, ledger.now, None)
    lacks = not enough and short > ZERO
    assert (live_through(ledger, use) is not None) == lacks


@settings(max_examples=examples(30))
@given(lives(), st.sampled_from(OveragePolicy))
def test_the_balance_at_each_days_end_is_that_of_the_ledger_itself(
    life: tuple[Ledger, list[int]], overage: OveragePolicy
) -> None:
    ledger, use = life
    ledger.phases[-1] = replace(
        ledger.phases[-1], plan=replace(ledger.phases[-1].plan, overage=overage)
    )
    available = available_credits_of(ledger, TODAY, len(use))
    told = net_balances(available, np.array([use], dtype=float))[0].tolist()
    assert told == ends_of_days(ledger, use)


def ends_of_days(ledger: Ledger, use: Sequence[int]) -> list[int]:
    """Charge each day at noon; the balance less the overage in its last instant, in thousandths."""
    ends = []
    for day, thousandths in enumerate(use):
        advance(ledger, MIDNIGHT + timedelta(days=day, hours=12))
        if thousandths:
            ledger.charge(f"day-{day}", Credits(thousandths), ledger.now)
        advance(ledger, MIDNIGHT + timedelta(days=day + 1, microseconds=-1))
        ends.append(ledger.net.thousandths)
    return ends


# ── Cases ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_pot_serves_from_its_first_day_through_its_last_one() -> None:
    available = available_credits(a_bucket("10", first=1, last=2))
    assert walked(available, 1, 1, 1, 1) == [1, 0, 0, 1]


def test_what_is_lost_soonest_is_spent_first() -> None:
    available = available_credits(a_bucket("2", last=0), a_bucket("2"))
    assert walked(available, 2, 2, 1) == [0, 0, 1]


@pytest.mark.parametrize(
    ("rollover", "missing"),
    [(NO_ROLLOVER, [0, 5, 10]), (ALL_ROLLS_OVER, [0, 0, 9]), (capped_at("3"), [0, 2, 10])],
)
def test_at_a_reset_an_allocation_rolls_over_as_the_plan_says(
    rollover: Rollover, missing: list[float]
) -> None:
    available = available_credits(
        a_bucket("10", kind=ALLOCATION), period_starts=(a_period_start(1, "10", rollover),)
    )
    assert walked(available, 4, 15, 10) == missing


def test_what_was_rolled_over_does_not_roll_twice() -> None:
    period_starts = tuple(a_period_start(day, "0", ALL_ROLLS_OVER) for day in (1, 2))
    available = available_credits(a_bucket("10", kind=ALLOCATION), period_starts=period_starts)
    assert walked(available, 0, 4, 1) == [0, 0, 1]


def test_bought_credits_outlive_a_reset() -> None:
    assert walked(
        available_credits(a_bucket("10"), period_starts=(a_period_start(1, "0"),)), 4, 4, 4
    ) == [0, 0, 2]


def test_what_is_owed_has_to_be_bought_too() -> None:
    assert shortfall(available_credits(owed="2.5"), [ONE, ONE]) == Credits.of("4.5")
    assert shortfall(available_credits(a_bucket("5")), [ONE, ONE]) == ZERO


def test_an_allocation_to_come_lessens_what_has_to_be_bought_from_its_day_on() -> None:
    available = available_credits(period_starts=(a_period_start(1, "10"),))
    assert shortfall(available, [Credits.of(need) for need in (3, 10, 2)]) == Credits.of(5)


# ── Status and dates ──────────────────────────────────────────────────────────────────────────────


def futures_that_run_out(paths: int, of: int, days: int = 10) -> Floats:
    """Paths that use a credit a day; only so many of them use five on the fourth day."""
    simulated_paths = np.ones((of, days))
    simulated_paths[:paths, 3] = 5
    return simulated_paths


@pytest.mark.parametrize(
    ("short", "status", "expected", "earliest"),
    [
        (20, RunOutStatus.LIKELY, 3, 3),
        (11, RunOutStatus.LIKELY, 3, 3),
        (9, RunOutStatus.POSSIBLE, None, 3),
        (2, RunOutStatus.POSSIBLE, None, 3),
        (1, RunOutStatus.NOT_WITHIN_HORIZON, None, None),
        (0, RunOutStatus.NOT_WITHIN_HORIZON, None, None),
    ],
)
def test_the_status_goes_by_the_share_of_futures_that_run_out(
    short: int, status: RunOutStatus, expected: int | None, earliest: int | None
) -> None:
    available = available_credits(a_bucket("4"), period_starts=(a_period_start(4, "100"),))
    found = run_out(available, futures_that_run_out(short, of=20), TODAY)
    assert (found.status, found.probability) == (status, short / 20)
    assert found.expected_on == (None if expected is None else on(expected))
    assert found.earliest_on == (None if earliest is None else on(earliest))
    assert found.latest_on == (on(3) if short == 20 else None)


def test_at_half_of_the_futures_it_is_likely_and_has_its_date() -> None:
    available = available_credits(a_bucket("4"), period_starts=(a_period_start(4, "100"),))
    found = run_out(available, futures_that_run_out(10, of=20), TODAY)
    assert (found.status, found.expected_on) == (RunOutStatus.LIKELY, on(3))


def test_the_dates_are_the_median_and_those_that_leave_a_tenth_on_either_side() -> None:
    simulated_paths = np.zeros((11, 11))
    for path in range(11):
        simulated_paths[path, path] = 2
    found = run_out(available_credits(a_bucket("1")), simulated_paths, TODAY)
    assert found == RunOut(RunOutStatus.LIKELY, on(5), on(1), on(9), 1.0)


def test_who_has_nothing_left_has_run_out_today() -> None:
    found = RunOut(RunOutStatus.RUN_OUT, TODAY, TODAY, TODAY, 1.0)
    for available in (
        available_credits(),
        available_credits(owed="3"),
        available_credits(a_bucket(first=1)),
    ):
        assert run_out(available, paths([0, 0]), TODAY) == found
        assert run_out_by_mean(available, np.zeros(2), TODAY) == found


def test_using_exactly_what_is_there_is_not_running_out() -> None:
    for amount in ("5", "2.007", "0.3", "1"):
        available = available_credits(a_bucket(amount))
        for days in range(1, 60):
            evenly = np.full((1, days), float(amount) / days)
            assert run_out(available, evenly, TODAY).probability == 0
            evenly[0, -1] += 0.001
            assert run_out(available, evenly, TODAY).expected_on == on(days - 1)


def test_along_the_mean_alone_no_chance_and_no_other_dates_are_known() -> None:
    available = available_credits(a_bucket("2.5"))
    found = run_out_by_mean(available, np.ones(5), TODAY)
    assert found == RunOut(RunOutStatus.LIKELY, on(2))
    assert run_out_by_mean(available, np.ones(2), TODAY) == RunOut(RunOutStatus.NOT_WITHIN_HORIZON)


@given(walks(), st.lists(st.integers(0, 30), min_size=1, max_size=30))
def test_the_dates_are_in_order_and_the_status_goes_with_the_chance(
    walk: tuple[AvailableCredits, list[int]], times: list[int]
) -> None:
    available, needs = walk
    simulated_paths = np.array([[need * more / 10_000 for need in needs] for more in times])
    found = run_out(available, simulated_paths, TODAY)
    dates = [found.earliest_on, found.expected_on, found.latest_on]
    known = [day for day in dates if day is not None]
    assert dates == sorted(known) + [None] * (3 - len(known))
    assert found.probability is not None
    assert (found.expected_on is not None) == (found.probability >= 0.5)
    assert (found.earliest_on is None) == (found.probability < 0.1)
    assert (found.status is RunOutStatus.NOT_WITHIN_HORIZON) == (found.probability < 0.1)
