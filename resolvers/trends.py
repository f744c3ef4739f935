"""Trends: usage of a tenant or of one of its jobs over time, compared with an earlier range."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from credit.core.json_text import JsonText
from credit.core.roles import Scope
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.trend import Trend, TrendLayout, trend_layout
from models import daily_texts
from models.database import session
from resolvers import authorization, date_ranges
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest


async def of_tenant(
    context: Context,
    tenant_id: UUID,
    request: DateRangeRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> Trend:
    """The trend of a tenant; `request` None means the current billing period.

    Raises InvalidInputError and NotFoundError as `date_ranges.resolve` does.
    """
    layout = await _layout(context, tenant_id, request, granularity, kind)
    counted = await context.loaders.series_by_tenant.load((tenant_id, layout.date_ranges))
    return layout.with_usage(counted or ())


class TrendTexts(NamedTuple):
    """A trend by day whose points are JSON texts, separated by commas, and the sum of all."""

    date_range: DateRange
    texts: str
    total: Usage


async def texts_of_tenant(
    context: Context, tenant_id: UUID, request: DateRangeRequest | None, text: JsonText
) -> TrendTexts | None:
    """The trend of a tenant by day, of points that `models.daily_texts` writes.

    None where it answers none, and for days that have not begun. Errors are those of `of_tenant`.
    """
    days = await date_ranges.resolve(context, tenant_id, request)
    today = await date_ranges.today(context, tenant_id)
    if days.first_on > today:
        return None
    days = DateRange(days.first_on, min(days.last_on, today))
    found = await daily_texts.of_days(session(), tenant_id, days, today, text)
    return None if found is None else TrendTexts(days, found.texts, found.total)


async def of_job(
    context: Context,
    tenant_id: UUID,
    job_id: UUID,
    request: DateRangeRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> Trend:
    """The trend of one job."""
    (found,) = await of_jobs(context, tenant_id, (job_id,), request, granularity, kind)
    return found


async def of_jobs(
    context: Context,
    tenant_id: UUID,
    job_ids: Sequence[UUID],
    request: DateRangeRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> list[Trend]:
    """The trend of each of some jobs; the usage of all jobs of an operation is loaded together."""
    layout = await _layout(context, tenant_id, request, granularity, kind)
    keys = [(tenant_id, job_id, layout.date_ranges) for job_id in job_ids]
    found = await context.loaders.series_by_job.load_many(keys)
    return [layout.with_usage(counted or ()) for counted in found]


async def _layout(
    context: Context,
    tenant_id: UUID,
    request: DateRangeRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> TrendLayout:
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    date_range = await date_ranges.resolve(context, tenant_id, request)
    before = None
    if kind is Comparison.PREVIOUS_DATE_RANGE:
        before = await date_ranges.unit_before(context, tenant_id, request)
    today = await date_ranges.today(context, tenant_id)
    return trend_layout(date_range, granularity, today, kind, before)
