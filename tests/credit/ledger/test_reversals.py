"""Giving back: draws and repayments are undone, newest first, each to where it came from."""

from datetime import timedelta

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.entries import Reason
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy
from tests.builders import (
    ALL_ROLLS_OVER,
    a_ledger,
    a_plan,
    at,
    entries_of,
    entry_texts,
    remaining_by_grant,
)

HOUR = timedelta(hours=1)
NOTHING = a_plan("0")
FORGIVING = a_plan("0", overage=OveragePolicy.FORGIVE)


def buy(ledger: Ledger, amount: str, *, lasts: timedelta | None = None) -> int:
    expires_at = ledger.now + lasts if lasts else None
    return ledger.add_grant(GrantKind.PURCHASE, Credits.of(amount), ledger.now, expires_at)


def use(ledger: Ledger, interview: str, amount: str = "1") -> None:
    ledger.charge(interview, Credits.of(amount), ledger.now)


def undo(ledger: Ledger, interview: str, amount: str = "1") -> None:
    ledger.reverse(interview, Credits.of(amount), ledger.now)


def lines(ledger: Ledger, entry: int = -1) -> list[tuple[int | None, str, int | None]]:
    return [
        (ln.grant, str(ln.credits), ln.charge_sequence) for ln in entries_of(ledger)[entry].lines
    ]


def owed(ledger: Ledger) -> dict[str, str]:
    debts = ledger.posting(next_due_at(ledger)).debts
    return {debt.interview: str(debt.owed) for debt in debts if debt.owed}


def test_credits_go_back_to_the_grant_that_paid() -> None:
    ledger = a_ledger(a_plan("1"))
    buy(ledger, "5")
    use(ledger, "a", "1.5")
    undo(ledger, "a", "1.5")
    assert remaining_by_grant(ledger) == ["1", "5"]
    assert lines(ledger) == [(2, "0.5", 3), (1, "1", 3)]
    assert entries_of(ledger)[-1].reverses == 3


def test_a_part_is_taken_back_from_what_was_drawn_last() -> None:
    ledger = a_ledger(a_plan("1"))
    buy(ledger, "5")
    use(ledger, "a", "1.5")
    undo(ledger, "a", "0.75")
    assert remaining_by_grant(ledger) == ["0.25", "5"]
    undo(ledger, "a", "0.75")
    assert remaining_by_grant(ledger) == ["1", "5"]


def test_the_newest_charge_of_an_interview_is_undone_first() -> None:
    ledger = a_ledger(NOTHING)
    buy(ledger, "0.25")
    use(ledger, "a", "0.25")
    buy(ledger, "1")
    use(ledger, "a", "0.75")
    undo(ledger, "a", "0.75")
    assert (remaining_by_grant(ledger), lines(ledger)) == (["0", "1"], [(2, "0.75", 4)])
    undo(ledger, "a", "0.25")
    assert (remaining_by_grant(ledger), lines(ledger)) == (["0.25", "1"], [(1, "0.25", 2)])


def test_what_an_interview_still_owes_is_cancelled_first() -> None:
    ledger = a_ledger(a_plan("0.25"))
    use(ledger, "a")
    undo(ledger, "a", "0.5")
    assert lines(ledger) == [(None, "0.5", 2)]
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of("-0.25"), ["0"])
    undo(ledger, "a", "0.5")
    assert lines(ledger) == [(None, "0.25", 2), (1, "0.25", 2)]
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of("0.25"), ["0.25"])


def test_of_two_charges_that_are_owed_the_newer_is_cancelled_first() -> None:
    ledger = a_ledger(NOTHING)
    use(ledger, "a", "0.25")
    use(ledger, "b")
    use(ledger, "a", "0.75")
    undo(ledger, "a", "0.75")
    assert lines(ledger) == [(None, "0.75", 3)]
    assert owed(ledger) == {"a": "0.25", "b": "1"}


def test_a_reversal_names_the_newest_charge_that_it_touches() -> None:
    ledger = a_ledger(NOTHING)
    use(ledger, "a", "0.25")
    use(ledger, "a", "0.75")
    buy(ledger, "1")
    undo(ledger, "a")
    assert lines(ledger) == [(1, "0.75", 2), (1, "0.25", 1)]
    assert entries_of(ledger)[-1].reverses == 2


def test_a_repayment_is_undone_before_the_draw_that_came_before_it() -> None:
    ledger = a_ledger(a_plan("0.25"))
    use(ledger, "a")
    buy(ledger, "5")
    undo(ledger, "a", "0.75")
    assert remaining_by_grant(ledger) == ["0", "5"]
    undo(ledger, "a", "0.25")
    assert remaining_by_grant(ledger) == ["0.25", "5"]


def test_returned_credits_repay_what_others_owe_oldest_first() -> None:
    ledger = a_ledger(a_plan("1"))
    for interview in "abc":
        use(ledger, interview)
    undo(ledger, "a")
    assert lines(ledger) == [(1, "1", 2), (1, "-1", 3)]
    assert owed(ledger) == {"c": "1"}
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of(-1), ["0"])
    undo(ledger, "b")
    assert lines(ledger) == [(1, "1", 3), (1, "-1", 4)]
    assert owed(ledger) == {}


def test_credits_of_an_expired_grant_expire_at_once_and_repay_nothing() -> None:
    ledger = a_ledger(NOTHING)
    buy(ledger, "1", lasts=HOUR)
    use(ledger, "a")
    use(ledger, "b")
    advance(ledger, ledger.now + HOUR)
    undo(ledger, "a")
    assert entry_texts(ledger)[3:] == ["REVERSAL 1", "EXPIRY -1"]
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of(-1), ["0"])
    assert owed(ledger) == {"b": "1"}


def test_credits_of_a_closed_periods_allocation_expire_at_once() -> None:
    ledger = a_ledger(a_plan("10", rollover=ALL_ROLLS_OVER))
    use(ledger, "a")
    advance(ledger, at("2026-02-10"))
    undo(ledger, "a")
    assert entry_texts(ledger)[-2:] == ["REVERSAL 1", "EXPIRY -1"]
    assert remaining_by_grant(ledger) == ["0", "9", "10"]
    assert {entry.period for entry in entries_of(ledger)[-2:]} == {2}


def test_what_had_been_forgiven_is_unforgiven() -> None:
    ledger = a_ledger(FORGIVING)
    use(ledger, "a")
    advance(ledger, at("2026-02-10"))
    assert entry_texts(ledger) == ["CONSUMPTION -1", "OVERAGE_FORGIVEN 1"]
    undo(ledger, "a")
    assert entry_texts(ledger)[2:] == ["REVERSAL 1", "OVERAGE_FORGIVEN -1"]
    assert lines(ledger, 2) == [(None, "1", 1)]
    assert lines(ledger, 3) == [(None, "-1", 1)]
    assert ledger.net == ZERO


def test_forgiveness_is_undone_before_a_draw_that_came_before_it() -> None:
    ledger = a_ledger(FORGIVING)
    buy(ledger, "0.25")
    use(ledger, "a")
    advance(ledger, at("2026-02-10"))
    undo(ledger, "a", "0.75")
    assert entry_texts(ledger)[-2:] == ["REVERSAL 0.75", "OVERAGE_FORGIVEN -0.75"]
    undo(ledger, "a", "0.25")
    assert entry_texts(ledger)[-1] == "REVERSAL 0.25"
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of("0.25"), ["0.25"])


def test_one_return_may_go_to_a_live_grant_an_expired_one_and_to_what_was_forgiven() -> None:
    ledger = a_ledger(FORGIVING, now="2026-01-31T12:00")
    buy(ledger, "0.25")
    buy(ledger, "0.25", lasts=HOUR)
    use(ledger, "a")
    advance(ledger, at("2026-02-10"))
    use(ledger, "b", "0.125")
    undo(ledger, "a")
    assert entry_texts(ledger)[5:] == ["REVERSAL 1", "EXPIRY -0.25", "OVERAGE_FORGIVEN -0.5"]
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of("0.125"), ["0.125", "0"])


def test_an_interview_charged_again_after_its_return_is_a_new_charge() -> None:
    ledger = a_ledger(a_plan("1"))
    for _ in range(3):
        use(ledger, "a")
        undo(ledger, "a")
    entries = entries_of(ledger)
    assert [entry.reverses for entry in entries if entry.reason is Reason.REVERSAL] == [2, 4, 6]
    assert remaining_by_grant(ledger) == ["1"]


def test_two_repayments_of_one_step_by_one_grant_are_given_back_whole() -> None:
    # b is repaid twice by one reversal, out of the same grant: a had drawn on it in two charges.
    ledger = a_ledger(NOTHING)
    buy(ledger, "1")
    use(ledger, "a", "0.3")
    use(ledger, "a", "0.7")
    use(ledger, "b")
    undo(ledger, "a")
    assert lines(ledger)[2:] == [(1, "-0.7", 4), (1, "-0.3", 4)]
    undo(ledger, "b", "0.5")
    undo(ledger, "b", "0.5")
    assert lines(ledger, -2) == [(1, "0.3", 4), (1, "0.2", 4)]
    assert lines(ledger, -1) == [(1, "0.5", 4)]
    assert remaining_by_grant(ledger) == ["1"]
