"""`insights migrate`: the database's schema."""

from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from insights import database
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.event_loop import run
from insights.settings import Settings
from models.distribution import MOST_SHARDS, SHARDS

Shards = Annotated[int, Parameter(validator=Number(gte=1, lte=MOST_SHARDS))]


def migrate(
    *, distribute: bool = False, shards: Shards = SHARDS, service_role: str | None = None
) -> None:
    """Bring the database up to date, and say which steps that took.

    Parameters
    ----------
    distribute
        Distribute the tables by tenant over the nodes of Citus, an extension of PostgreSQL. Stop
        the service first: all tables are locked until it is done.
    shards
        How many parts each table has, so that as many nodes can share them out.
    service_role
        The role of PostgreSQL that the service connects as: it gets what it needs, and may not
        change what is append only.
    """
    settings = begin(configuration.load())
    write_line("\n".join(run(_migrate(settings, shards if distribute else None, service_role))))


async def _migrate(settings: Settings, shards: int | None, service_role: str | None) -> list[str]:
    async with database.connected(settings):
        done = [f"applied {name}" for name in await database.migrate()]
        if shards is not None:
            done += [f"distributed {name}" for name in await database.distribute(shards)]
    if service_role is not None:
        async with database.connected(settings):  # which sees by itself what is distributed now
            await database.grant(service_role)
        done.append(f"granted {service_role} what the service needs")
    return done or ["nothing to do: the schema is up to date"]
