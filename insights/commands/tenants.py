"""`insights tenants`: customers of the platform."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated
from uuid import UUID

from cyclopts import Parameter

from credit.core.errors import InvalidInputError
from credit.metering.tenants import NewTenant, Tenant, TenantState
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, confirmed, write_line, write_note
from insights.database import open_database
from insights.errors import CommandError
from insights.event_loop import run
from insights.settings import Settings
from resolvers import tenant_deletion, tenant_ends, tenant_history, tenants
from resolvers.context import Context

UseCase = Callable[[Context, UUID], Awaitable[Tenant]]
Yes = Annotated[bool, Parameter(name=["--yes", "-y"], negative=())]


def create(  # noqa: PLR0913 - each is an option of the command
    *,
    external_id: str,
    name: str,
    timezone: str,
    plan: str,
    anchor_on: date | None = None,
    starts_on: date | None = None,
    country: str | None = None,
    history: bool = True,
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
        First day of the tenant; today when left out. One that starts earlier waits for its
        history: insights import FILE --history
    history
        With --no-history, a tenant that starts in the past is open at once, and has none.
    country
        ISO 3166-1 code of the country whose public holidays the forecast is to know, such as DE;
        that of the time zone when left out.
    """
    settings = begin(configuration.load())
    new = NewTenant(
        external_id,
        name,
        timezone,
        plan,
        anchor_on,
        starts_on,
        country=country,
        opens_at_once=not history,
    )
    tenant, state = run(_create(settings, new))
    since = tenant.starts_at.isoformat()
    write_line(f"created {tenant.external_id} ({tenant.id}) on {tenant.plan.name}, since {since}")
    if state is TenantState.AWAITING_HISTORY:
        write_note(
            "it waits for its history: insights import FILE --history; without any: "
            f"insights tenants open {external_id}"
        )


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


async def _create(settings: Settings, new: NewTenant) -> tuple[Tenant, TenantState]:
    async with open_database(settings):
        context = cli_context.context()
        tenant = await tenants.create(context, new)
        return tenant, (await tenant_history.states(context, [tenant.id]))[tenant.id]


def open_tenant(tenant: str, /) -> None:
    """Open a tenant that waits for its history, with what is recorded of it.

    Nothing can be added to its history from then on. A tenant that is open stays as it is.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    """
    opened = run(_apply(begin(configuration.load()), tenant, tenant_history.open_tenant))
    write_line(f"{opened.external_id} ({opened.name}) is open")


def empty(tenant: str, /, *, yes: Yes = False) -> int:
    """Delete the history of a tenant that still waits for it, so that the import can begin again.

    Its keys stay. Asks first; exit status 1 when the answer is not yes.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    yes
        Do not ask.
    """
    question = "delete all that is recorded of"
    return _after_question(tenant, question, "emptied", tenant_history.empty, yes=yes)


def delete(tenant: str, /, *, yes: Yes = False) -> int:
    """Delete a tenant with its keys and webhooks, where nothing was bought and no event recorded.

    A history that has not been finished goes with it. Asks first; exit status 1 when the answer is
    not yes.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    yes
        Do not ask.
    """
    return _after_question(tenant, "delete", "deleted", tenant_deletion.delete, yes=yes)


def _after_question(external_id: str, what: str, done: str, use_case: UseCase, *, yes: bool) -> int:
    settings = begin(configuration.load())
    if not yes:
        found = run(_apply(settings, external_id, tenants.tenant_of))
        if not confirmed(f"{what} {found.external_id} ({found.name}, {found.plan.name})?"):
            write_note("nothing was done")
            return 1
    changed = run(_apply(settings, external_id, use_case))
    write_line(f"{done} {changed.external_id} ({changed.name})")
    return 0


async def _apply(settings: Settings, external_id: str, use_case: UseCase) -> Tenant:
    async with open_database(settings):
        context = cli_context.context()
        tenant = await cli_context.tenant_by_external_id(context, external_id)
        return await use_case(context, tenant.id)
