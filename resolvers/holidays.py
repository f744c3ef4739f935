"""Public holidays: how use cases are handed them, and of which countries and years."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from credit.dates.countries import country_of_zone
from credit.forecast.lengths import LONGEST_HISTORY, LONGEST_HORIZON
from models import tenants
from models.database import session

PublicHolidays = Callable[[str, range], Awaitable[frozenset[date]]]
"""The nationwide public holidays of a country, by its ISO 3166-1 code, in some years.

None for a country whose holidays are not known. The same question always has the same answer.
"""


def years_around(today: date) -> range:
    """The years that a forecast of this day learns from or looks ahead to."""
    first, last = today - timedelta(days=LONGEST_HISTORY), today + timedelta(days=LONGEST_HORIZON)
    return range(first.year, last.year + 1)


async def countries_in_use() -> set[str]:
    """The countries of all tenants, by what they name or by their newest time zones."""
    named = await tenants.countries_and_zones(session())
    return {known for own, zone in named if (known := own or country_of_zone(zone))}
