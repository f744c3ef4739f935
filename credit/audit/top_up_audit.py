"""Auditing an automatic top-up: recounts what it says from the purchases that it made."""

from collections.abc import Sequence
from uuid import UUID

from credit.audit.auditing import Difference
from credit.ledger.accounts import Wallet
from credit.ledger.auto_top_up import AutoTopUp
from credit.ledger.automatic_purchases import purchase_id
from credit.ledger.billing_periods import Period
from credit.ledger.purchases import Purchase, PurchaseStatus


def top_up_difference(
    wallet: Wallet,
    top_up: AutoTopUp | None,
    made: Sequence[Purchase],
    periods: Sequence[Period],
) -> Difference | None:
    """The first inconsistency of a tenant's automatic top-up; None if there is none.

    `made` are the tenant's automatic purchases in the order of their crossings, and `periods` its
    billing periods.
    """
    if top_up is None:
        return (
            Difference("it has automatic purchases without an automatic top-up") if made else None
        )
    for purchase in made:
        if (what := _purchase_differs(wallet, purchase)) is not None:
            return Difference(f"automatic purchase {purchase.id} {what}", purchase.crossing)
    checks = (
        _bought_differs(top_up, made, periods),
        _ids_differ(top_up, made),
        _state_differs(wallet, top_up),
    )
    return next((Difference(what) for what in checks if what is not None), None)


def _purchase_differs(wallet: Wallet, purchase: Purchase) -> str | None:
    crossing, change = purchase.crossing or 0, purchase.change
    if purchase.id != purchase_id(purchase.tenant_id, crossing):
        return "has an id that is not that of its crossing"
    if crossing > wallet.last_sequence:
        return f"was made after entry {crossing}, which does not exist"
    if change is not None and not crossing < change <= wallet.last_sequence:
        return f"was made after entry {crossing}, and added its credits with entry {change}"
    return None


def _bought_differs(
    top_up: AutoTopUp, made: Sequence[Purchase], periods: Sequence[Period]
) -> str | None:
    counted = next((period for period in periods if period.number == top_up.period), None)
    if counted is None:
        return f"the automatic top-up counts in billing period {top_up.period}, which is none"
    number = sum(counted.starts_at <= one.purchased_at < counted.ends_at for one in made)
    if number != top_up.bought:
        return f"the automatic top-up counts {top_up.bought} purchases of {number} in its period"
    return None


def _ids_differ(top_up: AutoTopUp, made: Sequence[Purchase]) -> str | None:
    pending: list[UUID] = [one.id for one in made if one.status is PurchaseStatus.PENDING]
    if pending != ([top_up.pending] if top_up.pending else []):
        return f"the automatic purchases that are PENDING are {pending}, not {top_up.pending}"
    newest = made[-1].id if made else None
    if newest != top_up.last:
        return f"the newest automatic purchase is {newest}, not {top_up.last}"
    return None


def _state_differs(wallet: Wallet, top_up: AutoTopUp) -> str | None:
    net = wallet.balance - wallet.overage
    if top_up.is_on and net >= top_up.rule.below and not top_up.is_armed:
        return f"the automatic top-up is not armed at a balance of {net}"
    return None
