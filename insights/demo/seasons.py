"""How busy a day is: weekdays, hiring seasons, and a company that grows."""

import math
from datetime import date
from random import Random
from typing import Final

WEEKDAYS: Final = (1.15, 1.25, 1.2, 1.1, 0.9, 0.22, 0.18)
"""Monday to Sunday."""

MONTHS: Final = (1.0, 1.1, 1.3, 1.25, 1.05, 0.9, 0.8, 0.55, 1.25, 1.35, 1.1, 0.5)
"""January to December: spring and autumn are for hiring, August and December are not."""

SIZE_AT_FIRST: Final = 0.6
DAYS_A_YEAR: Final = 365


def intensity(day: date, last_on: date) -> float:
    """How busy a day is, around 1 in the year up to `last_on` and less before it."""
    years_before = (last_on - day).days / DAYS_A_YEAR
    size = max(SIZE_AT_FIRST, 1.1 - 0.25 * years_before)
    return WEEKDAYS[day.weekday()] * MONTHS[day.month - 1] * size


def happenings(rng: Random, mean: float) -> int:
    """How often something happens that happens `mean` times on average (Poisson)."""
    limit, product, count = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count
