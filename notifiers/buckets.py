"""Buckets of units that refill steadily: what each key may spend, in one process.

A bucket is full at first. Units taken out come back at a constant rate, so a key may spend a full
bucket at once, and then as much as comes back.
"""

import math
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

MOST_BUCKETS: Final = 10_000
"""Buckets that a process remembers. One that is forgotten is full again."""


@dataclass(frozen=True, slots=True)
class BucketSize:
    """How many units a full bucket has, and how many come back in a second."""

    units: int
    restored_per_s: float

    @property
    def refill_s(self) -> int:
        """Seconds in which an empty bucket becomes full."""
        return math.ceil(self.units / self.restored_per_s)


class Level(NamedTuple):
    """A bucket after units were asked of it."""

    size: BucketSize
    left: float
    """Units in the bucket; below zero when events took more than there was."""
    granted: bool
    """Whether the units were taken; when not, nothing was."""

    @property
    def full_in_s(self) -> int:
        """Seconds until the bucket is full again, if nothing else is taken."""
        return math.ceil((self.size.units - self.left) / self.size.restored_per_s)

    def wait_s(self, units: int) -> int:
        """Seconds until so many units are there, at least one."""
        return max(1, math.ceil((units - self.left) / self.size.restored_per_s))


class Buckets(Protocol):
    """The buckets of all keys, by name. All uses of a bucket name the same size."""

    async def take(self, name: str, size: BucketSize, units: int) -> Level:
        """Take units if there are as many; raises nothing. 0 only tells the level."""

    def debit(self, name: str, size: BucketSize, units: int) -> None:
        """Take units whether they are there or not, down to one full bucket below zero."""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hold what the buckets need, such as connections, while the block runs."""
        yield


class LocalBuckets:
    """The buckets of one process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """All buckets are full. `clock` tells seconds, and never goes back."""
        self._clock = clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def take(self, name: str, size: BucketSize, units: int) -> Level:
        """Take units if there are as many."""
        now = self._clock()
        left = self._left(name, size, now)
        granted = units <= left
        if granted:
            left -= units
        self._keep(name, left, now)
        return Level(size, left, granted)

    def debit(self, name: str, size: BucketSize, units: int) -> None:
        """Take units whether they are there or not, down to one full bucket below zero."""
        now = self._clock()
        self._keep(name, max(-size.units, self._left(name, size, now) - units), now)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Do nothing: the buckets are in memory."""
        yield

    def _left(self, name: str, size: BucketSize, now: float) -> float:
        left, at = self._levels.get(name, (size.units, now))
        return min(size.units, left + (now - at) * size.restored_per_s)

    def _keep(self, name: str, left: float, now: float) -> None:
        self._levels[name] = left, now
        self._levels.move_to_end(name)
        if len(self._levels) > MOST_BUCKETS:
            self._levels.popitem(last=False)  # used longest ago, and so most likely full
