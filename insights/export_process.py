"""The export process: exports are written beside the service, so that requests stay fast.

`python -m insights.export_process` is that process; it ends with its parent, which starts it by
`insights.export_supervision`.
"""

import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final, TypeVar

from insights import logs
from insights import settings as configuration
from insights.database import connected
from insights.errors import CommandError
from insights.event_loop import run
from insights.settings import Settings
from insights.storage import check_writable, storage_of
from resolvers import export_worker
from resolvers.export_worker import WorkerSettings
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

CONCURRENCY: Final = 6
"""Exports that one process writes concurrently: a short one does not wait for a long one."""
POLL_S: Final = 2.0
"""Seconds between two polls, which find exports whose notification was lost, or whose worker died.

Exports that this service has queued are claimed at once.
"""
POLL_ALONE_S: Final = 0.2
"""The same of a worker that nothing notifies."""
PURGE_S: Final = 60.0
NICENESS: Final = 5
"""Niceness of the process, so that it gives way to the service on a busy machine."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


def worker_settings_of(settings: Settings) -> WorkerSettings:
    """Where and for how long the files of exports are kept, by the settings."""
    return WorkerSettings(storage_of(settings), timedelta(days=settings.exports_retention_days))


async def run_worker(
    worker_settings: WorkerSettings, notified: asyncio.Event | None = None
) -> None:
    """Write queued exports and purge old files until cancelled; unfinished ones are released.

    `notified` is set when something may have been queued. The database is open.
    """
    writing: set[asyncio.Task[None]] = set()
    poll_s = POLL_ALONE_S if notified is None else POLL_S
    notified = notified or asyncio.Event()
    purge_at = 0.0

    def ended(task: asyncio.Task[None]) -> None:
        writing.discard(task)
        notified.set()  # its place is free

    try:
        while True:
            notified.clear()
            if (now := asyncio.get_running_loop().time()) >= purge_at:
                purge_at = now + PURGE_S
                await _step(export_worker.purge(worker_settings))
            lease = None
            if len(writing) < CONCURRENCY:
                lease = await _step(export_worker.claim(worker_settings))
            if lease is None:
                # Not wait_for, which may suppress the cancellation of this task.
                with suppress(TimeoutError):
                    async with asyncio.timeout(poll_s):
                        await notified.wait()
                continue
            task = asyncio.create_task(export_worker.write(worker_settings, lease))
            writing.add(task)
            task.add_done_callback(ended)
    finally:
        for task in writing:
            task.cancel()
        await asyncio.gather(*writing, return_exceptions=True)


async def _step(step: Coroutine[Any, Any, T]) -> T | None:
    """The result of a step; None when it failed, which is logged."""
    try:
        return await in_own_task(step)
    except Exception as error:  # noqa: BLE001 - it is logged, and the next step follows
        log_failure(_log, error, "a step of the export worker failed, and is retried")
        return None


# ── the process ───────────────────────────────────────────────────────────────────────────────────


async def _run_until_input_ends(settings: Settings) -> None:
    """Work until the input ends, which it does with the process that started this one.

    What comes in before says that something may have been queued.
    """
    await asyncio.to_thread(check_writable, settings)
    async with connected(settings, may_create=False):
        notified = asyncio.Event()
        working = asyncio.create_task(run_worker(worker_settings_of(settings), notified))
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, working.cancel)
        # A daemon thread, so that a worker that is stopped by a signal ends at once.
        watcher = threading.Thread(
            target=_read_input, args=(loop, notified.set, working.cancel), daemon=True
        )
        watcher.start()
        with suppress(asyncio.CancelledError):
            await working


def _read_input(
    loop: asyncio.AbstractEventLoop, each: Callable[[], object], at_end: Callable[[], object]
) -> None:
    with suppress(RuntimeError):  # the loop is closed, because a signal came first
        while os.read(sys.stdin.fileno(), 1 << 16):
            loop.call_soon_threadsafe(each)
        loop.call_soon_threadsafe(at_end)


def main() -> None:
    """Run as the worker process."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl+C is for the service, which stops this process
    settings = configuration.load()
    logs.set_up(settings.log_level, settings.log_format)
    os.nice(NICENESS)
    try:
        run(_run_until_input_ends(settings))
    except CommandError as error:
        _log.error("the export worker cannot work: %s", error)
        sys.exit(error.status)


if __name__ == "__main__":
    main()
