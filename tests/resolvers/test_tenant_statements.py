"""Statements of a tenant's transaction are of that tenant; those that are of all are listed.

A database may be distributed by tenant: the first are sent to one node, the others to all.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from weakref import WeakSet

import pytest

from models import ledger
from models.database import Session, transaction
from models.distributed_tables import COLUMNS
from resolvers.quotas import QuotaLimits, Quotas
from tests.resolvers.test_locked_writes import LOCKING, _every_use_case, _the_background
from tests.statements import before_each
from tests.world import World

POSTGRES: Final = pytest.mark.parametrize("engine", ["postgres"])
"""The engine that can be distributed; its statements say by what they are."""
TABLE: Final = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE) (\w+)")
OF_TENANT: Final = re.compile(
    r"\b(?:tenant_id|owner_id) ?= ?\$\d"  # a value
    r"|\$\d+::uuid AS tenant_id"  # a value that stands for rows of one tenant
    r"|\b(?:tenant_id|owner_id) IN \(\$\d"  # values, by a queryset
    r"|\bAS \w+\([^)]*\btenant_id\b"  # rows of values, joined by the tenant
    r"|^INSERT INTO \w+ \([^)]*\b(?:tenant_id|owner_id)\b[^)]*\) VALUES"  # rows of a model
)
LOCKED: Final = ("WITH locked AS ( UPDATE wallet", "WITH guard AS (UPDATE wallet", *LOCKING)
"""How the transactions of a tenant begin."""

OF_ALL: Final[Mapping[str, str]] = {
    "SELECT tenant_id 0 FROM wallet WHERE next_due_at": "the sweeper looks for due tenants",
    "SELECT run_out_forecast.tenant_id 0 FROM run_out_forecast": "as above, for run-outs",
    "SELECT tenant.id 0 FROM tenant LEFT OUTER JOIN run_out_forecast": (
        "the release before writes no row of a new tenant's run-out"
    ),
    "SELECT tenant_id tenant_id,MIN(next_check_at) due_at FROM alert_rule": (
        "the sweeper looks for tenants with rules that are due"
    ),
    "SELECT tenant_id tenant_id,MIN(next_check_at) due_at FROM budget": "as above, for budgets",
    "SELECT 1 AS found FROM webhook WHERE status IN": "the dispatcher looks for due webhooks",
    "SELECT owner_id, id FROM webhook WHERE status": "as above, before it claims each by its owner",
    "DELETE FROM delivery WHERE (tenant_id, id) IN": "what is old goes, whatever tenant it is of",
    "SELECT 1 AS found FROM export": "the worker looks for exports that are queued",
    "SELECT e.tenant_id, e.id FROM export e": "as above, before it claims one by its tenant",
    "UPDATE export SET status = 'EXPIRED'": "files that were kept long enough go",
    "SELECT w.tenant_id FROM wallet w WHERE NOT": "the sweeper looks for totals to build",
    "UPDATE webhook SET due_at = $1 WHERE status IN": "a clock that was ahead has left it there",
    "UPDATE export SET leased_until = $1 WHERE status IN": "as above",
    "UPDATE alert_rule SET next_check_at = $1 WHERE next_check_at IS": "as above",
    "UPDATE budget SET next_check_at = $1 WHERE next_check_at IS": "as above",
    "UPDATE run_out_forecast SET due_at = $1, renewable_at = $1": "as above",
}
"""Statements of all tenants, by how they begin, and why each has to be."""


@contextmanager
def of_all_tenants(*, in_transactions: bool = False) -> Iterator[set[str]]:
    """Statements inside the block that read or write rows of distributed tables of any tenant.

    With `in_transactions` only those of transactions that have locked a tenant.
    """
    found: set[str] = set()
    locked: WeakSet[asyncio.Task[object]] = WeakSet()

    def look(statement: str) -> None:
        task = asyncio.current_task()
        assert task is not None
        if statement.startswith(LOCKED):
            locked.add(task)  # transactions are tasks of their own
        tables = COLUMNS.keys() & set(TABLE.findall(statement))
        if tables and not OF_TENANT.search(statement) and (task in locked or not in_transactions):
            found.add(statement)

    with before_each(look):
        yield found


@POSTGRES
@pytest.mark.timeout(180)
async def test_statements_of_all_tenants_are_listed(world: World, tmp_path: Path) -> None:
    world.quotas = Quotas(QuotaLimits(exports=1_000))
    with of_all_tenants() as found, of_all_tenants(in_transactions=True) as locked:
        await _every_use_case(world)
        await _the_background(world, tmp_path)
    unlisted = {one for one in found if not one.startswith(tuple(OF_ALL))}
    assert sorted(unlisted) == [], "say which tenant's rows are meant, or in OF_ALL why all are"
    seen = {begin for begin in OF_ALL if any(one.startswith(begin) for one in found)}
    assert seen == set(OF_ALL), "OF_ALL names what there is no more"
    assert sorted(locked) == [], "a tenant's transaction is of its node alone"


@POSTGRES
async def test_a_statement_of_all_tenants_in_a_tenant_s_transaction_is_found(world: World) -> None:
    tenant = await world.a_tenant()

    async def work(own: Session) -> None:
        await ledger.lock(own, tenant.id)
        await own.rows("SELECT title FROM job WHERE status = 'OPEN'")
        await own.rows("SELECT title FROM job WHERE tenant_id = $1", tenant.id)

    with of_all_tenants(in_transactions=True) as found:
        await transaction(work)
    assert found == {"SELECT title FROM job WHERE status = 'OPEN'"}
