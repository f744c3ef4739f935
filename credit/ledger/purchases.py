"""Purchases: credits that were bought, what of them can be refunded, and what buying would do."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.units import THOUSAND, ZERO, Credits
from credit.ledger.grants import Grant
from credit.ledger.operations import Ledger
from credit.ledger.plans import Money, Plan

MOST_CREDITS: Final = Credits.of(1_000_000_000)
"""The most that one purchase or adjustment may move."""

LONGEST_KEY: Final = 200
_CENTS: Final = Decimal("0.0001")


class PurchaseStatus(StrEnum):
    """Where a purchase stands."""

    PENDING = "PENDING"
    SETTLED = "SETTLED"
    DECLINED = "DECLINED"
    REFUNDED = "REFUNDED"


@dataclass(frozen=True, slots=True)
class Purchase:
    """Credits that were bought.

    They count from `settled_at`, when `change`, the sequence of its ledger entry, was written.
    `refundable` is what is unspent of it and has not come back after a refund.
    """

    tenant_id: UUID
    id: UUID
    credits: Credits
    price: Money
    status: PurchaseStatus
    purchased_at: datetime
    settled_at: datetime | None
    expires_at: datetime | None
    refundable: Credits
    refunded: Credits
    change: int | None
    payment_reference: str | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What buying would do: nothing of it is written. `burn_order` is what would be spent first.

    `ledger` is the ledger as it would be.
    """

    price: Money
    balance: Credits
    overage: Credits
    expires_at: datetime | None
    burn_order: tuple[Grant, ...]
    ledger: Ledger


def price_of(credits: Credits, plan: Plan) -> Money:
    """What so many credits cost, rounded half up to a hundredth of a cent."""
    exact = plan.credit_price.amount * Decimal(credits.thousandths) / THOUSAND
    amount = exact.quantize(_CENTS, rounding=ROUND_HALF_UP).normalize()
    return Money(Decimal(f"{amount:f}"), plan.credit_price.currency)


def expiry_of(plan: Plan, settled_at: datetime) -> datetime | None:
    """When credits that are settled now expire; None for never."""
    days = plan.purchased_credits_last_days
    return None if days is None else settled_at + timedelta(days=days)


def check_amount(credits: Credits) -> None:
    """Refuse to buy nothing, less than nothing, or more than anybody ever would."""
    if credits <= ZERO:
        msg = f"credits is {credits}: it takes an amount above zero"
        raise InvalidInputError(msg, ("credits",))
    if credits > MOST_CREDITS:
        msg = f"credits is {credits}: at most {MOST_CREDITS} in one go"
        raise InvalidInputError(msg, ("credits",))
