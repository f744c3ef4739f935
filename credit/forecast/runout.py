"""Running out: the available credits along the uses that are expected or simulated."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Final

import numpy as np

from credit.core.units import THOUSAND, ZERO, Credits
from credit.forecast.available_credits import AvailableCredits, CreditBucket, PeriodStart
from credit.forecast.demand.history import Floats
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.ledger.burn_order import PRIORITY
from credit.ledger.grants import GrantKind

LIKELY_FROM: Final = 0.5
POSSIBLE_FROM: Final = 0.1
_NOTHING: Final = 1e-3
"""Thousandths; far below the smallest amount there is: what is less than it is rounding."""


def run_out(available: AvailableCredits, simulated_paths: Floats, today: date) -> RunOut:
    """When credits run out along simulated paths, of shape (paths, days), in credits a day."""
    if available.remaining == ZERO:
        return RunOut(RunOutStatus.RUN_OUT, today, today, today, 1.0)
    paths, days = simulated_paths.shape
    short = uncovered(available, simulated_paths * THOUSAND) > _NOTHING
    first = np.where(short.any(axis=1), short.argmax(axis=1), days)
    earliest, median, latest = np.quantile(first, (0.1, 0.5, 0.9), method="inverted_cdf")
    probability = float(np.count_nonzero(first < days)) / paths

    def on(day: float) -> date | None:
        return today + timedelta(days=int(day)) if day < days else None

    return RunOut(_status(probability), on(median), on(earliest), on(latest), probability)


def run_out_by_mean(available: AvailableCredits, expected: Floats, today: date) -> RunOut:
    """When credits run out along the expected use of each day alone: no chance is known."""
    if available.remaining == ZERO:
        return RunOut(RunOutStatus.RUN_OUT, today, today, today, 1.0)
    needs = expected[None, :] * THOUSAND
    short = np.flatnonzero(uncovered(available, needs)[0] > _NOTHING)
    if not len(short):
        return RunOut(RunOutStatus.NOT_WITHIN_HORIZON)
    return RunOut(RunOutStatus.LIKELY, today + timedelta(days=int(short[0])))


def _status(probability: float) -> RunOutStatus:
    if probability >= LIKELY_FROM:
        return RunOutStatus.LIKELY
    return (
        RunOutStatus.POSSIBLE if probability >= POSSIBLE_FROM else RunOutStatus.NOT_WITHIN_HORIZON
    )


def shortfall(available: AvailableCredits, needs: Sequence[Credits]) -> Credits:
    """What has to be bought today so that every day's need is covered, and nothing is owed.

    `needs` are those of each day ahead. Bought credits are spent last, so they serve the days
    that nothing else covers, and those alone.
    """
    needed = np.array([[need.thousandths for need in needs]], dtype=np.float64)
    return available.owed + Credits(int(uncovered(available, needed).sum()))


def apportioned(total: Credits, weights: Sequence[int]) -> list[Credits]:
    """A total by weight, in whole thousandths that add up to it; zeros where all weights are."""
    whole = sum(weights)
    if not whole:
        return [ZERO] * len(weights)
    ends = [total.thousandths * part // whole for part in accumulate(weights)]
    return [Credits(end - start) for start, end in pairwise([0, *ends])]


def uncovered(available: AvailableCredits, needs: Floats) -> Floats:
    """What of each day's need nothing covers; both in thousandths, of shape (paths, days).

    Spends in the ledger's burn order; at a period start allocations roll over as the plan says,
    rolled over credits are lost, and the new allocation comes in. Whole thousandths are exact up to
    2**53 of them, nine trillion credits.
    """
    paths, days = needs.shape
    buckets = [_SimulatedBucket(bucket, paths) for bucket in available.buckets]
    period_starts = {period_start.day: period_start for period_start in available.period_starts}
    missing = np.zeros((paths, days))
    for day in range(days):
        if day in period_starts:
            buckets = _after_period_start(buckets, period_starts[day], paths)
        buckets = [one for one in buckets if one.last is None or one.last >= day]
        need = needs[:, day].copy()
        for bucket in buckets:
            if bucket.first <= day:
                taken = np.minimum(need, bucket.left)
                bucket.left -= taken
                need -= taken
        missing[:, day] = need
        buckets = [one for one in buckets if one.left.any()]
    return missing


class _SimulatedBucket:
    """A bucket during a simulation: the thousandths that are left of it on each path."""

    def __init__(self, bucket: CreditBucket, paths: int, left: Floats | None = None) -> None:
        self.kind, self.first = bucket.kind, bucket.first
        self.last = None if bucket.ends_with_period else bucket.last
        full = float(bucket.credits.thousandths)
        self.left = np.full(paths, full) if left is None else left
        horizon = float("inf") if self.last is None else float(self.last)
        self.burn_order = (PRIORITY[bucket.kind], horizon)


def _after_period_start(
    buckets: list[_SimulatedBucket], period_start: PeriodStart, paths: int
) -> list[_SimulatedBucket]:
    """The buckets after a period start: what is carried, the new allocation, and the others."""
    others = [
        bucket
        for bucket in buckets
        if bucket.kind not in {GrantKind.ALLOCATION, GrantKind.ROLLOVER}
    ]
    old = [bucket.left for bucket in buckets if bucket.kind is GrantKind.ALLOCATION]
    carried = (
        np.sum([_carried(left, period_start) for left in old], axis=0) if old else np.zeros(paths)
    )
    rolled = _SimulatedBucket(
        CreditBucket(GrantKind.ROLLOVER, ZERO, period_start.day, None), paths, carried
    )
    fresh = _SimulatedBucket(
        CreditBucket(GrantKind.ALLOCATION, period_start.allocation, period_start.day, None), paths
    )
    return sorted([rolled, fresh, *others], key=lambda bucket: bucket.burn_order)


def _carried(left: Floats, period_start: PeriodStart) -> Floats:
    """What of an allocation lives on, on each path."""
    return np.minimum(left, period_start.rollover.carried(Credits(2**60)).thousandths)
