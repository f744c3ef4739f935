"""Bounds of instants, within which every time zone and both engines can count them."""

from datetime import UTC, datetime, timedelta
from typing import Final

from credit.core.errors import InvalidInputError

FARTHEST_DAYS: Final = 36_525
"""Days in 100 years: how far from now an instant of the input may lie."""
_EARLIEST: Final = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2400, 1, 1, tzinfo=UTC)


def check_instant(name: str, instant: datetime, now: datetime) -> None:
    """Raise InvalidInputError for an instant that lies more than 100 years from `now`.

    `name` is the input field, which the error's message and path name.
    """
    if abs(instant - now) > timedelta(days=FARTHEST_DAYS):
        way = "after" if instant > now else "before"
        msg = f"{name} {instant.isoformat()} is more than 100 years {way} now"
        raise InvalidInputError(msg, (name,))


def stored_instant(text: str) -> datetime:
    """The instant in UTC of a text that was made from a stored one.

    Raises ValueError for a text without an offset, and for a year that no stored instant has.
    """
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None or not _EARLIEST <= instant < _LATEST:
        raise ValueError(text)
    return instant.astimezone(UTC)
