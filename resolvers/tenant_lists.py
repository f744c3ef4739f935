"""Lists of tenants, by name or by run-out."""

from datetime import UTC, date, timedelta

from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.forecast.lengths import USUAL_HORIZON
from credit.forecast.planning import check_count
from credit.metering.tenants import Tenant, TenantOrder, TenantOrderField
from models import tenants
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def page(
    context: Context,
    request: PageRequest,
    order: TenantOrder,
    search: str | None,
    within_days: int | None,
) -> Page[Tenant]:
    """A page of the tenants that the viewer may read, in an order.

    `within_days` keeps those that are expected to run out at most so many days after the day that
    it is in UTC. Raises ForbiddenError where the viewer may not read what that or the order tells.
    """
    if not authorization.may_read(context):
        return Page((), has_next=False, has_previous=False)
    if order.field is TenantOrderField.RUN_OUT_DATE or within_days is not None:
        authorization.require(context, Scope.CONSUMPTION_READ)
    until = _last_day(context, within_days)
    return await tenants.page(
        session(),
        request,
        search,
        authorization.among(context),
        order=order,
        runs_out_by=until,
    )


async def count(context: Context, search: str | None = None, within_days: int | None = None) -> int:
    """The number of tenants on the pages of the same arguments; errors as of `page`."""
    if not authorization.may_read(context):
        return 0
    if within_days is not None:
        authorization.require(context, Scope.CONSUMPTION_READ)
    return await tenants.count(
        session(),
        search,
        authorization.among(context),
        runs_out_by=_last_day(context, within_days),
    )


def _last_day(context: Context, within_days: int | None) -> date | None:
    if within_days is None:
        return None
    check_count("runsOutWithinDays", within_days, 0, USUAL_HORIZON)
    return context.now.astimezone(UTC).date() + timedelta(days=within_days)
