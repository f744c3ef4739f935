"""Streams of what a tenant's tables number without gaps: alerts, and events of purchases."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Protocol, TypeVar
from uuid import UUID

from resolvers.ledger_streams import POLL_S, LedgerStreams
from resolvers.retrying import read_with_retry


class Numbered(Protocol):
    """Something with a number."""

    @property
    def number(self) -> int:
        """Counts what a tenant has of it, from 1 on."""


T = TypeVar("T", bound=Numbered)


async def watch(
    streams: LedgerStreams | None,
    tenant_id: UUID,
    number: int,
    read: Callable[[int], Coroutine[Any, Any, Sequence[T]]],
) -> AsyncGenerator[T, None]:
    """Yield what comes after a number, each once and in order; `read` answers a page of it.

    It reads on each notification of the tenant, and every POLL_S seconds in case one was lost.
    """
    assert streams is not None, "contexts of subscriptions have streams"
    woken = asyncio.Event()
    with streams.pubsub.subscribe(tenant_id, woken.set):
        while True:
            woken.clear()
            page = await read_with_retry(partial(read, number))
            for one in page:
                yield one
                number = one.number
            if not page:
                with suppress(TimeoutError):
                    async with asyncio.timeout(POLL_S):
                        await woken.wait()
