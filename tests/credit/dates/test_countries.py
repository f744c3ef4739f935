"""Countries: their codes, and whose a time zone is."""

from zoneinfo import available_timezones

import pytest

from credit.core.errors import InvalidInputError
from credit.dates.countries import check_country, country_of_zone


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Berlin", "DE"),
        ("Europe/Busingen", "DE"),
        ("Europe/Zurich", "CH"),
        ("Europe/Amsterdam", "NL"),
        ("Atlantic/Reykjavik", "IS"),
        ("America/New_York", "US"),
        ("Asia/Kathmandu", "NP"),
    ],
)
def test_a_zone_is_the_country_s_that_it_is_made_for_whoever_else_shares_its_clock(
    zone: str, country: str
) -> None:
    assert country_of_zone(zone) == country


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT+1", "CET", "EET", "EST", "GMT", "Etc/UTC", "no"])
def test_a_zone_of_no_place_is_no_country_s(zone: str) -> None:
    assert country_of_zone(zone) is None


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("US/Eastern", "US"),
        ("Asia/Calcutta", "IN"),
        ("Europe/Kiev", "UA"),
        ("Iceland", None),
        ("Atlantic/Jan_Mayen", None),
        ("Africa/Timbuktu", None),
    ],
)
def test_an_older_name_is_the_country_s_that_alone_uses_the_present_zone(
    zone: str, country: str | None
) -> None:
    assert country_of_zone(zone) == country


def test_every_country_of_a_zone_can_be_set() -> None:
    found = {country_of_zone(zone) for zone in available_timezones()} - {None}
    assert len(found) > 240
    for country in found:
        assert country is not None
        check_country(country)


@pytest.mark.parametrize("code", ["", "de", "DEU", "UK", "XX", "Germany", "D", "DE ", "ＤＥ"])
def test_what_is_no_code_of_a_country_is_refused_with_its_field(code: str) -> None:
    with pytest.raises(InvalidInputError, match="ISO 3166-1 alpha-2 country code") as refused:
        check_country(code)
    assert refused.value.path == ("country",)
