"""The database away, silent, full of connections, failed over, read-only, locked or full.

Callers are told within seconds to try again, and nothing that was acknowledged is lost.
"""

import asyncio
import sqlite3
import time
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Final

import httpx
import pytest

from insights.outages import KEPT_S
from models.outages import BROKEN, FULL, READ_ONLY
from tests.exporters.disks import a_full_disk, make_room
from tests.faults.conftest import Figure
from tests.faults.loads import BUY, Load
from tests.faults.pauses import pausing
from tests.faults.services import (
    Fleet,
    Service,
    a_fleet,
    a_tenant,
    check,
    global_id,
    looking_into,
)
from tests.postgres import PostgresServer
from tests.small_disks import SmallDiskServer, can_mount
from tests.standbys import StandbyServer

TOLD_WITHIN_S: Final = 10.0
WELL_WITHIN_S: Final = 10.0
READY_WITHIN_S: Final = 2.0
SHORT: Final = {
    "INSIGHTS_DATABASE_STATEMENT_TIMEOUT_S": "1",
    "INSIGHTS_DATABASE_CONNECT_TIMEOUT_S": "1",
    **pausing(models__attempts__RETRIED_FOR_S=1.0),
}
"""Limits that a test does not wait long for."""
PLANS: Final[Mapping[str, object]] = {"query": "{ plans { name } }"}

pytestmark = pytest.mark.timeout(3600)


async def _a_service(engine: str, url: str, folder: Path) -> Fleet:
    """One process on a new database, with short limits, running."""
    made = await a_fleet(engine, url, folder, 0)
    service = Service(url, folder / "0", None, **SHORT)
    fleet = Fleet(engine, url, [service], made.key)
    await fleet.start()
    return fleet


@asynccontextmanager
async def served(engine: str, url: str, folder: Path) -> AsyncIterator[Fleet]:
    fleet = await _a_service(engine, url, folder)
    try:
        yield fleet
    finally:
        fleet.stop()


@asynccontextmanager
async def asking(fleet: Fleet) -> AsyncIterator[httpx.AsyncClient]:
    headers = {
        "authorization": f"Bearer {fleet.key}",
        "accept": "application/graphql-response+json",
    }
    base = fleet.services[0].url.removesuffix("/graphql")
    async with httpx.AsyncClient(base_url=base, headers=headers, trust_env=False, timeout=30) as it:
        yield it


async def _told_to_try_again(client: httpx.AsyncClient, sent: Mapping[str, object]) -> float:
    """Assert that a request is told to try again; the seconds that this took."""
    begun = time.monotonic()
    answer = await client.post("/graphql", json=sent)
    took = time.monotonic() - begun
    assert answer.status_code in {200, 503}, answer.text
    (error,) = answer.json()["errors"]
    assert error["extensions"]["code"] == "UNAVAILABLE", error
    assert answer.headers["retry-after"] == "2"
    assert took < TOLD_WITHIN_S
    return took


async def _is_ready(client: httpx.AsyncClient) -> bool:
    begun = time.monotonic()
    answer = await client.get("/readyz")
    assert time.monotonic() - begun < READY_WITHIN_S
    return answer.status_code == 200


async def well_again(client: httpx.AsyncClient, sent: Mapping[str, object]) -> float:
    """Wait until the service is ready and answers; the seconds that this took."""
    begun = time.monotonic()
    while not (await _is_ready(client) and "errors" not in await _answer(client, sent)):
        assert time.monotonic() - begun < WELL_WITHIN_S
        await asyncio.sleep(0.1)
    return time.monotonic() - begun


async def _answer(client: httpx.AsyncClient, sent: Mapping[str, object]) -> dict[str, object]:
    found: dict[str, object] = (await client.post("/graphql", json=sent)).json()
    return found


def _lines_of_outages(fleet: Fleet) -> list[str]:
    """What was logged of them; nothing else may be logged with a traceback meanwhile."""
    logged = fleet.services[0].logged()
    assert "Traceback" not in logged
    assert "internal error" not in logged
    return [line for line in logged.splitlines() if '"models.outages"' in line]


async def _a_load(url: str) -> Load:
    async with looking_into(url):
        return Load(uuid.uuid4().hex[:8], [await a_tenant(credits="3") for _ in range(2)])


def _a_purchase(tenant_id: str) -> dict[str, object]:
    variables = {"tenant": tenant_id, "credits": "1.5", "key": uuid.uuid4().hex}
    return {"query": BUY, "variables": variables}


async def test_a_frozen_database_is_told_within_seconds_and_nothing_is_lost(
    durable_server: PostgresServer, tmp_path: Path, rounds: range, figure: Figure
) -> None:
    url = durable_server.create_database(f"frozen_{uuid.uuid4().hex}")
    told, back = list[float](), list[float]()
    async with served("postgres", url, tmp_path) as fleet, asking(fleet) as client:
        load = await _a_load(url)
        async with load.going_on(fleet, workers=4):
            for _ in rounds:
                await load.back_to_work(time.monotonic())
                durable_server.freeze()
                try:
                    await _unreadiness(client)
                    asked = (_told_to_try_again(client, PLANS) for _ in range(3))
                    told += await asyncio.gather(*asked)
                    assert not await _is_ready(client)
                finally:
                    durable_server.thaw()
                back.append(await well_again(client, PLANS))
                await load.back_to_work(time.monotonic())
        async with looking_into(url):
            await load.check()
        assert len(_lines_of_outages(fleet)) <= 4 * len(rounds), "of the service and its exports"
    figure(
        "PostgreSQL frozen",
        "postgres",
        f"told in {max(told):.1f} s, well in {max(back):.1f} s, 0 lost",
    )


async def test_a_standby_that_is_promoted_is_found_and_has_all_that_was_acknowledged(
    tmp_path: Path, rounds: range, figure: Figure
) -> None:
    back = [await _promoted(tmp_path / str(number)) for number in rounds]
    figure("standby promoted", "postgres", f"well in {max(back):.1f} s, 0 lost")


async def _promoted(folder: Path) -> float:
    """Freeze a primary and promote its standby; seconds until all is well."""
    primary = PostgresServer(durable=True)
    name = f"promoted_{uuid.uuid4().hex}"
    primary.create_database(name)
    standby = StandbyServer(primary)
    try:
        primary.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.execute("SELECT pg_reload_conf()")
        url = f"postgres://postgres@127.0.0.1:{standby.port},127.0.0.1:{primary.port}/{name}"
        async with served("postgres", url, folder) as fleet, asking(fleet) as client:
            load = await _a_load(url)
            async with load.going_on(fleet, workers=4):
                await load.back_to_work(0)
                primary.freeze()
                await _told_to_try_again(client, PLANS)
                standby.promote()
                back = await well_again(client, PLANS)
                await load.back_to_work(time.monotonic())
            primary.kill()
            async with looking_into(url):
                await load.check()
            _lines_of_outages(fleet)
        return back
    finally:
        primary.kill()
        primary.stop()
        standby.stop()


async def test_a_server_that_became_read_only_takes_writes_later_and_is_not_ready_until_then(
    durable_server: PostgresServer, tmp_path: Path, rounds: range
) -> None:
    url = durable_server.create_database(f"read_only_{uuid.uuid4().hex}")
    async with served("postgres", url, tmp_path) as fleet, asking(fleet) as client:
        async with looking_into(url):
            tenant = await a_tenant(credits="3")
        for _ in rounds:
            purchase = _a_purchase(global_id(tenant))
            durable_server.execute("ALTER SYSTEM SET default_transaction_read_only = on")
            durable_server.execute("SELECT pg_reload_conf()")
            try:
                await _told_to_try_again(client, purchase)
                assert await _unreadiness(client) == READ_ONLY
            finally:
                durable_server.execute("ALTER SYSTEM RESET default_transaction_read_only")
                durable_server.execute("SELECT pg_reload_conf()")
            await well_again(client, purchase)
        async with looking_into(url):
            await check(tenant)
        _lines_of_outages(fleet)


async def test_a_role_s_last_connections_are_shared_and_none_at_all_is_told(
    durable_server: PostgresServer, tmp_path: Path, rounds: range
) -> None:
    name, role = f"limited_{uuid.uuid4().hex}", f"limited_{uuid.uuid4().hex}"
    owner = durable_server.create_database(name)
    made = await a_fleet("postgres", owner, tmp_path, 0)
    durable_server.execute(f"CREATE ROLE {role} LOGIN CONNECTION LIMIT 4")
    durable_server.execute(f"GRANT pg_read_all_data, pg_write_all_data TO {role}")
    patient = {"INSIGHTS_DATABASE_STATEMENT_TIMEOUT_S": "8"}  # 40 share what is left of 4
    service = Service(durable_server.url(name, role), tmp_path / "0", None, **SHORT | patient)
    fleet = Fleet("postgres", owner, [service], made.key)
    await fleet.start()
    try:
        async with asking(fleet) as client:
            answers = await asyncio.gather(*(_answer(client, PLANS) for _ in range(40)))
            assert [answer["errors"] for answer in answers if "errors" in answer] == []
            for _ in rounds:
                await _with_no_connection_left(durable_server, role, client)
            _lines_of_outages(fleet)
    finally:
        fleet.stop()


async def _with_no_connection_left(
    server: PostgresServer, role: str, client: httpx.AsyncClient
) -> None:
    server.execute(f"ALTER ROLE {role} CONNECTION LIMIT 0")
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}'"
    server.execute(cut)
    await _told_to_try_again(client, PLANS)
    await _unreadiness(client)
    server.execute(f"ALTER ROLE {role} CONNECTION LIMIT 8")
    await well_again(client, PLANS)


async def test_a_file_that_another_process_locks_is_told_and_well_again(
    tmp_path: Path, rounds: range
) -> None:
    file = tmp_path / "insights.sqlite3"
    async with served("sqlite", f"sqlite://{file}", tmp_path) as fleet, asking(fleet) as client:
        async with looking_into(f"sqlite://{file}"):
            tenant = await a_tenant(credits="3")
        for _ in rounds:
            purchase = _a_purchase(global_id(tenant))
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                await _told_to_try_again(client, purchase)
                await _unreadiness(client)
            await well_again(client, purchase)
        async with looking_into(f"sqlite://{file}"):
            await check(tenant)
        _lines_of_outages(fleet)


if can_mount():  # which is nobody's to do in many containers

    async def test_a_disk_filled_under_postgresql_refuses_writes_alone_until_space_is_freed(
        tmp_path: Path, rounds: range, figure: Figure
    ) -> None:
        server, name = SmallDiskServer(durable=True), f"filled_{uuid.uuid4().hex}"
        try:
            url = server.create_small_database(name)
            async with served("postgres", url, tmp_path) as fleet, asking(fleet) as client:
                async with looking_into(url):
                    tenant = await a_tenant(credits="3")
                longest = 0.0
                for _ in rounds:
                    server.fill(name)
                    purchase = await _refused_purchase(client, global_id(tenant))
                    answer = await client.post("/graphql", json=purchase)
                    assert "No space" not in answer.text
                    assert "pg_tblspc" not in answer.text
                    assert "errors" not in await _answer(client, PLANS), "reads go on"
                    assert await _unreadiness(client) == FULL
                    server.free(name)
                    longest = max(longest, await well_again(client, purchase))
                async with looking_into(url):
                    await check(tenant)
                _lines_of_outages(fleet)
        finally:
            server.stop()
        figure("disk of PostgreSQL filled", "postgres", f"reads go on, well in {longest:.1f} s")


async def _refused_purchase(client: httpx.AsyncClient, tenant: str) -> dict[str, object]:
    """Buy until there is no room; the purchase that was told to try again."""
    for _ in range(500):
        purchase = _a_purchase(tenant)
        if "errors" in await _answer(client, purchase):
            await _told_to_try_again(client, purchase)
            return purchase
    msg = "there is still room"
    raise AssertionError(msg)


async def _unreadiness(client: httpx.AsyncClient) -> str:
    """Wait until the service says that it is not ready, as soon as probes say so; why not."""
    async with asyncio.timeout(KEPT_S + READY_WITHIN_S):
        while (answer := await client.get("/readyz")).status_code == 200:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    reason: str = answer.json()["status"]
    return reason


async def test_a_full_disk_of_a_file_refuses_writes_and_keeps_what_was_acknowledged(
    tmp_path: Path,
) -> None:
    url = f"sqlite://{tmp_path / 'insights.sqlite3'}"
    made = await a_fleet("sqlite", url, tmp_path, 0)
    async with looking_into(url):
        tenant = await a_tenant(credits="3")
    fleet = Fleet("sqlite", url, [Service(url, tmp_path / "0", None, **SHORT)], made.key)
    room = (tmp_path / "insights.sqlite3").stat().st_size + (1 << 16)
    with a_full_disk(room):
        await fleet.start()
    try:
        async with asking(fleet) as client:
            purchase = await _refused_purchase(client, global_id(tenant))
            assert "errors" not in await _answer(client, PLANS), "reads go on"
            assert await _unreadiness(client) == BROKEN
            make_room(fleet.services[0].pid)
            await well_again(client, purchase)
            _lines_of_outages(fleet)
    finally:
        fleet.stop()
    async with looking_into(url):
        await check(tenant)
