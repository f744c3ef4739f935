"""Auditing terms: plan phases, billing periods and the dates of grants follow from each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from credit.audit.ledger_facts import LedgerFacts
from credit.core.units import ZERO, Credits
from credit.dates.local_time import start_of_day, zone_named
from credit.ledger.accounts import Wallet
from credit.ledger.billing_periods import Period, boundary_after, phase_for
from credit.ledger.endings import LATE_DAYS, NEVER
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.plans import PlanPhase
from credit.metering.meter import phase_at

ZONE_CHANGE: Final = timedelta(hours=3)
"""By how much a stored boundary may differ from its midnight.

It was computed with the time zone data of its day, and offsets have changed since in some zones.
"""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a tenant's ledger runs by: its start, last day of service, phases and periods."""

    starts_at: datetime
    last_day_on: date | None
    phases: list[PlanPhase]
    periods: list[Period]


def terms_difference(
    terms: Terms, wallet: Wallet, grants: Sequence[Grant], facts: LedgerFacts
) -> str | None:
    """The first inconsistency among phases, periods, grants and the wallet's counters."""
    if not terms.phases:
        return "it has no plan phase"
    checks = (_of_phases(terms), _of_periods(terms), _of_grants(terms, grants, facts))
    found = next((what for check in checks for what in check), None)
    return found or _of_wallet(terms, wallet, grants)


def _of_phases(terms: Terms) -> Iterator[str]:
    first = terms.phases[0]
    if first.starts_at != terms.starts_at:
        yield f"its first plan phase begins at {first.starts_at}, and it at {terms.starts_at}"
    if first.anchor_day != first.anchor_on.day:
        yield f"its first plan phase is anchored to {first.anchor_on} and day {first.anchor_day}"
    for before, phase in pairwise(terms.phases):
        starts_on, zone, plan = phase.starts_on, phase.zone, phase.plan
        if phase == before or phase != phase_for(phase.starts_at, starts_on, zone, plan, before):
            yield f"the plan phase from {phase.starts_at} on does not follow from the one before"
    starts = {period.starts_at: period.date_range.first_on for period in terms.periods}
    for phase in terms.phases:
        if starts and starts.get(phase.starts_at) != phase.starts_on:
            yield f"no billing period begins with the plan phase from {phase.starts_at} on"


def _of_periods(terms: Terms) -> Iterator[str]:
    next_on = terms.phases[0].starts_on
    for number, period in enumerate(sorted(terms.periods, key=lambda one: one.number), start=1):
        name, days = f"billing period {period.number}", period.date_range
        if period.number != number:
            yield f"billing period {number} is missing"
        if number == 1 and period.starts_at != terms.starts_at:
            yield f"{name} begins at {period.starts_at}, and its tenant at {terms.starts_at}"
        if days.first_on != next_on:
            yield f"{name} begins on {days.first_on}, and should on {next_on}"
        if days.last_on not in _last_days(terms, period):
            yield f"{name} ends on {days.last_on}, which its plan phase does not say"
        midnight = start_of_day(days.last_on + _DAY, _zone(terms, period))
        if abs(period.ends_at - midnight) > ZONE_CHANGE:
            yield f"{name} ends at {period.ends_at}, and its last day at {midnight}"
        next_on = days.last_on + _DAY


def _of_grants(terms: Terms, grants: Sequence[Grant], facts: LedgerFacts) -> Iterator[str]:
    periods = {period.number: period for period in terms.periods}
    allocated = dict.fromkeys(periods, ZERO)
    for grant in grants:
        start = facts.starts.get(grant.number)
        if start is None:
            continue
        if grant.effective_at != start.posted_at:
            yield f"grant {grant.number} should be effective at {start.posted_at}"
        period = periods[start.period]
        if grant.kind is GrantKind.ALLOCATION:
            allocated[period.number] += grant.amount
        if grant.kind in (GrantKind.ALLOCATION, GrantKind.ROLLOVER) and not _lasts(
            terms, period, grant
        ):
            yield f"grant {grant.number} expires at {grant.expires_at}, unlike its billing period"
    for number, credits in allocated.items():
        expected = _allocation(terms, periods[number])
        if credits != expected:
            yield f"billing period {number} has {credits} from its plan, which says {expected}"


def _of_wallet(terms: Terms, wallet: Wallet, grants: Sequence[Grant]) -> str | None:
    """`next_due_at` may be early, which changes nothing then, and must not be late."""
    numbers = sorted(grant.number for grant in grants)
    if numbers != list(range(1, wallet.last_grant + 1)):
        return f"the wallet counts {wallet.last_grant} grants, and there are {len(numbers)}"
    due = _next_due(terms, grants)
    if wallet.next_due_at > due:
        return f"the wallet says that nothing is due before {wallet.next_due_at}, and {due} is"
    return None


def _next_due(terms: Terms, grants: Sequence[Grant]) -> datetime:
    if not terms.periods:
        return terms.phases[0].starts_at
    newest = max(terms.periods, key=lambda period: period.number)
    if newest.closing is not None:
        return NEVER
    instants = [newest.ends_at]
    instants += [grant.effective_at for grant in grants if not grant.started]
    instants += [grant.expires_at for grant in grants if grant.expires_at and grant.remaining]
    return min(instants)


def _whole_until(terms: Terms, period: Period) -> date:
    """The last day of a period that the tenant's end does not shorten."""
    phase = phase_at(terms.phases, period.starts_at)
    return boundary_after(period.date_range.first_on, phase) - _DAY


def _is_late(terms: Terms, period: Period) -> bool:
    """Whether it is the period of charges after the tenant's end."""
    return terms.last_day_on is not None and period.date_range.first_on > terms.last_day_on


def _last_days(terms: Terms, period: Period) -> tuple[date | None, ...]:
    """The days that a period may end with, by its phase and by the tenant's end."""
    if _is_late(terms, period):
        return (period.date_range.first_on + timedelta(days=LATE_DAYS - 1),)
    return _whole_until(terms, period), terms.last_day_on


def _allocation(terms: Terms, period: Period) -> Credits:
    if _is_late(terms, period):
        return ZERO
    return phase_at(terms.phases, period.starts_at).plan.credits_per_period


def _lasts(terms: Terms, period: Period, grant: Grant) -> bool:
    """Whether a grant of a period lasts as long as that does, or would if the tenant did not end.

    How long a shortened one would have lasted is computed with the time zone data of today.
    """
    if period.date_range.last_on == _whole_until(terms, period):
        return grant.expires_at == period.ends_at
    midnight = start_of_day(_whole_until(terms, period) + _DAY, _zone(terms, period))
    return grant.expires_at is not None and abs(grant.expires_at - midnight) <= ZONE_CHANGE


def _zone(terms: Terms, period: Period) -> ZoneInfo:
    return zone_named(phase_at(terms.phases, period.starts_at).zone)
