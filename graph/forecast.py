"""The types of the forecast."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.forecast import intervals, runout_status, usage_forecast
from credit.forecast.projection import DailyUsage
from credit.forecast.usage_forecast import ForecastRequest
from credit.ledger.purchases import Offer
from graph.date_range import DateRange
from graph.enums import ForecastMethod, RunOutStatus
from graph.plan import Money
from graph.scopes import attribute, field, object_type
from resolvers import forecasts
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@object_type
class CreditsInterval:
    """A predicted amount of credits, with the bounds of an 80% and a 95% prediction interval."""

    expected: Credits = attribute(SCOPE, "Mean of the prediction, in credits.")
    low80: Credits | None = attribute(
        SCOPE, "Lower bound of the 80% interval, in credits; null with less than a week of history."
    )
    high80: Credits | None = attribute(
        SCOPE, "Upper bound of the 80% interval, in credits; null with less than a week of history."
    )
    low95: Credits | None = attribute(
        SCOPE, "Lower bound of the 95% interval, in credits; null with less than a week of history."
    )
    high95: Credits | None = attribute(
        SCOPE, "Upper bound of the 95% interval, in credits; null with less than a week of history."
    )

    @classmethod
    def from_domain(cls, interval: intervals.Interval) -> Self:
        """Map an interval."""
        return cls(
            expected=interval.expected,
            low80=interval.low80,
            high80=interval.high80,
            low95=interval.low95,
            high95=interval.high95,
        )


@object_type
class ForecastPoint:
    """The forecast of one unit of the calendar, as long as `granularity` says."""

    date_range: DateRange = attribute(SCOPE, "The days of the unit that lie within the horizon.")
    partial: bool = attribute(
        SCOPE, "Whether the unit is cut: it begins before today, or ends after the horizon."
    )
    credits: CreditsInterval = attribute(SCOPE, "Credits that these days are predicted to use.")


@object_type
class ForecastPlanning:
    """How many credits to plan for the horizon."""

    buffer_percent: Decimal = attribute(
        SCOPE, "The buffer that is added to the expected total, in percent."
    )
    planned_credits: Credits = attribute(SCOPE, "The expected total plus the buffer, in credits.")
    probability_sufficient: float | None = attribute(
        SCOPE,
        "Probability that the planned credits are enough, from 0 to 1; null with less than "
        "a week of history.",
    )
    shortfall: Credits = attribute(
        SCOPE,
        "Credits to buy so that the plan is covered, beyond the balance and the "
        "allocations to come; what is owed is included. 0 when it is covered.",
    )
    suggested_purchase: Credits = attribute(SCOPE, "The shortfall, rounded up to `purchaseStep`.")
    price: Money = attribute(SCOPE, "Price of the suggested purchase.")


@object_type
class RunOut:
    """When the credits run out: the first day whose predicted use is not fully covered."""

    status: RunOutStatus = attribute(SCOPE, "How likely the credits run out within the horizon.")
    expected_on: date | None = attribute(
        SCOPE, "Median of the predicted days; null when it lies beyond the horizon."
    )
    earliest_on80: date | None = attribute(
        SCOPE,
        "Lower bound of the 80% interval: one path in ten runs out before this day. Null "
        "beyond the horizon, and with less than a week of history.",
    )
    latest_on80: date | None = attribute(
        SCOPE,
        "Upper bound of the 80% interval: one path in ten lasts longer than this day. Null "
        "beyond the horizon, and with less than a week of history.",
    )
    probability: float | None = attribute(
        SCOPE,
        "Probability that the credits run out within the horizon, from 0 to 1; null with "
        "less than a week of history.",
    )

    @classmethod
    def from_domain(cls, found: runout_status.RunOut) -> Self:
        """Map a run-out."""
        return cls(
            status=found.status,
            expected_on=found.expected_on,
            earliest_on80=found.earliest_on,
            latest_on80=found.latest_on,
            probability=found.probability,
        )


@object_type
class SeasonalFactor:
    """How the use of a weekday or a month compares with the average: 1.3 is 30% more."""

    label: str = attribute(SCOPE, "`Monday` to `Sunday`, or `January` to `December`.")
    factor: float = attribute(SCOPE, "Factor by which the average use is multiplied.")


@object_type
class Seasonality:
    """Seasonal patterns of use that the forecast found."""

    weekdays: list[SeasonalFactor] = attribute(
        SCOPE, "One factor for each weekday, Monday first; empty with less than a week of history."
    )
    months: list[SeasonalFactor] = attribute(
        SCOPE, "One factor for each month, January first; empty with less than 400 days of history."
    )


@object_type
class Backtest:
    """How accurate the forecast's method would have been on past days."""

    windows: int = attribute(SCOPE, "Number of past windows that were predicted, 3 to 6.")
    horizon_days: int = attribute(SCOPE, "Length of each window in days.")
    total_error_percent: float = attribute(
        SCOPE, "Mean absolute error of a window's total, in percent of the mean total."
    )
    naive_error_percent: float = attribute(
        SCOPE, "The same error, in percent, of a naive forecast that repeats the last week."
    )
    coverage80: float = attribute(
        SCOPE,
        "Share of the windows whose total lay within the 80% interval, from 0 to 1; ideally 0.8.",
    )


@object_type
class Forecast:
    """Predicted use of the days from today on; of today, the part that is still expected."""

    date_range: DateRange = attribute(SCOPE, "The horizon, up to the tenant's last day of service.")
    method: ForecastMethod = attribute(SCOPE, "How the forecast was made.")
    inactive: bool = attribute(SCOPE, "Whether nothing was used in the last 28 days.")
    history: DateRange | None = attribute(
        SCOPE,
        "The past days that the forecast is based on; null when nothing was used before today.",
    )
    points: list[ForecastPoint] = attribute(
        SCOPE,
        "One point for each unit of the calendar, in order and without gaps; they add up "
        "to `total`.",
    )
    total: CreditsInterval = attribute(SCOPE, "Credits that the whole horizon is predicted to use.")
    planning: ForecastPlanning = attribute(SCOPE, "How many credits to plan for the horizon.")
    run_out: RunOut = attribute(SCOPE, "When the credits run out.")
    seasonality: Seasonality = attribute(SCOPE, "Seasonal patterns of use.")
    past: strawberry.Private[DailyUsage]

    @field(SCOPE)
    async def backtest(self) -> Backtest | None:
        """Accuracy of the method on past days; null with too little history."""
        found = await forecasts.backtest(self.past)
        if found is None:
            return None
        return Backtest(
            windows=found.windows,
            horizon_days=found.horizon_days,
            total_error_percent=found.total_error_percent,
            naive_error_percent=found.naive_error_percent,
            coverage80=found.coverage80,
        )

    @classmethod
    async def for_tenant(cls, context: Context, tenant_id: UUID, request: ForecastRequest) -> Self:
        """The forecast of a tenant."""
        found, past, offer = await forecasts.of_tenant(context, tenant_id, request)
        return cls(
            date_range=DateRange.from_domain(found.date_range),
            method=found.method,
            inactive=found.inactive,
            history=DateRange.from_domain(found.history) if found.history else None,
            points=[_point(point) for point in found.points],
            total=CreditsInterval.from_domain(found.total),
            planning=_planning(found.planning, offer),
            run_out=RunOut.from_domain(found.run_out),
            seasonality=Seasonality(
                weekdays=_factors(WEEKDAYS, found.seasonality.weekdays),
                months=_factors(MONTHS, found.seasonality.months),
            ),
            past=past,
        )


def _point(point: usage_forecast.ForecastPoint) -> ForecastPoint:
    return ForecastPoint(
        date_range=DateRange.from_domain(point.bucket.date_range),
        partial=point.bucket.partial,
        credits=CreditsInterval.from_domain(point.credits),
    )


def _planning(planning: usage_forecast.Planning, offer: Offer) -> ForecastPlanning:
    return ForecastPlanning(
        buffer_percent=planning.buffer_percent,
        planned_credits=planning.planned,
        probability_sufficient=planning.probability_sufficient,
        shortfall=planning.shortfall,
        suggested_purchase=offer.credits,
        price=Money.from_domain(offer.price),
    )


def _factors(labels: Sequence[str], factors: Sequence[float]) -> list[SeasonalFactor]:
    return [
        SeasonalFactor(label=label, factor=factor)
        for label, factor in zip(labels, factors, strict=False)
    ]
