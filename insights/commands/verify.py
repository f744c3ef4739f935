"""`insights verify`: recounting everything that is kept of tenants."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from credit.audit.auditing import Difference
from credit.core.errors import NotFoundError
from insights import cli_context
from insights import settings as configuration
from insights.backups import kept_heads
from insights.backups.kept_heads import KeptHead, ToldHead
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.printable import printable
from insights.settings import Settings
from models import integrity
from resolvers import audits, backlogs, named_tenants, tenants
from resolvers.context import Context
from resolvers.named_tenants import NamedTenant

REMEDY: Final = (
    "Nothing of the service writes this: something wrote past it, or a file is damaged.\n"
    "  Keep the database as it is. Then restore the newest backup that insights verify passes\n"
    "  (insights restore), and have the platform send its events since then again: docs/verify.md"
)
"""What to do about a difference."""

LOST: Final = (
    "A ledger that does not go on from a head has lost its end or was rewritten: where no backup\n"
    "  was restored, restore one that does (insights restore); docs/backup.md has what is to be\n"
    "  done again after it, and what partners are to read again"
)
"""What to do about a ledger that does not go on from a head."""


def verify(
    *,
    tenant: str | None = None,
    heads: Path | None = None,
    since: Sequence[str] = (),
) -> int:
    """Recount everything, and name the first difference of each tenant; exit status 1 then.

    Before that the engine checks the database's files, on PostgreSQL where the extension amcheck
    is installed and its bt_index_check may be called. Then entries and their digests, grants,
    terms, periods and debts; purchases and idempotency keys; events, interviews and daily usage.

    Parameters
    ----------
    tenant
        The platform's own id of the one tenant to recount; all of them when left out.
    heads
        What `insights heads` printed earlier: every ledger has to go on from there. Only this
        finds the newest entries missing, as after a database's file was copied without its WAL.
    since
        One head as TENANT:SEQUENCE:DIGEST, such as a partner was told with a balance change:
        nothing before it was rewritten since. May be repeated.
    """
    told = [kept_heads.told(text) for text in since]
    return run(_verify(begin(configuration.load()), tenant, heads, told))


async def _verify(
    settings: Settings, external_id: str | None, file: Path | None, told: list[ToldHead]
) -> int:
    kept = kept_heads.read(file) if file else []
    async with open_database(settings, checked=True):
        context = cli_context.context()
        named = [await _found(context, one) for one in told]  # before all that takes long
        if external_id is None:
            status = await _verify_all(context)
        else:
            tenant = await _named(context, external_id)
            status = _answer(tenant, await _recount(context, tenant))
            kept = [one for one in kept if one.tenant_id == tenant.id]
            if file is not None and not kept:
                write_note(f"note: {file} has no head of {tenant.external_id}")
        if status:
            write_note(REMEDY)
        if await _compare_all(context, [*kept, *named]):
            write_note(LOST)
            status = 1
        if not status and external_id is None:
            await backlogs.note_verified(context.clock)
        return status


async def _verify_all(context: Context) -> int:
    checked = differ = 0
    try:
        async for tenant in named_tenants.every(context):
            try:
                difference = await _recount(context, tenant)
            except NotFoundError:
                continue  # it was deleted since it was listed
            differ += _answer(tenant, difference)
            checked += 1
    except named_tenants.UnreadableIdError as error:
        write_note(f"ids of tenants cannot be read: {error}")
        differ, checked = differ + 1, checked + 1
    if differ:
        write_note(f"{differ} of {checked} tenants differ")
        return 1
    write_line(f"{checked} tenants: everything adds up")
    return 0


async def _found(context: Context, told: ToldHead) -> KeptHead:
    """A head with its tenant, named by the platform's own id of it or by its UUID."""
    try:
        tenant = await _named(context, told.tenant)
    except NotFoundError:
        try:
            return KeptHead(UUID(told.tenant), told.tenant, told.head)
        except ValueError:
            pass
        raise
    return KeptHead(tenant.id, printable(tenant.external_id), told.head)


async def _compare_all(context: Context, kept: Sequence[KeptHead]) -> int:
    """Name every ledger that does not go on from a head that was kept."""
    lost = 0
    for one in kept:
        try:
            difference = await audits.lost_since(context, one.tenant_id, one.head)
        except NotFoundError:
            difference = f"the tenant {one.tenant_id} is not in the database"
        except Exception as error:
            if not integrity.is_unreadable(error):
                raise
            difference = f"its ledger cannot be read: {error!r}"
        if difference is not None:
            write_note(f"{one.name}: differs from the heads that were kept: {difference}")
            lost += 1
    if kept and not lost:
        write_line(f"{len(kept)} heads that were kept: every ledger goes on from there")
    return 1 if lost else 0


async def _named(context: Context, external_id: str) -> NamedTenant:
    """The tenant that the platform calls so; raises NotFoundError where there is none."""
    try:
        return NamedTenant(await tenants.id_by_external_id(context, external_id), external_id)
    except NotFoundError:
        raise cli_context.no_tenant(external_id) from None


async def _recount(context: Context, tenant: NamedTenant) -> Difference | None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(
        *columns, TimeElapsedColumn(), console=console, disable=not sys.stderr.isatty()
    ) as progress:
        steps = await audits.steps(context, tenant.id)
        task = progress.add_task(tenant.external_id, total=steps)
        return await audits.verify(tenant.id, lambda done: progress.update(task, completed=done))


def _answer(tenant: NamedTenant, difference: Difference | None) -> int:
    if difference is None:
        write_line(f"{tenant.external_id}: adds up")
        return 0
    where = f" at entry {difference.sequence}" if difference.sequence else ""
    write_note(f"{tenant.external_id}: differs{where}: {difference.what}")
    return 1
