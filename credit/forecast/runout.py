"""Running out: the available credits along the uses that are expected or simulated."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Final

from credit.core.units import THOUSAND, ZERO, Credits
from credit.forecast.arrays import Floats, np
from credit.forecast.available_credits import AvailableCredits
from credit.forecast.credit_simulation import uncovered
from credit.forecast.runout_status import RunOut, RunOutStatus

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
