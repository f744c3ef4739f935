"""`insights trend`: what a tenant or one of its jobs used over time, beside an earlier span."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cyclopts import Parameter

from credit.calendar_buckets import Granularity, usual_granularity
from credit.comparison import Comparison
from credit.date_ranges import DateRangePreset
from credit.errors import InvalidInputError, NotFoundError
from credit.tenants import Job, Tenant, job_id
from credit.validation import is_text
from insights import operators
from insights import settings as configuration
from insights.commands.console import begin, terminal
from insights.database import opened
from insights.reports.trend import Shown, show
from insights.server import run
from insights.settings import Settings
from resolvers import jobs, spans, trends
from resolvers.context import Context
from resolvers.spans import SpanRequest


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown: of which job, of which days, by what, and beside what."""

    job: str | None
    preset: DateRangePreset | None
    first_on: date | None
    last_on: date | None
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
        The days by name; those of the current billing period when nothing is said.
    first_on
        First day (YYYY-MM-DD), instead of a name.
    last_on
        Last day (YYYY-MM-DD); today when left out.
    compare
        Earlier days to show beside them.
    job
        The platform's own id of a job, to show what that job used alone.
    """
    if preset is not None and (first_on or last_on):
        msg = "--preset names the days already: leave out --from and --to"
        raise InvalidInputError(msg, ("preset",))
    if last_on is not None and first_on is None:
        msg = "--to needs a first day: add --from"
        raise InvalidInputError(msg, ("from",))
    asked = Asked(job, preset, first_on, last_on, by, compare)
    run(_trend(begin(configuration.load()), tenant, asked))


async def _trend(settings: Settings, external_id: str, asked: Asked) -> None:
    async with opened(settings):
        context = operators.context()
        tenant = await operators.tenant_called(context, external_id)
        request = await _request(context, tenant, asked)
        date_range = await spans.resolve(context, tenant.id, request)
        by = asked.by or usual_granularity(date_range)
        if asked.job is None:
            job = None
            found = await trends.of_tenant(context, tenant.id, request, by, asked.compare)
        else:
            job = await _job_called(context, tenant, asked.job)
            found = await trends.of_job(context, tenant.id, job.id, request, by, asked.compare)
    show(terminal(), Shown(tenant, job, found))


async def _request(context: Context, tenant: Tenant, asked: Asked) -> SpanRequest | None:
    if asked.first_on is not None:
        today = await spans.today(context, tenant.id)
        last_on = asked.last_on or max(today, asked.first_on)
        return SpanRequest(dates=(asked.first_on, last_on))
    return SpanRequest(preset=asked.preset) if asked.preset is not None else None


async def _job_called(context: Context, tenant: Tenant, external_id: str) -> Job:
    found = None
    if is_text(external_id):
        found = await jobs.by_id(context, tenant.id, job_id(tenant.id, external_id))
    if found is None:
        msg = f"{tenant.name} has no job {external_id!r}: name it by the platform's own id"
        raise NotFoundError(msg, ("job",))
    return found
