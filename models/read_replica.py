"""The read replica: a standby of PostgreSQL that answers reads of tenants that it has caught up on.

A standby that streams repeats what its primary committed, a little later. Whoever read a tenant's
version on the primary, and the same version on the standby, reads there at least what was
committed at the first reading.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeVar
from uuid import UUID

from tortoise.connection import get_connections
from tortoise.exceptions import ConfigurationError

from credit.metering.tenant_versions import TenantVersion
from models import tenant_versions
from models.connections import CONNECTION, REPLICA
from models.database import Session
from models.replica_client import ReplicaClient, ReplicaRead
from models.replica_transactions import HeldTransactions

T = TypeVar("T")

READ_WITHIN_S: Final = 4.0
"""Seconds that a read may take there: of an operation's ten, the primary needs some as well."""


def is_configured() -> bool:
    """Whether there is a read replica."""
    return _client() is not None


def reads() -> Mapping[ReplicaRead, int] | None:
    """What became of this process's reads since its start; None without a replica."""
    client = _client()
    return None if client is None else {outcome: client.reads[outcome] for outcome in ReplicaRead}


async def read(
    tenant_id: UUID, version: TenantVersion, work: Callable[[], Awaitable[T]]
) -> T | None:
    """What `work`, which only reads, brings on the replica; None where the primary is to be asked.

    The replica is read where it has reached this version of the tenant, which was read on the
    primary. One of its connections is held meanwhile: of several standbys behind an address, only
    the one that was asked is known to have caught up. An exception of the work is counted as the
    replica's, and answered with None; so is a read that takes longer than READ_WITHIN_S.
    """
    client = _client()
    if client is None or not client.may_be_asked():
        return None
    try:
        async with asyncio.timeout(READ_WITHIN_S), client.held() as connection:
            found = await tenant_versions.read(Session(connection), tenant_id)
            if found is None or found.version != version:
                client.did(ReplicaRead.BEHIND)
                return None
            result = await _on(HeldTransactions(connection), work)
    except Exception as error:  # noqa: BLE001 - whatever it is, the primary can be asked
        client.failed(error)
        return None
    client.did(ReplicaRead.ANSWERED)
    return result


async def _on(connection: HeldTransactions, work: Callable[[], Awaitable[T]]) -> T:
    """Do the work with the connection as that of this task, and of the tasks that it starts."""
    token = get_connections().set(CONNECTION, connection)
    try:
        return await work()
    finally:
        get_connections().reset(token)
        # Nothing may be under way on a connection that is given back; what waits finds it gone.
        async with connection.acquire_connection():
            pass


def _client() -> ReplicaClient | None:
    try:
        connections = get_connections()
        if REPLICA not in connections.db_config:
            return None
        found = connections.get(REPLICA)
    except (ConfigurationError, RuntimeError):
        return None
    return found if isinstance(found, ReplicaClient) else None
