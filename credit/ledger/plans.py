"""Plans: what a billing period brings, what becomes of the rest, what a partial interview costs."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from credit.core.errors import InvalidInputError
from credit.core.units import ONE, ZERO, Credits


class BillingInterval(StrEnum):
    """How long a billing period is."""

    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"

    @property
    def months(self) -> int:
        """Its length in calendar months."""
        return {"MONTH": 1, "QUARTER": 3, "YEAR": 12}[self.value]


class RolloverKind(StrEnum):
    """What becomes of an allocation that is not used up."""

    NONE = "NONE"
    ALL = "ALL"
    CAPPED = "CAPPED"


class OveragePolicy(StrEnum):
    """What becomes of interviews that no credits covered: owed, or forgiven at the reset."""

    ALLOW = "ALLOW"
    FORGIVE = "FORGIVE"


class PaymentTerms(StrEnum):
    """Whether bought credits can be spent at once, or when they are paid."""

    ON_ACCOUNT = "ON_ACCOUNT"
    PREPAID = "PREPAID"


@dataclass(frozen=True, slots=True)
class Rollover:
    """What is carried into the next period; `maximum` goes with CAPPED and with it alone."""

    kind: RolloverKind
    maximum: Credits | None = None

    def carried(self, left: Credits) -> Credits:
        """How much of what is left of an allocation lives on for one more period."""
        if self.kind is RolloverKind.ALL:
            return left
        if self.kind is RolloverKind.CAPPED and self.maximum is not None:
            return min(left, self.maximum)
        return ZERO


@dataclass(frozen=True, slots=True)
class PartialRate:
    """From this share of the interview on (0 to 1), a partial interview costs `credits`."""

    from_progress: Decimal
    credits: Credits


@dataclass(frozen=True, slots=True)
class Money:
    """An exact price; `currency` as in ISO 4217."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The terms that a tenant subscribes to. `id` is the operator's own short name for it."""

    id: str
    name: str
    credits_per_period: Credits
    billing_interval: BillingInterval
    rollover: Rollover
    overage: OveragePolicy
    partial_rates: tuple[PartialRate, ...]
    credit_price: Money
    payment_terms: PaymentTerms
    purchased_credits_last_days: int | None

    def __post_init__(self) -> None:
        """Refuse rates by which a part would cost more than the whole, or less than nothing."""
        for rate in self.partial_rates:
            if not ZERO <= rate.credits <= ONE:
                msg = f"a partial interview costs 0 to 1 credits, not {rate.credits}"
                raise InvalidInputError(msg, ("partialRates",))

    def price_completed(self) -> Credits:
        """What a completed interview costs."""
        return ONE

    def price_partial(self, progress: float) -> Credits:
        """What an interview costs that stopped at `progress` (0 to 1).

        The highest step whose share it reached; the shares are compared as the decimals that
        they are written as, so 0.1 reaches a step at 0.1.
        """
        share = Decimal(repr(progress))
        reached = [rate for rate in self.partial_rates if share >= rate.from_progress]
        return max(reached, key=lambda rate: rate.from_progress).credits if reached else ZERO


@dataclass(frozen=True, slots=True)
class PlanPhase:
    """What holds for a tenant from `starts_at` on, until its next phase: frozen once it began.

    `starts_on` is the first day that counts under it: no day of an earlier phase comes again.
    Period ends are counted in months from `anchor_on`; `anchor_day` is the day of the month that
    they come back to after shorter months (31 after a 28 February).
    """

    starts_at: datetime
    starts_on: date
    zone: str
    plan: Plan
    anchor_on: date
    anchor_day: int
