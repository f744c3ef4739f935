"""The clock that use cases are handed, and the one way to read it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers the present instant, aware and in UTC; tests hand in one that they set."""


def current_time(clock: Clock | None = None) -> datetime:
    """The present instant by a clock; by the machine's where none is given.

    What a write records is not this but the instant behind the tenant's lock:
    `resolvers.accounts.instant_of`.
    """
    return clock() if clock else datetime.now(UTC)
