"""Exports as tests request, write and read them, and compare them with what the API answers."""

import asyncio
import csv
import io
import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import openpyxl
import pytest

from credit.audit.exports import Export, ExportFormat, ExportRequest, ExportRow, ExportSummary
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.tenants import Tenant, job_id
from exporters.file_names import name_of
from exporters.local_storage import LocalStorage
from exporters.workbook import HEADER_ROWS
from models import export_rows
from models import exports as kept
from models.database import session
from models.tables.usage import COUNTS
from resolvers import consumption, export_files, export_worker, exports
from resolvers.export_runs import ExportRun
from resolvers.export_worker import WorkerSettings
from tests.world import World

FIRST: Final = "2026-03-01"
LAST: Final = "2026-03-31"


def days(first: str, last: str | None = None) -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromisoformat(last or first))


def jobs_of(tenant: Tenant, *external_ids: str) -> tuple[UUID, ...]:
    return tuple(job_id(tenant.id, external_id) for external_id in external_ids)


# ── Files ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class WrittenFile:
    """A file, and what is known of it."""

    path: Path
    summary: ExportSummary
    progress: list[float]

    @property
    def rows(self) -> list[ExportRow]:
        return rows_of(self.path.read_bytes(), self.path.suffix)


async def write_file(
    world: World,
    tenant: Tenant,
    folder: Path,
    date_range: DateRange,
    *,
    kind: ExportFormat = ExportFormat.CSV,
    jobs: tuple[UUID, ...] | None = None,
    byte_order_mark: bool = False,
) -> WrittenFile:
    """The file of a date range, written as the worker and the command line do."""
    progress: list[float] = []
    path = folder / f"{len(names_in(folder))}.{kind.lower()}"
    order = ExportRequest(date_range, kind, jobs, byte_order_mark)
    export_run = ExportRun("a test", world.now, order, path, progress.append)
    summary = await export_files.write(world.context(), tenant.id, export_run)
    assert isinstance(summary, ExportSummary)
    return WrittenFile(path, summary, progress)


def rows_of(content: bytes, suffix: str = ".csv") -> list[ExportRow]:
    """The rows of a file, as what they were written from."""
    if suffix == ".csv":
        _header, *records = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        return [_row(date.fromisoformat(record[0]), *record[1:]) for record in records]
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Usage"]
    cells = sheet.iter_rows(min_row=HEADER_ROWS + 1, values_only=True)
    return [_row(found[0].date(), *found[1:]) for found in cells]


def _row(day: date, job: Any, title: Any, candidates: Any, *numbers: Any) -> ExportRow:  # noqa: ANN401 - cells hold anything
    *counts, credits = numbers
    found = dict(zip(COUNTS, map(int, counts), strict=True))
    usage = Usage(**found, credits=Credits.of(str(credits)))
    return ExportRow(day, job, title, int(candidates), usage)


def sum_of(rows: Iterable[ExportRow]) -> Usage:
    return sum((row.usage for row in rows), start=NOTHING)


async def check(world: World, tenant: Tenant, found: WrittenFile) -> None:
    """Assert that a file of all jobs says what the API does, for each day and job and in all."""
    context, date_range, rows = world.context(), found.summary.date_range, found.rows
    assert len({(row.day, row.job) for row in rows}) == len(rows)
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    assert len(rows) == found.summary.rows
    total = await consumption.of_tenant(context, tenant.id, date_range)
    assert sum_of(rows) == total == found.summary.total
    people = await consumption.candidates_of_tenant(context, tenant.id, date_range)
    assert people == found.summary.candidates
    grouped: dict[tuple[str, date | str], list[ExportRow]] = defaultdict(list)
    for row in rows:
        assert row.usage != NOTHING
        alone = DateRange(row.day, row.day)
        (job,) = jobs_of(tenant, row.job)
        assert await consumption.of_job(context, tenant.id, job, alone) == row.usage
        seen = await consumption.candidates_of_job(context, tenant.id, job, alone)
        assert seen == row.candidates
        for group in (("day", row.day), ("job", row.job), ("month", f"{row.day:%Y-%m}")):
            grouped[group].append(row)
    for offset in range(date_range.days):
        day = date_range.first_on + timedelta(days=offset)
        used = await consumption.of_tenant(context, tenant.id, DateRange(day, day))
        assert sum_of(grouped["day", day]) == used, day
    for one in found.summary.jobs:
        (job,) = jobs_of(tenant, one.job)
        assert sum_of(grouped["job", one.job]) == one.usage
        assert await consumption.of_job(context, tenant.id, job, date_range) == one.usage
        seen = await consumption.candidates_of_job(context, tenant.id, job, date_range)
        assert seen == one.candidates
    assert {one.job for one in found.summary.jobs} == {row.job for row in rows}
    for month, credits in found.summary.months:
        assert sum_of(grouped["month", month]).credits == credits


# ── The worker ────────────────────────────────────────────────────────────────────────────────────


def worker_settings(world: World, folder: Path, **changes: Any) -> WorkerSettings:  # noqa: ANN401 - any of its fields
    """Settings of a worker with a local storage, on the world's clock, and a short heartbeat."""
    usual = {
        "storage": LocalStorage(folder / "storage"),
        "clock": lambda: world.now,
        "lease_s": 0.2,
    }
    return WorkerSettings(**{**usual, **changes})


async def requested(
    world: World,
    tenant: Tenant,
    date_range: DateRange | None = None,
    *,
    kind: ExportFormat = ExportFormat.CSV,
) -> Export:
    """An export that waits."""
    order = ExportRequest(date_range or days(FIRST, LAST), kind)
    return await exports.request(world.context(), tenant.id, order, 0)


async def write_next(world: World, settings: WorkerSettings) -> Export:
    """The export that waited longest, once it has been written to its end."""
    lease = await export_worker.claim(settings)
    assert lease is not None
    await export_worker.write(settings, lease)
    return await reloaded(lease.export)


async def reloaded(export: Export) -> Export:
    found = await kept.by_id(session(), export.tenant_id, export.id)
    assert found is not None
    return found


def file_of(export: Export) -> str:
    """The name of the stored file of an export that is READY."""
    assert export.file is not None
    return name_of(export.file, export.request.format)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files_in(folder: Path) -> list[str]:
    """Every file below a worker's storage folder, by its path within.

    Folders may go while they are read: `walk` leaves them out, where `rglob` raises.
    """
    storage = folder / "storage"
    return sorted(
        str((Path(parent) / name).relative_to(storage))
        for parent, _, names in os.walk(storage)
        for name in names
    )


@dataclass
class Pause:
    """Where a reader stops before each page of rows, until it may go on."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)


def pausing(monkeypatch: pytest.MonkeyPatch, *, before_page: int = 1) -> Pause:
    """Make readers of exports pause before a page, with some rows already on their way."""
    pause, read, pages = Pause(), export_rows.lines, iter(range(1, 1000))

    async def lines(*arguments: Any, **named: Any) -> str:  # noqa: ANN401 - passed on as they are
        if next(pages) >= before_page:
            pause.reached.set()
            await pause.go_on.wait()
        return await read(*arguments, **named)

    monkeypatch.setattr(export_rows, "lines", lines)
    monkeypatch.setattr(export_files, "ROWS_A_PAGE", 1)
    return pause


def at_pages_of(rows: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Read so many rows at a time from now on; what undoes it."""
    monkeypatch.setattr(export_files, "ROWS_A_PAGE", rows)
    return monkeypatch.undo
