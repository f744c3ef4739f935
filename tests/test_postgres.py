"""The tests' own PostgreSQL: the claims that the other tests stand on."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.postgres import PostgresServer, is_running

ROOT = Path(__file__).parents[1]
OWNER = """
import time
from tests.postgres import PostgresServer
server = PostgresServer()
print(server.folder, server.port, flush=True)
time.sleep(60)
"""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """A durable server of this file's own, so that killing it disturbs no other test."""
    server = PostgresServer(durable=True)
    yield server
    server.stop()


async def value(url: str, statement: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


async def test_it_is_postgresql_18_and_syncs_when_asked_to(server: PostgresServer) -> None:
    assert str(await value(server.url("postgres"), "SHOW server_version")).startswith("18.")
    assert await value(server.url("postgres"), "SHOW fsync") == "on"
    assert await value(server.url("postgres"), "SHOW synchronous_commit") == "on"


async def test_a_database_made_from_a_template_has_its_rows(server: PostgresServer) -> None:
    template = server.create_database("template_of_ours")
    await value(template, "CREATE TABLE number AS SELECT 7 AS n")
    assert await value(server.create_database("copy", "template_of_ours"), "TABLE number") == 7


@pytest.mark.parametrize("end", ["shut_down", "kill"])
async def test_what_was_committed_survives_a_stop_and_a_kill(
    server: PostgresServer, end: str
) -> None:
    url = server.create_database(f"survivor_of_{end}")
    await value(url, "CREATE TABLE number AS SELECT 7 AS n")
    port = server.port
    getattr(server, end)()
    with pytest.raises(OSError, match=r"refused|failed"):
        await asyncpg.connect(url)
    server.start()
    assert server.port == port
    assert await value(url, "TABLE number") == 7


def test_it_is_gone_with_its_folder_when_stopped() -> None:
    server = PostgresServer()
    server.stop()
    assert not server.folder.exists()
    server.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can tie a child to its parent")
def test_it_dies_with_a_process_that_is_killed() -> None:
    owner = subprocess.Popen([sys.executable, "-c", OWNER], cwd=ROOT, stdout=subprocess.PIPE)
    with owner:
        assert owner.stdout is not None
        folder, _ = owner.stdout.readline().decode().split()
        pid = int((Path(folder) / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(owner.pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_running(pid)
    shutil.rmtree(folder)
