"""`insights trend`: what a tenant or one of its jobs used over time, beside an earlier range."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cyclopts import Parameter

from credit.core.errors import NotFoundError
from credit.core.validation import is_text
from credit.dates.calendar_buckets import Granularity, usual_granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRangePreset
from credit.metering.tenants import Job, Tenant, job_id
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, terminal
from insights.commands.reading import DaysOptions, tenant_to_read
from insights.database import open_database
from insights.event_loop import run
from insights.reports.trend import TrendReport, show
from insights.settings import Settings
from resolvers import date_ranges, jobs, trends
from resolvers.context import Context


@dataclass(frozen=True, slots=True)
class TrendRequest:
    """The trend to show: job, days, granularity and comparison."""

    job: str | None
    days: DaysOptions
    by: Granularity | None
    compare: Comparison | None


def trend(
    tenant: str,
    /,
    *,
    by: Granularity | None = None,
    preset: DateRangePreset | None = None,
    first_on: Annotated[date | None, Parameter(name="--from")] = None,
    last_on: Annotated[date | None, Parameter(name="--to")] = None,
    compare: Comparison | None = None,
    job: str | None = None,
) -> None:
    """Show what a tenant used over time.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    by
        What a line of the table is; chosen by the number of days when left out.
    preset
        The days by name; those of the current billing period when left out.
    first_on
        First day (YYYY-MM-DD), instead of a name.
    last_on
        Last day (YYYY-MM-DD); today when left out.
    compare
        Earlier days to show beside them.
    job
        The platform's own id of a job, to show what that job used alone.
    """
    requested = TrendRequest(job, DaysOptions(preset, first_on, last_on), by, compare)
    run(_trend(begin(configuration.load()), tenant, requested))


async def _trend(settings: Settings, external_id: str, requested: TrendRequest) -> None:
    async with open_database(settings):
        context = cli_context.context()
        tenant = await tenant_to_read(context, external_id)
        request = await requested.days.request(context, tenant)
        date_range = await date_ranges.resolve(context, tenant.id, request)
        by = requested.by or usual_granularity(date_range)
        if requested.job is None:
            job = None
            found = await trends.of_tenant(context, tenant.id, request, by, requested.compare)
        else:
            job = await _job_called(context, tenant, requested.job)
            found = await trends.of_job(context, tenant.id, job.id, request, by, requested.compare)
    show(terminal(), TrendReport(tenant, job, found))


async def _job_called(context: Context, tenant: Tenant, external_id: str) -> Job:
    found = None
    if is_text(external_id):
        found = await jobs.by_id(context, tenant.id, job_id(tenant.id, external_id))
    if found is None:
        msg = f"{tenant.name} has no job {external_id!r}: name it by the platform's own id"
        raise NotFoundError(msg, ("job",))
    return found
