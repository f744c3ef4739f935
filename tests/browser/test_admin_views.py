"""Budgets, alert rules, webhooks and API keys, used as an admin uses them in a browser."""

import re
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.browser.apps import ADMIN, TENANT, App, an_app
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
    pytest.mark.changes_demo,
]

JOB = """{ tenant { id job(externalId: "req-1001") { id title } } }"""
RULE = """mutation { setAlertRule(input: { tenantId: "%s"
    kind: REMAINING_BELOW, threshold: "2000000" }) { problems { code } } }"""
BUDGETS = (
    "{ tenant { budgets { credits per paused onForecast job { title } thresholds { percent } } } }"
)
URL = "https://hooks.example.com/credits"


def asked(demo: Running, query: str) -> dict[str, Any]:
    """The tenant as the API has it."""
    tenant: dict[str, Any] = demo.ask(query, demo.key(ADMIN, TENANT))["data"]["tenant"]
    return tenant


def button(within: App | Locator, name: str) -> Locator:
    """A button by its whole name."""
    place = within.page if isinstance(within, App) else within
    return place.get_by_role("button", name=name, exact=True)


def card(app: App, title: str) -> Locator:
    """A part of the view by its heading."""
    return app.page.get_by_role("region", name=title, exact=True)


async def test_an_address_opens_a_job_s_budget_and_mistakes_stand_beside_their_fields(
    browser: Browser, demo: Running
) -> None:
    job = asked(demo, JOB)["job"]
    async with an_app(browser, demo) as app:
        await app.open(f"/alerts?budget={job['id']}")
        dialog = app.page.get_by_role("dialog", name="Set a budget")
        await expect(dialog).to_contain_text(job["title"])
        assert await app.violations() == []
        credits = dialog.get_by_label("Credits", exact=True)
        await credits.fill("0")
        await button(dialog, "Save").click()
        await expect(dialog).to_contain_text("Write an amount above 0")
        await expect(credits).to_have_attribute("aria-invalid", "true")
        await credits.fill("5000")
        percents = dialog.get_by_label("Warn at percent")
        await percents.fill("90, 1001")  # what the service alone refuses
        await button(dialog, "Save").click()
        await expect(percents).to_have_attribute("aria-invalid", "true")
        await expect(dialog).to_contain_text("atPercent has 1001")
        await percents.fill("90, 75")
        await dialog.get_by_label("Warn when it is expected").uncheck()
        await credits.press("Enter")
        await expect(dialog).to_have_count(0)
        assert "budget=" not in app.page.url
        row = app.page.get_by_role("listitem").filter(has_text="of 5,000 credits")
        await expect(row).to_contain_text("Warns at 75% · 90%")
        assert {
            "credits": "5000",
            "per": "BILLING_PERIOD",
            "paused": False,
            "onForecast": False,
            "job": {"title": job["title"]},
            "thresholds": [{"percent": 75}, {"percent": 90}],
        } in asked(demo, BUDGETS)["budgets"]


async def test_a_budget_is_set_by_search_changed_paused_raised_live_and_deleted_when_confirmed(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/alerts")
        await button(app, "Set a budget").click()
        dialog = app.page.get_by_role("dialog")
        await dialog.get_by_label("Budget for").select_option("One job")
        await dialog.get_by_label("Search a job").fill("customs")
        await dialog.get_by_role("button", name="Customs Declarant").click()
        await expect(dialog).to_contain_text("Customs Declarant")
        await dialog.get_by_label("Credits", exact=True).fill("900")
        await dialog.get_by_label("In each").select_option("Calendar month")
        await button(dialog, "Save").click()
        row = app.page.get_by_role("listitem").filter(has_text="of 900 credits")
        await expect(row).to_contain_text("Expected to use")
        change = row.get_by_role("button", name="Change")
        await change.click()
        await dialog.get_by_label("Credits", exact=True).fill("901")
        await button(dialog, "Save").click()
        row = app.page.get_by_role("listitem").filter(has_text="of 901 credits")
        await row.get_by_role("button", name="Pause").click()
        await expect(row).to_contain_text("Paused")
        await row.get_by_role("button", name="Delete").click()
        await expect(dialog).to_contain_text("Delete the budget?")
        await app.page.keyboard.press("Escape")
        await expect(row).to_be_visible()
        await row.get_by_role("button", name="Delete").click()
        await button(dialog, "Delete").click()
        await expect(row).to_have_count(0)


async def test_a_rule_is_set_in_plain_words_and_its_alert_appears_by_itself(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/alerts")
        rules, history = card(app, "Alert rules"), card(app, "History")
        await button(rules, "Set a rule").click()
        dialog = app.page.get_by_role("dialog")
        kind = dialog.get_by_label("Warn when")
        await kind.select_option("PERCENT_OF_ALLOCATION_BELOW")
        await dialog.get_by_label("Percent").fill("101")
        await button(dialog, "Save").click()
        await expect(dialog.get_by_label("Percent")).to_have_attribute("aria-invalid", "true")
        await expect(dialog).to_contain_text("threshold is 101")
        await kind.select_option("REMAINING_BELOW")
        await dialog.get_by_label("Credits").fill("1000000")
        await button(dialog, "Save").click()
        row = rules.get_by_role("row").filter(has_text="Fewer than 1,000,000 credits are left")
        await expect(row).to_contain_text("Raised")
        await expect(history).to_contain_text("1000000")
        said = app.page.get_by_role("status").filter(has_text="Alert: ")
        await expect(said).to_contain_text("1000000")
        await row.get_by_role("button", name="Delete").click()
        await button(dialog, "Delete").click()
        await expect(rules).to_contain_text("No rule yet")
        await expect(history).to_contain_text("New alerts appear by themselves")
        demo.ask(RULE % asked(demo, JOB)["id"], demo.key(ADMIN, TENANT))  # as somebody else
        await expect(said.filter(has_text="2000000")).to_be_visible()
        await expect(history).to_contain_text("2000000")
        await expect(rules).to_contain_text("Fewer than 2,000,000 credits are left")
        assert await app.violations() == []
        await expect(history).to_contain_text("1000000")


async def test_an_endpoint_is_added_tested_rotated_replayed_and_deleted(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/webhooks")
        await button(app, "Add an endpoint").click()
        dialog = app.page.get_by_role("dialog")
        await dialog.get_by_label("URL").fill("https://127.0.0.1/")
        await button(dialog, "Save").click()
        await expect(
            dialog.get_by_role("alert").filter(has_text="not on the public internet")
        ).to_be_visible()
        await dialog.get_by_label("URL").fill(URL)
        await button(dialog, "Save").click()
        secret = dialog.get_by_text(re.compile("^whsec_"))
        first = await secret.text_content()
        await app.page.mouse.click(5, 5)  # a click beside it loses nothing
        await expect(secret).to_be_visible()
        await app.context.grant_permissions(["clipboard-read", "clipboard-write"])
        await button(dialog, "Copy").click()
        await expect(dialog).to_contain_text("Copied")
        assert await app.page.evaluate("navigator.clipboard.readText()") == first
        assert await app.violations() == []
        await button(dialog, "I have stored it").click()
        endpoint = app.page.get_by_role("listitem").filter(has_text=URL)
        await expect(endpoint).to_contain_text("Balance changed · Alert raised")
        await endpoint.get_by_role("button", name="Send a test").click()
        said = app.page.get_by_role("status").filter(has_text="The test message was not delivered")
        await expect(said).to_be_visible()
        await endpoint.get_by_role("button", name="New secret").click()
        await button(dialog, "Make a new secret").click()
        await expect(secret).not_to_have_text(str(first))
        await button(dialog, "I have stored it").click()
        await endpoint.get_by_role("button", name="Replay").click()
        await dialog.get_by_label("After sequence").fill("0")
        await button(dialog, "Replay").click()
        await expect(dialog).to_have_count(0)
        await endpoint.get_by_role("button", name="Deliveries").click()
        log = card(app, f"Deliveries to {URL}")
        await expect(log.get_by_role("row")).to_have_count(21)
        await button(log, "Next page").click()
        await expect(log).to_contain_text("21–40 of ")
        await expect(app.page.locator("[aria-busy=true]")).to_have_count(0)  # it is pale until then
        assert await app.violations() == []
        await endpoint.get_by_role("button", name="Delete").click()
        await button(dialog, "Delete").click()
        await expect(app.page.get_by_text("No endpoint yet")).to_be_visible()


async def test_a_key_is_shown_once_works_and_is_refused_when_revoked(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/keys")
        await button(app, "Create a key").click()
        dialog = app.page.get_by_role("dialog")
        await button(dialog, "Create a key").click()
        await expect(dialog).to_contain_text("Write a name.")
        await dialog.get_by_label("Name").fill("the payroll")
        await dialog.get_by_label("Role").select_option("PARTNER")
        await dialog.get_by_label("Expires").select_option("In 30 days")
        await button(dialog, "Create a key").click()
        secret = str(await dialog.get_by_text(re.compile("^ci_")).text_content())
        await button(dialog, "I have stored it").click()
        assert secret not in await app.page.content()
        assert demo.ask("{ viewer { name role } }", secret)["data"]["viewer"] == {
            "name": "the payroll",
            "role": "PARTNER",
        }
        row = app.page.get_by_role("row").filter(has_text="the payroll")
        await expect(row).to_contain_text("Active")
        await row.get_by_role("button", name="Revoke").click()
        await button(dialog, "Revoke").click()
        await expect(row).to_contain_text("Revoked")


async def test_access_is_granted_by_claims_and_revoked_when_confirmed(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/keys")
        await button(app, "Grant access").click()
        dialog = app.page.get_by_role("dialog")
        await dialog.get_by_label("Issuer").fill("https://login.example.com/")
        await button(dialog, "Grant access").click()
        await expect(dialog).to_contain_text("This is needed.")
        await dialog.get_by_label("Subject").fill("user-17")
        await button(dialog, "Grant access").click()
        row = app.page.get_by_role("row").filter(has_text="user-17")
        await row.get_by_role("button", name="Revoke").click()
        await button(dialog, "Revoke").click()
        await expect(app.page.get_by_text("No member yet")).to_be_visible()


@pytest.mark.parametrize(("size", "dark"), [(WIDE, True), (SMALL, False)])
async def test_everyone_can_use_these_views(
    browser: Browser, demo: Running, size: tuple[int, int], *, dark: bool
) -> None:
    async with an_app(browser, demo, size, dark=dark) as app:
        for path in ("/alerts", "/webhooks", "/keys"):
            await app.open(path)
            assert await app.violations() == [], path
            assert await app.shifts() == [], path
            assert not await app.is_too_wide(), path
