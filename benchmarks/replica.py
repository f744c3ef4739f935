"""What a read replica takes off the primary: CPU of service, primary and standby for a query."""

import asyncio
from contextlib import ExitStack
from dataclasses import replace
from statistics import median
from typing import Final

from benchmarks.data_set import Seeded, seed
from benchmarks.figures import machine, table
from benchmarks.read_queries import VIEWER, ReadQuery, read_queries
from benchmarks.servers import Server, database_cpu_seconds, postmaster_of, serving
from models import database, migrator
from tests.postgres import PostgresServer
from tests.standbys import StandbyServer

NAME: Final = "replicated"
ROUNDS: Final = 7
"""Measured ones; one before them is discarded."""
ROUND_S: Final = 0.7
HEADER: Final = ("query", "read from", "service", "primary", "standby", "answers/s")


async def _migrated(url: str) -> dict[str, Seeded]:
    await database.connect(url)
    try:
        await migrator.migrate()
    finally:
        await database.close()
    return await seed(url)


def _rows(
    query: ReadQuery, servers: dict[str, Server], postmasters: list[int]
) -> list[list[object]]:
    """CPU milliseconds of one query, read from each, in turn, round by round."""
    figures: dict[str, list[list[float]]] = {name: [] for name in servers}
    first, second = (server.ask() for server in servers.values())
    assert first == second, "they do not say the same"
    for number in range(ROUNDS + 1):
        for name, server in servers.items():
            before = [server.cpu_seconds(), *map(database_cpu_seconds, postmasters)]
            answers = asyncio.run(server.requests_in(ROUND_S))
            after = [server.cpu_seconds(), *map(database_cpu_seconds, postmasters)]
            taken = [1000 * (b - a) / answers for a, b in zip(before, after, strict=True)]
            if number:
                figures[name].append([*taken, answers / ROUND_S])
    return [
        [query.name, name, *(f"{median(column):.2f}" for column in zip(*rounds, strict=True))]
        for name, rounds in figures.items()
    ]


def main() -> None:
    """Measure and print."""
    with ExitStack() as stack:
        primary = PostgresServer(durable=True)
        stack.callback(primary.stop)
        url = primary.create_database(NAME)
        tenants = asyncio.run(_migrated(url))
        standby = StandbyServer(primary)
        stack.callback(standby.stop)
        replica = standby.url(NAME)
        postmasters = [asyncio.run(postmaster_of(address)) for address in (url, replica)]
        key, body = tenants["tenant-0"].key, ReadQuery("warm-up", VIEWER, {}).body
        servers = {
            "the primary": stack.enter_context(serving(url, key, body)),
            "the replica": stack.enter_context(
                serving(url, key, body, INSIGHTS_DATABASE_READ_URL=replica)
            ),
        }
        rows: list[list[object]] = []
        for query in read_queries():
            asked = {
                name: replace(server, body=query.body, key=tenants[query.tenant].key)
                for name, server in servers.items()
            }
            rows += _rows(query, asked, postmasters)
    print(machine())
    table(f"CPU ms of a query, medians of {ROUNDS} interleaved rounds", HEADER, rows)


if __name__ == "__main__":
    main()
