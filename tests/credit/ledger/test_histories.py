"""Random histories: the ledger does what the naive model does, and keeps what it was told."""

from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from credit.audit.auditing import LedgerAudit
from credit.core.units import Credits
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy, Plan
from tests.builders import a_plan, an_account, at
from tests.credit.ledger.histories import credits, histories, play
from tests.credit.ledger.invariants import check_invariants
from tests.credit.ledger.naive import (
    NEVER,
    Charge,
    NewGrant,
    Reverse,
    Step,
    World,
    instant,
    replay,
)
from tests.credit.ledger.storage import Storage
from tests.examples import examples

RECORDED_AT = at("2028-01-01")

# Making a history up is living through it, which a busy machine may take a while for.
BUSY = settings(suppress_health_check=[HealthCheck.too_slow])

NO_CREDITS = a_plan("0", overage=OveragePolicy.ALLOW)
RETURNED_BY_TWO_GRANTS: list[Step] = [
    NewGrant(0, "ADJUSTMENT", 5, starts=0, ends=NEVER),
    Charge(0, "a", 1),
    Charge(0, "a", 1),
    NewGrant(0, "ADJUSTMENT", 1, starts=0, ends=50),
    *[Charge(0, "a", 1)] * 2,
    Charge(0, "b", 4),
    Reverse(0, "a", 4),
]
"""The newest part of what is returned was paid by another grant than the one before it.

`b` owes two coins, and these parts repay one each.
"""
REPAID_TWICE: list[Step] = [
    NewGrant(0, "ADJUSTMENT", 5, starts=0, ends=NEVER),
    Charge(0, "a", 1),
    NewGrant(0, "ADJUSTMENT", 1, starts=0, ends=NEVER),
    *[Charge(0, "a", 1)] * 3,
    Charge(0, "b", 3),
    Reverse(0, "a", 4),
    *[Charge(0, "a", 1)] * 5,
    Reverse(0, "b", 3),
]
"""What is returned was itself repaid before: its newest part is of the grant that repaid."""


def a_ledger_of(plan: Plan) -> Ledger:
    ledger = Ledger(an_account(plan), RECORDED_AT)
    advance(ledger, instant(0))
    return ledger


def check_same(ledger: Ledger, world: World) -> None:
    """Balance, overage, each grant's rest, each entry and each period are the naive model's."""
    posting = ledger.posting(next_due_at(ledger))
    assert posting.wallet.balance == credits(world.balance)
    assert posting.wallet.overage == credits(world.overage)
    rests = {number: grant.remaining for number, grant in ledger.grants.items()}
    assert rests == {bucket.number: credits(bucket.coins) for bucket in world.buckets}
    entries = [(str(entry.reason), entry.credits) for entry in posting.entries]
    assert entries == [(reason, credits(coins)) for reason, coins in world.log]
    assert [(p.opening, p.closing) for p in posting.periods] == [
        tuple(None if coins is None else credits(coins) for coins in p) for p in world.periods
    ]


@settings(BUSY, max_examples=examples(40))
@given(histories())
@example((NO_CREDITS, RETURNED_BY_TWO_GRANTS))
@example((NO_CREDITS, REPAID_TWICE))
def test_after_each_step_the_ledger_is_what_the_naive_model_says_and_every_sum_holds(
    history: tuple[Plan, list[Step]],
) -> None:
    plan, steps = history
    ledger = a_ledger_of(plan)
    for number, step in enumerate(steps, 1):
        play(ledger, step)
        check_invariants(ledger)
        check_same(ledger, replay(plan, steps[:number]))


def test_returned_credits_repay_what_is_owed_part_by_part_each_by_the_grant_that_paid_it() -> None:
    ledger = a_ledger_of(NO_CREDITS)
    for step in RETURNED_BY_TWO_GRANTS:
        play(ledger, step)
    # a's parts, newest first: grant 1, grant 2, then grant 1 twice. The first two repay b's debts.
    assert {n: grant.remaining for n, grant in ledger.grants.items()} == {
        1: credits(2),
        2: credits(0),
    }


@BUSY
@given(histories(most=25), st.data())
def test_one_run_and_many_chained_ones_write_the_same_entries(
    history: tuple[Plan, list[Step]], data: st.DataObject
) -> None:
    plan, steps = history
    whole = a_ledger_of(plan)
    for step in steps:
        play(whole, step)
    expected = whole.posting(next_due_at(whole))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(steps)))) | {0, len(steps)})
    storage = Storage(an_account(plan))
    for start, end in pairwise([0, *cuts]):
        part = steps[start:end]
        undone = sorted({step.interview for step in part if isinstance(step, Reverse)})
        ledger = Ledger(storage.account(undone), RECORDED_AT)
        advance(ledger, instant(0))
        for step in part:
            play(ledger, step)
        storage.write(ledger.posting(next_due_at(ledger)), ledger.account)
    assert tuple(storage.entries) == expected.entries
    assert storage.account().wallet.digest == expected.wallet.digest
    assert tuple(storage.grants[n] for n in sorted(storage.grants)) == expected.grants
    assert tuple(storage.debts[n] for n in sorted(storage.debts)) == expected.debts
    assert tuple(storage.periods.values()) == expected.periods


@BUSY
@given(histories(most=20))
def test_an_audit_finds_nothing_wrong_with_what_a_ledger_wrote(
    history: tuple[Plan, list[Step]],
) -> None:
    plan, steps = history
    ledger = a_ledger_of(plan)
    for step in steps:
        play(ledger, step)
    posting = ledger.posting(next_due_at(ledger))
    audit = LedgerAudit(ledger.account.tenant)
    assert [audit.add(entry) for entry in posting.entries] == [None] * len(posting.entries)
    tables = (posting.wallet, posting.grants, posting.debts, posting.periods)
    assert audit.finish(*tables) is None


@settings(BUSY, max_examples=examples(30))
@given(histories())
def test_everything_undone_leaves_nothing_charged_owed_or_forgiven(
    history: tuple[Plan, list[Step]],
) -> None:
    plan, steps = history
    ledger = a_ledger_of(plan)
    for step in steps:
        play(ledger, step)
    world = replay(plan, steps)
    for interview in sorted({coin.interview for coin in world.coins}):
        ledger.reverse(interview, credits(world.charged(interview)), ledger.now)
        check_invariants(ledger)
    posting = ledger.posting(next_due_at(ledger))
    assert posting.wallet.overage == Credits(0)
    assert not any(debt.owed or debt.forgiven for debt in posting.debts)
