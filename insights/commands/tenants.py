"""`insights tenants`: customers of the platform."""

from datetime import date

from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.database import open_database
from insights.event_loop import run
from insights.settings import Settings
from resolvers import tenants


def create(
    *,
    external_id: str,
    name: str,
    timezone: str,
    plan: str,
    anchor_on: date | None = None,
    starts_on: date | None = None,
) -> None:
    """Create a tenant.

    Parameters
    ----------
    external_id
        The platform's own id of it, by which events name it.
    name
        What it is called, such as 'Globex'.
    timezone
        IANA name of the time zone that its days are counted in, such as Europe/Berlin.
    plan
        Id of its plan, such as growth.
    anchor_on
        Day (YYYY-MM-DD) that billing periods are counted from; its first day when left out.
    starts_on
        First day of a tenant that brings its history along; today when left out. Import the
        history before the tenant is used: insights import FILE --history
    """
    settings = begin(configuration.load())
    new = NewTenant(external_id, name, timezone, plan, anchor_on, starts_on)
    tenant = run(_create(settings, new))
    since = tenant.starts_at.isoformat()
    write_line(f"created {tenant.external_id} ({tenant.id}) on {tenant.plan.name}, since {since}")


async def _create(settings: Settings, new: NewTenant) -> Tenant:
    async with open_database(settings):
        return await tenants.create(cli_context.context(), new)
