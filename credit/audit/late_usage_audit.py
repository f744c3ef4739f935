"""Counting again what billing periods charged and gave back for earlier ones."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from credit.core.units import ZERO, Credits
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry, Reason

PeriodPair = tuple[int, int]
"""The period that an entry was posted in, and the earlier one that it is for."""

LateSums = tuple[Credits, Credits]
"""What was charged, and what was given back."""


class LateUsageAudit:
    """Adds up entries, one by one in order, by when what they are about happened."""

    def __init__(self) -> None:
        """Start before the first entry of a tenant."""
        self._began_by: dict[int, datetime] = {}
        self._occurred_at: dict[int, datetime] = {}
        self._found: dict[tuple[int, datetime], LateSums] = defaultdict(lambda: (ZERO, ZERO))

    def add(self, entry: Entry) -> None:
        """Count an entry."""
        self._began_by.setdefault(entry.period, entry.posted_at)
        if entry.reason is Reason.CONSUMPTION:
            self._occurred_at[entry.sequence] = entry.occurred_at
            self._count(entry, entry.occurred_at, -entry.credits, ZERO)
        elif entry.reason is Reason.REVERSAL:
            for line in entry.lines:
                if line.charge_sequence is not None and line.credits > ZERO:
                    at = self._occurred_at.get(line.charge_sequence, entry.occurred_at)
                    self._count(entry, at, ZERO, line.credits)

    def _count(self, entry: Entry, at: datetime, charged: Credits, given_back: Credits) -> None:
        """Keep what may be late: a period began no later than its first entry was posted."""
        if at < self._began_by[entry.period]:
            before = self._found[entry.period, at]
            self._found[entry.period, at] = (before[0] + charged, before[1] + given_back)

    def difference(
        self, periods: Iterable[Period], kept: Mapping[PeriodPair, LateSums]
    ) -> str | None:
        """How the sums that are kept differ from those of the entries; None where they do not."""
        counted = self._sums(sorted(periods, key=lambda period: period.number))
        for pair in sorted(kept.keys() | counted.keys()):
            if kept.get(pair) != counted.get(pair):
                period, of_period = pair
                return (
                    f"what billing period {period} charged for period {of_period} "
                    "is not what its entries say"
                )
        return None

    def _sums(self, periods: Sequence[Period]) -> dict[PeriodPair, LateSums]:
        began = [period.starts_at for period in periods]
        started = {period.number: period.starts_at for period in periods}
        sums: dict[PeriodPair, LateSums] = defaultdict(lambda: (ZERO, ZERO))
        for (number, at), (charged, given_back) in self._found.items():
            place = bisect_right(began, at)
            if place and at < started[number]:
                pair = (number, periods[place - 1].number)
                before = sums[pair]
                sums[pair] = (before[0] + charged, before[1] + given_back)
        return sums
