"""Signing in at the app by a real OpenID Connect provider, and by the token of a page around it.

The service executes listed operations alone: the app works all the same.
"""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Route, expect

from insights.sign_in import DASHBOARD_SETTINGS
from tests.browser.axe import violations
from tests.browser.sign_ins import (
    AUDIENCE,
    CLIENT,
    HOST,
    STRANGER,
    SUBJECT,
    SignIns,
    claims_of,
    parameters_of,
    signed_in,
    some_sign_ins,
)

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.timeout(120),
]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def places(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[SignIns]:
    async with some_sign_ins(tmp_path_factory.mktemp("sign-ins")) as places:
        yield places


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def token(places: SignIns, browser: Browser) -> str:
    """An access token of the provider, as a host has one."""
    async with places.a_visit(browser) as visit:
        await visit.open()
        await visit.begin()
        await visit.log_in()
        await signed_in(visit.page)
        return str((await visit.tokens())["accessToken"])


async def test_a_person_signs_in_stays_so_after_a_reload_and_signs_out(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_visit(browser) as visit:
        page = visit.page
        await visit.open("/?range=LAST_30_DAYS")
        await expect(page.get_by_role("button", name="Use an API key")).to_be_visible()
        await expect(page.get_by_label("API key")).to_have_count(0)
        assert await violations(page) == []
        await visit.begin()
        (sent,) = [one for one in visit.requests if one.url.startswith(f"{places.issuer}/auth?")]
        assert parameters_of(sent.url) >= {"code_challenge", "nonce", "state", "resource"}
        await visit.log_in()
        await signed_in(page)
        assert page.url == f"{places.url}/?range=LAST_30_DAYS", "without code and state"
        claims = claims_of((await visit.tokens())["accessToken"])
        assert (claims["aud"], claims["sub"], claims["client_id"]) == (AUDIENCE, SUBJECT, CLIENT)
        await page.reload()
        await signed_in(page)
        assert visit.grants == ["authorization_code"]
        await page.get_by_role("button", name="Sign out").click()
        await page.get_by_role("button", name="Yes, sign me out").click()
        await expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
        assert page.url == f"{places.url}/"
        assert await page.evaluate("sessionStorage.length") == 0


async def test_a_token_that_is_refused_is_renewed_and_the_request_sent_once_more(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_visit(browser) as visit:
        page = visit.page
        await visit.open()
        await visit.begin()
        await visit.log_in()
        await signed_in(page)
        first = await visit.tokens()
        for times in (1, 2):  # the refresh token of the first one was used, and another one given
            await visit.refuse(1)
            await page.reload()
            await signed_in(page)
            assert visit.grants == ["authorization_code", *["refresh_token"] * times]
            assert await visit.tokens() != first
        await visit.refuse(2)
        await page.reload()
        await expect(page.locator(".said")).to_contain_text("Your sign-in has ended")
        assert await visit.tokens() == {}
        await page.get_by_role("button", name="Sign in", exact=True).click()
        await signed_in(page)  # the provider still knows the person, and asks for nothing


async def test_answers_that_were_not_asked_for_in_this_tab_are_refused(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_visit(browser) as visit:
        page = visit.page
        button = page.get_by_role("button", name="Sign in", exact=True)
        await visit.open("/?code=stolen&state=chosen")
        await expect(button).to_be_visible()
        assert page.url == f"{places.url}/"
        await visit.begin()
        await visit.open(f"/?code=stolen&state=chosen&iss={places.issuer}")
        await expect(page.locator(".said")).to_contain_text("You could not be signed in.")
        await expect(page.locator(".said")).to_contain_text("state")
        assert page.url == f"{places.url}/"
        await page.reload()
        await expect(button).to_be_visible()
        assert visit.grants == [], "no such code is sent to the provider"


async def test_an_answer_for_another_nonce_signs_nobody_in(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_visit(browser) as visit:
        await visit.open()
        await visit.begin()
        await visit.page.add_init_script(
            """if (location.search.includes("code=")) {
                const name = "consumption:sign-in";
                const pending = JSON.parse(sessionStorage.getItem(name));
                sessionStorage.setItem(name, JSON.stringify({ ...pending, nonce: "another" }));
            }"""
        )
        await visit.log_in()
        await expect(visit.page.locator(".said")).to_contain_text("nonce")
        assert await visit.tokens() == {}


async def test_what_the_issuer_refuses_is_said(places: SignIns, browser: Browser) -> None:
    async with places.a_visit(browser) as visit:
        await visit.open()
        await visit.begin()
        await visit.page.get_by_role("link", name="Cancel").click()
        await expect(visit.page.locator(".said")).to_contain_text("End-User aborted")
        await visit.begin()


async def test_a_key_is_entered_behind_a_button_where_an_issuer_is_set(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_visit(browser) as visit:
        await visit.open()
        await visit.page.get_by_role("button", name="Use an API key").click()
        field = visit.page.get_by_label("API key")
        await expect(field).to_be_focused()
        await field.fill("ci_000000000000_not-a-key")
        await field.press("Enter")
        await expect(visit.page.locator(".said")).to_contain_text("does not accept this key")


async def test_what_the_page_is_told_holds_no_secret_and_its_policy_names_the_token_endpoint(
    places: SignIns,
) -> None:
    async with httpx.AsyncClient(base_url=places.url) as client:
        told: dict[str, Any] = (await client.get(DASHBOARD_SETTINGS)).json()
        page = await client.get("/")
    assert told["embeddingOrigins"] == [HOST]
    algorithms = told["signIn"].pop("idTokenAlgorithms")
    assert "ES256" in algorithms
    assert told["signIn"] == {
        "issuer": places.issuer,
        "clientId": CLIENT,
        "scope": "openid",
        "parameters": {"resource": AUDIENCE},
        "authorizationEndpoint": f"{places.issuer}/auth",
        "tokenEndpoint": f"{places.issuer}/token",
        "endSessionEndpoint": f"{places.issuer}/session/end",
        "saysIssuer": True,
    }
    policy = page.headers["Content-Security-Policy"]
    assert f"connect-src 'self' {places.issuer};" in policy
    assert policy.endswith(f"frame-ancestors {HOST}")
    assert page.headers["Cross-Origin-Opener-Policy"] == "unsafe-none"


# ── a page that embeds this one ──────────────────────────────────────────────────────────────────


async def test_a_host_of_an_allowed_origin_hands_tokens_over(
    places: SignIns, browser: Browser, token: str
) -> None:
    async with places.a_visit(browser) as visit:
        page = visit.page
        frame = await visit.embed(HOST)
        await page.wait_for_function("heard.length > 0")
        assert await page.evaluate("heard") == [["consumption:ready", places.url]]
        # Another frame of the same page, and messages that are something else, are not heard.
        await frame.evaluate("postMessage({ type: 'consumption:token', token: 'own' }, '*')")
        await page.evaluate("tell({ type: 'consumption:token', token: 7 })")
        await visit.refuse(1)
        await page.evaluate(f"tell({{ type: 'consumption:token', token: '{token}' }})")
        await page.wait_for_function("heard.some(([type]) => type === 'consumption:renew')")
        await page.evaluate(f"tell({{ type: 'consumption:token', token: '{token}' }})")
        await signed_in(frame)
        kept = await frame.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")
        assert kept == "[{},{}]", "the token of a host is stored nowhere"


async def test_a_token_is_asked_for_again_before_it_expires(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_visit(browser) as visit:
        page = visit.page

        async def busy(route: Route) -> None:  # what asks for the next token is the clock
            await route.fulfill(status=503, body="{}")

        await page.route(f"{places.url}/graphql", busy)
        await visit.embed(HOST)
        await page.wait_for_function("heard.length > 0")
        short = """{ const exp = Math.floor(Date.now() / 1000) + 2;
            tell({ type: "consumption:token", token: `a.${btoa(JSON.stringify({ exp }))}.c` }); }"""
        await page.evaluate(f"() => {short}")
        await page.wait_for_function("heard.some(([type]) => type === 'consumption:renew')")


async def test_a_page_of_another_origin_may_neither_embed_this_one_nor_hand_a_token_over(
    places: SignIns, browser: Browser, token: str
) -> None:
    async with places.a_visit(browser) as visit:
        frame = await visit.embed(STRANGER)
        assert frame.url.startswith("chrome-error:"), "the browser shows an error in its place"
        assert all("frame-ancestors" in said for said in visit.complaints)
        visit.complaints.clear()

    async def loose(route: Route) -> None:
        answer = await route.fetch()
        headers = {**answer.headers, "content-security-policy": ""}
        await route.fulfill(response=answer, headers=headers)

    # A browser that knew no frame-ancestors would show it: its messages are not heard either.
    async with places.a_visit(browser) as visit:
        await visit.page.route(f"{places.url}/", loose)
        frame = await visit.embed(STRANGER)
        await expect(frame.get_by_label("API key")).to_be_visible()
        heard = frame.evaluate("new Promise((hear) => addEventListener('message', hear))")
        told = f"tell({{ type: 'consumption:token', token: '{token}' }})"
        await visit.page.evaluate(f"setTimeout(() => {told}, 100)")
        await heard
        await expect(frame.get_by_label("API key")).to_be_visible()
        assert await visit.page.evaluate("heard") == []
        visit.complaints.clear()  # of the page that this test has altered


async def test_a_host_may_open_a_window_instead_of_a_frame(
    places: SignIns, browser: Browser, token: str
) -> None:
    async with places.a_visit(browser) as visit:
        page = visit.page
        await visit.answer(HOST, "<!doctype html><title>A host</title>")
        given = f"{{ type: 'consumption:token', token: '{token}' }}"
        async with page.expect_popup() as opening:
            await page.evaluate(
                f"""() => {{
                    addEventListener("message", ({{ data }}) => data.type === "consumption:ready"
                        && opened.postMessage({given}, "{places.url}"));
                    window.opened = open("{places.url}/");
                }}"""
            )
        await signed_in(await opening.value)
