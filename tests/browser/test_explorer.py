"""The explorer in a real browser: what a person sees, and what no person may see."""

import re
from typing import Final

import httpx
import pytest
from playwright.async_api import Browser, Page, Route, expect

from credit.core.roles import Role
from tests.browser.axe import violations_in_both_themes
from tests.browser.explorers import Place, an_explorer
from tests.browser.windows import SMALL, WIDE, scripted

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
]

NOT_OURS: Final = ("nested-interactive",)
"""What GraphiQL itself does against the rules: a tab that can be moved has buttons in it."""

UPDATE: Final = """mutation Rename($id: ID!) {
  updateTenant(input: {tenantId: $id, name: "Renamed"}) {
    tenant { name } problems { message } } }"""
RECORD: Final = """mutation {
  adjustCredits(input: {tenantId: "%s", credits: "5", idempotencyKey: "%s", reason: "more"}) {
    problems { message } } }"""


async def test_it_asks_for_a_key_before_it_requests_anything(
    browser: Browser, place: Place
) -> None:
    async with an_explorer(browser, place) as explorer:
        await explorer.open()
        assert {request.method for request in explorer.requests} == {"GET"}
        assert await explorer.page.evaluate("document.activeElement.id") == "key"
        await explorer.enter("no key at all")
        await expect(explorer.page.locator("#key-problem")).to_contain_text("not valid")
        (complaint,) = explorer.complaints
        assert "401" in complaint  # a browser notes each status of an error
        explorer.complaints.clear()
        await explorer.enter(place.keys[Role.TENANT_ADMIN])
        viewer = explorer.page.locator(".viewer")
        await expect(viewer).to_contain_text("the tenant_admin")
        await expect(viewer).to_contain_text("Tenant administrator")
        await expect(explorer.page.locator(".graphiql-doc-explorer")).to_contain_text("Query")


async def test_a_key_in_the_address_leaves_it_and_is_kept_nowhere(
    browser: Browser, place: Place
) -> None:
    key = place.keys[Role.TENANT_ADMIN]
    earlier = "localStorage.setItem('graphiql:headers', 'Bearer of an earlier page')"
    async with (
        an_explorer(browser, place) as explorer,
        scripted(explorer.page, earlier),
    ):
        await explorer.open(Role.TENANT_ADMIN)
        assert explorer.page.url == place.url
        assert "#" not in await explorer.page.evaluate("location.href")
        await explorer.write(f"{{ viewer {{ name }} }} # {key}")
        await explorer.run()
        await explorer.answered("the tenant_admin")
        await explorer.write("{ viewer { scopes } }")
        stored = await explorer.stored_with("{ viewer { scopes } }")  # it has no key in it
        assert key not in stored
        assert "earlier page" not in stored
        await explorer.page.reload()
        await explorer.page.wait_for_selector("#key")
        assert await explorer.page.input_value("#key") == ""


async def test_a_query_a_mutation_and_a_subscription_run(browser: Browser, place: Place) -> None:
    tenant, key = place.tenants[0], place.keys[Role.OPERATOR]
    async with an_explorer(browser, place) as explorer:
        await explorer.open(Role.OPERATOR)
        await explorer.run()
        await explorer.answered('"remainingBalance": "10"')
        await explorer.write(UPDATE.replace("$id: ID!", f'$id: ID! = "{tenant}"'))
        await explorer.run()
        await explorer.answered('"name": "Renamed"', '"problems": []')
        await explorer.write(
            f'subscription {{ balanceChanged(tenantId: "{tenant}", afterSequence: "0") '
            "{ reason balanceAfter } }"
        )
        await explorer.run()
        await explorer.answered('"balanceAfter": "10"')
        async with httpx.AsyncClient(headers={"authorization": f"Bearer {key}"}) as http:
            answer = await http.post(place.url, json={"query": RECORD % (tenant, "one")})
            assert answer.json()["data"]["adjustCredits"]["problems"] == []
        await explorer.answered('"balanceAfter": "15"')
        line = explorer.page.locator(".live")
        await expect(line).to_contain_text(re.compile(r"Subscribed · \d events"))
        await explorer.run()
        await expect(line).to_contain_text("Ended")


async def test_completion_documentation_and_themes_work_under_the_policy(
    browser: Browser, place: Place
) -> None:
    async with an_explorer(browser, place) as explorer:
        await explorer.open(Role.TENANT_ADMIN)
        page = explorer.page
        await expect(page.locator(".graphiql-doc-explorer")).to_contain_text("Root Types")
        await explorer.write("{ vie")
        await page.keyboard.press("Control+Space")
        await page.locator(".suggest-widget.visible .monaco-list-row", has_text="viewer").click()
        await explorer.edited(".graphiql-query-editor", "viewer")
        await page.get_by_role("button", name="Open settings dialog").click()
        await page.get_by_role("button", name="Dark").click()
        await page.keyboard.press("Escape")
        await expect(page.locator("body.graphiql-dark")).to_be_visible()
        await page.reload()
        await page.wait_for_selector("body.graphiql-dark #key")


async def test_operations_are_listed_by_who_asks_them_and_name_the_tenant_that_was_chosen(
    browser: Browser, place: Place
) -> None:
    async with an_explorer(browser, place) as explorer:
        await explorer.open(Role.OPERATOR)
        page = explorer.page
        groups = page.locator(".operations details")
        await expect(groups.first.locator("summary")).to_contain_text("Operator")
        assert await page.locator(".operations details[open]").count() == 1
        await page.select_option(".operations select", place.tenants[1])
        await page.fill(".operations input", "when do our credits run out")
        await page.locator(".operations details[open] button").first.click()
        await expect(page.locator(".graphiql-tab-active")).to_contain_text("Forecast")
        await explorer.edited(".graphiql-query-editor", "forecast(")
        await explorer.edited(".graphiql-editor-tool", place.tenants[1])
        await explorer.run()
        await explorer.answered('"remaining": "0"')


async def test_a_key_is_changed_and_one_that_was_revoked_is_asked_for_again(
    browser: Browser, place: Place
) -> None:
    async with an_explorer(browser, place) as explorer:
        await explorer.open(Role.PARTNER)
        await explorer.page.get_by_role("button", name="Change key").click()
        await explorer.enter(place.keys[Role.PLATFORM])
        await expect(explorer.page.locator(".viewer")).to_contain_text("the platform")

        async def refused(route: Route) -> None:
            await route.fulfill(status=401, json={"errors": [{"message": "No valid key."}]})

        await explorer.page.wait_for_selector(".graphiql-query-editor .view-line")
        await explorer.page.route(place.url, refused)
        await explorer.write("{ viewer { name } }")
        await explorer.run()
        await expect(explorer.page.locator("#key-problem")).to_contain_text("revoked")
        explorer.complaints.clear()


async def test_it_works_below_the_prefix_of_a_proxy(browser: Browser, place: Place) -> None:
    prefixed = place.url.replace("/graphql", "/prefix/graphql")

    async def forwarded(route: Route) -> None:
        answer = await route.fetch(url=route.request.url.replace("/prefix/", "/"))
        await route.fulfill(response=answer)

    async with an_explorer(browser, place) as explorer:
        await explorer.page.route("**/prefix/**", forwarded)
        await explorer.open(Role.TENANT_ADMIN, prefixed)
        await explorer.run()
        await explorer.answered('"remainingBalance"')
        assert all("/prefix/" in request.url for request in explorer.requests)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_everyone_can_use_it(browser: Browser, place: Place, size: tuple[int, int]) -> None:
    async with an_explorer(browser, place, size, dark=size == SMALL) as explorer:
        await explorer.open()
        assert await _found(explorer.page) == []
        await explorer.enter(place.keys[Role.OPERATOR])
        await explorer.page.wait_for_selector(".graphiql-query-editor .view-line")
        if size == SMALL:
            await explorer.page.get_by_role("button", name="Operations").click()
        assert await _found(explorer.page) == []
        wider = "document.documentElement.scrollWidth > innerWidth"
        assert await explorer.page.evaluate(wider) is False


async def _found(page: Page) -> list[str]:
    """What axe finds, outside of the text of editors, which dims the number of an empty line."""
    return await violations_in_both_themes(page, exclude=[".monaco-editor"], without=NOT_OURS)
