"""Exports as people make them: the form, progress, the file, what may fail."""

import asyncio
import csv
from pathlib import Path

import pytest
from playwright.async_api import Browser, Route, expect

from tests.browser.apps import an_app
from tests.browser.windows import SMALL
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.timeout(400),
    pytest.mark.changes_demo,
]


async def test_the_days_of_the_page_are_exported_and_the_file_is_downloaded(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        page = app.page
        await app.open("/?range=LAST_7_DAYS")
        await page.get_by_role("link", name="Export", exact=True).click()
        dialog = page.get_by_role("dialog")
        await expect(dialog.get_by_label("Days")).to_have_value("LAST_7_DAYS")
        assert "new=CONSUMPTION" in page.url
        assert await app.violations() == []
        await dialog.get_by_role("button", name="Export").click()
        await expect(dialog).to_have_count(0)
        assert "new=" not in page.url
        row = page.get_by_role("row").nth(1)
        await expect(row).to_contain_text("Ready")
        await expect(row).to_contain_text("by demo tenant_admin")
        async with page.expect_download() as loading:
            await row.get_by_role("button", name="Download").click()
        file = await loading.value
        text = await asyncio.to_thread(Path(await file.path()).read_text, "utf-8")
        rows = list(csv.reader(text.splitlines()))
        assert file.suggested_filename.endswith(".csv")
        await expect(row).to_contain_text(str(len(rows) - 1))
        assert await app.violations() == []


async def test_a_ledger_of_chosen_days_is_exported_as_a_workbook_once(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo, SMALL) as app:
        page = app.page
        await app.open("/exports?new=LEDGER")
        dialog = page.get_by_role("dialog")
        await expect(dialog.get_by_label("Contents")).to_have_value("LEDGER")
        await dialog.get_by_label("Days").select_option("Chosen days")
        await dialog.get_by_label("From").fill("2026-11-20")
        await dialog.get_by_label("To").fill("2026-11-10")
        await dialog.get_by_label("Format").select_option("XLSX")
        button = dialog.get_by_role("button", name="Export")
        await button.click()
        await expect(dialog.get_by_text("Choose two days")).to_be_visible()
        await dialog.get_by_label("To").fill("2026-11-24")
        await button.dblclick()
        await expect(dialog).to_have_count(0)
        rows = page.get_by_role("row").filter(has_text="Ledger XLSX")
        await expect(rows).to_have_count(1)
        await expect(rows).to_contain_text("Ready")
        await expect(rows).to_contain_text("20 – 24 Nov 2026")
        assert not await app.is_too_wide()


async def test_without_a_stream_progress_is_asked_for_and_a_failed_export_says_why(
    browser: Browser, demo: Running
) -> None:
    async def without_streams(route: Route) -> None:
        if "event-stream" in (route.request.headers.get("accept") or ""):
            await route.abort()
        else:
            await route.continue_()

    async def failed(route: Route) -> None:
        answer = await route.fetch()
        body = (await answer.text()).replace('"READY"', '"FAILED"', 1)
        body = body.replace('"error":null', '"error":"The disk is full."', 1)
        await route.fulfill(response=answer, body=body)

    async with an_app(browser, demo) as app:
        page = app.page
        await page.route("**/graphql", without_streams)
        await app.open("/exports?new=PURCHASES")
        await page.get_by_role("dialog").get_by_role("button", name="Export").click()
        row = page.get_by_role("row").filter(has_text="Purchases CSV").first
        await expect(row).to_contain_text("Ready")
        await page.unroute("**/graphql")
        await page.route("**/graphql", failed)
        await page.reload()
        await expect(row).to_contain_text("The disk is full.")
        await row.get_by_role("button", name="again").click()
        await expect(page.get_by_role("dialog").get_by_label("Contents")).to_have_value("PURCHASES")
        app.complaints.clear()


async def test_an_export_that_goes_on_is_cancelled(browser: Browser, demo: Running) -> None:
    sent: list[str] = []

    async def going_on(route: Route) -> None:
        if "exportId" in (route.request.post_data or ""):
            sent.append(route.request.post_data or "")
            if '"input"' not in sent[-1]:  # the subscription, which says nothing yet
                return await route.abort()
        answer = await route.fetch()
        body = (await answer.text()).replace('"READY"', '"RUNNING"', 1)
        return await route.fulfill(response=answer, body=body)

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", going_on)
        await app.open("/exports")
        row = app.page.get_by_role("row").nth(1)
        await expect(row.get_by_role("progressbar")).to_be_visible()
        await row.get_by_role("button", name="Cancel").click()
        # It had ended: the service says so, and the page hands that on.
        await expect(app.page.locator(".toast")).to_be_visible()
        assert any('"input":{"exportId"' in one for one in sent)
        app.complaints.clear()
