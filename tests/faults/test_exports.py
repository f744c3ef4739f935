"""Exports whose writers are killed or stand still: never half a file that passes for a whole."""

import asyncio
import os
import random
import signal
import time
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest

from credit.audit.exports import MOST_RUNNING, Export, ExportFormat, ExportStatus
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Tenant
from exporters.local_storage import LocalStorage
from models.database import session
from resolvers.export_worker import MOST_ATTEMPTS
from tests.faults.conftest import ROUNDS, Figure
from tests.faults.export_requests import ExportRequests, a_tenant_with_history, until
from tests.faults.export_workers import LEASE_S, Worker, working
from tests.faults.services import Fleet, Service, looking_into
from tests.postgres import is_running

KILLS: Final = 3 if ROUNDS == 1 else max(50, ROUNDS)
JOBS, DAYS, SOME_DAYS = 100, 150, 25
WAITING: Final = 3 if ROUNDS == 1 else 8
GONE_S: Final = 15.0

pytestmark = pytest.mark.timeout(3600)


async def test_workers_that_are_killed_leave_no_half_of_a_file(
    alone: Fleet, tmp_path: Path, figure: Figure
) -> None:
    storage = tmp_path / "storage"
    workers = [Worker(alone.database_url, storage) for _ in range(2)]
    requests = ExportRequests(LocalStorage(storage))
    async with looking_into(alone.database_url), working(*workers):
        histories = [await a_tenant_with_history(JOBS, DAYS) for _ in range(2)]
        kinds = cycle(ExportFormat)
        for number in range(KILLS):
            while sum(not export.is_over for export in await requests.found()) < WAITING:
                await _ask(requests, *random.choice(histories), next(kinds))
            await requests.some_run()
            await asyncio.sleep(random.uniform(0, 0.8))
            killed = workers if number % 2 == 0 else [random.choice(workers)]
            for worker in killed:
                worker.kill()
            for worker in killed:
                worker.start()
        await requests.all_end()
    async with looking_into(alone.database_url):
        found = await requests.check()
        attempts = await session().rows("SELECT attempts FROM export")
    ready = sum(export.status is ExportStatus.READY for export in found)
    given_up = [export for export in found if export.status is not ExportStatus.READY]
    assert all(_was_given_up(export) for export in given_up)
    assert 0 < requests.most_running <= MOST_RUNNING
    again = sum(row["attempts"] - 1 for row in attempts)
    figure(
        f"{KILLS} times kill -9 of export workers",
        alone.engine,
        f"{ready} exports ready and whole, {len(given_up)} given up after {MOST_ATTEMPTS} kills, "
        f"0 half, 0 orphans; begun again {again} times",
    )


async def _ask(
    requests: ExportRequests, tenant: Tenant, date_range: DateRange, kind: ExportFormat
) -> Export:
    """An export of everything as CSV, or of some days as a workbook, which takes as long."""
    if kind is ExportFormat.XLSX:
        date_range = DateRange(
            date_range.first_on, date_range.first_on + timedelta(days=SOME_DAYS - 1)
        )
    return await requests.request(tenant, date_range, kind, date_range.days * JOBS)


def _was_given_up(export: Export) -> bool:
    reported = f"stopped {MOST_ATTEMPTS} times"
    return export.status is ExportStatus.FAILED and reported in (export.error or "")


@pytest.mark.parametrize("alone", ["postgres"], indirect=True)
async def test_a_worker_that_stood_still_finds_its_export_taken_and_harms_nothing(
    alone: Fleet, tmp_path: Path, rounds: range
) -> None:
    # On SQLite a process that is stopped while it writes would stop all others.
    storage = tmp_path / "storage"
    still, other = (Worker(alone.database_url, storage) for _ in range(2))
    requests = ExportRequests(LocalStorage(storage))
    async with looking_into(alone.database_url):
        tenant, date_range = await a_tenant_with_history(JOBS, DAYS)
        for _ in rounds:
            async with working(still):
                kinds = (ExportFormat.CSV, ExportFormat.XLSX)
                requested = [await _ask(requests, tenant, date_range, kind) for kind in kinds]
                await requests.some_run(len(requested))
                await asyncio.sleep(random.uniform(0, 0.5))
                still.signal(signal.SIGSTOP)
                async with working(other):
                    ends = await requests.all_end()
                    assert {export.status for export in ends} == {ExportStatus.READY}
                    still.signal(signal.SIGCONT)
                    await asyncio.sleep(LEASE_S)
            assert await requests.check() == ends
    assert requests.most_running <= MOST_RUNNING


async def test_a_service_that_is_killed_takes_its_worker_with_it_and_the_next_one_goes_on(
    alone: Fleet, tmp_path: Path, rounds: range, figure: Figure
) -> None:
    (service,) = alone.services
    requests = ExportRequests(LocalStorage(tmp_path / "0" / "exports"))
    longest = 0.0
    async with looking_into(alone.database_url):
        tenant, date_range = await a_tenant_with_history(JOBS, DAYS)
        await alone.start()
        for _ in rounds:
            for kind in (*ExportFormat, *ExportFormat):
                await _ask(requests, tenant, date_range, kind)
            await requests.some_run()
            await asyncio.sleep(random.uniform(0, 0.5))
            workers = service.children()
            service.kill()
            began = time.monotonic()
            await _gone(workers)
            longest = max(longest, time.monotonic() - began)
            await alone.start()
            ends = await requests.all_end()
            assert {export.status for export in ends} == {ExportStatus.READY}
        service.stop()
        await requests.check()
    assert requests.most_running <= MOST_RUNNING
    figure(
        "kill -9 of a service that exports",
        alone.engine,
        f"{len(ends)} exports ready and whole; its worker ended within {longest:.1f} s",
    )


async def test_a_worker_that_is_killed_is_started_again(
    alone: Fleet, tmp_path: Path, rounds: range
) -> None:
    (service,) = alone.services
    requests = ExportRequests(LocalStorage(tmp_path / "0" / "exports"))
    async with looking_into(alone.database_url):
        left, free = [await a_tenant_with_history(JOBS, DAYS) for _ in range(2)]
        await alone.start()
        for _ in rounds:
            await _ask(requests, *left, ExportFormat.XLSX)
            await requests.some_run()
            await _kill(service.children())
            await until(lambda: _another(service), GONE_S)
            after = await _ask(requests, *free, ExportFormat.CSV)
            await _minutes_pass()
            ends = {export.id: export.status for export in await requests.all_end()}
            assert ends[after.id] is ExportStatus.READY
            assert set(ends.values()) == {ExportStatus.READY}
        service.stop()
        await requests.check()


async def _kill(pids: list[int]) -> None:
    assert pids
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    await _gone(pids)


async def _gone(pids: list[int]) -> None:
    async def none() -> bool:
        return not any(map(is_running, pids))

    await until(none, GONE_S)


async def _another(service: Service) -> bool:
    return len(service.children()) > 0


async def _minutes_pass() -> None:
    """Have the leases of a worker that is gone run out, which takes a minute."""
    await session().rows("UPDATE export SET leased_until = requested_at WHERE status = 'RUNNING'")
