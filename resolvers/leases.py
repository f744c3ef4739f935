"""Leases of background work."""

from typing import Final

EXPORT_LEASE_S: Final = 60.0
"""Seconds without a heartbeat after which another worker may claim an export."""


class LeaseLostError(Exception):
    """The lease is lost: the work was cancelled, deleted, or claimed by another worker."""
