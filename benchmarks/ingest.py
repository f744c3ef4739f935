"""Taking events in: calls of several sizes against what is written by hand, on both engines.

The ratios are of the CPU of service and database; rates, which wait for the disk, stand beside.
`python -m benchmarks.ingest postgres` measures one engine.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, closing
from itertools import islice
from statistics import median
from typing import Final, NamedTuple
from uuid import UUID

import asyncpg

from benchmarks.by_hand import open_sqlite, record_postgres, record_sqlite
from benchmarks.company import ENGINES, a_tenant, connected, databases, events_of
from benchmarks.figures import against_goal, ratio, table
from benchmarks.servers import database_cpu_seconds, postmaster_of
from credit.metering.events import InterviewEvent
from insights import cli_context
from insights.garbage import collect_seldom, freeze_objects
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


class Spent(NamedTuple):
    """What some calls took: seconds, and seconds of CPU of this process and of the database."""

    seconds: float
    service: float
    database: float

    @property
    def cpu(self) -> float:
        """Seconds of CPU of both."""
        return self.service + self.database


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


async def _spent(
    record: Record, calls: list[list[InterviewEvent]], postmaster: int | None
) -> Spent:
    before = _now(postmaster)
    for call in calls:
        await record(call)
    return Spent(*(now - then for now, then in zip(_now(postmaster), before, strict=True)))


def _now(postmaster: int | None) -> Spent:
    return Spent(time.perf_counter(), time.process_time(), database_cpu_seconds(postmaster))


async def _measure(engine: str, url: str, size: int) -> list[object]:
    """One row of the table: calls of one size, round by round, first ours and then the other."""
    postmaster = await postmaster_of(url) if engine == "postgres" else None
    names = (f"ours-{size}", f"by-hand-{size}")
    ours, theirs = [await a_tenant(name) for name in names]
    per_round = CALLS[size] * size
    mine = events_of(names[0], per_round * (ROUNDS + 1))
    hand = events_of(names[1], per_round * (ROUNDS + 1))
    async with AsyncExitStack() as stack:
        by_hand = await _by_hand(engine, url, theirs.id, stack)
        rounds: list[tuple[Spent, Spent]] = []
        for _ in range(ROUNDS + 1):
            calls = [list(islice(mine, size)) for _ in range(CALLS[size])]
            same = [list(islice(hand, size)) for _ in range(CALLS[size])]
            own = await _spent(_record, calls, postmaster)
            rounds.append((own, await _spent(by_hand, same, postmaster)))
            if len(rounds) == 1:  # both have warmed up
                await _compare(ours.id, theirs.id)
                # A database in service has statistics; this one is too young to have made any.
                await session().rows("ANALYZE")
        await _compare(ours.id, theirs.id)
    mine_of, hand_of = zip(*rounds[1:], strict=True)
    return [engine, size, *_figures(mine_of, hand_of, per_round, GOALS[engine][size])]


def _figures(
    ours: Sequence[Spent], theirs: Sequence[Spent], events: int, goal: float
) -> list[object]:
    """CPU µs an event of service + database, and how both compare in CPU and in rate."""
    parts = [
        " + ".join(
            f"{1e6 * median(part) / events:,.0f}"
            for part in ([one.service for one in side], [one.database for one in side])
        )
        for side in (ours, theirs)
    ]
    cpu = ratio([one.cpu for one in ours], [one.cpu for one in theirs])
    rate = ratio([one.seconds for one in ours], [one.seconds for one in theirs])
    return [*parts, against_goal(cpu, goal), f"{rate:.2f}"]


async def _measure_together(engine: str) -> list[object]:
    """One row of the table: many callers of one event, one after the other and at once."""
    tenant = await a_tenant("together")
    events = events_of(tenant.external_id, 2 * CALLERS * (ROUNDS + 1))
    timings: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 1):
        alone = [list(islice(events, 1)) for _ in range(CALLERS)]
        at_once = [_record(list(islice(events, 1))) for _ in range(CALLERS)]
        one_by_one = (await _spent(_record, alone, None)).seconds
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
        freeze_objects()
        by_size = [await _measure(engine, url, size) for size in CALLS]
        return by_size, await _measure_together(engine)


def main(engines: Sequence[str] = ENGINES) -> None:
    """Measure and print; garbage is collected as in the service."""
    collect_seldom()
    with databases() as urls:
        found = [asyncio.run(_measure_all(name, urls[name])) for name in engines]
    rows = [row for by_size, _ in found for row in by_size]
    header = ("engine", "events a call", "ours, CPU µs", "by hand, CPU µs", "CPU", "events/s")
    table(f"Recording an event, medians of {ROUNDS} interleaved rounds", header, rows)
    of_callers = ("engine", "at once, events/s", "one by one, events/s", "ratio")
    table(f"{CALLERS} callers of one event each", of_callers, [together for _, together in found])


if __name__ == "__main__":
    main(sys.argv[1:] or ENGINES)
