"""Leases of background work."""


class LeaseLostError(Exception):
    """The work is no longer this worker's: cancelled, deleted, or claimed by another."""
