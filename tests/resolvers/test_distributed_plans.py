"""Statements of one tenant are planned for its rows alone, wherever they read in a statement.

A distributed database sends a statement to one node where each table in it is limited to the
tenant's rows by a value, which the planner may have to derive. Where it cannot derive it, Citus
sends the statement to all nodes, or refuses it. A plain server derives alike, and shows it.
"""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import asyncpg
import pytest

from models import database, dialects
from models.dialects import DIALECTS, DISTRIBUTED
from models.distributed_tables import COLUMNS
from models.postgres_client import PostgresClient
from models.postgres_pool import PostgresTransaction
from resolvers.quotas import QuotaLimits, Quotas
from tests.resolvers.test_locked_writes import _every_use_case, _the_background
from tests.resolvers.test_tenant_statements import OF_ALL, OF_TENANT, TABLE
from tests.world import World

POSTGRES: Final = pytest.mark.parametrize("engine", ["postgres"])
OF_SEVERAL: Final = re.compile(r"\bAS \w+\([^)]*\b(?:tenant_id|owner_id)\b")
"""Rows of several tenants: one that has a single tenant has it as a value."""
CONDITIONS: Final = ("Index Cond", "Recheck Cond", "Filter")
A_VALUE: Final = r"(?:ANY \()?'[{0-9a-f-]"
PARTS: Final = "Distributed Query"
"""What a node of a plan of Citus has beside those of PostgreSQL."""


def is_of_one_tenant(statement: str) -> bool:
    """Whether a statement, in one line, means to be of the rows of one tenant."""
    return (
        statement.startswith(("SELECT", "WITH", "UPDATE", "DELETE"))
        and bool(COLUMNS.keys() & set(TABLE.findall(statement)))
        and bool(OF_TENANT.search(statement) or "::uuid AS tenant_id" in statement)
        and not OF_SEVERAL.search(statement)
        and not statement.startswith(tuple(OF_ALL))
    )


def spread(plan: Mapping[str, Any]) -> list[str]:
    """The tables of a plan that it looks through whatever tenant their rows are of."""
    found = list(nodes(plan))
    scans = [node for node in found if node.get("Relation Name") in COLUMNS]
    jobs = [node[PARTS]["Job"] for node in found if PARTS in node]
    is_spread = any(job["Task Count"] > 1 for job in jobs)
    return [scan["Relation Name"] for scan in scans if not of_tenant(scan)] + ["all"] * is_spread


def nodes(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A node of a plan and all below it, but for those that write."""
    if plan["Node Type"] != "ModifyTable":
        yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def of_tenant(scan: Mapping[str, Any]) -> bool:
    """Whether a scan is limited to rows whose tenant is a value."""
    conditions = " ".join(node.get(name, "") for node in nodes(scan) for name in CONDITIONS)
    return bool(re.search(rf"\b{COLUMNS[scan['Relation Name']]} = {A_VALUE}", conditions))


@contextmanager
def explained(connection: asyncpg.Connection) -> Iterator[dict[str, list[str]]]:
    """Statements of one tenant inside the block that are planned for more than its rows.

    Each with the tables that are looked through.
    """
    found: dict[str, list[str]] = {}
    seen: set[str] = set()
    lock = asyncio.Lock()

    async def explain(query: str, values: tuple[Any, ...]) -> None:
        statement = " ".join(query.replace('"', "").split())
        if statement in seen or not is_of_one_tenant(statement):
            return
        seen.add(statement)
        async with lock:
            text = await connection.fetchval(f"EXPLAIN (FORMAT JSON) {query}", *values)
        if tables := spread(json.loads(text)[0]["Plan"]):
            found[statement] = tables

    with pytest.MonkeyPatch.context() as patched:
        for client in (PostgresClient, PostgresTransaction):
            fetched = client.fetched

            async def hooked(
                self: Any,  # noqa: ANN401 - either client
                query: str,
                values: tuple[Any, ...] = (),
                fetched: Any = fetched,  # noqa: ANN401 - as above
                **given: bool,
            ) -> Any:  # noqa: ANN401 - the driver's rows
                await explain(query, tuple(values or ()))
                return await fetched(self, query, values, **given)

            patched.setattr(client, "fetched", hooked)
        yield found
    assert len(seen) > 50, "the service's statements pass by here"


@POSTGRES
@pytest.mark.timeout(180)
async def test_statements_of_a_tenant_are_planned_for_its_rows(
    world: World, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialects, "DIALECTS", {**DIALECTS, "postgres": DIALECTS[DISTRIBUTED]})
    monkeypatch.setattr(database, "DIALECTS", dialects.DIALECTS)
    world.quotas = Quotas(QuotaLimits(exports=1_000))
    connection = await asyncpg.connect(database_url)
    try:
        with explained(connection) as found:
            await _every_use_case(world)
            await _the_background(world, tmp_path)
    finally:
        await connection.close()
    assert found == {}, "a value says which tenant's rows each table is read for"
