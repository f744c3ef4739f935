"""A database from before tenants waited for their history keeps its tenants, with their state."""

from functools import partial
from typing import Final

import pytest
from tortoise.connection import get_connections
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from models import database, migrator
from models.connections import APP, CONNECTION, TABLES
from models.database import Session, session

BEFORE: Final = "0004_quiet_alert_rules"
IMPORTED: Final = "6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11"
OPEN: Final = "6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a12"
AT: Final = "'2026-01-01 00:00:00.000000+00:00'"
NULLS: Final = "NULL, NULL, NULL, NULL, 'd'"
ROWS: Final = (
    "INSERT INTO plan VALUES ('p', 'P', '{{}}', 1, TRUE)",
    f"INSERT INTO tenant VALUES ('{{id}}', '{{id}}', 'T', 't', 'UTC', 'p', {AT}, {AT})",
    f"INSERT INTO wallet VALUES ('{{id}}', 5, 0, 1, 1, 'd', 3, {AT}, {AT}, {{importing}}, 0, 0)",
    f"INSERT INTO entry VALUES ('{{id}}', 1, 'ALLOCATION', 5, 5, 0, {AT}, {AT}, {AT}, 1, {NULLS})",
)


class _UndoneError(Exception):
    """Ends a transaction that was only to see whether a statement is taken."""


async def _tried(statements: tuple[str, ...], session: Session) -> None:
    for statement in statements:
        await session.rows(statement)
    raise _UndoneError


async def _migrate_as_before() -> None:
    """Apply the migrations that there were before."""
    apps = {APP: {"models": TABLES, "migrations": "models.migrations"}}
    executor = MigrationExecutor(get_connections().get(CONNECTION), apps)
    await executor.migrate([MigrationTarget(APP, BEFORE)])


async def test_a_tenant_whose_history_was_imported_waits_and_others_are_open(
    empty_database_url: str,
) -> None:
    await database.connect(empty_database_url)
    try:
        await _migrate_as_before()
        plan, *rows = ROWS
        await session().rows(plan.format())
        for tenant, importing in ((IMPORTED, "TRUE"), (OPEN, "FALSE")):
            for row in rows:
                await session().rows(row.format(id=tenant, importing=importing))
        assert "0006_tenant_state" in await migrator.migrate()
        found = await session().rows(
            "SELECT tenant_id, balance, version, awaits_history, deleting FROM wallet ORDER BY 1"
        )
        assert [
            (str(row["tenant_id"]), row["balance"], row["version"], bool(row["awaits_history"]))
            for row in found
        ] == [(IMPORTED, 5, 4, True), (OPEN, 5, 4, False)]  # late usage was counted
        assert not any(row["deleting"] for row in found)
        await _check_append_only()
    finally:
        await database.close()


async def _check_append_only() -> None:
    delete, change = "DELETE FROM entry", "UPDATE entry SET credits = 6"
    mark = "UPDATE wallet SET deleting = TRUE"
    for refused in ((delete,), (change,), (mark, change)):
        with pytest.raises(Exception, match="entry is append only"):
            await database.transaction(partial(_tried, refused))
    with pytest.raises(_UndoneError):
        await database.transaction(partial(_tried, (mark, delete)))
    assert len(await session().rows("SELECT 1 FROM entry")) == 2
