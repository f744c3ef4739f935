"""Exports that are requested while their workers die, and what becomes of them."""

import asyncio
import csv
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

import openpyxl

from credit.audit.exports import Export, ExportFormat, ExportRequest, ExportStatus
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Tenant
from exporters.local_storage import LocalStorage
from exporters.stored_file import StoredFile, stat
from exporters.workbook import HEADER_ROWS
from insights import cli_context
from models.database import instant, session
from resolvers import balance, export_worker, exports
from resolvers.export_worker import WorkerSettings
from tests.faults.services import a_tenant
from tests.years import fill

END_TIMEOUT_S: Final = 180.0
POLL_S: Final = 0.05
SOON_S: Final = 0.01
"""Seconds between two looks for what lasts a tenth of a second."""
LAST_ON: Final = date(2026, 1, 31)


async def a_tenant_with_history(jobs: int, days: int) -> tuple[Tenant, DateRange]:
    """A tenant with a row for each job and day, nothing due any more, and their date range."""
    tenant = await a_tenant(starts_on=LAST_ON - timedelta(days=days - 1))
    await balance.now(cli_context.context(), tenant.id)
    return tenant, await fill(tenant, jobs, days, last_on=LAST_ON)


@dataclass
class ExportRequests:
    """Requests exports, and compares their results with the storage."""

    storage: LocalStorage
    requested: list[Export] = field(default_factory=list)
    rows: dict[UUID, int] = field(default_factory=dict)
    most_running: int = 0

    async def request(
        self, tenant: Tenant, date_range: DateRange, kind: ExportFormat, rows: int
    ) -> Export:
        """Ask for an export that should have so many rows, and do not wait for it."""
        order = ExportRequest(date_range, kind)
        export = await exports.request(cli_context.context(), tenant.id, order, wait_s=0)
        self.requested.append(export)
        self.rows[export.id] = rows
        return export

    async def found(self) -> list[Export]:
        """All that was asked for, as it stands."""
        context = cli_context.context()
        found = [await exports.by_id(context, e.tenant_id, e.id) for e in self.requested]
        return [export for export in found if export is not None]

    async def running(self) -> int:
        """How many are being written; of one tenant never more than its places."""
        rows = await session().rows(
            "SELECT tenant_id, leased_until FROM export WHERE status = 'RUNNING'"
        )
        now = datetime.now(UTC)
        alive = [row["tenant_id"] for row in rows if instant(row["leased_until"]) >= now]
        self.most_running = max([self.most_running, *map(alive.count, alive)])
        return len(alive)

    async def some_run(self, least: int = 1) -> None:
        """Wait until so many are being written."""

        async def enough() -> bool:
            return await self.running() >= least

        await until(enough, poll_s=SOON_S)

    async def all_end(self) -> list[Export]:
        """Wait until nothing more is written; all that was asked for."""

        async def none() -> bool:
            await self.running()
            return all(export.is_over for export in await self.found())

        await until(none)
        return await self.found()

    async def check(self) -> list[Export]:
        """Purge, and assert that files and rows match; all that was requested.

        No worker may be writing.
        """
        await export_worker.purge(WorkerSettings(self.storage, orphan_s=0))
        ends = await self.found()
        ready = [export for export in ends if export.status is ExportStatus.READY]
        for export in ready:
            await asyncio.to_thread(self._check_file, export)
        later = datetime.now(UTC) + timedelta(minutes=1)
        kept = await self.storage.names(later)
        assert sorted(kept) == sorted(path.name for path in map(self._path, ready))
        assert list(self.storage.staging_folder().iterdir()) == []
        return ends

    def _path(self, export: Export) -> Path:
        folder = self.storage.staging_folder().parent
        return folder / f"{export.file}.{export.request.format.lower()}"

    def _check_file(self, export: Export) -> None:
        path = self._path(export)
        assert stat(path) == StoredFile(export.size or 0, export.digest or "")
        assert rows_in(path) == export.rows == self.rows[export.id]


async def until(
    holds: Callable[[], Awaitable[bool]], seconds: float = END_TIMEOUT_S, poll_s: float = POLL_S
) -> None:
    """Wait until something holds; TimeoutError when it takes too long."""
    async with asyncio.timeout(seconds):
        while True:
            if await holds():
                return
            await asyncio.sleep(poll_s)


def rows_in(path: Path) -> int:
    """Rows of a CSV or a workbook, every one of them read."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return sum(1 for _ in csv.reader(file)) - 1
    book = openpyxl.load_workbook(path, read_only=True)
    rows = sum(1 for _ in book["Usage"].iter_rows()) - HEADER_ROWS
    book.close()
    return rows
