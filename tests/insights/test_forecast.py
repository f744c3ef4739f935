"""`insights forecast`: what a tenant will use, as an operator reads it."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from credit.dates.date_ranges import DateRange
from credit.forecast.runout_status import RunOut, RunOutStatus
from insights.reports.forecast import run_out_in_words
from insights.reports.plot import HEIGHT, DataPoint, Drawing, Ink
from tests.insights.history import NAME, a_history, complete_today
from tests.insights.terminal import insights

AHEAD = DateRange(date(2026, 3, 10), date(2026, 6, 7))


def _today() -> date:
    return datetime.now(UTC).date()


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return a_history(tmp_path_factory.mktemp("forecast"), 120)


# ── what is printed ──────────────────────────────────────────────────────────────────────────────


def test_it_says_what_will_be_used_what_to_plan_and_when_credits_run_out(
    settings: dict[str, str],
) -> None:
    ended = insights("forecast", "globex", settings=settings)
    assert (ended.status, ended.err) == (0, "")
    text = " ".join(ended.out.split())
    today = _today()
    yesterday, last_on = today - timedelta(days=1), today + timedelta(days=89)
    for line in (
        f"{NAME}: forecast of 90 days by week, {today} to {last_on}",
        f"Method: level and weekdays (WEEKDAY_LEVEL); learned from 120 days, the last {yesterday}.",
        "Expected: 180 credits, and ",
        "To plan for: 216 credits, a buffer of 20% included; they are enough with a chance of ",
        "Balance and allocations to come cover them.",
        f"Running out: not by {last_on}.",
        "Weekdays, 1 being the mean of all: Mon 1.00, Tue 1.00, Wed 1.00, Thu 1.00, Fri 1.00, Sat",
        "the total was off by 0% in the mean, and by 0% when the last week is repeated; 100% lay",
    ):
        assert line in text, line
    assert "█" in ended.out
    assert "\nTotal            180 " in ended.out


def test_the_table_has_a_line_for_each_unit_and_the_plot_a_column(settings: dict[str, str]) -> None:
    for by, days, lines in (("day", 10, 10), ("month", 1, 1), ("week", 365, 53)):
        words = ("forecast", "globex", "--days", str(days), "--by", by)
        ended = insights(*words, settings=settings)
        shown = ended.out.split(f"\n{by.title()} ")[1].split("\nTotal")[0].splitlines()[1:]
        assert lines <= len(shown) <= lines + 1, by
        assert sum(float(line.replace("*", "").split()[1]) for line in shown) == 2 * days


def test_without_a_unit_the_length_chooses_one_that_can_be_read(settings: dict[str, str]) -> None:
    for days, unit in (("30", "day"), ("90", "week"), ("365", "month")):
        ended = insights("forecast", "globex", "--days", days, settings=settings)
        assert f"forecast of {days} days by {unit}" in " ".join(ended.out.split())


def test_a_buffer_of_one_s_own_is_planned_with(settings: dict[str, str]) -> None:
    ended = insights("forecast", "globex", "--buffer", "12.5", "--days", "10", settings=settings)
    assert "To plan for: 22.5 credits, a buffer of 12.5% included" in ended.out


def test_a_pipe_gets_no_colours_and_80_columns(settings: dict[str, str]) -> None:
    unset = {name: value for name, value in settings.items() if name != "COLUMNS"}
    ended = insights("forecast", "globex", settings=unset)
    assert "\x1b" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


@pytest.mark.parametrize("width", [24, 40, 60, 132])
def test_no_line_is_wider_than_the_terminal_and_no_number_is_cut_off(
    settings: dict[str, str], width: int
) -> None:
    ended = insights("forecast", "globex", settings={**settings, "COLUMNS": str(width)})
    assert max(map(len, ended.out.splitlines())) <= width
    assert "…" not in ended.out
    assert " 180" in ended.out.split("\nTotal")[1]


def test_with_a_day_of_history_there_are_no_bounds(tmp_path: Path) -> None:
    today = _today()
    ended = insights("forecast", "globex", settings=a_history(tmp_path, 1))
    assert "RUN_RATE" in ended.out
    # Two credits yesterday, and as many on each day ahead as its weekday and yesterday's have it.
    factors = [
        1.125 if (today + timedelta(days=n)).weekday() < 5 else 0.6875 for n in range(-1, 90)
    ]
    total = sum(round(2000 * factor / factors[0]) for factor in factors[1:]) / 1000
    assert f"Expected: {total:g} credits." in ended.out
    assert "80%" not in ended.out
    assert "Checked on the past: there are too few days to try the method on." in ended.out


def test_without_usage_there_is_nothing_to_draw(tmp_path: Path) -> None:
    ended = insights("forecast", "globex", settings=a_history(tmp_path, 0))
    assert ended.status == 0
    assert "none, for nothing was used yet (NO_USAGE)" in ended.out
    assert "Running out: nothing was used so far, so there is no forecast." in ended.out
    assert "█" not in ended.out


@pytest.mark.parametrize(
    ("used", "run_out"),
    [(55, "nothing is left today."), (45, "likely, about {tomorrow}.")],
)
def test_credits_used_on_the_first_day_are_reported_to_run_out(
    tmp_path: Path, used: int, run_out: str
) -> None:
    settings = a_history(tmp_path, 0, plan="starter")
    complete_today(settings, used)
    text = " ".join(insights("forecast", "globex", settings=settings).out.split())
    assert f"Running out: {run_out.format(tomorrow=_today() + timedelta(days=1))}" in text
    assert "(RUN_RATE)" in text


def test_a_small_plan_shows_when_it_runs_out_and_what_to_buy(tmp_path: Path) -> None:
    ended = insights("forecast", "globex", settings=a_history(tmp_path, 60, plan="starter"))
    text = " ".join(ended.out.split())
    assert "Running out: likely, about " in text or "Running out: nothing is left today" in text
    assert "do not cover them" in text
    found = re.search(r"them, ([\d.]+) are missing: buy (\d+) for EUR [\d.]+", text)
    assert found is not None
    missing, offered = found.groups()
    assert Decimal(offered) - 1 < Decimal(missing) <= Decimal(offered)


# ── running out, in words ────────────────────────────────────────────────────────────────────────


def test_a_chance_above_seven_tenths_is_called_likely_and_no_number() -> None:
    on, early, late = date(2026, 4, 2), date(2026, 3, 28), date(2026, 4, 9)
    message = {
        chance: run_out_in_words(RunOut(RunOutStatus.LIKELY, on, early, late, chance), AHEAD)
        for chance in (0.6, 0.7, 0.71, 1.0)
    }
    days = "about 2026-04-02 (80% of simulations: 2026-03-28 to 2026-04-09)"
    assert message == {
        0.6: f"by 2026-06-07 with a chance of 60%, {days}",
        0.7: f"by 2026-06-07 with a chance of 70%, {days}",
        0.71: f"likely, {days}",
        1.0: f"likely, {days}",
    }


def test_a_run_out_beyond_the_horizon_is_reported_as_such() -> None:
    early = date(2026, 5, 30)
    possible = RunOut(RunOutStatus.POSSIBLE, None, early, None, 0.2)
    assert run_out_in_words(possible, AHEAD) == (
        "by 2026-06-07 with a chance of 20% (80% of simulations: 2026-05-30 to after 2026-06-07)"
    )
    hardly = RunOut(RunOutStatus.NOT_WITHIN_HORIZON, None, None, None, 0.04)
    assert run_out_in_words(hardly, AHEAD) == "not by 2026-06-07, but for a chance of 4%"
    unknown = RunOut(RunOutStatus.LIKELY, date(2026, 4, 2))
    assert run_out_in_words(unknown, AHEAD) == "likely, about 2026-04-02"
    gone = RunOut(RunOutStatus.RUN_OUT, AHEAD.first_on, AHEAD.first_on, AHEAD.first_on, 1.0)
    assert run_out_in_words(gone, AHEAD) == "nothing is left today"


# ── the plot ─────────────────────────────────────────────────────────────────────────────────────


def _lines(amounts: list[float], width: int = 40) -> list[str]:
    drawing = Drawing(lambda parts: ((parts[0], Ink.SOLID),), {})
    readings = [DataPoint(f"r{place}", (amount,)) for place, amount in enumerate(amounts)]
    return drawing.of(readings, width).plain.splitlines()


def test_a_column_is_as_high_as_its_amount() -> None:
    lines = _lines([10, 5, 0, 0.1])
    columns = [sum(line[at] == "█" for line in lines) for at in (4, 11, 18, 25)]
    assert columns == [HEIGHT, HEIGHT // 2, 0, 0]
    assert lines[HEIGHT - 1].rstrip().endswith("▁▁▁▁▁▁")
    assert [line[:3].strip() for line in lines[:: HEIGHT // 2][:3]] == ["10", "5", "0"]


def test_more_columns_than_characters_are_drawn_as_means() -> None:
    lines = _lines([0.0, 10.0] * 50, width=29)
    assert "  each column is the mean of 4" in lines
    assert {line.count("█") for line in lines[HEIGHT // 2 : HEIGHT]} == {25}
    assert not any("█" in line for line in lines[: HEIGHT // 2])


@pytest.mark.parametrize("amounts", [[], [0.0], [0.0] * 400, [1e9], [1e-6], [3.0] * 7])
@pytest.mark.parametrize("width", [12, 40, 200])
def test_whatever_is_drawn_fits(amounts: list[float], width: int) -> None:
    assert max(map(len, _lines(amounts, width)[: HEIGHT + 1])) <= max(width, 24)


# ── what is refused ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--days", "0"), "insights: --days is 0: write a number from 1 to 365\n"),
        (("--days", "366"), "insights: --days is 366: write a number from 1 to 365\n"),
        (
            ("--buffer", "-1"),
            "insights: --buffer is -1: write a percentage from 0 to 1000, as 20\n",
        ),
        (("--buffer", "1001"), "--buffer is 1001: write a percentage"),
    ],
)
def test_what_is_out_of_range_is_one_line_that_names_the_option(
    settings: dict[str, str], words: tuple[str, ...], message: str
) -> None:
    ended = insights("forecast", "globex", *words, settings=settings)
    assert (ended.status, ended.out) == (1, "")
    assert message in ended.err


def test_a_tenant_that_does_not_exist_is_one_line(settings: dict[str, str]) -> None:
    ended = insights("forecast", "nobody", settings=settings)
    assert (ended.status, ended.out) == (1, "")
    assert "there is no tenant 'nobody'" in ended.err


@pytest.mark.parametrize(
    "words", [("--by", "hour"), ("--days", "x"), ("--buffer", "nan"), ("--buffer", "20%")]
)
def test_what_is_no_number_or_unit_has_status_2(
    settings: dict[str, str], words: tuple[str, ...]
) -> None:
    ended = insights("forecast", "globex", *words, settings=settings)
    assert (ended.status, ended.out) == (2, "")
    assert words[0] in ended.err
