"""Signing in by a real OpenID Connect provider, and by the token of a page that embeds this one."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Error, Page, Route

from insights.sign_in import DASHBOARD_SETTINGS
from tests.browser.sign_ins import (
    AUDIENCE,
    CLIENT,
    HOST,
    STRANGER,
    SUBJECT,
    SignIns,
    claims_of,
    some_sign_ins,
)

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.timeout(120),
]

REASON = ".then(() => 'nothing was wrong', (error) => error.message)"
READ = "window.settings = (await signIn.readSettings(location.origin + '/')).signIn;"
FINISH = f"""async () => {{
    {READ}
    const {{ credentials, returnTo }} = await signIn.finish(settings, new URL(location.href));
    history.replaceState(null, "", returnTo);
    window.credentials = credentials;
    return [await credentials.header(), location.pathname + location.search];
}}"""
RESUME = f"""async () => {{
    {READ}
    window.credentials = signIn.resume(settings);
    return credentials && await credentials.header();
}}"""
FAIL = f"""async () => {{
    {READ}
    return await signIn.finish(settings, new URL(location.href)){REASON};
}}"""
RENEW = "async () => { await credentials.renew(); return await credentials.header(); }"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def places(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[SignIns]:
    async with some_sign_ins(tmp_path_factory.mktemp("sign-ins")) as places:
        yield places


async def _begin(places: SignIns, page: Page) -> None:
    await places.open(page)
    begin = f"""async () => {{
        {READ}
        await signIn.begin(settings, location.origin + "/", "/usage?tenant=x");
    }}"""
    await page.evaluate(begin)
    await page.wait_for_selector("input[name=login]")


async def _log_in(page: Page, places: SignIns) -> None:
    """As a person does at the provider's pages, until that leads back.

    Playwright answers no request that a redirect has led to: the address is opened once more.
    """
    await page.fill("input[name=login]", SUBJECT)
    await page.fill("input[name=password]", "any")
    await page.click("button[type=submit]")
    await page.wait_for_selector("text=Continue")
    async with page.expect_request(lambda asked: asked.url.startswith(f"{places.url}/?")) as back:
        await page.click("button[type=submit]")
    await page.goto((await back.value).url)
    await page.wait_for_function("window.signIn")


async def test_a_person_signs_in_stays_so_after_a_reload_and_gets_the_next_token(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_page(browser) as page:
        await _begin(places, page)
        await _log_in(page, places)
        assert await page.evaluate("signIn.isAnswer(new URL(location.href))")
        header, address = await page.evaluate(FINISH)
        assert address == "/usage?tenant=x", "where they had come for, without code and state"
        claims = claims_of(header)
        assert (claims["aud"], claims["sub"], claims["client_id"]) == (AUDIENCE, SUBJECT, CLIENT)
        viewer = await places.ask(header)
        assert viewer == {"name": SUBJECT, "role": "TENANT_ADMIN", "tenants": {"totalCount": 1}}
        await places.open(page)
        assert await page.evaluate(RESUME) == header, "a reload of the tab keeps it"
        both = await page.evaluate(
            "async () => { const both = [credentials.renew(), credentials.renew()];"
            " await Promise.all(both); return [both[0] === both[1], await credentials.header()]; }"
        )
        assert both[0], "a refresh token is used once, however many ask"
        assert both[1] != header
        assert (await places.ask(both[1]))["name"] == SUBJECT
        assert await page.evaluate(RENEW) not in {header, both[1]}, "the rotated one is kept"
        await page.evaluate("credentials.forget()")
        assert await page.evaluate(RESUME) is None
    assert places.complaints == []


async def test_answers_that_were_not_asked_for_in_this_tab_are_refused(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_page(browser) as page:
        await page.goto(f"{places.url}/?code=stolen&state=chosen")
        await page.wait_for_function("window.signIn")
        assert not await page.evaluate("signIn.isAnswer(new URL(location.href))")
        assert "not begun in this tab" in await page.evaluate(FAIL)
        await _begin(places, page)
        await page.goto(f"{places.url}/?code=stolen&state=chosen&iss={places.issuer}")
        await page.wait_for_function("window.signIn")
        assert "state" in await page.evaluate(FAIL)
        assert "not begun" in await page.evaluate(FAIL), "and it is not tried twice"
        assert await page.evaluate(RESUME) is None


async def test_an_answer_for_another_nonce_signs_nobody_in(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_page(browser) as page:
        await _begin(places, page)
        await _log_in(page, places)
        await page.evaluate(
            """() => {
                const name = "consumption:sign-in";
                const pending = JSON.parse(sessionStorage.getItem(name));
                sessionStorage.setItem(name, JSON.stringify({ ...pending, nonce: "another" }));
            }"""
        )
        assert "nonce" in await page.evaluate(FAIL)
        assert await page.evaluate(RESUME) is None


async def test_what_the_page_is_told_holds_no_secret_and_its_policy_names_the_token_endpoint(
    places: SignIns,
) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{places.url}{DASHBOARD_SETTINGS}")
    told: dict[str, Any] = answer.json()
    assert told["embeddingOrigins"] == [HOST]
    assert told["signIn"] == {
        "issuer": places.issuer,
        "clientId": CLIENT,
        "scope": "openid",
        "parameters": {"resource": AUDIENCE},
        "authorizationEndpoint": f"{places.issuer}/auth",
        "tokenEndpoint": f"{places.issuer}/token",
        "endSessionEndpoint": f"{places.issuer}/session/end",
        "saysIssuer": True,
        "idTokenAlgorithms": told["signIn"]["idTokenAlgorithms"],
    }
    assert "ES256" in told["signIn"]["idTokenAlgorithms"]
    policy = places.headers["Content-Security-Policy"]
    assert f"connect-src 'self' {places.issuer};" in policy
    assert policy.endswith(f"frame-ancestors {HOST}")


# ── a page that embeds this one ──────────────────────────────────────────────────────────────────


async def _embed(places: SignIns, page: Page, origin: str) -> None:
    """A page of an origin with this one in a frame; it notes what it hears."""
    host = f"""<!doctype html><iframe src="{places.url}/"></iframe><script>
        window.heard = [];
        addEventListener("message", ({{ data, origin }}) => heard.push([data.type, origin]));
        const tell = (message) => frames[0].postMessage(message, "{places.url}");
    </script>"""

    async def answer(route: Route) -> None:
        await route.fulfill(body=host, content_type="text/html")

    await page.context.route(f"{origin}/", answer)
    await page.goto(f"{origin}/")


LISTEN = f"window.host = signIn.hostToken(['{STRANGER.replace('other', 'third')}', '{HOST}'])"
A_TOKEN = "a.eyJleHAiOjQwMDAwMDAwMDB9.c"  # exp: 4000000000


async def test_a_host_of_an_allowed_origin_hands_tokens_over(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_page(browser) as page:
        await _embed(places, page, HOST)
        frame = page.frames[1]
        await frame.wait_for_function("window.signIn")
        await frame.evaluate(f"() => {{ {LISTEN}; }}")
        await page.wait_for_function("heard.length > 0")
        assert await page.evaluate("heard") == [["consumption:ready", places.url]]
        # Another frame of the same page, and messages that are something else, are not heard.
        await frame.evaluate("postMessage({ type: 'consumption:token', token: 'own' }, '*')")
        await page.evaluate("tell({ type: 'consumption:token', token: 7 })")
        await page.evaluate(f"tell({{ type: 'consumption:token', token: '{A_TOKEN}' }})")
        assert await frame.evaluate("host.header()") == f"Bearer {A_TOKEN}"
        renewed = frame.evaluate("async () => { await host.renew(); return await host.header(); }")
        await page.evaluate(
            "addEventListener('message', ({ data }) => data.type === 'consumption:renew'"
            " && tell({ type: 'consumption:token', token: 'next' }))"
        )
        assert await renewed == "Bearer next"
        kept = await frame.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")
        assert kept == "[{},{}]", "the token of a host is stored nowhere"


async def test_a_token_is_asked_for_again_before_it_expires(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_page(browser) as page:
        await _embed(places, page, HOST)
        frame = page.frames[1]
        await frame.wait_for_function("window.signIn")
        await frame.evaluate(f"() => {{ {LISTEN}; }}")
        short = """{ const exp = Math.floor(Date.now() / 1000) + 2;
            tell({ type: "consumption:token", token: `a.${btoa(JSON.stringify({ exp }))}.c` }); }"""
        await page.evaluate(f"() => {short}")
        await page.wait_for_function("heard.some(([type]) => type === 'consumption:renew')")


async def test_a_page_of_another_origin_may_neither_embed_this_one_nor_hand_a_token_over(
    places: SignIns, browser: Browser
) -> None:
    async with places.a_page(browser) as page:
        await _embed(places, page, STRANGER)
        with pytest.raises(Error):
            await page.frames[1].wait_for_function("window.signIn", timeout=1_000)
    # A browser that knew no frame-ancestors would show it: its messages are not heard either.
    loose = SignIns(places.url, places.issuer, places.script, {})
    async with loose.a_page(browser) as page:
        await _embed(places, page, STRANGER)
        frame = page.frames[1]
        await frame.wait_for_function("window.signIn")
        await frame.evaluate(f"() => {{ {LISTEN}; }}")
        await page.evaluate(f"tell({{ type: 'consumption:token', token: '{A_TOKEN}' }})")
        answered = (
            f"Promise.race([host.header(){REASON}, new Promise(r => setTimeout(r, 500, 'none'))])"
        )
        assert await frame.evaluate(answered) == "none"
        assert await page.evaluate("heard") == []


async def test_a_host_may_open_a_window_instead_of_a_frame(
    places: SignIns, browser: Browser
) -> None:
    async def answer(route: Route) -> None:
        await route.fulfill(body="<!doctype html><title>A host</title>", content_type="text/html")

    async with places.a_page(browser) as page:
        await page.context.route(f"{HOST}/", answer)
        await page.goto(f"{HOST}/")
        async with page.expect_popup() as opening:
            await page.evaluate(f"() => {{ window.opened = open('{places.url}/'); }}")
        opened = await opening.value
        await opened.wait_for_function("window.signIn")
        token = f"{{ type: 'consumption:token', token: '{A_TOKEN}' }}"
        await page.evaluate(
            f"() => addEventListener('message', ({{ data }}) => data.type === 'consumption:ready'"
            f" && opened.postMessage({token}, '{places.url}'))"
        )
        await opened.evaluate(f"() => {{ {LISTEN}; }}")
        assert await opened.evaluate("host.header()") == f"Bearer {A_TOKEN}"
