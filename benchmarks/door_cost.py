"""Bombs on `insights serve`, with no limit on cost and with the usual one."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import httpx
import orjson

from benchmarks.bombs import BOMBS
from benchmarks.company import a_tenant, connected, events_of, fill
from benchmarks.figures import table
from benchmarks.servers import UNLIMITED, Server, serving
from credit.core.roles import Role
from resolvers import keys
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER

CHOSEN: Final = (
    "200 jobs x ten years, no point",
    "fifteen forecasts",
    "fifteen times ten years",
)
WHO: Final = "{ viewer { role } }"
JOBS: Final = 200
EVENTS: Final = 1_800
DAYS: Final = 300
REFUSALS: Final = 10
"""Times that a refusal is measured: the clock of CPU ticks every 10 ms."""
TIMEOUT_S: Final = 60.0


async def _seed(url: str) -> str:
    async with connected(url):
        tenant = await a_tenant("acme", DAYS + 1)
        await fill(events_of("acme", EVENTS, jobs=JOBS, days=DAYS))
        new = NewKey("door", Role.TENANT_ADMIN, tenant.id)
        _, text = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return text


def _measured(server: Server, query: str, times: int) -> list[object]:
    """What became of a query, its milliseconds and those of CPU; each time it is another text."""
    headers = {"authorization": f"Bearer {server.key}"}
    url = f"http://127.0.0.1:{server.port}/graphql"
    cpu, seconds, codes = server.cpu_seconds(), [], set[str]()
    with httpx.Client(headers=headers, timeout=TIMEOUT_S, trust_env=False) as client:
        for number in range(times):
            began_at = time.perf_counter()
            answer = client.post(url, json={"query": f"{query} #{number}"}).json()
            seconds.append(time.perf_counter() - began_at)
            errors = answer.get("errors", ())
            codes |= {error["extensions"]["code"] for error in errors} or {"executed"}
    cpu = (server.cpu_seconds() - cpu) / times
    return [", ".join(sorted(codes)), f"{1000 * max(seconds):,.0f}", f"{1000 * cpu:,.0f}"]


def rows_of_bombs() -> list[list[object]]:
    """For each bomb a row without a limit, and one as it is served."""
    probe, rows = orjson.dumps({"query": WHO}), []
    with TemporaryDirectory(prefix="insights-bench-") as folder:
        url = f"sqlite://{Path(folder) / 'insights.sqlite3'}"
        key = asyncio.run(_seed(url))
        found: dict[str, list[list[object]]] = {name: [] for name in CHOSEN}
        for limit, times in ((UNLIMITED, 1), (None, REFUSALS)):
            given = {} if limit is None else {"INSIGHTS_COST_LIMIT": limit}
            with serving(url, key, probe, None, **given) as server:
                for name in CHOSEN:
                    found[name].append(_measured(server, BOMBS[name], times))
        for name in CHOSEN:
            for label, figures in zip(("without a limit", "ours"), found[name], strict=True):
                rows.append([name if label != "ours" else "", label, *figures])
    return rows


def main() -> None:
    """Print the table."""
    header = ("query", "limit", "what happens", "ms, slowest", "CPU ms")
    table("Cost before execution", header, rows_of_bombs())


if __name__ == "__main__":
    main()
