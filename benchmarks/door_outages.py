"""The database away from `insights serve`: seconds until a caller is told, and until all is well.

Each request buys credits, which reads and writes. Without limits of time a frozen server is waited
for; that is how the service began, and is measured beside it.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL
from tempfile import TemporaryDirectory
from typing import Final
from uuid import uuid4

import httpx
import orjson

from benchmarks.company import a_tenant, connected
from benchmarks.figures import table
from benchmarks.servers import Server, serving
from credit.core.roles import Role
from graph.ids import global_tenant_id
from resolvers import keys
from resolvers.clock import current_time
from resolvers.keys import NewKey
from tests.exporters.disks import a_full_disk, make_room
from tests.postgres import PostgresServer
from tests.stories.clients import PEPPER

BUY: Final = """mutation ($id: ID!, $key: String!) { buyCredits(input: {
    tenantId: $id, credits: "1", idempotencyKey: $key}) { problems { code } } }"""
WHO: Final = orjson.dumps({"query": "{ viewer { role } }"})
ROLE: Final = "door"
CONNECTIONS: Final = 30
WAITED_S: Final = 12.0
"""Seconds after which nobody waits any longer to be told."""
WELL_S: Final = 30.0
ROOM_BYTES: Final = 1 << 16
NO_LIMITS: Final = {
    "INSIGHTS_DATABASE_STATEMENT_TIMEOUT_S": "600",
    "INSIGHTS_DATABASE_CONNECT_TIMEOUT_S": "60",
}


@dataclass(frozen=True)
class Fault:
    """How something breaks, and how it is mended."""

    begin: Callable[[], object]
    end: Callable[[], object]


@dataclass(frozen=True)
class Buyer:
    """One who buys credits of a tenant again and again."""

    server: Server
    tenant: str

    async def _outcome(self, client: httpx.AsyncClient) -> str:
        """`bought`, the code of an error, or what else came."""
        variables = {"id": self.tenant, "key": uuid4().hex}
        sent = {"query": BUY, "variables": variables}
        try:
            answer = await client.post(f"http://127.0.0.1:{self.server.port}/graphql", json=sent)
        except httpx.TimeoutException:
            return "no answer"
        errors = answer.json().get("errors", ())
        return ", ".join({error["extensions"]["code"] for error in errors}) or "bought"

    async def _ready(self, client: httpx.AsyncClient) -> int:
        return (await client.get(f"http://127.0.0.1:{self.server.port}/readyz")).status_code

    async def meets(self, fault: Fault) -> list[object]:
        """What the first refused one was told and when, /readyz, and seconds until one succeeds."""
        headers = {"authorization": f"Bearer {self.server.key}"}
        async with httpx.AsyncClient(headers=headers, timeout=WAITED_S, trust_env=False) as client:
            assert await self._outcome(client) == "bought"
            fault.begin()
            try:
                begun = time.monotonic()
                while (told := await self._outcome(client)) == "bought":
                    assert time.monotonic() - begun < WAITED_S, "nothing broke"
                told_s, ready = time.monotonic() - begun, await self._ready(client)
            finally:
                fault.end()
            begun = time.monotonic()
            while await self._outcome(client) != "bought":
                assert time.monotonic() - begun < WELL_S, "it does not become well"
            well_s = time.monotonic() - begun
        when = f"in {told_s:.1f} s" if told != "no answer" else f"{WAITED_S:.0f} s long"
        return [f"{told} {when}", ready, f"{well_s:.1f}"]


async def _seed(url: str) -> tuple[str, str]:
    """The text of an operator's key and the global id of a tenant."""
    async with connected(url):
        tenant = await a_tenant("acme")
        new = NewKey("door", Role.OPERATOR)
        _, text = await keys.create(new, PEPPER.encode(), current_time(None))
    return text, global_tenant_id(tenant.id)


def _faults(server: PostgresServer) -> dict[str, Fault]:
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{ROLE}'"

    def executing(*statements: str) -> Callable[[], object]:
        return lambda: [server.execute(statement) for statement in statements]

    allowed = f"ALTER ROLE {ROLE} CONNECTION LIMIT"
    read_only, reload = "default_transaction_read_only", "SELECT pg_reload_conf()"
    return {
        "PostgreSQL frozen": Fault(server.freeze, server.thaw),
        "PostgreSQL stopped and started": Fault(server.shut_down, server.start),
        "PostgreSQL killed and started": Fault(server.kill, server.start),
        "the role's connections taken away": Fault(
            executing(f"{allowed} 0", cut), executing(f"{allowed} {CONNECTIONS}")
        ),
        "PostgreSQL became read-only": Fault(
            executing(f"ALTER SYSTEM SET {read_only} = on", reload),
            executing(f"ALTER SYSTEM RESET {read_only}", reload),
        ),
    }


@contextmanager
def _postgres() -> Iterator[tuple[PostgresServer, str, str]]:
    """A server, the address of a database as its owner sees it, and as the service's role does."""
    server = PostgresServer(durable=True)
    try:
        owner = server.create_database("door")
        server.execute(f"CREATE ROLE {ROLE} LOGIN CONNECTION LIMIT {CONNECTIONS}")
        server.execute(f"GRANT pg_read_all_data, pg_write_all_data TO {ROLE}")
        yield server, owner, server.url("door", ROLE)
    finally:
        server.stop()


def _rows_of_postgres() -> list[list[object]]:
    rows: list[list[object]] = []
    with _postgres() as (server, owner, url):
        key, tenant = asyncio.run(_seed(owner))
        faults = _faults(server)
        with serving(url, key, WHO, DEVNULL, **NO_LIMITS) as service:
            name = "PostgreSQL frozen"
            found = asyncio.run(Buyer(service, tenant).meets(faults[name]))
            rows.append([name, "no limits of time", *found])
        with serving(url, key, WHO, DEVNULL) as service:
            for name, fault in faults.items():
                label = "" if name == rows[0][0] else name
                rows.append([label, "ours", *asyncio.run(Buyer(service, tenant).meets(fault))])
    return rows


def _rows_of_sqlite() -> list[list[object]]:
    rows: list[list[object]] = []
    with TemporaryDirectory(prefix="insights-bench-") as folder:
        file = Path(folder) / "insights.sqlite3"
        url = f"sqlite://{file}"
        key, tenant = asyncio.run(_seed(url))
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            locked = Fault(
                lambda: other.execute("BEGIN IMMEDIATE"), lambda: other.execute("ROLLBACK")
            )
            with serving(url, key, WHO, DEVNULL) as service:
                found = asyncio.run(Buyer(service, tenant).meets(locked))
        rows.append(["SQLite locked by another process", "ours", *found])
    return rows


def _row_of_a_full_disk() -> list[object]:
    """A file that may grow by a little; room is made by a service without that limit."""
    with TemporaryDirectory(prefix="insights-bench-") as folder:
        file = Path(folder) / "insights.sqlite3"
        url = f"sqlite://{file}"
        key, tenant = asyncio.run(_seed(url))
        with (
            a_full_disk(file.stat().st_size + ROOM_BYTES),
            serving(url, key, WHO, DEVNULL) as service,
        ):
            freed = Fault(lambda: None, lambda: make_room(service.process.pid))
            found = asyncio.run(Buyer(service, tenant).meets(freed))
    return ["SQLite, its disk full", "ours", *found]


def main() -> None:
    """Print the table."""
    header = ("what happens to the database", "service", "a purchase", "/readyz", "well in, s")
    table(
        "The database away",
        header,
        [*_rows_of_postgres(), *_rows_of_sqlite(), _row_of_a_full_disk()],
    )


if __name__ == "__main__":
    main()
