"""What time of year does to use, as factors around one, for those who have been here a year.

Fortnights are looked at, because days are too noisy. With Yᵢ the use of fortnight i and Sᵢ the sum
of its weekday factors,

    log(Yᵢ / Sᵢ) = trend(i) + Σⱼ aⱼ·sin(2πj·t/365.25) + bⱼ·cos(2πj·t/365.25)      j = 1, 2, 3

The trend is a line with a kink every half year. It only keeps growth from passing for a season and
is thrown away. Coefficients are found by ridge regression, then twice more with less weight on
fortnights that stick out (Huber). Each pair (aⱼ, bⱼ) is shrunk by how far its own uncertainty
explains it (James and Stein), so that a flat year stays flat. The factor of a day is e to the sum
of the pairs, scaled to a mean of one over the last year.
"""

from typing import Final, NamedTuple

from credit.forecast.arrays import Floats, np

SHORTEST_DAYS: Final = 400
"""A year and a month: with less, the season and the trend are the same thing."""
DAYS_A_YEAR: Final = 365.25
HARMONICS: Final = 3
"""Waves of a year, half a year and four months: enough for a summer dip and a Christmas break."""
BLOCKS_DAYS: Final = (15, 30)
"""Length of a fortnight, and what it becomes where most fortnights would be empty."""
MOSTLY: Final = 0.8
HIGHEST: Final = 2.5
"""A season changes use by no more than e^2.5, twelve times: beyond is a change of the level."""

SLOPE_PENALTY: Final = 0.2
KINK_PENALTY: Final = 1.0
WAVE_PENALTY: Final = 0.02 / 24
"""Ridge, for each fortnight: the trend should rather be straight, and waves rather small."""
ROUNDS: Final = 3
HUBER: Final = 1.5
"""Fortnights more than so many standard deviations off lose weight."""
DEVIATIONS_A_MEDIAN: Final = 1.4826
"""Standard deviations in a median absolute error, for a normal distribution."""
VARIANCE_INFLATION: Final = 2.0
"""Neighbouring fortnights err alike, so that there are half as many as there seem to be."""
SHRINKAGE: Final = 1.5
"""How many times its variance a wave has to exceed before any of it counts."""
EPSILON: Final = 1e-9


class _Blocks(NamedTuple):
    """Fortnights: the middle day of each, the logarithm of its use, and how much that says."""

    middles: Floats
    logs: Floats
    weights: Floats


def yearly_factors(days: Floats, weekdays: Floats, horizon: int) -> Floats:
    """A factor for each day of the history and of the horizon; `weekdays` are those of the history.

    Days are counted from the end of the history. There is no date: a wave of a year is the same
    wave wherever it starts. The caller sees to SHORTEST_DAYS.
    """
    blocks = _blocks(days, weekdays)
    waves = _waves(blocks)
    at = np.arange(-len(days), horizon, dtype=np.float64) + 0.5
    logs = _wave_columns(at) @ waves
    factors = np.exp(np.clip(logs, -HIGHEST, HIGHEST))
    last_year = factors[max(0, len(days) - 365) : len(days)]
    return np.asarray(factors / last_year.mean())


def _blocks(days: Floats, weekdays: Floats) -> _Blocks:
    for length in BLOCKS_DAYS:
        count = len(days) // length
        totals = days[-count * length :].reshape(count, length).sum(axis=1)
        if np.mean(totals > 0) >= MOSTLY:
            break
    open_days = weekdays[-count * length :].reshape(count, length).sum(axis=1)
    least = 0.5 * min(1.0, max(float(totals.mean()), EPSILON))
    logs = np.log((totals + least) / np.maximum(open_days, EPSILON))
    middles = (np.arange(-count, 0, dtype=np.float64) + 0.5) * length
    return _Blocks(middles, logs, np.sqrt(totals / (totals + 1) + 0.05))


def _waves(blocks: _Blocks) -> Floats:
    """The coefficients aⱼ and bⱼ, shrunk."""
    trend, penalties = _trend_columns(blocks.middles)
    columns = np.hstack([trend, _wave_columns(blocks.middles)])
    count, kinds = columns.shape
    penalties = np.concatenate([penalties, np.full(2 * HARMONICS, WAVE_PENALTY * count)])
    weights = blocks.weights
    for round_ in range(ROUNDS):
        weighted = columns * weights[:, None]
        covariance = np.linalg.inv(weighted.T @ weighted + np.diag(penalties))
        found = covariance @ (weighted.T @ (blocks.logs * weights))
        errors = blocks.logs - columns @ found
        if round_ < ROUNDS - 1:
            weights = blocks.weights * _huber(errors)
    squares = weights**2
    degrees = max(squares.sum() - kinds, 1.0)
    variances = np.diag(covariance) * (squares @ errors**2) / degrees * VARIANCE_INFLATION
    waves = found[-2 * HARMONICS :].reshape(HARMONICS, 2)
    noise = variances[-2 * HARMONICS :].reshape(HARMONICS, 2).sum(axis=1)
    kept = 1 - SHRINKAGE * noise / np.maximum((waves**2).sum(axis=1), EPSILON**2)
    return np.asarray((waves * np.maximum(kept, 0.0)[:, None]).ravel())


def _huber(errors: Floats) -> Floats:
    size = np.abs(errors)
    usual = DEVIATIONS_A_MEDIAN * np.median(size) + EPSILON
    return np.asarray(np.sqrt(np.minimum(1.0, HUBER * usual / np.maximum(size, EPSILON**2))))


def _trend_columns(at: Floats) -> tuple[Floats, Floats]:
    """A constant, a line and its kinks; none in the last quarter, which has too little after it."""
    kinks = np.arange(at[0] + DAYS_A_YEAR / 2, -DAYS_A_YEAR / 4, DAYS_A_YEAR / 2)
    after = np.maximum(at[:, None] - kinks, 0.0) / DAYS_A_YEAR
    columns = np.column_stack([np.ones(len(at)), at / DAYS_A_YEAR, after])
    return columns, np.concatenate([[0.0, SLOPE_PENALTY], np.full(len(kinks), KINK_PENALTY)])


def _wave_columns(at: Floats) -> Floats:
    """For each day sin and cos of the first wave, then of the second, and so on."""
    angles = 2 * np.pi / DAYS_A_YEAR * np.outer(at, np.arange(1, HARMONICS + 1))
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(len(at), 2 * HARMONICS)
