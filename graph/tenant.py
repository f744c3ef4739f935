"""The type of tenants."""

from datetime import date
from typing import Self

from strawberry import UNSET

from credit.core.roles import Scope
from credit.forecast.lengths import USUAL_HORIZON
from credit.forecast.planning import USUAL_BUFFER
from credit.forecast.usage_forecast import ForecastRequest
from credit.metering import tenants
from graph import arguments, ids
from graph.asked_jobs import asked_jobs
from graph.balance_change import BalanceChange
from graph.billing_period import BillingPeriod
from graph.connection import Arguments, Connection, Info, connected
from graph.consumption import Consumption
from graph.date_range import resolved
from graph.enums import Granularity
from graph.forecast import Forecast
from graph.hiring_plan import HiringPlan, HiringPlanInput
from graph.job import Job, JobOrderArgument
from graph.job_columns import JOBS
from graph.named_arguments import job_named
from graph.overview import Overview, expects_usage
from graph.plan import Plan
from graph.purchase_preview import PurchasePreview
from graph.scalars import CountryCode, TimeZone
from graph.scopes import attribute, field, object_type
from graph.tenant_access import TenantAccess
from graph.tenant_activity import LAST_DAY_ON, TenantActivity
from graph.tenant_balances import TenantBalances
from graph.tenant_budgets import TenantBudgets
from graph.tenant_charges import TenantCharges
from graph.tenant_run_out import TenantRunOut
from graph.tenant_top_up import TenantTopUp
from graph.trend import Trend
from graph.trend_columns import POINTS
from graph.upcoming import UpcomingPlan, UpcomingTimezone
from resolvers import balance_changes, jobs, periods, purchases

NAME_SCOPE = Scope.BALANCE_CHANGES_READ
SCOPE = Scope.CONSUMPTION_READ

NEWEST_PERIODS = "billing periods, the newest first"
NEWEST_CHANGES = "balance changes, the newest first"


@object_type
class Tenant(
    TenantActivity,
    TenantBalances,
    TenantBudgets,
    TenantCharges,
    TenantRunOut,
    TenantTopUp,
    TenantAccess,
):
    """A customer of the interview platform: its plan, usage and credits."""

    external_id: str = attribute(NAME_SCOPE, "The platform's id of the tenant.")
    name: str = attribute(NAME_SCOPE, "Name of the tenant.")
    timezone: TimeZone = attribute(NAME_SCOPE, "The time zone in force: days are counted in it.")
    country: CountryCode | None = attribute(
        SCOPE,
        "The country whose nationwide public holidays the forecast knows: the one that was set, or "
        "that of `timezone`. Null when there is neither; the forecast knows no holidays then.",
    )
    last_day_on: date | None = attribute(SCOPE, LAST_DAY_ON)

    @field(SCOPE)
    def plan(self) -> Plan:
        """The plan in force, with the terms of the current billing period."""
        return Plan.from_domain(self.value.plan)

    @field(SCOPE)
    async def upcoming_plan(self, info: Info) -> UpcomingPlan | None:
        """The plan from the next billing period on; null when it is the same or none follows."""
        return await UpcomingPlan.of(info.context, self.value)

    @field(NAME_SCOPE)
    async def upcoming_timezone(self, info: Info) -> UpcomingTimezone | None:
        """The time zone from the next billing period on; null when it stays or none follows."""
        return await UpcomingTimezone.of(info.context, self.value)

    @field(SCOPE, before=expects_usage)
    async def overview(self, info: Info, date_range: arguments.InDateRange = UNSET) -> Overview:
        """The four summary cards of the dashboard."""
        return await Overview.for_tenant(info.context, self.value.id, date_range or None)

    @field(SCOPE)
    async def consumption(
        self, info: Info, date_range: arguments.InDateRange = UNSET
    ) -> Consumption:
        """What the tenant used in a date range."""
        return await Consumption.for_tenant(info.context, self.value.id, date_range or None)

    @field(SCOPE, json=JOBS)
    async def jobs(  # noqa: PLR0913, PLR0917 - the arguments are the contract's
        self,
        info: Info,
        first: arguments.First = UNSET,
        after: arguments.After = UNSET,
        last: arguments.Last = UNSET,
        before: arguments.Before = UNSET,
        search: arguments.JobSearch = UNSET,
        status: arguments.OfJobStatus = UNSET,
        order_by: JobOrderArgument = UNSET,
    ) -> Connection[Job]:
        """The jobs of the tenant; by title, unless `orderBy` says otherwise."""
        context, tenant_id = info.context, self.value.id
        asked = await asked_jobs(
            context, tenant_id, Arguments(first, after, last, before), search, status, order_by
        )
        page = await jobs.page(
            context, tenant_id, asked.request, asked.order, asked.wanted.search, asked.wanted.status
        )
        return connected(page, asked.ordering, Job.from_domain, asked.total_count)

    @field(SCOPE)
    async def job(
        self,
        info: Info,
        id: arguments.JobId = UNSET,
        external_id: arguments.JobExternalId = UNSET,
    ) -> Job | None:
        """A job of the tenant by its global id or by the platform's id, exactly one of them.

        Null when the tenant has no such job.
        """
        wanted = job_named(self.value.id, id, external_id)
        found = await jobs.by_id(info.context, self.value.id, wanted) if wanted else None
        return Job.from_domain(found) if found else None

    @field(SCOPE, json=POINTS)
    async def trend(
        self,
        info: Info,
        granularity: arguments.By,
        date_range: arguments.InDateRange = UNSET,
        compare_to: arguments.CompareTo = UNSET,
    ) -> Trend:
        """Usage over time: one point for each unit of the calendar, without gaps."""
        return await Trend.for_tenant(
            info.context, self.value.id, date_range or None, granularity, compare_to or None
        )

    @field(SCOPE)
    async def forecast(
        self,
        info: Info,
        horizon_days: arguments.HorizonDays = UNSET,
        granularity: arguments.ByPredictedUnit = UNSET,
        buffer_percent: arguments.BufferPercent = UNSET,
    ) -> Forecast:
        """Predicted use of the coming days, and when the credits run out."""
        request = ForecastRequest(
            USUAL_HORIZON if horizon_days in {None, UNSET} else horizon_days,
            granularity or Granularity.DAY,
            USUAL_BUFFER if buffer_percent in {None, UNSET} else buffer_percent,
        )
        return await Forecast.for_tenant(info.context, self.value.id, request)

    @field(SCOPE)
    async def hiring_plan(
        self,
        info: Info,
        input: HiringPlanInput,  # noqa: A002 - the contract's name
    ) -> HiringPlan:
        """The planning calculator: roles x candidates x completion rate, plus a buffer."""
        return await HiringPlan.for_tenant(info.context, self.value.id, input)

    @field(SCOPE)
    async def billing_period(self, info: Info) -> BillingPeriod:
        """The current billing period; after the tenant's end, its last one."""
        return BillingPeriod.from_domain(
            self.value.id, await periods.current(info.context, self.value.id)
        )

    @field(SCOPE)
    async def billing_periods(
        self,
        info: Info,
        first: arguments.First = UNSET,
        after: arguments.After = UNSET,
        last: arguments.Last = UNSET,
        before: arguments.Before = UNSET,
    ) -> Connection[BillingPeriod]:
        """All billing periods so far, newest first."""
        context, tenant_id = info.context, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_PERIODS)
        page = await periods.page(context, tenant_id, request)
        return connected(
            page,
            NEWEST_PERIODS,
            lambda period: BillingPeriod.from_domain(tenant_id, period),
            lambda: periods.count(context, tenant_id),
        )

    @field(NAME_SCOPE)
    async def balance_changes(
        self,
        info: Info,
        first: arguments.First = UNSET,
        after: arguments.After = UNSET,
        last: arguments.Last = UNSET,
        before: arguments.Before = UNSET,
        reason: arguments.OfReasons = UNSET,
        date_range: arguments.OnDays = UNSET,
    ) -> Connection[BalanceChange]:
        """The tenant's ledger, newest entry first."""
        context, tenant_id = info.context, self.value.id
        days = await resolved(context, tenant_id, date_range, "dateRange") if date_range else None
        request = Arguments(first, after, last, before).request(NEWEST_CHANGES)
        reasons = sorted(set(reason)) if reason else None
        page = await balance_changes.page(context, tenant_id, request, reasons, days)
        return connected(
            page,
            NEWEST_CHANGES,
            lambda entry: BalanceChange.from_domain(tenant_id, entry),
            lambda: balance_changes.count(context, tenant_id, reasons, days),
        )

    @field(Scope.CREDITS_BUY)
    async def purchase_preview(
        self, info: Info, credits: arguments.CreditsToBuy
    ) -> PurchasePreview:
        """What buying credits would do. Nothing is stored."""
        found = await purchases.preview(info.context, self.value.id, credits)
        return PurchasePreview.from_domain(self.value.id, found)

    @classmethod
    def from_domain(cls, tenant: tenants.Tenant) -> Self:
        """Map a tenant."""
        return cls(
            id=ids.global_tenant_id(tenant.id),
            external_id=tenant.external_id,
            name=tenant.name,
            timezone=TimeZone(tenant.zone),
            country=CountryCode(tenant.country) if tenant.country else None,
            last_day_on=tenant.last_day_on,
            value=tenant,
        )
