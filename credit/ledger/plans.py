"""Plans: allocation, rollover, overage policy, interview prices and payment terms."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from credit.core.errors import InvalidInputError
from credit.core.units import ONE, ZERO, Credits


class BillingInterval(StrEnum):
    """The length of a billing period."""

    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"

    @property
    def months(self) -> int:
        """The length in calendar months."""
        return {"MONTH": 1, "QUARTER": 3, "YEAR": 12}[self.value]


class RolloverKind(StrEnum):
    """How much of an unused allocation is carried into the next billing period."""

    NONE = "NONE"
    ALL = "ALL"
    CAPPED = "CAPPED"


class OveragePolicy(StrEnum):
    """Whether overage stays owed (ALLOW) or is forgiven when the billing period closes (FORGIVE).

    Overage is the part of charges that no grant covers.
    """

    ALLOW = "ALLOW"
    FORGIVE = "FORGIVE"


class PaymentTerms(StrEnum):
    """Whether purchased credits can be spent immediately or only once the purchase is settled."""

    ON_ACCOUNT = "ON_ACCOUNT"
    PREPAID = "PREPAID"


@dataclass(frozen=True, slots=True)
class Rollover:
    """The rollover rule of a plan; `maximum` is set for CAPPED only."""

    kind: RolloverKind
    maximum: Credits | None = None

    def carried(self, left: Credits) -> Credits:
        """How much of `left`, the unused allocation, is carried into the next period."""
        if self.kind is RolloverKind.ALL:
            return left
        if self.kind is RolloverKind.CAPPED and self.maximum is not None:
            return min(left, self.maximum)
        return ZERO


@dataclass(frozen=True, slots=True)
class PartialRate:
    """The price in `credits` of a partial interview whose progress is at least `from_progress`.

    `from_progress` is a share of the interview, 0 to 1.
    """

    from_progress: Decimal
    credits: Credits


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount of money; `currency` is an ISO 4217 code."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The terms that a tenant subscribes to.

    `id` is a short name that the operator chooses. `credit_price` is the price of one credit, and
    credits are sold in multiples of `purchase_step`.
    `purchased_credits_last_days` is None when purchased credits never expire. `is_offered` says
    whether tenants can be put on the plan; it is no term, so plans that differ in it are equal.
    """

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
    purchase_step: Credits = ONE
    is_offered: bool = field(default=True, compare=False)

    def __post_init__(self) -> None:
        """Raise InvalidInputError for a partial rate below 0 or above the price of 1 credit."""
        for rate in self.partial_rates:
            if not ZERO <= rate.credits <= ONE:
                msg = f"a partial interview costs 0 to 1 credits, not {rate.credits}"
                raise InvalidInputError(msg, ("partialRates",))

    def price_completed(self) -> Credits:
        """The price of a completed interview: 1 credit."""
        return ONE

    def price_partial(self, progress: float) -> Credits:
        """The price of a partial interview that ended at `progress` (0 to 1).

        The rate with the highest `from_progress` that is reached applies. `progress` is compared
        by its decimal notation, so 0.1 reaches a rate from 0.1.
        """
        share = Decimal(repr(progress))
        reached = [rate for rate in self.partial_rates if share >= rate.from_progress]
        return max(reached, key=lambda rate: rate.from_progress).credits if reached else ZERO


@dataclass(frozen=True, slots=True)
class PlanPhase:
    """The plan and time zone of a tenant from `starts_at` until its next phase; immutable.

    `starts_on` is the first day counted under the phase; days of earlier phases do not repeat.
    Period boundaries are counted in months from `anchor_on`; `anchor_day` is their day of the
    month, to which they return after a shorter month (31 after 28 February).
    """

    starts_at: datetime
    starts_on: date
    zone: str
    plan: Plan
    anchor_on: date
    anchor_day: int
