"""Leases of background work."""


class LeaseLostError(Exception):
    """The lease is lost: the work was cancelled, deleted, or claimed by another worker."""
