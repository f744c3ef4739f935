"""Budgets on use: how many credits a tenant, or one of its jobs, means to use in a range of days.

A budget warns and blocks nothing. `budget_findings.py` evaluates its thresholds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID, uuid5

from credit.core.errors import InvalidInputError
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.dates.local_time import months_later
from credit.notify.alerts import LARGEST_PERCENT, AlertCondition, AlertKind, AlertRule

MOST_BUDGETS: Final = 20
"""Largest number of budgets of one tenant, those of its jobs included."""

MOST_PERCENTS: Final = 10
"""Largest number of percentages that one budget raises alerts at."""

WHOLE: Final = 100
"""Percent of a budget that is all of it, which a forecast is compared with."""

_PLACES: Final = Decimal("0.01")


class BudgetInterval(StrEnum):
    """How long a range of a budget is."""

    BILLING_PERIOD = "BILLING_PERIOD"
    MONTH = "MONTH"


@dataclass(frozen=True, slots=True)
class BudgetTerms:
    """What is set of a budget.

    An alert is raised at each of `at_percent` of its credits and, with `on_forecast`, when they are
    expected to be passed; none while it is `paused`.
    """

    credits: Credits
    at_percent: tuple[int, ...] = (50, 80, 100)
    on_forecast: bool = True
    paused: bool = False

    def __post_init__(self) -> None:
        """Raise InvalidInputError for credits or percentages out of range."""
        if self.credits <= ZERO:
            msg = f"credits is {self.credits}: a budget takes more than 0"
            raise InvalidInputError(msg, ("credits",))
        for place, percent in enumerate(self.at_percent):
            if not 1 <= percent <= LARGEST_PERCENT:
                msg = f"atPercent has {percent}: it takes whole numbers from 1 to {LARGEST_PERCENT}"
                raise InvalidInputError(msg, ("atPercent", str(place)))
        if len(self.percents) > MOST_PERCENTS:
            msg = f"atPercent has {len(self.percents)} percentages: it takes {MOST_PERCENTS}"
            raise InvalidInputError(msg, ("atPercent",))

    @property
    def percents(self) -> tuple[int, ...]:
        """The percentages in ascending order, each once."""
        return tuple(sorted(set(self.at_percent)))

    def is_same_as(self, other: "BudgetTerms") -> bool:
        """Whether other terms say the same, in whatever order their percentages are."""
        return replace(self, at_percent=self.percents) == replace(other, at_percent=other.percents)

    @property
    def conditions(self) -> tuple[AlertCondition, ...]:
        """The conditions that raise alerts: the percentages, then the forecast."""
        used = [AlertCondition(AlertKind.BUDGET_USED, Decimal(one)) for one in self.percents]
        forecast = AlertCondition(AlertKind.BUDGET_FORECAST, Decimal(WHOLE))
        return (*used, forecast) if self.on_forecast else tuple(used)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold of a budget, in percent of it; `rule` has its state.

    The state is about the range that begins with `range_on`; None before the first evaluation.
    """

    rule: AlertRule
    range_on: date | None = None

    @property
    def percent(self) -> int:
        """The percentage of the budget."""
        return int(self.rule.condition.threshold)

    @property
    def is_forecast(self) -> bool:
        """Whether it is compared with the forecast, and not with what is used."""
        return self.rule.condition.kind is AlertKind.BUDGET_FORECAST

    def in_range(self, date_range: DateRange) -> "Threshold":
        """The threshold in a range: not raised in it, unless its state is about this range."""
        if self.range_on == date_range.first_on:
            return self
        rule = replace(self.rule, raised=False, raised_at=None, quiet_until=None)
        return Threshold(rule, date_range.first_on)


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget of a tenant, or of its job `job_id`; there is one at most for each `per`.

    `set_at` is when it was last set. `thresholds` are in the order of its terms' conditions.
    """

    tenant_id: UUID
    id: UUID
    job_id: UUID | None
    per: BudgetInterval
    terms: BudgetTerms
    set_at: datetime
    thresholds: tuple[Threshold, ...] = ()

    def range_on(self, today: date, period: DateRange) -> DateRange:
        """The range that contains `today`: the billing period, or the calendar month."""
        if self.per is BudgetInterval.BILLING_PERIOD:
            return period
        first_on = today.replace(day=1)
        return DateRange(first_on, months_later(first_on, 1, 1) - timedelta(days=1))

    def set_to(self, terms: BudgetTerms, at: datetime) -> "Budget":
        """The budget with other terms, set at an instant.

        A percentage that is kept keeps its state, so that it is not told of twice; with another
        amount it is quiet no longer, and the forecast may be told again.
        """
        known = {one.rule.condition: one for one in self.thresholds}
        same = terms.credits == self.terms.credits
        thresholds = []
        for condition in terms.conditions:
            old = known.get(condition)
            if old is None or (old.is_forecast and not same):
                old = Threshold(_rule(self, condition))
            elif not same:
                old = replace(old, rule=replace(old.rule, quiet_until=None))
            thresholds.append(old)
        return replace(self, terms=terms, set_at=at, thresholds=tuple(thresholds))


class BudgetStatus(NamedTuple):
    """A budget, the range that contains the present, and the credits that are used in it."""

    budget: Budget
    date_range: DateRange
    used: Credits

    @property
    def remaining(self) -> Credits:
        """The credits of the budget that are not used; zero when it is passed."""
        return max(self.budget.terms.credits - self.used, ZERO)

    @property
    def percent(self) -> Decimal:
        """The part of the budget that is used, in percent, rounded down to two places."""
        share = Decimal(self.used.thousandths * WHOLE) / self.budget.terms.credits.thousandths
        return share.quantize(_PLACES, ROUND_FLOOR)

    @property
    def thresholds(self) -> Sequence[Threshold]:
        """The budget's thresholds in the present range."""
        return [one.in_range(self.date_range) for one in self.budget.thresholds]

    @property
    def forecast_raised_at(self) -> datetime | None:
        """When the forecast raised an alert in the present range; None when it did not."""
        return next((one.rule.raised_at for one in self.thresholds if one.is_forecast), None)

    @property
    def awaits_forecast(self) -> bool:
        """Whether a forecast can still raise an alert in the present range."""
        terms = self.budget.terms
        return terms.on_forecast and not terms.paused and self.forecast_raised_at is None


def share_of(credits: Credits, percent: int) -> Credits:
    """A percentage of an amount, rounded up to a whole thousandth: it is reached from there on."""
    return Credits(-(-credits.thousandths * percent // WHOLE))


def _rule(budget: Budget, condition: AlertCondition) -> AlertRule:
    """A threshold's rule, whose id is derived so that one percentage of a budget is one rule."""
    rule_id = uuid5(budget.id, f"{condition.kind}:{condition.text}")
    return AlertRule(budget.tenant_id, rule_id, condition, budget_id=budget.id)
