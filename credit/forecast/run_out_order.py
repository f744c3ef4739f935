"""Run-outs that are kept for later, and the order in which they are listed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from credit.forecast.runout_status import RunOut

WITHOUT_DAY: Final = 10_000_000
"""From this place on no day is expected; ordinals of days, which the places before it are, end at
3,652,059, the last day of the year 9999."""
NOT_FORESEEN: Final = 20_000_000
NEVER_COMPUTED: Final = 30_000_000


@dataclass(frozen=True, slots=True)
class StoredRunOut:
    """A run-out as it was forecast at an instant; purchases and use since then are not in it."""

    run_out: RunOut
    computed_at: datetime


def place_of(run_out: RunOut | None) -> int:
    """The place of a tenant among others by its run-out, the smallest first.

    First those with an expected day, the earliest first; then those that run out along fewer than
    half of the simulated paths, by the lower bound of the day; then those that do not run out; and
    last, for None, those whose run-out was never computed.
    """
    if run_out is None:
        return NEVER_COMPUTED
    if run_out.expected_on is not None:
        return run_out.expected_on.toordinal()
    if run_out.earliest_on is not None:
        return WITHOUT_DAY + run_out.earliest_on.toordinal()
    return NOT_FORESEEN
