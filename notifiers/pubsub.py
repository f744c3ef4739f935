"""Publish/subscribe of changes to tenants, within one process and between processes.

Notifications have no content: subscribers read the database, and also poll it regularly, so a lost
notification delays a change but never loses it.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Protocol
from uuid import UUID

Callback = Callable[[], None]
"""Called on the event loop, at once; it may also be called without a change."""


class PubSub(Protocol):
    """Publishes notifications of a tenant to any number of subscribers."""

    async def publish(self, tenant_id: UUID) -> None:
        """Notify all subscribers of a tenant; raises nothing, and has a short timeout."""

    @contextmanager
    def subscribe(self, tenant_id: UUID | None, callback: Callback) -> Iterator[None]:
        """Call `callback` on each notification of a tenant (None: any) while the block runs."""

    @asynccontextmanager
    def running(self) -> AsyncIterator[None]:
        """Receive notifications from other processes while the block runs."""


class LocalPubSub:
    """Publish/subscribe within one process."""

    def __init__(self) -> None:
        self._subscribers: dict[UUID | None, list[Callback]] = defaultdict(list)

    async def publish(self, tenant_id: UUID) -> None:
        """Notify all subscribers of a tenant."""
        self.notify(tenant_id)

    def notify(self, tenant_id: UUID) -> None:
        """Call the subscribers of a tenant; must be called in the event loop's thread."""
        for callback in (*self._subscribers.get(tenant_id, ()), *self._subscribers.get(None, ())):
            callback()

    def notify_all(self) -> None:
        """Call all subscribers, because notifications may have been lost."""
        for callback in [
            callback for callbacks in self._subscribers.values() for callback in callbacks
        ]:
            callback()

    @contextmanager
    def subscribe(self, tenant_id: UUID | None, callback: Callback) -> Iterator[None]:
        """Call `callback` on each notification of a tenant (None: any) while the block runs."""
        self._subscribers[tenant_id].append(callback)
        try:
            yield
        finally:
            self._subscribers[tenant_id].remove(callback)
            if not self._subscribers[tenant_id]:
                del self._subscribers[tenant_id]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Do nothing: one process needs no receiver."""
        yield
