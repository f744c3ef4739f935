"""What grows with history: the same questions to a tenant with a hundred times the events.

`python -m benchmarks.growth` records two years of one tenant, one interview a day. The other tenant
is that one with each interview a hundred times, at a hundredth of its price, copied in SQL
(`copies.py`): its days, jobs, periods and sums are the same, and whatever takes longer grows with
events. Two more pairs have few and many unspent purchases, and few and many debts. The figures are
CPU milliseconds of this process, which the service runs in, and of PostgreSQL's processes. No
response is kept, so that each is made anew.
"""

import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks.company import ENGINES, PLAN, connected, databases, events_of
from benchmarks.copies import TIMES, copy_multiplied, owe, put_unspent
from benchmarks.figures import against_goal, table
from credit.core.roles import Role
from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context, logs
from insights.settings import LogFormat, LogLevel
from models.database import session
from resolvers import keys, metering, tenant_history, tenants
from resolvers.keys import NewKey
from resolvers.metering import LARGEST_CALL
from tests.stories.clients import PEPPER, Client, Story, a_story

DAYS: Final = 760
"""Days of history, one interview on each: twenty-five billing periods, and a part of one."""

PURCHASES: Final = (10, 1_000)
DEBTS: Final = (500, 50_000)
ROUNDS: Final = 6
TIMES_A_ROUND: Final = 5
GOAL: Final = 1.2
PARENT: Final = 1
TICKS: Final = slice(11, 13)
"""Where the parent, and the CPU of a process and of its system calls, stand in /proc/*/stat."""

READS: Final = {
    "trend of 365 days": "trend(dateRange: { preset: LAST_12_MONTHS }, granularity: DAY)"
    " { points { creditsUsed } total { creditsUsed } }",
    "forecast": "forecast(horizonDays: 90, granularity: DAY) { total { expected } }",
    "overview": "overview { totalInterviews creditsUsed remainingBalance }",
    "25 billing periods": "billingPeriods(first: 25) { nodes { opening allocated rolledIn purchased"
    " adjusted forgiven refunded used expired rolledOut closing } }",
    "usedLate of 25 periods": "billingPeriods(first: 25) { nodes { usedLate } }",
    "reconciliation of 25 periods": "billingPeriods(first: 25) { nodes { reconciliation"
    " { creditsUsed chargedEarlier chargedLater correctedLater moved usedLate usedEarly corrected"
    " used } } }",
    "statement of 12 months": "overview(dateRange: { preset: LAST_12_MONTHS })"
    " { statement { opening used expired closing } }",
    "ledger of one reason": "balanceChanges(first: 50, reason: ALLOCATION)"
    " { nodes { sequence credits } }",
    "ledger of three": "balanceChanges(first: 50, reason: [ALLOCATION, EXPIRY, PURCHASE])"
    " { nodes { sequence credits } }",
    "ledger, total": "balanceChanges(first: 50) { totalCount nodes { sequence credits } }",
    "candidates of 90 days": "consumption(dateRange: { preset: LAST_90_DAYS }) { candidates }",
    "balance": "balance { remaining overage }",
}
Ask = Callable[[], Awaitable[object]]


@dataclass
class Pair:
    """The same work for little and for much of something, and the CPU seconds that it has taken."""

    name: str
    little: Ask
    much: Ask
    spent: tuple[list[float], list[float]] = field(default_factory=lambda: ([], []))

    async def measure(self, cpu: Callable[[], float]) -> None:
        """Do both a few times, in turns the one and the other first."""
        both = [*zip((self.little, self.much), self.spent, strict=True)]
        for ask, spent in both if len(self.spent[0]) % 2 else reversed(both):
            began = cpu()
            for _ in range(TIMES_A_ROUND):
                await ask()
            spent.append((cpu() - began) / TIMES_A_ROUND)


async def _a_tenant(name: str) -> Tenant:
    starts_on = (datetime.now(UTC) - timedelta(days=DAYS)).date()
    return await tenants.create(
        cli_context.context(), NewTenant(name, name.title(), "UTC", PLAN, None, starts_on)
    )


async def _fill(url: str) -> dict[str, str]:
    """The tenants of all pairs, and a key for each of the first."""
    context, texts = cli_context.context(), {}
    async with connected(url):
        little = await _a_tenant("little")
        events = list(events_of("little", 3 * DAYS, jobs=1, days=DAYS - 1))
        for place in range(0, len(events), LARGEST_CALL):
            await metering.record_history(context, events[place : place + LARGEST_CALL])
        much = await _a_tenant("much")
        await tenant_history.finish(context, [little.external_id])
        await tenant_history.finish(context, [much.external_id])
        await copy_multiplied(session(), little.id, much.id)
        for number in PURCHASES:
            await put_unspent(session(), (await _opened(f"purchases-{number}")).id, number)
        for number in DEBTS:
            await owe(session(), (await _opened(f"debts-{number}")).id, number)
        await session().rows("ANALYZE")
        for tenant in (little, much):
            new = NewKey(tenant.external_id, Role.TENANT_ADMIN, tenant.id)
            _, key = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
            texts[tenant.external_id] = key
        new = NewKey("platform", Role.PLATFORM, None)
        _, texts["platform"] = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return texts


async def _opened(name: str) -> Tenant:
    new = NewTenant(name, name.title(), "UTC", "none", None, datetime.now(UTC).date())
    tenant = await tenants.create(cli_context.context(), new)
    await tenant_history.finish(cli_context.context(), [tenant.external_id])
    return tenant


def _pairs(story: Story, texts: dict[str, str]) -> list[Pair]:
    clients = {name: Client(story.http, text) for name, text in texts.items()}
    numbers = count()

    def reading(name: str, fields: str) -> Ask:
        return lambda: clients[name].ask("{ tenant { " + fields + " } }")

    def writing(tenant: str) -> Ask:
        async def write() -> None:
            event = story.an_event(tenant=tenant, interview=f"new-{next(numbers)}", job="new")
            event["occurredAt"] = story.now.isoformat()
            answer = await clients["platform"].record(event)
            assert answer["recorded"] == 1, answer

        return write

    pairs = [
        Pair(name, reading("little", text), reading("much", text)) for name, text in READS.items()
    ]
    written = {
        "one event": ("little", "much"),
        "one event, unspent purchases": (f"purchases-{PURCHASES[0]}", f"purchases-{PURCHASES[1]}"),
        "one event, debts": (f"debts-{DEBTS[0]}", f"debts-{DEBTS[1]}"),
    }
    return pairs + [
        Pair(name, writing(little), writing(much)) for name, (little, much) in written.items()
    ]


async def _cpu_of(engine: str) -> Callable[[], float]:
    """CPU seconds so far of this process, and of all of PostgreSQL's."""
    if engine == "sqlite":
        return time.process_time
    row = await session().row("SELECT pg_backend_pid() AS pid")
    assert row is not None
    server = _stat(row["pid"])[PARENT]

    def of_both() -> float:
        found = [_stat(int(path.name)) for path in Path("/proc").glob("[0-9]*")]
        ticks = sum(sum(map(int, stat[TICKS])) for stat in found if stat and stat[PARENT] == server)
        return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")

    return of_both


def _stat(pid: int) -> list[str]:
    """What Linux says of a process, behind its name; nothing of one that has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []


async def _measure(engine: str, url: str) -> list[list[object]]:
    logs.set_up(LogLevel.ERROR, LogFormat.AUTO)
    texts = await _fill(url)
    async with a_story(url, response_cache_bytes=0) as story:
        story.now = datetime.now(UTC)
        pairs, cpu = _pairs(story, texts), await _cpu_of(engine)
        for number in range(ROUNDS + 1):
            for pair in pairs:
                await pair.measure(cpu)
                if not number:  # both have warmed up
                    pair.spent = ([], [])
    return [_row(engine, pair) for pair in pairs]


def _row(engine: str, pair: Pair) -> list[object]:
    """Means, since PostgreSQL's CPU is known to a hundredth of a second only."""
    little, much = (1000 * sum(spent) / len(spent) for spent in pair.spent)
    grown = against_goal(much / little, GOAL, at_most=True)
    return [engine, pair.name, f"{little:.1f}", f"{much:.1f}", grown]


def main(engines: Sequence[str] = ENGINES) -> None:
    """Measure and print."""
    with databases() as urls:
        rows = [row for engine in engines for row in asyncio.run(_measure(engine, urls[engine]))]
    header = ("engine", "what", f"{3 * DAYS:,} events, ms", f"{TIMES} times, ms", "ratio")
    table("CPU of service and database as history grows", header, rows)


if __name__ == "__main__":
    main(sys.argv[1:] or ENGINES)
