"""Amounts: exact from the wire to the table and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.units import MAXIMUM_THOUSANDTHS, ONE, ZERO, Credits, percent_of

THOUSANDTHS = st.integers(-MAXIMUM_THOUSANDTHS, MAXIMUM_THOUSANDTHS)


@given(THOUSANDTHS)
def test_what_is_written_is_read_back_as_the_same_amount(thousandths: int) -> None:
    amount = Credits(thousandths)
    assert Credits.parse(str(amount)) == amount


@given(THOUSANDTHS)
def test_an_amount_is_written_in_its_shortest_plain_form(thousandths: int) -> None:
    text = str(Credits(thousandths))
    assert Decimal(text) * 1000 == thousandths
    assert "E" not in text
    assert "." not in text or not text.endswith(("0", "."))


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        ("75", 75_000),
        ("0.25", 250),
        ("-1.5", -1_500),
        ("0", 0),
        ("-0", 0),
        ("0.001", 1),
        ("-0.001", -1),
        ("1.500", 1_500),
        ("999999999999.999", MAXIMUM_THOUSANDTHS),
    ],
)
def test_a_plain_decimal_is_an_amount(text: str, thousandths: int) -> None:
    assert Credits.parse(text).thousandths == thousandths


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "1 ", " 1", "1\n", "+1", "--1", "1,5", "1_000", "1.", ".5", "01", "00"),
        *(
            "1.0005",
            "1e3",
            "1E3",
            "NaN",
            "Infinity",
            "-inf",
            "0x10",
            "1000000000000",
            "٣",
            "１",
            "½",
            "1.５",
        ),
    ],
)
def test_anything_but_a_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="plain decimal"):
        Credits.parse(text)


def test_a_refusal_quotes_no_more_than_a_line_of_what_was_sent() -> None:
    with pytest.raises(InvalidInputError) as refusal:
        Credits.parse("9" * 10_000)
    assert len(refusal.value.message) < 300


@pytest.mark.parametrize(
    ("amount", "thousandths"),
    [
        ("0.0005", 1),
        ("0.00049999", 0),
        ("-0.0005", -1),
        ("1.2345", 1_235),
        ("1.2344999", 1_234),
        (Decimal("0.0015"), 2),
        (Decimal("0.0025"), 3),
        (7, 7_000),
    ],
)
def test_rounding_is_half_up_to_a_thousandth(amount: int | str | Decimal, thousandths: int) -> None:
    assert Credits.of(amount).thousandths == thousandths


@given(THOUSANDTHS, THOUSANDTHS)
def test_sums_and_differences_are_exact(one: int, other: int) -> None:
    assert Credits(one) + Credits(other) == Credits(one + other)
    assert Credits(one) - Credits(other) == Credits(one - other)
    assert -Credits(one) == Credits(-one)
    assert (Credits(one) < Credits(other)) == (one < other)


def test_a_thousand_of_the_largest_amount_fit_a_column_of_64_bits() -> None:
    assert 1000 * MAXIMUM_THOUSANDTHS < 2**63


def test_only_zero_is_nothing() -> None:
    assert not ZERO
    assert ONE
    assert Credits(-1)


def test_a_percentage_is_rounded_half_up_to_hundredths_and_there_is_none_of_nothing() -> None:
    shares = {("1", "3"): 33.33, ("2", "3"): 66.67, ("0.001", "8"): 0.01, ("1", "16000"): 0.01}
    for (part, whole), percent in shares.items():
        assert percent_of(Credits.of(part), Credits.of(whole)) == percent
    assert percent_of(Credits.of("-1.5"), Credits.of("1")) == -150
    assert percent_of(ZERO, Credits.of(1)) == 0
    assert percent_of(Credits.of(1), ZERO) is None
