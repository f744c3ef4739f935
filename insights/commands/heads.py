"""`insights heads`: where each tenant's ledger ends, to be kept outside of the database."""

from credit.core.errors import NotFoundError
from insights import cli_context
from insights import settings as configuration
from insights.backups import kept_heads
from insights.commands.console import begin, write_line
from insights.database import open_database
from insights.event_loop import run
from insights.settings import Settings
from resolvers import audits, named_tenants


def heads() -> None:
    """Print each tenant's id, its last ledger entry's sequence and digest, and external id."""
    run(_heads(begin(configuration.load())))


async def _heads(settings: Settings) -> None:
    async with open_database(settings):
        await write_heads()


async def write_heads() -> tuple[int, int]:
    """Print a line for each tenant; how many tenants, and how many ledger entries, there are.

    The database is open, at its newest schema.
    """
    context = cli_context.context()
    number = entries = 0
    async for tenant in named_tenants.every(context):
        try:
            head = await audits.head(context, tenant.id)
        except NotFoundError:
            continue  # it was deleted since it was listed
        write_line(kept_heads.line_of(tenant, head))
        number, entries = number + 1, entries + head.sequence
    return number, entries
