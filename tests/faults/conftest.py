"""What the fault tests share: a durable database, processes on it, rounds and figures.

Their short form is in every run: one round on two processes, since two is what a small machine
starts in time. `make faults` does 20 rounds of each on four.
"""

import asyncio
import os
import sys
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ENGINES
from tests.databases import SqliteDatabases, migrate
from tests.faults.services import Fleet, a_fleet
from tests.notifiers.valkeys import ValkeyServer
from tests.postgres import PostgresServer

ROUNDS: Final = int(os.environ.get("FAULT_ROUNDS", "1"))
PROCESSES: Final = 2 if ROUNDS == 1 else 4
FIGURES: Final = pytest.StashKey[list[tuple[str, str, str]]]()

ON_POSTGRES: Final = pytest.mark.parametrize(
    "kept_fleet", ["postgres"], indirect=True, scope="session"
)
"""For what can be said of PostgreSQL alone."""
ALONE_ON_ONE: Final = pytest.mark.parametrize(
    "alone", ["sqlite"] if ROUNDS == 1 else ENGINES, indirect=True
)
"""For what does not depend on the engine: the short form asks one of them."""

Figure = Callable[[str, str, str], None]


@pytest.fixture(scope="session")
def rounds() -> range:
    """Rounds of each fault."""
    return range(ROUNDS)


@pytest.fixture(scope="session")
def figure(pytestconfig: pytest.Config) -> Figure:
    """Takes what was counted: printed as one table when the tests are through."""
    lines: list[tuple[str, str, str]] = pytestconfig.stash.setdefault(FIGURES, [])
    return lambda fault, engine, found: lines.append((fault, engine, found))


@pytest.fixture(scope="session")
def durable_server() -> Iterator[PostgresServer]:
    """A PostgreSQL as production runs it, which may be killed; its new databases are migrated."""
    server = PostgresServer(durable=True)
    asyncio.run(migrate(server.create_database("migrated")))
    server.template = "migrated"
    yield server
    server.stop()


@pytest.fixture(scope="session")
def valkey_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ValkeyServer]:
    """A Valkey, which may be killed."""
    server = ValkeyServer(tmp_path_factory.mktemp("valkey"))
    server.start()
    yield server
    server.kill()


@pytest.fixture
async def ringing_fleet(
    durable_server: PostgresServer, valkey_server: ValkeyServer, tmp_path: Path
) -> AsyncIterator[Fleet]:
    """Processes of the service on one PostgreSQL, with a publish/subscribe server between them."""
    url = durable_server.create_database(f"faults_{uuid.uuid4().hex}")
    made = await a_fleet("postgres", url, tmp_path, PROCESSES, valkey_server.url)
    try:
        await made.start()
        yield made
    finally:
        made.stop()


@pytest.fixture(scope="session", params=ENGINES)
def kept_fleet(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Fleet]:
    """Processes of the service on one database, of each engine in turn, started when needed."""
    folder = tmp_path_factory.mktemp("fleet")
    made = asyncio.run(a_fleet(request.param, _migrated(request, folder), folder, PROCESSES))
    yield made
    made.stop()


@pytest.fixture
async def fleet(kept_fleet: Fleet) -> Fleet:
    """Processes of the service on one database, which run since an earlier test, or from now on."""
    await kept_fleet.start()
    return kept_fleet


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Function, nextitem: pytest.Item | None) -> None:
    """Stop a fleet where other tests follow: to stand by, each process takes 1% of a core."""
    used = item.funcargs.get("kept_fleet")
    goes_on = isinstance(nextitem, pytest.Function) and "kept_fleet" in nextitem.fixturenames
    if isinstance(used, Fleet) and not goes_on:
        used.stop()


@pytest.fixture(params=ENGINES)
def alone(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fleet]:
    """A service on a database of its own, not yet started."""
    made = asyncio.run(a_fleet(request.param, _migrated(request, tmp_path), tmp_path, 1))
    yield made
    made.stop()


def _migrated(request: pytest.FixtureRequest, folder: Path) -> str:
    """Address of a new database of the engine that a fixture is asked for."""
    if request.param == "sqlite":
        files: SqliteDatabases = request.getfixturevalue("sqlite_databases")
        return files.migrated(folder / "insights.sqlite3")
    server: PostgresServer = request.getfixturevalue("durable_server")
    return server.create_database(f"faults_{uuid.uuid4().hex}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Print the figures of this process, past whatever captures output."""
    found: list[tuple[str, str, str]] = session.config.stash.get(FIGURES, [])
    if not (lines := sorted(found)):
        return
    widths = [max(len(line[column]) for line in lines) for column in (0, 1)]
    table = [f"{f:{widths[0]}}  {e:{widths[1]}}  {what}" for f, e, what in lines]
    head = f"── faults: {ROUNDS} rounds of each, {PROCESSES} processes ──"
    print("", head, *table, sep="\n", file=sys.__stderr__)
