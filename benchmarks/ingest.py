"""Taking events in: calls of several sizes against what is written by hand, on both engines."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, closing
from itertools import islice
from statistics import median
from typing import Final
from uuid import UUID

import asyncpg

from benchmarks.by_hand import open_sqlite, record_postgres, record_sqlite
from benchmarks.company import ENGINES, a_tenant, connected, databases, events_of
from benchmarks.figures import against_goal, ratio, table
from credit.metering.events import InterviewEvent
from insights import cli_context
from models.database import session
from resolvers import metering

ROUNDS: Final = 7
CALLS: Final = {1: 60, 100: 6, 500: 2}
"""How many calls of each size make a round."""

GOALS: Final = {
    "postgres": {1: 0.25, 100: 0.3, 500: 0.4},
    "sqlite": {1: 0.3, 100: 0.4, 500: 0.5},
}
"""The least ratio to what is written by hand, by engine and events a call."""

CALLERS: Final = 256
"""Callers that send one event each at the same time."""

GOAL_TOGETHER: Final = 5.0
"""How many times the rate of one after the other they reach at least."""

Record = Callable[[list[InterviewEvent]], Awaitable[None]]


async def _record(events: list[InterviewEvent]) -> None:
    await metering.record(cli_context.context(), events)


async def _by_hand(engine: str, url: str, tenant: UUID, stack: AsyncExitStack) -> Record:
    """The hand-written way to record events of a tenant."""
    if engine == "sqlite":
        file = stack.enter_context(closing(open_sqlite(url.removeprefix("sqlite://"))))

        async def into_sqlite(events: list[InterviewEvent]) -> None:
            record_sqlite(file, tenant, events)

        return into_sqlite
    connection = await asyncpg.connect(url)
    stack.push_async_callback(connection.close)

    async def into_postgres(events: list[InterviewEvent]) -> None:
        await record_postgres(connection, tenant, events)

    return into_postgres


async def _seconds(record: Record, calls: list[list[InterviewEvent]]) -> float:
    began_at = time.perf_counter()
    for call in calls:
        await record(call)
    return time.perf_counter() - began_at


async def _measure(engine: str, url: str, size: int) -> list[object]:
    """One row of the table: calls of one size, round by round, first ours and then the other."""
    names = (f"ours-{size}", f"by-hand-{size}")
    ours, theirs = [await a_tenant(name) for name in names]
    per_round = CALLS[size] * size
    mine = events_of(names[0], per_round * (ROUNDS + 1))
    hand = events_of(names[1], per_round * (ROUNDS + 1))
    async with AsyncExitStack() as stack:
        by_hand = await _by_hand(engine, url, theirs.id, stack)
        timings: list[tuple[float, float]] = []
        for _ in range(ROUNDS + 1):
            calls = [list(islice(mine, size)) for _ in range(CALLS[size])]
            same = [list(islice(hand, size)) for _ in range(CALLS[size])]
            timings.append((await _seconds(_record, calls), await _seconds(by_hand, same)))
            if len(timings) == 1:  # both have warmed up
                await _compare(ours.id, theirs.id)
                # A database in service has statistics; this one is too young to have made any.
                await session().rows("ANALYZE")
        await _compare(ours.id, theirs.id)
    measured = timings[1:]
    our, their = [seconds for seconds, _ in measured], [seconds for _, seconds in measured]
    rates = [f"{per_round / median(seconds):,.0f}" for seconds in (our, their)]
    return [engine, size, *rates, against_goal(ratio(our, their), GOALS[engine][size])]


async def _measure_together(engine: str) -> list[object]:
    """One row of the table: many callers of one event, one after the other and at once."""
    tenant = await a_tenant("together")
    events = events_of(tenant.external_id, 2 * CALLERS * (ROUNDS + 1))
    timings: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 1):
        alone = [list(islice(events, 1)) for _ in range(CALLERS)]
        at_once = [_record(list(islice(events, 1))) for _ in range(CALLERS)]
        one_by_one = await _seconds(_record, alone)
        began_at = time.perf_counter()
        await asyncio.gather(*at_once)
        timings.append((time.perf_counter() - began_at, one_by_one))
    together, apart = zip(*timings[1:], strict=True)
    rates = [f"{CALLERS / median(seconds):,.0f}" for seconds in (together, apart)]
    return [engine, *rates, against_goal(ratio(together, apart), GOAL_TOGETHER)]


async def _compare(ours: UUID, theirs: UUID) -> None:
    """Assert that both ways came to the same usage and the same balance."""
    found = []
    for tenant in (ours, theirs):
        usage = await session().rows(
            "SELECT u.day, sum(u.invited) AS invited, sum(u.started) AS started,"
            " sum(u.partially_completed) AS partial, sum(u.completed) AS completed,"
            " sum(u.credits) AS credits FROM usage_day u WHERE u.tenant_id = $1"
            " GROUP BY u.day ORDER BY u.day",
            tenant,
        )
        wallet = await session().row("SELECT balance FROM wallet WHERE tenant_id = $1", tenant)
        found.append((usage, wallet))
    assert found[0] == found[1], "the two do not say the same"


async def _measure_all(engine: str, url: str) -> tuple[list[list[object]], list[object]]:
    async with connected(url):
        by_size = [await _measure(engine, url, size) for size in CALLS]
        return by_size, await _measure_together(engine)


def main() -> None:
    """Measure and print."""
    with databases() as urls:
        found = [asyncio.run(_measure_all(name, urls[name])) for name in ENGINES]
    rows = [row for by_size, _ in found for row in by_size]
    header = ("engine", "events a call", "ours, events/s", "by hand, events/s", "ratio")
    table(f"Recording events, medians of {ROUNDS} interleaved rounds", header, rows)
    of_callers = ("engine", "at once, events/s", "one by one, events/s", "ratio")
    table(f"{CALLERS} callers of one event each", of_callers, [together for _, together in found])


if __name__ == "__main__":
    main()
