"""Balance snapshots after each step of the ledger, and upcoming expiries."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.balance_snapshots import (
    BalanceSnapshot,
    snapshot_of,
    snapshots,
    upcoming_expiries,
)
from credit.ledger.entries import Reason
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy, Plan
from tests.builders import ALL_ROLLS_OVER, a_ledger, a_plan, an_account, at, capped_at, entries_of
from tests.credit.ledger.histories import histories, play
from tests.credit.ledger.naive import Step, instant
from tests.credit.ledger.test_histories import BUSY, RECORDED_AT

TURN = at("2026-02-01")
"""The first turn of a ledger that starts with the year, on a monthly plan."""


def stood(ledger: Ledger) -> list[BalanceSnapshot]:
    return snapshots(ledger.account, ledger.posting(next_due_at(ledger)))


def nets(ledger: Ledger) -> list[str]:
    """The balance less what is owed after each step."""
    return [str(snapshot.net) for snapshot in stood(ledger)]


def use(ledger: Ledger, interview: str, amount: str = "1") -> None:
    ledger.charge(interview, Credits.of(amount), ledger.now)


def undo(ledger: Ledger, interview: str, amount: str = "1") -> None:
    ledger.reverse(interview, Credits.of(amount), ledger.now)


def buy(ledger: Ledger, amount: str, *, lasts: timedelta | None = None) -> None:
    expires_at = ledger.now + lasts if lasts else None
    ledger.add_grant(GrantKind.PURCHASE, Credits.of(amount), ledger.now, expires_at)


def test_each_entry_is_a_step() -> None:
    ledger = a_ledger(a_plan("3"))
    use(ledger, "a")
    use(ledger, "b", "4")
    buy(ledger, "5")
    assert nets(ledger) == ["3", "2", "-2", "3"]
    assert [one.sequence for one in stood(ledger)] == [1, 2, 3, 4]


def test_the_turn_of_a_period_is_one_step() -> None:
    """The old allocation goes before the new one comes, but nobody is out of credits by that."""
    for rollover in (ALL_ROLLS_OVER, capped_at("50"), a_plan().rollover):
        ledger = a_ledger(a_plan("100", rollover=rollover))
        use(ledger, "a", "20")
        before = len(nets(ledger))
        advance(ledger, TURN)
        assert len(entries_of(ledger)) >= before + 2
        assert nets(ledger)[before:] == [str(ledger.net)]


def test_what_starts_or_is_used_at_the_turn_is_a_step_of_its_own() -> None:
    ledger = a_ledger(a_plan("100"))
    ledger.add_grant(GrantKind.ADJUSTMENT, Credits.of(5), TURN, None)
    advance(ledger, TURN)
    use(ledger, "a")
    assert nets(ledger) == ["100", "100", "105", "104"]


def test_a_reversal_whose_credits_expire_at_once_is_one_step() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "5", lasts=timedelta(hours=1))
    use(ledger, "a")
    advance(ledger, ledger.now + timedelta(hours=2))
    undo(ledger, "a")
    assert [entry.reason for entry in entries_of(ledger)][-2:] == [Reason.REVERSAL, Reason.EXPIRY]
    assert nets(ledger) == ["5", "4", "0", "0"]


def test_a_reversal_of_what_was_forgiven_is_one_step() -> None:
    ledger = a_ledger(a_plan("0", overage=OveragePolicy.FORGIVE))
    use(ledger, "a")
    advance(ledger, TURN)
    undo(ledger, "a")
    reasons = [entry.reason for entry in entries_of(ledger)]
    assert reasons[-2:] == [Reason.REVERSAL, Reason.OVERAGE_FORGIVEN]
    assert nets(ledger) == ["-1", "0", "0"]


def test_the_allocation_is_that_of_the_period_in_which_a_step_ends() -> None:
    ledger = a_ledger(a_plan("100"))
    use(ledger, "a")
    ledger.account = replace(ledger.account, plan=a_plan("40", id="smaller"))
    use(ledger, "b")
    advance(ledger, TURN)
    use(ledger, "c")
    brought = [str(one.allocation) for one in stood(ledger)]
    assert brought == ["100", "100", "100", "40", "40"]


@BUSY
@given(histories())
def test_the_last_step_ends_where_the_ledger_stands(history: tuple[Plan, list[Step]]) -> None:
    plan, steps = history
    ledger = Ledger(an_account(plan), RECORDED_AT)
    advance(ledger, instant(0))
    for step in steps:
        play(ledger, step)
        if found := stood(ledger):
            assert (found[-1].net, found[-1].sequence) == (ledger.net, ledger.sequence)
    entries = {entry.sequence: entry for entry in entries_of(ledger)}
    brought: dict[int, Credits] = {}
    for entry in entries.values():
        if entry.reason is Reason.ALLOCATION:
            brought[entry.period] = entry.credits
    for one in stood(ledger):
        entry = entries[one.sequence]
        assert one.net == entry.balance - entry.overage
        if entry.reason in {Reason.CONSUMPTION, Reason.PURCHASE, Reason.ADJUSTMENT}:
            assert one.allocation == brought.get(entry.period, ZERO)
    used = {e.sequence for e in entries.values() if e.reason is Reason.CONSUMPTION}
    assert used <= {one.sequence for one in stood(ledger)}


def test_a_ledger_stands_where_its_last_step_ended() -> None:
    ledger = a_ledger(a_plan("100"))
    use(ledger, "a")
    now = entries_of(ledger)[-1].recorded_at
    assert snapshot_of(ledger, now) == stood(ledger)[-1]


# ── what will be lost ────────────────────────────────────────────────────────────────────────────


def lost(ledger: Ledger) -> list[tuple[str, str]]:
    return [(str(one.credits), f"{one.at:%m-%d %H:%M}") for one in upcoming_expiries(ledger)]


def test_what_can_be_spent_now_is_lost_when_it_expires_the_soonest_first() -> None:
    ledger = a_ledger(a_plan("100"))
    buy(ledger, "5", lasts=timedelta(days=2))
    buy(ledger, "7")
    ledger.add_grant(GrantKind.ADJUSTMENT, Credits.of(3), TURN, TURN + timedelta(days=1))
    assert lost(ledger) == [("5", "01-12 12:00"), ("100", "02-01 00:00")]


def test_what_rolls_over_is_not_lost() -> None:
    assert lost(a_ledger(a_plan("100", rollover=ALL_ROLLS_OVER))) == []
    ledger = a_ledger(a_plan("100", rollover=capped_at("30")))
    assert lost(ledger) == [("70", "02-01 00:00")]
    advance(ledger, TURN)
    use(ledger, "a", "31")
    assert lost(ledger) == [("69", "03-01 00:00")]
    use(ledger, "b", "69")
    assert lost(ledger) == []
