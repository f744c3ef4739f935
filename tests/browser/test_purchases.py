"""Buying credits in a real browser: seen before it is bought, bought once, and followed."""

import json
import re

import pytest
from playwright.async_api import Browser, Locator, Route, expect

from tests.browser.apps import ADMIN, TENANT, App, an_app
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
    pytest.mark.changes_demo,
]

PREPAID = "bluewater-health"
"""Its plan sells credits that have to be paid first."""
OPERATOR = "OPERATOR"


def _bought(demo: Running, tenant: str = TENANT) -> list[dict[str, str]]:
    """The purchases that the service knows, the newest first."""
    query = "{ tenant { purchases { nodes { id credits status } } } }"
    nodes = demo.ask(query, demo.key(ADMIN, tenant))["data"]["tenant"]["purchases"]["nodes"]
    return [dict(node) for node in nodes]


def _keys(app: App) -> list[str]:
    """The idempotency keys of the purchases that were sent, in order."""
    inputs = [one.get("variables", {}).get("input", {}) for one in app.graphql]
    return [one["idempotencyKey"] for one in inputs if "idempotencyKey" in one]


def _dialog(app: App) -> Locator:
    return app.page.get_by_role("dialog")


async def test_a_link_with_an_amount_shows_what_it_would_do_before_anything_is_bought(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/purchases?buy=75")
        dialog, before = _dialog(app), _bought(demo)
        await expect(dialog.get_by_label("Credits", exact=True)).to_have_value("75")
        await dialog.get_by_label("Credits", exact=True).press("Enter")
        await expect(dialog.get_by_role("button", name="Buy 75 for €142.50")).to_be_visible()
        for fact in ("€142.50", "Balance after it", "Expires", "Run-out date"):
            await expect(dialog).to_contain_text(fact.replace("Expires", "They expire"))
        await app.page.keyboard.press("Enter")  # whoever presses it twice has not read yet
        await expect(dialog).to_contain_text("Nothing is bought yet.")
        await app.page.keyboard.press("Escape")
        await expect(dialog).to_have_count(0)
        await expect(app.page).not_to_have_url(re.compile("buy="))
        assert (_keys(app), _bought(demo)) == ([], before)


async def test_two_clicks_and_two_enters_buy_once_and_the_ledger_has_the_entry(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/purchases")
        before = len(_bought(demo))
        for press in ("click", "Enter"):
            await app.page.get_by_role("button", name="Buy credits").first.click()
            await _dialog(app).get_by_label("Credits", exact=True).fill("20")
            await app.page.keyboard.press("Enter")
            buy = _dialog(app).get_by_role("button", name="Buy 20 for €38.00")
            await expect(buy).to_be_enabled()
            if press == "click":
                await buy.dblclick()
            else:
                await buy.focus()
                await app.page.keyboard.press("Enter")
                await app.page.keyboard.press("Enter")
            await expect(_dialog(app).get_by_text("20 credits were added.")).to_be_visible()
            if press == "click":
                await _dialog(app).get_by_role("button", name="Close").last.click()
        assert len(_bought(demo)) == before + 2
        assert len(set(_keys(app))) == 2, "one key for each dialog"
        await _dialog(app).get_by_role("link", name="See it in the ledger").click()
        await expect(_dialog(app)).to_contain_text("Purchase · entry")
        await expect(_dialog(app)).to_contain_text("€38.00")
        await app.page.keyboard.press("Escape")
        row = app.page.locator("tr[aria-current]")
        await expect(row).to_contain_text("+20")
        await app.page.go_back()
        await expect(app.page.get_by_role("row").filter(has_text="€38.00")).to_have_count(2)


async def test_a_retry_after_a_lost_answer_buys_once(browser: Browser, demo: Running) -> None:
    async def lost(route: Route) -> None:
        if "idempotencyKey" in (route.request.post_data or ""):
            await route.fetch()  # carried out, and nobody is told
            await route.abort()
        else:
            await route.continue_()

    async with an_app(browser, demo) as app:
        await app.open("/purchases?buy=30")
        before = len(_bought(demo))
        await _dialog(app).get_by_role("button", name="Preview").click()
        await app.page.route("**/graphql", lost)
        await _dialog(app).get_by_role("button", name="Buy 30").click()
        await expect(_dialog(app).get_by_role("alert")).to_contain_text("bought once")
        await expect(_dialog(app).get_by_role("button", name="Change")).to_have_count(0)
        await app.page.unroute("**/graphql")
        await _dialog(app).get_by_role("button", name="Try again").click()
        await expect(_dialog(app).get_by_text("30 credits were added.")).to_be_visible()
        assert len(_keys(app)) == 2
        assert len(set(_keys(app))) == 1
        assert len(_bought(demo)) == before + 1
        app.complaints.clear()  # a browser notes each request that failed


async def test_a_purchase_that_has_to_be_paid_is_followed_until_it_is(
    browser: Browser, demo: Running
) -> None:
    operator, url = demo.key(OPERATOR), "https://pay.example.com/1"
    async with an_app(browser, demo) as app:
        await app.open("/purchases?buy=10", tenant=PREPAID)
        await _dialog(app).get_by_role("button", name="Preview").click()
        await _dialog(app).get_by_role("button", name="Buy 10").click()
        await expect(_dialog(app)).to_contain_text("10 credits are ordered")
        row = app.page.get_by_role("row").filter(has_text="Awaiting payment")
        await expect(row).to_have_count(1)
        named = f"purchaseId: {json.dumps(_bought(demo, PREPAID)[0]['id'])}"
        payable = f'{named}, url: "{url}"'
        demo.ask(
            f"mutation {{ setPaymentUrl(input: {{{payable}}}) {{ purchase {{ id }} }} }}", operator
        )
        pay = _dialog(app).get_by_role("link", name="Go to the payment page")
        await expect(pay).to_have_attribute("href", url)
        await expect(row.get_by_text("Pay", exact=True)).to_have_attribute("href", url)
        paid = f'{named}, paymentReference: "P-1"'
        demo.ask(
            f"mutation {{ settlePurchase(input: {{{paid}}}) {{ purchase {{ id }} }} }}", operator
        )
        await expect(_dialog(app)).to_contain_text("10 credits were added.")
        await expect(_dialog(app).get_by_role("link", name="See it in the ledger")).to_be_visible()


async def test_an_amount_that_is_not_sold_is_told_next_to_its_field(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/purchases?buy=")
        field = _dialog(app).get_by_label("Credits", exact=True)
        for written, problem in (
            ("", "above 0"),
            ("0", "above 0"),
            ("7.5", "the next ones are 7 and 8"),
            ("2000000000", "At most 1,000,000,000"),
        ):
            await field.fill(written)
            await field.press("Enter")
            await expect(_dialog(app).get_by_role("alert")).to_contain_text(problem)
            await expect(field).to_have_attribute("aria-invalid", "true")
        assert _keys(app) == []


async def test_the_top_up_is_set_with_problems_at_their_fields_and_turned_off(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/purchases", tenant=PREPAID)
        card = app.page.get_by_role("region", name="Automatic top-up")
        await card.get_by_role("button", name="Set up").click()
        await card.get_by_label("Buy when the balance falls below").fill("50")
        await card.get_by_label("Up to a balance").check()
        await card.get_by_label("Balance to reach").fill("40")
        most = card.get_by_label("At most, in a billing period")
        await most.fill("3")
        await card.get_by_role("button", name="Turn on").click()
        await expect(card.get_by_label("Balance to reach")).to_have_attribute(
            "aria-invalid", "true"
        )
        await card.get_by_label("Balance to reach").fill("400")
        await most.fill("500")
        await card.get_by_role("button", name="Turn on").click()
        await expect(most).to_have_attribute("aria-invalid", "true")
        await most.fill("3")
        await card.get_by_role("button", name="Turn on").click()
        await expect(card).to_contain_text("up to a balance of 400")
        await expect(card).to_contain_text("0 of at most 3 purchases")
        await card.get_by_role("button", name="Turn off").click()
        await expect(card).to_contain_text("It was turned off.")
        await card.get_by_role("button", name="Turn on again").click()
        await expect(card.get_by_label("Balance to reach")).to_have_value("400")


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (SMALL, True)])
async def test_everyone_can_use_the_purchases(
    browser: Browser, demo: Running, size: tuple[int, int], *, dark: bool
) -> None:
    async with an_app(browser, demo, size, dark=dark) as app:
        await app.open("/purchases")
        assert await app.violations() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()
        await app.page.get_by_role("button", name="Change").click()
        await app.page.get_by_role("button", name="Buy credits").first.click()
        await _dialog(app).get_by_label("Credits", exact=True).fill("5")
        await app.page.keyboard.press("Enter")
        await expect(_dialog(app).get_by_role("button", name="Buy 5")).to_be_enabled()
        assert await app.violations() == []
        assert not await app.is_too_wide()
