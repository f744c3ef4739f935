"""The operators' list of tenants, and the page of roles that may not read consumption."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.apps import TENANT, an_app
from tests.browser.windows import SMALL
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.timeout(400),
]


async def test_operators_see_who_runs_out_next_search_and_open_a_tenant(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo, SMALL, dark=True) as app:
        page = app.page
        await app.open("/tenants", role="OPERATOR", tenant=None)
        names = page.get_by_role("rowheader")
        await expect(names.first).to_contain_text("Lalitpur Outsourcing")
        await expect(page.get_by_role("row").nth(1)).to_contain_text("Has run out")
        await expect(names).to_have_count(3)
        assert await app.violations() == []
        assert not await app.is_too_wide()
        await page.get_by_label("Runs out").select_option("Within 7 days")
        await expect(names).to_have_count(1)
        await page.get_by_label("Name or").fill("havel")
        await expect(page.get_by_role("heading", name="No tenant is like this")).to_be_visible()
        await page.reload()
        await expect(page.get_by_role("heading", name="No tenant is like this")).to_be_visible()
        await page.get_by_role("button", name="Show all tenants").click()
        await expect(names).to_have_count(3)
        await page.get_by_label("Name or").fill("havel")
        await expect(names).to_have_count(1)
        await page.get_by_role("link", name="Havel Logistik").click()
        await expect(page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        await page.get_by_label("Tenant", exact=True).select_option("All tenants …")
        await expect(names).to_have_count(3)


async def test_a_role_that_may_not_read_consumption_is_told_who_may_and_how(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        for path in ("/", "/exports", "/tenants"):
            await app.open(path, role="PARTNER", tenant=TENANT)
            heading = app.page.get_by_role("heading", name="Consumption is for tenant admins")
            await expect(heading).to_be_visible()
            await expect(app.page.locator("main")).to_contain_text("TENANT_ADMIN")
        assert await app.violations() == []
        app.complaints.clear()
