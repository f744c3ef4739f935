"""Advancing a ledger to an instant: each boundary on the way is applied once, in order."""

from datetime import datetime, timedelta

from credit.core.units import ZERO
from credit.ledger.billing_periods import period_from, phase_for
from credit.ledger.burn_order import burn_order_key
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy, PlanPhase

_OF_PERIOD = (GrantKind.ROLLOVER, GrantKind.ALLOCATION)


def advance(ledger: Ledger, until: datetime) -> None:
    """Apply every due expiry, period close and grant start up to `until`, in order.

    The ledger is then advanced to `until`; one that is later already is left as it is. At one
    instant: expiries, then the close of the period and the opening of the next, then grants that
    start.
    """
    while (due := next_due_at(ledger)) <= until:
        ledger.advance_clock(due)
        if ledger.period is None:
            _open_first_period(ledger)
        _expire_due(ledger)
        if ledger.period is not None and ledger.period.ends_at <= ledger.now:
            _close_period(ledger)
        for grant in _pending_grants(ledger):
            if grant.effective_at <= ledger.now:
                ledger.start(grant.number)
    ledger.advance_clock(until)


def next_due_at(ledger: Ledger) -> datetime:
    """The first instant from now on at which something happens by itself."""
    if ledger.period is None:
        return ledger.phases[0].starts_at
    dues = [ledger.period.ends_at]
    dues += [grant.effective_at for grant in _pending_grants(ledger)]
    dues += [g.expires_at for g in ledger.grants.values() if g.expires_at and g.remaining > ZERO]
    return min(dues)


def upcoming_phase(ledger: Ledger) -> PlanPhase:
    """The phase that holds from the end of the open period on, as plan and zone stand now."""
    assert ledger.period is not None, "what comes next is known once a period is open"
    starts_on = ledger.period.date_range.last_on + timedelta(days=1)
    account = ledger.account
    return phase_for(
        ledger.period.ends_at, starts_on, account.zone, account.plan, ledger.phases[-1]
    )


def _pending_grants(ledger: Ledger) -> list[Grant]:
    waiting = [grant for grant in ledger.grants.values() if not grant.started]
    return sorted(waiting, key=lambda grant: (grant.effective_at, burn_order_key(grant)))


def _expire_due(ledger: Ledger) -> None:
    """Expire the grants whose end has come, but for those that the period's close disposes of."""
    closing = ledger.period is not None and ledger.period.ends_at <= ledger.now
    expired = [
        grant
        for grant in ledger.grants.values()
        if grant.started
        and grant.expires_at
        and grant.expires_at <= ledger.now
        and not (closing and grant.kind in _OF_PERIOD)
    ]
    for grant in sorted(expired, key=burn_order_key):
        ledger.expire(grant.number)


def _open_first_period(ledger: Ledger) -> None:
    phase = ledger.phases[0]
    ledger.open_period(period_from(1, phase.starts_at, phase.starts_on, phase, ledger.net))
    _allocate(ledger)


def _close_period(ledger: Ledger) -> None:
    """Close the period and open the next one, in the order that keeps every sum true.

    What is carried is decided by the plan that holds from the boundary on; what is owed is
    forgiven by the plan that it came up under.
    """
    old, closing_phase = ledger.period, ledger.phases[-1]
    assert old is not None, "only an open period can be closed"
    phase = upcoming_phase(ledger)
    carried = ZERO
    of_period = [g for g in ledger.grants.values() if g.kind in _OF_PERIOD and g.remaining]
    for grant in sorted(of_period, key=burn_order_key):
        if grant.kind is GrantKind.ALLOCATION:
            kept = phase.plan.rollover.carried(grant.remaining)
            ledger.expire(grant.number, grant.remaining - kept)
            ledger.roll_over(grant.number, kept)
            carried += kept
        else:
            ledger.expire(grant.number)
    if closing_phase.plan.overage is OveragePolicy.FORGIVE:
        ledger.forgive()
    if phase is not closing_phase:
        ledger.phases.append(phase)
    starts_on = old.date_range.last_on + timedelta(days=1)
    ledger.open_period(period_from(old.number + 1, old.ends_at, starts_on, phase, ledger.net))
    if carried:
        assert ledger.period is not None, "the next period has just been opened"
        ledger.add_grant(GrantKind.ROLLOVER, carried, ledger.now, ledger.period.ends_at)
    _allocate(ledger)


def _allocate(ledger: Ledger) -> None:
    amount = ledger.phases[-1].plan.credits_per_period
    if amount and ledger.period is not None:
        ledger.add_grant(GrantKind.ALLOCATION, amount, ledger.now, ledger.period.ends_at)
