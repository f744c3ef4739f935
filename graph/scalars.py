"""Scalars: how exact values are serialized, and which inputs are refused."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final, NewType
from urllib.parse import urlsplit

import strawberry
from graphql import GraphQLError, ValueNode, value_from_ast_untyped
from strawberry.types.scalar import ScalarDefinition

from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.dates.countries import check_country
from credit.dates.local_time import check_zone

CountryCode = NewType("CountryCode", str)
"""The ISO 3166-1 alpha-2 code of a country."""
TimeZone = NewType("TimeZone", str)
"""The name of an IANA time zone."""
URL = NewType("URL", str)
"""An absolute http(s) address."""

_LONGEST_SHOWN: Final = 60
_DIGITS: Final = 12
"""Digits of an exact number before its decimal point."""
_BEYOND: Final = 10**_DIGITS
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LOCAL: Final = r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?"
_NAIVE: Final = re.compile(rf"{_LOCAL}|\d{{4}}-\d{{2}}-\d{{2}}", re.ASCII)
_INSTANT: Final = re.compile(rf"{_LOCAL}([Zz]|[+-]\d{{2}}:\d{{2}})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(0|[1-9]\d{0,11})(\.\d{1,4})?", re.ASCII)


def _text(value: object, kind: str, example: str) -> str:
    if not isinstance(value, str):
        msg = f"{kind} is written as a string, such as {example!r}; this is no string."
        raise GraphQLError(msg)
    return value


def _invalid(text: str, fault: str) -> GraphQLError:
    return GraphQLError(f"{text[:_LONGEST_SHOWN]!r} {fault}.")


def parse_date(value: object) -> date:
    """A calendar day from `2026-11-22`, and from no other form."""
    text = _text(value, "Date", "2026-11-22")
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise _invalid(text, "is not a day of the calendar: write one such as '2026-11-22'")


def parse_instant(value: object) -> datetime:
    """An instant in UTC from RFC 3339 with an offset."""
    text = _text(value, "DateTime", "2026-11-22T09:30:00Z")
    if _NAIVE.fullmatch(text):
        raise _invalid(text, "has no offset: write one such as '2026-11-22T09:30:00Z'")
    if _INSTANT.fullmatch(text):
        try:
            return datetime.fromisoformat(text.upper().replace(",", ".")).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise _invalid(text, "is not an instant: write one such as '2026-11-22T09:30:00Z'")


def format_instant(value: datetime) -> str:
    """RFC 3339 in UTC: `2026-11-22T09:30:00Z`."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _exact(value: object, kind: str, example: str) -> str:
    """The text of an exact number: of a string, or of a whole number, never of a float."""
    if isinstance(value, float):
        msg = (
            f"{kind} is exact, and a float is not: it cannot hold 0.1. Write a string, such as "
            f"{example!r}, or a whole number of at most {_DIGITS} digits."
        )
        raise GraphQLError(msg)
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) < _BEYOND:
            return str(value)
        msg = f"{kind} takes at most {_DIGITS} digits before the decimal point."
        raise GraphQLError(msg)
    return _text(value, kind, example)


def parse_credits(value: object) -> Credits:
    """An amount of credits from a decimal string or a whole number, never from a float."""
    text = _exact(value, "Credits", "0.25")
    try:
        return Credits.parse(text)
    except InvalidInputError as error:
        raise GraphQLError(error.message) from None


def parse_decimal(value: object) -> Decimal:
    """An exact decimal: finite, at most 12 digits before the point and 4 after it.

    From a decimal string or a whole number, never from a float.
    """
    text = _exact(value, "Decimal", "12.5")
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    fault = "is not a plain decimal with at most 12 digits before the point and 4 after it"
    raise _invalid(text, fault)


def parse_zone(value: object) -> TimeZone:
    """The name of a time zone that exists."""
    text = _text(value, "TimeZone", "Europe/Berlin")
    try:
        check_zone(text)
    except InvalidInputError as error:
        raise GraphQLError(error.message) from None
    return TimeZone(text)


def parse_country(value: object) -> CountryCode:
    """The code of a country that exists."""
    text = _text(value, "CountryCode", "DE")
    try:
        check_country(text)
    except InvalidInputError as error:
        raise GraphQLError(error.message) from None
    return CountryCode(text)


def parse_url(value: object) -> URL:
    """An absolute http(s) URL."""
    text = _text(value, "URL", "https://example.com/hook")
    try:
        parts = urlsplit(text)
        fits = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or any(character <= " " or character == "\x7f" for character in text):
        raise _invalid(text, "is not an absolute http or https address")
    return URL(text)


def _scalar(
    name: str,
    description: str,
    serialize: Callable[..., str],
    parse: Callable[[object], object],
) -> ScalarDefinition:
    def parse_literal(node: ValueNode, variables: dict[str, object] | None = None) -> object:
        try:
            return parse(value_from_ast_untyped(node, variables))
        except GraphQLError as error:
            raise GraphQLError(error.message, node) from None  # with its place in the document

    return strawberry.scalar(
        name=name,
        description=description,
        serialize=serialize,
        parse_value=parse,
        parse_literal=parse_literal,
    )


SCALARS: Final[dict[object, ScalarDefinition]] = {
    date: _scalar(
        "Date",
        "A day of the tenant's own calendar, ISO 8601 (`2026-11-22`).",
        date.isoformat,
        parse_date,
    ),
    datetime: _scalar(
        "DateTime",
        "An instant with its offset, RFC 3339 (`2026-11-22T09:30:00Z`). "
        "An instant without an offset is refused.",
        format_instant,
        parse_instant,
    ),
    Credits: _scalar(
        "Credits",
        "An exact number of credits, a decimal string with at most three places and no "
        'trailing zeros (`"75"`, `"0.25"`). As an input, a whole number is taken too (`75`); a '
        "float is refused, for it cannot hold 0.1.",
        str,
        parse_credits,
    ),
    Decimal: _scalar(
        "Decimal",
        "An exact decimal as a string, finite, at most 12 digits before the point and 4 after it. "
        "As an input, a whole number is taken too; a float is refused, for it cannot hold 0.1.",
        "{:f}".format,
        parse_decimal,
    ),
    URL: _scalar("URL", "An absolute http(s) address.", str, parse_url),
    CountryCode: _scalar(
        "CountryCode",
        "The ISO 3166-1 alpha-2 code of a country, in capital letters (`DE`).",
        str,
        parse_country,
    ),
    TimeZone: _scalar("TimeZone", "An IANA time zone name (`Europe/Berlin`).", str, parse_zone),
}
"""What Python values of these types are called, and how they travel."""
