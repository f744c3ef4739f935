"""The overview of the app in a real browser: its figures, and what fails, is live, or is empty."""

import asyncio
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Browser, Locator, Route, expect

import hatch_build
from tests.browser.apps import ADMIN, STREAM, TENANT, App, an_app, is_stream
from tests.browser.windows import SMALL, WIDE
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.timeout(400),
    pytest.mark.changes_demo,
]

FIRST: Final = (hatch_build.ROOT / "docs" / "operations" / "dashboard.graphql").read_text("utf-8")
SLOWEST_MS: Final = 4_000
"""Until the figures are there; it is under 1,000 on two cores that nobody else uses."""

CREATE: Final = """mutation { createTenant(input: { externalId: "%s", name: "%s", planId: "%s",
  timezone: "Europe/Berlin" }) { tenant { id } problems { message } } }"""


def card(app: App, title: str) -> Locator:
    """A part of the page by its heading."""
    return app.page.get_by_role("region", name=title, exact=True)


def asked(demo: Running) -> dict[str, Any]:
    """What the API answers the admin to the operation of the page."""
    tenant: dict[str, Any] = demo.ask(FIRST, demo.key(ADMIN, TENANT))["data"]["tenant"]
    return tenant


def an_interview(demo: Running, name: str) -> None:
    """One more completed interview of the tenant."""
    now = datetime.now(UTC).isoformat()
    mutation = f"""mutation {{ recordInterviewEvents(input: {{ events: [{{ id: "{name}",
      tenantExternalId: "{TENANT}", job: {{ externalId: "{name}", title: "Tester" }},
      interviewId: "{name}", candidateId: "{name}", type: COMPLETED, occurredAt: "{now}" }}] }})
      {{ recorded problems {{ message }} }} }}"""
    answer = demo.ask(mutation, demo.key("PLATFORM"))
    assert answer["data"]["recordInterviewEvents"]["recorded"] == 1, answer


async def test_the_cards_show_what_the_api_answers(browser: Browser, demo: Running) -> None:
    tenant = asked(demo)
    overview = tenant["overview"]
    async with an_app(browser, demo) as app:
        await app.open()
        for title, value in (
            ("Total Interviews", f"{overview['totalInterviews']:,}"),
            ("Credits Used", f"{Decimal(overview['creditsUsed']):,}"),
            ("Remaining Balance", f"{Decimal(overview['remainingBalance']):,}"),
        ):
            await expect(card(app, title).locator(".figure")).to_have_text(value)
        change = overview["usageTrend"]["comparison"]["creditsChange"]["percent"]
        trend = card(app, "Usage Trend").locator(".figure")
        rounded = f"{change:+.1f}".removesuffix(".0")
        await expect(trend).to_have_text(f"{rounded}%".replace("-", "−"))
        jobs = card(app, "Top jobs").get_by_role("rowheader")
        titles = [node["job"]["title"] for node in tenant["consumption"]["byJob"]["nodes"]]
        await expect(jobs).to_have_text([*titles])
        assert (len(app.graphql), len(app.streams)) == (1, 1)
        for request in (*app.graphql, *app.streams):
            assert set(request) <= {"documentId", "operationName", "variables"}


async def test_the_figures_are_there_soon_and_nothing_moves(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.page.goto(f"{app.url}/#key={demo.key(ADMIN, TENANT)}")
        await app.page.wait_for_selector(".figure")
        assert await app.page.evaluate("performance.now()") < SLOWEST_MS
        await app.settled()
        await app.page.wait_for_timeout(300)
        assert await app.shifts() == []
        assert app.script_bytes < 80_000


async def test_the_balance_is_live_and_so_again_after_its_stream_was_cut_off(
    browser: Browser, demo: Running
) -> None:
    followed: list[dict[str, Any]] = []
    again = asyncio.Event()

    async def cut_once(route: Route) -> None:
        if not is_stream(route.request):
            return await route.fallback()
        followed.append(route.request.post_data_json or {})
        if len(followed) > 1:
            again.set()
            return await route.fallback()
        return await route.fulfill(status=200, content_type=STREAM, body=":\n\n")

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", cut_once)
        await app.open()
        remaining = card(app, "Remaining Balance")
        before = Decimal(asked(demo)["balance"]["remaining"])
        await expect(remaining.locator(".state")).to_contain_text("Live")
        await expect(remaining.locator(".figure")).to_have_text(f"{before:,}")
        assert len({one["variables"]["afterSequence"] for one in followed}) == 1
        await again.wait()
        await expect(remaining.locator(".state")).to_contain_text("Live")
        an_interview(demo, "live-1")
        await expect(remaining.locator(".figure")).to_have_text(f"{before - 1:,}")
        app.complaints.clear()


async def test_a_card_that_fails_leaves_the_others_and_asks_again(
    browser: Browser, demo: Running
) -> None:
    failed = 0

    async def without_forecast(route: Route) -> None:
        nonlocal failed
        if failed or is_stream(route.request):
            return await route.fallback()
        failed += 1
        answer = await route.fetch()
        body = await answer.json()
        body["data"]["tenant"]["forecast"] = None
        help_url = f"{demo.output['url']}/errors#UNAVAILABLE"
        extensions = {"code": "UNAVAILABLE", "help": help_url}
        error = {"message": "Not now.", "path": ["tenant", "forecast"], "extensions": extensions}
        return await route.fulfill(response=answer, body=json.dumps({**body, "errors": [error]}))

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", without_forecast)
        await app.open()
        forecast = card(app, "Outlook")
        await expect(forecast.get_by_role("alert")).to_contain_text("Not now.")
        link = forecast.get_by_role("link", name="What this means")
        assert await link.get_attribute("href") == f"{app.url}/errors#UNAVAILABLE"
        await expect(app.page.get_by_role("alert")).to_have_count(1)
        await expect(card(app, "Credits Used").locator(".figure")).to_be_visible()
        assert await app.violations() == []
        await forecast.get_by_role("button", name="Try again").click()
        await expect(forecast).to_contain_text("The next 30 days")


async def test_what_cannot_be_asked_anew_stays_and_says_so(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo, stays=False) as app:
        await app.page.clock.install()
        await app.open()
        used = card(app, "Credits Used").locator(".figure")
        before = await used.inner_text()
        remaining = card(app, "Remaining Balance")
        await expect(remaining.locator(".state")).to_contain_text("Live")
        left = await remaining.locator(".figure").inner_text()
        await app.page.route("**/graphql", _lost)
        an_interview(demo, "stale-1")  # after a minute it has everything asked for again
        await expect(remaining.locator(".figure")).not_to_have_text(left)
        await app.page.clock.fast_forward(61_000)
        await expect(app.page.get_by_role("alert")).to_contain_text("did not answer")
        await expect(used).to_have_text(before)
        await app.page.unroute("**/graphql")
        await app.page.get_by_role("button", name="Try again").click()
        await expect(app.page.get_by_role("alert")).to_have_count(0)
        await expect(used).not_to_have_text(before)
        app.complaints.clear()


async def test_without_an_answer_about_other_days_no_old_figure_is_shown(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open()
        await app.page.route("**/graphql", _lost)
        await app.page.get_by_label("Period").select_option("LAST_7_DAYS")
        await expect(app.page.get_by_role("alert")).to_contain_text("did not answer")
        await expect(app.page.locator(".figure")).to_have_count(0)
        await app.page.unroute("**/graphql")
        await app.page.get_by_role("button", name="Try again").click()
        await expect(card(app, "Total Interviews")).to_contain_text("Last 7 days")
        app.complaints.clear()


async def _lost(route: Route) -> None:
    """No answer to a query."""
    if is_stream(route.request):
        return await route.fallback()
    return await route.abort()


async def test_the_equation_adds_up_from_the_interviews_to_the_balance(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open()
        for title in ("Credits Used", "Remaining Balance"):
            button = card(app, title).get_by_role("button", name="How this adds up")
            await button.click()
            dialog = app.page.get_by_role("dialog", name="How this adds up")
            assert await app.violations() == []
            for table in await dialog.get_by_role("table").all():
                lines = [
                    _amount(text) for text in await table.locator("tbody td").all_inner_texts()
                ]
                total = _amount(await table.locator("tfoot td").inner_text())
                assert sum(lines) == total, lines
            await app.page.keyboard.press("Escape")
            await expect(dialog).to_have_count(0)
            await expect(button).to_be_focused()


def _amount(text: str) -> Decimal:
    """An amount of a line with its sign."""
    return Decimal(text.replace("−", "-").replace(" ", "").replace(",", "").lstrip("=+"))


async def test_other_days_are_chosen_in_the_header_and_kept_in_the_address(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open()
        await app.page.get_by_label("Period").select_option("LAST_7_DAYS")
        await expect(card(app, "Total Interviews")).to_contain_text("Last 7 days")
        assert app.page.url == f"{app.url}/?range=LAST_7_DAYS"
        used = await card(app, "Credits Used").locator(".figure").inner_text()
        await app.page.reload()
        await expect(card(app, "Credits Used").locator(".figure")).to_have_text(used)
        await app.page.get_by_label("Period").select_option("CURRENT_PERIOD")
        await expect(card(app, "Total Interviews")).to_contain_text("This billing period")
        assert app.page.url == f"{app.url}/"
        assert await app.shifts() == []


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (SMALL, True)])
async def test_a_tenant_without_any_use_is_told_so(
    browser: Browser, demo: Running, size: tuple[int, int], *, dark: bool
) -> None:
    name = f"Nobody {size[0]}"
    plans = demo.ask("{ plans { id name } }", demo.key("OPERATOR"))["data"]["plans"]
    plan = next(plan["id"] for plan in plans if plan["name"] == "Growth")
    created = demo.ask(CREATE % (f"nobody-{size[0]}", name, plan), demo.key("OPERATOR"))["data"]
    tenant = created["createTenant"]["tenant"]["id"]
    async with an_app(browser, demo, size, dark=dark) as app:
        await app.open(f"/?tenant={tenant}", role="OPERATOR", tenant=None)
        await expect(app.page.locator("header .where")).to_contain_text(name)
        await expect(card(app, "Remaining Balance").locator(".figure")).to_have_text("250")
        await expect(card(app, "Usage")).to_contain_text("Nothing was used yet")
        await expect(card(app, "Top jobs")).to_contain_text("Nothing was used yet")
        await expect(card(app, "Outlook")).to_contain_text("nothing can be predicted")
        await expect(app.page.get_by_role("alert")).to_have_count(0)
        assert await app.violations() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()


async def test_it_prints_a_page_without_anything_to_press(
    browser: Browser, demo: Running, tmp_path: Path
) -> None:
    async with an_app(browser, demo, dark=True) as app:
        await app.open()
        await app.page.emulate_media(media="print")
        for role in ("button", "combobox", "navigation"):
            for one in await app.page.get_by_role(role).all():
                await expect(one).to_be_hidden()
        await expect(app.page.locator(".printed")).to_be_visible()
        await expect(card(app, "Remaining Balance").locator(".figure")).to_be_visible()
        background = await app.page.evaluate("getComputedStyle(document.body).color")
        assert background == "rgb(27, 29, 34)"
        pdf = await app.page.pdf(path=tmp_path / "overview.pdf", format="A4")
        assert 1 <= pdf.count(b"/Type /Page\n") <= 3
