"""The views of usage and of one job, used as people do, by mouse and by keyboard."""

import re
from collections.abc import Awaitable
from decimal import Decimal
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.apps import ADMIN, TENANT, App, an_app
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
]


def _parameters(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _number(text: str | None) -> Decimal:
    """The first number of a text in the locale of the tests."""
    found = re.search(r"[\d,]+(\.\d+)?", text or "")
    assert found is not None, text
    return Decimal(found[0].replace(",", ""))


def _jobs(page: Page) -> Locator:
    return page.get_by_role("table", name="Jobs and what they used")


async def _figures(rows: Locator, column: int) -> list[Decimal]:
    return [
        _number(text) for text in await rows.locator(f"> :nth-child({column})").all_inner_texts()
    ]


async def _requests(app: App, action: Awaitable[None]) -> int:
    """How many requests an action takes until the page shows their answers."""
    before = len(app.graphql)
    async with app.page.expect_response("**/graphql"):
        await action
    await expect(app.page.locator("[aria-busy=true]")).to_have_count(0)
    await app.settled()
    return len(app.graphql) - before


async def test_each_unit_shows_days_that_suit_it_by_one_request(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage")
        chart = app.page.get_by_role("application")
        await expect(chart).to_have_attribute("aria-label", "Credits used, daily")
        # A request of the frame, for it is no first view, and one of the view.
        assert len(app.graphql) == 2
        for unit, range_ in (
            ("Weekly", "LAST_90_DAYS"),
            ("Year over year", "LAST_12_MONTHS"),
            ("Monthly", "LAST_12_MONTHS"),
            ("Daily", "CURRENT_MONTH"),
        ):
            assert await _requests(app, app.page.get_by_role("radio", name=unit).check()) == 1
            await expect(chart).to_have_attribute("aria-label", f"Credits used, {unit.lower()}")
            assert _parameters(app.page)["range"] == [range_]
        await app.page.get_by_role("radio", name="Interviews", exact=True).check()
        await expect(chart).to_have_attribute("aria-label", "Interviews conducted, daily")
        stacked = app.page.get_by_role("radio", name="Top jobs and others")
        assert await _requests(app, stacked.check()) == 1
        await expect(app.page.get_by_role("button", name="Others", exact=True)).to_be_visible()


async def test_the_parts_by_job_add_up_to_the_whole(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?by=YEAR&range=LAST_12_MONTHS")
        await app.page.get_by_text("Show as table").click()
        table = app.page.locator(".chart-table table")
        await expect(table.locator("thead")).to_contain_text("A year before")
        whole = await _figures(table.locator("tbody tr"), 2)
        assert len(whole) == 13  # two of them cut
        assert await table.get_by_role("cell", name="Not complete").count() == 2
        total = app.page.get_by_role("button", name=re.compile("^Credits used"))
        assert sum(whole) == _number(await total.inner_text())
        await app.page.get_by_role("radio", name="Top jobs and others").check()
        await expect(app.page.get_by_role("button", name="Others")).to_be_visible()
        await app.page.get_by_text("Show as table").click()
        await expect(table.locator("thead")).to_contain_text("Others")
        assert await _figures(table.locator("tbody tr"), 8) == whole
        for row in await table.locator("tbody tr").all():
            *parts, all_of_them = [_number(text) for text in (await row.inner_text()).split()[-7:]]
            assert sum(parts) == all_of_them


async def test_a_bar_opens_its_interviews_by_key_and_their_credits_add_up(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?by=WEEK&range=LAST_90_DAYS")
        chart = app.page.get_by_role("application")
        await chart.focus()
        await app.page.keyboard.press("ArrowLeft")
        await app.page.keyboard.press("ArrowLeft")
        said = await app.page.locator(".chart-tooltip").inner_text()
        await app.page.keyboard.press("Enter")
        dialog = app.page.get_by_role("dialog")
        await expect(dialog.get_by_role("heading", level=2)).to_have_text(
            f"Interviews: {said.splitlines()[0]}"
        )
        used = re.search(r"Credits used\s*([\d.]+)", said)
        assert used is not None
        found = Decimal(0)
        status, following = dialog.get_by_role("status"), dialog.get_by_text("Next page")
        await expect(status).to_contain_text(" of ")
        while True:
            found += sum(await _figures(dialog.locator("tbody > tr"), 5))
            if await following.is_disabled():
                break
            assert await _requests(app, following.click()) == 1
        assert found == Decimal(used[1])
        await app.page.keyboard.press("Escape")
        await expect(dialog).to_have_count(0)
        await expect(chart).to_be_focused()


async def test_an_interview_opens_to_its_events_entries_and_grants(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?range=PREVIOUS_MONTH&by=MONTH")
        await app.page.get_by_role("application").click()
        dialog = app.page.get_by_role("dialog")
        await dialog.get_by_label("Outcome").select_option("Completed")
        await expect(dialog.locator("tbody").first.locator("td").nth(1)).to_have_text("Completed")
        opener = dialog.locator(".opener").first
        await opener.focus()
        await app.page.keyboard.press("Enter")
        await expect(opener).to_have_attribute("aria-expanded", "true")
        details = dialog.locator(".interview-details")
        for part, content in (
            ("Events", "Completed"),
            ("Ledger entries", "Consumption, No."),
            ("Paid by", "Allocation"),
        ):
            section = details.locator("section", has=app.page.get_by_role("heading", name=part))
            await expect(section).to_contain_text(content)
        assert await app.violations() == []


async def test_the_totals_below_the_jobs_equal_those_above_and_open_too(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?range=LAST_90_DAYS")
        rows, foot = _jobs(app.page).locator("tbody tr"), _jobs(app.page).locator("tfoot tr")
        totals = app.page.locator(".totals .total")
        above = [_number(text) for text in await totals.all_inner_texts()]
        credits, _, completed, invited = above
        below = [(await _figures(foot, column))[0] for column in (2, 3, 4)]
        assert below == [invited, completed, credits]
        assert [sum(await _figures(rows, column)) for column in (2, 3, 4)] == below
        await app.page.get_by_role("button", name=re.compile("^Interviews completed")).click()
        status = app.page.get_by_role("dialog").get_by_role("status")
        await expect(status).to_contain_text(f"of {completed}")


async def test_jobs_are_searched_filtered_and_sorted_and_the_address_keeps_it(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?range=LAST_12_MONTHS")
        # Too many days for a bar each.
        await expect(app.page.get_by_role("radio", name="Weekly")).to_be_checked()
        rows = _jobs(app.page).locator("tbody tr")
        columns = ("Job Title", "Interviews Invited", "Interviews Completed", "Change")
        for column, title in zip((1, 2, 3, 6), columns, strict=True):
            sort = app.page.get_by_role("button", name=title, exact=True)
            assert await _requests(app, sort.click()) == 1
            head = _jobs(app.page).get_by_role("columnheader", name=title)
            order = "ascending" if column == 1 else "descending"
            await expect(head).to_have_attribute("aria-sort", order)
            figures = [] if column in (1, 6) else await _figures(rows, column)
            assert figures == sorted(figures, reverse=True)
        changes = [
            Decimal(text.split()[0].replace(",", "").replace("\N{MINUS SIGN}", "-"))
            for text in await rows.locator("> :nth-child(6)").all_inner_texts()
        ]
        assert changes == sorted(changes, reverse=True)
        assert changes[-1] < 0 < changes[0]
        all_jobs = await rows.count()
        search = app.page.get_by_label("Search for a job")
        assert await _requests(app, search.press_sequentially("engineer")) == 1
        titles = await rows.locator("th").all_inner_texts()
        assert titles
        assert all("engineer" in title.casefold() for title in titles)
        assert _parameters(app.page)["search"] == ["engineer"]
        assert _parameters(app.page)["sort"] == ["-CREDITS_CHANGE"]
        await app.page.reload()
        await expect(rows).to_have_count(len(titles))
        await app.page.get_by_label("Status").select_option("Closed jobs")
        await search.fill("no job is called this")
        await app.page.get_by_role("button", name="Show all jobs").click()
        await expect(rows).to_have_count(all_jobs)


async def test_a_job_shows_how_far_its_candidates_came_and_each_outcome_its_interviews(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?range=LAST_90_DAYS")
        row = _jobs(app.page).locator("tbody tr").first
        title, used = await row.locator("th").inner_text(), await _figures(row, 4)
        cell = row.locator("td").nth(1)
        assert await _requests(app, cell.click(force=True)) == 1  # all of the row is a link
        await expect(app.page.get_by_role("heading", name=title)).to_be_visible()
        total = app.page.get_by_role("button", name=re.compile("^Credits used"))
        assert [_number(await total.inner_text())] == used
        status = app.page.locator(".interviews").get_by_role("status")
        for name in ("Partially completed", "Expired", "Voided", "Completed"):
            figure = app.page.locator(".job-figures").get_by_role(
                "button", name=re.compile(f"^{name}")
            )
            number = await figure.inner_text()
            assert await _requests(app, figure.click()) == 1
            await expect(status).to_have_text(
                "None" if number == "0" else re.compile(f" of {number}$")
            )
        assert _parameters(app.page)["outcome"] == ["COMPLETED"]
        link = app.page.get_by_role("link", name="Set a budget")
        job_id = urlsplit(app.page.url).path.removeprefix("/jobs/")
        href = await link.get_attribute("href") or ""
        assert urlsplit(href).path == "/alerts"
        assert f"budget={job_id}" in href
        await app.page.get_by_role("link", name="Usage by job").click()
        await expect(_jobs(app.page)).to_be_visible()


async def test_a_budget_of_a_job_is_shown_with_what_is_used_and_expected(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/usage?range=CURRENT_MONTH")
        await _jobs(app.page).locator("tbody a").first.click()
        await expect(app.page.get_by_text("No budget is set for this job.")).to_be_visible()
        job_id = unquote(urlsplit(app.page.url).path.removeprefix("/jobs/"))
        document = "mutation ($of: SetBudgetInput!) { setBudget(input: $of) { budget { used } } }"
        tenant = {"externalId": TENANT}
        budget = {"tenant": tenant, "jobId": job_id, "credits": "5", "per": "MONTH"}
        answer = await app.context.request.post(
            f"{app.url}/graphql",
            data={"query": document, "variables": {"of": budget}},
            headers={"Authorization": f"Bearer {demo.key(ADMIN, TENANT)}"},
        )
        used = (await answer.json())["data"]["setBudget"]["budget"]["used"]
        await app.page.reload()
        shown = app.page.locator(".budget")
        await expect(shown).to_contain_text(f"{used} of 5 credits")
        await expect(shown).to_contain_text(f"{Decimal(used) * 20:.0f}%")
        await expect(shown).to_contain_text("The budget is passed.")
        await expect(app.page.get_by_role("link", name="Change the budget")).to_be_visible()
        assert await app.violations() == []


async def test_an_unknown_job_is_answered_with_a_way_back(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/jobs/Sm9iOjk5OTk5OTk5?range=LAST_30_DAYS")
        way_back = app.page.get_by_role("link", name="Usage by job").last
        await expect(way_back).to_be_visible()
        await way_back.click()
        await expect(_jobs(app.page)).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_everyone_can_use_usage_and_jobs(
    browser: Browser, demo: Running, size: tuple[int, int]
) -> None:
    async with an_app(browser, demo, size, dark=size == SMALL) as app:
        await app.open("/usage?range=LAST_30_DAYS")
        assert await app.violations_in_both_themes() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()
        links = _jobs(app.page).locator("tbody tr a")
        titles = await links.all_inner_texts()
        await links.nth(titles.index(max(titles, key=len))).click()
        await expect(app.page.locator(".interviews table")).to_be_visible()
        await app.settled()
        assert await app.violations_in_both_themes() == []
        assert await app.shifts() == []
        await app.page.reload()  # what moves right after a click is no shift
        await app.settled()
        assert await app.shifts() == []
        assert not await app.is_too_wide()
        heading = app.page.locator(".job-head h2")
        await heading.evaluate("(it) => { it.firstChild.data = 'Donaudampfschifffahrt'.repeat(5) }")
        assert not await app.is_too_wide()
