"""Queries on the read replica: whole queries, about one tenant, where it has caught up on that."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Protocol, TypeVar
from uuid import UUID

from credit.metering.tenant_versions import TenantVersion
from models import read_replica
from models.outages import outage_of
from resolvers.loaders import Loaders


class Result(Protocol):
    """What a query brings."""

    @property
    def errors(self) -> Sequence[Exception]:
        """The errors of its fields."""
        ...


R = TypeVar("R", bound=Result)

is_configured = read_replica.is_configured
reads = read_replica.reads


async def executed(
    loaders: Loaders, tenant_id: UUID, version: TenantVersion, execute: Callable[[], Awaitable[R]]
) -> R:
    """What executing a query about one tenant brings: on the replica, else on the primary.

    `version` is the tenant's, read on the primary before anything else. Where the replica has not
    reached it or fails, or the query has errors there, the primary answers: a query has no effects.
    """
    on_replica = partial(_without_rest, loaders, execute)
    result = await read_replica.read(tenant_id, version, on_replica)
    return await execute() if result is None or result.errors else result


async def _without_rest(loaders: Loaders, execute: Callable[[], Awaitable[R]]) -> R:
    """Execute a query; of one that fails, no loader goes on or keeps what it loaded."""
    result = None
    try:
        result = await execute()
    finally:
        if result is None or result.errors:
            await loaders.renew()
    causes = [getattr(error, "original_error", None) or error for error in result.errors]
    outage = next(filter(None, map(outage_of, causes)), None)
    if outage is not None:
        raise outage
    return result
