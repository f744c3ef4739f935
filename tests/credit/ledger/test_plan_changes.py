"""A new plan or zone: it counts from the next reset on, and never moves what is past."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from credit.core.units import Credits
from credit.ledger.advancing import advance, next_due_at, upcoming_phase
from credit.ledger.operations import Ledger
from credit.ledger.plans import BillingInterval, OveragePolicy, Plan, Rollover
from tests.builders import ALL_ROLLS_OVER, NO_ROLLOVER, a_ledger, a_plan, at, capped_at, entry_texts

RESET = at("2026-02-01")


def switch(ledger: Ledger, plan: Plan | None = None, zone: str | None = None) -> None:
    account = ledger.account
    ledger.account = replace(account, plan=plan or account.plan, zone=zone or account.zone)


def use(ledger: Ledger, amount: str) -> None:
    ledger.charge("interview-1", Credits.of(amount), ledger.now)


def test_a_downgrade_in_mid_period_takes_nothing_back_until_the_reset() -> None:
    ledger = a_ledger(a_plan("100"))
    switch(ledger, a_plan("10", id="small"))
    advance(ledger, RESET - timedelta(microseconds=1))
    assert entry_texts(ledger) == ["ALLOCATION 100"]
    advance(ledger, RESET)
    assert entry_texts(ledger)[1:] == ["EXPIRY -100", "ALLOCATION 10"]


@pytest.mark.parametrize(
    ("old", "new", "carried"),
    [
        (ALL_ROLLS_OVER, capped_at("20"), ["EXPIRY -80", "ROLLOVER -20", "ROLLOVER 20"]),
        (capped_at("20"), ALL_ROLLS_OVER, ["ROLLOVER -100", "ROLLOVER 100"]),
        (ALL_ROLLS_OVER, NO_ROLLOVER, ["EXPIRY -100"]),
    ],
)
def test_the_new_plans_cap_counts_at_the_next_reset(
    old: Rollover, new: Rollover, carried: list[str]
) -> None:
    ledger = a_ledger(replace(a_plan("100"), rollover=old))
    switch(ledger, replace(a_plan("10", id="new"), rollover=new))
    advance(ledger, RESET)
    assert entry_texts(ledger)[1:] == [*carried, "ALLOCATION 10"]


@pytest.mark.parametrize("policy", OveragePolicy)
def test_what_is_owed_is_forgiven_by_the_plan_that_it_came_up_under(policy: OveragePolicy) -> None:
    other = next(p for p in OveragePolicy if p is not policy)
    ledger = a_ledger(a_plan("0", overage=policy))
    use(ledger, "3")
    switch(ledger, a_plan("0", overage=other, id="new"))
    advance(ledger, RESET)
    forgiven = policy is OveragePolicy.FORGIVE
    assert entry_texts(ledger)[1:] == (["OVERAGE_FORGIVEN 3"] if forgiven else [])


def test_a_change_makes_one_new_term_at_the_reset_and_then_no_more() -> None:
    ledger = a_ledger(a_plan("100"))
    switch(ledger, a_plan("10", id="small"))
    advance(ledger, at("2026-05-01"))
    (phase,) = ledger.posting(next_due_at(ledger)).phases
    assert (phase.starts_at, phase.starts_on, phase.plan.id) == (RESET, date(2026, 2, 1), "small")


def test_a_change_taken_back_before_the_reset_leaves_no_term() -> None:
    ledger = a_ledger(a_plan("100"))
    switch(ledger, a_plan("10", id="small"))
    advance(ledger, at("2026-01-20"))
    switch(ledger, a_plan("100"))
    advance(ledger, RESET)
    assert ledger.posting(next_due_at(ledger)).phases == ()


def test_the_upcoming_term_shows_the_change_before_it_counts() -> None:
    ledger = a_ledger(a_plan("100"))
    assert upcoming_phase(ledger) is ledger.phases[0]
    switch(ledger, a_plan("10", id="small"))
    assert upcoming_phase(ledger).plan.id == "small"
    assert ledger.phases[-1].plan.id == "growth"


def test_from_monthly_to_yearly_the_year_counts_from_the_reset() -> None:
    ledger = a_ledger(a_plan("100"))
    switch(ledger, a_plan("1200", interval=BillingInterval.YEAR, id="yearly"))
    advance(ledger, RESET)
    assert next_due_at(ledger) == at("2027-02-01")
    assert entry_texts(ledger)[-1] == "ALLOCATION 1200"


def test_berlin_to_new_york_moves_the_next_reset_and_not_the_running_one() -> None:
    ledger = a_ledger(zone="Europe/Berlin")
    switch(ledger, zone="America/New_York")
    period_starts = [next_due_at(ledger)]
    for _ in range(2):
        advance(ledger, next_due_at(ledger))
        period_starts.append(next_due_at(ledger))
    assert period_starts == [at("2026-01-31T23:00"), at("2026-03-01T05:00"), at("2026-04-01T04:00")]


def test_resets_follow_the_clocks_of_the_zone() -> None:
    ledger = a_ledger(zone="Europe/Berlin", now="2026-03-10")
    assert next_due_at(ledger) == at("2026-03-31T22:00")
    advance(ledger, at("2026-10-20"))
    assert next_due_at(ledger) == at("2026-10-31T23:00")
