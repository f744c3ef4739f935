"""Which tenants keys belong to, as a process has seen: what never changes of a key."""

from collections import OrderedDict
from typing import Final
from uuid import UUID

MOST_KEYS: Final = 10_000
"""Keys of which a process remembers the tenant; those used longest ago are forgotten."""


class KeyTenants:
    """The tenants of keys that were used; it says nothing of whether a key is still valid."""

    def __init__(self) -> None:
        """No key was used yet."""
        self._tenants: OrderedDict[str, UUID] = OrderedDict()

    def get(self, key_id: str) -> UUID | None:
        """The tenant of a key; None where it is not known, or has none."""
        found = self._tenants.get(key_id)
        if found is not None:
            self._tenants.move_to_end(key_id)
        return found

    def note(self, key_id: str, tenant_id: UUID) -> None:
        """Remember the tenant of a key that was just read."""
        self._tenants[key_id] = tenant_id
        if len(self._tenants) > MOST_KEYS:
            self._tenants.popitem(last=False)
