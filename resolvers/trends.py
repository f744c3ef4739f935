"""Usage over time, of a tenant or of one of its jobs, beside an earlier span."""

from uuid import UUID

from credit.calendar_buckets import Granularity
from credit.comparison import Comparison
from credit.roles import Scope
from credit.trend import Trend, TrendLayout, trend_layout
from resolvers import access, spans
from resolvers.context import Context
from resolvers.spans import SpanRequest


async def of_tenant(
    context: Context,
    tenant_id: UUID,
    request: SpanRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> Trend:
    """What a tenant used over time, in the current billing period when no span is named.

    Raises InvalidInputError and NotFoundError for the span, as `spans.resolve` does.
    """
    outline = await _outline(context, tenant_id, request, granularity, kind)
    counted = await context.loaders.series_by_tenant.load((tenant_id, outline.date_ranges))
    return outline.with_usage(counted or ())


async def of_job(
    context: Context,
    tenant_id: UUID,
    job_id: UUID,
    request: SpanRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> Trend:
    """What one job used over time; the jobs of an operation are counted together."""
    outline = await _outline(context, tenant_id, request, granularity, kind)
    counted = await context.loaders.series_by_job.load((tenant_id, job_id, outline.date_ranges))
    return outline.with_usage(counted or ())


async def _outline(
    context: Context,
    tenant_id: UUID,
    request: SpanRequest | None,
    granularity: Granularity,
    kind: Comparison | None,
) -> TrendLayout:
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    date_range = await spans.resolve(context, tenant_id, request)
    before = None
    if kind is Comparison.PREVIOUS_DATE_RANGE:
        before = await spans.unit_before(context, tenant_id, request)
    today = await spans.today(context, tenant_id)
    return trend_layout(date_range, granularity, today, kind, before)
