"""What deleting a tenant takes along, and that nothing that is append only goes otherwise."""

from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Final
from uuid import UUID

import pytest

from credit.audit.exports import ExportFormat, ExportRequest
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.auto_top_up import TopUpRule
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from credit.notify.budgets import BudgetInterval, BudgetTerms
from credit.notify.notifications import WebhookEventType
from models import database, ledger, tenant_deletion
from models.database import Row, Session, session, transaction
from resolvers import (
    adjustments,
    alerts,
    auto_top_ups,
    budgets,
    exports,
    keys,
    members,
    webhooks,
)
from resolvers.keys import NewKey
from tests.tables import models
from tests.world import World

APPEND_ONLY: Final = ("entry", "entry_line", "usage_event")
KEPT_FROM_DELETION: Final = {"purchase", "purchase_event"}
"""Tables of tenants whose rows keep the tenant from being deleted."""


async def _with_something_of_everything(world: World, external_id: str) -> Tenant:
    """A tenant with a row in every table of tenants, those of purchases aside."""
    tenant = await world.a_tenant(external_id, plan="none")
    line = AlertCondition(AlertKind.REMAINING_BELOW, Decimal(100))
    await alerts.set_rule(world.context(), tenant.id, line)
    terms = BudgetTerms(Credits.of(5))
    await budgets.set_budget(world.context(), tenant.id, None, BudgetInterval.MONTH, terms)
    await webhooks.create(world.context(), tenant.id, "http://127.0.0.1:1", [*WebhookEventType])
    await adjustments.adjust(world.context(), tenant.id, Credits.of(1), "key", "a gift", None)
    await world.complete(external_id, times=2)
    world.pass_time(days=31)
    late = world.now - timedelta(days=25)
    await world.record(world.an_event("COMPLETED", tenant=external_id, at=late))
    today = world.now.date()
    rule = TopUpRule(ZERO, Credits.of(1), None, 1)
    await auto_top_ups.set_rule(world.context(), tenant.id, rule)
    request = ExportRequest(DateRange(today, today), ExportFormat.CSV)
    await exports.request(world.context(), tenant.id, request, 0)
    await keys.create(NewKey("a key", Role.TENANT_ADMIN, tenant.id), b"pepper", world.now)
    await members.grant(world.context(), tenant.id, "https://a.example/", "ann", Role.PARTNER)
    return tenant


def _tables() -> set[str]:
    """Every table whose rows belong to a tenant."""
    return {table for table, model in models().items() if "tenant" in model._meta.fields_map}


async def _rows(tenant_id: UUID) -> dict[str, list[Row]]:
    """All that the tables have of a tenant."""
    found = {}
    for table in sorted(_tables() | {"tenant"}):
        column = "id" if table == "tenant" else "tenant_id"
        statement = f"SELECT * FROM {table} WHERE {column} = $1"
        found[table] = await session().rows(statement, tenant_id)
    return found


def test_every_table_of_tenants_is_emptied_or_keeps_the_tenant() -> None:
    listed = [*tenant_deletion.RECORDS, *tenant_deletion.PROVISIONS]
    emptied = {str(model._meta.db_table) for model in listed}
    assert len(listed) == len(emptied)
    assert emptied | KEPT_FROM_DELETION == _tables()
    assert not emptied & KEPT_FROM_DELETION


async def test_a_deleted_tenant_leaves_no_row_and_others_keep_theirs(world: World) -> None:
    mine = await _with_something_of_everything(world, "mine")
    theirs = await _with_something_of_everything(world, "theirs")
    before, others = await _rows(mine.id), await _rows(theirs.id)
    assert {table for table, rows in before.items() if not rows} == KEPT_FROM_DELETION

    async def work(session: Session) -> None:
        await ledger.lock(session, mine.id)
        await tenant_deletion.lock(session, mine.id)
        await tenant_deletion.delete(session, mine.id)

    await transaction(work, tenant=mine.id)
    assert {table for table, rows in (await _rows(mine.id)).items() if rows} == set()
    assert await _rows(theirs.id) == others
    await world.check(theirs)


async def test_an_emptied_tenant_stands_at_its_start_and_keeps_what_it_was_given(
    world: World,
) -> None:
    tenant = await _with_something_of_everything(world, "mine")

    async def work(session: Session) -> None:
        await ledger.lock(session, tenant.id)
        await tenant_deletion.empty(session, tenant.id)

    await transaction(work, tenant=tenant.id)
    left = {table for table, rows in (await _rows(tenant.id)).items() if rows}
    assert left == {
        *("tenant", "plan_phase", "wallet", "api_key", "member", "webhook", "alert_rule"),
        "auto_top_up",
        "run_out_forecast",
    }
    wallet = (await ledger.wallets(session(), [tenant.id]))[tenant.id]
    assert (wallet.last_sequence, wallet.has_begun, wallet.advanced_to) == (
        0,
        False,
        tenant.starts_at,
    )
    assert await session().rows("SELECT 1 FROM wallet WHERE deleting") == []


class _UndoneError(Exception):
    """Ends a transaction that was only to see whether a statement is taken."""


async def _tried(mark: str, statement: str, session: Session) -> None:
    await session.rows(mark)
    await session.rows(statement)
    raise _UndoneError


@pytest.mark.parametrize("table", APPEND_ONLY)
async def test_only_a_marked_tenant_s_rows_can_be_deleted_and_none_can_be_changed(
    world: World, table: str
) -> None:
    mine = await _with_something_of_everything(world, "mine")
    await _with_something_of_everything(world, "theirs")
    mark = f"UPDATE wallet SET deleting = TRUE WHERE tenant_id = '{mine.id}'"
    own = f"WHERE tenant_id = '{mine.id}'"
    before = await session().rows(f"SELECT * FROM {table}")
    refused = [
        ("SELECT 1", f"DELETE FROM {table} {own}"),
        (mark, f"DELETE FROM {table}"),
        (mark, f"DELETE FROM {table} WHERE tenant_id <> '{mine.id}'"),
        (mark, f"UPDATE {table} SET tenant_id = tenant_id {own}"),
    ]
    if session().is_sqlite:
        refused.append((mark, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} {own}"))
    else:
        refused.append((mark, f"TRUNCATE {table}"))
    for marked, statement in refused:
        with pytest.raises(Exception, match=f"{table} is append only"):
            await database.transaction(partial(_tried, marked, statement))
    with pytest.raises(_UndoneError):
        await database.transaction(partial(_tried, mark, f"DELETE FROM {table} {own}"))
    assert await session().rows(f"SELECT * FROM {table}") == before
