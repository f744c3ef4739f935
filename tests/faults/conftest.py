"""What the fault tests share: a durable database, processes on it, rounds and figures.

Their short form is in every run: one round on two processes, since two is what a small machine
starts in time. `make faults` does 20 rounds of each on four.
"""

import asyncio
import os
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ENGINES
from tests.faults.services import Fleet, a_fleet
from tests.notifiers.valkeys import ValkeyServer
from tests.postgres import PostgresServer

ROUNDS: Final = int(os.environ.get("FAULT_ROUNDS", "1"))
PROCESSES: Final = 2 if ROUNDS == 1 else 4
FIGURES: Final = pytest.StashKey[list[tuple[str, str, str]]]()

ON_POSTGRES: Final = pytest.mark.parametrize("fleet", ["postgres"], indirect=True, scope="session")
"""For what can be said of PostgreSQL alone."""

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
    """A PostgreSQL as production runs it, which may be killed."""
    server = PostgresServer(durable=True)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def valkey_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ValkeyServer]:
    """A Valkey, which may be killed."""
    server = ValkeyServer(tmp_path_factory.mktemp("valkey"))
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def ringing_fleet(
    durable_server: PostgresServer,
    valkey_server: ValkeyServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Fleet]:
    """Processes of the service on one PostgreSQL, with a publish/subscribe server between them."""
    folder = tmp_path_factory.mktemp("ringing")
    url = durable_server.create_database(f"faults_{uuid.uuid4().hex}")
    yield from _running(asyncio.run(a_fleet("postgres", url, folder, PROCESSES, valkey_server.url)))


@pytest.fixture(scope="session", params=ENGINES)
def fleet(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Fleet]:
    """Processes of the service on one database, of each engine in turn."""
    folder, engine = tmp_path_factory.mktemp("fleet"), request.param
    url = f"sqlite://{folder / 'insights.sqlite3'}"
    if engine == "postgres":
        server: PostgresServer = request.getfixturevalue("durable_server")
        url = server.create_database(f"faults_{uuid.uuid4().hex}")
    yield from _running(asyncio.run(a_fleet(engine, url, folder, PROCESSES)))


def _running(made: Fleet) -> Iterator[Fleet]:
    try:
        asyncio.run(made.start())
        yield made
    finally:
        made.stop()


@pytest.fixture(params=ENGINES)
def alone(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fleet]:
    """A service on a database of its own, not yet started."""
    url = f"sqlite://{tmp_path / 'insights.sqlite3'}"
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("durable_server")
        url = server.create_database(f"exports_{uuid.uuid4().hex}")
    made = asyncio.run(a_fleet(request.param, url, tmp_path, 1))
    yield made
    made.stop()


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
