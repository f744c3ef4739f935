"""`insights tenants`: customers of the platform."""

from datetime import date

from credit.core.errors import InvalidInputError
from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.database import open_database
from insights.errors import CommandError
from insights.server import run
from insights.settings import Settings
from resolvers import tenant_ends, tenants


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


def end(
    tenant: str,
    /,
    *,
    last_day: date | None = None,
    take_back: bool = False,
) -> None:
    """End a tenant.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    last_day
        The last day (YYYY-MM-DD) with service, the whole day, in the tenant's time zone; today at
        the earliest.
    take_back
        Take the end back instead; possible until the last day is over.
    """
    if (last_day is None) is not take_back:
        msg = "write either --last-day YYYY-MM-DD or --take-back"
        raise CommandError(msg)
    settings = begin(configuration.load())
    write_line(run(_end(settings, tenant, last_day)))


async def _end(settings: Settings, external_id: str, last_day: date | None) -> str:
    async with open_database(settings):
        context = cli_context.context()
        tenant = await cli_context.tenant_by_external_id(context, external_id)
        if last_day is None:
            await tenant_ends.take_back(context, tenant.id)
            return f"{external_id} goes on: it has no last day"
        try:
            await tenant_ends.end(context, tenant.id, last_day)
        except InvalidInputError as error:
            message = error.message.replace("lastDayOn", "--last-day")
            raise InvalidInputError(message, ("--last-day",)) from None
        return (
            f"{external_id} ends: {last_day} is its last day of service, in its time zone; until "
            f"it is over, `insights tenants end {external_id} --take-back` takes that back"
        )


async def _create(settings: Settings, new: NewTenant) -> Tenant:
    async with open_database(settings):
        return await tenants.create(cli_context.context(), new)
