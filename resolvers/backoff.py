"""Background work that failed for a tenant, which is not tried again for a while."""

import time
from typing import Final
from uuid import UUID

FIRST_PAUSE_S: Final = 15.0
"""Seconds for which a tenant is left alone whose work failed; twice as many each further time."""
LONGEST_PAUSE_S: Final = 600.0


class Backoff:
    """Tenants of this process for which work has failed, and until when they are left alone.

    Nothing but the time at which work is tried again depends on it, so it is not stored.
    """

    def __init__(self) -> None:
        """Nothing has failed."""
        self._failed: dict[UUID, tuple[float, float]] = {}

    def waiting(self) -> set[UUID]:
        """The tenants that are left alone now."""
        now = time.monotonic()
        forgotten = [
            tenant_id
            for tenant_id, (until, _) in self._failed.items()
            if until + LONGEST_PAUSE_S < now
        ]
        for tenant_id in forgotten:  # it is gone, or somebody else has done the work
            del self._failed[tenant_id]
        return {tenant_id for tenant_id, (until, _) in self._failed.items() if now < until}

    def failed(self, tenant_id: UUID) -> None:
        """Leave a tenant alone for a while, longer each time."""
        _, before = self._failed.get(tenant_id, (0.0, FIRST_PAUSE_S / 2))
        pause = min(2 * before, LONGEST_PAUSE_S)
        self._failed[tenant_id] = time.monotonic() + pause, pause

    def succeeded(self, tenant_id: UUID) -> None:
        """Forget that work failed for a tenant."""
        self._failed.pop(tenant_id, None)
