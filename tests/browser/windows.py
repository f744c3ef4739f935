"""The window that the tests of a process use in turn, each as a new visitor finds it.

It stays open: its process has compiled the scripts of the pages already, which takes a third of the
CPU of a dashboard and most of that of the explorer.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    WebSocket,
)

WIDE: Final = (1440, 900)
SMALL: Final = (390, 844)
BLANK: Final = "about:blank"
WATCH: Final = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const moved = entry.sources.map((one) => one.node?.className ?? one.node?.nodeName);
      window.shifts.push([entry.value, ...moved]);
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


@dataclass
class Window:
    """A window, and what it has noted since the test began."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    """What the browser's console has to say: errors, and violations of the policy among them."""

    requests: list[Request] = field(default_factory=list)

    async def stored(self) -> str:
        """All that the browser keeps for this origin."""
        kept: str = await self.page.evaluate(
            "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,"
            " (await indexedDB.databases()).map(one => one.name), await caches.keys()])"
        )
        return kept

    def request(self, sent: Request) -> None:
        """Note a request."""
        self.requests.append(sent)

    def console(self, said: ConsoleMessage) -> None:
        """Note what the console says."""
        self.complaints.append(f"{said.type}: {said.text}")

    def pageerror(self, error: Error) -> None:
        """Note an error that no script has caught."""
        self.complaints.append(str(error))

    def websocket(self, socket: WebSocket) -> None:
        """Note a socket, which no page of ours opens."""
        self.complaints.append(f"a socket: {socket.url}")


@asynccontextmanager
async def a_window(
    browser: Browser, size: tuple[int, int], *, dark: bool = False, stays: bool = True
) -> AsyncIterator[Window]:
    """The window that stays, without anything that tests before have left in it.

    A test that installs a clock, which cannot be removed, says that it does not stay. Nor does one
    whose test has failed.
    """
    # The first context is the one that stays; others are open during one test.
    context = browser.contexts[0] if browser.contexts and stays else await _opened(browser)
    window = Window(context.pages[0])
    page, (width, height) = window.page, size
    assert page.url == BLANK, "another test has it"
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(media="null", color_scheme="dark" if dark else "light")
    page.on("request", window.request)
    page.on("console", window.console)
    page.on("pageerror", window.pageerror)
    page.on("websocket", window.websocket)
    try:
        yield window
        await page.unroute_all(behavior="wait")
        for other in context.pages[1:]:
            await other.close()
        page.remove_listener("request", window.request)
        page.remove_listener("console", window.console)
        page.remove_listener("pageerror", window.pageerror)
        page.remove_listener("websocket", window.websocket)
        await _emptied(page)
    except BaseException:
        stays = False
        # A test may answer what the page still loads; to answer a page that is closed is an error.
        await page.unroute_all(behavior="wait")
        raise
    finally:
        if not stays:
            await context.close()


@asynccontextmanager
async def scripted(page: Page, script: str) -> AsyncIterator[None]:
    """Run a script before those of each document that is loaded in the block.

    One that Playwright adds cannot be removed, so that its window could not stay.
    """
    protocol = await page.context.new_cdp_session(page)
    await protocol.send("Page.enable")
    added = await protocol.send("Page.addScriptToEvaluateOnNewDocument", {"source": script})
    try:
        yield
        await protocol.send("Page.removeScriptToEvaluateOnNewDocument", added)
    finally:
        await protocol.detach()


async def _opened(browser: Browser) -> BrowserContext:
    context = await browser.new_context(
        locale="en-GB",
        timezone_id="Asia/Tokyo",  # not the tenant's
    )
    context.set_default_timeout(60_000)
    await context.add_init_script(WATCH)
    await context.new_page()
    return context


async def _emptied(page: Page) -> None:
    """Leave the site, and remove all that it has stored. Compiled scripts stay.

    The blank page is of the origin and in the process of the page before it.
    """
    context = page.context
    origin = await page.evaluate("location.origin")
    await page.evaluate(f"location.replace('{BLANK}')")
    await page.wait_for_url(BLANK)
    await page.evaluate("sessionStorage.clear()")
    protocol = await context.new_cdp_session(page)
    everything = {"origin": origin, "storageTypes": "all"}
    await protocol.send("Storage.clearDataForOrigin", everything)
    await protocol.send("Page.resetNavigationHistory")
    await protocol.detach()
    await context.clear_cookies()
    await context.clear_permissions()
