"""Public holidays by the `holidays` package, computed once for each country and process."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import date
from threading import Lock

from resolvers.clock import Clock, current_time
from resolvers.holidays import PublicHolidays, countries_in_use, years_around
from resolvers.retrying import in_own_task

_log = logging.getLogger(__name__)


class HolidayCalendars:
    """The public holidays of countries, as `resolvers.holidays.PublicHolidays` says."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, range], frozenset[date]] = {}
        self._lock = Lock()

    async def __call__(self, country: str, years: range) -> frozenset[date]:
        """The nationwide holidays of a country, those that move to another day on both days.

        Computed in a thread at the first call, in tens of milliseconds.
        """
        known = self._known.get((country, years))
        return known if known is not None else await asyncio.to_thread(self._made, country, years)

    def _made(self, country: str, years: range) -> frozenset[date]:
        with self._lock:  # so that callers at the same time compute once
            if (country, years) not in self._known:
                self._known[country, years] = _holidays_of(country, years)
            return self._known[country, years]


@asynccontextmanager
async def preparing_holidays(holidays: PublicHolidays, clock: Clock | None) -> AsyncIterator[None]:
    """Compute the holidays of all tenants' countries in the background while the block runs.

    So the first forecasts find them; one that comes earlier waits for its own country.
    """
    task = asyncio.create_task(_prepare(holidays, clock), name="holidays")
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _prepare(holidays: PublicHolidays, clock: Clock | None) -> None:
    try:
        years = years_around(current_time(clock).date())
        for country in sorted(await in_own_task(countries_in_use())):
            await holidays(country, years)
    except Exception:  # noqa: BLE001 - each forecast computes what it needs itself
        _log.exception("public holidays could not be prepared")


def _holidays_of(country: str, years: range) -> frozenset[date]:
    # Commands and processes that forecast nothing start without it: it takes 60 ms to import.
    from holidays import country_holidays  # noqa: PLC0415

    try:
        return frozenset(country_holidays(country, years=years))
    except NotImplementedError:
        return frozenset()
