"""The bell: tells, inside a process and between processes, that a tenant's ledger has grown.

It only wakes. Who was woken reads the ledger, and looks by itself every now and then, so a ring
that is lost costs time and never truth.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Protocol
from uuid import UUID

Heard = Callable[[], None]
"""Called on the event loop, at once; it may be called for nothing."""


class Bell(Protocol):
    """Rings for one tenant at a time; any number may listen."""

    async def ring(self, tenant_id: UUID) -> None:
        """Wake all who listen for a tenant. Never fails, and never waits long."""

    @contextmanager
    def listening(self, tenant_id: UUID | None, heard: Heard) -> Iterator[None]:
        """Call `heard` at each ring while the block runs: for one tenant, or with None for any."""

    @asynccontextmanager
    def running(self) -> AsyncIterator[None]:
        """Hear other processes while the block runs."""


class LocalBell:
    """The bell of one process."""

    def __init__(self) -> None:
        self._ears: dict[UUID | None, list[Heard]] = defaultdict(list)

    async def ring(self, tenant_id: UUID) -> None:
        """Wake all who listen for a tenant."""
        self.wake(tenant_id)

    def wake(self, tenant_id: UUID) -> None:
        """Wake them from a callback of the event loop."""
        for heard in (*self._ears.get(tenant_id, ()), *self._ears.get(None, ())):
            heard()

    def wake_all(self) -> None:
        """Wake everybody: rings may have been missed."""
        for heard in [heard for ears in self._ears.values() for heard in ears]:
            heard()

    @contextmanager
    def listening(self, tenant_id: UUID | None, heard: Heard) -> Iterator[None]:
        """Call `heard` at each ring while the block runs: for one tenant, or with None for any."""
        self._ears[tenant_id].append(heard)
        try:
            yield
        finally:
            self._ears[tenant_id].remove(heard)
            if not self._ears[tenant_id]:
                del self._ears[tenant_id]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Nothing has to run for one process."""
        yield
