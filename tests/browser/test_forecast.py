"""The forecast in a real browser: until when credits last, what to plan, and how sure that is."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Browser, Locator, Page, Route, expect

from tests.browser.apps import App, an_app
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(400)]

OWING = "lalitpur-outsourcing"
QUERY = """{ tenant { forecast(horizonDays: 90, granularity: WEEK) {
  total { expected low80 high80 }
  planning { plannedCredits shortfall suggestedPurchase }
} } }"""


async def altered(app: App, **forecast: object) -> None:
    """Answer with another forecast than the service's in some fields."""

    async def handle(route: Route) -> None:
        answer = await route.fetch()
        body = await answer.json()
        found = (body.get("data") or {}).get("tenant") or {}
        if "forecast" in found:
            found["forecast"] |= forecast
        await route.fulfill(response=answer, body=json.dumps(body))

    await app.page.route("**/graphql", handle)


def card(page: Page, title: str) -> Locator:
    """A part of the view by its heading."""
    return page.get_by_role("region", name=title, exact=True)


async def test_the_figures_are_those_of_the_api_and_one_request_brings_them(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/forecast", tenant=OWING)
        known = demo.ask(QUERY, demo.key("TENANT_ADMIN", OWING))["data"]["tenant"]["forecast"]
        planning = known["planning"]
        whole = f"{float(known['total']['expected']):.0f}"
        await expect(card(app.page, "Expected use")).to_contain_text(whole)
        planned = card(app.page, "Planned credits")
        await expect(planned).to_contain_text(f"{float(planning['plannedCredits']):.0f}")
        await expect(planned).to_contain_text("Expected use plus a 20% buffer.")
        bought = card(app.page, "Suggested purchase")
        await expect(bought).to_contain_text(f"{planning['shortfall']} planned credits")
        link = bought.get_by_role("link", name=f"Buy {planning['suggestedPurchase']} credits")
        address = await link.get_attribute("href")
        assert address == f"/purchases?buy={planning['suggestedPurchase']}"
        last = card(app.page, "Credits last until")
        await expect(last).to_contain_text("No credits are left now.")
        await expect(app.page.get_by_text("Method: Level, weekdays and the time")).to_be_visible()
        # The frame asks who is signed in.
        assert len(app.graphql) == 2


async def test_horizon_unit_and_buffer_are_chosen_by_keyboard_and_kept_in_the_address(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/forecast")
        await app.page.get_by_role("radio", name="90 days").focus()
        await app.page.keyboard.press("ArrowRight")
        await expect(card(app.page, "Credits last until")).to_contain_text("180 days")
        await app.page.get_by_role("radio", name="Week").focus()
        await app.page.keyboard.press("ArrowRight")
        await expect(card(app.page, "Credits per month")).to_be_visible()
        await app.page.get_by_label("Buffer").select_option("50% buffer")
        await expect(card(app.page, "Planned credits")).to_contain_text("plus a 50% buffer")
        assert app.page.url == f"{app.url}/forecast?days=180&by=MONTH&buffer=50"
        await app.page.reload()
        await app.settled()
        await expect(app.page.get_by_role("radio", name="180 days")).to_be_checked()
        await expect(app.page.get_by_role("radio", name="Month")).to_be_checked()
        await expect(card(app.page, "Planned credits")).to_contain_text("plus a 50% buffer")


async def test_a_run_out_is_said_and_marked_in_the_fan_which_keys_walk_and_a_table_repeats(
    browser: Browser, demo: Running
) -> None:
    today = datetime.now(UTC).date()
    early, day = today + timedelta(days=10), today + timedelta(days=20)
    run_out = {
        "status": "LIKELY",
        "expectedOn": day.isoformat(),
        "earliestOn80": early.isoformat(),
        "latestOn80": None,
        "probability": 0.87,
    }
    async with an_app(browser, demo) as app:
        await altered(app, runOut=run_out)
        await app.open("/forecast")
        last = card(app.page, "Credits last until")
        await expect(last).to_contain_text(f"expected to run out on {day.day} ")
        await expect(last).to_contain_text(f"At the earliest on {early.day} ")
        await expect(last).to_contain_text("Chance of running out before: 87%")
        chart = card(app.page, "Credits per week")
        marker = f"Runs out {day.day} "
        await expect(chart.locator("svg").get_by_text(marker)).to_be_visible()
        await chart.get_by_role("application").focus()
        await app.page.keyboard.press("End")
        said = chart.locator(".chart-live")
        await expect(said).to_contain_text("Expected")
        await expect(said).to_contain_text("95% range")
        await chart.get_by_text("Show as table").click()
        columns = chart.get_by_role("columnheader")
        names = ["Week", "Used", "Expected", "80% range", "95% range", "Note"]
        await expect(columns).to_have_text(names)
        await expect(chart.get_by_role("cell").filter(has_text=marker)).to_have_count(1)
        assert await app.violations() == []


async def test_how_good_it_was_and_that_nothing_was_used_lately_is_said_in_words(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        backtest = {
            "windows": 6,
            "horizonDays": 28,
            "totalErrorPercent": 30.25,
            "naiveErrorPercent": 20.5,
            "coverage80": 0.5,
        }
        await altered(app, backtest=backtest, inactive=True)
        await app.open("/forecast")
        await expect(app.page.get_by_text("Nothing was used in the last 28 days")).to_be_visible()
        good = card(app.page, "How good it was")
        await expect(good).to_contain_text("asked on 6 earlier days to predict the 28 days")
        await expect(good).to_contain_text("Real total within the 80% range3 of 6")
        await expect(good).to_contain_text("30.3%")
        await expect(good).to_contain_text("Fewer totals than eight of ten were in the range")
        await expect(good).to_contain_text("Repeating the last week would have been as close")
        seasons = card(app.page, "Seasons")
        await expect(seasons.get_by_role("rowheader")).to_have_count(7 + 12)


async def test_too_little_history_is_said_and_leads_on(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo) as app:
        brief = {
            "method": "RUN_RATE",
            "inactive": False,
            "backtest": None,
            "seasonality": {"weekdays": [], "months": []},
            "total": {
                "expected": "10",
                "low80": None,
                "high80": None,
                "low95": None,
                "high95": None,
            },
        }
        await altered(app, **brief)
        await app.open("/forecast")
        await expect(app.page.get_by_text("There is little history yet")).to_be_visible()
        await expect(card(app.page, "Expected use")).to_contain_text("Without a range")
        await expect(card(app.page, "How good it was")).to_contain_text("takes more history")
        await expect(card(app.page, "Seasons")).to_contain_text("after a week of history")
        await app.page.unroute("**/graphql")
        await altered(app, method="NO_USAGE")
        await app.page.reload()
        await expect(app.page.get_by_role("heading", name="Nothing to predict yet")).to_be_visible()
        await app.page.get_by_role("link", name="Plan hiring").click()
        await expect(app.page.get_by_role("heading", name="Scenario A")).to_be_visible()


async def test_a_forecast_that_fails_is_asked_for_again(browser: Browser, demo: Running) -> None:
    async def failed(route: Route) -> None:
        error = {
            "message": "Try later.",
            "path": ["tenant", "forecast"],
            "extensions": {"code": "INTERNAL"},
        }
        answer = await route.fetch()
        body = await answer.json()
        if "forecast" in body["data"]["tenant"]:
            body["data"]["tenant"]["forecast"] = None
            body["errors"] = [error]
        await route.fulfill(response=answer, body=json.dumps(body))

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", failed)
        await app.open("/forecast")
        await expect(app.page.get_by_role("alert")).to_contain_text("Try later.")
        await app.page.unroute("**/graphql")
        await app.page.get_by_role("button", name="Try again").click()
        await expect(card(app.page, "Planned credits")).to_contain_text("20% buffer")


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (SMALL, True)])
async def test_everyone_can_read_the_forecast(
    browser: Browser, demo: Running, size: tuple[int, int], *, dark: bool
) -> None:
    async with an_app(browser, demo, size, dark=dark) as app:
        await app.open("/forecast")
        assert await app.violations() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()
