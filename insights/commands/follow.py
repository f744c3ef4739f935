"""`insights follow`: a tenant's balance changes, as they come."""

from contextlib import aclosing
from dataclasses import replace
from datetime import UTC
from typing import Annotated, Final

from cyclopts import Parameter

from credit.ledger.entries import Entry
from credit.notify.webhook_payloads import as_json, for_entry
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.commands.reading import tenant_to_read
from insights.database import open_database
from insights.event_loop import run
from insights.pubsub import pubsub_of
from insights.settings import Settings
from resolvers import balance_changes
from resolvers.ledger_streams import LedgerStreams

POLL_S: Final = 0.25
"""Seconds between two polls: a command may run without a publish/subscribe server."""


def follow(
    tenant: str,
    /,
    *,
    after: str | None = None,
    as_objects: Annotated[bool, Parameter(name="--json", negative="")] = False,
) -> None:
    """Print a tenant's balance changes as they come, until you press Ctrl+C.

    Each line is one change: its number, when it was posted (UTC), why, credits, the balance after
    it less what is owed, and what it was for.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    after
        Begin behind the change of this number, 0 for the first one; with the next one when left
        out.
    as_objects
        Print a JSON object a line, with the names of the API.
    """
    run(_follow(begin(configuration.load()), tenant, after, as_objects=as_objects))


async def _follow(
    settings: Settings, external_id: str, after: str | None, *, as_objects: bool
) -> None:
    streams = LedgerStreams(pubsub_of(settings), POLL_S)
    async with open_database(settings), streams.running():
        context = replace(cli_context.context(), streams=streams)
        tenant = await tenant_to_read(context, external_id)
        async with aclosing(balance_changes.watch(context, tenant.id, after)) as written:
            async for entry in written:
                write_line(_object(entry) if as_objects else _line(entry))


def _object(entry: Entry) -> str:
    return as_json({"sequence": str(entry.sequence), **for_entry(entry).data})


def _line(entry: Entry) -> str:
    posted = f"{entry.posted_at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    credits = str(entry.credits)
    signed = credits if credits.startswith("-") else f"+{credits}"
    left = str(entry.balance - entry.overage)
    about = entry.interview if entry.reference is None else entry.reference
    # The same columns as those of `insights explain`, so that the two can be compared.
    line = f"{entry.sequence:>7}  {posted}  {entry.reason:<16}  {signed:>9}  {left:>9}"
    return f"{line}  {about}" if about else line
