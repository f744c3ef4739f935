"""Automatic purchases on a ledger: against a naive count of crossings, step by step."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Final
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import advance
from credit.ledger.auto_top_up import AutoTopUp, TopUpRule
from credit.ledger.automatic_purchases import purchase_id, set_top_up, top_up
from credit.ledger.entries import EntryMetadata
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import PaymentTerms
from tests.builders import a_ledger, a_plan

STEPS: Final = st.lists(
    st.sampled_from(["charge", "charge", "charge", "charge 3", "give 2", "give 9", "next period"]),
    max_size=30,
)
RULES: Final = st.builds(
    lambda below, credits, up_to, at_most: TopUpRule(
        Credits.of(below),
        Credits.of(credits) if credits else None,
        None if credits else Credits.of(below + up_to),
        at_most,
    ),
    st.integers(0, 4),
    st.sampled_from([0, 1, 2, 5]),
    st.integers(1, 5),
    st.integers(1, 3),
)


def step(ledger: Ledger, what: str, numbers: "count[int]") -> None:
    """One step of a ledger, and what its automatic top-up buys after it."""
    kind, _, number = what.partition(" ")
    if kind == "charge":
        ledger.charge(f"interview-{next(numbers)}", Credits.of(number or 1), ledger.now)
    elif kind == "give":
        ledger.add_grant(
            GrantKind.ADJUSTMENT, Credits.of(number), ledger.now, None, EntryMetadata()
        )
    else:
        assert ledger.period is not None
        advance(ledger, ledger.period.ends_at)
    top_up(ledger)


def bought_by(ledger: Ledger) -> list[Credits]:
    return [purchase.credits for purchase in ledger.automatic_purchases]


def current(ledger: Ledger) -> AutoTopUp:
    assert ledger.top_up is not None
    return ledger.top_up


def a_ledger_with(rule: TopUpRule, credits: int, terms: PaymentTerms, step: str = "1") -> Ledger:
    plan = replace(a_plan("0", purchase_step=step), payment_terms=terms)
    ledger = a_ledger(plan)
    if credits:
        ledger.add_grant(GrantKind.ADJUSTMENT, Credits.of(credits), ledger.now, None)
    set_top_up(ledger, rule, "Ann", ledger.now)
    return ledger


@given(rule=RULES, credits=st.integers(0, 6), steps=STEPS)
def test_each_crossing_buys_once_and_no_period_more_than_its_most(
    rule: TopUpRule, credits: int, steps: list[str]
) -> None:
    ledger, numbers = a_ledger_with(rule, credits, PaymentTerms.ON_ACCOUNT), count(1)
    armed, expected, in_period = Credits.of(credits) >= rule.below, list[Credits](), 0
    for what in steps:
        before = len(expected)
        step(ledger, what, numbers)
        in_period = 0 if what == "next period" else in_period
        net = ledger.net - sum(bought_by(ledger)[before:], start=ZERO)
        armed = armed or net >= rule.below
        if armed and net < rule.below and in_period < rule.at_most_per_period:
            expected.append(rule.credits or (rule.up_to or ZERO) - net)
            armed, in_period = net + expected[-1] >= rule.below, in_period + 1
        assert bought_by(ledger) == expected
        assert (current(ledger).is_armed, current(ledger).bought) == (armed, in_period)
    made = ledger.automatic_purchases
    assert len({purchase.crossing for purchase in made}) == len(made)
    assert all(purchase.grant is not None for purchase in made)


@given(rule=RULES, credits=st.integers(0, 6), steps=STEPS)
def test_of_unpaid_purchases_there_is_one_at_most(
    rule: TopUpRule, credits: int, steps: list[str]
) -> None:
    ledger, numbers = a_ledger_with(rule, credits, PaymentTerms.PREPAID), count(1)
    for what in steps:
        step(ledger, what, numbers)
        assert len(bought_by(ledger)) <= 1
    assert [purchase.grant for purchase in ledger.automatic_purchases] == [None] * len(
        bought_by(ledger)
    )


@given(
    rule=RULES,
    credits=st.integers(0, 6),
    steps=STEPS.map(lambda all_: [one for one in all_ if one.startswith("charge")]),
)
def test_as_many_are_bought_however_the_steps_are_told_apart(
    rule: TopUpRule, credits: int, steps: list[str]
) -> None:
    """Repeated looks at a ledger, as of two processes or a retry, buy nothing more."""
    once, often = (a_ledger_with(rule, credits, PaymentTerms.ON_ACCOUNT) for _ in range(2))
    numbers, again = count(1), count(1)
    for what in steps:
        step(once, what, numbers)
        step(often, what, again)
        top_up(often)
        advance(often, often.now + timedelta(seconds=1))
        top_up(often)
    assert [p.crossing for p in once.automatic_purchases] == [
        p.crossing for p in often.automatic_purchases
    ]


@given(st.integers(1, 40), st.integers(1, 7), st.integers(0, 20))
def test_what_is_missing_is_rounded_up_to_the_step_and_never_reaches_two_more(
    up_to: int, purchase_step: int, owed: int
) -> None:
    rule = TopUpRule(Credits.of(1), None, Credits.of(up_to), 1)
    ledger = a_ledger_with(rule, 1, PaymentTerms.ON_ACCOUNT, str(purchase_step))
    ledger.charge("interview", Credits.of(1 + owed), ledger.now)
    top_up(ledger)
    assert Credits.of(up_to) <= ledger.net < Credits.of(up_to + purchase_step)


def test_ids_are_those_of_tenant_and_crossing() -> None:
    mine, theirs = uuid4(), uuid4()
    ids = {purchase_id(tenant, crossing) for tenant in (mine, theirs) for crossing in (1, 11)}
    assert len(ids) == 4
    assert purchase_id(mine, 11) in ids
