"""The clock of use cases, and the function that reads it."""

from collections.abc import Callable
from datetime import datetime

from models import clocks

Clock = Callable[[], datetime]
"""Returns the current instant, timezone-aware and in UTC; tests pass a clock that they set."""


def current_time(clock: Clock | None = None) -> datetime:
    """The current instant of a clock, or of the database's clock if it is None.

    Writes do not use it: their instant is read under the tenant's lock, see
    `resolvers.accounts.instant_of`.
    """
    return clock() if clock else clocks.now()


def machine_time(clock: Clock | None = None) -> datetime:
    """The current instant of a clock, or of the machine's clock: what files are dated by."""
    return clock() if clock else clocks.machine_time()
