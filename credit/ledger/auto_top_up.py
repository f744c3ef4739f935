"""The automatic top-up of a tenant: its settings, whether it is armed, and what it has bought."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from credit.core.units import Credits
from credit.ledger.plans import Money


class TopUpOffReason(StrEnum):
    """Why an automatic top-up is off."""

    TURNED_OFF = "TURNED_OFF"
    PURCHASE_DECLINED = "PURCHASE_DECLINED"
    PURCHASE_REFUNDED = "PURCHASE_REFUNDED"
    PLAN_CHANGED = "PLAN_CHANGED"
    PRICE_CHANGED = "PRICE_CHANGED"
    TENANT_ENDED = "TENANT_ENDED"


@dataclass(frozen=True, slots=True)
class TopUpRule:
    """When an automatic top-up buys, and how much.

    It buys when the balance less the overage falls below `below`, at most `at_most_per_period`
    times in a billing period. Exactly one of `credits`, a fixed amount, and `up_to`, the balance
    to reach, is set.
    """

    below: Credits
    credits: Credits | None
    up_to: Credits | None
    at_most_per_period: int


@dataclass(frozen=True, slots=True)
class AutoTopUp:
    """The automatic top-up of a tenant.

    `plan_id` and `credit_price` are those of the plan when it was set: it buys at no other. It is
    armed from when the balance is at or above the line until it buys. `off_reason` and `off_at` are
    None while it is on. `bought` counts its purchases in the billing period number `period`, of
    every status. `pending` is its purchase that is neither settled nor declined, and `last` its
    newest one.
    """

    rule: TopUpRule
    plan_id: str
    credit_price: Money
    set_by: str
    set_at: datetime
    is_armed: bool
    off_reason: TopUpOffReason | None
    off_at: datetime | None
    period: int
    bought: int
    pending: UUID | None
    last: UUID | None

    @property
    def is_on(self) -> bool:
        """Whether it may buy."""
        return self.off_reason is None

    def is_ready(self, period: int) -> bool:
        """Whether it buys in a billing period as soon as the balance is below its line."""
        may_buy = self.in_period(period).bought < self.rule.at_most_per_period
        return self.is_armed and self.pending is None and may_buy

    def in_period(self, number: int) -> "AutoTopUp":
        """The automatic top-up in a billing period, in which it has bought nothing if it is new."""
        return self if number == self.period else replace(self, period=number, bought=0)

    def turned_off(self, reason: TopUpOffReason, at: datetime) -> "AutoTopUp":
        """The automatic top-up, turned off; one that is off keeps its reason."""
        if not self.is_on:
            return self
        return replace(self, is_armed=False, off_reason=reason, off_at=at)


@dataclass(frozen=True, slots=True)
class AutomaticPurchase:
    """A purchase that an automatic top-up makes.

    `crossing` is the sequence of the newest entry when it was made, which identifies it: after it
    another entry must lift the balance before the next purchase. `grant` and `sequence`, those of
    the entry that added the credits, and `expires_at` are None while it is to be paid first.
    """

    id: UUID
    crossing: int
    credits: Credits
    price: Money
    purchased_at: datetime
    requested_by: str
    grant: int | None = None
    sequence: int | None = None
    expires_at: datetime | None = None
