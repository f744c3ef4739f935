"""`insights trend`: what a tenant used over time, as an operator reads it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.insights.history import NAME, a_history
from tests.insights.terminal import insights

DAY = timedelta(days=1)


def _today() -> date:
    return datetime.now(UTC).date()


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Two completed interviews on each of the 60 days before today."""
    return a_history(tmp_path_factory.mktemp("trend"), 60)


def _rows(out: str, unit: str) -> list[list[str]]:
    """The lines of the table, cell by cell; the star of a cut unit is part of its label."""
    table = out.split(f"\n{unit} ")[1].partition("\nTotal")[0]
    return [line.replace(" *", "*").split() for line in table.splitlines()[1:]]


def test_each_day_has_a_line_and_the_total_adds_them_up(settings: dict[str, str]) -> None:
    ended = insights("trend", "globex", "--preset", "last-7-days", settings=settings)
    assert (ended.status, ended.err) == (0, "")
    today = _today()
    date_range = f"{today - 6 * DAY} to {today}"
    assert ended.out.startswith(f"{NAME}: credits used by day, {date_range}\n")
    rows = _rows(ended.out, "Day")
    days = [str(today - ago * DAY) for ago in range(6, 0, -1)]
    assert rows == [*([day, "1", "2", "2", "2"] for day in days), [f"{today}*", *"0000"]]
    assert ended.out.split("\nTotal")[1].split()[:4] == ["6", "12", "12", "12"]
    assert "* not the whole day" in ended.out
    assert "Used: 12 credits; 12 interviews conducted, 6 invited." in ended.out
    assert "█ credits" in ended.out


def test_a_comparison_shows_what_was_before_and_the_change(settings: dict[str, str]) -> None:
    yesterday = _today() - DAY
    ended = insights(
        "trend",
        "globex",
        "--from",
        str(yesterday - 19 * DAY),
        "--to",
        str(yesterday),
        "--by",
        "day",
        "--compare",
        "previous-date-range",
        settings=settings,
    )
    rows = _rows(ended.out, "Day")
    assert [row[4:] for row in rows] == [["2", "2", "0", "0"]] * 20
    text = " ".join(ended.out.split())
    before = f"{yesterday - 39 * DAY} to {yesterday - 20 * DAY}"
    assert (
        f"Compared with the previous date range, {before}: 40 credits then, 0 since (0%)." in text
    )
    assert "█ as much as the previous date range" in ended.out


def test_a_year_before_the_first_event_gives_no_percentage(settings: dict[str, str]) -> None:
    words = ("--preset", "last-30-days", "--by", "week", "--compare", "previous-year")
    ended = insights("trend", "globex", *words, settings=settings)
    text = " ".join(ended.out.split())
    assert "Compared with the year before" in text
    assert "0 credits then, +58 since." in text
    assert "▓ more than the year before" in ended.out


def test_months_of_other_lengths_say_so(settings: dict[str, str]) -> None:
    words = ("--from", "2024-02-01", "--to", "2024-02-29", "--by", "month")
    ended = insights("trend", "globex", *words, "--compare", "previous-year", settings=settings)
    text = " ".join(ended.out.split())
    assert "2024-02 ~" in ended.out
    assert "~ not as many days before" in ended.out
    assert "2023-02-01 to 2023-02-28 (28 days beside 29): 0 credits then" in text


def test_a_job_is_shown_alone(settings: dict[str, str]) -> None:
    requested = ("trend", "globex", "--preset", "last-7-days", "--job")
    ended = insights(*requested, "baker", settings=settings)
    assert ended.out.startswith(f"{NAME}, Baker: credits used by day")
    assert "Used: 6 credits; 6 interviews conducted, 0 invited." in ended.out
    missing = insights(*requested, "\udcff", settings=settings)
    assert (missing.status, missing.out) == (1, "")
    assert "has no job" in missing.err


def test_from_alone_means_up_to_today(settings: dict[str, str]) -> None:
    ended = insights("trend", "globex", "--from", str(_today() - 3 * DAY), settings=settings)
    assert [row[0] for row in _rows(ended.out, "Day")] == [
        *(str(_today() - ago * DAY) for ago in (3, 2, 1)),
        f"{_today()}*",
    ]


def test_without_words_it_is_the_billing_period_by_a_unit_that_can_be_read(
    settings: dict[str, str],
) -> None:
    assert "credits used by day" in insights("trend", "globex", settings=settings).out
    for preset, unit in (("last-90-days", "week"), ("last-12-months", "month")):
        ended = insights("trend", "globex", "--preset", preset, settings=settings)
        assert f"credits used by {unit}" in ended.out


@pytest.mark.parametrize("width", [20, 30, 44, 60, 132])
def test_no_line_is_wider_than_the_terminal_and_no_number_is_cut_off(
    settings: dict[str, str], width: int
) -> None:
    words = ("--preset", "last-12-months", "--compare", "previous-year")
    ended = insights("trend", "globex", *words, settings={**settings, "COLUMNS": str(width)})
    assert max(map(len, ended.out.splitlines())) <= width
    assert "…" not in ended.out
    assert " 120" in ended.out.split("\nTotal")[1]
    shown = "Invited" in ended.out, "Before" in ended.out
    assert shown == (width >= 72, width >= 44)


def test_a_pipe_gets_no_colours(settings: dict[str, str]) -> None:
    words = ("--preset", "last-30-days", "--compare", "previous-date-range")
    assert "\x1b" not in insights("trend", "globex", *words, settings=settings).out


def test_a_terminal_without_unicode_gets_ascii_alone(settings: dict[str, str]) -> None:
    words = ("trend", "globex", "--preset", "last-30-days", "--compare", "previous-date-range")
    ended = insights(*words, settings=settings, encoding="ascii")
    assert ended.status == 0, ended.err
    lines = ended.out.splitlines()
    assert any("# # #" in line for line in lines)
    assert "  # as much as the previous date range" in lines


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--to", "2026-01-01"), "--to needs a first day: add --from"),
        (("--from", "2026-02-01", "--to", "2026-01-01"), "swap 'from' and 'to'"),
        (("--from", "2000-01-01"), "longer than ten years"),
        (("--from", "9999-12-31"), "starts in the future"),
        (("--preset", "last-7-days", "--from", "2026-01-01"), "leave out --from and --to"),
        (("--job", "nothing"), "has no job 'nothing'"),
    ],
)
def test_days_and_jobs_that_cannot_be_are_one_line(
    settings: dict[str, str], words: tuple[str, ...], message: str
) -> None:
    ended = insights("trend", "globex", *words, settings=settings)
    assert (ended.status, ended.out) == (1, "")
    assert message in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [("--by", "hour"), ("--preset", "last-8-days"), ("--from", "2026-02-30"), ("--compare", "x")],
)
def test_a_name_or_day_that_is_none_has_status_2(
    settings: dict[str, str], words: tuple[str, ...]
) -> None:
    ended = insights("trend", "globex", *words, settings=settings)
    assert (ended.status, ended.out) == (2, "")
    assert words[0] in ended.err
