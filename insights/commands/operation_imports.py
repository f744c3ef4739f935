"""`insights operations import`: operations of manifests, checked against the schema."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from insights import manifests
from insights import settings as configuration
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.manifest_checks import checked_operations
from insights.settings import Settings
from resolvers import operations
from resolvers.clock import current_time
from resolvers.operations import Imported, Operation

EFFECT: Final = "services that run execute them within two seconds"


def import_operations(file: Path, /, *files: Path) -> None:
    """Import the operations of manifests, all of them or none.

    Parameters
    ----------
    file
        JSON as GraphQL Code Generator's client preset, the Relay compiler or Apollo's
        generate-persisted-query-manifest write it.
    files
        Further manifests.
    """
    settings = begin(configuration.load())
    read = [(path, manifests.read(path)) for path in (file, *files)]
    wanted = checked_operations(read, settings.cost_limit, current_time())
    imported = run(_import(settings, wanted))
    write_line(f"imported {_operations(imported.added)}; {imported.known} known before")
    if imported.added:
        write_note(EFFECT)


async def _import(settings: Settings, wanted: Sequence[Operation]) -> Imported:
    async with open_database(settings):
        return await operations.import_all(wanted)


def _operations(number: int) -> str:
    return f"{number} operation{'' if number == 1 else 's'}"
