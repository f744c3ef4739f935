"""Spending: what a key may have computed for it, in units of cost, before it has to wait."""

from dataclasses import dataclass, field
from typing import Final

from notifiers import buckets
from notifiers.buckets import Buckets, LocalBuckets

BucketSize = buckets.BucketSize
Level = buckets.Level
"""A bucket after units were asked of it."""

MOST_UNITS: Final = 12_000
"""Units that one operation may cost: 240 ms of CPU."""
BUCKET_UNITS: Final = 60_000
REFILL_S: Final = 10
"""Seconds in which an empty bucket becomes full."""


_SIZE: Final = BucketSize(BUCKET_UNITS, BUCKET_UNITS / REFILL_S)


@dataclass(frozen=True, slots=True)
class Spending:
    """What the keys of the service may spend; `ingest` is None while recording events is free."""

    buckets: Buckets = field(default_factory=LocalBuckets)
    limit: int = MOST_UNITS
    size: BucketSize = _SIZE
    ingest: BucketSize | None = None

    async def take(self, key_id: str, units: int) -> Level:
        """Take the units of an operation from its key's bucket, if there are as many."""
        return await self.buckets.take(key_id, self.size, units)

    async def take_ingest(self, key_id: str, units: int) -> Level:
        """Take the units of recording events from the bucket that there must be for them."""
        assert self.ingest is not None, "recording events is free"
        return await self.buckets.take(f"{key_id}:ingest", self.ingest, units)

    def debit(self, key_id: str, units: int) -> None:
        """Take the units of an event, which is never held back; the next operations are."""
        self.buckets.debit(key_id, self.size, units)


def bucket_of(units: int) -> BucketSize:
    """A bucket of so many units, refilled in REFILL_S."""
    return BucketSize(units, units / REFILL_S)
