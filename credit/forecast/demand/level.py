"""How much is used on a day that is average in weekday and time of year, now and at past days.

A level discounts the past: with yᵢ the use and sᵢ the season (weekday and year) of day i,

    levelₜ = Σ λ^(t-i)·yᵢ / Σ λ^(t-i)·sᵢ        λ halving every 3, 6, 12, … or 250 days

Being a ratio of sums it takes days as they come: a closed weekend has no season and so no weight,
where a smoothed sequence of days would sag. The history decides which half-life suits a customer:
each predicts the sums of 7, 28 and 84 days from past days on, and the better its predictions, the
more it counts. The mixture stays where it is in the horizon: no trend is carried on, because on
real series that made totals of 30 and 90 days worse.
"""

from dataclasses import dataclass
from typing import Final

from credit.forecast.arrays import Floats, Positions, np

HALF_LIVES_DAYS: Final = (3.0, 6.0, 12.0, 24.0, 48.0, 100.0, 250.0)
FEWEST: Final = 4
"""Even a young history mixes so many half-lives, which brings it near its plain mean."""
TRIED_DAYS: Final = (7, 28, 84)
"""Lengths of the sums that half-lives are tried on: a week, a month, a quarter of a year."""
EARLIEST: Final = (14, 28)
"""A trial starts on the 15th day at the earliest, on the 29th where there are as many before it
as after."""
FEWEST_ORIGINS: Final = 2
"""A single trial would pick a half-life by chance."""
LONGEST_AGO: Final = 730
YOUNG_DAYS: Final = 365.0
"""Trials of the last two years are looked at, those of a year ago counting half."""
SHARPNESS: Final = 4.0
"""Weights are mean squared errors to the power of minus this: the best leads, the next have a
say."""
EPSILON: Final = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """Predicted sums of so many days from past days on, (origins,), and the actual sums."""

    days: int
    predicted: Floats
    actual: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """The level, and what its past says about how far to trust it.

    `path` is (days + 1,): the level as it was known before each day; the last one is today's.
    `memory_days` is the mean half-life of the mixture.
    """

    path: Floats
    memory_days: float
    trials: tuple[Trial, ...]

    @property
    def now(self) -> float:
        """The level to go on with."""
        return float(self.path[-1])


def fitted_level(days: Floats, season: Floats) -> Level:
    """The level of a history, `season` being the factor of each of its days."""
    count = max(FEWEST, sum(len(days) >= half_life for half_life in HALF_LIVES_DAYS))
    half_lives = np.array(HALF_LIVES_DAYS[:count])
    use, open_days = _discounted(days, half_lives), _discounted(season, half_lives)
    levels = np.divide(use, open_days, out=np.zeros_like(use), where=open_days > 0)
    tried = [_tried(length, days, season, levels) for length in TRIED_DAYS]
    trials = [(length, *trial) for length, trial in zip(TRIED_DAYS, tried, strict=True) if trial]
    weights = _weights([loss for _, _, _, loss in trials], count)
    return Level(
        levels @ weights,
        float(half_lives @ weights),
        tuple(
            Trial(length, predicted @ weights, actual) for length, predicted, actual, _ in trials
        ),
    )


def _discounted(days: Floats, half_lives: Floats) -> Floats:
    """Sums up to before each day, (days + 1, half-lives), what is a half-life old counting half.

    Each round lets every sum see twice as far back, by adding the one that stands `reach` before.
    """
    sums = np.zeros((len(days) + 1, len(half_lives)))
    sums[1:] = days[:, None]
    reach = 1
    while reach < len(days):
        sums[reach:] += 0.5 ** (reach / half_lives) * sums[:-reach]
        reach *= 2
    return sums


def _tried(
    length: int, days: Floats, season: Floats, levels: Floats
) -> tuple[Floats, Floats, Floats] | None:
    """Predicted sums (origins, half-lives), the actual sums, and the loss of each half-life.

    None where the history is too short for two trials.
    """
    least, usual = EARLIEST
    first = max(least, min(usual, len(days) // 2), len(days) - LONGEST_AGO)
    origins = np.arange(first, len(days) - length + 1, max(1, length // 7))
    if len(origins) < FEWEST_ORIGINS or len(days) < length * 3 // 2:
        return None
    use, open_days = _summed(days, origins, length), _summed(season, origins, length)
    predicted = levels[origins] * open_days[:, None]
    errors = (predicted - use[:, None]) / max(float(use.mean()), EPSILON)
    weights = 0.5 ** ((len(days) - origins) / YOUNG_DAYS)
    squares = weights @ errors**2 / weights.sum()
    return predicted, use, squares / max(float(squares.min()), EPSILON)


def _summed(days: Floats, origins: Positions, length: int) -> Floats:
    sums = np.concatenate([[0.0], np.cumsum(days)])
    return np.asarray(sums[origins + length] - sums[origins])


def _weights(losses: list[Floats], count: int) -> Floats:
    """What each half-life counts, adding up to one: all the same until there are trials."""
    if not losses:
        return np.full(count, 1 / count)
    weights = np.maximum(np.mean(losses, axis=0), EPSILON) ** -SHARPNESS
    return np.asarray(weights / weights.sum())
