"""Export processes that are forked with their service behave like those that it starts."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from insights.export_process import NICENESS
from insights.export_supervision import _notify
from tests.databases import SqliteDatabases
from tests.faults.services import Fleet, Service, a_fleet
from tests.postgres import is_running
from tests.spares import Spare
from tests.waiting import until


@pytest.fixture
async def service(sqlite_databases: SqliteDatabases, tmp_path: Path) -> AsyncIterator[Service]:
    url = sqlite_databases.migrated(tmp_path / "insights.sqlite3")
    fleet: Fleet = await a_fleet("sqlite", url, tmp_path, 1)
    await fleet.start()
    yield fleet.services[0]
    fleet.kill()


def _command(pid: int) -> list[bytes]:
    return Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")


@pytest.mark.parametrize("how", ["kill", "stop"])
async def test_it_is_a_child_of_its_service_and_ends_with_it(service: Service, how: str) -> None:
    (child,) = service.children()
    assert b"tests.forks" in _command(child)
    # Once its niceness is that of an export process, it works.
    wanted = min(os.nice(0) + NICENESS, 19)
    await until(lambda: os.getpriority(os.PRIO_PROCESS, child) == wanted)
    getattr(service, how)()
    await until(lambda: not is_running(child))


async def test_it_is_notified_of_exports_and_when_there_are_no_more() -> None:
    order, (read, write) = os.open(os.devnull, os.O_WRONLY), os.pipe()
    spare: Any = Spare(os.getpid(), order, write).begin({})
    queued = asyncio.Event()
    notifying = asyncio.create_task(_notify(spare, queued))
    queued.set()
    assert await asyncio.to_thread(os.read, read, 9) == b"\n"
    notifying.cancel()
    spare.stdin.close()
    assert os.read(read, 9) == b""
    os.close(read)
