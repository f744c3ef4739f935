"""The planner in a real browser: ways of hiring side by side, kept in the link."""

import asyncio
import json

import pytest
from playwright.async_api import Browser, Locator, Page, Route, expect

from tests.browser.apps import ADMIN, an_app
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(400)]

OWING = "lalitpur-outsourcing"
LARGE = "a_50_100_30_20_12"
QUERY = """{ tenant {
  hiringPlan(input: {
    roles: 50, candidatesPerRole: 100, completionRate: 0.3, bufferPercent: "20", months: 12
  }) { plannedCredits shortfall suggestedPurchase price { amount } }
  ownRate: hiringPlan(input: { roles: 1, candidatesPerRole: 1000 }) { creditsPerMonth }
} }"""


def scenario(page: Page, name: str) -> Locator:
    """A scenario by its letter."""
    return page.get_by_role("region", name=f"Scenario {name}", exact=True)


async def test_the_first_scenario_is_the_manuals_example(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/planner")
        first = scenario(app.page, "A")
        await expect(first).to_contain_text("75 credits a month: 5 × 50 × 30%")
        await expect(first).to_contain_text("Planned for 1 month with a 20% buffer90")
        await expect(first).to_contain_text("Forecast of the same days, same buffer")
        await expect(first.locator("small")).to_contain_text(": covered")
        await expect(first).to_contain_text("The balance and the allocations to come cover it.")
        await expect(first.get_by_role("button", name="Remove")).to_be_disabled()
        # The frame asks who is signed in; the page what is there, the scenario and its forecast.
        assert len(app.graphql) == 4


async def test_what_is_missing_is_bought_at_the_price_of_the_api_and_an_empty_rate_is_ones_own(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open(f"/planner?scenarios={LARGE}-b_1_1000__20_1", tenant=OWING)
        known = demo.ask(QUERY, demo.key(ADMIN, OWING))["data"]["tenant"]
        plan, own = known["hiringPlan"], known["ownRate"]["creditsPerMonth"]
        await expect(scenario(app.page, "B")).to_contain_text(f"{own} credits a month")
        first = scenario(app.page, "A")
        await expect(first).to_contain_text(f"{int(plan['plannedCredits']):,}")
        await expect(first).to_contain_text(f"{float(plan['shortfall']):,} credits are missing")
        link = first.get_by_role("link", name="Buy")
        await expect(link).to_contain_text(f"Buy {int(plan['suggestedPurchase']):,} credits")
        await expect(link).to_contain_text(f"{float(plan['price']['amount']):,.2f}")
        address = await link.get_attribute("href")
        assert address == f"/purchases?buy={plan['suggestedPurchase']}"


async def test_scenarios_are_added_doubled_and_removed_by_keyboard_and_kept_in_the_link(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/planner")
        page = app.page
        await page.get_by_role("button", name="Duplicate scenario A").focus()
        await page.keyboard.press("Enter")
        roles = scenario(page, "B").get_by_label("Roles each month")
        await expect(roles).to_be_focused()
        await roles.fill("8")
        await page.keyboard.press("Tab")
        await page.keyboard.type("40")
        await expect(scenario(page, "B")).to_contain_text("96 credits a month: 8 × 40 × 30%")
        await expect(scenario(page, "A")).to_contain_text("75 credits a month")
        await page.get_by_role("button", name="Add a scenario").press("Enter")
        await expect(scenario(page, "C").get_by_label("Roles each month")).to_be_focused()
        await page.get_by_role("button", name="Add a scenario").press("Enter")
        await expect(page.get_by_role("button", name="Add a scenario")).to_have_count(0)
        await expect(page.get_by_role("button", name="Duplicate scenario A")).to_be_disabled()
        await page.get_by_role("button", name="Remove scenario C").press("Enter")
        await expect(page.get_by_text("Scenario C was removed.")).to_be_attached()
        await expect(scenario(page, "D").get_by_label("Roles each month")).to_be_focused()
        address = page.url
        assert address.endswith("?scenarios=a_5_50_30_20_1-b_8_40_30_20_1-d_5_50_30_20_1")
        await page.goto("about:blank")
        await page.goto(address)
        await expect(scenario(page, "B")).to_contain_text("96 credits a month: 8 × 40 × 30%")
        await expect(scenario(page, "D")).to_contain_text("75 credits a month")
        await expect(page.get_by_role("heading", name="Scenario C")).to_have_count(0)


async def test_a_field_that_is_wrong_is_named_and_nothing_is_asked(
    browser: Browser, demo: Running
) -> None:
    wrong = {
        "Roles each month": ("-1", "Roles each month: write a whole number from 0 to 10,000."),
        "Candidates per role": (
            "1.5",
            "Candidates per role: write a whole number from 0 to 100,000.",
        ),
        "Completion rate, %": ("101", "Completion rate, %: write a number from 0 to 100."),
        "Buffer, %": ("much", "Buffer, %: write a number from 0 to 1,000."),
        "Months": ("25", "Months: write a whole number from 1 to 24."),
    }
    async with an_app(browser, demo) as app:
        await app.open("/planner")
        first = scenario(app.page, "A")
        before = len(app.graphql)
        for label, (text, problem) in wrong.items():
            field = first.get_by_label(label)
            right = await field.input_value()
            await field.fill(text)
            await expect(first.get_by_role("alert").filter(has_text=problem)).to_be_visible()
            await expect(field).to_have_attribute("aria-invalid", "true")
            await expect(first).to_contain_text("Correct what is marked")
            await field.fill(right)
        assert len(app.graphql) == before
        await expect(first).to_contain_text("75 credits a month")
        await first.get_by_label("Completion rate, %").fill("12,5")
        await expect(first).to_contain_text("31.25 credits a month: 5 × 50 × 12.5%")


async def test_a_tenant_without_invitations_is_asked_for_a_rate(
    browser: Browser, demo: Running
) -> None:
    async def refused(route: Route) -> None:
        error = {
            "message": "there are no invitations in the last 12 months",
            "path": ["tenant", "hiringPlan"],
            "extensions": {"code": "BAD_REQUEST", "path": ["input", "completionRate"]},
        }
        answer = await route.fetch()
        body = await answer.json()
        variables = (route.request.post_data_json or {})["variables"]
        if "input" in variables and "completionRate" not in variables["input"]:
            body["data"]["tenant"]["hiringPlan"] = None
            body["errors"] = [error]
        await route.fulfill(response=answer, body=json.dumps(body))

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", refused)
        await app.open("/planner?scenarios=a_5_50__20_1-b_5_50_30_20_1")
        first = scenario(app.page, "A")
        problem = first.get_by_role("alert").filter(has_text="nobody was invited")
        await expect(problem).to_be_visible()
        await expect(first).to_contain_text("Correct what is marked")
        await expect(scenario(app.page, "B")).to_contain_text("75 credits a month")
        await first.get_by_label("Completion rate, %").fill("30")
        await expect(first).to_contain_text("75 credits a month")


async def test_four_scenarios_of_two_years_are_answered_and_what_is_known_is_not_asked_again(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        four = "-".join(f"{slot}_{8 + at}_40_30_20_24" for at, slot in enumerate("abcd"))
        await app.open(f"/planner?scenarios={four}")
        for at, name in enumerate("ABCD"):
            each = scenario(app.page, name)
            await expect(each).to_contain_text(f"{96 + 12 * at} credits a month")
            await expect(each).to_contain_text("Forecast of the first 365 days, same buffer")
        # The frame, the page, four ways of hiring, and the one forecast of the days of all.
        assert len(app.graphql) == 7
        await scenario(app.page, "D").get_by_label("Roles each month").fill("5")
        await expect(scenario(app.page, "D")).to_contain_text("60 credits a month")
        assert [sent["variables"]["input"]["roles"] for sent in app.graphql[7:]] == [5]


async def test_a_scenario_that_failed_says_so_in_its_place_and_is_asked_for_again(
    browser: Browser, demo: Running
) -> None:
    async def broken(route: Route) -> None:
        body = route.request.post_data_json or {}
        if body.get("variables", {}).get("input", {}).get("roles") == 7:
            await route.abort()
        else:
            await route.continue_()

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", broken)
        await app.open("/planner?scenarios=a_7_50_30_20_1-b_5_50_30_20_1")
        first = scenario(app.page, "A")
        again = first.get_by_role("button", name="Try again")
        await expect(again).to_be_visible()
        await expect(app.page.get_by_role("button", name="Try again")).to_have_count(1)
        await expect(scenario(app.page, "B")).to_contain_text("75 credits a month")
        await app.page.unroute("**/graphql")
        await again.click()
        await expect(first).to_contain_text("105 credits a month")
        app.complaints.clear()  # the browser's own, of the request that was broken


async def test_a_place_that_is_taken_again_shows_nothing_of_the_scenario_before(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/planner?scenarios=a_5_50_30_20_2-b_7_50_30_20_1")
        page = app.page
        await expect(scenario(page, "B")).to_contain_text("105 credits a month")
        await page.get_by_role("button", name="Remove scenario B").click()
        answers = asyncio.Event()

        async def held(route: Route) -> None:
            await answers.wait()
            await route.continue_()

        await page.route("**/graphql", held)
        await page.get_by_role("button", name="Add a scenario").click()
        try:
            await expect(scenario(page, "B").locator(".skeleton")).to_have_count(1)
            await expect(scenario(page, "B")).not_to_contain_text("credits a month")
        finally:
            answers.set()
        await expect(scenario(page, "B")).to_contain_text("75 credits a month")


async def test_the_months_of_all_scenarios_stand_beside_the_forecast(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/planner?scenarios=a_5_50_30_20_1-c_2_50_30_20_12")
        chart = app.page.get_by_role("region", name="By month, beside the forecast", exact=True)
        await chart.get_by_text("Show as table").click()
        names = ["Month", "Scenario A", "Scenario C", "Forecast", "Allocated each month"]
        await expect(chart.get_by_role("columnheader")).to_have_text(names)
        rows = chart.get_by_role("rowheader")
        await expect(rows).to_have_count(12)
        cells = chart.get_by_role("cell")
        await expect(cells.nth(0)).to_have_text("75")
        await expect(cells.nth(1)).to_have_text("30")
        await expect(cells.nth(2)).not_to_be_empty()
        await expect(cells.nth(4)).to_have_text("")  # scenario A has one month
        await expect(cells.nth(5)).to_have_text("30")
        assert await app.violations() == []


@pytest.mark.parametrize(("size", "dark"), [(WIDE, True), (SMALL, False)])
async def test_everyone_can_plan(
    browser: Browser, demo: Running, size: tuple[int, int], *, dark: bool
) -> None:
    async with an_app(browser, demo, size, dark=dark) as app:
        await app.open(f"/planner?scenarios={LARGE}-b_5_50__20_6-c_2_100_12.5_0_24", tenant=OWING)
        assert await app.violations() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()
        await scenario(app.page, "A").get_by_label("Months").fill("0")
        await expect(scenario(app.page, "A")).to_contain_text("Correct what is marked")
        assert await app.violations() == []
