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
    day = await today(context, tenant_id)
    if request.dates is not None:
        return checked_span(*request.dates, day)
    assert request.preset is not None, "exactly one way to name a span is set"
    current = await periods.current(context, tenant_id)
    previous = current.span
    if request.preset is SpanPreset.PREVIOUS_PERIOD:
        previous = await _before(context, await _tenant(context, tenant_id), current)
    return preset_span(request.preset, day, current.span, previous)


async def unit_before(
    context: Context, tenant_id: UUID, request: SpanRequest | None
) -> Span | None:
    """The billing period before the one that a request names; None where it names none."""
    of_period = (SpanPreset.CURRENT_PERIOD, SpanPreset.PREVIOUS_PERIOD)
    if request is not None and request.period is None and request.preset not in of_period:
        return None
    period = await periods.current(context, tenant_id)
    tenant = await _tenant(context, tenant_id)
    number = request.period if request is not None else None
    if request is not None and request.preset is SpanPreset.PREVIOUS_PERIOD:
        number = period.number - 1
        if await periods.by_number(context, tenant_id, number) is None:
            return _anchored_before(tenant, await _before(context, tenant, period))
    if number is not None:
        period = await periods.by_number(context, tenant_id, number) or period
    return await _before(context, tenant, period)


async def today(context: Context, tenant_id: UUID) -> date:
    """The day that it is for a tenant, in the zone that its days are counted in."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return day_of(context.now, zone_named((await _tenant(context, tenant_id)).term_zone))


async def _tenant(context: Context, tenant_id: UUID) -> Tenant:
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a visible tenant exists"
    return tenant


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
    return _anchored_before(tenant, current.span)


def _anchored_before(tenant: Tenant, span: Span) -> Span:
    """The period that would lie before a span, counted back from its first day."""
    last_on = span.first_on - timedelta(days=1)
    anchored = first_term(last_on, span.first_on, tenant.term_zone, tenant.plan)
    return Span(boundary_at_or_before(last_on, anchored), last_on)
