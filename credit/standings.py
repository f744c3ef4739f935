"""Standings: what of an account alerts go by, after each step of the ledger."""

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Final

from credit.accounts import Account, Posting
from credit.entries import Reason
from credit.grants import GrantKind, in_burn_order
from credit.ledger import Ledger
from credit.plans import Term
from credit.settling import upcoming_term
from credit.units import ZERO, Credits

_AFTERMATH: Final = {Reason.EXPIRY, Reason.OVERAGE_FORGIVEN}
_OF_A_TURN: Final = _AFTERMATH | {Reason.ROLLOVER, Reason.ALLOCATION}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an account stood: balance less what is owed, and what its period's allocation brought.

    `sequence` is that of the newest entry, written down `at`.
    """

    net: Credits
    allocation: Credits
    sequence: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """Credits that will be lost at an instant, should nobody use them before."""

    credits: Credits
    at: datetime


def standings(account: Account, posting: Posting) -> list[Standing]:
    """Where an account stood after each step that a posting took from it, in order.

    A step is one entry, but for two that only mean something together with what follows: the
    turn of a billing period, in which the old allocation goes before the new one comes; and a
    REVERSAL whose credits expire, or are owed again, at once.
    """
    turns = {period.starts_at for period in posting.periods}
    starts = turns | ({account.period.starts_at} if account.period else set())
    terms = (*account.terms, *posting.terms)
    found, undoing = [], False
    for entry, following in zip_longest(posting.entries, posting.entries[1:]):
        undoing = entry.reason is Reason.REVERSAL or (undoing and entry.reason in _AFTERMATH)
        if following is not None and following.posted_at == entry.posted_at:
            reasons = {entry.reason, following.reason}
            if entry.posted_at in turns and reasons <= _OF_A_TURN:
                continue
            if undoing and following.reason in _AFTERMATH:
                continue
        term = _term_at(terms, max(start for start in starts if start <= entry.posted_at))
        net, brought = entry.balance - entry.overage, term.plan.credits_per_period
        found.append(Standing(net, brought, entry.sequence, entry.recorded_at))
    return found


def standing_of(ledger: Ledger, at: datetime) -> Standing:
    """Where a ledger that is settled stands."""
    return Standing(ledger.net, ledger.terms[-1].plan.credits_per_period, ledger.sequence, at)


def endings(ledger: Ledger) -> list[Ending]:
    """What will be lost of the grants that can be spent now, the soonest first.

    What the coming turn of the period will carry over of an allocation is not lost.
    """
    found = []
    for grant in in_burn_order(list(ledger.grants.values()), ledger.now):
        lost = grant.remaining
        if grant.kind is GrantKind.ALLOCATION:
            lost -= upcoming_term(ledger).plan.rollover.carried(lost)
        if grant.expires_at is not None and lost > ZERO:
            found.append(Ending(lost, grant.expires_at))
    return sorted(found, key=lambda ending: ending.at)


def _term_at(terms: tuple[Term, ...], at: datetime) -> Term:
    return max((term for term in terms if term.starts_at <= at), key=lambda term: term.starts_at)
