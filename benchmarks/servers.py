"""Server processes to ask over HTTP, and what asking them costs."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import asyncpg
import httpx
import orjson

from tests.stories.clients import PEPPER

INSIGHTS: Final = Path(sys.executable).parent / "insights"
"""The command line of the environment that measures."""

UNLIMITED: Final = str(10**12)
"""Units of cost that no measurement spends."""

CALLERS: Final = 8
WARM_UP: Final = 50
START_S: Final = 60.0
STOP_S: Final = 30.0
TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A process that listens, the body that it is asked with, and the key."""

    process: subprocess.Popen[bytes]
    port: int
    body: bytes
    key: str

    def _request(self) -> bytes:
        head = (
            f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {self.key}\r\n"
            f"content-type: application/json\r\naccept: application/json\r\n"
            f"content-length: {len(self.body)}\r\n\r\n"
        )
        return head.encode() + self.body

    def ask_raw(self) -> bytes:
        """One answer as it came."""
        headers = {"authorization": f"Bearer {self.key}", "content-type": "application/json"}
        url = f"http://127.0.0.1:{self.port}/graphql"
        return httpx.post(url, content=self.body, headers=headers).content

    def ask(self) -> object:
        """The data of one answer."""
        answer = orjson.loads(self.ask_raw())
        assert "errors" not in answer, answer
        return answer["data"]

    def cpu_seconds(self) -> float:
        """CPU time that the process has taken so far, its own and the system's for it."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self) -> float:
        """Resident memory of the process."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def files(self) -> int:
        """Files and sockets that the process has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def threads(self) -> int:
        """Threads of the process."""
        return len(list(Path(f"/proc/{self.process.pid}/task").iterdir()))

    def sockets(self) -> int:
        """Sockets that the process has open, without the one that it listens on."""
        found = 0
        for file in Path(f"/proc/{self.process.pid}/fd").iterdir():
            with suppress(FileNotFoundError):  # it was closed meanwhile
                found += str(file.readlink()).startswith("socket:")
        return found - 1

    async def requests_in(self, seconds: float) -> int:
        """How many answers some callers get who ask again as soon as they are answered."""
        until = time.perf_counter() + seconds
        return sum(await asyncio.gather(*(self._caller(until) for _ in range(CALLERS))))

    async def _caller(self, until: float) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        request, answers = self._request(), 0
        while time.perf_counter() < until:
            writer.write(request)
            await _read(reader)
            answers += 1
        writer.close()
        await writer.wait_closed()
        return answers

    async def latencies(self, requests: int) -> list[float]:
        """Seconds that each of some requests takes, one after the other."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        request, seconds = self._request(), []
        for _ in range(requests):
            began_at = time.perf_counter()
            writer.write(request)
            await _read(reader)
            seconds.append(time.perf_counter() - began_at)
        writer.close()
        await writer.wait_closed()
        return seconds


async def _read(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    assert head.startswith(b"http/1.1 200"), head
    length = head.split(b"content-length: ", 1)[1].split(b"\r\n", 1)[0]
    await reader.readexactly(int(length))


async def postmaster_of(url: str) -> int:
    """The process id of the PostgreSQL server of this machine at an address."""
    connection = await asyncpg.connect(url)
    try:
        folder: str = await connection.fetchval("SHOW data_directory")
    finally:
        await connection.close()
    return int((Path(folder) / "postmaster.pid").read_text().splitlines()[0])


def database_cpu_seconds(postmaster: int | None) -> float:
    """CPU time that the processes of a PostgreSQL server have taken so far; 0 without one."""
    if postmaster is None:
        return 0
    fields = Path(f"/proc/{postmaster}/stat").read_text().rpartition(")")[2].split()
    seconds = (int(fields[13]) + int(fields[14])) / TICKS  # of those that have ended
    for pid in Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split():
        with suppress(FileNotFoundError):  # it ended meanwhile
            seconds += int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    return seconds


def free_port() -> int:
    """A port that nobody listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    command: list[str | Path],
    port: int,
    body: bytes,
    key: str,
    settings: Mapping[str, str],
    log: int | None = None,
) -> Iterator[Server]:
    """A server while the block runs, up and warm; it logs to `log`, or beside what we print."""
    process = subprocess.Popen(
        command,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=log,
    )
    server = Server(process, port, body, key)
    try:
        _await_start(server)
        asyncio.run(server.latencies(WARM_UP))
        yield server
    finally:
        process.terminate()
        process.wait(STOP_S)


@contextmanager
def serving(
    url: str, key: str, body: bytes, log: int | None = None, **settings: str
) -> Iterator[Server]:
    """`insights serve` on a database while the block runs, with no limit on what a key spends.

    It logs to `log`, or beside what we print. `settings` are further variables; it keeps no
    responses unless they say so.
    """
    usual = {
        "INSIGHTS_DATABASE_URL": url,
        "INSIGHTS_KEY_PEPPER": PEPPER,
        "INSIGHTS_LOG_LEVEL": "error",
        "INSIGHTS_COST_BUCKET": UNLIMITED,
        "INSIGHTS_RESPONSE_CACHE_BYTES": "0",
    }
    port = free_port()
    command: list[str | Path] = [INSIGHTS, "serve", "--port", str(port)]
    with running(command, port, body, key, usual | settings, log) as server:
        yield server


def _await_start(server: Server) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        assert server.process.poll() is None, "the server did not start"
        try:
            socket.create_connection(("127.0.0.1", server.port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    msg = f"nobody listens on port {server.port}"
    raise TimeoutError(msg)
