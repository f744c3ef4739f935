"""Amounts of credits: exact, in whole thousandths, never a float."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Self

from credit.core.errors import InvalidInputError

THOUSAND: Final = 1000
MAXIMUM_THOUSANDTHS: Final = 10**15 - 1
"""The largest amount taken from a caller: a thousand of them still fit a 64-bit column."""

_TEXT: Final = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Credits:
    """An exact number of credits, kept as an integer of thousandths."""

    thousandths: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a decimal string such as `"75"` or `"0.25"`.

        Raises InvalidInputError for anything but plain digits with at most twelve of them
        before the point and three after it: no exponent, no NaN, no sign but a minus.
        """
        if not _TEXT.fullmatch(text):
            msg = (
                f"{text[:40]!r} is not an amount of credits: write a plain decimal with at most "
                "12 digits before the point and 3 after it, such as '75' or '0.25'"
            )
            raise InvalidInputError(msg)
        return cls(int(Decimal(text) * THOUSAND))

    @classmethod
    def of(cls, amount: int | str | Decimal) -> Self:
        """Make from a number of credits, rounded half up to a thousandth: the only rounding."""
        scaled = (Decimal(amount) * THOUSAND).to_integral_value(rounding=ROUND_HALF_UP)
        return cls(int(scaled))

    def __add__(self, other: "Credits") -> "Credits":
        """Sum of two amounts."""
        return Credits(self.thousandths + other.thousandths)

    def __sub__(self, other: "Credits") -> "Credits":
        """Difference of two amounts; may be below zero."""
        return Credits(self.thousandths - other.thousandths)

    def __neg__(self) -> "Credits":
        """The same amount the other way."""
        return Credits(-self.thousandths)

    def __bool__(self) -> bool:
        """Whether it is anything but zero."""
        return self.thousandths != 0

    def __str__(self) -> str:
        """Shortest decimal form, no trailing zeros: `75`, `0.25`, `-1.5`."""
        whole, rest = divmod(abs(self.thousandths), THOUSAND)
        sign = "-" if self.thousandths < 0 else ""
        return f"{sign}{whole}.{rest:03d}".rstrip("0").rstrip(".") if rest else f"{sign}{whole}"


ZERO: Final = Credits(0)
ONE: Final = Credits(THOUSAND)
