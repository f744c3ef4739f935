"""The frame of the app in a real browser: signing in and out, and what every view has."""

import re

import pytest
from playwright.async_api import Browser, Route, expect

from tests.browser.apps import ADMIN, STREAM, TENANT, an_app, is_stream
from tests.browser.windows import SMALL, WIDE, scripted
from tests.insights.terminal import Running

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
]

SIGN_IN = "Sign in"


async def test_a_link_with_a_key_signs_in_and_the_key_leaves_the_address(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open("/?range=LAST_30_DAYS")
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        assert await app.page.evaluate("location.href") == f"{app.url}/?range=LAST_30_DAYS"
        await app.page.reload()
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        assert app.page.url == f"{app.url}/?range=LAST_30_DAYS"


async def test_another_tab_is_signed_out_and_nothing_but_this_tab_keeps_the_key(
    browser: Browser, demo: Running
) -> None:
    key = demo.key(ADMIN, TENANT)
    async with an_app(browser, demo) as app:
        await app.open()
        session = await app.page.evaluate("JSON.stringify({...sessionStorage})")
        assert key in session
        assert key not in (await app.stored()).replace(session, "")
        other = await app.context.new_page()
        await other.goto(f"{app.url}/")
        await expect(other.get_by_role("button", name=SIGN_IN)).to_be_visible()
        assert key not in await other.evaluate("JSON.stringify({...sessionStorage})")


async def test_signing_out_forgets_the_key(browser: Browser, demo: Running) -> None:
    async with an_app(browser, demo) as app:
        await app.open()
        await app.page.get_by_role("button", name="Sign out").click()
        await expect(app.page.get_by_text("You are signed out.")).to_be_visible()
        assert demo.key(ADMIN, TENANT) not in await app.stored()
        await app.page.reload()
        await expect(app.page.get_by_role("button", name=SIGN_IN)).to_be_visible()


async def test_a_key_is_asked_for_before_anything_is_requested(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.page.goto(f"{app.url}/")
        field = app.page.get_by_label("API key")
        await expect(field).to_be_focused()
        assert app.graphql == []
        await field.fill("no key at all")
        await field.press("Enter")
        await expect(app.page.get_by_role("alert")).to_contain_text("A key has no spaces")
        assert app.graphql == []
        await field.fill("ci_000000000000_not-a-key")
        await field.press("Enter")
        await expect(app.page.get_by_text("does not accept this key")).to_be_visible()
        (complaint,) = app.complaints
        assert "401" in complaint  # a browser notes each status of an error
        app.complaints.clear()
        await field.fill(demo.key(ADMIN, TENANT))
        await field.press("Enter")
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()


async def test_the_first_view_is_one_small_request_that_names_its_document(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open()
        (sent,) = app.graphql
        assert set(sent) <= {"documentId", "variables"}
        assert re.fullmatch("sha256:[0-9a-f]{64}", sent["documentId"])
        assert 20_000 < app.script_bytes < 80_000
        scripts = [one.url for one in app.requests if one.url.endswith(".js")]
        assert not any("Workbench" in url or "monaco" in url for url in scripts)


async def test_an_operator_chooses_a_tenant_and_switches_to_another(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.open(role="OPERATOR", tenant=None)
        await app.page.get_by_role("link", name="Havel Logistik").click()
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        assert "tenant=" in app.page.url
        await app.page.get_by_label("Tenant", exact=True).select_option("Bluewater Health Partners")
        where = app.page.locator("header .where")
        await expect(where).to_contain_text("Bluewater Health Partners")
        await expect(app.page.get_by_role("link", name="API explorer")).to_be_visible()
        await app.page.go_back()
        await expect(app.page.get_by_role("heading", name="Choose a tenant")).to_be_visible()


async def test_the_theme_is_the_systems_until_one_is_chosen(
    browser: Browser, demo: Running
) -> None:
    background = "getComputedStyle(document.documentElement).backgroundColor"
    async with an_app(browser, demo, dark=True) as app:
        await app.open()
        dark = await app.page.evaluate(background)
        await app.page.get_by_label("Theme").select_option("light")
        light = await app.page.evaluate(background)
        assert dark != light
        await app.page.reload()
        assert await app.page.evaluate(background) == light


async def test_it_works_below_the_prefix_of_a_proxy(browser: Browser, demo: Running) -> None:
    async def forwarded(route: Route) -> None:
        if is_stream(route.request):  # which does not end, as what is fetched here has to
            return await route.fulfill(content_type=STREAM, body=":\n\n")
        answer = await route.fetch(url=route.request.url.replace("/some/prefix/", "/"))
        return await route.fulfill(response=answer)

    async with an_app(browser, demo) as app:
        await app.page.route("**/some/prefix/**", forwarded)
        await app.open("/some/prefix/")
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        assert all("/some/prefix/" in request.url for request in app.requests)
        overview = app.page.get_by_role("link", name="Overview")
        assert await overview.get_attribute("href") == "/some/prefix/"


async def test_what_the_service_refuses_for_the_moment_is_asked_again(
    browser: Browser, demo: Running
) -> None:
    refused = 0

    async def busy(route: Route) -> None:
        nonlocal refused
        if is_stream(route.request):
            return await route.fallback()
        refused += 1
        if refused > 1:
            return await route.fallback()
        return await route.fulfill(status=503, headers={"Retry-After": "1"}, body="{}")

    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", busy)
        await app.open()
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        assert refused == 2
        assert [complaint for complaint in app.complaints if "503" not in complaint] == []
        app.complaints.clear()


async def test_without_an_answer_the_page_says_so_and_asks_again(
    browser: Browser, demo: Running
) -> None:
    async with an_app(browser, demo) as app:
        await app.page.route("**/graphql", lambda route: route.abort())
        await app.open()
        await expect(app.page.get_by_role("alert")).to_contain_text("did not answer")
        await app.page.unroute("**/graphql")
        await app.page.get_by_role("button", name="Try again").click()
        await expect(app.page.get_by_role("heading", name="Total Interviews")).to_be_visible()
        app.complaints.clear()


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_everyone_can_use_the_frame(
    browser: Browser, demo: Running, size: tuple[int, int]
) -> None:
    async with an_app(browser, demo, size, dark=size == SMALL) as app:
        await app.page.goto(f"{app.url}/")
        await app.page.wait_for_selector("form")
        assert await app.violations_in_both_themes() == []
        await app.open()
        assert await app.violations_in_both_themes() == []
        assert await app.shifts() == []
        assert not await app.is_too_wide()
        if size == SMALL:
            await app.page.get_by_role("button", name="Menu").click()
            overview = app.page.get_by_role("dialog").get_by_role("link", name="Overview")
            await expect(overview).to_be_visible()
            assert await app.violations_in_both_themes() == []
            await app.page.keyboard.press("Escape")
            await expect(app.page.get_by_role("button", name="Menu")).to_be_focused()


async def test_a_language_that_is_none_leaves_no_view_blank(
    browser: Browser, demo: Running
) -> None:
    languages = "Object.defineProperty(navigator, 'languages', { value: ['en-US@posix', 'de'] })"
    async with an_app(browser, demo) as app, scripted(app.page, languages):
        for path, heading in (
            ("/", "Total Interviews"),
            ("/usage", "Usage over time"),
            ("/forecast", "Seasons"),
            ("/planner", "By month, beside the forecast"),
        ):
            await app.open(path)
            assert await app.page.evaluate("navigator.languages[0]") == "en-US@posix"
            await expect(app.page.get_by_role("heading", name=heading)).to_be_visible()
