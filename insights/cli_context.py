"""The context of commands: the user is an operator, and needs no key."""

from credit.core.errors import NotFoundError
from credit.core.roles import SCOPES, Role
from credit.metering.tenants import Tenant
from insights.holidays import HolidayCalendars
from resolvers import tenants
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Viewer
from resolvers.loaders import Loaders

_VIEWER = Viewer("command line", Role.OPERATOR, SCOPES[Role.OPERATOR], None)


def context(clock: Clock | None = None) -> Context:
    """A context for one operation, at the instant that it is."""
    now = current_time(clock)
    return Context(_VIEWER, now, clock, Loaders(now, clock), HolidayCalendars())


async def tenant_by_external_id(context: Context, external_id: str) -> Tenant:
    """The tenant with the platform's id; NotFoundError when there is none."""
    tenant = await tenants.by_external_id(context, external_id)
    if tenant is None:
        raise no_tenant(external_id)
    return tenant


def no_tenant(external_id: str) -> NotFoundError:
    """The error of an external id that no tenant has."""
    return NotFoundError(f"there is no tenant {external_id!r}: name it by the platform's own id")
