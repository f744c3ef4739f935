"""What must hold of a ledger after every step, whatever the steps were."""

from collections import Counter
from itertools import pairwise

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Posting
from credit.ledger.advancing import next_due_at
from credit.ledger.entries import FIRST_DIGEST, Entry, Reason, digest_of
from credit.ledger.operations import Ledger
from tests.builders import TENANT


def check_invariants(ledger: Ledger) -> None:
    """Of a ledger that was worked on without interruption since its tenant's start."""
    posting = ledger.posting(next_due_at(ledger))
    check_wallet(ledger, posting)
    check_chain(posting.entries)
    check_periods(posting)
    check_grants(posting)
    check_charges(posting)
    assert posting.wallet.next_due_at > ledger.now


def check_wallet(ledger: Ledger, posting: Posting) -> None:
    wallet = posting.wallet
    total = sum((entry.credits for entry in posting.entries), start=ZERO)
    assert total == wallet.balance - wallet.overage
    assert ZERO in (wallet.balance, wallet.overage)
    assert wallet.balance >= ZERO
    assert wallet.overage >= ZERO
    live = (g.remaining for g in ledger.grants.values() if g.is_live(wallet.advanced_to))
    assert sum(live, start=ZERO) == wallet.balance
    owed = (debt.owed for debt in posting.debts)
    assert sum(owed, start=ZERO) == wallet.overage


def check_chain(entries: tuple[Entry, ...]) -> None:
    net, digest = ZERO, FIRST_DIGEST
    for number, entry in enumerate(entries, 1):
        assert entry.sequence == number
        assert entry.credits != ZERO
        net += entry.credits
        assert entry.balance - entry.overage == net
        assert ZERO in (entry.balance, entry.overage)
        assert digest_of(entry, TENANT, digest) == entry.digest
        digest = entry.digest
    for before, after in pairwise(entries):
        assert before.posted_at <= after.posted_at
        assert before.recorded_at <= after.recorded_at
        assert before.period <= after.period


def check_periods(posting: Posting) -> None:
    for period in posting.periods:
        mine = (entry.credits for entry in posting.entries if entry.period == period.number)
        closing = sum(mine, start=period.opening)
        now = posting.wallet.balance - posting.wallet.overage
        assert closing == (now if period.closing is None else period.closing)
    for before, after in pairwise(posting.periods):
        assert (before.closing, before.ends_at) == (after.opening, after.starts_at)


def check_grants(posting: Posting) -> None:
    rests: Counter[int | None] = Counter()
    for entry in posting.entries:
        for line in entry.lines:
            rests[line.grant] += line.credits.thousandths
    for grant in posting.grants:
        assert rests[grant.number] == grant.remaining.thousandths
        assert ZERO <= grant.remaining <= grant.amount
        assert grant.started or grant.remaining == ZERO


def check_charges(posting: Posting) -> None:
    """For each charge: paid, owed and forgiven are what was charged less what was given back."""
    paid: Counter[int | None] = Counter()
    given_back: Counter[int | None] = Counter()
    for entry in posting.entries:
        for line in entry.lines:
            if line.grant is not None:
                paid[line.charge_sequence] -= line.credits.thousandths
            if entry.reason is Reason.REVERSAL and line.credits > ZERO:
                given_back[line.charge_sequence] += line.credits.thousandths
    debts = {debt.charge_sequence: debt for debt in posting.debts}
    for entry in posting.entries:
        if entry.reason is Reason.CONSUMPTION:
            debt = debts.get(entry.sequence)
            unpaid = debt.owed + debt.forgiven if debt else ZERO
            stands = Credits(paid[entry.sequence]) + unpaid
            assert paid[entry.sequence] >= 0
            assert stands == -entry.credits - Credits(given_back[entry.sequence])
