"""Balance snapshots: what alert rules are evaluated on, after each step of the ledger."""

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Final

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Account, Posting
from credit.ledger.advancing import upcoming_phase
from credit.ledger.burn_order import in_burn_order
from credit.ledger.entries import Reason
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import PlanPhase

_CONSEQUENCES: Final = {Reason.EXPIRY, Reason.OVERAGE_FORGIVEN}
_OF_A_PERIOD_CLOSE: Final = _CONSEQUENCES | {Reason.ROLLOVER, Reason.ALLOCATION}


@dataclass(frozen=True, slots=True)
class BalanceSnapshot:
    """An account's balance less what is owed, and the allocation of its billing period.

    `sequence` is that of the newest entry, written down `at`.
    """

    net: Credits
    allocation: Credits
    sequence: int
    at: datetime


@dataclass(frozen=True, slots=True)
class UpcomingExpiry:
    """Credits that expire at an instant unless they are used before."""

    credits: Credits
    at: datetime


def snapshots(account: Account, posting: Posting) -> list[BalanceSnapshot]:
    """A snapshot of an account after each step of a posting, in order.

    A step is one entry, except where entries only make sense together: the close of a billing
    period, in which the old allocation goes before the new one comes; and a REVERSAL whose
    credits expire, or are owed again, at once.
    """
    turns = {period.starts_at for period in posting.periods}
    starts = turns | ({account.period.starts_at} if account.period else set())
    phases = (*account.phases, *posting.phases)
    found, undoing = [], False
    for entry, following in zip_longest(posting.entries, posting.entries[1:]):
        undoing = entry.reason is Reason.REVERSAL or (undoing and entry.reason in _CONSEQUENCES)
        if following is not None and following.posted_at == entry.posted_at:
            reasons = {entry.reason, following.reason}
            if entry.posted_at in turns and reasons <= _OF_A_PERIOD_CLOSE:
                continue
            if undoing and following.reason in _CONSEQUENCES:
                continue
        phase = _phase_at(phases, max(start for start in starts if start <= entry.posted_at))
        net, brought = entry.balance - entry.overage, phase.plan.credits_per_period
        found.append(BalanceSnapshot(net, brought, entry.sequence, entry.recorded_at))
    return found


def snapshot_of(ledger: Ledger, at: datetime) -> BalanceSnapshot:
    """The snapshot of a ledger that is advanced to `at`."""
    return BalanceSnapshot(
        ledger.net, ledger.phases[-1].plan.credits_per_period, ledger.sequence, at
    )


def upcoming_expiries(ledger: Ledger) -> list[UpcomingExpiry]:
    """What will expire of the grants that can be spent now, the soonest first.

    What the next close of the period carries over of an allocation does not expire.
    """
    found = []
    for grant in in_burn_order(list(ledger.grants.values()), ledger.now):
        lost = grant.remaining
        if grant.kind is GrantKind.ALLOCATION:
            lost -= upcoming_phase(ledger).plan.rollover.carried(lost)
        if grant.expires_at is not None and lost > ZERO:
            found.append(UpcomingExpiry(lost, grant.expires_at))
    return sorted(found, key=lambda expiry: expiry.at)


def _phase_at(phases: tuple[PlanPhase, ...], at: datetime) -> PlanPhase:
    return max(
        (phase for phase in phases if phase.starts_at <= at), key=lambda phase: phase.starts_at
    )
