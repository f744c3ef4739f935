"""`insights verify`: recounting everything that is kept of tenants."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from credit.audit.auditing import Difference
from credit.core.pagination import PageRequest
from credit.metering.tenants import Tenant
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.settings import Settings
from resolvers import audits, tenants
from resolvers.context import Context

PAGE = 200


def verify(*, tenant: str | None = None) -> int:
    """Recount everything and name the first difference; exit status 1 when there is one.

    Entries and their digests, grants, periods and debts; interviews, charges and daily usage.

    Parameters
    ----------
    tenant
        The platform's own id of the one tenant to recount; all of them when left out.
    """
    return run(_verify(begin(configuration.load()), tenant))


async def _verify(settings: Settings, external_id: str | None) -> int:
    async with open_database(settings):
        context = cli_context.context()
        if external_id is None:
            return await _verify_all(context)
        tenant = await cli_context.tenant_by_external_id(context, external_id)
        return _answer(tenant, await _recount(context, tenant))


async def _verify_all(context: Context) -> int:
    request, checked = PageRequest(PAGE), 0
    while True:
        page = await tenants.page(context, request, None)
        for item in page.items:
            if status := _answer(item.value, await _recount(context, item.value)):
                return status
            checked += 1
        if not page.has_next:
            break
        request = PageRequest(PAGE, after=page.items[-1].key)
    write_line(f"{checked} tenants: everything adds up")
    return 0


async def _recount(context: Context, tenant: Tenant) -> Difference | None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(
        *columns, TimeElapsedColumn(), console=console, disable=not sys.stderr.isatty()
    ) as progress:
        steps = await audits.steps(context, tenant.id)
        task = progress.add_task(tenant.external_id, total=steps)
        return await audits.verify(tenant.id, lambda done: progress.update(task, completed=done))


def _answer(tenant: Tenant, difference: Difference | None) -> int:
    if difference is None:
        write_line(f"{tenant.external_id}: adds up")
        return 0
    where = f" at entry {difference.sequence}" if difference.sequence else ""
    write_note(f"{tenant.external_id}: differs{where}: {difference.what}")
    return 1
