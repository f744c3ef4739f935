"""Exports from the tables to the file, and how the service answers while one is written.

A thousand jobs in 200 days, or in 1,000 with `python -m benchmarks.exports --full`, which takes
a quarter of an hour. Ours is reading, adding up and writing, with the database's part; by hand the
rows of the same file are written from memory. Compared is their CPU.
"""

import asyncio
import csv
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
import orjson

from benchmarks.company import ENGINES, PLAN, connected, databases
from benchmarks.export_writers import (
    CSV_GOAL,
    GROWTH_GOAL_MB,
    JOBS,
    MEGABYTE,
    XLSX_GOAL,
    Run,
    peak_bytes,
    written,
)
from benchmarks.figures import against_goal, ratio, table
from benchmarks.servers import Server, database_cpu_seconds, postmaster_of, serving
from credit.audit.exports import ExportFormat, ExportRequest, ExportRow, ExportStatus
from credit.core.roles import Role
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context
from models.database import session
from models.tables.usage import COUNTS
from resolvers import balance, export_files, exports, keys, tenants
from resolvers.export_runs import ExportRun
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER
from tests.years import fill

DAYS, ALL_DAYS = 200, 1_000
LARGE, SMALL = "large", "small"
BY_HAND: Final = {ExportFormat.CSV: "csv module", ExportFormat.XLSX: "XlsxWriter"}
GOALS: Final = {ExportFormat.CSV: CSV_GOAL, ExportFormat.XLSX: XLSX_GOAL}
ROUNDS: Final = {ExportFormat.CSV: 5, ExportFormat.XLSX: 1}
QUIET_REQUESTS: Final = 1_500
REQUESTS_A_LOOK: Final = 50
P99_GOAL: Final = 3
BODY: Final = orjson.dumps(
    {"query": "{ tenant { overview { totalInterviews creditsUsed remainingBalance } } }"}
)


# ── One file in a process ─────────────────────────────────────────────────────────────────────────


async def _export(url: str, kind: ExportFormat, days: int, path: Path) -> Run:
    """Write the file of all that the large tenant has, as the worker does."""
    async with connected(url):
        context = cli_context.context()
        tenant = await cli_context.tenant_by_external_id(context, LARGE)
        request = ExportRequest(_date_range(days), kind)
        summarized = kind is ExportFormat.XLSX
        export_run = ExportRun(
            "benchmarks", datetime.now(UTC), request, path, lambda _: None, summarized
        )
        postmaster = await postmaster_of(url) if url.startswith("postgres") else None
        before, began_at = peak_bytes(), _cpu_seconds(postmaster)
        summary = await export_files.write(context, tenant.id, export_run)
        seconds = _cpu_seconds(postmaster) - began_at
    assert summary.rows == days * JOBS
    return Run(seconds, peak_bytes() - before, _size(path))


def _cpu_seconds(postmaster: int | None) -> float:
    """CPU so far, of this process and of PostgreSQL's."""
    return time.process_time() + database_cpu_seconds(postmaster)


def _size(path: Path) -> int:
    return path.stat().st_size


def _rows_of(path: Path) -> Iterator[ExportRow]:
    """The rows of a CSV, as what they were written from."""
    with path.open(encoding="utf-8", newline="") as file:
        for on, job, title, candidates, *counts, credits in islice(csv.reader(file), 1, None):
            measures = dict(zip(COUNTS, map(int, counts), strict=True))
            usage = Usage(**measures, credits=Credits.of(credits))
            yield ExportRow(date.fromisoformat(on), job, title, int(candidates), usage)


def _run(*arguments: object) -> Run:
    command = [sys.executable, "-m", "benchmarks.exports", *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Run(*json.loads(done.stdout))


# ── All of them, in turn ──────────────────────────────────────────────────────────────────────────


def _date_range(days: int) -> DateRange:
    last_on = datetime.now(UTC).date() - timedelta(days=1)
    return DateRange(last_on - timedelta(days=days - 1), last_on)


async def _fill(url: str, days: int) -> str:
    """A large tenant and a small one; a key of the small one."""
    date_range = _date_range(days)
    async with connected(url):
        large, small = [await _tenant(name, date_range) for name in (LARGE, SMALL)]
        await fill(large, JOBS, days, last_on=date_range.last_on)
        await fill(small, 5, 30, last_on=date_range.last_on)
        # A database in service has statistics; this one is too young to have made any.
        await session().rows("ANALYZE")
        new = NewKey(SMALL, Role.TENANT_ADMIN, small.id)
        return (await keys.create(new, PEPPER.encode(), datetime.now(UTC)))[1]


async def _tenant(name: str, date_range: DateRange) -> Tenant:
    new = NewTenant(name, name.title(), "UTC", PLAN, None, date_range.first_on, opens_at_once=True)
    tenant = await tenants.create(cli_context.context(), new)
    await balance.now(cli_context.context(), tenant.id)
    return tenant


def _compare(urls: dict[str, str], kind: ExportFormat, days: int) -> list[list[object]]:
    """By hand and on both engines, round by round."""
    runs: dict[str, list[Run]] = {name: [] for name in ("by hand", *ENGINES)}
    with TemporaryDirectory(prefix="insights-bench-") as folder:
        paths = {name: Path(folder) / name for name in ("rows", *runs)}
        _run("ours", urls[ENGINES[0]], ExportFormat.CSV, days, paths["rows"])
        for _ in range(ROUNDS[kind]):
            runs["by hand"].append(_run("by hand", BY_HAND[kind], paths["rows"], paths["by hand"]))
            for name in ENGINES:
                runs[name].append(_run("ours", urls[name], kind, days, paths[name]))
        if kind is ExportFormat.CSV:
            assert len({sha256(path.read_bytes()).digest() for path in paths.values()}) == 1
    seconds = {name: [run.seconds for run in found] for name, found in runs.items()}
    return [
        [
            *(kind, name, f"{median(seconds[name]):.1f}"),
            f"{days * JOBS / median(seconds[name]):,.0f}",
            ""
            if name == "by hand"
            else against_goal(ratio(seconds[name], seconds["by hand"]), GOALS[kind]),
            against_goal(_growth_mb(runs[name]), GROWTH_GOAL_MB, at_most=True),
            f"{runs[name][-1].size_bytes / MEGABYTE:,.1f}",
        ]
        for name in runs
    ]


def _growth_mb(runs: Sequence[Run]) -> float:
    return max(run.growth_bytes for run in runs) / MEGABYTE


# ── The service beside its worker ─────────────────────────────────────────────────────────────────


async def _beside(engine: str, url: str, server: Server, days: int) -> list[object]:
    """Answers of a small query while a workbook is written, and while nothing is."""
    async with connected(url):
        quiet = await server.latencies(QUIET_REQUESTS)
        context = cli_context.context()
        tenant = await cli_context.tenant_by_external_id(context, LARGE)
        request = ExportRequest(_date_range(days), ExportFormat.XLSX)
        export = await exports.request(context, tenant.id, request, wait_s=0)
        began_at, busy = time.perf_counter(), list[float]()
        while not export.is_over:
            found = await server.latencies(REQUESTS_A_LOOK)
            busy += found if export.status is ExportStatus.RUNNING else []
            export = await exports.by_id(context, tenant.id, export.id) or export
        seconds = time.perf_counter() - began_at
        assert export.status is ExportStatus.READY, export
        quiet += await server.latencies(QUIET_REQUESTS)
    before, during = (float(np.quantile(found, 0.99)) * 1000 for found in (quiet, busy))
    return [
        *(engine, f"{seconds:.0f}", f"{len(busy):,}"),
        *(f"{1000 * median(quiet):.1f}", f"{1000 * median(busy):.1f}"),
        *(f"{before:.1f}", f"{during:.1f}", against_goal(during / before, P99_GOAL, at_most=True)),
    ]


def _measure_beside(engine: str, url: str, key: str, days: int) -> list[object]:
    with (
        TemporaryDirectory(prefix="insights-bench-") as folder,
        serving(url, key, BODY, INSIGHTS_DATA_DIR=folder) as server,
    ):
        return asyncio.run(_beside(engine, url, server, days))


def main(*, full: bool = False) -> None:
    """Measure and print."""
    days = ALL_DAYS if full else DAYS
    with databases() as urls:
        texts = {engine: asyncio.run(_fill(urls[engine], days)) for engine in ENGINES}
        files = [row for kind in ExportFormat for row in _compare(urls, kind, days)]
        beside = [_measure_beside(name, urls[name], texts[name], days) for name in ENGINES]
    header = ("format", "written", "CPU s", "rows/s", "by hand : ours", "growth MB", "file MB")
    table(f"Exports of {days * JOBS:,} rows, from the tables to the file", header, files)
    header2 = ("engine", "seconds", "queries", "quiet ms", "beside ms", "quiet p99", "p99", "ratio")
    table("A small query beside the worker that writes such a workbook", header2, beside)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["ours", url, kind, days, path]:
            run = asyncio.run(_export(url, ExportFormat(kind), int(days), Path(path)))
            print(json.dumps(run))
        case ["by hand", name, source, path]:
            print(json.dumps(written(name, _rows_of(Path(source)), Path(path))))
        case _:
            main(full="--full" in sys.argv)
