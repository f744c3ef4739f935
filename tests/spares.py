"""The export process of a service that is forked: forked beside it, not a new Python of 0.7 s.

It is the service's own child all the same, and is told, stopped and killed like one that was
started. A second one, after the first has died, is started as the service starts it.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping
from typing import Any, Final, NoReturn

COMMAND: Final = ("-m", "insights.export_process")
MOST_FILES: Final = 1024


class Input:
    """The standard input of a process; the part of asyncio's StreamWriter that the service uses."""

    def __init__(self, pipe: int) -> None:
        self._pipe = os.fdopen(pipe, "wb", buffering=0)

    def is_closing(self) -> bool:
        """Whether it is closed."""
        return self._pipe.closed

    def write(self, text: bytes) -> None:
        """Write at once; BrokenPipeError when the process has ended."""
        self._pipe.write(text)

    async def drain(self) -> None:
        """Nothing is left to wait for."""

    def close(self) -> None:
        """End it, which a process that reads it takes notice of."""
        self._pipe.close()


class Spare:
    """A process that waits for its order; the part of asyncio's Process that the service uses."""

    def __init__(self, pid: int, order: int, standard_input: int) -> None:
        """`order` is the pipe that it reads its environment from."""
        self.pid = pid
        self.stdin = Input(standard_input)
        self._order = order
        self._status: int | None = None

    def begin(self, environment: Mapping[str, str]) -> "Spare":
        """Let it be the export process, with this environment."""
        with os.fdopen(self._order, "w", encoding="utf-8") as order:
            json.dump(dict(environment), order)
        return self

    async def wait(self) -> int:
        """Its exit status, or minus the signal that ended it."""
        if self._status is None:
            loop, ended, file = asyncio.get_running_loop(), asyncio.Event(), os.pidfd_open(self.pid)
            loop.add_reader(file, ended.set)
            try:
                await ended.wait()
            finally:
                loop.remove_reader(file)
                os.close(file)
            _, status = os.waitpid(self.pid, 0)  # noqa: ASYNC222 - it has ended
            self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def kill(self) -> None:
        """End it as a crash would."""
        os.kill(self.pid, signal.SIGKILL)


def stand_by() -> None:
    """Fork what is to be the first export process of this one, before this one begins.

    Nothing where the system cannot wait for a process as for a file: it is started as usual then.
    """
    if not hasattr(os, "pidfd_open"):
        return
    (ordered, order), (read, standard_input) = os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(order)
        os.close(standard_input)
        _become(ordered, read)
    os.close(ordered)
    os.close(read)
    spares = [Spare(pid, order, standard_input)]
    start: Any = asyncio.create_subprocess_exec

    async def started(*command: str, **options: Any) -> object:  # noqa: ANN401 - as asyncio's
        if spares and command[1:] == COMMAND:
            return spares.pop().begin(options["env"])
        return await start(*command, **options)

    asyncio.create_subprocess_exec = started  # type: ignore[assignment]


def _become(order: int, standard_input: int) -> NoReturn:
    with os.fdopen(order, encoding="utf-8") as pipe:
        text = pipe.read()
    if not text:  # the service has ended
        os._exit(0)
    os.dup2(standard_input, 0)
    os.closerange(3, MOST_FILES)
    os.environ.clear()
    os.environ.update(json.loads(text))
    sys.argv = ["insights.export_process"]
    from insights import export_process  # noqa: PLC0415 - imported already where it matters

    export_process.main()
    sys.exit()
