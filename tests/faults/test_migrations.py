"""`insights migrate` killed at any of its statements: the next one leaves what one alone leaves."""

import asyncio
import signal
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import asyncpg
import pytest

from credit.audit.auditing import Difference
from models import database, migrator
from models.database import session
from resolvers import audits
from tests.conftest import ENGINES
from tests.faults import dying_migrations
from tests.faults.conftest import Figure
from tests.forks import fork
from tests.insights.terminal import environment, insights
from tests.postgres import PostgresServer

OLDEST: Final = min(Path(__file__).parents[1].glob("frozen/[0-9]*"))
"""A database of an older release, with a year of a tenant's, that lacks several migrations."""
POINTS: Final = 6
"""Statements that a process is killed at, where not at each of them."""
RECORD: Final = "tortoise_migrations"
"""The table whose rows have the instants of their migrations."""
INDEXES: Final = """
    SELECT indexdef, indisvalid FROM pg_indexes
    JOIN pg_index ON indexrelid = to_regclass(quote_ident(indexname))
    WHERE schemaname = 'public' ORDER BY indexdef
"""

NewDatabase = Callable[[], str]

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture
def script(engine: str) -> str:
    """The statements that make the old database."""
    return (OLDEST / f"{engine}.sql").read_text("utf-8")


@pytest.fixture
def new_database(
    engine: str, script: str, tmp_path: Path, request: pytest.FixtureRequest
) -> NewDatabase:
    """Makes old databases, and answers their addresses."""
    if engine == "sqlite":

        def make_file() -> str:
            file = tmp_path / f"{uuid.uuid4().hex}.sqlite3"
            with closing(sqlite3.connect(file)) as made:
                made.executescript(script)
            return f"sqlite://{file}"

        return make_file
    server: PostgresServer = request.getfixturevalue("durable_server")
    template = f"old_{uuid.uuid4().hex}"
    asyncio.run(_load(script, server.create_database(template, "template0")))
    return lambda: server.create_database(f"killed_{uuid.uuid4().hex}", template)


async def _load(script: str, url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(script)
    await connection.close()


def _migrated(url: str, killed_at: int = 0) -> tuple[int, str]:
    """The status of a process that migrates a database, and what it prints."""
    settings = environment(INSIGHTS_DATABASE_URL=url)
    process = fork([str(killed_at)], settings, entry=f"{dying_migrations.__name__}:main")
    try:
        out, _ = process.communicate(120)
        return process.wait(), out
    finally:
        process.close()


async def _contents(url: str) -> dict[str, Any]:
    """All that a database holds: the rows of each table, and the indexes."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as file:
            schema = file.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
            names = [name for kind, name, _ in schema if kind == "table" and name != RECORD]
            rows = {
                name: sorted(map(repr, file.execute(f"SELECT * FROM {name}"))) for name in names
            }
            return {"": sorted(map(repr, schema)), **rows}
    connection = await asyncpg.connect(url)
    try:
        tables = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname='public'")
        names = [name for (name,) in tables if name != RECORD]
        rows = {
            name: sorted(map(repr, await connection.fetch(f"SELECT * FROM {name}")))
            for name in names
        }
        return {"": await connection.fetch(INDEXES), **rows}
    finally:
        await connection.close()


@pytest.mark.parametrize("engine", ENGINES)
def test_migrating_that_is_killed_at_any_statement_is_done_by_the_next_one(
    engine: str, new_database: NewDatabase, rounds: range, figure: Figure
) -> None:
    alone = new_database()
    status, out = _migrated(alone)
    assert status == 0, out
    expected, number = asyncio.run(_contents(alone)), int(out.splitlines()[-1])
    assert len(expected) > 20
    step = max(1, number // POINTS) if len(rounds) == 1 else 1
    points = sorted({*range(1, number + 1, step), number})
    for point in points:
        url = new_database()
        status, out = _migrated(url, killed_at=point)
        assert status == -signal.SIGKILL, (point, out)
        ended = insights("migrate", settings={"INSIGHTS_DATABASE_URL": url})
        assert ended.status == 0, (point, ended.err)
        found = asyncio.run(_contents(url))
        assert [name for name in expected if found.get(name) != expected[name]] == [], point
    assert asyncio.run(_difference(url)) is None
    said = f"{len(points)} of {number} statements, as if never killed"
    figure("kill -9 of insights migrate", engine, said)


async def _difference(url: str) -> Difference | None:
    """What verifying the one tenant of a database at its newest schema finds."""
    await database.connect(url)
    try:
        assert await migrator.pending() == []
        (tenant,) = await session().rows("SELECT id FROM tenant")
        return await audits.verify(uuid.UUID(str(tenant["id"])))
    finally:
        await database.close()
