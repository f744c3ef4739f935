"""The statements of docs/candidates.md: they replace a candidate's id, and everything adds up."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import asyncpg
import pytest

from credit.core.roles import Role
from tests.stories.clients import Client, Story, check

PAGE: Final = (Path(__file__).parents[2] / "docs" / "candidates.md").read_text("utf-8")
COUNT: Final = "{ tenant { consumption { candidates creditsUsed } } }"
OLD_IDS: Final = "SELECT count(*) FROM {} WHERE candidate_id = 'candidate-1'"


def script(engine: str) -> str:
    """The SQL block of the page for an engine."""
    name = {"postgres": "PostgreSQL", "sqlite": "SQLite"}[engine]
    (block,) = re.findall(rf"^On {name}:\n\n```sql\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return block


async def run(url: str, statements: str) -> None:
    """Run statements as an operator does: by the engine's own client, beside the service."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"), isolation_level=None)) as open_:
            open_.executescript(statements)
        return
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statements)
    finally:
        await connection.close()


async def number(url: str, query: str) -> int:
    """The one number that a query answers."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as open_:
            return int(open_.execute(query).fetchone()[0])
    connection = await asyncpg.connect(url)
    try:
        return int(await connection.fetchval(query))
    finally:
        await connection.close()


async def test_a_candidate_s_id_is_replaced_and_everything_still_adds_up(
    story: Story, operator: Client, platform: Client, database_url: str, engine: str
) -> None:
    acme = await operator.create("acme")
    other = await operator.create("other")
    mine = [story.an_event(candidate=f"candidate-{n}") for n in (1, 1, 2)]
    await platform.record(*mine, story.an_event(tenant="other"))
    admin = await story.client(Role.TENANT_ADMIN, acme)
    before = await admin.ask(COUNT)
    assert before["tenant"]["consumption"] == {"candidates": 2, "creditsUsed": "3"}

    await run(database_url, script(engine))

    for table in ("usage_event", "candidate_day"):
        left = await number(database_url, OLD_IDS.format(table))
        assert left == 1, "another tenant's candidate of the same id stays"
    assert await admin.ask(COUNT) == before
    await check(acme)
    await check(other)
    again = (await platform.record(mine[0]))["results"][0]
    assert (again["outcome"], again["problem"]["code"]) == ("REJECTED", "EVENT_CONFLICT")
    with pytest.raises((sqlite3.IntegrityError, asyncpg.RaiseError), match="append only"):
        await run(database_url, "UPDATE usage_event SET candidate_id = 'c'")
