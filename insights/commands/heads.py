"""`insights heads`: where each tenant's ledger ends, to be kept outside of the database."""

from typing import Final, NamedTuple

from credit.core.errors import NotFoundError
from insights import cli_context
from insights import settings as configuration
from insights.backups import kept_heads
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.printable import printable
from insights.settings import Settings
from models import integrity
from resolvers import audits, named_tenants

REMEDY: Final = (
    "What is missing above cannot be compared later: insights verify says what is damaged, and\n"
    "  earlier heads are to be kept. A backup can be made all the same"
)
"""What to do where heads are missing."""


class Written(NamedTuple):
    """How many lines were written, how many ledger entries they have, and how many are missing."""

    tenants: int
    entries: int
    unreadable: int


def heads() -> int:
    """Print each tenant's id, its last ledger entry's sequence and digest, and external id.

    A tenant that cannot be read is named on standard error, and the exit status is 1 then.
    """
    return run(_heads(begin(configuration.load())))


async def _heads(settings: Settings) -> int:
    async with open_database(settings):
        return 1 if (await write_heads()).unreadable else 0


async def write_heads() -> Written:
    """Print a line for each tenant, and name those that cannot be read.

    The database is open, at its newest schema.
    """
    context = cli_context.context()
    number = entries = unreadable = 0
    try:
        async for tenant in named_tenants.every(context):
            try:
                head = await audits.head(context, tenant.id)
                write_line(kept_heads.line_of(tenant, head))
            except NotFoundError:
                continue  # it was deleted since it was listed
            except Exception as error:
                if not integrity.is_unreadable(error):
                    raise
                name = printable(tenant.external_id)
                write_note(f"{name}: the end of its ledger cannot be read: {error!r}")
                unreadable += 1
            else:
                number, entries = number + 1, entries + head.sequence
    except named_tenants.UnreadableIdError as error:
        write_note(f"ids of tenants cannot be read: {error}")
        unreadable += 1
    if unreadable:
        write_note(REMEDY)
    return Written(number, entries, unreadable)
