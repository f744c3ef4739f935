"""Purchases of credits: their status, price, expiry and refundable part, events and previews."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.units import THOUSAND, ZERO, Credits
from credit.core.validation import check_each, check_text
from credit.ledger.currencies import smallest_amount
from credit.ledger.grants import Grant
from credit.ledger.operations import Ledger
from credit.ledger.plans import Money, Plan

MOST_CREDITS: Final = Credits.of(1_000_000_000)
"""Largest amount of one purchase or adjustment."""

LONGEST_KEY: Final = 200

LONGEST_PAYMENT_URL: Final = 2000

_PAYMENT_URL: Final = re.compile(
    r"https://(?P<credentials>[^/?#\\\s@]*@)?"
    r"([a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(:[0-9]{1,5})?"
    r"([/?#][!-\[\]-~]*)?",  # no backslash, which browsers read as a slash
    re.ASCII | re.IGNORECASE,
)
"""RFC 3986 for https, in printable ASCII."""


class PurchaseStatus(StrEnum):
    """The status of a purchase."""

    PENDING = "PENDING"
    SETTLED = "SETTLED"
    DECLINED = "DECLINED"
    REFUNDED = "REFUNDED"


class PurchaseEventType(StrEnum):
    """What happened to a purchase; the GraphQL schema names this enum PurchaseEvent."""

    REQUESTED = "REQUESTED"
    PAYMENT_URL_SET = "PAYMENT_URL_SET"
    SETTLED = "SETTLED"
    DECLINED = "DECLINED"
    REFUNDED = "REFUNDED"


@dataclass(frozen=True, slots=True)
class Purchase:
    """A purchase of credits.

    The credits can be spent from `settled_at` on; `change` is the sequence of the ledger entry
    that added them. `refundable` is the unspent part, without credits that reversals returned
    after a refund; `refunded` is the refunded part. `requested_by` is the name of the key that
    bought, None where it was not recorded yet. `payment_url` is where a PENDING purchase is paid,
    None without one and for others. `decline_reason` is None unless it is DECLINED. `crossing` is
    the sequence of the entry after which an automatic top-up made it, None where somebody bought.
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
    requested_by: str | None = None
    payment_url: str | None = None
    decline_reason: str | None = None
    crossing: int | None = None

    @property
    def is_automatic(self) -> bool:
        """Whether an automatic top-up made it."""
        return self.crossing is not None

    def at(self, now: datetime) -> "Purchase":
        """The purchase at an instant, by which its credits may have expired.

        Nothing of expired credits can be refunded, whether or not the expiry is on record yet.
        """
        expired = self.expires_at is not None and self.expires_at <= now
        return replace(self, refundable=ZERO) if expired else self


@dataclass(frozen=True, slots=True)
class PurchaseEvent:
    """Something that happened to a purchase; `number` counts a tenant's events from 1."""

    tenant_id: UUID
    number: int
    purchase_id: UUID
    type: PurchaseEventType
    at: datetime


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


class Offer(NamedTuple):
    """Credits that a plan sells, and their price."""

    credits: Credits
    price: Money


def offer_of(least: Credits, plan: Plan) -> Offer:
    """The fewest credits that a plan sells and that are not less than `least`."""
    step = plan.purchase_step.thousandths
    credits = Credits(-(-least.thousandths // step) * step)
    return Offer(credits, price_of(credits, plan))


def check_sold(credits: Credits, plan: Plan) -> None:
    """Raise InvalidInputError for an amount that the plan does not sell."""
    step = plan.purchase_step
    above = offer_of(credits, plan).credits
    if above == credits:
        return
    below = above - step
    amounts = f"{below} or {above}" if below > ZERO else f"{above}"
    msg = f"credits is {credits}, and the plan {plan.name} sells multiples of {step}: buy {amounts}"
    raise InvalidInputError(msg, ("credits",))


def price_of(credits: Credits, plan: Plan) -> Money:
    """The price of credits under a plan, rounded half up to what its currency can be paid in."""
    exact = plan.credit_price.amount * Decimal(credits.thousandths) / THOUSAND
    smallest = smallest_amount(plan.credit_price.currency)
    amount = exact.quantize(smallest, rounding=ROUND_HALF_UP).normalize()
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


def check_order(credits: Credits, key: str, payment_reference: str | None) -> None:
    """Raise InvalidInputError for what a buyer wrote: amount, idempotency key and reference."""
    check_each(
        partial(check_amount, credits),
        partial(check_text, "idempotencyKey", key, LONGEST_KEY),
        partial(check_text, "paymentReference", payment_reference)
        if payment_reference is not None
        else None,
    )


def check_payment_url(url: str) -> None:
    """Raise InvalidInputError unless a URL may be shown as the page where a purchase is paid."""
    if len(url) > LONGEST_PAYMENT_URL:
        msg = f"url has {len(url)} characters: it takes at most {LONGEST_PAYMENT_URL}"
        raise InvalidInputError(msg, ("url",))
    parts = _PAYMENT_URL.fullmatch(url)
    if parts is None:
        msg = "url is no https address: it begins with https:// and a host, in ASCII without spaces"
        raise InvalidInputError(msg, ("url",))
    if parts["credentials"]:
        msg = "url has credentials in it: leave out what stands before @"
        raise InvalidInputError(msg, ("url",))
