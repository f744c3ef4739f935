"""The dashboard's query over HTTP: against one written by hand, and as jobs and history grow."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median
from typing import Final

import orjson

from benchmarks.company import ENGINES, a_tenant, connected, databases, events_of, fill
from benchmarks.figures import against_goal, ratio, table
from benchmarks.servers import Server, free_port, running, serving
from credit.core.roles import Role
from insights import logs
from insights.settings import LogFormat, LogLevel
from resolvers import keys
from resolvers.keys import NewKey
from tests.statements import statements
from tests.stories.clients import PEPPER, Client, Story, a_story

JOBS: Final = 50
FEW_JOBS, MANY_JOBS = 10, 200
EVENTS: Final = 3_000
TIMES_MORE: Final = 10
SMALL, LARGE = "small", "large"
ROUNDS: Final = 5
ROUND_S: Final = 1.0
REQUESTS: Final = 30
GROWTH_GOAL: Final = 1.2
Q: Final = """query ($jobs: Int) { tenant {
    overview { totalInterviews creditsUsed remainingBalance overage }
    jobs(first: $jobs) { nodes { title consumption {
        interviewsInvited interviewsStarted interviewsCompleted creditsUsed } } } } }"""
BODY: Final = orjson.dumps({"query": Q, "variables": {"jobs": JOBS}})


async def _fill(url: str) -> dict[str, str]:
    """Two tenants with as many jobs and days, one with ten times the events; a key for each."""
    texts = {}
    async with connected(url):
        for name, events in ((SMALL, EVENTS), (LARGE, EVENTS * TIMES_MORE)):
            tenant = await a_tenant(name)
            await fill(events_of(name, events, jobs=JOBS))
            new = NewKey(name, Role.TENANT_ADMIN, tenant.id)
            _, texts[name] = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return texts


@contextmanager
def _servers(url: str, key: str) -> Iterator[tuple[Server, Server]]:
    """The service and the hand-written endpoint, on one database."""
    port = free_port()
    module = ("-m", "benchmarks.endpoint", url, str(port), SMALL)
    with (
        serving(url, key, BODY) as ours,
        running([sys.executable, *module], port, BODY, key, {}) as by_hand,
    ):
        yield ours, by_hand


def _compare_speed(engine: str, ours: Server, by_hand: Server) -> list[object]:
    """Answers a second and CPU an answer, both servers in turn, round by round."""
    assert ours.ask() == by_hand.ask(), "the two do not say the same"
    seconds: dict[Server, list[float]] = {ours: [], by_hand: []}
    cpu: dict[Server, list[float]] = {ours: [], by_hand: []}
    for _ in range(ROUNDS):
        for server in (ours, by_hand):
            before = server.cpu_seconds()
            answers = asyncio.run(server.requests_in(ROUND_S))
            cpu[server].append((server.cpu_seconds() - before) / answers)
            seconds[server].append(ROUND_S / answers)
    return [
        engine,
        *(f"{1 / median(seconds[server]):,.0f}" for server in (ours, by_hand)),
        f"{ratio(seconds[ours], seconds[by_hand]):.2f}",
        *(f"{1000 * median(cpu[server]):.2f}" for server in (ours, by_hand)),
        f"{ratio(cpu[ours], cpu[by_hand]):.2f}",
    ]


def _compare_histories(engine: str, small: Server, large: Server) -> list[object]:
    """What a request takes with ten times the events in the same jobs and days."""
    asyncio.run(large.latencies(REQUESTS))
    times: dict[Server, list[float]] = {small: [], large: []}
    for _ in range(ROUNDS):
        for server in (small, large):
            times[server].append(median(asyncio.run(server.latencies(REQUESTS))))
    grown = median(b / a for a, b in zip(times[small], times[large], strict=True))
    milliseconds = [f"{1000 * median(times[server]):.1f}" for server in (small, large)]
    return [engine, *milliseconds, against_goal(grown, GROWTH_GOAL, at_most=True)]


async def _count_statements(engine: str, url: str) -> list[object]:
    """How many statements the query takes for few jobs and for many."""
    logs.set_up(LogLevel.ERROR, LogFormat.AUTO)
    async with a_story(url) as story:
        story.now = datetime.now(UTC)
        counted = [await _statements(story, jobs) for jobs in (FEW_JOBS, MANY_JOBS)]
    assert counted[0] == counted[1], counted
    return [engine, *counted]


async def _statements(story: Story, jobs: int) -> int:
    name = f"with-{jobs}-jobs"
    tenant = await (await story.client(Role.OPERATOR)).create(name)
    platform = await story.client(Role.PLATFORM)
    at = story.now.isoformat()
    sent = (story.an_event(tenant=name, job=f"job-{number}", at=at) for number in range(jobs))
    assert (await platform.record(*sent))["recorded"] == jobs
    admin: Client = await story.client(Role.TENANT_ADMIN, tenant)
    await admin.ask(Q, jobs=MANY_JOBS)
    with statements() as seen:
        found = await admin.ask(Q, jobs=MANY_JOBS)
    assert len(found["tenant"]["jobs"]["nodes"]) == jobs
    return len(seen)


def main() -> None:
    """Measure and print."""
    speeds, histories, counts = [], [], []
    with databases() as urls:
        for engine in ENGINES:
            texts = asyncio.run(_fill(urls[engine]))
            with _servers(urls[engine], texts[SMALL]) as (ours, by_hand):
                speeds.append(_compare_speed(engine, ours, by_hand))
                large = replace(ours, key=texts[LARGE])
                histories.append(_compare_histories(engine, ours, large))
            counts.append(asyncio.run(_count_statements(engine, urls[engine])))
    header = ("engine", "ours/s", "by hand/s", "ratio", "ours, CPU ms", "by hand", "ratio")
    table(f"Q over HTTP, medians of {ROUNDS} interleaved rounds", header, speeds)
    header3 = ("engine", f"{EVENTS:,} events, ms", f"{EVENTS * TIMES_MORE:,} events, ms", "ratio")
    table("Q as history grows, in the same jobs and days", header3, histories)
    table("SQL statements of Q", ("engine", f"{FEW_JOBS} jobs", f"{MANY_JOBS} jobs"), counts)


if __name__ == "__main__":
    main()
