"""What migrating leaves behind: the same tables and rules on both engines, each step taken once."""

import inspect
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError, OperationalError
from tortoise.migrations.recorder import MigrationRecorder

from credit.core.roles import Role
from credit.core.units import Credits
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from credit.notify.budgets import BudgetInterval, BudgetTerms
from credit.notify.notifications import WebhookEventType
from models import database, migrator
from models.database import Session, session
from models.outages import DatabaseUnavailableError
from resolvers import alerts, budgets, keys, webhooks
from resolvers.keys import NewKey
from tests.once import MAKE_MODEL
from tests.postgres import PostgresServer
from tests.racing import race
from tests.world import NOON, World

ROOT: Final = Path(__file__).parents[2]
STEPS: Final = [path.stem for path in sorted((ROOT / "models/migrations").glob("[0-9]*.py"))]
RECORD_OF_STEPS: Final = "tortoise_migrations"
APPEND_ONLY: Final = ("entry", "entry_line", "usage_event")
BY_THEIR_OWN_ID: Final = {
    *("plan", "tenant", "api_key", "member", "persisted_operation"),
    *("export_claim_lock", "setting"),
}
OF_WEBHOOKS: Final = {"webhook", "delivery"}
"""A webhook of all tenants has none, and each webhook numbers its own deliveries."""
KEPT_AS: Final = {
    "text": "TEXT",
    "uuid": "TEXT",
    "timestamp with time zone": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "boolean": "BOOLEAN",
    "double precision": "DOUBLE PRECISION",
}
"""PostgreSQL's types, and what SQLite is told instead."""

CATALOG: Final = {
    "columns": """
        SELECT c.relname, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
         WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r'
    """,
    "constraints": """
        SELECT conrelid::regclass::text, contype::text, pg_get_constraintdef(oid)
          FROM pg_constraint WHERE connamespace = $1::regnamespace AND contype <> 'n'
    """,
    "indexes": """
        SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text, i.indisunique,
               replace(pg_get_indexdef(i.indexrelid), $1 || '.', '')
          FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         WHERE c.relnamespace = $1::regnamespace
    """,
}
Catalog = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[sqlite3.Connection]:
    """A migrated SQLite file, opened without anything of ours in between."""
    path = tmp_path / "migrated.sqlite3"
    await database.connect(f"sqlite://{path}")
    await migrator.migrate()
    await database.close()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.fixture
async def postgres(
    postgres_server: PostgresServer, migrated_template: str
) -> AsyncIterator[asyncpg.Connection]:
    """A migrated PostgreSQL database, likewise."""
    name = f"test_{uuid4().hex}"
    connection = await asyncpg.connect(postgres_server.create_database(name, migrated_template))
    yield connection
    await connection.close()
    postgres_server.drop_database(name)


async def _catalog(connection: asyncpg.Connection, schema: str) -> Catalog:
    await connection.execute(f"SET search_path = {schema}")
    found = {
        kind: sorted(tuple(row) for row in await connection.fetch(query, schema))
        for kind, query in CATALOG.items()
    }
    return {
        kind: [row for row in rows if RECORD_OF_STEPS not in row[0]] for kind, rows in found.items()
    }


async def _replayed(postgres: asyncpg.Connection, sqlite: sqlite3.Connection) -> Catalog:
    """What PostgreSQL understands when it is told SQLite's tables in SQLite's own words."""
    await postgres.execute("CREATE SCHEMA replayed")
    await postgres.execute("SET search_path = replayed")
    words = sqlite.execute(
        "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        " AND tbl_name NOT LIKE 'sqlite%' AND tbl_name <> ? ORDER BY rowid",
        (RECORD_OF_STEPS,),
    )
    for (statement,) in words:
        await postgres.execute(statement.removesuffix("WITHOUT ROWID"))
    return await _catalog(postgres, "replayed")


async def test_both_engines_have_the_same_tables_with_the_same_columns_in_the_same_order(
    sqlite: sqlite3.Connection, postgres: asyncpg.Connection
) -> None:
    ours = (await _catalog(postgres, "public"))["columns"]
    theirs = (await _replayed(postgres, sqlite))["columns"]
    assert {"tenant", "wallet", "entry"} < {row[0] for row in ours}
    mapped = [(*row[:3], KEPT_AS[row[3]], row[4]) for row in ours]
    assert mapped == [(*row[:3], row[3].upper(), row[4]) for row in theirs]


async def test_both_engines_have_the_same_keys_checks_and_references(
    sqlite: sqlite3.Connection, postgres: asyncpg.Connection
) -> None:
    ours = (await _catalog(postgres, "public"))["constraints"]
    kinds = {row[1] for row in ours}
    assert kinds == {"c", "f", "p", "u"}
    assert ours == (await _replayed(postgres, sqlite))["constraints"]


async def test_both_engines_have_the_same_indexes(
    sqlite: sqlite3.Connection, postgres: asyncpg.Connection
) -> None:
    ours = (await _catalog(postgres, "public"))["indexes"]
    assert "billing_period_open" in {row[1] for row in ours}
    assert ours == (await _replayed(postgres, sqlite))["indexes"]


async def test_sqlite_itself_refuses_null_where_postgresql_does(
    sqlite: sqlite3.Connection, postgres: asyncpg.Connection
) -> None:
    ours = {
        (table, column): not_null
        for table, column, _, _, not_null in (await _catalog(postgres, "public"))["columns"]
    }
    theirs = {
        (table, column): bool(not_null)
        for table in {table for table, _ in ours}
        for _, column, _, not_null, _, _ in sqlite.execute(f"PRAGMA table_info({table})")
    }
    assert theirs == ours


async def test_texts_sort_by_code_point_on_postgresql(postgres: asyncpg.Connection) -> None:
    collations = await postgres.fetch(
        "SELECT DISTINCT collation_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND data_type = 'text' AND table_name <> $1",
        RECORD_OF_STEPS,
    )
    assert [row[0] for row in collations] == ["C"]


async def test_the_tenant_leads_every_key_but_those_of_reference_tables(
    postgres: asyncpg.Connection,
) -> None:
    constraints = (await _catalog(postgres, "public"))["constraints"]
    keys = [(table, text) for table, kind, text in constraints if kind in "pu"]
    tables = {table for table, *_ in (await _catalog(postgres, "public"))["columns"]}
    assert {table for table, text in keys if text.startswith("PRIMARY KEY")} == tables
    others = {table for table, text in keys if "(tenant_id" not in text}
    assert others == BY_THEIR_OWN_ID | OF_WEBHOOKS


# ── Once, however often and from however many ─────────────────────────────────────────────────────


async def test_migrating_again_does_nothing(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        assert await migrator.pending() == STEPS
        assert await migrator.migrate() == STEPS
        assert await migrator.pending() == []
        assert await migrator.migrate() == []
    finally:
        await database.close()


async def test_a_step_that_is_not_on_record_is_pending(world: World) -> None:
    assert await migrator.pending() == []
    await session().rows(f"DELETE FROM {RECORD_OF_STEPS} WHERE name = $1", STEPS[-1])
    assert await migrator.pending() == STEPS[-1:]


async def test_a_record_that_cannot_be_read_is_not_taken_for_an_empty_database(
    world: World,
) -> None:
    await session().rows(f"ALTER TABLE {RECORD_OF_STEPS} RENAME COLUMN app TO other")
    with pytest.raises(OperationalError, match="app"):
        await migrator.pending()
    await session().rows(f"ALTER TABLE {RECORD_OF_STEPS} RENAME COLUMN other TO app")
    assert await migrator.pending() == []
    await session().rows(f"UPDATE {RECORD_OF_STEPS} SET app = 'x' WHERE name = $1", STEPS[-1])
    for asked in (migrator.pending, migrator.migrate):
        with pytest.raises(migrator.UnsupportedDatabaseError, match=f"'{STEPS[-1]}' of 'x'"):
            await asked()


async def test_a_source_that_python_fails_to_parse_once_is_parsed_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python 3.11 does so when garbage is collected meanwhile and another thread parses too."""
    getsource = inspect.getsource
    failed: list[type] = []

    def failing_once(thing: type) -> str:
        if not failed:
            failed.append(thing)
            msg = "AST constructor recursion depth mismatch (before=237, after=285)"
            raise SystemError(msg)
        return getsource(thing)

    monkeypatch.setattr(MigrationRecorder, "_make_model", MAKE_MODEL)
    monkeypatch.setattr(inspect, "getsource", failing_once)
    assert await migrator.pending() == []
    assert len(failed) == 1


async def test_a_database_of_a_development_version_is_refused_in_one_line(
    world: World,
) -> None:
    await session().rows(f"UPDATE {RECORD_OF_STEPS} SET name = $1 WHERE id = 1", migrator.REPLACED)
    for attempt in (migrator.pending, migrator.migrate):
        with pytest.raises(migrator.UnsupportedDatabaseError, match="before release") as said:
            await attempt()
        assert "\n" not in str(said.value)
    rows = await session().rows(f"SELECT name FROM {RECORD_OF_STEPS} ORDER BY id LIMIT 1")
    assert [row["name"] for row in rows] == [migrator.REPLACED]


async def test_a_database_that_a_newer_release_migrated_is_refused_in_one_line(
    world: World,
) -> None:
    await session().rows(
        f"INSERT INTO {RECORD_OF_STEPS} (app, name, applied_at) "
        f"SELECT app, '9999_future', applied_at FROM {RECORD_OF_STEPS} WHERE id = 1"
    )
    for attempt in (migrator.pending, migrator.migrate):
        with pytest.raises(migrator.FutureSchemaError, match="9999_future") as said:
            await attempt()
        assert "\n" not in str(said.value)
    await session().rows(f"DELETE FROM {RECORD_OF_STEPS} WHERE name = '9999_future'")
    assert await migrator.pending() == []


async def test_four_processes_that_migrate_at_once_take_each_step_once(
    empty_database_url: str,
) -> None:
    printed = race("migrate", [empty_database_url], 4)  # nothing else waits meanwhile
    answers = [line.split() for line in printed]
    assert sorted(answers) == [[], [], [], STEPS]
    await database.connect(empty_database_url)
    rows = await session().rows(f"SELECT name FROM {RECORD_OF_STEPS} ORDER BY name")
    assert [row["name"] for row in rows] == STEPS
    await database.close()


# ── Rules that the tables keep by themselves ──────────────────────────────────────────────────────


async def _with_something_of_everything(world: World) -> Tenant:
    """A tenant with something in every table that is written to in the course of a day."""
    tenant = await world.a_tenant()
    await world.complete()
    line = AlertCondition(AlertKind.REMAINING_BELOW, Decimal(100))
    await alerts.set_rule(world.context(), tenant.id, line)
    await budgets.set_budget(world.context(), tenant.id, None, BudgetInterval.MONTH, BUDGET)
    await webhooks.create(world.context(), tenant.id, "http://127.0.0.1:1", [*WebhookEventType])
    await world.complete()
    await keys.create(NewKey("a key", Role.TENANT_ADMIN, tenant.id), b"pepper", world.now)
    return tenant


@pytest.mark.parametrize("table", APPEND_ONLY)
async def test_what_is_append_only_is_neither_changed_nor_deleted(world: World, table: str) -> None:
    await _with_something_of_everything(world)
    before = await session().rows(f"SELECT * FROM {table}")
    assert before
    attempts = [f"UPDATE {table} SET tenant_id = tenant_id", f"DELETE FROM {table}"]
    if not session().is_sqlite:
        attempts += [f"TRUNCATE {table}", f"TRUNCATE {table} CASCADE"]
    for attempt in attempts:
        with pytest.raises(Exception, match=f"{table} is append only"):
            await session().rows(attempt)
    assert await session().rows(f"SELECT * FROM {table}") == before


INSERT_ENTRY: Final = (
    "INSERT INTO entry SELECT tenant_id, sequence + 100, reason, {credits}, balance_after,"
    " {overage}, occurred_at, posted_at, recorded_at, period, interview_id, reverses, reference,"
    " note, digest FROM entry WHERE sequence = 1"
)
INSERT_PERIOD: Final = (
    "INSERT INTO billing_period SELECT tenant_id, number + 1, starts_at, ends_at, first_on,"
    " last_on, opening, {closing}, NULL FROM billing_period"
)
INSERT_ALERT: Final = (
    "INSERT INTO alert_rule SELECT tenant_id, '6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11', kind,"
    " {threshold}, raised, raised_at, next_check_at, quiet_until FROM alert_rule"
)

BUDGET: Final = BudgetTerms(Credits.of(100))
INSERT_BUDGET: Final = (
    "INSERT INTO budget SELECT tenant_id, '6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11', job_id, {per},"
    " credits, on_forecast, paused, set_at, next_check_at FROM budget"
)

FAILING: Final = (
    "UPDATE webhook SET status = '{status}', failing_since = created_at, due_at = {due}"
)


REFUSALS: Final = [
    ("UPDATE wallet SET balance = -1", "UPDATE wallet SET balance = 0"),
    ("UPDATE wallet SET overage = -1, balance = 0", "UPDATE wallet SET overage=1, balance=0"),
    ("UPDATE wallet SET overage = 1", "UPDATE wallet SET overage = 0"),
    (
        INSERT_ENTRY.format(credits=0, overage="overage_after"),
        INSERT_ENTRY.format(credits=1, overage="overage_after"),
    ),
    (
        INSERT_ENTRY.format(credits=1, overage=1),
        INSERT_ENTRY.format(credits=1, overage=0),
    ),
    (
        "INSERT INTO entry_line SELECT tenant_id, sequence, 7, 1, 0, NULL FROM entry",
        "INSERT INTO entry_line SELECT tenant_id, sequence, 7, 1, 1, NULL FROM entry",
    ),
    (
        "UPDATE credit_grant SET remaining = amount + 1",
        "UPDATE credit_grant SET remaining = amount",
    ),
    ("UPDATE credit_grant SET remaining = -1", "UPDATE credit_grant SET remaining = 0"),
    ("UPDATE credit_grant SET started = false", "UPDATE credit_grant SET started = true"),
    (
        "UPDATE credit_grant SET expires_at = effective_at",
        "UPDATE credit_grant SET expires_at = NULL",
    ),
    ("UPDATE interview SET price = -1", "UPDATE interview SET price = 0"),
    ("UPDATE usage_day SET completed = -1", "UPDATE usage_day SET completed = 0"),
    ("UPDATE usage_total SET completed = -1", "UPDATE usage_total SET completed = 0"),
    ("UPDATE usage_total SET unit = 'OTHER'", "UPDATE usage_total SET unit = unit"),
    ("UPDATE candidate_day SET events = -1", "UPDATE candidate_day SET events = 0"),
    ("UPDATE job SET status = 'OTHER'", "UPDATE job SET status = 'CLOSED'"),
    ("UPDATE job SET title = ''", "UPDATE job SET title = 'x'"),
    ("UPDATE tenant SET plan_id = 'no'", "UPDATE tenant SET plan_id = 'none'"),
    (INSERT_PERIOD.format(closing="NULL"), INSERT_PERIOD.format(closing="0")),
    ("UPDATE wallet SET alert_rules = -1", "UPDATE wallet SET alert_rules = 2"),
    (
        "UPDATE alert_rule SET kind = 'OTHER'",
        "UPDATE alert_rule SET kind = 'PERCENT_OF_ALLOCATION_BELOW'",
    ),
    ("UPDATE alert_rule SET kind = 'EXPIRY_WITHIN_DAYS'", "UPDATE alert_rule SET threshold = '7'"),
    (
        "UPDATE alert_rule SET raised_at = NULL",
        "UPDATE alert_rule SET raised = false, raised_at = NULL",
    ),
    (INSERT_ALERT.format(threshold="threshold"), INSERT_ALERT.format(threshold="'5'")),
    ("UPDATE wallet SET budgets = -1", "UPDATE wallet SET budgets = 2"),
    ("UPDATE budget SET credits = 0", "UPDATE budget SET credits = 1"),
    ("UPDATE budget SET per = 'YEAR'", "UPDATE budget SET per = 'BILLING_PERIOD'"),
    ("UPDATE budget SET next_check_at = NULL", "UPDATE budget SET set_at = next_check_at"),
    ("UPDATE budget_threshold SET kind = 'OTHER'", "UPDATE budget_threshold SET raised = false"),
    ("UPDATE budget_threshold SET percent = 1001", "UPDATE budget_threshold SET raised = false"),
    ("UPDATE budget_threshold SET percent = 7", "UPDATE budget_threshold SET percent = percent"),
    (INSERT_BUDGET.format(per="per"), INSERT_BUDGET.format(per="'BILLING_PERIOD'")),
    ("UPDATE alert SET number = 0", "UPDATE alert SET number = 2"),
    ("UPDATE wallet SET webhooks = -1", "UPDATE wallet SET webhooks = 0"),
    ("UPDATE webhook SET status = 'OTHER'", "UPDATE webhook SET url = 'x'"),
    ("UPDATE webhook SET status = 'FAILING'", FAILING.format(status="FAILING", due="due_at")),
    (
        FAILING.format(status="DISABLED", due="due_at"),
        FAILING.format(status="DISABLED", due="NULL"),
    ),
    (
        "UPDATE webhook SET old_secret = 'x'",
        "UPDATE webhook SET old_secret = 'x', old_secret_until = created_at",
    ),
    ("UPDATE delivery SET number = 0", "UPDATE delivery SET number = 7"),
    ("UPDATE delivery SET event = 'OTHER'", "UPDATE delivery SET event = 'ALERT_RAISED'"),
    (
        "UPDATE delivery SET status = 'DELIVERED'",
        "UPDATE delivery SET status = 'DELIVERED', finished_at = created_at",
    ),
    (
        "UPDATE delivery SET finished_at = created_at",
        "UPDATE delivery SET next_attempt_at = created_at",
    ),
    (
        "UPDATE delivery SET webhook_id = '6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11'",
        "DELETE FROM webhook",
    ),
    ("UPDATE api_key SET tenant_id = NULL", "UPDATE api_key SET role = 'PARTNER'"),
    (
        "UPDATE api_key SET role = 'OPERATOR'",
        "UPDATE api_key SET role = 'OPERATOR', tenant_id = NULL",
    ),
    (
        "UPDATE api_key SET role = 'PARTNER', tenant_id = NULL",
        "UPDATE api_key SET role = 'PLATFORM', tenant_id = NULL",
    ),
]
"""Statements that break one rule, each with its next neighbour that breaks none."""


async def test_the_tables_refuse_what_no_account_can_be(world: World) -> None:
    await _with_something_of_everything(world)
    for refused, taken in REFUSALS:
        with pytest.raises(IntegrityError):
            assert await session().rows(refused) is None, f"taken: {refused}"
        with pytest.raises(_UndoneError):
            await database.transaction(partial(_undone, taken))


class _UndoneError(Exception):
    """Ends a transaction that was only to see whether a statement is taken."""


async def _undone(statement: str, session: Session) -> None:
    await session.rows(statement)
    raise _UndoneError


async def test_an_external_id_is_taken_once(world: World) -> None:
    tenant = await world.a_tenant("acme")
    row = (
        "INSERT INTO tenant"
        " (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)"
        " SELECT {0}, 'acme', name, sort_name, zone, plan_id, $2, $3 FROM tenant"
    )
    with pytest.raises(IntegrityError):
        await session().rows(row.format("CAST($1 AS {uuid})"), uuid4(), NOON, NOON)
    assert (await session().rows("SELECT id FROM tenant")) == [{"id": _as_kept(tenant)}]


def _as_kept(tenant: Tenant) -> object:
    return str(tenant.id) if session().is_sqlite else tenant.id


async def test_a_migration_that_is_not_recorded_is_not_applied(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = MigrationRecorder.record_applied

    async def failing_at_last(own: MigrationRecorder, app: str, name: str) -> None:
        if name == STEPS[-1]:
            raise ConnectionResetError
        await record(own, app, name)

    await database.connect(empty_database_url)
    try:
        with monkeypatch.context() as patched:
            patched.setattr(MigrationRecorder, "record_applied", failing_at_last)
            with pytest.raises((ConnectionResetError, DatabaseUnavailableError)):
                await migrator.migrate()
        assert await migrator.migrate() == STEPS
    finally:
        await database.close()


async def test_a_migration_that_fails_half_way_leaves_nothing_behind(
    empty_database_url: str,
) -> None:
    await database.connect(empty_database_url)
    try:
        # The last table is in the way with another shape: its index cannot be made.
        await session().rows("CREATE TABLE alert_rule (id TEXT)")
        with pytest.raises(Exception, match="next_check_at"):
            await migrator.migrate()
        with pytest.raises(Exception, match="wallet"):
            await session().rows("SELECT * FROM wallet")
        await session().rows("DROP TABLE alert_rule")
        assert await migrator.migrate() == STEPS
    finally:
        await database.close()
