"""Running out: walking what can be spent along the uses that are expected or simulated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from credit.grants import PRIORITY, GrantKind
from credit.supply import Pot, Reset, Supply
from credit.units import THOUSAND, ZERO, Credits

Numbers = NDArray[np.float64]

LIKELY_FROM: Final = 0.5
POSSIBLE_FROM: Final = 0.1
_NOTHING: Final = 1e-3
"""Thousandths; far below the smallest amount there is: what is less than it is rounding."""


class RunOutStatus(StrEnum):
    """Whether the credits run out: by the chance of it within the horizon."""

    RUN_OUT = "RUN_OUT"
    LIKELY = "LIKELY"
    POSSIBLE = "POSSIBLE"
    NOT_WITHIN_HORIZON = "NOT_WITHIN_HORIZON"
    NO_USAGE = "NO_USAGE"


@dataclass(frozen=True, slots=True)
class RunOut:
    """When the credits run out: the first day that is not fully covered.

    `expected_on` is the median, the other two leave 10% of the futures before and after them; a
    day is None when it lies beyond the horizon. `probability` is None with too little history.
    """

    status: RunOutStatus
    expected_on: date | None = None
    earliest_on: date | None = None
    latest_on: date | None = None
    probability: float | None = None


def run_out(supply: Supply, futures: Numbers, today: date) -> RunOut:
    """When credits run out along simulated futures, of shape (paths, days), in credits a day."""
    if supply.remaining == ZERO:
        return RunOut(RunOutStatus.RUN_OUT, today, today, today, 1.0)
    paths, days = futures.shape
    short = uncovered(supply, futures * THOUSAND) > _NOTHING
    first = np.where(short.any(axis=1), short.argmax(axis=1), days)
    earliest, median, latest = np.quantile(first, (0.1, 0.5, 0.9), method="inverted_cdf")
    chance = float(np.count_nonzero(first < days)) / paths

    def on(day: float) -> date | None:
        return today + timedelta(days=int(day)) if day < days else None

    return RunOut(_status(chance), on(median), on(earliest), on(latest), chance)


def run_out_by_mean(supply: Supply, expected: Numbers, today: date) -> RunOut:
    """When credits run out along the expected use of each day alone: no chance is known."""
    if supply.remaining == ZERO:
        return RunOut(RunOutStatus.RUN_OUT, today, today, today, 1.0)
    needs = expected[None, :] * THOUSAND
    short = np.flatnonzero(uncovered(supply, needs)[0] > _NOTHING)
    if not len(short):
        return RunOut(RunOutStatus.NOT_WITHIN_HORIZON)
    return RunOut(RunOutStatus.LIKELY, today + timedelta(days=int(short[0])))


def _status(chance: float) -> RunOutStatus:
    if chance >= LIKELY_FROM:
        return RunOutStatus.LIKELY
    return RunOutStatus.POSSIBLE if chance >= POSSIBLE_FROM else RunOutStatus.NOT_WITHIN_HORIZON


def shortfall(supply: Supply, needs: Sequence[Credits]) -> Credits:
    """What has to be bought today so that every day's need is covered, and nothing is owed.

    `needs` are those of each day ahead. Bought credits are spent last, so they serve the days
    that nothing else covers, and those alone.
    """
    walk = np.array([[need.thousandths for need in needs]], dtype=np.float64)
    return supply.owed + Credits(int(uncovered(supply, walk).sum()))


def apportioned(total: Credits, weights: Sequence[int]) -> list[Credits]:
    """A total by weight, in whole thousandths that add up to it; zeros where all weights are."""
    whole = sum(weights)
    if not whole:
        return [ZERO] * len(weights)
    ends = [total.thousandths * part // whole for part in accumulate(weights)]
    return [Credits(end - start) for start, end in pairwise([0, *ends])]


def uncovered(supply: Supply, needs: Numbers) -> Numbers:
    """What of each day's need nothing covers; both in thousandths, of shape (paths, days).

    Spends in the ledger's burn order; at a reset allocations roll over as the plan says, rolled
    over credits are lost, and the new allocation comes in. Whole thousandths are exact up to 2**53
    of them, nine trillion credits.
    """
    paths, days = needs.shape
    pots = [_Filled(pot, paths) for pot in supply.pots]
    resets = {reset.day: reset for reset in supply.resets}
    missing = np.zeros((paths, days))
    for day in range(days):
        if day in resets:
            pots = _turned(pots, resets[day], paths)
        pots = [one for one in pots if one.last is None or one.last >= day]
        need = needs[:, day].copy()
        for pot in pots:
            if pot.first <= day:
                taken = np.minimum(need, pot.left)
                pot.left -= taken
                need -= taken
        missing[:, day] = need
        pots = [one for one in pots if one.left.any()]
    return missing


class _Filled:
    """A pot in the middle of a walk: the thousandths that are left of it on each path."""

    def __init__(self, pot: Pot, paths: int, left: Numbers | None = None) -> None:
        self.kind, self.first = pot.kind, pot.first
        self.last = None if pot.lives_with_period else pot.last
        full = float(pot.credits.thousandths)
        self.left = np.full(paths, full) if left is None else left
        horizon = float("inf") if self.last is None else float(self.last)
        self.burn_order = (PRIORITY[pot.kind], horizon)


def _turned(pots: list[_Filled], reset: Reset, paths: int) -> list[_Filled]:
    """The pots after a period's turn: what is carried, the new allocation, and the others."""
    others = [pot for pot in pots if pot.kind not in {GrantKind.ALLOCATION, GrantKind.ROLLOVER}]
    old = [pot.left for pot in pots if pot.kind is GrantKind.ALLOCATION]
    carried = np.sum([_carried(left, reset) for left in old], axis=0) if old else np.zeros(paths)
    rolled = _Filled(Pot(GrantKind.ROLLOVER, ZERO, reset.day, None), paths, carried)
    fresh = _Filled(Pot(GrantKind.ALLOCATION, reset.allocation, reset.day, None), paths)
    return sorted([rolled, fresh, *others], key=lambda pot: pot.burn_order)


def _carried(left: Numbers, reset: Reset) -> Numbers:
    """What of an allocation lives on, on each path."""
    return np.minimum(left, reset.rollover.carried(Credits(2**60)).thousandths)
