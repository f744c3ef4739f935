"""Publish/subscribe, inside a process and between processes: a tenant's ledger has grown.

Notifications carry no content. Subscribers read the ledger, and also poll it regularly, so a lost
notification costs time and no entry.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Protocol
from uuid import UUID

Callback = Callable[[], None]
"""Called on the event loop, at once; it may be called without a change."""


class PubSub(Protocol):
    """Publishes for one tenant at a time, to any number of subscribers."""

    async def publish(self, tenant_id: UUID) -> None:
        """Notify all subscribers of a tenant. Never fails, and never takes long."""

    @contextmanager
    def subscribe(self, tenant_id: UUID | None, callback: Callback) -> Iterator[None]:
        """Call `callback` at each notification of a tenant, or of any for None, in the block."""

    @asynccontextmanager
    def running(self) -> AsyncIterator[None]:
        """Receive from other processes while the block runs."""


class LocalPubSub:
    """Publish/subscribe within one process."""

    def __init__(self) -> None:
        self._subscribers: dict[UUID | None, list[Callback]] = defaultdict(list)

    async def publish(self, tenant_id: UUID) -> None:
        """Notify all subscribers of a tenant."""
        self.notify(tenant_id)

    def notify(self, tenant_id: UUID) -> None:
        """Call the subscribers of a tenant, from the event loop's thread."""
        for callback in (*self._subscribers.get(tenant_id, ()), *self._subscribers.get(None, ())):
            callback()

    def notify_all(self) -> None:
        """Call all subscribers: notifications may have been missed."""
        for callback in [
            callback for callbacks in self._subscribers.values() for callback in callbacks
        ]:
            callback()

    @contextmanager
    def subscribe(self, tenant_id: UUID | None, callback: Callback) -> Iterator[None]:
        """Call `callback` at each notification of a tenant, or of any for None, in the block."""
        self._subscribers[tenant_id].append(callback)
        try:
            yield
        finally:
            self._subscribers[tenant_id].remove(callback)
            if not self._subscribers[tenant_id]:
                del self._subscribers[tenant_id]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Nothing has to run for one process."""
        yield
