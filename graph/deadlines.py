"""The deadline of the operation that is executed, for fields that are asked to wait."""

import asyncio
from contextvars import ContextVar
from typing import Final

CURRENT_DEADLINE: Final[ContextVar[asyncio.Timeout]] = ContextVar("CURRENT_DEADLINE")
"""Set around each query and mutation (`graph.protocol.deadline`)."""


def extend_deadline(seconds: float) -> None:
    """Give the operation the seconds that it was asked to wait, beyond what it may take itself."""
    deadline = CURRENT_DEADLINE.get(None)
    if deadline is None or deadline.expired():
        return
    expires_at = deadline.when()
    if expires_at is not None and seconds > 0:
        deadline.reschedule(expires_at + seconds)
