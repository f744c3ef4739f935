"""`insights verify`: recounting everything that is kept of tenants."""

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from credit.audit.auditing import Difference
from credit.core.errors import NotFoundError
from credit.metering.tenants import Tenant
from insights import cli_context
from insights import settings as configuration
from insights.backups import kept_heads
from insights.backups.kept_heads import KeptHead
from insights.commands.console import begin, write_line, write_note
from insights.commands.heads import all_tenants
from insights.database import open_database
from insights.errors import DamagedDatabaseError
from insights.event_loop import run
from insights.settings import Settings
from resolvers import audits, backlogs
from resolvers.context import Context


def verify(*, tenant: str | None = None, heads: Path | None = None) -> int:
    """Recount everything and name the first difference; exit status 1 when there is one.

    Before that the engine checks the database's files, on PostgreSQL where the extension amcheck
    is installed and its bt_index_check may be called. Then entries and their digests, grants,
    periods and debts; interviews, charges and daily usage.

    Parameters
    ----------
    tenant
        The platform's own id of the one tenant to recount; all of them when left out.
    heads
        What `insights heads` printed earlier: every ledger has to go on from there. Only this
        finds the newest entries missing, as after a database's file was copied without its WAL.
    """
    return run(_verify(begin(configuration.load()), tenant, heads))


async def _verify(settings: Settings, external_id: str | None, file: Path | None) -> int:
    kept = kept_heads.read(file) if file else []
    async with open_database(settings):
        if damage := await audits.damage():
            raise DamagedDatabaseError(damage)
        context = cli_context.context()
        if external_id is None:
            status = await _verify_all(context) or await _compare_all(context, kept)
            if not status:
                await backlogs.note_verified(context.clock)
            return status
        tenant = await cli_context.tenant_by_external_id(context, external_id)
        kept = [one for one in kept if one.tenant_id == tenant.id]
        if file is not None and not kept:
            write_note(f"note: {file} has no head of {tenant.external_id}")
        difference = await _recount(context, tenant)
        return _answer(tenant, difference) or await _compare_all(context, kept)


async def _verify_all(context: Context) -> int:
    checked = 0
    async for tenant in all_tenants(context):
        if status := _answer(tenant, await _recount(context, tenant)):
            return status
        checked += 1
    write_line(f"{checked} tenants: everything adds up")
    return 0


async def _compare_all(context: Context, kept: Sequence[KeptHead]) -> int:
    """Name every ledger that does not go on from a head that was kept."""
    lost = 0
    for one in kept:
        try:
            difference = await audits.lost_since(context, one.tenant_id, one.head)
        except NotFoundError:
            difference = f"the tenant {one.tenant_id} is not in the database"
        if difference is not None:
            write_note(f"{one.name}: differs from the heads that were kept: {difference}")
            lost += 1
    if kept and not lost:
        write_line(f"{len(kept)} heads that were kept: every ledger goes on from there")
    return 1 if lost else 0


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
