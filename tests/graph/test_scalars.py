"""Exact values travel as text, and only one way."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import MAXIMUM_THOUSANDTHS, Credits
from graph.scalars import (
    SCALARS,
    format_instant,
    parse_credits,
    parse_date,
    parse_decimal,
    parse_instant,
    parse_zone,
)


@pytest.mark.parametrize(
    "text",
    ["2026-11-22T09:30:00", "2026-11-22", "2026-11-22 09:30", "2026-11-22T09:30:00.123456"],
)
def test_an_instant_without_an_offset_is_refused_and_told_so(text: str) -> None:
    with pytest.raises(GraphQLError, match="has no offset"):
        parse_instant(text)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "now",
        "20261122T093000Z",
        "2026-W47-7T09:30:00Z",
        "2026-02-30T09:30:00Z",
        "2026-11-22T24:30:00Z",
        "2026-11-22T09:30:00+99:00",
        "0001-01-01T00:00:00+14:00",
        "2026-11-22T09:30:00Z\n",
        "٢٠٢٦-11-22T09:30:00Z",
        1_700_000_000,
        True,
        None,
        ["2026-11-22T09:30:00Z"],
    ],
)
def test_what_is_no_instant_is_refused(value: object) -> None:
    with pytest.raises(GraphQLError):
        parse_instant(value)


@pytest.mark.parametrize(
    "text", ["2026-11-22T10:30:00+01:00", "2026-11-22T09:30:00z", "2026-11-22t09:30Z"]
)
def test_an_instant_means_the_same_in_every_offset(text: str) -> None:
    assert parse_instant(text) == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@given(st.datetimes(timezones=st.timezones() | st.just(timezone(timedelta(hours=5, minutes=30)))))
def test_an_instant_comes_back_as_it_went(instant: datetime) -> None:
    try:
        text = format_instant(instant)
    except OverflowError:  # the first and last day of time itself
        return
    assert text.endswith("Z")
    assert parse_instant(text) == instant.astimezone(UTC)  # else no ambiguous one equals any


@pytest.mark.parametrize(
    "value", ["2026-02-29", "20261122", "2026-W47-7", "22.11.2026", "2026-11-22T00:00:00Z", 5, None]
)
def test_what_is_no_day_is_refused(value: object) -> None:
    with pytest.raises(GraphQLError):
        parse_date(value)


@given(st.dates())
def test_a_day_comes_back_as_it_went(day: date) -> None:
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize("value", [True, "NaN", "1e3", "1.0000", "01", "+1", " 1", None, [1]])
def test_credits_are_plain_strings_and_whole_numbers_only(value: object) -> None:
    with pytest.raises(GraphQLError):
        parse_credits(value)


@pytest.mark.parametrize("parse", [parse_credits, parse_decimal])
@pytest.mark.parametrize("value", [0.1, 5.0, -1e20, float("nan"), float("inf")])
def test_a_float_is_refused_and_told_why(parse: Callable[[object], object], value: float) -> None:
    with pytest.raises(GraphQLError, match=r"a float is not: it cannot hold 0\.1\. Write a string"):
        parse(value)


@pytest.mark.parametrize("parse", [parse_credits, parse_decimal])
@pytest.mark.parametrize("value", [10**12, -(10**12), 10**39])
def test_a_whole_number_has_at_most_twelve_digits(
    parse: Callable[[object], object], value: int
) -> None:
    with pytest.raises(GraphQLError, match="at most 12 digits"):
        parse(value)


@given(st.integers(-(10**12) + 1, 10**12 - 1))
def test_a_whole_number_is_what_its_text_is(number: int) -> None:
    assert parse_credits(number) == parse_credits(str(number)) == Credits.of(number)
    assert parse_decimal(number) == parse_decimal(str(number)) == Decimal(number)


@given(st.integers(-MAXIMUM_THOUSANDTHS, MAXIMUM_THOUSANDTHS).map(Credits))
def test_credits_come_back_as_they_went(credits: Credits) -> None:
    assert parse_credits(str(credits)) == credits


@pytest.mark.parametrize(
    "value",
    [True, 1.5, "NaN", "Infinity", "1E+99999", "1234567890123", "0.12345", "1.", ".5", "1_0", ""],
)
def test_what_is_no_bounded_decimal_is_refused(value: object) -> None:
    with pytest.raises(GraphQLError):
        parse_decimal(value)


@given(st.decimals(-(10**12) + 1, 10**12 - 1, places=4))
def test_a_decimal_comes_back_as_it_went(number: Decimal) -> None:
    serialize = SCALARS[Decimal].serialize
    assert serialize is not None
    assert parse_decimal(serialize(number)) == number


@pytest.mark.parametrize("value", ["Nowhere/City", "../etc/passwd", "", "europe/berlin", 1, None])
def test_a_time_zone_that_does_not_exist_is_refused(value: object) -> None:
    with pytest.raises(GraphQLError):
        parse_zone(value)


def test_a_time_zone_is_its_name() -> None:
    assert parse_zone("Europe/Berlin") == "Europe/Berlin"
