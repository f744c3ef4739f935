"""Supply: what can be spent from today on, day by day, with what comes and what is lost on the way.

Days are counted from today, which is day 0. A grant can be spent on every day that it lives for
any part of: nobody knows at which hour of a day interviews will be held.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from credit.calendar import day_of, zone_named
from credit.grants import Grant, GrantKind
from credit.ledger import Ledger
from credit.periods import boundary_after
from credit.plans import Rollover
from credit.settling import upcoming_term
from credit.units import ZERO, Credits

_INSTANT = timedelta(microseconds=1)
_OF_PERIOD = (GrantKind.ALLOCATION, GrantKind.ROLLOVER)


@dataclass(frozen=True, slots=True)
class Pot:
    """Credits that can be spent from day `first` through day `last`; for ever when it is None."""

    kind: GrantKind
    credits: Credits
    first: int
    last: int | None

    @property
    def lives_with_period(self) -> bool:
        """Whether the end of the billing period disposes of it, and not a date of its own."""
        return self.kind in _OF_PERIOD


@dataclass(frozen=True, slots=True)
class Reset:
    """A billing period begins on a day: the allocation that it brings, and what it carries over."""

    day: int
    allocation: Credits
    rollover: Rollover


@dataclass(frozen=True, slots=True)
class Supply:
    """All that can be spent within a horizon, as plan and balance stand now; and what is owed."""

    pots: tuple[Pot, ...]
    resets: tuple[Reset, ...]
    owed: Credits

    @property
    def remaining(self) -> Credits:
        """What can be spent today."""
        return sum((pot.credits for pot in self.pots if pot.first <= 0), start=ZERO)


def supply_of(ledger: Ledger, today: date, horizon: int) -> Supply:
    """What a ledger, settled to now, can give on `horizon` days from today on."""
    zone = zone_named(ledger.terms[-1].zone)

    def days_ahead(instant: datetime) -> int:
        return (day_of(instant, zone) - today).days

    def pot(grant: Grant) -> Pot:
        credits = grant.remaining if grant.started else grant.amount
        first = max(0, days_ahead(grant.effective_at))
        last = None if grant.expires_at is None else days_ahead(grant.expires_at - _INSTANT)
        return Pot(grant.kind, credits, first, last if last is None or last < horizon else None)

    grants = sorted(ledger.grants.values(), key=lambda grant: grant.burn_order)
    live = (g for g in grants if g.remaining or not g.started)
    pots = tuple(made for made in map(pot, live) if made.last is None or made.last >= 0)
    return Supply(pots, tuple(_resets(ledger, today, horizon)), max(-ledger.net, ZERO))


def _resets(ledger: Ledger, today: date, horizon: int) -> Iterator[Reset]:
    assert ledger.period is not None, "a ledger that is settled to now has an open period"
    term = upcoming_term(ledger)
    starts_on = ledger.period.span.last_on + timedelta(days=1)
    while (day := (starts_on - today).days) < horizon:
        yield Reset(day, term.plan.credits_per_period, term.plan.rollover)
        starts_on = boundary_after(starts_on, term)
