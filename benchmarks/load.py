"""Mixed traffic on one process, without attackers and with them: what grows, and what is lost.

`make load` takes ten minutes on each engine, `python -m benchmarks.load SECONDS` another time.
"""

import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from statistics import quantiles
from typing import Final, NamedTuple

from benchmarks.attacks import ATTACKS
from benchmarks.company import a_tenant, connected, databases, events_of, fill
from benchmarks.door import HONEST
from benchmarks.figures import against_goal, table
from benchmarks.servers import Server, serving
from benchmarks.traffic import Traffic
from credit.core.roles import Role
from credit.metering.tenants import Tenant
from resolvers import audits, keys
from resolvers.clock import current_time
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER

SECONDS: Final = 600.0
TENANTS: Final = ("acme", "globex", "initech")
EVENTS: Final = 3_000
P99_GOAL: Final = 3.0
SETTLED_AFTER_S: Final = 5.0
"""Seconds of load after which memory and files are counted for the first time."""

ATTACKERS: Final = ("requests in bodies, behind a proxy", "a header line of 100 MB")


class Footprint(NamedTuple):
    """What a process holds."""

    memory_mb: float
    files: int
    threads: int


def _footprint(server: Server) -> Footprint:
    return Footprint(server.memory_mb(), server.files(), server.threads())


async def _attack(server: Server, name: str, until: asyncio.Event) -> None:
    while not until.is_set():
        with suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
            await ATTACKS[name](server)


async def _loaded(server: Server, tenants: Sequence[Tenant], seconds: float) -> list[list[object]]:
    """Half of the time without attackers, the other half with them."""
    traffic, phases = Traffic(server, tenants), []
    async with traffic.going_on():
        await asyncio.sleep(SETTLED_AFTER_S)
        begin = _footprint(server)
        traffic.seconds.clear()
        await asyncio.sleep(seconds / 2)
        phases.append(traffic.seconds.copy())
        traffic.seconds.clear()
        over = asyncio.Event()
        attackers = [asyncio.create_task(_attack(server, name, over)) for name in ATTACKERS]
        await asyncio.sleep(seconds / 2)
        phases.append(traffic.seconds.copy())
        over.set()
        for attacker in attackers:
            attacker.cancel()
        await asyncio.wait(attackers)
        await asyncio.sleep(SETTLED_AFTER_S)
        end = _footprint(server)
    (quiet_p50, quiet_p99), (p50, p99) = (_milliseconds(phase) for phase in phases)
    asked = ", ".join(f"{n} {kind}" for kind, n in sorted(traffic.requests.items()))
    errors = "; ".join(f"{n} times {what}" for what, n in traffic.errors.most_common(3)) or "0"
    return [
        ["requests", asked],
        ["errors", errors],
        ["changes that a follower missed", traffic.missed],
        ["small query, ms, p50 and p99, without attackers", f"{quiet_p50:.1f}, {quiet_p99:.1f}"],
        ["the same with attackers", f"{p50:.1f}, {p99:.1f}"],
        ["p99 with : without", against_goal(p99 / quiet_p99, P99_GOAL, at_most=True)],
        ["memory, MB, begin and end", f"{begin.memory_mb:.0f}, {end.memory_mb:.0f}"],
        ["open files, begin and end", f"{begin.files}, {end.files}"],
        ["threads, begin and end", f"{begin.threads}, {end.threads}"],
    ]


def _milliseconds(seconds: Sequence[float]) -> tuple[float, float]:
    """The median and the 99th percentile."""
    cuts = quantiles(seconds, n=100)
    return 1000 * cuts[49], 1000 * cuts[98]


async def _prepared(url: str) -> tuple[list[Tenant], str]:
    async with connected(url):
        tenants = [await a_tenant(name) for name in TENANTS]
        for name in TENANTS:
            await fill(events_of(name, EVENTS, prefix=f"{name}-"))
        new = NewKey("load", Role.OPERATOR)
        _key, text = await keys.create(new, PEPPER.encode(), current_time(None))
    return tenants, text


async def _verified(url: str, tenants: Sequence[Tenant]) -> str:
    async with connected(url):
        differences = [await audits.verify(tenant.id) for tenant in tenants]
    return "; ".join(str(one) for one in differences if one is not None) or "everything adds up"


def main(seconds: float = SECONDS) -> None:
    """Print the table of each engine."""
    with databases() as urls:
        for engine, url in urls.items():
            tenants, key = asyncio.run(_prepared(url))
            with serving(url, key, HONEST) as server:
                rows = asyncio.run(_loaded(server, tenants, seconds))
            rows.append(["verify", asyncio.run(_verified(url, tenants))])
            table(f"{seconds:.0f} s of load, {engine}", ("what", "figure"), rows)


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
