"""`insights migrate`: the database's schema."""

from insights import database
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.event_loop import run
from insights.settings import Settings


def migrate() -> None:
    """Bring the database up to date, and say which steps that took."""
    taken = run(_migrate(begin(configuration.load())))
    write_line(
        "\n".join(f"applied {name}" for name in taken) or "nothing to do: the schema is up to date"
    )


async def _migrate(settings: Settings) -> list[str]:
    async with database.connected(settings):
        return await database.migrate()
