"""Days of a zone: also those of 23 and 25 hours, without a midnight, and not at all."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.dates.local_time import check_zone, day_of, months_later, start_of_day, zone_named
from tests.builders import at

ZONES = sorted(available_timezones())
SECOND = timedelta(seconds=1)


def hours(day: date, zone: str) -> float:
    """How long a day of a zone is."""
    zone_info = zone_named(zone)
    length = start_of_day(day + timedelta(days=1), zone_info) - start_of_day(day, zone_info)
    return length / timedelta(hours=1)


@pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "Asia/Kathmandu", "Etc/GMT+12"])
def test_a_zone_is_known_by_its_iana_name(name: str) -> None:
    assert zone_named(name).key == name


@pytest.mark.parametrize(
    "name",
    [
        *("", "Berlin", "CEST", "europe/berlin", "+01:00", "../UTC", "/etc/localtime"),
        *("Europe", "Europe/", "Europe/Berlin ", "Europe/Berlin\0", "zone.tab", "É" * 1000),
        *("localtime", "Factory", "posixrules", "posix", "posix/Europe/Berlin", "right/UTC"),
    ],
)
def test_what_is_no_zone_is_refused_in_a_line(name: str) -> None:
    with pytest.raises(InvalidInputError, match="IANA") as refusal:
        check_zone(name)
    assert refusal.value.path == ("timezone",)
    assert len(refusal.value.message) < 200


def test_every_zone_of_a_place_can_be_used() -> None:
    for name in ZONES:
        if name not in {"localtime", "Factory"}:
            check_zone(name)
    assert len(ZONES) > 400


def test_a_stored_zone_that_is_refused_today_can_still_be_read() -> None:
    assert zone_named("Factory").key == "Factory"


@pytest.mark.parametrize(
    ("instant", "zone", "day"),
    [
        ("9999-12-31T23:59:59", "Europe/Berlin", date(9999, 12, 31)),
        ("0001-01-01T00:00", "America/New_York", date(1, 1, 1)),
    ],
)
def test_an_instant_at_the_end_of_the_calendar_has_a_day_in_every_zone(
    instant: str, zone: str, day: date
) -> None:
    assert day_of(at(instant), zone_named(zone)) == day


@pytest.mark.parametrize(
    ("day", "zone", "length"),
    [
        (date(2026, 3, 29), "Europe/Berlin", 23),
        (date(2026, 10, 25), "Europe/Berlin", 25),
        (date(2026, 6, 1), "Europe/Berlin", 24),
        (date(2026, 3, 8), "America/New_York", 23),
        (date(2026, 11, 1), "America/New_York", 25),
        (date(2026, 10, 4), "Australia/Lord_Howe", 23.5),
        (date(2026, 4, 5), "Australia/Lord_Howe", 24.5),
        (date(2026, 3, 29), "Asia/Kathmandu", 24),
        (date(2026, 3, 29), "Asia/Kolkata", 24),
        (date(2018, 11, 4), "America/Sao_Paulo", 23),
        (date(2018, 2, 17), "America/Sao_Paulo", 25),
        (date(2011, 12, 29), "Pacific/Apia", 24),
        (date(2011, 12, 30), "Pacific/Apia", 0),
        (date(2011, 12, 31), "Pacific/Apia", 24),
    ],
)
def test_a_day_is_as_long_as_the_clocks_say(day: date, zone: str, length: float) -> None:
    assert hours(day, zone) == length


@pytest.mark.parametrize(
    ("day", "zone", "begins"),
    [
        (date(2026, 7, 1), "Europe/Berlin", "2026-06-30T22:00"),
        (date(2026, 1, 1), "America/New_York", "2026-01-01T05:00"),
        (date(2026, 1, 1), "Asia/Kolkata", "2025-12-31T18:30"),
        (date(2026, 1, 1), "Asia/Kathmandu", "2025-12-31T18:15"),
        (date(2026, 7, 1), "Australia/Lord_Howe", "2026-06-30T13:30"),
    ],
)
def test_a_day_begins_at_its_midnight(day: date, zone: str, begins: str) -> None:
    assert start_of_day(day, zone_named(zone)) == at(begins)


def test_a_day_without_a_midnight_begins_where_the_clocks_jumped() -> None:
    zone = zone_named("America/Sao_Paulo")
    begins = start_of_day(date(2018, 11, 4), zone)
    assert begins == at("2018-11-04T03:00")
    assert begins.astimezone(zone).isoformat() == "2018-11-04T01:00:00-02:00"
    assert day_of(begins - SECOND, zone) == date(2018, 11, 3)


def test_a_jump_from_before_midnight_to_after_it_begins_the_day() -> None:
    # On 30 March 1919 Toronto went from 23:30 to 00:30 of the next day.
    zone = zone_named("America/Toronto")
    begins = start_of_day(date(1919, 3, 31), zone)
    assert begins == at("1919-03-31T04:30")
    assert begins.astimezone(zone).isoformat() == "1919-03-31T00:30:00-04:00"


def test_a_day_that_never_was_begins_where_the_next_one_does() -> None:
    zone = zone_named("Pacific/Apia")
    begins = start_of_day(date(2011, 12, 30), zone)
    assert begins == start_of_day(date(2011, 12, 31), zone) == at("2011-12-30T10:00")
    assert day_of(begins, zone) == date(2011, 12, 31)
    assert day_of(begins - SECOND, zone) == date(2011, 12, 29)


def test_where_midnight_comes_twice_the_day_begins_at_the_first() -> None:
    zone = zone_named("America/Havana")
    assert start_of_day(date(2025, 11, 2), zone) == at("2025-11-02T04:00")
    assert day_of(at("2025-11-02T05:00"), zone) == date(2025, 11, 2)
    assert hours(date(2025, 11, 2), "America/Havana") == 25


@given(st.sampled_from(ZONES), st.dates(date(1975, 1, 1), date(2035, 12, 31)))
def test_a_day_begins_at_the_first_instant_that_is_not_before_it(zone: str, day: date) -> None:
    zone_info = ZoneInfo(zone)
    begins = start_of_day(day, zone_info)
    assert begins.utcoffset() == timedelta(0)
    assert day_of(begins, zone_info) >= day
    assert day_of(begins - SECOND, zone_info) < day


@given(
    st.sampled_from(ZONES),
    st.datetimes(datetime(2012, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_an_instant_lies_between_the_beginnings_of_its_day_and_the_next(
    zone: str, instant: datetime
) -> None:
    zone_info = ZoneInfo(zone)
    day = day_of(instant, zone_info)
    assert start_of_day(day, zone_info) <= instant
    assert instant < start_of_day(day + timedelta(days=1), zone_info)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 1, 31), 3, date(2026, 4, 30)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 2, 28), 1, date(2026, 3, 31)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_months_later_falls_on_the_31st_or_a_shorter_months_last_day(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months, 31) == later


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-480, 480))
def test_months_there_and_back_again_end_on_the_day_of_the_month_asked_for(
    day: date, months: int
) -> None:
    there = months_later(day, months, day.day)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert months_later(there, -months, day.day) == day
