"""Purchases of credits: their status, price, expiry and refundable part, and purchase previews."""

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
"""Largest amount of one purchase or adjustment."""

LONGEST_KEY: Final = 200
_PRICE_STEP: Final = Decimal("0.0001")


class PurchaseStatus(StrEnum):
    """The status of a purchase."""

    PENDING = "PENDING"
    SETTLED = "SETTLED"
    DECLINED = "DECLINED"
    REFUNDED = "REFUNDED"


@dataclass(frozen=True, slots=True)
class Purchase:
    """A purchase of credits.

    The credits can be spent from `settled_at` on; `change` is the sequence of the ledger entry
    that added them. `refundable` is the unspent part, without credits that reversals returned
    after a refund; `refunded` is the refunded part.
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
    """The effect that a purchase would have; nothing is written.

    `balance`, `overage`, `burn_order` (the grants in burn order) and `ledger` are those after it.
    """

    price: Money
    balance: Credits
    overage: Credits
    expires_at: datetime | None
    burn_order: tuple[Grant, ...]
    ledger: Ledger


def price_of(credits: Credits, plan: Plan) -> Money:
    """The price of credits under a plan, rounded half up to four decimal places."""
    exact = plan.credit_price.amount * Decimal(credits.thousandths) / THOUSAND
    amount = exact.quantize(_PRICE_STEP, rounding=ROUND_HALF_UP).normalize()
    return Money(Decimal(f"{amount:f}"), plan.credit_price.currency)


def expiry_of(plan: Plan, settled_at: datetime) -> datetime | None:
    """The expiry of purchased credits under a plan, given when the purchase is settled.

    None means that they never expire.
    """
    days = plan.purchased_credits_last_days
    return None if days is None else settled_at + timedelta(days=days)


def check_amount(credits: Credits) -> None:
    """Raise InvalidInputError unless an amount lies above zero and within MOST_CREDITS."""
    if credits <= ZERO:
        msg = f"credits is {credits}: it takes an amount above zero"
        raise InvalidInputError(msg, ("credits",))
    if credits > MOST_CREDITS:
        msg = f"credits is {credits}: it takes at most {MOST_CREDITS}"
        raise InvalidInputError(msg, ("credits",))
