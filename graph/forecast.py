"""The forecast, as clients see it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry

from credit import forecast, runout
from credit.forecast import ForecastRequest
from credit.projection import DailyUsage
from credit.roles import Scope
from credit.units import Credits
from graph.date_range import DateRange
from graph.enums import ForecastMethod, RunOutStatus
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
    """The mean of what is expected, and bounds; these are null with too little history."""

    expected: Credits = attribute(SCOPE)
    low80: Credits | None = attribute(SCOPE)
    high80: Credits | None = attribute(SCOPE)
    low95: Credits | None = attribute(SCOPE)
    high95: Credits | None = attribute(SCOPE)

    @classmethod
    def from_domain(cls, interval: forecast.Interval) -> Self:
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
    """One day, or the week, month, quarter or year that `granularity` asked for."""

    date_range: DateRange = attribute(SCOPE)
    partial: bool = attribute(SCOPE, "True when the horizon cuts the unit.")
    credits: CreditsInterval = attribute(SCOPE)


@object_type
class ForecastPlanning:
    """What to plan for."""

    buffer_percent: Decimal = attribute(SCOPE)
    planned_credits: Credits = attribute(
        SCOPE, "The expected total plus the buffer: what to plan for."
    )
    probability_sufficient: float | None = attribute(
        SCOPE, "The chance that the planned credits are enough, 0 to 1."
    )
    shortfall: Credits = attribute(
        SCOPE,
        "What has to be bought for the plan beyond the balance and the allocations to come, what "
        "is owed included; zero when it is covered.",
    )


@object_type
class RunOut:
    """When the credits run out. A day is null when it lies beyond the horizon."""

    status: RunOutStatus = attribute(SCOPE)
    expected_on: date | None = attribute(SCOPE, "The median of the simulated futures.")
    earliest_on80: date | None = attribute(SCOPE, "One future in ten runs out before this day.")
    latest_on80: date | None = attribute(SCOPE, "One future in ten lasts longer than this day.")
    probability: float | None = attribute(
        SCOPE, "The chance that it happens inside the horizon, 0 to 1."
    )

    @classmethod
    def from_domain(cls, found: runout.RunOut) -> Self:
        """Map it."""
        return cls(
            status=found.status,
            expected_on=found.expected_on,
            earliest_on80=found.earliest_on,
            latest_on80=found.latest_on,
            probability=found.probability,
        )


@object_type
class SeasonalFactor:
    """A factor around 1: a Tuesday of 1.3 uses 30% more than an average day."""

    label: str = attribute(SCOPE, "`Monday` to `Sunday`, or `January` to `December`.")
    factor: float = attribute(SCOPE)


@object_type
class Seasonality:
    """How use differs over the week, and over the year from 400 days of history on."""

    weekdays: list[SeasonalFactor] = attribute(SCOPE)
    months: list[SeasonalFactor] = attribute(SCOPE)


@object_type
class Backtest:
    """How well the same method would have done on past days."""

    windows: int = attribute(SCOPE)
    horizon_days: int = attribute(SCOPE)
    total_error_percent: float = attribute(
        SCOPE, "The mean error of a window's total, in percent of the mean total."
    )
    naive_error_percent: float = attribute(SCOPE, "The same for repeating the last week.")
    coverage80: float = attribute(
        SCOPE, "The share of totals that lay within the 80% bounds, 0 to 1."
    )


@object_type
class Forecast:
    """What the coming days will use, from today on; of today, what is still to come."""

    date_range: DateRange = attribute(SCOPE)
    method: ForecastMethod = attribute(SCOPE)
    inactive: bool = attribute(SCOPE, "True when nothing was used for the last 28 days.")
    history: DateRange | None = attribute(
        SCOPE, "The days that it learned from; null when there are none."
    )
    points: list[ForecastPoint] = attribute(SCOPE)
    total: CreditsInterval = attribute(SCOPE)
    planning: ForecastPlanning = attribute(SCOPE)
    run_out: RunOut = attribute(SCOPE)
    seasonality: Seasonality = attribute(SCOPE)
    past: strawberry.Private[DailyUsage]

    @field(SCOPE)
    async def backtest(self) -> Backtest | None:
        """How well the same method would have done on past days; null with too few of them."""
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
        """What a tenant will use."""
        found, past = await forecasts.of_tenant(context, tenant_id, request)
        return cls(
            date_range=DateRange.from_domain(found.date_range),
            method=found.method,
            inactive=found.inactive,
            history=DateRange.from_domain(found.history) if found.history else None,
            points=[_point(point) for point in found.points],
            total=CreditsInterval.from_domain(found.total),
            planning=_planning(found.planning),
            run_out=RunOut.from_domain(found.run_out),
            seasonality=Seasonality(
                weekdays=_factors(WEEKDAYS, found.seasonality.weekdays),
                months=_factors(MONTHS, found.seasonality.months),
            ),
            past=past,
        )


def _point(point: forecast.ForecastPoint) -> ForecastPoint:
    return ForecastPoint(
        date_range=DateRange.from_domain(point.bucket.date_range),
        partial=point.bucket.partial,
        credits=CreditsInterval.from_domain(point.credits),
    )


def _planning(planning: forecast.Planning) -> ForecastPlanning:
    return ForecastPlanning(
        buffer_percent=planning.buffer_percent,
        planned_credits=planning.planned,
        probability_sufficient=planning.probability_sufficient,
        shortfall=planning.shortfall,
    )


def _factors(labels: Sequence[str], factors: Sequence[float]) -> list[SeasonalFactor]:
    return [
        SeasonalFactor(label=label, factor=factor)
        for label, factor in zip(labels, factors, strict=False)
    ]
