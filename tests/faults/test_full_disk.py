"""Exports that have no room fail with that reason, and nothing else does.

The full disk is one on which no file may grow beyond a size (RLIMIT_FSIZE): it needs no rights and
no file system of its own, and its errors take the way that "no space left" takes.
"""

from pathlib import Path
from typing import Final

import pytest

from credit.audit.exports import ExportFormat
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Tenant
from exporters.local_storage import LocalStorage
from tests.exporters.disks import a_full_disk
from tests.faults.conftest import ALONE_ON_ONE
from tests.faults.export_requests import LAST_ON
from tests.faults.loads import BUY, RECORD
from tests.faults.services import (
    Client,
    Fleet,
    Json,
    a_completion,
    a_tenant,
    check,
    global_id,
    looking_into,
)
from tests.years import fill

JOBS, DAYS = 50, 120
ROOM_BYTES: Final = 5500 << 10
"""More than the database takes, and more than it sorts at a time; less than the large files."""
EXPORT: Final = """mutation ($tenant: ID!, $dates: DatesInput!, $format: ExportFormat!) {
    exportConsumption(
        input: {tenantId: $tenant, dateRange: {dates: $dates}, format: $format, waitSeconds: 30}) {
        problems { code message } export { status error } } }"""
NO_ROOM: Final = "the disk of the service is full: retry when its operator has freed space"

pytestmark = pytest.mark.timeout(3600)


@ALONE_ON_ONE
async def test_a_full_disk_fails_exports_with_its_reason_and_stops_nothing_else(
    alone: Fleet, tmp_path: Path
) -> None:
    async with looking_into(alone.database_url):
        large, small, busy = await a_tenant(), await a_tenant(), await a_tenant(credits="1")
        date_range = await fill(large, JOBS, DAYS, last_on=LAST_ON, title=_title)
        await fill(small, 1, 1, last_on=LAST_ON)
    with a_full_disk(ROOM_BYTES):
        await alone.start()
    async with alone.client() as client:
        for kind in ExportFormat:
            export = await _exported(client, large, date_range, kind)
            assert (export["status"], export["error"]) == ("FAILED", NO_ROOM)
            await _write_on(client, busy, f"beside {kind}")
            assert (await _exported(client, small, date_range, kind))["status"] == "READY"
    storage = tmp_path / "0" / "exports"
    assert sum(path.is_file() for path in storage.iterdir()) == len(ExportFormat)
    assert list(LocalStorage(storage).staging_folder().iterdir()) == []
    alone.stop()
    await alone.start()
    async with alone.client() as client:
        for kind in ExportFormat:
            assert (await _exported(client, large, date_range, kind))["status"] == "READY"
    async with looking_into(alone.database_url):
        await check(busy)


def _title(number: int) -> str:
    """About a kilobyte, in every row of the job."""
    return "🧑" * 250 + f"{number}"


async def _exported(
    client: Client, tenant: Tenant, date_range: DateRange, kind: ExportFormat
) -> Json:
    """What becomes of an export within half a minute."""
    days = {"from": date_range.first_on.isoformat(), "to": date_range.last_on.isoformat()}
    answer = await client.ask(EXPORT, None, tenant=global_id(tenant), dates=days, format=kind.value)
    found: Json = answer["export"]
    return found


async def _write_on(client: Client, tenant: Tenant, name: str) -> None:
    """Record an event and buy credits."""
    recorded = await client.ask(RECORD, None, events=[a_completion(tenant, name)])
    assert recorded["results"][0]["outcome"] == "RECORDED"
    bought = await client.ask(BUY, None, tenant=global_id(tenant), credits="1.5", key=name)
    assert bought["purchase"]["status"] == "SETTLED"
