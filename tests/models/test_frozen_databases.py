"""Databases that released commits made are migrated, whole, and answer as before.

`tests/frozen/<migration>/` has one for each engine, as SQL text, made by `make frozen`.
"""

import json
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

import asyncpg
import pytest

from credit.core.roles import Role
from models import database, distribution, migrator
from models.database import session
from models.distribution import DistributionError
from resolvers import audits
from tests.frozen.questions import ANSWERS, TENANT, comparable
from tests.given import SHARDS
from tests.stories.clients import a_story, uuid_of

UNKNOWN: Final = "SET transaction_timeout = 0;"
"""What a dump of PostgreSQL 18 sets, and servers before 17 refuse."""
KNOWN: Final = "SELECT current_setting('transaction_timeout', true) IS NOT NULL"
FROZEN: Final = sorted(path.parent for path in Path(__file__).parents[1].glob("frozen/*/*.json"))


@pytest.fixture(params=FROZEN, ids=lambda path: path.name)
def frozen(request: pytest.FixtureRequest) -> Path:
    """The folder of each frozen database in turn, named by its newest migration."""
    folder: Path = request.param
    return folder


async def _load(script: str, url: str) -> None:
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as file:
            file.executescript(script)
        return
    connection = await asyncpg.connect(url)
    try:
        known = await connection.fetchval(KNOWN)
        await connection.execute(script if known else script.replace(UNKNOWN, ""))
    finally:
        await connection.close()


def test_there_is_a_database_of_an_older_release_and_of_the_newest_one() -> None:
    names, steps = [path.name for path in FROZEN], migrator.known()
    assert len(names) >= 2
    assert set(names) <= set(steps)


async def test_a_frozen_database_is_migrated_whole_and_answers_as_before(
    frozen: Path, engine: str, empty_database_url: str
) -> None:
    kept: dict[str, Any] = json.loads((frozen / "answers.json").read_text("utf-8"))[engine]
    await _load((frozen / f"{engine}.sql").read_text("utf-8"), empty_database_url)
    await database.connect(empty_database_url)
    try:
        steps = migrator.known()
        assert await migrator.migrate() == steps[steps.index(frozen.name) + 1 :]
        assert await migrator.pending() == []
        (head,) = kept["heads"]
        tenant_id, sequence, digest, name = head.split()
        row = await session().row("SELECT last_sequence, head_digest FROM wallet")
        assert row is not None
        assert (row["last_sequence"], row["head_digest"]) == (int(sequence), digest)
        with suppress(DistributionError):  # where the database has no nodes
            await distribution.distribute_and_free(SHARDS)
    finally:
        await database.close()
    async with a_story(empty_database_url) as story:
        story.turn_to(kept["at"])
        operator = await story.client(Role.OPERATOR)
        tenant = (await operator.ask(TENANT))["tenant"]["id"]
        assert str(uuid_of(tenant)) == tenant_id
        assert await audits.verify(uuid_of(tenant)) is None
        answer = comparable(await operator.ask(ANSWERS, id=tenant), kept["newest"])
        assert answer == kept["answers"]
        assert answer["externalId"] == name
        # It goes on from there: what is due and what comes is posted behind the old head.
        platform = await story.client(Role.PLATFORM)
        event = story.an_event(tenant=name, at=f"{kept['at']}:00Z")
        assert (await platform.record(event))["recorded"] == 1
        assert await audits.verify(uuid_of(tenant)) is None
