"""Automatic purchases: whether a ledger's top-up buys after a step, and what ends it."""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from credit.core.errors import InvalidInputError
from credit.core.units import ZERO, Credits
from credit.core.validation import check_each
from credit.ledger.auto_top_up import AutomaticPurchase, AutoTopUp, TopUpOffReason, TopUpRule
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import PaymentTerms, Plan
from credit.ledger.purchases import (
    MOST_CREDITS,
    Purchase,
    check_amount,
    check_sold,
    expiry_of,
    offer_of,
    price_of,
)

MOST_PER_PERIOD: Final = 100
"""Most purchases that an automatic top-up may make in one billing period."""


def check_rule(rule: TopUpRule) -> None:
    """Raise InvalidInputError for a line, an amount or a number of purchases out of range."""
    check_each(
        lambda: _check_below(rule),
        lambda: _check_amount(rule),
        lambda: _check_number(rule.at_most_per_period),
    )


def check_rule_sold(rule: TopUpRule, plan: Plan) -> None:
    """Raise InvalidInputError for a fixed amount that the plan does not sell."""
    try:
        check_sold(rule.credits or plan.purchase_step, plan)
    except InvalidInputError as error:
        raise InvalidInputError(str(error), ("amount", "credits")) from None


def _check_below(rule: TopUpRule) -> None:
    if not ZERO <= rule.below <= MOST_CREDITS:
        msg = f"below is {rule.below}: it takes 0 to {MOST_CREDITS}"
        raise InvalidInputError(msg, ("below",))


def _check_amount(rule: TopUpRule) -> None:
    name = "upTo" if rule.credits is None else "credits"
    try:
        check_amount(rule.credits if rule.credits is not None else rule.up_to or ZERO)
    except InvalidInputError as error:
        raise InvalidInputError(str(error).replace("credits", name, 1), ("amount", name)) from None
    if rule.up_to is not None and rule.up_to < rule.below:
        msg = f"upTo is {rule.up_to}, less than below, which is {rule.below}"
        raise InvalidInputError(msg, ("amount", "upTo"))


def _check_number(at_most: int) -> None:
    if not 1 <= at_most <= MOST_PER_PERIOD:
        msg = f"atMostPerPeriod is {at_most}: it takes 1 to {MOST_PER_PERIOD}"
        raise InvalidInputError(msg, ("atMostPerPeriod",))


def set_top_up(ledger: Ledger, rule: TopUpRule, set_by: str, now: datetime) -> None:
    """Set a ledger's automatic top-up, or turn it on again; the same settings change nothing.

    It is armed if the balance is at or above the line, or if it was armed with the same line. What
    it has bought stays counted.
    """
    assert ledger.period is not None, "a ledger is advanced before its top-up is set"
    plan, old = ledger.phases[-1].plan, ledger.top_up
    waits = old is not None and old.is_armed and old.rule.below == rule.below
    if old is not None and old.is_on and old.rule == rule:
        return
    ledger.top_up = AutoTopUp(
        rule=rule,
        plan_id=plan.id,
        credit_price=plan.credit_price,
        set_by=set_by,
        set_at=now,
        is_armed=waits or ledger.net >= rule.below,
        off_reason=None,
        off_at=None,
        period=ledger.period.number,
        bought=old.in_period(ledger.period.number).bought if old else 0,
        pending=old.pending if old else None,
        last=old.last if old else None,
    )


def turn_off(ledger: Ledger, reason: TopUpOffReason) -> None:
    """Turn a ledger's automatic top-up off, if it has one that is on."""
    if ledger.top_up is not None:
        ledger.top_up = ledger.top_up.turned_off(reason, ledger.now)


def purchase_decided(
    ledger: Ledger, purchase: Purchase, reason: TopUpOffReason | None = None
) -> None:
    """Note that a purchase is settled, declined or refunded, before the ledger is saved.

    With a `reason`, the automatic top-up that made it is turned off.
    """
    if ledger.top_up is None or not purchase.is_automatic:
        return
    if ledger.top_up.pending == purchase.id:
        ledger.top_up = replace(ledger.top_up, pending=None)
    if reason is not None:
        turn_off(ledger, reason)


def top_up(ledger: Ledger) -> None:
    """Buy what the ledger's automatic top-up buys now, after a step of the ledger.

    It buys once when the balance less the overage has fallen below the line. What it may not buy
    because of its limit or of a purchase that is still to be paid, it buys when that has passed,
    if the balance is below the line then.
    """
    current, period = ledger.top_up, ledger.period
    if current is None or period is None:
        return
    ledger.top_up = current = current.in_period(period.number)
    plan = ledger.phases[-1].plan
    if current.is_on and (reason := _obstacle(ledger, current, plan)) is not None:
        turn_off(ledger, reason)
    elif current.is_on and ledger.net >= current.rule.below:
        ledger.top_up = replace(current, is_armed=True)
    elif current.is_ready(period.number):
        _buy(ledger, current, plan)


def _obstacle(ledger: Ledger, current: AutoTopUp, plan: Plan) -> TopUpOffReason | None:
    if ledger.has_ended:
        return TopUpOffReason.TENANT_ENDED
    if plan.id != current.plan_id:
        return TopUpOffReason.PLAN_CHANGED
    if plan.credit_price != current.credit_price:
        return TopUpOffReason.PRICE_CHANGED
    return None


def _buy(ledger: Ledger, current: AutoTopUp, plan: Plan) -> None:
    crossing = ledger.sequence
    credits = _amount(current.rule, ledger.net, plan)
    purchase = AutomaticPurchase(
        id=purchase_id(UUID(ledger.account.tenant), crossing),
        crossing=crossing,
        credits=credits,
        price=price_of(credits, plan),
        purchased_at=ledger.now,
        requested_by=current.set_by,
    )
    is_settled = plan.payment_terms is PaymentTerms.ON_ACCOUNT
    if is_settled:
        expires_at = expiry_of(plan, ledger.now)
        grant = ledger.add_grant(GrantKind.PURCHASE, credits, ledger.now, expires_at)
        purchase = replace(purchase, grant=grant, sequence=ledger.sequence, expires_at=expires_at)
    ledger.automatic_purchases.append(purchase)
    ledger.top_up = replace(
        current,
        is_armed=ledger.net >= current.rule.below,
        bought=current.bought + 1,
        pending=None if is_settled else purchase.id,
        last=purchase.id,
    )


def purchase_id(tenant_id: UUID, crossing: int) -> UUID:
    """The id of the automatic purchase after an entry: the same one whoever makes it."""
    return uuid5(tenant_id, f"auto-top-up:{crossing}")


def _amount(rule: TopUpRule, net: Credits, plan: Plan) -> Credits:
    """The credits to buy: what the plan sells of at least the amount, and at most MOST_CREDITS."""
    wanted = rule.credits if rule.up_to is None else rule.up_to - net
    assert wanted is not None, "a rule has one of credits and upTo"
    step = plan.purchase_step.thousandths
    most = Credits(MOST_CREDITS.thousandths // step * step)
    return min(offer_of(wanted, plan).credits, most)
