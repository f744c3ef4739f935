"""Settling: bringing a ledger up to an instant, each boundary on the way exactly once, in order."""

from datetime import datetime, timedelta

from credit.grants import Grant, GrantKind
from credit.ledger import Ledger
from credit.periods import period_from, term_for
from credit.plans import OveragePolicy, Term
from credit.units import ZERO

_OF_PERIOD = (GrantKind.ROLLOVER, GrantKind.ALLOCATION)


def settle(ledger: Ledger, until: datetime) -> None:
    """Let happen, in order, all that was due up to and including `until`, and stand there.

    A ledger that stands later than `until` already is left as it is. At one instant: expiries,
    then the close of the period and the opening of the next, then grants that start.
    """
    while (due := next_due_at(ledger)) <= until:
        ledger.advance(due)
        if ledger.period is None:
            _open_first_period(ledger)
        _expire_due(ledger)
        if ledger.period is not None and ledger.period.ends_at <= ledger.now:
            _turn_period(ledger)
        for grant in _waiting(ledger):
            if grant.effective_at <= ledger.now:
                ledger.start(grant.number)
    ledger.advance(until)


def next_due_at(ledger: Ledger) -> datetime:
    """The first instant from now on at which something happens by itself."""
    if ledger.period is None:
        return ledger.terms[0].starts_at
    dues = [ledger.period.ends_at]
    dues += [grant.effective_at for grant in _waiting(ledger)]
    dues += [g.expires_at for g in ledger.grants.values() if g.expires_at and g.remaining > ZERO]
    return min(dues)


def upcoming_term(ledger: Ledger) -> Term:
    """The term that holds from the end of the open period on, as plan and zone stand now."""
    assert ledger.period is not None, "what comes next is known once a period is open"
    starts_on = ledger.period.span.last_on + timedelta(days=1)
    account = ledger.account
    return term_for(ledger.period.ends_at, starts_on, account.zone, account.plan, ledger.terms[-1])


def _waiting(ledger: Ledger) -> list[Grant]:
    waiting = [grant for grant in ledger.grants.values() if not grant.started]
    return sorted(waiting, key=lambda grant: (grant.effective_at, grant.burn_order))


def _expire_due(ledger: Ledger) -> None:
    """Expire the grants whose end has come, but for those that the period's close disposes of."""
    closing = ledger.period is not None and ledger.period.ends_at <= ledger.now
    ending = [
        grant
        for grant in ledger.grants.values()
        if grant.started
        and grant.expires_at
        and grant.expires_at <= ledger.now
        and not (closing and grant.kind in _OF_PERIOD)
    ]
    for grant in sorted(ending, key=lambda grant: grant.burn_order):
        ledger.expire(grant.number)


def _open_first_period(ledger: Ledger) -> None:
    term = ledger.terms[0]
    ledger.turn_period(period_from(1, term.starts_at, term.starts_on, term, ledger.net))
    _allocate(ledger)


def _turn_period(ledger: Ledger) -> None:
    """Close the period and open the next one, in the order that keeps every sum true.

    What is carried is decided by the plan that holds from the boundary on; what is owed is
    forgiven by the plan that it came up under.
    """
    old, closing_term = ledger.period, ledger.terms[-1]
    assert old is not None, "only an open period can be closed"
    term = upcoming_term(ledger)
    carried = ZERO
    of_period = [g for g in ledger.grants.values() if g.kind in _OF_PERIOD and g.remaining]
    for grant in sorted(of_period, key=lambda grant: grant.burn_order):
        if grant.kind is GrantKind.ALLOCATION:
            kept = term.plan.rollover.carried(grant.remaining)
            ledger.expire(grant.number, grant.remaining - kept)
            ledger.carry_out(grant.number, kept)
            carried += kept
        else:
            ledger.expire(grant.number)
    if closing_term.plan.overage is OveragePolicy.FORGIVE:
        ledger.forgive()
    if term is not closing_term:
        ledger.terms.append(term)
    starts_on = old.span.last_on + timedelta(days=1)
    ledger.turn_period(period_from(old.number + 1, old.ends_at, starts_on, term, ledger.net))
    if carried:
        assert ledger.period is not None, "the next period has just been opened"
        ledger.add_grant(GrantKind.ROLLOVER, carried, ledger.now, ledger.period.ends_at)
    _allocate(ledger)


def _allocate(ledger: Ledger) -> None:
    amount = ledger.terms[-1].plan.credits_per_period
    if amount and ledger.period is not None:
        ledger.add_grant(GrantKind.ALLOCATION, amount, ledger.now, ledger.period.ends_at)
