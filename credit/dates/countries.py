"""Countries by ISO 3166-1 code, and the country that a time zone belongs to.

Both are read from the time zone database's own tables, which the `tzdata` package brings along, so
that they are the same on every machine.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from credit.core.errors import InvalidInputError

_LINK: Final = "L"
"""First word of the lines of `tzdata.zi` about older names: `L Asia/Kolkata Asia/Calcutta`."""


def check_country(code: str) -> None:
    """Raise InvalidInputError unless this is the ISO 3166-1 alpha-2 code of a country."""
    if code not in _country_codes():
        msg = (
            f"{code[:60]!r} is not an ISO 3166-1 alpha-2 country code: write two capital letters "
            "such as 'DE' for Germany or 'GB' for the United Kingdom"
        )
        raise InvalidInputError(msg, ("country",))


@lru_cache(maxsize=1024)
def country_of_zone(zone: str) -> str | None:
    """The code of the country that a time zone is made for; None where there is not exactly one.

    `Europe/Berlin` and `Europe/Busingen` are Germany's. Abbreviations, such as `UTC` and `EET`, are
    no country's. An older name, such as `US/Eastern`, belongs to where its present zone does if one
    country alone uses that: `Iceland` is a name of `Africa/Abidjan`, which twelve countries use.
    """
    if zone.isupper():
        return None
    if zone in (own := _countries_by_zone("zone.tab")):
        found = own[zone]
    else:
        found = _countries_by_zone("zone1970.tab").get(_present_names().get(zone, zone), ())
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1)
def _country_codes() -> frozenset[str]:
    return frozenset(columns[0] for columns in _rows("iso3166.tab"))


@lru_cache(maxsize=2)
def _countries_by_zone(table: str) -> Mapping[str, tuple[str, ...]]:
    """The countries of each zone of a table: `zone.tab` has one, `zone1970.tab` all that share it.

    Their columns are countries, coordinates, zone and comments.
    """
    return {zone: tuple(codes.split(",")) for codes, _, zone, *_ in _rows(table)}


@lru_cache(maxsize=1)
def _present_names() -> Mapping[str, str]:
    words = (line.split() for line in _text("tzdata.zi").splitlines())
    return {line[2]: line[1] for line in words if line[0] == _LINK}


def _rows(table: str) -> Iterator[list[str]]:
    lines = _text(table).splitlines()
    return (line.split("\t") for line in lines if line and not line.startswith("#"))


def _text(name: str) -> str:
    return files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
