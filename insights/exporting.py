"""Writing exports in a process of its own, so that the service answers as fast as ever meanwhile.

`python -m insights.exporting` is that process; it ends with whoever started it.
"""

import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any, Final, TypeVar

from exporters.vault import vault_at
from insights import logs
from insights import settings as configuration
from insights.database import connected
from insights.server import run
from insights.settings import PREFIX, Settings
from resolvers import exporting
from resolvers.exporting import Press
from resolvers.reading import own_task

AT_A_TIME: Final = 6
"""Exports that one process writes in turns: a short one does not wait for a long one."""
LOOK_AGAIN_S: Final = 0.2
SWEEP_S: Final = 60.0
RESTART_S: Final = 1.0
STOP_S: Final = 10.0
NICENESS: Final = 5
"""How much later than others the process has its turn where there are too few processors."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


def press_of(settings: Settings) -> Press:
    """Where and for how long the files of exports are kept, by the settings."""
    return Press(vault_at(settings.vault), timedelta(days=settings.exports_days))


async def work(press: Press) -> None:
    """Write whatever export waits, and tidy up, until cancelled; what is half done is given back.

    The database is open.
    """
    writing: set[asyncio.Task[None]] = set()
    sweep_at = 0.0
    try:
        while True:
            if (now := asyncio.get_running_loop().time()) >= sweep_at:
                sweep_at = now + SWEEP_S
                await _turn(exporting.sweep(press))
            lease = None
            if len(writing) < AT_A_TIME:
                lease = await _turn(exporting.take(press))
            if lease is None:
                await asyncio.sleep(LOOK_AGAIN_S)
                continue
            task = asyncio.create_task(exporting.write(press, lease))
            writing.add(task)
            task.add_done_callback(writing.discard)
    finally:
        for task in writing:
            task.cancel()
        await asyncio.gather(*writing, return_exceptions=True)


async def _turn(step: Coroutine[Any, Any, T]) -> T | None:
    """One step, whatever comes of it; None where it failed."""
    try:
        return await own_task(step)
    except Exception:  # noqa: BLE001 - whatever it was, it is logged, and the next turn comes
        _log.exception("a turn of the export worker failed, and is tried again")
        return None


# ── the process ──────────────────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def writing_exports(settings: Settings) -> AsyncIterator[None]:
    """Have a process beside this one that writes exports; it is started again when it dies."""
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
                "insights.exporting",
                stdin=asyncio.subprocess.PIPE,
                env=_environment(settings, os.environ),
            )
        except OSError:
            _log.exception("the export worker could not be started, and is tried again")
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
    """Let it give back what it writes, and end; it is killed where it takes too long."""
    assert process.stdin is not None, "its input is a pipe, whose end tells it to stop"
    process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), STOP_S)
    except TimeoutError:
        process.kill()
        await process.wait()


def _environment(settings: Settings, environment: Mapping[str, str]) -> dict[str, str]:
    """The worker's environment: the same database, vault and logs, and not the pepper of keys."""
    inherited = {k: v for k, v in environment.items() if k != f"{PREFIX}KEY_PEPPER"}
    given = {
        "DATABASE_URL": settings.database,
        "DATA_DIR": str(settings.data_dir.absolute()),
        "EXPORTS_URL": settings.exports_url.get_secret_value() if settings.exports_url else None,
        "EXPORTS_DAYS": str(settings.exports_days),
        "LOG_LEVEL": settings.log_level.value,
        "LOG_FORMAT": settings.log_format.value,
    }
    return inherited | {f"{PREFIX}{name}": value for name, value in given.items() if value}


async def _until_told(settings: Settings) -> None:
    """Work until the input ends, which it does with the process that started this one."""
    async with connected(settings):
        working = asyncio.create_task(work(press_of(settings)))
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, working.cancel)
        # A daemon, which nobody waits for: a worker that is told by a signal ends at once.
        told = threading.Thread(target=_at_end_of_input, args=(loop, working.cancel), daemon=True)
        told.start()
        with suppress(asyncio.CancelledError):
            await working


def _at_end_of_input(loop: asyncio.AbstractEventLoop, then: Callable[[], object]) -> None:
    while os.read(sys.stdin.fileno(), 1 << 16):
        pass
    with suppress(RuntimeError):  # the loop is closed: it was told otherwise
        loop.call_soon_threadsafe(then)


def main() -> None:
    """Be the worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the service, which tells us
    settings = configuration.load()
    logs.set_up(settings.log_level, settings.log_format)
    os.nice(NICENESS)
    run(_until_told(settings))


if __name__ == "__main__":
    main()
