"""Spans: from what a caller names to days of the tenant's calendar."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from credit.calendar import day_of, zone_named
from credit.errors import NotFoundError
from credit.periods import Period, boundary_at_or_before, first_term
from credit.roles import Scope
from credit.spans import Span, SpanPreset, checked_span, preset_span
from credit.tenants import Tenant
from resolvers import access, periods
from resolvers.context import Context


@dataclass(frozen=True, slots=True)
class SpanRequest:
    """A span as a caller names it: exactly one of the three is set."""

    preset: SpanPreset | None = None
    dates: tuple[date, date] | None = None
    period: int | None = None


async def resolve(context: Context, tenant_id: UUID, request: SpanRequest | None) -> Span:
    """The days that a request names; those of the current billing period for None.

    Raises InvalidInputError for impossible dates and NotFoundError for a period that the tenant
    does not have.
    """
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if request is None:
        return (await periods.current(context, tenant_id)).span
    if request.period is not None:
        return await _of_period(context, tenant_id, request.period)
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a visible tenant exists"
    today = day_of(context.now, zone_named(tenant.term_zone))
    if request.dates is not None:
        return checked_span(*request.dates, today)
    assert request.preset is not None, "exactly one way to name a span is set"
    current = await periods.current(context, tenant_id)
    previous = current.span
    if request.preset is SpanPreset.PREVIOUS_PERIOD:
        previous = await _before(context, tenant, current)
    return preset_span(request.preset, today, current.span, previous)


async def _of_period(context: Context, tenant_id: UUID, number: int) -> Span:
    period = await periods.by_number(context, tenant_id, number)
    if period is None:
        msg = "there is no such billing period of this tenant"
        raise NotFoundError(msg, ("billingPeriodId",))
    return period.span


async def _before(context: Context, tenant: Tenant, current: Period) -> Span:
    """The period before the current one; before the first, the calendar's, where nothing was."""
    recorded = await periods.by_number(context, tenant.id, current.number - 1)
    if recorded is not None:
        return recorded.span
    last_on = current.span.first_on - timedelta(days=1)
    anchored = first_term(last_on, current.span.first_on, tenant.term_zone, tenant.plan)
    return Span(boundary_at_or_before(last_on, anchored), last_on)
