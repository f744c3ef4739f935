"""Usage profiles of made-up tenants: daily use in whole credits, seeded, oldest day first."""

from collections.abc import Mapping
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

YEAR: Final = 365.25
WEEK: Final = np.array([1.5, 1.6, 1.5, 1.3, 1.0, 0.05, 0.05])
CLOSED: Final = 0.05


class Profile(Protocol):
    """Draws the use of so many days."""

    def __call__(self, random: np.random.Generator, days: int) -> Floats:
        """Daily use, (days,)."""


def _steady(random: np.random.Generator, days: int) -> Floats:
    return _counts(random, random.uniform(5, 40) * _week(days))


def _growing(random: np.random.Generator, days: int) -> Floats:
    times = random.uniform(2, 4) ** (np.arange(days) / YEAR)
    return _counts(random, random.uniform(3, 10) * times * _week(days))


def _seasonal(random: np.random.Generator, days: int) -> Floats:
    """Closed at weekends, with a dip of six weeks in summer and a short one at the year's end."""
    day = (np.arange(days) + random.integers(365)) % YEAR
    summer, winter = np.exp(-(((day - 205) / 25) ** 2)), np.exp(-(((day - 360) / 8) ** 2))
    open_days = _week(days) > CLOSED
    return _counts(random, random.uniform(10, 40) * open_days * (1 - 0.7 * summer - 0.6 * winter))


def _sporadic(random: np.random.Generator, days: int) -> Floats:
    used = random.random(days) < random.uniform(0.05, 0.25)
    return np.asarray(used * (1.0 + random.poisson(2, days)))


def _bursty(random: np.random.Generator, days: int) -> Floats:
    """Campaigns of one to four weeks every two months or so, and little between them."""
    level = np.full(days, 1.0)
    for start in np.flatnonzero(random.random(days) < 1 / 60):
        level[start : start + random.integers(7, 29)] = random.uniform(10, 30)
    return _counts(random, level * _week(days))


def _wandering(random: np.random.Generator, days: int) -> Floats:
    level = np.exp(np.cumsum(random.normal(0, 0.03, days)))
    return _counts(random, random.uniform(10, 30) * level * _week(days))


def _week(days: int) -> Floats:
    return np.resize(WEEK, days)


def _counts(random: np.random.Generator, means: Floats) -> Floats:
    """Counts twice as uneven as pure chance, as interviews are that come in batches."""
    return random.poisson(random.gamma(np.maximum(means, 1e-9))).astype(np.float64)


PROFILES: Final[Mapping[str, tuple[Profile, int]]] = {
    "steady": (_steady, 300),
    "growing": (_growing, 500),
    "seasonal": (_seasonal, 1000),
    "sporadic": (_sporadic, 250),
    "bursty": (_bursty, 400),
    "wandering": (_wandering, 400),
    "young, 10 days": (_steady, 10),
    "young, 30 days": (_wandering, 30),
}
"""Each profile with the number of days known of it."""


def draw(name: str, tenant: int, ahead: int) -> tuple[Floats, Floats]:
    """The days known of one tenant of a profile, and the days to predict."""
    profile, known = PROFILES[name]
    random = np.random.default_rng([sorted(PROFILES).index(name), tenant])
    days = profile(random, known + ahead)
    return days[:known], days[known:]
