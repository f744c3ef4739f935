"""The usage of a tenant and of its jobs in a date range."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.core.units import percent_of
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange
from credit.metering import job_consumption
from credit.metering.consumption import NOTHING, Usage
from credit.metering.job_consumption import EarlierDays
from credit.metering.tenants import ALL_JOBS, Job, JobFilter, JobOrder
from credit.metering.trend import CreditsChange
from models import job_pages
from models.database import session
from resolvers import authorization, date_ranges
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest
from resolvers.usage_loaders import Expected


async def of_tenant(context: Context, tenant_id: UUID, date_range: DateRange) -> Usage:
    """The usage of a tenant in a date range."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.usage_by_tenant_date_range.load((tenant_id, date_range)) or NOTHING


def expect_current_period(context: Context) -> None:
    """Say that the usage of a tenant's current billing period is asked for next.

    It is read with the tenant then, where that is not loaded yet.
    """
    context.loaders.expect(Expected.USAGE_OF_PERIOD)


async def of_job(context: Context, tenant_id: UUID, job_id: UUID, date_range: DateRange) -> Usage:
    """The usage of one job in a date range; zeros if it has none."""
    (found,) = await of_jobs(context, tenant_id, (job_id,), date_range)
    return found


async def of_jobs(
    context: Context, tenant_id: UUID, job_ids: Sequence[UUID], date_range: DateRange
) -> list[Usage]:
    """The usage of each of some jobs of a tenant in a date range, as `of_job` answers it."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    wanted = (tenant_id, tuple(job_ids), date_range)
    return await context.loaders.usages_by_jobs_date_range.load(wanted)


async def candidates_of_tenant(context: Context, tenant_id: UUID, date_range: DateRange) -> int:
    """The number of distinct candidates of a tenant; it does not add up over days or jobs."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.candidates_by_tenant_date_range.load((tenant_id, date_range)) or 0


async def candidates_of_job(
    context: Context, tenant_id: UUID, job_id: UUID, date_range: DateRange
) -> int:
    """The number of distinct candidates of one job."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return (
        await context.loaders.candidates_by_job_date_range.load((tenant_id, job_id, date_range))
        or 0
    )


async def by_job(
    context: Context,
    tenant_id: UUID,
    date_range: DateRange,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter = ALL_JOBS,
    earlier: EarlierDays | None = None,
) -> Page[Job]:
    """A page of the jobs with usage in a date range, or in the earlier days it is compared with."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    used_in = _either(date_range, earlier)
    return await job_pages.page(session(), tenant_id, request, order, wanted, used_in=used_in)


async def count_by_job(
    context: Context,
    tenant_id: UUID,
    date_range: DateRange,
    wanted: JobFilter = ALL_JOBS,
    earlier: EarlierDays | None = None,
) -> int:
    """The number of jobs in the pages of the same arguments."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    used_in = _either(date_range, earlier)
    return await job_pages.count(session(), tenant_id, wanted, used_in=used_in)


async def only_job(
    context: Context,
    tenant_id: UUID,
    job_id: UUID,
    date_range: DateRange,
    wanted: JobFilter = ALL_JOBS,
    earlier: EarlierDays | None = None,
) -> Job | None:
    """The job of a list of one job's usage; None where `by_job` would leave it out.

    All such lists of an operation are loaded together.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    job = await context.loaders.job_by_id.load((tenant_id, job_id))
    if job is None or not job_pages.matches(job, wanted):
        return None
    used = [await of_job(context, tenant_id, job_id, it) for it in _either(date_range, earlier)]
    return job if any(usage != NOTHING for usage in used) else None


async def earlier_days(
    context: Context, tenant_id: UUID, asked: DateRangeRequest | DateRange, kind: Comparison
) -> EarlierDays | None:
    """The earlier days that a date range is compared with; None when the calendar has none.

    They are those of a trend of the same request. A billing period that was requested by its name
    or id is compared with the one before it; days are compared as days, whatever they are.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    before = None
    if isinstance(asked, DateRange):
        date_range = asked
    else:
        date_range = await date_ranges.resolve(context, tenant_id, asked)
        if kind is Comparison.PREVIOUS_DATE_RANGE:
            before = await date_ranges.unit_before(context, tenant_id, asked)
    today = await date_ranges.today(context, tenant_id)
    return job_consumption.earlier_days(date_range, kind, today, before)


async def changes_of_jobs(
    context: Context,
    tenant_id: UUID,
    job_ids: Sequence[UUID],
    date_range: DateRange,
    earlier: EarlierDays,
) -> list[CreditsChange]:
    """How the credits that each of some jobs used differ from those of the earlier days."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    before, now = await asyncio.gather(
        of_jobs(context, tenant_id, job_ids, earlier.date_range),
        of_jobs(context, tenant_id, job_ids, date_range),
    )
    pairs = zip(before, now, strict=True)
    return [earlier.change(one.credits, other.credits) for one, other in pairs]


async def shares_of_jobs(
    context: Context, tenant_id: UUID, job_ids: Sequence[UUID], date_range: DateRange
) -> list[float | None]:
    """The credits that each of some jobs used in percent of its tenant's; None when these are 0."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    of_all, of_each = await asyncio.gather(
        of_tenant(context, tenant_id, date_range), of_jobs(context, tenant_id, job_ids, date_range)
    )
    return [percent_of(used.credits, of_all.credits) for used in of_each]


def _either(date_range: DateRange, earlier: EarlierDays | None) -> tuple[DateRange, ...]:
    return (date_range,) if earlier is None else (date_range, earlier.date_range)
