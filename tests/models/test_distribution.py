"""What a distributed database rests on, as far as a plain one can tell."""

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest
from tortoise.connection import get_connections

from insights import database as insights_database
from models import database, database_roles, dialects, distribution, heads
from models.addresses import parse_postgres
from models.backup_files import BackupError
from models.connections import CONNECTION
from models.database import session
from models.database_roles import APPEND_ONLY, DatabaseRoleError
from models.dialects import DIALECTS, DISTRIBUTED, RowSet
from models.distributed_tables import CENTRAL, COLUMNS, COPIED
from models.distributed_together import literal
from models.distribution import DistributionError
from models.postgres_backup import PostgresBackups
from models.postgres_programs import PostgresPrograms
from models.sql.distributed_together import of_parts
from models.sql.distribution import REPLACED
from resolvers import tenant_deletion
from tests.insights.terminal import ROOT
from tests.tables import models
from tests.undistributed import LEFT_OUT
from tests.world import World

POSTGRES: Final = pytest.mark.parametrize("engine", ["postgres"])
UNIQUE: Final = """
SELECT i.indrelid::regclass::text AS table, c.relname AS name,
    array(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid) AS columns
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace
"""
NO_TENANT: Final = dict(zip(APPEND_ONLY, ("digest", "credits", "digest"), strict=True))
"""A column of each table that is not what it is distributed by."""
OWNER: Final = """
SELECT quote_ident(pg_get_userbyid(relowner)) AS name FROM pg_class
WHERE oid = to_regclass('entry')
"""


def test_every_table_has_its_place() -> None:
    placed = [*COLUMNS, *COPIED, *CENTRAL]
    assert sorted(placed) == sorted(models())


def test_what_a_distributed_database_does_not_run_is_listed_in_the_page() -> None:
    page = (ROOT / "docs/distributed.md").read_text()
    rows = re.findall(r"^\| ([^|]+) \| (`test_[^|]+) \|$", page, re.MULTILINE)
    tests = {why: [one.partition("::") for one in named.split()] for why, named in LEFT_OUT.items()}
    names = {why: [name for _, _, name in of_why] for why, of_why in tests.items()}
    assert {why: re.findall(r"`(\w+)`", named) for why, named in rows} == names
    for file, _, name in (one for of_why in tests.values() for one in of_why):
        assert f"def {name}(" in (ROOT / "tests" / file).read_text(), "it is there no more"


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_what_is_unique_is_so_within_a_tenant_or_replaced() -> None:
    indexes = [row for row in await session().rows(UNIQUE) if row["table"] in COLUMNS]
    across = {row["name"] for row in indexes if COLUMNS[row["table"]] not in row["columns"]}
    assert across == {name for name in REPLACED if not name.endswith("_fkey")}


@pytest.mark.parametrize(
    ("engine", "sentence"), [("sqlite", "only a PostgreSQL"), ("postgres", "the extension citus")]
)
@pytest.mark.usefixtures("world", "engine")
async def test_what_is_missing_is_said(sentence: str) -> None:
    with pytest.raises(DistributionError, match=sentence):
        await distribution.distribute()


@pytest.mark.parametrize(
    ("rows", "source", "arguments"),
    [
        ([("t",)], "(SELECT $1::uuid AS tenant_id) AS wanted", ["t"]),
        ([("t",), ("u",)], "unnest($1::uuid[]) AS wanted(tenant_id)", [["t", "u"]]),
        ([("t",), ("t",)], "unnest($1::uuid[]) AS wanted(tenant_id)", [["t", "t"]]),
        ([], "unnest($1::uuid[]) AS wanted(tenant_id)", [[]]),
    ],
)
def test_one_tenant_is_a_value_where_tables_are_distributed(
    rows: list[tuple[str]], source: str, arguments: list[Any]
) -> None:
    wanted = RowSet({"tenant_id": "uuid"}, rows)
    found = DIALECTS[DISTRIBUTED].prepared("SELECT * FROM {wanted}", (), {"wanted": wanted})
    assert found == (f"SELECT * FROM {source}", arguments)


@POSTGRES
@pytest.mark.usefixtures("world")
@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", 'it\'s {a}, \\ and "b"'),
        ("text", None),
        ("bigint", -7),
        ("uuid", UUID(int=7)),
        ("date", date(2026, 3, 1)),
        ("timestamptz", datetime(2026, 3, 1, 12, 0, 0, 5, UTC)),
        ("text[]", ["it's", '{"a", b}', "\\", "", None, "NULL"]),
        ("uuid[]", [UUID(int=7), UUID(int=8)]),
        ("date[]", []),
    ],
)
async def test_a_node_reads_values_as_they_were(kind: str, value: object) -> None:
    text = f"SELECT CAST(CAST($1 AS text) AS {kind}) AS value"
    (found,) = await session().rows(text, literal(value))
    assert found["value"] == value


def test_a_node_reads_its_own_parts_of_tables() -> None:
    text = "SELECT w.plan FROM wallet w JOIN tenant t ON TRUE JOIN jobs ON FALSE"
    tables = frozenset(("wallet", "tenant", "plan", "job"))
    found = of_parts(text, tables)
    assert found == "SELECT w.plan FROM {wallet} w JOIN {tenant} t ON TRUE JOIN jobs ON FALSE"


@POSTGRES
async def test_statements_say_the_same_where_tables_are_distributed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenants = [await world.a_tenant(name) for name in ("acme", "other")]
    await world.complete(times=3)
    ids = [tenant.id for tenant in tenants]
    plain = [await heads.by_tenants(session(), chosen) for chosen in (ids[:1], ids)]
    monkeypatch.setattr(dialects, "DIALECTS", {**DIALECTS, "postgres": DIALECTS[DISTRIBUTED]})
    monkeypatch.setattr(database, "DIALECTS", dialects.DIALECTS)
    assert [await heads.by_tenants(session(), chosen) for chosen in (ids[:1], ids)] == plain
    await world.complete(times=2)
    for tenant in tenants:
        await world.check(tenant)


@POSTGRES
async def test_the_role_of_the_service_changes_nothing_that_is_append_only(
    world: World, database_url: str
) -> None:
    kept, gone = [await world.a_tenant(name) for name in ("acme", "gone")]
    await session().execute("CREATE ROLE insights_service LOGIN")
    try:
        await database_roles.grant("insights_service")
        await database.close()
        owner = database_url.partition("//")[2].partition("@")[0]
        url = database_url.replace(f"//{owner}@", "//insights_service@")
        await database.connect(url)
        await world.complete()
        refused = [f"TRUNCATE {table}" for table in APPEND_ONLY]
        refused += [f"UPDATE {table} SET {name} = {name}" for table, name in NO_TENANT.items()]
        if session().is_distributed:
            refused += [f"DELETE FROM {table}" for table in APPEND_ONLY]
        else:
            await tenant_deletion.delete(world.context(), gone.id)
        await world.check(kept)
        for statement in refused:
            with pytest.raises(Exception, match="permission denied"):
                await session().execute(statement)
    finally:
        await database.close()
        shared = await asyncpg.connect(database_url)
        await shared.execute("DROP OWNED BY insights_service; DROP ROLE insights_service")
        await shared.close()
        await database.connect(database_url)


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_a_role_that_no_grant_limits_is_refused() -> None:
    with pytest.raises(DatabaseRoleError, match="there is no role"):
        await database_roles.grant("nobody")
    (row,) = await session().rows("SELECT current_user AS name")
    with pytest.raises(DatabaseRoleError, match="superuser"):
        await database_roles.grant(row["name"])


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_a_role_that_may_become_the_owner_of_the_tables_is_refused() -> None:
    (row,) = await session().rows(OWNER)
    await session().execute("CREATE ROLE insights_owner")
    try:
        await session().execute(f"GRANT {row['name']} TO insights_owner")
        with pytest.raises(DatabaseRoleError, match="owns the tables"):
            await database_roles.grant("insights_owner")
    finally:
        await session().execute("DROP OWNED BY insights_owner")
        await session().execute("DROP ROLE insights_owner")


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_no_backup_is_made_of_nodes_at_different_instants(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_connections().get(CONNECTION), "is_distributed", True)
    programs = PostgresPrograms(parse_postgres(database_url), os.environ, None)
    with pytest.raises(BackupError, match="at a restore point of all"):
        await PostgresBackups(programs).write(tmp_path / "draft")
    assert not (tmp_path / "draft").exists()


@POSTGRES
@pytest.mark.usefixtures("world")
async def test_what_a_migration_that_was_broken_off_has_left_is_done_by_the_next_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done: list[str] = []

    async def distribute(_shards: int) -> list[str]:
        done.append("distributed")
        return []  # all of them were, before it was broken off

    async def free() -> None:
        done.append("freed")

    monkeypatch.setattr(distribution, "distribute", distribute)
    monkeypatch.setattr(distribution, "free", free)
    monkeypatch.setattr(get_connections().get(CONNECTION), "is_distributed", True)
    assert await insights_database.migrate() == []  # the migrations themselves were committed
    assert done == ["distributed", "freed"]
