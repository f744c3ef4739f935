"""Reads over HTTP beside a hand-written endpoint: CPU of the service and of the database, rates."""

import asyncio
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Final

from benchmarks.company import ENGINES, databases
from benchmarks.data_set import Seeded, seed
from benchmarks.endpoint_sql import DAYS, TREND_OF
from benchmarks.figures import machine, table
from benchmarks.read_queries import VIEWER, Goals, ReadQuery, read_queries
from benchmarks.rounds import ROUNDS, Figures, measured, times
from benchmarks.servers import Server, free_port, postmaster_of, running, serving

OURS: Final = "insights serve"
KEPT: Final = "insights serve, again"
KEPT_BYTES: Final = "32000000"
"""Answers what it has answered before; OURS keeps no responses."""


@contextmanager
def _servers(url: str, key: str) -> Iterator[dict[str, Server]]:
    """The service and the endpoint with each choice of tables, on one database."""
    body = ReadQuery("warm-up", VIEWER, {}).body
    with ExitStack() as stack:
        found = {
            OURS: stack.enter_context(serving(url, key, body, INSIGHTS_RESPONSE_CACHE_BYTES="0")),
            KEPT: stack.enter_context(
                serving(url, key, body, INSIGHTS_RESPONSE_CACHE_BYTES=KEPT_BYTES)
            ),
        }
        for tables in TREND_OF:
            port = free_port()
            module = ("-m", "benchmarks.endpoint", url, str(port), tables)
            server = running([sys.executable, *module], port, body, key, {})
            found[tables] = stack.enter_context(server)
        yield found


def _measure(servers: Mapping[str, Server], postmaster: int | None) -> dict[str, Figures]:
    """What the servers take for one query, to which they give the same answer."""
    ours, *others = servers.values()
    answer = data_of(ours)
    assert all(data_of(other) == answer for other in others), "they do not say the same"
    return measured(servers, postmaster)


def data_of(server: Server) -> bytes:
    """The bytes of an answer's data, without what the service says of its cost."""
    return server.ask_raw().partition(b',"extensions":')[0].rstrip(b"}")


def _row(query: ReadQuery, name: str, figures: Mapping[str, Figures]) -> list[object]:
    """A server's figures; for ours, how many times the speed of the hand-written one it has."""
    own, by_hand = figures[name], figures[DAYS]
    goals = {OURS: query.goals, KEPT: query.goals_again}.get(name, Goals())
    ratios = times(own.cpu, by_hand.cpu, goals.cpu), times(own.seconds, by_hand.seconds, goals.rate)
    return [query.name, name, *own.shown(), *ratios]


def _measure_engine(engine: str, url: str, postmaster: int | None) -> list[list[object]]:
    tenants: dict[str, Seeded] = asyncio.run(seed(url))
    rows: list[list[object]] = []
    with _servers(url, tenants["tenant-0"].key) as servers:
        for query in read_queries():
            key = tenants[query.tenant].key
            asked = {
                name: replace(server, body=query.body, key=key) for name, server in servers.items()
            }
            figures = _measure(asked, postmaster)
            rows += [[engine, *_row(query, name, figures)] for name in figures]
    return rows


def main(*engines: str) -> None:
    """Measure and print, on both engines unless some are named."""
    rows = []
    with databases() as urls:
        postmasters = {"postgres": asyncio.run(postmaster_of(urls["postgres"]))}
        for engine in engines or ENGINES:
            rows += _measure_engine(engine, urls[engine], postmasters.get(engine))
    header = (
        *("engine", "query", "server", "CPU ms", "CPU ms, database", "answers/s"),
        *("CPU, by hand : this", "answers/s, this : by hand"),
    )
    print(machine())
    table(f"Reads over HTTP, medians and spread of {ROUNDS} interleaved rounds", header, rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
