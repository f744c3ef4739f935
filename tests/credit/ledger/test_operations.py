"""The ledger: what a charge takes from which grant, what is owed, and who repays it."""

from datetime import timedelta

import pytest

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.entries import EntryLine, Reason
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from tests.builders import a_ledger, a_plan, at, entries_of, entry_texts, remaining_by_grant

ADJUSTMENT, PURCHASE = GrantKind.ADJUSTMENT, GrantKind.PURCHASE
HOUR = timedelta(hours=1)


def buy(ledger: Ledger, amount: str, *, lasts: timedelta | None = None) -> int:
    return add(ledger, PURCHASE, amount, lasts=lasts)


def add(ledger: Ledger, kind: GrantKind, amount: str, *, lasts: timedelta | None = None) -> int:
    expires_at = ledger.now + lasts if lasts else None
    return ledger.add_grant(kind, Credits.of(amount), ledger.now, expires_at)


def use(ledger: Ledger, interview: str, amount: str = "1") -> None:
    ledger.charge(interview, Credits.of(amount), ledger.now)


def lines(ledger: Ledger, entry: int = -1) -> list[tuple[int | None, str, int | None]]:
    """Grant, credits and charge of each line of an entry, the newest by default."""
    return [
        (ln.grant, str(ln.credits), ln.charge_sequence) for ln in entries_of(ledger)[entry].lines
    ]


def test_a_grant_is_one_entry_of_its_whole_amount() -> None:
    ledger = a_ledger(a_plan("100"))
    assert entry_texts(ledger) == ["ALLOCATION 100"]
    assert lines(ledger) == [(1, "100", None)]
    assert ledger.net == Credits.of(100)


def test_a_plan_without_credits_writes_no_entry() -> None:
    ledger = a_ledger(a_plan("0"))
    assert entry_texts(ledger) == []
    assert ledger.period is not None


def test_the_grant_expiring_first_burns_first() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "1")
    buy(ledger, "1", lasts=2 * HOUR)
    buy(ledger, "1", lasts=HOUR)
    use(ledger, "a", "1.5")
    assert lines(ledger) == [(3, "-1", 4), (2, "-0.5", 4)]
    assert remaining_by_grant(ledger) == ["1", "0.5", "0"]


def test_the_allocation_burns_before_an_adjustment_and_a_purchase_last() -> None:
    ledger = a_ledger(a_plan("1"))
    buy(ledger, "1", lasts=HOUR)
    add(ledger, ADJUSTMENT, "1", lasts=HOUR)
    use(ledger, "a", "2.25")
    assert lines(ledger) == [(1, "-1", 4), (3, "-1", 4), (2, "-0.25", 4)]


def test_two_completions_and_one_credit_left_are_one_covered_and_one_owed() -> None:
    ledger = a_ledger(a_plan("1"))
    use(ledger, "a")
    use(ledger, "b")
    assert entry_texts(ledger) == ["ALLOCATION 1", "CONSUMPTION -1", "CONSUMPTION -1"]
    assert lines(ledger, 1) == [(1, "-1", 2)]
    assert lines(ledger, 2) == [(None, "-1", 3)]
    assert (entries_of(ledger)[2].balance, entries_of(ledger)[2].overage) == (ZERO, Credits.of(1))


def test_an_interview_that_is_covered_in_part_owes_the_rest() -> None:
    ledger = a_ledger(a_plan("0.25"))
    use(ledger, "a")
    assert lines(ledger) == [(1, "-0.25", 2), (None, "-0.75", 2)]
    (debt,) = ledger.posting(next_due_at(ledger)).debts
    assert (debt.charge_sequence, debt.interview, debt.owed) == (2, "a", Credits.of("0.75"))


def test_overage_30_and_a_purchase_of_100_is_one_entry_and_leaves_70_then_100_when_voided() -> None:
    ledger = a_ledger(a_plan("0"))
    for number in range(30):
        use(ledger, f"interview-{number}")
    assert ledger.net == Credits.of(-30)
    buy(ledger, "100")
    assert entry_texts(ledger)[30:] == ["PURCHASE 100"]
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of(70), ["70"])
    for number in range(30):
        ledger.reverse(f"interview-{number}", Credits.of(1), ledger.now)
    assert (ledger.net, remaining_by_grant(ledger)) == (Credits.of(100), ["100"])
    assert entry_texts(ledger)[31:] == ["REVERSAL 1"] * 30


def test_a_grant_repays_what_is_owed_oldest_first() -> None:
    ledger = a_ledger(a_plan("0"))
    for interview in "abc":
        use(ledger, interview)
    buy(ledger, "1.5")
    assert lines(ledger) == [(1, "1.5", None), (1, "-1", 1), (1, "-0.5", 2)]
    buy(ledger, "1")
    assert lines(ledger) == [(2, "1", None), (2, "-0.5", 2), (2, "-0.5", 3)]
    assert ledger.net == Credits.of("-0.5")
    owed = [debt.owed for debt in ledger.posting(next_due_at(ledger)).debts]
    assert owed == [ZERO, ZERO, Credits.of("0.5")]


def test_a_grant_that_starts_in_the_future_gets_its_entry_when_it_starts() -> None:
    ledger = a_ledger(a_plan("0"))
    use(ledger, "a")
    starts_at = ledger.now + HOUR
    ledger.add_grant(PURCHASE, Credits.of(5), starts_at, None)
    advance(ledger, starts_at - timedelta(microseconds=1))
    assert entry_texts(ledger) == ["CONSUMPTION -1"]
    assert next_due_at(ledger) == starts_at
    advance(ledger, starts_at + HOUR)
    assert entry_texts(ledger) == ["CONSUMPTION -1", "PURCHASE 5"]
    assert entries_of(ledger)[-1].posted_at == starts_at
    assert remaining_by_grant(ledger) == ["4"]


def test_a_grant_from_before_the_ledgers_instant_starts_at_once() -> None:
    ledger = a_ledger(a_plan("0"))
    ledger.add_grant(PURCHASE, Credits.of(5), ledger.now - HOUR, None)
    assert entries_of(ledger)[-1].posted_at == ledger.now


@pytest.mark.parametrize("read_in_between", [True, False])
def test_a_completion_that_comes_in_after_the_expiry_is_owed_whenever_it_happened(
    read_in_between: bool,
) -> None:
    ledger = a_ledger(a_plan("0"), now="2026-01-10T10:00")
    buy(ledger, "1", lasts=HOUR)
    if read_in_between:
        advance(ledger, at("2026-01-10T11:00:10"))
    advance(ledger, at("2026-01-10T11:00:30"))
    ledger.charge("late", Credits.of(1), at("2026-01-10T10:59"))
    assert entry_texts(ledger) == ["PURCHASE 1", "EXPIRY -1", "CONSUMPTION -1"]
    assert ledger.net == Credits.of(-1)
    late = entries_of(ledger)[-1]
    assert late.occurred_at == at("2026-01-10T10:59")
    assert late.posted_at == at("2026-01-10T11:00:30")


def test_a_grant_can_be_spent_up_to_the_last_microsecond_before_its_expiry() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "1", lasts=HOUR)
    advance(ledger, ledger.now + HOUR - timedelta(microseconds=1))
    use(ledger, "a")
    advance(ledger, ledger.now + HOUR)
    assert entry_texts(ledger) == ["PURCHASE 1", "CONSUMPTION -1"]


def test_entries_count_from_one_without_a_gap_and_name_their_interview() -> None:
    ledger = a_ledger(a_plan("1"))
    use(ledger, "a")
    use(ledger, "b")
    ledger.reverse("a", Credits.of(1), ledger.now)
    entries = entries_of(ledger)
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4]
    assert [entry.interview for entry in entries] == [None, "a", "b", "a"]
    assert {entry.recorded_at for entry in entries} == {at("2027-01-01")}


def test_the_instant_of_a_ledger_never_falls() -> None:
    ledger = a_ledger()
    now = ledger.now
    ledger.advance_clock(now - HOUR)
    advance(ledger, now - HOUR)
    assert ledger.now == now


def test_a_posting_moves_the_wallet_and_names_only_what_was_touched() -> None:
    ledger = a_ledger(a_plan("1"))
    use(ledger, "a", "1.5")
    posting = ledger.posting(next_due_at(ledger))
    assert posting.wallet.last_sequence == posting.entries[-1].sequence == 2
    assert posting.wallet.last_grant == 1
    assert posting.wallet.digest == posting.entries[-1].digest
    assert posting.wallet.version == ledger.account.wallet.version + 1
    assert (posting.wallet.balance, posting.wallet.overage) == (ZERO, Credits.of("0.5"))
    assert posting.wallet.advanced_to == ledger.now
    assert posting.wallet.next_due_at == at("2026-02-01")
    assert [grant.number for grant in posting.grants] == [1]
    assert posting.phases == ()
    assert posting.entries[-1].reason is Reason.CONSUMPTION
    assert posting.entries[-1].lines[-1] == EntryLine(None, Credits.of("-0.5"), 2)
