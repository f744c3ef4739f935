"""Reads on a replica: what one that is silent, slow or busy costs those that ask, and how often."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from credit.metering.tenant_versions import TenantVersion
from credit.metering.tenants import Tenant
from models import database, read_replica, tenant_versions
from models.database import Session, session, transaction
from models.limits import Limits
from models.replica_client import ReplicaRead
from tests.databases import PostgresDatabases
from tests.world import World

ANY = TenantVersion(1, "1", "")


@pytest.fixture
def url(postgres_databases: PostgresDatabases) -> str:
    return postgres_databases.migrated()


@pytest.fixture
async def tenant(url: str) -> AsyncIterator[Tenant]:
    """A tenant of a database that is its own replica, and has always caught up."""
    await database.connect(url, replica=url)
    try:
        world = World()
        await world.begin()
        yield await world.a_tenant()
    finally:
        await database.close()


async def _version(tenant: Tenant) -> TenantVersion:
    found = await tenant_versions.read(session(), tenant.id)
    assert found is not None
    return found.version


def _outcomes() -> dict[ReplicaRead, int]:
    found = read_replica.reads()
    assert found is not None
    return {outcome: number for outcome, number in found.items() if number}


async def _number() -> int:
    row = await session().row("SELECT 7 AS number")
    assert row is not None
    return int(row["number"])


async def test_a_replica_that_is_silent_from_the_start_is_waited_for_by_one_read(url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        replica = f"postgres://postgres@127.0.0.1:{silent.getsockname()[1]}/insights"
        limits = Limits(connect_timeout_s=0.5, statement_timeout_s=5)
        await database.connect(url, limits=limits, replica=replica)
        try:
            begun = time.monotonic()
            reads = [read_replica.read(uuid4(), ANY, _number) for _ in range(8)]
            found = await asyncio.gather(*reads)
            took = time.monotonic() - begun
        finally:
            await database.close()
    assert found == [None] * 8
    assert took < 3, "each after the other would take eight seconds"


async def test_a_read_that_takes_too_long_there_leaves_the_primary_time_to_answer(
    tenant: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_replica, "READ_WITHIN_S", 0.3)
    version = await _version(tenant)

    async def slow() -> int:
        await session().rows("SELECT pg_sleep(20)")
        return 1

    begun = time.monotonic()
    assert await read_replica.read(tenant.id, version, slow) is None
    assert time.monotonic() - begun < 5
    assert await read_replica.read(tenant.id, version, _number) is None
    assert _outcomes() == {ReplicaRead.FAILED: 1}
    assert await _number() == 7


async def test_one_read_finds_out_that_a_replica_is_well_again_and_then_all_go_there(
    tenant: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = await _version(tenant)

    async def fails() -> int:
        raise OSError

    async def slow() -> int:
        await asyncio.sleep(0.2)
        return await _number()

    monkeypatch.setattr("models.replica_client.PAUSED_S", 0.1)
    assert await read_replica.read(tenant.id, version, fails) is None
    assert await read_replica.read(tenant.id, version, _number) is None
    await asyncio.sleep(0.15)
    found = await asyncio.gather(*(read_replica.read(tenant.id, version, slow) for _ in range(4)))
    assert sorted(found, key=str) == [7, None, None, None]
    found = await asyncio.gather(*(read_replica.read(tenant.id, version, slow) for _ in range(4)))
    assert found == [7] * 4
    assert _outcomes() == {ReplicaRead.FAILED: 1, ReplicaRead.ANSWERED: 5}


async def test_a_transaction_of_a_read_and_the_statements_beside_it_take_turns(
    tenant: Tenant,
) -> None:
    version = await _version(tenant)

    async def in_one_snapshot(own: Session) -> int:
        await own.rows("SELECT pg_sleep(0.02)")
        return await _number()

    async def work() -> list[int]:
        beside = [_number() for _ in range(5)]
        inside = [transaction(in_one_snapshot, snapshot=True) for _ in range(2)]
        return list(await asyncio.gather(*beside, *inside, _number()))

    for _ in range(5):
        assert await read_replica.read(tenant.id, version, work) == [7] * 8
    assert _outcomes() == {ReplicaRead.ANSWERED: 5}


async def test_a_transaction_of_a_read_that_fails_leaves_nothing_open(tenant: Tenant) -> None:
    version = await _version(tenant)

    async def fails(own: Session) -> int:
        await own.rows("SELECT 1")
        raise LookupError

    async def work() -> list[object]:
        found = await asyncio.gather(
            transaction(fails, snapshot=True), _number(), return_exceptions=True
        )
        row = await session().row("SELECT current_setting('transaction_isolation') AS level")
        return [*found, row]

    found = await read_replica.read(tenant.id, version, work)
    assert found is not None
    error, number, row = found
    assert (type(error), number, row) == (LookupError, 7, {"level": "read committed"})
