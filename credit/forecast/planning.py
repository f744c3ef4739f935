"""Planning: the credits that hiring will cost, and the purchase needed for it."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Final

from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.dates.local_time import months_later
from credit.forecast.available_credits import AvailableCredits
from credit.forecast.runout import apportioned, shortfall
from credit.ledger.plans import Money, Plan
from credit.ledger.purchases import offer_of

USUAL_BUFFER: Final = Decimal(20)
LARGEST_BUFFER: Final = Decimal(1000)
MOST_ROLES: Final = 10_000
MOST_CANDIDATES: Final = 100_000
MOST_MONTHS: Final = 24
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Hiring:
    """Planned hiring: roles per month, candidates invited per role, and the number of months.

    `completion_rate` is the share of invited candidates who complete their interview, 0 to 1;
    `buffer_percent` is added to the expected credits.
    """

    roles: int
    candidates_per_role: int
    completion_rate: Decimal
    buffer_percent: Decimal = USUAL_BUFFER
    months: int = 1

    def __post_init__(self) -> None:
        """Raise InvalidInputError, naming the field, for a value out of range."""
        check_count("roles", self.roles, 0, MOST_ROLES)
        check_count("candidatesPerRole", self.candidates_per_role, 0, MOST_CANDIDATES)
        check_count("months", self.months, 1, MOST_MONTHS)
        if not 0 <= self.completion_rate <= 1:
            msg = f"completionRate is {self.completion_rate}: write a share from 0 to 1, as 0.3"
            raise InvalidInputError(msg, ("completionRate",))
        check_buffer(self.buffer_percent)

    @property
    def credits_per_month(self) -> Credits:
        """Roles x candidates x completion rate, one credit per completed interview; rounded up."""
        return _rounded_up(self._exact, Decimal("0.001"))

    @property
    def planned(self) -> Credits:
        """The credits of all months plus the buffer, rounded up to whole credits."""
        buffered = self._exact * self.months * (1 + self.buffer_percent / _HUNDRED)
        return _rounded_up(buffered, Decimal(1))

    @property
    def _exact(self) -> Decimal:
        return self.roles * self.candidates_per_role * self.completion_rate


@dataclass(frozen=True, slots=True)
class HiringPlan:
    """The cost of hiring, if there is no other usage.

    `shortfall` is what the available credits do not cover; `price` is that of the suggested
    purchase.
    """

    hiring: Hiring
    shortfall: Credits
    suggested_purchase: Credits
    price: Money


def days_of(hiring: Hiring, today: date) -> int:
    """The number of days in the months of hiring, from today on."""
    return (months_later(today, hiring.months, today.day) - today).days


def planned(hiring: Hiring, available: AvailableCredits, plan: Plan, days: int) -> HiringPlan:
    """The plan for hiring that starts today, with its credits spread evenly over so many days.

    The suggested purchase is the shortfall, rounded up to what the plan sells.
    """
    needs = apportioned(hiring.planned, [1] * days)
    missing = shortfall(available, needs)
    return HiringPlan(hiring, missing, *offer_of(missing, plan))


def check_buffer(percent: Decimal) -> None:
    """Raise InvalidInputError unless a buffer is a percentage from 0 to LARGEST_BUFFER."""
    if not (percent.is_finite() and 0 <= percent <= LARGEST_BUFFER):
        msg = f"bufferPercent is {percent}: write a percentage from 0 to {LARGEST_BUFFER}, as 20"
        raise InvalidInputError(msg, ("bufferPercent",))


def check_count(name: str, number: int, least: int, most: int) -> None:
    """Raise InvalidInputError, naming the field, for a number outside its range."""
    if not least <= number <= most:
        msg = f"{name} is {number}: write a number from {least} to {most}"
        raise InvalidInputError(msg, (name,))


def _rounded_up(amount: Decimal, step: Decimal) -> Credits:
    return Credits.of(amount.quantize(step, rounding=ROUND_CEILING))
