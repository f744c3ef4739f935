"""The drill: a backup under load, restored elsewhere, has what was acknowledged before it began."""

import asyncio
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from tests.faults.conftest import Figure
from tests.faults.loads import Load
from tests.faults.services import PEPPER, Fleet, a_tenant, check, looking_into, rows
from tests.forks import fork
from tests.insights.terminal import environment
from tests.postgres import PostgresServer

COMMAND_TIMEOUT_S: Final = 100

pytestmark = pytest.mark.timeout(3600)


async def _run(url: str, *words: str) -> str:
    """What a command prints, run beside the service; it has to succeed."""
    settings = {"INSIGHTS_DATABASE_URL": url, "INSIGHTS_KEY_PEPPER": PEPPER}
    process = fork(words, environment(**settings))
    try:
        out, err = await asyncio.to_thread(process.communicate, COMMAND_TIMEOUT_S)
        assert process.returncode == 0, err
        return out
    finally:
        process.close()


def _sequences(heads: str) -> dict[str, int]:
    return {line.split()[0]: int(line.split()[1]) for line in heads.splitlines()}


async def test_a_backup_under_load_has_every_write_acknowledged_before_it_began(
    fleet: Fleet,
    rounds: range,
    figure: Figure,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    found = [await _drill(fleet, tmp_path / str(number), request) for number in rounds]
    held, written = (sum(counts) for counts in zip(*found, strict=True))
    figure(
        "backup under load, restored",
        fleet.engine,
        f"{held} writes acknowledged before it began, 0 missing; {written} acknowledged meanwhile",
    )


async def _drill(fleet: Fleet, folder: Path, request: pytest.FixtureRequest) -> tuple[int, int]:
    """How many writes were acknowledged before the backup, and how many while it was made."""
    elsewhere, options = _another_place(fleet, folder, request)
    async with looking_into(fleet.database_url):
        load = Load(uuid.uuid4().hex[:8], [await a_tenant(credits="3") for _ in range(3)])
    file, before, after = (folder / name for name in ("backup", "before", "after"))
    async with load.going_on(fleet, workers=4):
        await load.back_to_work(0)
        before.write_text(await _run(fleet.database_url, "heads"))
        events, purchases = set(load.events), set(load.purchases)
        await _run(fleet.database_url, "backup", str(file), *options)
        meanwhile = len(load.events) + len(load.purchases) - len(events) - len(purchases)
        await load.back_to_work(time.monotonic())
    after.write_text(await _run(elsewhere, "restore", str(file), *options))
    # The heads from before are in the backup, and the backup's are in the ledger that went on.
    *_, heads = await asyncio.gather(
        _run(elsewhere, "verify", "--heads", str(before)),
        _run(fleet.database_url, "verify", "--heads", str(after)),
        _run(fleet.database_url, "heads"),
    )
    live = _sequences(heads)
    first, restored = _sequences(before.read_text()), _sequences(after.read_text())
    assert first.keys() == restored.keys() == live.keys()
    assert all(first[tenant] <= restored[tenant] <= live[tenant] for tenant in live)
    assert meanwhile > 0, "nobody wrote while the backup was made"
    async with looking_into(elsewhere):
        await check(*load.tenants)
        held = {row["id"] for row in await rows("SELECT id FROM usage_event")}
        kept = {row["key"] for row in await rows("SELECT key FROM idempotency")}
    assert events - held == set()
    assert purchases - kept == set()
    async with looking_into(fleet.database_url):
        await load.check()
    return len(events) + len(purchases), meanwhile


def _another_place(
    fleet: Fleet, folder: Path, request: pytest.FixtureRequest
) -> tuple[str, Sequence[str]]:
    """Address of a database that is missing or empty, and what the commands have to know."""
    folder.mkdir()
    if fleet.engine == "sqlite":
        return f"sqlite://{folder / 'restored.sqlite3'}", ()
    server: PostgresServer = request.getfixturevalue("durable_server")
    url = server.create_database(f"restored_{uuid.uuid4().hex}", "template0")
    return url, ("--postgres-bin", str(server._binaries))
