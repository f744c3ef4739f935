"""Budgets on use: their types."""

from datetime import date, datetime
from decimal import Decimal
from typing import Self

import strawberry

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.forecast.intervals import RangeForecast
from credit.metering import tenants
from credit.notify import budgets
from credit.notify.budgets import BudgetStatus, share_of
from graph import ids
from graph.connection import Info
from graph.date_range import DateRange
from graph.enums import BudgetInterval
from graph.forecast import CreditsInterval
from graph.node import Node
from graph.related import JOB, TENANT, related
from graph.scopes import attribute, field, object_type
from resolvers import budget_status
from resolvers.tenants import tenant_of

SCOPE = Scope.CONSUMPTION_READ


@object_type
class BudgetThreshold:
    """A part of a budget at which an alert is raised.

    It is raised once when the use reaches it. After the use has been below it in the same range,
    it is raised again, as an alert rule is.
    """

    percent: int = attribute(SCOPE, "Percent of the budget.")
    credits: Credits = attribute(SCOPE, "Credits at which it is reached.")
    raised: bool = attribute(
        SCOPE, "Whether the use of the present range has reached it; as it was, while paused."
    )
    raised_at: datetime | None = attribute(
        SCOPE, "When it was last reached in the present range; null when it was not."
    )

    @classmethod
    def from_domain(cls, threshold: budgets.Threshold, credits: Credits) -> Self:
        """Map a threshold of a budget of so many credits."""
        return cls(
            percent=threshold.percent,
            credits=share_of(credits, threshold.percent),
            raised=threshold.rule.raised,
            raised_at=threshold.rule.raised_at,
        )


@object_type
class BudgetForecast:
    """What the present range of a budget is expected to have used when it ends."""

    total: CreditsInterval = attribute(
        SCOPE, "Credits of the whole range: those used so far, and those still expected."
    )
    passes_on: date | None = attribute(
        SCOPE,
        "The day on which the use is expected to pass the budget; null when it is not, and when it "
        "is passed already.",
    )

    @classmethod
    def from_domain(cls, forecast: RangeForecast, credits: Credits) -> Self:
        """Map the forecast of a budget of so many credits."""
        return cls(
            total=CreditsInterval.from_domain(forecast.total),
            passes_on=forecast.passes_on(credits),
        )


@object_type
class Budget(Node):
    """How many credits are meant to be used in a range of days: a billing period or a month.

    A budget warns by alerts and blocks nothing. What is used is what `Consumption` counts: by the
    days on which it happened, so that late events count too. Nothing is raised when a range begins.
    """

    per: BudgetInterval = attribute(SCOPE, "How long a range is.")
    credits: Credits = attribute(SCOPE, "Credits that are meant to be used in a range.")
    on_forecast: bool = attribute(
        SCOPE, "Whether an alert is raised when the forecast expects the budget to be passed."
    )
    paused: bool = attribute(SCOPE, "Whether no alerts are raised for the time being.")
    set_at: datetime = attribute(SCOPE, "When the budget was set, or last changed.")
    date_range: DateRange = attribute(
        SCOPE, "The present range: the current billing period or month of the tenant."
    )
    used: Credits = attribute(SCOPE, "Credits used in the present range so far.")
    remaining: Credits = attribute(
        SCOPE, "Credits of the budget that are not used; 0 when it is passed."
    )
    used_percent: Decimal = attribute(
        SCOPE, "Percent of the budget that is used, rounded down to two places; above 100 as well."
    )
    thresholds: list[BudgetThreshold] = attribute(
        SCOPE, "The parts of the budget at which alerts are raised, the smallest first; 10 at most."
    )
    forecast_raised_at: datetime | None = attribute(
        SCOPE, "When the forecast raised an alert in the present range; null when it did not."
    )
    value: strawberry.Private[BudgetStatus]

    @related(TENANT, SCOPE)
    async def tenant(self, info: Info) -> tenants.Tenant:
        """The tenant that the budget belongs to."""
        return await tenant_of(info.context, self.value.budget.tenant_id)

    @related(JOB, SCOPE, nullable=True)
    async def job(self, info: Info) -> tenants.Job | None:
        """The job whose use the budget is for; null for a budget of the whole tenant."""
        budget = self.value.budget
        if budget.job_id is None:
            return None
        return await info.context.loaders.job_by_id.load((budget.tenant_id, budget.job_id))

    @field(SCOPE)
    async def forecast(self, info: Info) -> BudgetForecast:
        """What the present range is expected to have used when it ends.

        It goes no further than the tenant's last day of service.
        """
        found = await budget_status.forecast(info.context, self.value)
        return BudgetForecast.from_domain(found, self.value.budget.terms.credits)

    @classmethod
    def from_domain(cls, status: BudgetStatus) -> Self:
        """Map a budget with its use."""
        budget, terms = status.budget, status.budget.terms
        return cls(
            id=ids.global_id(Kind.BUDGET, budget.tenant_id, budget.id),
            per=budget.per,
            credits=terms.credits,
            on_forecast=terms.on_forecast,
            paused=terms.paused,
            set_at=budget.set_at,
            date_range=DateRange.from_domain(status.date_range),
            used=status.used,
            remaining=status.remaining,
            used_percent=status.percent,
            thresholds=[
                BudgetThreshold.from_domain(one, terms.credits)
                for one in status.thresholds
                if not one.is_forecast
            ],
            forecast_raised_at=status.forecast_raised_at,
            value=status,
        )
