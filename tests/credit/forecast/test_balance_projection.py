"""The balance of the days ahead: the median of the paths, its bounds, and the run-out."""

from datetime import timedelta

from credit.core.units import ZERO, Credits
from credit.forecast.balance_projection import balance_projection
from credit.forecast.runout_status import RunOutStatus
from credit.forecast.usage_forecast import ForecastRequest, run_out_of
from tests.builders import (
    NEW_YEAR,
    a_bucket,
    a_period_start,
    available_credits,
    daily_usage,
)

WEEKS = daily_usage(*([3, 1, 4, 2, 5, 0, 0] * 8))


def test_the_median_is_owed_from_the_day_on_that_the_run_out_expects() -> None:
    available = available_credits(a_bucket("40"))
    found = balance_projection(WEEKS, available, 60)
    assert found.run_out == run_out_of(WEEKS, available, ForecastRequest(60))
    owed = [balance.day for balance in found.balances if balance.net < ZERO]
    assert owed[0] == found.run_out.expected_on
    assert owed == [owed[0] + timedelta(days=n) for n in range(len(owed))]
    assert [balance.day for balance in found.balances] == [
        NEW_YEAR + timedelta(days=n) for n in range(60)
    ]


def test_bounds_enclose_the_median_and_grow_apart() -> None:
    found = balance_projection(WEEKS, available_credits(a_bucket("1000")), 60)
    widths = []
    for balance in found.balances:
        assert balance.low95 is not None
        assert balance.low80 is not None
        assert balance.high80 is not None
        assert balance.high95 is not None
        bounds = [balance.low95, balance.low80, balance.net, balance.high80, balance.high95]
        assert bounds == sorted(bounds)
        widths.append(balance.high95 - balance.low95)
    assert widths[0] < widths[20] < widths[59]


def test_what_is_owed_is_repaid_by_the_next_allocation() -> None:
    idle = daily_usage(1, 1, *([0] * 40))
    available = available_credits(owed="4", period_starts=(a_period_start(2, "10"),))
    nets = [str(balance.net) for balance in balance_projection(idle, available, 4).balances]
    assert nets == ["-4", "-4", "6", "6"]


def test_a_short_history_has_no_bounds() -> None:
    found = balance_projection(daily_usage(2, 2, 2), available_credits(a_bucket("10")), 10)
    assert {balance.low80 for balance in found.balances} == {None}
    assert found.balances[0].net < Credits.of(10)
    assert found.balances[-1].net < ZERO


def test_without_use_the_balance_stays() -> None:
    found = balance_projection(daily_usage(), available_credits(a_bucket("10", last=1)), 3)
    assert [str(balance.net) for balance in found.balances] == ["10", "10", "0"]
    assert found.run_out.status is RunOutStatus.NO_USAGE
