"""What the node of a tenant runs, as far as a plain server has what it takes."""

from typing import Final

import pytest
from tortoise.connection import get_connections

from insights import database as insights_database
from insights import settings as configuration
from insights.database import open_database
from insights.errors import OutdatedSchemaError
from models import database, database_roles, distributed_together, distribution
from models.connections import CONNECTION
from models.database import Session, session
from models.sql import distributed_together as sql
from models.sql.together import TableShape
from tests.stories.clients import PEPPER
from tests.world import World

POSTGRES: Final = pytest.mark.parametrize("engine", ["postgres"])
DAYS: Final = TableShape(
    "candidate_day",
    (("day", "date"), ("job_id", "uuid"), ("candidate_id", "text"), ("events", "bigint")),
    ("tenant_id", "day", "job_id", "candidate_id"),
)
GUARD: Final = "UPDATE wallet SET head_digest = $3 WHERE tenant_id = $1 AND version = $2"
NAME: Final = "SELECT 'insights_' || CAST('wallet' AS regclass)::oid || '_' || md5($1) AS name"
"""What the function calls a statement that it has prepared for this part."""

CALLABLE: Final = """
    SELECT name FROM unnest($1::text[]) AS name
    WHERE has_function_privilege('insights_caller', name, 'EXECUTE')
"""
WRITTEN: Final = """
    SELECT candidate_id, (SELECT head_digest FROM wallet WHERE tenant_id = $1) AS digest
    FROM candidate_day WHERE tenant_id = $1 ORDER BY candidate_id
"""


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_values_of_a_statement_are_read_as_they_were() -> None:
    values = ("it's", "\\", "'', NULL) --", '{"a": "b\\"c"}', "", None, "NULL")
    wanted = ", ".join(f"CAST(${place} AS text)" for place in range(1, len(values) + 1))

    async def read(inside: Session) -> list[str | None]:
        await inside.execute(f"PREPARE kept AS SELECT ARRAY[{wanted}] AS found")
        (row,) = await inside.rows(f"EXECUTE kept{sql.arguments(values)}")
        await inside.execute("DEALLOCATE kept")
        found: list[str | None] = row["found"]
        return found

    assert await database.transaction(read) == list(values)


@POSTGRES
async def test_what_depends_on_an_update_is_written_once_where_it_finds_its_row(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    if session().is_distributed:
        pytest.skip("a node runs this on its own parts: each recording of events there is a test")
    tenant = await world.a_tenant("acme")
    (head,) = await session().rows("SELECT version FROM wallet WHERE tenant_id = $1", tenant.id)
    text = sql.inserts((DAYS,)).replace("{candidate_day}", "candidate_day")
    monkeypatch.setattr(sql, "inserts", lambda _shapes: text)
    (own,) = await session().rows(NAME, text)

    async def write(inside: Session, version: int, digest: str) -> bool:
        await inside.rows("SELECT set_config($1, '1', true)", f"insights.{own['name']}")
        rows = [("2026-03-01", str(tenant.id), f"{digest}'s \\{place}", 1) for place in range(3)]
        guard = (GUARD, (tenant.id, version, digest))
        return await distributed_together.write(inside, tenant.id, guard, [(DAYS, rows)])

    async def written(inside: Session) -> tuple[bool, bool]:
        for creation in sql.FUNCTIONS.values():
            await inside.execute(creation)
        await inside.execute(f"PREPARE {own['name']} AS {text}")
        await inside.execute("SET LOCAL standard_conforming_strings = off")  # some have
        found = await write(inside, head["version"], "a")
        missed = await write(inside, head["version"] + 1, "b")
        await inside.execute(f"DEALLOCATE {own['name']}")
        return found, missed

    assert await database.transaction(written) == (True, False)
    found = await session().rows(WRITTEN, tenant.id)
    assert [(row["candidate_id"], row["digest"]) for row in found] == [
        ("a's \\0", "a"),
        ("a's \\1", "a"),
        ("a's \\2", "a"),
    ]


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_a_distributed_database_without_a_function_of_this_release_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sql.FUNCTIONS, "insights_later(oid)", "")
    was_distributed = session().is_distributed
    monkeypatch.setattr(get_connections().get(CONNECTION), "is_distributed", False)
    assert await distribution.missing_functions() == []
    monkeypatch.setattr(get_connections().get(CONNECTION), "is_distributed", True)
    found = await distribution.missing_functions()
    assert found == (["insights_later(oid)"] if was_distributed else list(sql.FUNCTIONS))


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_the_role_of_the_service_may_call_functions_that_an_owner_keeps_from_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not session().is_distributed:
        for creation in sql.FUNCTIONS.values():
            await session().execute(creation)
        monkeypatch.setattr(get_connections().get(CONNECTION), "is_distributed", True)
    for name in sql.FUNCTIONS:
        await session().execute(f"REVOKE EXECUTE ON FUNCTION {name} FROM PUBLIC")
    await session().execute("CREATE ROLE insights_caller")
    try:
        assert await session().rows(CALLABLE, list(sql.FUNCTIONS)) == []
        await database_roles.grant("insights_caller")
        found = await session().rows(CALLABLE, list(sql.FUNCTIONS))
    finally:
        await session().execute("DROP OWNED BY insights_caller")
        await session().execute("DROP ROLE insights_caller")
    assert [row["name"] for row in found] == list(sql.FUNCTIONS)


@POSTGRES
async def test_a_service_is_refused_that_misses_a_function_of_its_database(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def missing() -> list[str]:
        return ["insights_later(oid)"]

    await database.close()
    monkeypatch.setattr(distribution, "missing_functions", missing)
    settings = configuration.load(database_url=database_url, key_pepper=PEPPER)
    with pytest.raises(OutdatedSchemaError) as refused:
        async with open_database(settings):
            pass
    assert "insights_later(oid)" in str(refused.value)
    assert insights_database.HOW_TO_MIGRATE in str(refused.value)
