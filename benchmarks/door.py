"""What `insights serve` withstands: attacks without a key, bombs, and its database away.

`make door`: less than four minutes on loopback. Each is tried beside what withstands less:
uvicorn's own protocol, no limit on cost, no limits of time. What is said of the honest caller is
how long the slowest of its requests took while an attack went on.
"""

import asyncio
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import orjson

from benchmarks import door_cost, door_outages
from benchmarks.attacks import ATTACKS, Attack, half_requests
from benchmarks.company import connected
from benchmarks.figures import table
from benchmarks.servers import Server, free_port, running, serving
from credit.core.roles import Role
from resolvers import keys
from resolvers.clock import current_time
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER

HONEST: Final = orjson.dumps({"query": "{ viewer { role } }"})
HONEST_PAUSE_S: Final = 0.02
LONGEST_WAIT_S: Final = 60.0


@contextmanager
def _service(url: str, key: str, *, plain: bool) -> Iterator[Server]:
    if not plain:
        with serving(url, key, HONEST) as server:
            yield server
        return
    port = free_port()
    settings = {"INSIGHTS_DATABASE_URL": url, "INSIGHTS_KEY_PEPPER": PEPPER}
    command: list[str | Path] = [sys.executable, "-m", "benchmarks.plain_server", str(port)]
    with running(command, port, HONEST, key, settings) as server:
        yield server


async def _longest_wait(server: Server, until: asyncio.Event) -> float:
    """Milliseconds of the slowest request of one who asks again and again."""
    slowest = 0.0
    while not until.is_set():
        began_at = time.perf_counter()
        with suppress(OSError, AssertionError, TimeoutError, asyncio.IncompleteReadError):
            async with asyncio.timeout(LONGEST_WAIT_S):
                await server.latencies(1)
        slowest = max(slowest, time.perf_counter() - began_at)
        await asyncio.sleep(HONEST_PAUSE_S)
    return 1000 * slowest


async def _attacked(server: Server, attack: Attack) -> list[str]:
    """What came of an attack, megabytes that the service grew by, and the honest caller's wait."""
    done, before = asyncio.Event(), server.memory_mb()
    honest = asyncio.create_task(_longest_wait(server, done))
    try:
        outcome = await attack(server)
    except OSError as error:
        outcome = f"{type(error).__name__}"
    grown = server.memory_mb() - before
    done.set()
    return [outcome, f"{grown:+.0f} MB", f"{await honest:,.0f} ms"]


async def _attacked_each(servers: Sequence[Server], attack: Attack) -> list[list[str]]:
    """What came of an attack on each, one after the other; of a long wait, at the same time."""
    if attack is half_requests:
        return await asyncio.gather(*(_attacked(server, attack) for server in servers))
    return [await _attacked(server, attack) for server in servers]


async def _a_key(url: str) -> str:
    async with connected(url):
        _key, text = await keys.create(
            NewKey("door", Role.OPERATOR), PEPPER.encode(), current_time(None)
        )
    return text


def main() -> None:
    """Print the tables, both protocols in turn for each attack."""
    with TemporaryDirectory(prefix="insights-bench-") as folder:
        os.chdir(folder)
        url = f"sqlite://{folder}/insights.sqlite3"
        key = asyncio.run(_a_key(url))
        rows = []
        for name, attack in ATTACKS.items():
            with (
                _service(url, key, plain=True) as plain,
                _service(url, key, plain=False) as ours,
            ):
                found = asyncio.run(_attacked_each((plain, ours), attack))
            rows += [[name, "uvicorn's", *found[0]], ["", "ours", *found[1]]]
        header = ("what arrives", "protocol", "what happens", "memory", "honest caller, slowest")
        table("Before a key is known", header, rows)
        door_cost.main()
        door_outages.main()


if __name__ == "__main__":
    main()
