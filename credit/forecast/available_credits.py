"""Available credits from today on, day by day, with allocations to come and expiries.

Days are counted from today, which is day 0. A grant counts as available on every day that it is
effective for any part of: the hour at which interviews will be held is not known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import upcoming_phase
from credit.ledger.billing_periods import boundary_after
from credit.ledger.burn_order import burn_order_key
from credit.ledger.endings import expiry_within
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy, Rollover

_INSTANT = timedelta(microseconds=1)
_OF_PERIOD = (GrantKind.ALLOCATION, GrantKind.ROLLOVER)


@dataclass(frozen=True, slots=True)
class CreditBucket:
    """Credits that can be spent from day `first` through day `last`; for ever when it is None.

    `expires_within_last` says whether they expire before the last day is over.
    """

    kind: GrantKind
    credits: Credits
    first: int
    last: int | None
    expires_within_last: bool = False

    @property
    def ends_with_period(self) -> bool:
        """Whether the end of the billing period disposes of it, and not a date of its own."""
        return self.kind in _OF_PERIOD


@dataclass(frozen=True, slots=True)
class PeriodStart:
    """A billing period begins on a day: the allocation that it brings, and what it carries over.

    `forgives_overage` says whether the period before it forgives what is owed at its close.
    """

    day: int
    allocation: Credits
    rollover: Rollover
    forgives_overage: bool = False


@dataclass(frozen=True, slots=True)
class AvailableCredits:
    """All that can be spent within a horizon, as plan and balance stand now; and what is owed."""

    buckets: tuple[CreditBucket, ...]
    period_starts: tuple[PeriodStart, ...]
    owed: Credits

    @property
    def remaining(self) -> Credits:
        """What can be spent today."""
        return sum((bucket.credits for bucket in self.buckets if bucket.first <= 0), start=ZERO)


def available_credits_of(ledger: Ledger, today: date, horizon: int) -> AvailableCredits:
    """What a ledger, advanced to now, makes available on `horizon` days from today on.

    Nothing is available after the tenant's end, and nothing can be repaid.
    """
    if ledger.has_ended:
        return AvailableCredits((), (), ZERO)
    ends_at = ledger.ends_at

    def days_ahead(instant: datetime) -> int:
        return (ledger.day_of(instant) - today).days

    def bucket(grant: Grant) -> CreditBucket:
        credits = grant.remaining if grant.started else grant.amount
        first = max(0, days_ahead(grant.effective_at))
        expires_at = expiry_within(grant.expires_at, ends_at)
        last = None if expires_at is None else days_ahead(expires_at - _INSTANT)
        if expires_at is None or last is None or last >= horizon:
            return CreditBucket(grant.kind, credits, first, None)
        return CreditBucket(
            grant.kind, credits, first, last, expires_within_last=days_ahead(expires_at) == last
        )

    grants = sorted(ledger.grants.values(), key=burn_order_key)
    live = (g for g in grants if g.remaining or not g.started)
    buckets = tuple(made for made in map(bucket, live) if made.last is None or made.last >= 0)
    return AvailableCredits(
        buckets, tuple(_period_starts(ledger, today, horizon)), max(-ledger.net, ZERO)
    )


def days_until_end(ledger: Ledger, horizon: int) -> int:
    """Of `horizon` days from today on, those on which the tenant has service."""
    if ledger.last_day_on is None:
        return horizon
    return max(0, min(horizon, (ledger.last_day_on - ledger.today).days + 1))


def _period_starts(ledger: Ledger, today: date, horizon: int) -> Iterator[PeriodStart]:
    assert ledger.period is not None, "a ledger that is advanced to now has an open period"
    if ledger.is_last_period:
        return
    closing, phase = ledger.phases[-1], upcoming_phase(ledger)
    starts_on = ledger.period.date_range.last_on + timedelta(days=1)
    while (day := (starts_on - today).days) < horizon:
        forgives = closing.plan.overage is OveragePolicy.FORGIVE
        yield PeriodStart(day, phase.plan.credits_per_period, phase.plan.rollover, forgives)
        starts_on, closing = boundary_after(starts_on, phase), phase
