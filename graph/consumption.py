"""The type of what a tenant or a job used in a date range."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.dates.calendar_buckets import usual_granularity
from credit.dates.date_ranges import DateRange as Days
from credit.metering import consumption, tenants
from credit.metering.job_consumption import EarlierDays
from credit.metering.job_trends import USUAL_JOBS
from credit.metering.tenants import JobFilter
from graph import arguments
from graph.connection import Arguments, Connection, Info, checked_search, connected
from graph.consumption_counts import ConsumptionCounts
from graph.date_range import DateRange, DateRangeInput, asked_for, resolved
from graph.groups import in_groups
from graph.job_changes import changes_of_each, shares_of_each
from graph.job_list import CompareJobsTo, Counted, JobList, OrderOfJobs
from graph.job_trends import JobTrends, NumberOfJobs
from graph.related import JOB, related
from graph.scopes import attribute, derived, field, object_type
from graph.trend_point import CreditsChange
from resolvers import consumption as use_cases
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest

SCOPE = Scope.CONSUMPTION_READ


async def _of_each(of: "Sequence[JobConsumption]", info: Info) -> "list[Consumption]":
    """As `JobConsumption.consumption`, for several of them."""

    async def together(
        key: tuple[UUID, Days, DateRangeRequest | Days], group: "list[JobConsumption]"
    ) -> "list[Consumption]":
        jobs = [one.value for one in group]
        return await Consumption.for_jobs(info.context, key[0], jobs, key[1], key[2])

    return await in_groups(of, lambda one: (one.value.tenant_id, one.within, one.asked), together)


async def _previous_of_each(
    of: "Sequence[JobConsumption]", info: Info
) -> "Sequence[Consumption | None]":
    """As `JobConsumption.previous`, for several of them."""

    async def together(
        key: tuple[UUID, EarlierDays | None], group: "list[JobConsumption]"
    ) -> "Sequence[Consumption | None]":
        tenant_id, earlier = key
        if earlier is None:
            return [None] * len(group)
        jobs, days = [one.value for one in group], earlier.date_range
        return await Consumption.for_jobs(info.context, tenant_id, jobs, days, days)

    return await in_groups(of, lambda one: (one.value.tenant_id, one.earlier), together)


@object_type
class JobConsumption:
    """What one job used in the date range of the consumption it is selected from."""

    value: strawberry.Private[tenants.Job]
    within: strawberry.Private[Days]
    asked: strawberry.Private[DateRangeRequest | Days]
    earlier: strawberry.Private[EarlierDays | None]

    @related(JOB, SCOPE)
    def job(self) -> tenants.Job:
        """The job."""
        return self.value

    @field(SCOPE, many=_of_each)
    async def consumption(
        self, info: Info
    ) -> Annotated["Consumption", strawberry.lazy("graph.consumption")]:
        """What the job used in that date range."""
        (found,) = await _of_each([self], info)
        return found

    @field(SCOPE, many=_previous_of_each)
    async def previous(
        self, info: Info
    ) -> Annotated["Consumption", strawberry.lazy("graph.consumption")] | None:
        """What the job used in the earlier days that are compared with.

        Null without `compareTo`, and where the calendar has no such days.
        """
        (found,) = await _previous_of_each([self], info)
        return found

    @field(SCOPE, many=changes_of_each)
    async def credits_change(self, info: Info) -> CreditsChange | None:
        """How the credits that the job used differ from those of `previous`; null where it is."""
        (found,) = await changes_of_each([self], info)
        return found

    @field(SCOPE, many=shares_of_each)
    async def share(self, info: Info) -> float | None:
        """Credits that the job used in percent of those of the tenant in that date range.

        Of all its jobs, also those that a filter leaves out. Null when the tenant used none.
        """
        (found,) = await shares_of_each([self], info)
        return found


@object_type
class Consumption(ConsumptionCounts):
    """What a tenant or a job used in a date range.

    An interview counts once for each status it reached, on the day of that event in the tenant's
    time zone.
    """

    date_range: DateRange = derived(SCOPE, "days", "The days that are counted.")
    data_through: datetime = attribute(SCOPE, "Everything recorded up to this instant is counted.")
    tenant_id: strawberry.Private[UUID]
    days: strawberry.Private[Days]
    asked: strawberry.Private[DateRangeRequest | Days]
    job: strawberry.Private[tenants.Job | None] = None

    @field(SCOPE)
    async def candidates(self, info: Info) -> int:
        """Number of distinct candidates with any event on these days."""
        if self.job is None:
            return await use_cases.candidates_of_tenant(info.context, self.tenant_id, self.days)
        tenant_id, job_id = self.tenant_id, self.job.id
        return await use_cases.candidates_of_job(info.context, tenant_id, job_id, self.days)

    @field(SCOPE)
    async def by_job(  # noqa: PLR0913, PLR0917 - the arguments are the contract's
        self,
        info: Info,
        first: arguments.First = UNSET,
        after: arguments.After = UNSET,
        last: arguments.Last = UNSET,
        before: arguments.Before = UNSET,
        search: arguments.JobSearch = UNSET,
        status: arguments.OfJobStatus = UNSET,
        compare_to: CompareJobsTo = UNSET,
        order_by: OrderOfJobs = UNSET,
    ) -> Connection[JobConsumption]:
        """The same date range by job.

        Jobs that used the most credits come first, unless `orderBy` says otherwise. Only jobs with
        anything on record on these days; with `compareTo` also those with anything on the earlier
        days, for which these are 0.
        """
        context, kind = info.context, compare_to or None
        wanted = JobFilter(checked_search(search), status or None)
        jobs = await JobList.made(context, self._counted, wanted, kind, order_by or None)
        request = Arguments(first, after, last, before).request(jobs.ordering)

        def node(value: tenants.Job) -> JobConsumption:
            return JobConsumption(
                value=value, within=self.days, asked=self.asked, earlier=jobs.earlier
            )

        page = await jobs.page(context, request)
        return connected(page, jobs.ordering, node, lambda: jobs.count(context))

    @field(SCOPE)
    async def trend_by_job(
        self,
        info: Info,
        granularity: arguments.ByUsualUnit = UNSET,
        first: NumberOfJobs = UNSET,
    ) -> JobTrends:
        """The same date range over time, by job: the jobs that used most, and all others together.

        The series add up to the trend of the date range, point by point.
        """
        number = USUAL_JOBS if first in {None, UNSET} else first
        by = granularity or usual_granularity(self.days)
        return await JobTrends.of(info.context, self._counted, by, number)

    @property
    def _counted(self) -> Counted:
        return Counted(self.tenant_id, self.job.id if self.job else None, self.days, self.asked)

    @classmethod
    async def for_tenant(
        cls, context: Context, tenant_id: UUID, given: DateRangeInput | None
    ) -> Self:
        """What a tenant used in a date range."""
        days = await resolved(context, tenant_id, given, "dateRange")
        value = await use_cases.of_tenant(context, tenant_id, days)
        asked = asked_for(tenant_id, given)
        return cls.from_domain(context, tenant_id, days, value, asked=asked)

    @classmethod
    async def for_job(
        cls,
        context: Context,
        job: tenants.Job,
        date_range: Days,
        asked: DateRangeRequest | Days,
    ) -> Self:
        """What a job used in a date range; the jobs of one operation are loaded in one batch.

        `asked` as in `consumption.earlier_days`.
        """
        value = await use_cases.of_job(context, job.tenant_id, job.id, date_range)
        return cls.from_domain(context, job.tenant_id, date_range, value, job, asked)

    @classmethod
    async def for_jobs(
        cls,
        context: Context,
        tenant_id: UUID,
        jobs: Sequence[tenants.Job],
        date_range: Days,
        asked: DateRangeRequest | Days,
    ) -> list[Self]:
        """What each of some jobs of a tenant used in a date range, as `for_job` answers it."""
        used = await use_cases.of_jobs(context, tenant_id, [job.id for job in jobs], date_range)
        return [
            cls.from_domain(context, tenant_id, date_range, usage, job, asked)
            for job, usage in zip(jobs, used, strict=True)
        ]

    @classmethod
    def from_domain(
        cls,
        context: Context,
        tenant_id: UUID,
        date_range: Days,
        usage: consumption.Usage,
        job: tenants.Job | None = None,
        asked: DateRangeRequest | Days | None = None,
    ) -> Self:
        """Map the usage of a date range; of one job where `job` is given.

        `asked` is the request that the date range came from, if it came from one.
        """
        return cls(
            usage=usage,
            data_through=context.now,
            tenant_id=tenant_id,
            days=date_range,
            asked=asked or date_range,
            job=job,
        )
