"""Amounts of credits: exact integers of thousandths, never floats."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Self

from credit.core.errors import InvalidInputError

THOUSAND: Final = 1000
MAXIMUM_THOUSANDTHS: Final = 10**15 - 1
"""Largest amount that an input may carry: a thousand of them still fit a 64-bit column."""

_TEXT: Final = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Credits:
    """An exact number of credits, stored as an integer of thousandths; may be negative."""

    thousandths: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a decimal string such as `"75"` or `"0.25"`.

        Raises InvalidInputError unless the text is an optional minus and plain digits, at most
        12 before the decimal point and 3 after it. Exponents, NaN and a plus sign are invalid.
        """
        if not _TEXT.fullmatch(text):
            msg = (
                f"{text[:40]!r} is not an amount of credits: use a plain decimal with at most "
                "12 digits before the decimal point and 3 after it, such as '75' or '0.25'"
            )
            raise InvalidInputError(msg)
        return cls(int(Decimal(text) * THOUSAND))

    @classmethod
    def of(cls, amount: int | str | Decimal) -> Self:
        """The amount of a number of credits, rounded half up to a thousandth."""
        scaled = (Decimal(amount) * THOUSAND).to_integral_value(rounding=ROUND_HALF_UP)
        return cls(int(scaled))

    def __add__(self, other: "Credits") -> "Credits":
        """The sum of two amounts."""
        return Credits(self.thousandths + other.thousandths)

    def __sub__(self, other: "Credits") -> "Credits":
        """The difference of two amounts; may be negative."""
        return Credits(self.thousandths - other.thousandths)

    def __neg__(self) -> "Credits":
        """The amount with the opposite sign."""
        return Credits(-self.thousandths)

    def __bool__(self) -> bool:
        """Whether the amount is not zero."""
        return self.thousandths != 0

    def __str__(self) -> str:
        """The shortest decimal form, without trailing zeros: `75`, `0.25`, `-1.5`."""
        return text_of_thousandths(self.thousandths)


def text_of_thousandths(thousandths: int) -> str:
    """The text of an amount of credits, as that of `Credits`."""
    whole, fraction = divmod(thousandths, THOUSAND)
    if not fraction:
        return str(whole)
    if whole < 0:
        return f"-{text_of_thousandths(-thousandths)}"
    return f"{whole}.{fraction:03d}".rstrip("0")


ZERO: Final = Credits(0)
ONE: Final = Credits(THOUSAND)
_HUNDREDTHS: Final = Decimal("0.01")


def percent_of(part: Credits, whole: Credits) -> float | None:
    """A part in percent of a whole, rounded half up to two decimal places; None of nothing."""
    if not whole:
        return None
    exact = Decimal(part.thousandths) * 100 / Decimal(whole.thousandths)
    return float(exact.quantize(_HUNDREDTHS, rounding=ROUND_HALF_UP))
