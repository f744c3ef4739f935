"""Credits spent along simulated paths of use, day by day, in the ledger's burn order."""

from credit.core.units import ZERO, Credits
from credit.forecast.arrays import Floats, np
from credit.forecast.available_credits import AvailableCredits, CreditBucket, PeriodStart
from credit.ledger.burn_order import PRIORITY
from credit.ledger.grants import GrantKind


def uncovered(available: AvailableCredits, needs: Floats) -> Floats:
    """What of each day's need nothing covers; both in thousandths, of shape (paths, days).

    It is as if bought at once: it is not owed. Whole thousandths are exact up to 2**53 of them,
    nine trillion credits.
    """
    simulation = _Simulation(available, len(needs))
    missing = np.zeros(needs.shape)
    for day in range(needs.shape[1]):
        simulation.begin(day)
        missing[:, day] = simulation.spend(needs[:, day])
    return missing


def net_balances(available: AvailableCredits, needs: Floats) -> Floats:
    """The balance less the overage at each day's end; thousandths, of shape (paths, days).

    What nothing covers is owed: new credits repay it, or the close of a billing period forgives it.
    Credits that expire within a day are not there any more at its end.
    """
    simulation = _Simulation(available, len(needs))
    owed = np.full(len(needs), float(available.owed.thousandths))
    balances = np.zeros(needs.shape)
    for day in range(needs.shape[1]):
        if simulation.begin(day):
            owed[:] = 0.0
        owed = simulation.spend(owed)
        owed += simulation.spend(needs[:, day])
        balances[:, day] = simulation.left_at_end() - owed
    return balances


class _Simulation:
    """What is left of all credits on each path, in thousandths, as days begin and are spent on.

    At a period start allocations roll over as the plan says, rolled over credits are lost, and the
    new allocation comes in.
    """

    def __init__(self, available: AvailableCredits, paths: int) -> None:
        self._paths, self._day = paths, -1
        self._buckets = [_SimulatedBucket(bucket, paths) for bucket in available.buckets]
        self._period_starts = {start.day: start for start in available.period_starts}

    def begin(self, day: int) -> bool:
        """Begin the day after the last one; whether the period that it closes forgives overage."""
        self._day = day
        start = self._period_starts.get(day)
        if start is not None:
            self._buckets = _after_period_start(self._buckets, start, self._paths)
        self._buckets = [
            bucket
            for bucket in self._buckets
            if (bucket.last is None or bucket.last >= day) and bucket.left.any()
        ]
        return start is not None and start.forgives_overage

    def spend(self, needs: Floats) -> Floats:
        """Spend what each path needs from what can be spent today; what is not covered."""
        needs = needs.copy()
        for bucket in self._buckets:
            if bucket.first <= self._day:
                taken = np.minimum(needs, bucket.left)
                bucket.left -= taken
                needs -= taken
        return needs

    def left_at_end(self) -> Floats:
        """What is left when today ends."""
        left = np.zeros(self._paths)
        for bucket in self._buckets:
            expired = bucket.expires_within_last and bucket.last == self._day
            if bucket.first <= self._day and not expired:
                left += bucket.left
        return left


class _SimulatedBucket:
    """A bucket during a simulation: the thousandths that are left of it on each path."""

    def __init__(self, bucket: CreditBucket, paths: int, left: Floats | None = None) -> None:
        self.kind, self.first = bucket.kind, bucket.first
        self.last = None if bucket.ends_with_period else bucket.last
        self.expires_within_last = bucket.expires_within_last
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
