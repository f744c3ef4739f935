"""Trends by job: the usage over time of the jobs that used most, and of all others together."""

import asyncio
from uuid import UUID

from credit.core.roles import Scope
from credit.dates.calendar_buckets import Granularity
from credit.dates.date_ranges import DateRange
from credit.metering import job_trends
from credit.metering.consumption import NOTHING
from credit.metering.job_trends import JobTrends
from credit.metering.trend import TrendLayout, trend_layout
from resolvers import authorization, date_ranges
from resolvers.context import Context


async def of_tenant(
    context: Context, tenant_id: UUID, date_range: DateRange, granularity: Granularity, most: int
) -> JobTrends:
    """The trends of the jobs that used most credits in a date range, at most so many.

    They are the first of `consumption.by_job` by credits used. Raises InvalidInputError unless
    `most` is 1 to 20.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    number = job_trends.checked_number_of_jobs(most)
    layout = await _layout(context, tenant_id, date_range, granularity)
    top = context.loaders.top_jobs_by_tenant_date_range
    found = await top.load((tenant_id, layout.date_range, number)) or ()
    return await _trends(context, tenant_id, found, layout)


async def of_job(
    context: Context, tenant_id: UUID, job_id: UUID, date_range: DateRange, granularity: Granularity
) -> JobTrends:
    """The trend of one job; there are no other jobs, so that the last series is of zeros."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    layout = await _layout(context, tenant_id, date_range, granularity)
    job, counted = await asyncio.gather(
        context.loaders.job_by_id.load((tenant_id, job_id)),
        context.loaders.series_by_job.load((tenant_id, job_id, layout.date_ranges)),
    )
    used = counted or (NOTHING,) * len(layout.buckets)
    return job_trends.job_trends(layout, [job] if job else [], used, [used] if job else [])


async def _layout(
    context: Context, tenant_id: UUID, date_range: DateRange, granularity: Granularity
) -> TrendLayout:
    today = await date_ranges.today(context, tenant_id)
    return trend_layout(date_range, granularity, today)


async def _trends(
    context: Context, tenant_id: UUID, job_ids: tuple[UUID, ...], layout: TrendLayout
) -> JobTrends:
    loaders = context.loaders
    counted, jobs = await asyncio.gather(
        loaders.series_with_jobs_by_tenant.load((tenant_id, job_ids, layout.date_ranges)),
        asyncio.gather(*(loaders.job_by_id.load((tenant_id, job_id)) for job_id in job_ids)),
    )
    of_all, *by_job = counted or ((NOTHING,) * len(layout.buckets),)
    known = [(job, used) for job, used in zip(jobs, by_job, strict=True) if job is not None]
    return job_trends.job_trends(
        layout, [job for job, _ in known], of_all, [used for _, used in known]
    )
