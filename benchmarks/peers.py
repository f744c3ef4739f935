"""Reads over HTTP beside other GraphQL servers: `make bench-peers`.

PostGraphile 5 and Mercurius with graphql-jit, from npm and in `benchmarks/peers/`, answer Q1 and Q2
from the same PostgreSQL. Mercurius gives the same bytes, PostGraphile the same numbers under names
of its own.
"""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import asyncpg
import orjson

from benchmarks.company import databases
from benchmarks.data_set import Seeded, seed
from benchmarks.figures import machine, table
from benchmarks.queries import data_of
from benchmarks.read_queries import ReadQuery, read_queries
from benchmarks.rounds import ROUNDS, Figures, measured, times
from benchmarks.servers import Server, free_port, postmaster_of, running, serving
from tests.clients.node import NODE, install
from tests.stories.clients import PEPPER

FOLDER: Final = Path(__file__).with_name("peers")
OURS: Final = "insights serve"
MERCURIUS: Final = "Mercurius, graphql-jit"
POSTGRAPHILE: Final = "PostGraphile 5"
SCRIPTS: Final = {MERCURIUS: "mercurius.mjs", POSTGRAPHILE: "postgraphile.mjs"}
GOALS: Final = {MERCURIUS: 1.3, POSTGRAPHILE: 3.0}
"""How many requests ours is to answer with the CPU of one of theirs."""
QUERIES: Final = 2
"""The first ones of `read_queries`: Q1 and Q2."""

OF_POSTGRAPHILE: Final = """
    query ($tenant: UUID!, $first: Int!, $recentFrom: Date!, $from: Date!, $to: Date!) {
        jobs: allJobs(first: $first, condition: { tenantId: $tenant }, orderBy: SORT_TITLE_ASC) {
            nodes { id title status consumption(firstOn: $recentFrom, lastOn: $to) {
                interviewsInvited interviewsStarted interviewsCompleted creditsUsed } } }
        trend(tenant: $tenant, firstOn: $from, lastOn: $to, first: 1000) {
            nodes { label partial interviewsConducted creditsUsed } } }
"""
COUNTS: Final = ("interviewsInvited", "interviewsStarted", "interviewsCompleted")


def postgraphile_body(query: ReadQuery, tenant: Seeded) -> bytes:
    """What PostGraphile is asked in place of Q1 and Q2: as many fields of as many rows."""
    recent, days = (query.variables[name]["dates"] for name in ("recent", "days"))
    assert recent["to"] == days["to"]
    variables = {
        "tenant": str(tenant.id),
        "first": query.variables["first"],
        "recentFrom": recent["from"],
        "from": days["from"],
        "to": days["to"],
    }
    return orjson.dumps({"query": OF_POSTGRAPHILE, "variables": variables})


def numbers_of(data: Mapping[str, Any]) -> dict[str, Decimal | int]:
    """How many jobs and points an answer has, and the sums of their numbers.

    The answer is the service's, or PostGraphile's.
    """
    if "tenant" in data:
        tenant = data["tenant"]
        jobs, points = tenant["jobs"]["nodes"], tenant["trend"]["points"]
    else:
        jobs, points = data["jobs"]["nodes"], data["trend"]["nodes"]
    used = [job["consumption"] for job in jobs]
    return {
        "jobs": len({job["id"] for job in jobs}),
        "open": sum(job["status"] == "OPEN" for job in jobs),
        "points": len({point["label"] for point in points}),
        "partial": sum(point["partial"] for point in points),
        "conducted": sum(point["interviewsConducted"] for point in points),
        "credits of days": sum(Decimal(point["creditsUsed"]) for point in points),
        "credits of jobs": sum(Decimal(one["creditsUsed"]) for one in used),
        **{name: sum(one[name] for one in used) for name in COUNTS},
    }


@contextmanager
def _servers(url: str, key: str, bodies: Mapping[str, bytes]) -> Iterator[dict[str, Server]]:
    """The service, which keeps no responses, and the others, on one database."""
    with ExitStack() as stack:
        found = {OURS: stack.enter_context(serving(url, key, bodies[OURS]))}
        for name, script in SCRIPTS.items():
            port = free_port()
            command: list[str | Path] = [NODE, FOLDER / script, url, str(port), PEPPER]
            production = {"NODE_ENV": "production", "GRAPHILE_ENV": "production"}
            server = running(command, port, bodies[name], key, production)
            found[name] = stack.enter_context(server)
        yield found


def _bodies(query: ReadQuery, tenant: Seeded) -> dict[str, bytes]:
    """What each server is asked."""
    return {OURS: query.body, MERCURIUS: query.body, POSTGRAPHILE: postgraphile_body(query, tenant)}


def _check(servers: Mapping[str, Server]) -> None:
    """All say the same, Mercurius byte for byte."""
    assert data_of(servers[OURS]) == data_of(servers[MERCURIUS]), "they do not say the same"
    found = {}
    for name, server in servers.items():
        data = server.ask()
        assert isinstance(data, dict)
        found[name] = numbers_of(data)
    assert found[POSTGRAPHILE] == found[OURS], found


def _rows(query: ReadQuery, figures: Mapping[str, Figures]) -> Iterator[list[object]]:
    ours = figures[OURS]
    for name, of_server in figures.items():
        row = [query.name, name, *of_server.shown()]
        if name == OURS:
            yield [*row, "", ""]
        else:
            cpu = times(ours.cpu, of_server.cpu, GOALS[name])
            yield [*row, cpu, times(ours.seconds, of_server.seconds)]


async def _define_views(url: str) -> None:
    """Make what PostGraphile makes its schema of."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute((FOLDER / "postgraphile.sql").read_text("utf-8"))
    finally:
        await connection.close()


def main() -> None:
    """Measure and print."""
    install(FOLDER)
    rows: list[list[object]] = []
    with databases() as urls:
        url = urls["postgres"]
        tenant = asyncio.run(seed(url))["tenant-0"]
        asyncio.run(_define_views(url))
        postmaster = asyncio.run(postmaster_of(url))
        queries = read_queries()[:QUERIES]
        with _servers(url, tenant.key, _bodies(queries[0], tenant)) as servers:
            for query in queries:
                bodies = _bodies(query, tenant)
                asked = {name: replace(one, body=bodies[name]) for name, one in servers.items()}
                _check(asked)
                rows += _rows(query, measured(asked, postmaster))
    header = (
        *("query", "server", "CPU ms", "CPU ms, database", "answers/s"),
        *("requests per CPU, ours : theirs", "answers/s, ours : theirs"),
    )
    print(machine())
    table(f"Reads beside other servers, medians and spread of {ROUNDS} rounds", header, rows)


if __name__ == "__main__":
    main()
