"""The ledger in a real browser: complete, live, resumed, and open to what is behind each entry."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.browser.apps import TENANT, App, an_app
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
    pytest.mark.changes_demo,
]

NUMBERS = count(1)
OFFLINE = "Not connected"


def _complete(demo: Running, interview: str) -> None:
    """An interview is completed now: one entry of one credit."""
    number, now = next(NUMBERS), datetime.now(UTC).isoformat()
    event = (
        f'{{id: "live-{number}-{now}", tenantExternalId: "{TENANT}", interviewId: "{interview}",'
        f' candidateId: "someone", type: COMPLETED, occurredAt: "{now}",'
        ' job: {externalId: "baker", title: "Baker"}}'
    )
    recorded = f"recordInterviewEvents(input: {{events: [{event}]}}) {{ recorded }}"
    answer = demo.ask(f"mutation {{ {recorded} }}", demo.key("OPERATOR"))
    assert answer["data"]["recordInterviewEvents"]["recorded"] == 1


def _rows(app: App) -> Locator:
    """The entries, the newest first."""
    return app.page.locator("tbody tr:not(.ledger-day)")


def _term(app: App, name: str) -> Locator:
    """The amount of a term of the statement."""
    statement = app.page.get_by_role("region", name="Statement")
    return statement.locator("dl > div").filter(has_text=name).locator("dd")


async def _amount(of: Locator) -> Decimal:
    return _number(await of.inner_text())


def _number(text: str) -> Decimal:
    """The number of a text in the locale of the tests, which has a minus sign of its own."""
    return Decimal(text.replace(",", "").replace("\N{MINUS SIGN}", "-"))


async def test_a_new_entry_comes_to_the_top_is_announced_and_moves_the_statement(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/ledger")
        await expect(app.page.get_by_text("Live", exact=True)).to_be_visible()
        before, first = await _amount(_term(app, "Now")), _rows(app).first
        _complete(demo, "live-at-the-top")
        await expect(first).to_contain_text("live-at-the-top")
        await expect(app.page.get_by_role("status").filter(has_text="A new entry.")).to_have_count(
            1
        )
        await expect(_term(app, "Now")).to_have_text(f"{before - 1:,}")
        await app.page.get_by_label("Kind").select_option("Purchase")
        await expect(app.page.get_by_text("live-at-the-top")).to_have_count(0)
        await app.page.get_by_label("Kind").select_option("Interviews")
        await expect(first).to_contain_text("live-at-the-top")


async def test_what_happens_without_a_network_follows_once_and_in_order(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/ledger")
        await expect(app.page.get_by_text("Live", exact=True)).to_be_visible()
        await app.context.set_offline(True)
        await expect(app.page.get_by_text(OFFLINE)).to_be_visible()
        for name in ("away-1", "away-2", "away-3"):
            _complete(demo, name)
        await expect(app.page.get_by_text("away-")).to_have_count(0)
        await app.context.set_offline(False)
        await expect(_rows(app).first).to_contain_text("away-3")
        texts = await _rows(app).all_inner_texts()
        names = [text.split("away-")[1][0] for text in texts if "away-" in text]
        assert names == ["3", "2", "1"]
        follows = [one["variables"] for one in app.streams if "afterSequence" in one["variables"]]
        assert len(follows) >= 2, "the stream was opened again"
        app.complaints.clear()  # a browser notes each request that failed


async def test_the_entries_of_a_period_are_all_there_and_lead_from_its_opening_to_its_closing(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/ledger")
        async with app.page.expect_response("**/graphql"):
            await app.page.get_by_label("Billing period").select_option(index=1)
        await app.settled()
        await expect(_term(app, "Closing")).to_be_visible()
        assert "range=20" in app.page.url
        shown = app.page.get_by_text("entries", exact=False).filter(has_text=" of ").last
        await expect(shown).to_contain_text("50 of")
        total = int((await shown.inner_text()).split(" of ")[1].split()[0])
        while await _rows(app).count() < total:
            loaded = await _rows(app).count()
            await app.page.get_by_role("button", name="Show more").click()
            await expect(_rows(app).nth(loaded)).to_be_attached()
        await expect(app.page.get_by_role("button", name="Show more")).to_have_count(0)
        amounts = await _rows(app).locator("td:nth-child(3)").all_inner_texts()
        moved = sum((_number(amount) for amount in amounts), start=Decimal(0))
        opening, closing = _term(app, "Opening"), _term(app, "Closing")
        assert await _amount(opening) + moved == await _amount(closing)


async def test_an_entry_opens_by_keyboard_to_its_interview_its_job_and_who_paid(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/ledger?kind=INTERVIEWS")
        button = _rows(app).nth(5).get_by_role("button")
        await button.focus()
        await app.page.keyboard.press("Enter")
        dialog = app.page.get_by_role("dialog")
        for text in ("The interview", "Its events", "Completed", "Paid by"):
            await expect(dialog.get_by_text(text).first).to_be_visible()
        payers = dialog.get_by_role("listitem").filter(
            has_text=re.compile("Allocation|Rollover|Purchase")  # by how far the period has come
        )
        await expect(payers.first).to_be_visible()
        assert "/jobs/" in (await dialog.get_by_role("link").first.get_attribute("href") or "")
        assert "entry=" in app.page.url
        await app.page.reload()
        await expect(dialog.get_by_text("Its events")).to_be_visible()
        await app.page.keyboard.press("Escape")
        await expect(app.page).not_to_have_url(re.compile("entry="))


async def test_an_allocation_opens_to_what_is_left_of_it(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/ledger?kind=ALLOCATION")
        await _rows(app).first.get_by_role("button").click()
        dialog = app.page.get_by_role("dialog")
        await expect(dialog.get_by_text("of 250")).to_be_visible()


async def test_an_entry_that_is_not_there_is_said_to_be_missing(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/ledger?entry=nonsense")
        dialog = app.page.get_by_role("dialog")
        await expect(dialog.get_by_text("There is no such entry")).to_be_visible()


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (SMALL, True)])
async def test_everyone_can_use_the_ledger(
    browser: Browser, demo: Running, size: tuple[int, int], *, dark: bool
) -> None:
    async with an_app(browser, demo, size, dark=dark) as app:
        await app.open("/ledger?kind=INTERVIEWS")
        assert await app.violations() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()
        await _rows(app).first.get_by_role("button").click()
        await expect(app.page.get_by_role("dialog").get_by_text("Its events")).to_be_visible()
        assert await app.violations() == []
        assert not await app.is_too_wide()
