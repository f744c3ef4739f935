"""The export process as the service sees it: started, started again when it dies, and stopped.

Nothing of what that process runs is loaded into this one.
"""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Final

from insights.settings import PREFIX, Settings
from notifiers.pubsub import PubSub

MODULE: Final = "insights.export_process"
RESTART_S: Final = 1.0
STOP_S: Final = 10.0
NOTIFY_EVERY_S: Final = 0.2
"""Seconds between two messages to the process, however many notifications come."""
_log = logging.getLogger(__name__)


@asynccontextmanager
async def running_export_process(settings: Settings, pubsub: PubSub) -> AsyncIterator[None]:
    """Run an export process beside this one; it is restarted when it dies.

    It is told of each notification: an export may have been queued.
    """
    notified = asyncio.Event()
    supervisor = asyncio.create_task(_supervise(settings, notified), name="export worker")
    try:
        with pubsub.subscribe(None, notified.set):
            yield
    finally:
        supervisor.cancel()
        with suppress(asyncio.CancelledError):
            await supervisor


async def _supervise(settings: Settings, notified: asyncio.Event) -> None:
    while True:
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                MODULE,
                stdin=asyncio.subprocess.PIPE,
                env=_environment(settings, os.environ),
            )
        except OSError:
            _log.exception("the export worker could not be started, and is retried")
            await asyncio.sleep(RESTART_S)
            continue
        notifying = asyncio.create_task(_notify(process, notified), name="export notifications")
        try:
            status = await process.wait()
        except asyncio.CancelledError:
            await _stop(process)
            raise
        finally:
            notifying.cancel()
        _log.warning("the export worker ended with status %s, and is started again", status)
        await asyncio.sleep(RESTART_S)


async def _notify(process: asyncio.subprocess.Process, notified: asyncio.Event) -> None:
    """Tell the process of notifications, until its input is closed."""
    assert process.stdin is not None, "its input is a pipe"
    with suppress(ConnectionError):  # it has ended
        while True:
            await notified.wait()
            notified.clear()
            if process.stdin.is_closing():
                return
            process.stdin.write(b"\n")
            await process.stdin.drain()
            await asyncio.sleep(NOTIFY_EVERY_S)


async def _stop(process: asyncio.subprocess.Process) -> None:
    """Let it release its exports and end; it is killed when it takes too long."""
    assert process.stdin is not None, "its input is a pipe, whose end stops it"
    process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), STOP_S)
    except TimeoutError:
        process.kill()
        await process.wait()


def _environment(settings: Settings, environment: Mapping[str, str]) -> dict[str, str]:
    """The worker's environment: the same database, storage and logs, without the pepper of keys."""
    inherited = {k: v for k, v in environment.items() if k != f"{PREFIX}KEY_PEPPER"}
    given = {
        "DATABASE_URL": settings.database,
        "DATA_DIR": str(settings.data_dir.absolute()),
        "EXPORTS_URL": settings.exports_url.get_secret_value() if settings.exports_url else None,
        "EXPORTS_RETENTION_DAYS": str(settings.exports_retention_days),
        "LOG_LEVEL": settings.log_level.value,
        "LOG_FORMAT": settings.log_format.value,
    }
    return inherited | {f"{PREFIX}{name}": value for name, value in given.items() if value}
