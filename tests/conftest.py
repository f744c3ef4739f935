"""What every test may ask for: an empty database on each engine. Data comes from builders."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest

from models import database, migrator
from tests.postgres import PostgresServer
from tests.world import World

ENGINES = ("sqlite", "postgres")

# A database that pauses is no bug of the property under test; pytest-timeout catches what hangs.
# On a CI machine Hypothesis has chosen its own profile, with fixed seeds, and this keeps the rest.
hypothesis.settings.register_profile("house", hypothesis.settings(), deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL for each process of the run, started when a test first needs it."""
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn: who asks for it, or for a database, claims what holds on both."""
    name: str = request.param
    return name


@pytest.fixture
def empty_database_url(
    engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Address of a database that nothing has touched yet, gone after the test."""
    if engine == "sqlite":
        yield f"sqlite://{tmp_path / 'insights.sqlite3'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"test_{uuid.uuid4().hex}"
    yield server.create_database(name)
    server.drop_database(name)


@pytest.fixture(scope="session")
def migrated_template(postgres_server: PostgresServer) -> str:
    """The name of a migrated PostgreSQL database to copy: 20 ms instead of all the steps."""
    name = "migrated_template"
    url = postgres_server.create_database(name)

    async def migrate_it() -> None:
        await database.connect(url)
        await migrator.migrate()
        await database.close()

    asyncio.run(migrate_it())
    return name


@pytest.fixture
def database_url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Address of a migrated database without any data, gone after the test."""
    if engine == "sqlite":
        yield f"sqlite://{tmp_path / 'insights.sqlite3'}"
        return
    template: str = request.getfixturevalue("migrated_template")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"test_{uuid.uuid4().hex}"
    yield server.create_database(name, template=template)
    server.drop_database(name)


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """A connected, migrated database with the plans of the tests, and a clock turned by hand."""
    await database.connect(database_url)
    await migrator.migrate()
    made = World()
    await made.begin()
    yield made
    await database.close()
