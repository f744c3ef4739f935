"""Whether and when credits run out. Apart from the simulations, so that NumPy is not imported."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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

    `expected_on` is the median, the other two leave 10% of the paths before and after them; a
    day is None when it lies beyond the horizon. `probability` is None with too little history.
    """

    status: RunOutStatus
    expected_on: date | None = None
    earliest_on: date | None = None
    latest_on: date | None = None
    probability: float | None = None
