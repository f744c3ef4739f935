"""Public holidays as the service computes them: which, when, and how often."""

import ast
import asyncio
from datetime import date
from importlib.resources import files
from unittest.mock import patch

from holidays.registry import EntityLoader

from insights import holidays
from insights.holidays import HolidayCalendars, preparing_holidays
from resolvers.holidays import years_around
from tests.insights.terminal import ROOT
from tests.world import World

YEARS = range(2025, 2028)


async def test_they_are_those_of_the_whole_country_and_no_region_s() -> None:
    days = await HolidayCalendars()("DE", range(2026, 2027))
    assert sorted(days) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 10, 3),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


async def test_a_holiday_that_moves_off_a_weekend_is_known_on_both_days() -> None:
    days = await HolidayCalendars()("US", YEARS)
    assert {date(2026, 7, 3), date(2026, 7, 4), date(2027, 12, 31)} <= days


async def test_none_are_known_of_a_country_that_is_none() -> None:
    assert await HolidayCalendars()("XX", YEARS) == frozenset()


def test_every_country_that_a_tenant_may_name_has_some() -> None:
    table = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    countries = {line[:2] for line in table.splitlines() if not line.startswith("#")}
    assert countries <= set(EntityLoader.get_country_codes(include_aliases=False))


def test_the_years_are_those_that_a_forecast_learns_from_and_looks_ahead_to() -> None:
    assert years_around(date(2026, 3, 10)) == range(2021, 2028)
    assert years_around(date(2026, 12, 31)) == range(2022, 2028)


async def test_twenty_who_ask_at_once_compute_once_and_none_later() -> None:
    calendars = HolidayCalendars()
    with patch.object(holidays, "_holidays_of", wraps=holidays._holidays_of) as computed:
        found = await asyncio.gather(*(calendars("FR", YEARS) for _ in range(20)))
        assert await calendars("FR", YEARS) is found[0]
        assert computed.call_count == 1


async def test_those_of_all_tenants_countries_are_computed_before_anybody_asks(
    world: World,
) -> None:
    await world.a_tenant("acme", zone="Europe/Berlin")
    await world.a_tenant("globex", zone="Europe/Berlin", country="AT")
    await world.a_tenant("initech", zone="UTC")
    computed = []

    async def remembering(country: str, years: range) -> frozenset[date]:
        computed.append((country, years))
        return frozenset()

    async with preparing_holidays(remembering, lambda: world.now), asyncio.timeout(10):
        while len(computed) < 2:  # noqa: ASYNC110 - no event says when it has ended
            await asyncio.sleep(0.01)
    assert computed == [("AT", range(2021, 2028)), ("DE", range(2021, 2028))]


def test_no_module_imports_the_package_when_it_is_imported_itself() -> None:
    """Its import takes 60 ms, which processes that forecast nothing do not pay.

    Only insights/ may import it at all: import-linter sees to that.
    """
    sources = sorted((ROOT / "insights").rglob("*.py"))
    at_import = [
        path.name
        for path in sources
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Import | ast.ImportFrom) and _is_of_the_package(node)
    ]
    assert ROOT / "insights" / "holidays.py" in sources
    assert at_import == []


def _is_of_the_package(node: ast.Import | ast.ImportFrom) -> bool:
    named = (
        [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
    )
    return any(name.partition(".")[0] == "holidays" for name in named)
