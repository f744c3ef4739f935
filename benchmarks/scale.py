"""What tens of thousands of tenants cost that do nothing, and how soon overdue ones are caught up.

`make scale`, or `python -m benchmarks.scale [postgres] [sqlite] [--tenants N]`. The tenants are
made in SQL from two (`many_tenants.py`). First nothing is due but run-outs, as many as in any
minute of a day, and the CPU of the service, of its export process and of PostgreSQL is counted.
Then an hour of the service's absence is played: the billing periods of some thousands of tenants
have ended, and meanwhile somebody asks for a balance. It takes some three minutes an engine.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Final, NamedTuple

import orjson

from benchmarks import many_tenants
from benchmarks.company import ENGINES, connected, databases
from benchmarks.figures import against_goal, table
from benchmarks.servers import Server, database_cpu_seconds, postmaster_of, serving
from credit.core.roles import Role
from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context, logs
from insights.settings import LogFormat, LogLevel
from models import plans
from models.database import session
from resolvers import balance, keys, tenants
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER
from tests.world import a_plan

TENANTS: Final = 50_000
OVERDUE: Final = 20_000
MOST_DAYS_OF_A_MONTH: Final = 31
SETTLING_S: Final = 20.0
"""Seconds after the start in which the first run of each background task ends."""
IDLE_S: Final = 60.0
CAUGHT_UP_WITHIN_S: Final = 90.0
EVERY_S: Final = 0.02
"""Seconds between two small queries."""
SAMPLES: Final = 750
GOALS: Final = {"percent": 1.0, "seconds": 60.0, "p99": 2.0}
QUERY: Final = "{ tenant { balance { remaining overage } } }"
STATEMENTS: Final = """
    SELECT xact_commit + xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()
"""


class Spent(NamedTuple):
    """CPU seconds of the service with its export process, and of PostgreSQL; transactions there."""

    service: float
    database: float
    transactions: int

    def since(self, before: "Spent") -> "Spent":
        """What was spent since an earlier look."""
        return Spent(
            self.service - before.service,
            self.database - before.database,
            self.transactions - before.transactions,
        )


class Found(NamedTuple):
    """What was measured of an engine; latencies are milliseconds."""

    number: int
    overdue: int
    idle: Spent
    asking: Spent
    catching_up: Spent
    advanced: int
    took_s: float
    quiet: Sequence[float]
    busy: Sequence[float]

    @property
    def all_took_s(self) -> float:
        """Seconds until all would be caught up, where the measurement ended before."""
        return self.took_s * self.overdue / max(self.advanced, 1)

    def cpu_of_a_tenant(self) -> tuple[float, float]:
        """CPU milliseconds of the service and of PostgreSQL for each, without the small queries."""
        queries = len(self.busy) / len(self.quiet)
        spent, asking = self.catching_up, self.asking
        service = spent.service - queries * asking.service
        database = spent.database - queries * asking.database
        return 1000 * service / max(self.advanced, 1), 1000 * database / max(self.advanced, 1)


class Watch(NamedTuple):
    """The processes that are measured."""

    server: Server
    postmaster: int | None

    async def look(self) -> Spent:
        """What they have spent so far."""
        found = 0
        if self.postmaster is not None:
            row = await session().row(STATEMENTS)
            assert row is not None
            found = row["n"]
        return Spent(
            _with_children(self.server.process.pid), database_cpu_seconds(self.postmaster), found
        )


def _with_children(pid: int) -> float:
    """CPU seconds of all threads of a process, and of the processes that it has started."""
    total = 0.0
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError):  # it has ended
            total += int((task / "schedstat").read_text().split()[0]) / 1e9
            total += sum(map(_with_children, map(int, (task / "children").read_text().split())))
    return total


async def _a_tenant(name: str, days: int) -> Tenant:
    """A tenant that started some days ago, advanced to its first noon and no further."""
    starts_on = (datetime.now(UTC) - timedelta(days=days)).date()
    noon = datetime(starts_on.year, starts_on.month, starts_on.day, 12, tzinfo=UTC)
    context = cli_context.context(lambda: noon)
    new = NewTenant(name, name, "UTC", "scale", None, starts_on, opens_at_once=True)
    tenant = await tenants.create(context, new)
    await balance.now(context, tenant.id)
    return tenant


async def _fill(number: int, overdue: int) -> tuple[str, datetime]:
    """Make the tenants, nothing of which is due; a key that reads one, and until when."""
    own = session()
    await plans.upsert(own, [a_plan("scale")])
    quiet, late = await _a_tenant("quiet", 10), await _a_tenant("late", MOST_DAYS_OF_A_MONTH)
    await many_tenants.copy(own, quiet.id, number - overdue, "quiet")
    await many_tenants.copy(own, late.id, overdue, "late")
    until = datetime.now(UTC) + timedelta(days=1)
    await many_tenants.put_off(own, datetime.now(UTC), until)
    new = NewKey("small query", Role.TENANT_ADMIN, quiet.id)
    _, key = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    # What PostgreSQL would do by itself in the minute that is measured, because of all this.
    await own.rows("ANALYZE" if own.is_sqlite else "VACUUM (ANALYZE)")
    return key, until


class Latencies:
    """A small query every few milliseconds, and how long each took."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def of(self, number: int, until: asyncio.Event | None = None) -> list[float]:
        """Milliseconds of so many answers, or until an event."""
        found: list[float] = []
        while len(found) < number and not (until and until.is_set()):
            found += await self._server.latencies(1)
            await asyncio.sleep(EVERY_S)
        return [1000 * one for one in found]


async def _idle(watch: Watch) -> Spent:
    await asyncio.sleep(SETTLING_S)
    before = await watch.look()
    await asyncio.sleep(IDLE_S)
    return (await watch.look()).since(before)


async def _catch_up(due_at: datetime, number: int, over: asyncio.Event) -> tuple[int, float]:
    """How many tenants are advanced in the time that there is, and seconds since the first was.

    The pause of the sweeper before it looks is left out.
    """
    began_at, until = 0.0, time.monotonic() + CAUGHT_UP_WITHIN_S
    while (left := await many_tenants.still_due(session(), due_at)) and time.monotonic() < until:
        if left < number and not began_at:
            began_at = time.monotonic()
        await asyncio.sleep(0.25)
    over.set()
    return number - left, time.monotonic() - began_at


async def _measure(engine: str, url: str, number: int) -> list[list[object]]:
    logs.set_up(LogLevel.ERROR, LogFormat.AUTO)
    overdue = OVERDUE * number // TENANTS
    body = orjson.dumps({"query": QUERY})
    async with connected(url):
        began_at = time.monotonic()

        def tell(what: str) -> None:
            print(f"{engine}, {time.monotonic() - began_at:3.0f} s: {what}", flush=True)

        key, until = await _fill(number, overdue)
        tell(f"{number:,} tenants are there")
        postmaster = await postmaster_of(url) if engine == "postgres" else None
        # In a thread, since starting it waits.
        running = serving(url, key, body)
        server = await asyncio.to_thread(running.__enter__)
        try:
            watch, latencies = Watch(server, postmaster), Latencies(server)
            tell("the service runs, and nothing is due")
            idle, before = await _idle(watch), await watch.look()
            tell("a small query is asked again and again")
            quiet = await latencies.of(SAMPLES)
            asking = (await watch.look()).since(before)
            due_at = datetime.now(UTC) - timedelta(hours=1)
            await many_tenants.put_due(session(), until, due_at)
            tell(f"{overdue:,} billing periods have ended")
            before, over = await watch.look(), asyncio.Event()
            (advanced, took_s), busy = await asyncio.gather(
                _catch_up(due_at, overdue, over), latencies.of(sys.maxsize, over)
            )
            spent = (await watch.look()).since(before)
            tell(f"{advanced:,} of them are recorded")
        finally:
            await asyncio.to_thread(running.__exit__, None, None, None)
    return _rows(engine, Found(number, overdue, idle, asking, spent, advanced, took_s, quiet, busy))


def _rows(engine: str, found: Found) -> list[list[object]]:
    idle = found.idle
    percent = 100 * (idle.service + idle.database) / IDLE_S
    parts = f"service {idle.service:.2f} s, PostgreSQL {idle.database:.2f} s a minute"
    service, database = found.cpu_of_a_tenant()
    each = f"a tenant: service {service:.2f} ms, PostgreSQL {database:.2f} ms"
    small, much = (quantiles(one, n=100) for one in (found.quiet, found.busy))
    return [
        [engine, f"{found.number:,} idle, % of a core", _at_most(percent, "percent"), parts],
        [engine, "transactions a minute", f"{idle.transactions:,}", ""],
        [engine, f"{found.overdue:,} caught up, s", _at_most(found.all_took_s, "seconds"), each],
        [engine, "small query, median ms", f"{small[49]:.1f} → {much[49]:.1f}", ""],
        [
            engine,
            "small query, p99 ms",
            f"{small[98]:.1f} → {much[98]:.1f}",
            "times " + _at_most(much[98] / small[98], "p99"),
        ],
    ]


def _at_most(value: float, name: str) -> str:
    return against_goal(value, GOALS[name], at_most=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", default=ENGINES)
    parser.add_argument("--tenants", type=int, default=TENANTS)
    given = parser.parse_args()
    rows: list[list[object]] = []
    with databases() as urls:
        for engine in given.engines:
            rows += asyncio.run(_measure(engine, urls[engine], given.tenants))
    table("Tenants that do nothing", ("engine", "what", "figure", "of which"), rows)


if __name__ == "__main__":
    main()
