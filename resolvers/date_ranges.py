"""Date ranges: resolves a caller's request to days of the tenant's calendar."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from credit.core.errors import NotFoundError
from credit.core.roles import Scope
from credit.dates.date_ranges import (
    DateRange,
    DateRangePreset,
    checked_date_range,
    preset_date_range,
)
from credit.dates.local_time import day_of, zone_named
from credit.ledger.billing_periods import Period, boundary_at_or_before, first_phase
from credit.metering.tenants import Tenant
from resolvers import authorization, periods
from resolvers.context import Context


@dataclass(frozen=True, slots=True)
class DateRangeRequest:
    """A requested date range: exactly one of the three fields is set."""

    preset: DateRangePreset | None = None
    dates: tuple[date, date] | None = None
    period: int | None = None


async def resolve(context: Context, tenant_id: UUID, request: DateRangeRequest | None) -> DateRange:
    """The date range of a request; None means the current billing period.

    Raises InvalidInputError for impossible dates and NotFoundError for a period that the tenant
    does not have.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if request is None:
        return (await periods.current(context, tenant_id)).date_range
    if request.period is not None:
        return await _of_period(context, tenant_id, request.period)
    day = await today(context, tenant_id)
    if request.dates is not None:
        return checked_date_range(*request.dates, day)
    assert request.preset is not None, "exactly one field of a request is set"
    current = await periods.current(context, tenant_id)
    previous = current.date_range
    if request.preset is DateRangePreset.PREVIOUS_PERIOD:
        previous = await _before(context, await _tenant(context, tenant_id), current)
    return preset_date_range(request.preset, day, current.date_range, previous)


async def unit_before(
    context: Context, tenant_id: UUID, request: DateRangeRequest | None
) -> DateRange | None:
    """The billing period before the requested one; None if another date range is requested."""
    of_period = (DateRangePreset.CURRENT_PERIOD, DateRangePreset.PREVIOUS_PERIOD)
    if request is not None and request.period is None and request.preset not in of_period:
        return None
    period = await periods.current(context, tenant_id)
    tenant = await _tenant(context, tenant_id)
    number = request.period if request is not None else None
    if request is not None and request.preset is DateRangePreset.PREVIOUS_PERIOD:
        number = period.number - 1
        if await periods.by_number(context, tenant_id, number) is None:
            return _anchored_before(tenant, await _before(context, tenant, period))
    if number is not None:
        period = await periods.by_number(context, tenant_id, number) or period
    return await _before(context, tenant, period)


async def today(context: Context, tenant_id: UUID) -> date:
    """The current day of a tenant, in the zone that its days are counted in.

    It is never before the first day of the current billing period.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    zone = await _current_zone(context, tenant_id)
    return period.day_of(context.now, zone) if period else day_of(context.now, zone_named(zone))


async def _current_zone(context: Context, tenant_id: UUID) -> str:
    """The zone of the current billing period, once due changes are recorded."""
    tenant = await _tenant(context, tenant_id)
    if tenant.upcoming_zone is None:
        return tenant.zone
    # The tenant may have been loaded before its zone changed at a boundary.
    return await context.loaders.zone_by_tenant.load(tenant_id) or tenant.zone


async def _tenant(context: Context, tenant_id: UUID) -> Tenant:
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a visible tenant exists"
    return tenant


async def _of_period(context: Context, tenant_id: UUID, number: int) -> DateRange:
    period = await periods.by_number(context, tenant_id, number)
    if period is None:
        msg = "there is no such billing period of this tenant"
        raise NotFoundError(msg, ("billingPeriodId",))
    return period.date_range


async def _before(context: Context, tenant: Tenant, current: Period) -> DateRange:
    """The period before `current`; for the first period, the one that would precede it."""
    recorded = await periods.by_number(context, tenant.id, current.number - 1)
    if recorded is not None:
        return recorded.date_range
    return _anchored_before(tenant, current.date_range)


def _anchored_before(tenant: Tenant, date_range: DateRange) -> DateRange:
    """The period that would precede a date range, counted back from its first day."""
    last_on = date_range.first_on - timedelta(days=1)
    anchored = first_phase(last_on, date_range.first_on, tenant.zone, tenant.plan)
    return DateRange(boundary_at_or_before(last_on, anchored), last_on)
