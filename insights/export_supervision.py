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

MODULE: Final = "insights.export_process"
RESTART_S: Final = 1.0
STOP_S: Final = 10.0
_log = logging.getLogger(__name__)


@asynccontextmanager
async def running_export_process(settings: Settings) -> AsyncIterator[None]:
    """Run an export process beside this one; it is restarted when it dies."""
    supervisor = asyncio.create_task(_supervise(settings), name="export worker")
    try:
        yield
    finally:
        supervisor.cancel()
        with suppress(asyncio.CancelledError):
            await supervisor


async def _supervise(settings: Settings) -> None:
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
        try:
            status = await process.wait()
        except asyncio.CancelledError:
            await _stop(process)
            raise
        _log.warning("the export worker ended with status %s, and is started again", status)
        await asyncio.sleep(RESTART_S)


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
