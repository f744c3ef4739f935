"""`insights operations`: listing and removing the operations that were imported."""

from collections.abc import Sequence
from typing import Final

from insights import settings as configuration
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.manifests import SHA256
from insights.settings import Settings
from insights.text_table import aligned
from resolvers import operations
from resolvers.operations import Operation

MINUTE: Final = "%Y-%m-%d %H:%M"
NONE: Final = "no operation is imported: `insights operations import FILE` imports a manifest"


def list_operations() -> None:
    """List the imported operations by name, with the ids that clients name them by."""
    found = run(_list(begin(configuration.load())))
    if not found:
        write_note(NONE)
        return
    rows = [(one.name, one.type.lower(), f"{one.imported_at:{MINUTE}}", one.id) for one in found]
    write_line("\n".join(aligned([("Name", "Type", "Imported (UTC)", "Id"), *rows])))


async def _list(settings: Settings) -> list[Operation]:
    async with open_database(settings):
        return await operations.list_all()


def remove(id: str, /, *ids: str) -> None:
    """Remove operations, all of them or none: services that run refuse them within two seconds.

    Parameters
    ----------
    id
        As `insights operations list` shows it.
    ids
        Further ids.
    """
    wanted = [one.removeprefix(SHA256) for one in (id, *ids)]
    number = run(_remove(begin(configuration.load()), wanted))
    write_line(f"removed {number} operation{'' if number == 1 else 's'}")


async def _remove(settings: Settings, ids: Sequence[str]) -> int:
    async with open_database(settings):
        return await operations.remove(ids)
