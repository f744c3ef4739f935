"""Processes that write exports as a service's worker does, under leases that are soon up."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from exporters.local_storage import LocalStorage
from insights.export_process import run_worker
from models import database
from resolvers.export_worker import WorkerSettings
from tests.forks import Forked, fork

LEASE_S: Final = 1.5


class Worker:
    """One process that writes exports into a folder."""

    def __init__(self, database_url: str, folder: Path) -> None:
        """Nothing runs yet."""
        self._arguments = [database_url, str(folder)]
        self._process: Forked | None = None

    def start(self) -> None:
        """Start the process, unless it runs."""
        if self._process is None:
            self._process = fork(self._arguments, os.environ, entry=f"{__name__}:main")

    def signal(self, what: signal.Signals) -> None:
        """Send it a signal, such as to stand still."""
        assert self._process is not None
        self._process.send_signal(what)

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.close()
            self._process = None


@asynccontextmanager
async def working(*workers: Worker) -> AsyncIterator[None]:
    """Workers, for as long as the block runs."""
    try:
        for worker in workers:
            worker.start()
        yield
    finally:
        for worker in workers:
            worker.kill()


async def _write_exports(database_url: str, folder: Path) -> None:
    await database.connect(database_url)
    await run_worker(WorkerSettings(LocalStorage(folder), lease_s=LEASE_S))


def main() -> None:
    """Entry point of a worker's process."""
    asyncio.run(_write_exports(sys.argv[1], Path(sys.argv[2])))
