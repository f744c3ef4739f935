"""Currencies: how finely an amount of each can be paid."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

_USUAL: Final = 2
_MINOR_UNITS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"), 0),
    **dict.fromkeys(("PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
"""Decimal places of the currencies that have other than two, as in list one of ISO 4217."""


def smallest_amount(currency: str) -> Decimal:
    """The smallest amount of a currency that can be paid: 0.01 of most, 1 of the yen."""
    return Decimal(1).scaleb(-_MINOR_UNITS.get(currency, _USUAL))
