"""Importing a large file from the command line, on one core, and importing it again."""

import asyncio
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.company import ENGINES, a_tenant, as_line, connected, databases, events_of
from benchmarks.figures import against_goal, table
from benchmarks.servers import INSIGHTS
from credit.dates.date_ranges import DateRange
from credit.metering.events import EventType
from insights import cli_context
from models.database import session, uuid
from resolvers import audits, consumption

EVENTS: Final = 100_000
JOBS: Final = 200
DAYS: Final = 300
TENANT: Final = "imported"
PEPPER: Final = "a pepper of the benchmarks' own, of more than 32 characters"
RATE_GOAL: Final = 3_000
GROWTH_GOAL: Final = 1.2
SAMPLED_EVERY_S: Final = 0.02
PAGE_BYTES: Final = os.sysconf("SC_PAGE_SIZE")
MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """What one import took: wall clock, and resident memory at a fifth of it and at its peak."""

    seconds: float
    early_bytes: int
    peak_bytes: int
    output: str

    @property
    def rate(self) -> float:
        """Events a second, start of the process included."""
        return EVENTS / self.seconds

    @property
    def growth(self) -> float:
        """How many times the memory of the first fifth the peak is."""
        return self.peak_bytes / self.early_bytes


def _import(url: str, file: Path) -> Run:
    """Run `insights import` on one core, where the machine lets us choose one."""
    taskset = shutil.which("taskset")
    command = [*((taskset, "-c", "0") if taskset else ()), INSIGHTS, "import", file]
    given = {"INSIGHTS_DATABASE_URL": url, "INSIGHTS_KEY_PEPPER": PEPPER}
    began_at = time.perf_counter()
    process = subprocess.Popen(
        command, env={**os.environ, **given}, stdout=subprocess.PIPE, text=True
    )
    samples = []
    while process.poll() is None:
        samples.append(_resident_bytes(process.pid))
        time.sleep(SAMPLED_EVERY_S)
    seconds = time.perf_counter() - began_at
    assert process.stdout is not None
    output = process.stdout.read().strip()
    process.stdout.close()
    assert process.returncode == 0, output
    early = max(samples[: max(1, len(samples) // 5)])
    return Run(seconds, early, max(samples), output)


def _resident_bytes(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES
    except (OSError, IndexError):
        return 1  # it has just ended, or the system has no /proc


async def _state(url: str) -> tuple[object, ...]:
    """Everything that importing again must leave alone, after checking that it adds up."""
    async with connected(url):
        found = await session().row(
            "SELECT w.*, (SELECT count(*) FROM usage_event) AS events,"
            " (SELECT count(*) FROM entry) AS entries FROM wallet w"
        )
        assert found is not None
        difference = await audits.verify(uuid(found["tenant_id"]))
        assert difference is None, difference
        return tuple(found.values())


async def _compare(url: str) -> None:
    """Assert that the overview shows what was written into the file."""
    kinds = [event.type for event in events_of(TENANT, EVENTS, jobs=JOBS, days=DAYS)]
    days = [event.occurred_at.date() for event in events_of(TENANT, EVENTS, jobs=JOBS, days=DAYS)]
    async with connected(url):
        row = await session().row("SELECT id FROM tenant")
        assert row is not None
        date_range = DateRange(min(days), max(days))
        found = await consumption.of_tenant(cli_context.context(), uuid(row["id"]), date_range)
    counted = (found.invited, found.started, found.completed)
    wanted = (EventType.INVITED, EventType.STARTED, EventType.COMPLETED)
    assert counted == tuple(map(kinds.count, wanted))


async def _prepare(url: str) -> None:
    async with connected(url):
        await a_tenant(TENANT, days=DAYS + 1)


def _measure(engine: str, url: str, file: Path) -> list[object]:
    asyncio.run(_prepare(url))
    first = _import(url, file)
    asyncio.run(_compare(url))
    before = asyncio.run(_state(url))
    again = _import(url, file)
    assert asyncio.run(_state(url)) == before, "importing again changed something"
    assert f"recorded 0, duplicates {EVENTS}" in again.output
    return [
        engine,
        f"{first.seconds:.1f}",
        against_goal(first.rate, RATE_GOAL),
        f"{first.peak_bytes / MEGABYTE:.0f}",
        against_goal(first.growth, GROWTH_GOAL, at_most=True),
        f"{again.rate:,.0f}, nothing changed",
    ]


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory(prefix="insights-bench-") as folder, databases() as urls:
        file = Path(folder) / "events.ndjson"
        with file.open("wb") as lines:
            lines.writelines(map(as_line, events_of(TENANT, EVENTS, jobs=JOBS, days=DAYS)))
        rows = [_measure(engine, urls[engine], file) for engine in ENGINES]
    header = ("engine", "seconds", "events/s", "peak MB", "peak : first fifth", "again, events/s")
    table(f"Importing {EVENTS:,} events from NDJSON, on one core", header, rows)


if __name__ == "__main__":
    main()
