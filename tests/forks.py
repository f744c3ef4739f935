"""Processes of the service, forked from one that has imported it: 20 ms in place of two seconds.

Each has its own environment, working folder and streams and the caller's limit on the size of
files, and can be killed and stopped. Tests of how the service starts use new processes instead.
"""

import atexit
import functools
import gc
import importlib
import json
import os
import resource
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, NoReturn

from tests.postgres import _die_with
from tests.spares import stand_by

ROOT: Final = Path(__file__).parents[1]
IMPORTED: Final = (
    *("insights.app", "insights.server", "insights.export_process", "insights.commands.serve"),
    *("insights.commands.follow", "insights.commands.demo", "tests.faults.export_workers"),
    "holidays.countries.germany",  # of most tenants; each start would read it, for 0.35 s
)
LARGEST_JOB: Final = 128 * 1024
MOST_FILES: Final = 1024
NUMBER: Final = struct.Struct("i")
START_TIMEOUT_S: Final = 60.0
COMMAND_LINE: Final = "insights.cli:main"


class Forked:
    """A running process; the part of `subprocess.Popen` that the tests use."""

    def __init__(self, pid: int, status: int, out: IO[str] | None, err: IO[str] | None) -> None:
        """`status` is a pipe with its exit status; `out` and `err` are what it writes."""
        self.pid, self.stdout, self.stderr = pid, out, err
        self.returncode: int | None = None
        self._status = status

    def send_signal(self, which: signal.Signals) -> None:
        """Send a signal, unless it is known to have ended."""
        if self.poll() is None:
            os.kill(self.pid, which)

    def kill(self) -> None:
        """End it as a crash would."""
        self.send_signal(signal.SIGKILL)

    def poll(self) -> int | None:
        """Its exit status, or minus the signal that ended it; None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; subprocess.TimeoutExpired when it takes too long."""
        status = self._ended(timeout)
        if status is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return status

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Wait for its end; what it has written since, which must fit into a pipe."""
        self.wait(timeout)
        out, err = (file.read() if file else "" for file in (self.stdout, self.stderr))
        return out, err

    def close(self) -> None:
        """End it if it runs, and let go of its streams."""
        self.kill()
        self.wait()
        for file in (self.stdout, self.stderr):
            if file is not None:
                file.close()

    def _ended(self, timeout: float | None) -> int | None:
        if self.returncode is None:
            ready, _, _ = select.select([self._status], [], [], timeout)
            if ready:
                self.returncode = _number(self._status)
                os.close(self._status)
        return self.returncode


def fork(
    arguments: Sequence[str],
    env: Mapping[str, str],
    *,
    entry: str = COMMAND_LINE,
    cwd: Path = ROOT,
    log: IO[bytes] | None = None,
    spare: bool = False,
) -> Forked:
    """Start a function with command line arguments; it writes to `log`, or to pipes.

    With a `spare`, its export process is forked too (`spares.py`).
    """
    largest_file = resource.getrlimit(resource.RLIMIT_FSIZE)
    job = _Job(entry, arguments, dict(env), str(cwd), largest_file, spare)
    status, status_end = os.pipe()
    nothing = os.open(os.devnull, os.O_RDONLY)
    pipes = [] if log else [os.pipe(), os.pipe()]
    writes = [log.fileno()] * 2 if log else [write for _, write in pipes]
    try:
        _ForkServer.running().start(job, [nothing, *writes, status_end])
    finally:
        for number in {nothing, status_end, *(write for _, write in pipes)}:
            os.close(number)
    ready, _, _ = select.select([status], [], [], START_TIMEOUT_S)
    assert ready, "no process was forked"
    pid = _number(status)
    out, err = (os.fdopen(read, encoding="utf-8") for read, _ in pipes) if pipes else (None, None)
    return Forked(pid, status, out, err)


def _number(pipe: int) -> int:
    (number,) = NUMBER.unpack(os.read(pipe, NUMBER.size))
    return int(number)


class _ForkServer:
    """The process that the others are forked from, one for each process of the tests."""

    def __init__(self) -> None:
        # The server ends with the thread that starts it.
        assert threading.current_thread() is threading.main_thread()
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.forks"],
                cwd=ROOT,
                # A process that forks must have one thread.
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                preexec_fn=functools.partial(_die_with, os.getpid()),  # noqa: PLW1509
            )
        atexit.register(self._stop)

    @staticmethod
    @functools.cache
    def running() -> "_ForkServer":
        return _ForkServer()

    def start(self, job: "_Job", streams: Sequence[int]) -> None:
        socket.send_fds(self._socket, [json.dumps(job._asdict()).encode()], list(streams))

    def _stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._socket.close()


# ── In the process that is forked ─────────────────────────────────────────────────────────────────


class _Job(NamedTuple):
    entry: str
    arguments: Sequence[str]
    env: Mapping[str, str]
    cwd: str
    largest_file: tuple[int, int]
    spare: bool


def _await_jobs() -> _Job:
    """Fork for each job that comes in; returns in the process that does the job."""
    gc.disable()  # modules stay: to look for garbage among them took a third of the time
    for name in IMPORTED:
        importlib.import_module(name)
    _read_certificates()
    gc.freeze()
    gc.enable()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # guards are not waited for
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for pytest
    own = socket.socket(fileno=0)
    while True:
        job, streams, _, _ = socket.recv_fds(own, LARGEST_JOB, 4)
        server = os.getpid()
        if os.fork() == 0:
            _die_with(server)
            own.detach()
            return _guarded(_Job(**json.loads(job)), streams)
        for number in streams:
            os.close(number)


def _read_certificates() -> None:
    """One TLS context for all: each would read the usual authorities again, for 45 ms."""
    httpx: Any = importlib.import_module("notifiers.http_client").httpx
    httpx.create_ssl_context = functools.cache(httpx.create_ssl_context)
    httpx.create_ssl_context()


def _guarded(job: _Job, streams: Sequence[int]) -> _Job:
    """Fork once more, and report how that process ends; returns in it."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    *three, status = streams
    guard, pid = os.getpid(), os.fork()
    if pid == 0:
        _die_with(guard)
        for number, stream in enumerate(three):
            os.dup2(stream, number)
        os.closerange(3, MOST_FILES)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return job
    for number in (0, 1, 2, *three):
        os.close(number)
    os.write(status, NUMBER.pack(pid))
    _, ended = os.waitpid(pid, 0)
    os.write(status, NUMBER.pack(os.waitstatus_to_exitcode(ended)))
    os._exit(0)


def _do(job: _Job) -> NoReturn:
    resource.setrlimit(resource.RLIMIT_FSIZE, job.largest_file)
    os.chdir(job.cwd)
    os.environ.clear()
    os.environ.update(job.env)
    time.tzset()
    if job.spare:
        stand_by()
    module, _, function = job.entry.partition(":")
    sys.argv = [function, *job.arguments]
    main: Any = getattr(importlib.import_module(module), function)
    sys.exit(main())


if __name__ == "__main__":
    _do(_await_jobs())
