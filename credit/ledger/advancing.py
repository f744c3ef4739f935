"""Advancing a ledger to an instant: every due change is applied once, in order of its instant."""

from datetime import datetime, timedelta

from credit.core.units import ZERO, Credits
from credit.ledger.automatic_purchases import top_up
from credit.ledger.billing_periods import Period, period_from, phase_for
from credit.ledger.burn_order import burn_order_key
from credit.ledger.endings import NEVER
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import OveragePolicy, PlanPhase

_OF_PERIOD = (GrantKind.ROLLOVER, GrantKind.ALLOCATION)


def advance(ledger: Ledger, until: datetime) -> None:
    """Apply every due expiry, period close and grant start up to `until`, in order.

    The ledger's `now` becomes `until`, unless it is later already. Changes due at the same instant
    are applied as follows: expiries, the close of the period and the opening of the next one,
    grant starts, and what the automatic top-up buys then. At the tenant's end no period is opened,
    and nothing is due afterwards.
    """
    while (due := next_due_at(ledger)) <= until:
        ledger.advance_clock(due)
        if ledger.period is None:
            _open_first_period(ledger)
        _expire_due(ledger)
        if ledger.period is not None and ledger.period.ends_at <= ledger.now:
            if ledger.is_last_period:
                _close_last_period(ledger)
            else:
                _close_period(ledger)
        for grant in _pending_grants(ledger):
            if grant.effective_at <= ledger.now:
                ledger.start(grant.number)
        top_up(ledger)
    ledger.advance_clock(until)


def next_due_at(ledger: Ledger) -> datetime:
    """The earliest instant at which a period closes, or a grant starts or expires.

    Before the first period is open, it is the start of the first phase; after the tenant's end,
    once every period is closed, NEVER.
    """
    if ledger.period is None:
        return ledger.phases[0].starts_at
    if ledger.period.closing is not None:
        return NEVER
    instants = [ledger.period.ends_at]
    instants += [grant.effective_at for grant in _pending_grants(ledger)]
    instants += [
        g.expires_at for g in ledger.grants.values() if g.expires_at and g.remaining > ZERO
    ]
    return min(instants)


def upcoming_phase(ledger: Ledger) -> PlanPhase:
    """The phase in force after the open period, given the account's current plan and zone."""
    assert ledger.period is not None, "the upcoming phase is known only while a period is open"
    starts_on = ledger.period.date_range.last_on + timedelta(days=1)
    account = ledger.account
    return phase_for(
        ledger.period.ends_at, starts_on, account.zone, account.plan, ledger.phases[-1]
    )


def _pending_grants(ledger: Ledger) -> list[Grant]:
    if ledger.has_ended:
        return []
    pending = [grant for grant in ledger.grants.values() if not grant.started]
    return sorted(pending, key=lambda grant: (grant.effective_at, burn_order_key(grant)))


def _expire_due(ledger: Ledger) -> None:
    """Expire the grants that are due, except those that the close of the period handles."""
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
    _open(ledger, period_from(1, phase.starts_at, phase.starts_on, phase, ledger.net), ZERO)


def _close_period(ledger: Ledger) -> None:
    """Close the open period and open the next one.

    The plan in force after the boundary determines the rollover; the plan of the closing period
    determines whether overage is forgiven. Expiry, rollover and forgiveness are posted in the
    closing period, the rolled-over grant and the allocation in the next one.
    """
    old, closing_phase = ledger.period, ledger.phases[-1]
    assert old is not None, "only an open period can be closed"
    phase = upcoming_phase(ledger)
    carried = ZERO
    of_period = [g for g in ledger.grants.values() if g.kind in _OF_PERIOD and g.remaining]
    for grant in sorted(of_period, key=burn_order_key):
        if grant.kind is GrantKind.ALLOCATION:
            rolled_over = phase.plan.rollover.carried(grant.remaining)
            ledger.expire(grant.number, grant.remaining - rolled_over)
            ledger.roll_over(grant.number, rolled_over)
            carried += rolled_over
        else:
            ledger.expire(grant.number)
    if closing_phase.plan.overage is OveragePolicy.FORGIVE:
        ledger.forgive()
    if phase is not closing_phase:
        ledger.phases.append(phase)
    starts_on = old.date_range.last_on + timedelta(days=1)
    whole = period_from(old.number + 1, old.ends_at, starts_on, phase, ledger.net)
    _open(ledger, whole, carried)


def _open(ledger: Ledger, whole: Period, carried: Credits) -> None:
    """Open a period with what is carried over, and with the allocation of its plan.

    The tenant's end may shorten the period. Its grants last as long as the whole period would, so
    that they are right once the end is taken back.
    """
    ledger.open_period(whole)
    allocation = ledger.phases[-1].plan.credits_per_period
    for kind, credits in ((GrantKind.ROLLOVER, carried), (GrantKind.ALLOCATION, allocation)):
        if credits:
            ledger.add_grant(kind, credits, ledger.now, whole.ends_at)


def _close_last_period(ledger: Ledger) -> None:
    """Close the open period at the tenant's end: unspent credits of every kind expire.

    The plan determines whether overage is forgiven. The period of late charges, which has no
    grants, is closed alike.
    """
    unspent = [grant for grant in ledger.grants.values() if grant.remaining]
    for grant in sorted(unspent, key=burn_order_key):
        ledger.expire(grant.number)
    if ledger.phases[-1].plan.overage is OveragePolicy.FORGIVE:
        ledger.forgive()
    ledger.close_period()
