"""Balance snapshots: the states of an account that alert rules are evaluated on."""

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Final

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Account, Posting
from credit.ledger.advancing import upcoming_phase
from credit.ledger.burn_order import in_burn_order
from credit.ledger.endings import expiry_within
from credit.ledger.entries import Reason
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import PlanPhase

_CONSEQUENCES: Final = {Reason.EXPIRY, Reason.OVERAGE_FORGIVEN}
_OF_A_PERIOD_CLOSE: Final = _CONSEQUENCES | {Reason.ROLLOVER, Reason.ALLOCATION}


@dataclass(frozen=True, slots=True)
class BalanceSnapshot:
    """An account's balance less its overage (`net`), and the allocation of its billing period.

    `sequence` is that of the newest entry; `at` is when that entry was recorded.
    """

    net: Credits
    allocation: Credits
    sequence: int
    at: datetime


@dataclass(frozen=True, slots=True)
class UpcomingExpiry:
    """Credits that expire at an instant unless they are spent before it."""

    credits: Credits
    at: datetime


def snapshots(account: Account, posting: Posting) -> list[BalanceSnapshot]:
    """The snapshots of an account in the course of a posting, in order.

    There is one after each entry, except within groups of entries that belong together, which have
    one after the last: the close of a billing period, where the old allocation expires before the
    new one starts, and a REVERSAL whose credits expire or become owed again at once.
    """
    opened = {period.starts_at for period in posting.periods}
    closes = opened | {period.ends_at for period in posting.periods if period.closing is not None}
    starts = opened | ({account.period.starts_at} if account.period else set())
    phases = (*account.phases, *posting.phases)
    found, in_reversal = [], False
    for entry, following in zip_longest(posting.entries, posting.entries[1:]):
        in_reversal = entry.reason is Reason.REVERSAL or (
            in_reversal and entry.reason in _CONSEQUENCES
        )
        if following is not None and following.posted_at == entry.posted_at:
            reasons = {entry.reason, following.reason}
            if entry.posted_at in closes and reasons <= _OF_A_PERIOD_CLOSE:
                continue
            if in_reversal and following.reason in _CONSEQUENCES:
                continue
        phase = _phase_at(phases, max(start for start in starts if start <= entry.posted_at))
        net, allocation = entry.balance - entry.overage, phase.plan.credits_per_period
        found.append(BalanceSnapshot(net, allocation, entry.sequence, entry.recorded_at))
    return found


def snapshot_of(ledger: Ledger, at: datetime) -> BalanceSnapshot:
    """The snapshot of a ledger; `at` is the instant it is advanced to."""
    return BalanceSnapshot(
        ledger.net, ledger.phases[-1].plan.credits_per_period, ledger.sequence, at
    )


def upcoming_expiries(ledger: Ledger) -> list[UpcomingExpiry]:
    """The credits of live grants that will expire, earliest first.

    The part of an allocation that rolls over at the close of the period does not expire. At the
    tenant's end everything does.
    """
    found = []
    ends_at = ledger.ends_at
    for grant in in_burn_order(list(ledger.grants.values()), ledger.now):
        expiring = grant.remaining
        if grant.kind is GrantKind.ALLOCATION and not ledger.is_last_period:
            expiring -= upcoming_phase(ledger).plan.rollover.carried(expiring)
        expires_at = expiry_within(grant.expires_at, ends_at)
        if expires_at is not None and expiring > ZERO:
            found.append(UpcomingExpiry(expiring, expires_at))
    return sorted(found, key=lambda expiry: expiry.at)


def _phase_at(phases: tuple[PlanPhase, ...], at: datetime) -> PlanPhase:
    return max(
        (phase for phase in phases if phase.starts_at <= at), key=lambda phase: phase.starts_at
    )
