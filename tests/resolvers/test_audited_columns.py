"""Every column of every table is audited, or stands on the list of docs/verify.md."""

import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Final

import pytest

from credit.metering.tenants import Tenant
from models.database import Row, session
from resolvers import audits
from tests.audited_years import a_year
from tests.forgeries import (
    Forgery,
    columns_of,
    delete,
    forged,
    key_of,
    put_back,
    rows_of,
    unprotect,
)
from tests.tables import models
from tests.unaudited import ROWS, as_table, unaudited
from tests.world import World

PAGE: Final = Path(__file__).parents[2] / "docs" / "verify.md"
PROVES: Final = "PROVE_RUNS" in os.environ
MOST_ROWS: Final = 9 if PROVES else 1
"""How many rows of a table are forged, of different shapes."""
EVERY: Final = {"sqlite": 1, "postgres": 1 if PROVES else 12}
"""Of how many audited columns one is forged; the audit is the same on both engines."""
ENTRIES: Final = ("entry", "entry_line")
Proves = Callable[[str], None]


@pytest.fixture
async def tenant(world: World) -> AsyncIterator[Tenant]:
    """A tenant with a year of use, and no trigger that protects its rows."""
    made = await a_year(world)
    await world.check(made)
    await unprotect()
    yield made
    await world.check(made)


async def _is_noticed(tenant: Tenant, table: str, row: Row, *columns: str) -> bool:
    """Whether an audit notices columns that were changed; a table refuses some changes itself."""
    committed = [
        one for one in (forged(table, row, name) for name in columns) if await one.commit()
    ]
    if not committed:
        return True
    found = await audits.verify(tenant.id)
    for one in committed:
        await one.undo()
    if found is not None and table in ENTRIES and columns[0] not in key_of(table):
        assert found.sequence == row["sequence"], "it is named where it is"
    return found is not None


async def _is_ever_missed(tenant: Tenant, table: str, column: str) -> bool:
    rows = await rows_of(table, 9)
    return not rows or any([not await _is_noticed(tenant, table, row, column) for row in rows])


@pytest.mark.timeout(900 if PROVES else 240)
async def test_a_changed_column_is_noticed_exactly_where_it_is_not_on_the_list(
    world: World, tenant: Tenant, engine: str, proves: Proves
) -> None:
    listed, audited = unaudited(), 0
    assert listed <= {(table, column) for table in models() for column in columns_of(table)}
    missed, needless = [], []
    for table in sorted(models()):
        rows = await rows_of(table, MOST_ROWS)
        for column in columns_of(table):
            if (table, column) in listed:
                continue
            audited += 1
            if audited % EVERY[engine]:
                continue
            assert rows, f"give the year a row of {table}"
            missed += [
                (table, column, row[column])
                for row in rows
                if not await _is_noticed(tenant, table, row, column)
            ]
        if engine == "sqlite":
            needless += await _needless(tenant, table)
    assert missed == [], "have them audited, or put them on the list with a reason"
    assert needless == [], "an audit notices them by now: strike them off the list"
    proves(f"{audited} columns are audited on {engine}, {len(listed)} are on the list")
    await world.check(tenant)


async def _needless(tenant: Tenant, table: str) -> list[tuple[str, str]]:
    """Columns on the list that an audit notices in every row; most are tried all at once."""
    columns = [column for name, column in sorted(unaudited()) if name == table]
    rows = await rows_of(table, 1)
    if not columns or not rows or not await _is_noticed(tenant, table, rows[0], *columns):
        return []
    return [(table, name) for name in columns if not await _is_ever_missed(tenant, table, name)]


async def test_a_missing_row_is_noticed_exactly_where_it_is_not_on_the_list(
    world: World, tenant: Tenant
) -> None:
    """A row that others refer to cannot be deleted, or is missed by them."""
    found = {}
    for table in sorted(set(models()) - {"tenant"}):
        for row in await rows_of(table, 1):
            if await delete(table, row):
                found[table] = await audits.verify(tenant.id) is not None
                await put_back(table, row)
    assert {table for table, noticed in found.items() if not noticed} == set(ROWS) & set(found)
    must = {"plan_phase", "job", "idempotency", "wallet", "credit_grant", "debt", "entry"}
    assert must <= {table for table, noticed in found.items() if noticed}
    await world.check(tenant)


async def test_a_purchase_missing_with_all_its_events_is_noticed(
    world: World, tenant: Tenant
) -> None:
    purchases = await rows_of("purchase", 9)
    log = await session().rows("SELECT * FROM purchase_event")
    for row in log:
        assert await delete("purchase_event", row)
    for row in purchases:
        assert await delete("purchase", row)
        assert await audits.verify(tenant.id) is not None
        await put_back("purchase", row)
    for row in log:
        await put_back("purchase_event", row)


async def test_what_cannot_be_read_is_a_difference_and_no_traceback(
    world: World, tenant: Tenant
) -> None:
    for table, column, value in (
        ("plan_phase", "plan", "[]"),
        ("plan_phase", "zone", "Nowhere/Land"),
        ("purchase", "price", "much"),
        ("idempotency", "answer", "none"),
        ("wallet", "movements", '{"stolen": 1}'),
    ):
        forgery = Forgery(table, (await rows_of(table, 1))[0], column, value)
        assert await forgery.commit()
        found = await audits.verify(tenant.id)
        await forgery.undo()
        assert found is not None, (table, column)


def test_the_page_has_the_list() -> None:
    assert as_table() in PAGE.read_text()
