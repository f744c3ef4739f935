"""The app of tenant admins over the demo, in a browser that notes what a person must not see."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, Request, expect

import hatch_build
from tests.browser.axe import violations, violations_in_both_themes
from tests.browser.windows import WIDE, Window, a_window
from tests.insights.demos import seeded_demo
from tests.insights.terminal import Running, demo

ADMIN: Final = "TENANT_ADMIN"
TENANT: Final = "havel-logistik"
STREAM: Final = "text/event-stream"


@contextmanager
def a_demo(shared_folder: Path, folder: Path, database_url: str | None = None) -> Iterator[Running]:
    """The demo, with the built pages, on a database of its own.

    Its two years are recorded once for all SQLite files of a run, which takes some seconds.
    """
    hatch_build.build()
    if database_url is not None:
        with demo(folder, INSIGHTS_DATABASE_URL=database_url) as running:
            yield running
        return
    seeded, _ = seeded_demo(shared_folder)
    shutil.copytree(seeded, folder)
    with demo(folder) as running:
        yield running


@dataclass
class App(Window):
    """The app in one window."""

    demo: Running = field(kw_only=True)

    @property
    def context(self) -> BrowserContext:
        """What its pages share."""
        return self.page.context

    @property
    def url(self) -> str:
        """Where the service is, without a slash."""
        return str(self.demo.output["url"])

    async def open(
        self, path: str = "/", *, tenant: str | None = TENANT, role: str = ADMIN
    ) -> None:
        """Follow a link of the demo to a view, and wait until nothing is loading any more."""
        await self.page.goto(f"{self.url}{path}#key={self.demo.key(role, tenant)}")
        await self.settled()

    async def settled(self) -> None:
        """Wait until the view is there and no skeleton is."""
        await self.page.wait_for_selector("main")
        await expect(self.page.locator(".skeleton")).to_have_count(0)

    async def violations(self) -> list[str]:
        """What axe finds."""
        return await violations(self.page)

    async def violations_in_both_themes(self) -> list[str]:
        """What axe finds in the light theme and in the dark one."""
        return await violations_in_both_themes(self.page)

    async def shifts(self) -> list[Any]:
        """Layout shifts since the page was loaded: how far, and what moved."""
        found: list[Any] = await self.page.evaluate("window.shifts")
        return found

    async def is_too_wide(self) -> bool:
        """Whether the page has to be scrolled sideways."""
        wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        return bool(await self.page.evaluate(wider))

    @property
    def script_bytes(self) -> int:
        """The size of all scripts that were loaded, compressed by gzip."""
        paths = {urlsplit(one.url).path for one in self.requests}
        files = [hatch_build.TARGET / path.split("/static/")[1] for path in paths if ".js" in path]
        compressed = [file.with_name(f"{file.name}.gz") for file in files]
        return sum(
            (small if small.exists() else file).stat().st_size
            for file, small in zip(files, compressed, strict=True)
        )

    @property
    def graphql(self) -> list[dict[str, Any]]:
        """What was sent to the API in order, without what is followed."""
        return [body for body, is_stream in self._sent() if not is_stream]

    @property
    def streams(self) -> list[dict[str, Any]]:
        """What was asked to be followed, in order."""
        return [body for body, is_stream in self._sent() if is_stream]

    def _sent(self) -> list[tuple[dict[str, Any], bool]]:
        return [
            (dict(one.post_data_json or {}), is_stream(one))
            for one in self.requests
            if urlsplit(one.url).path.endswith("/graphql") and one.method == "POST"
        ]


def is_stream(request: Request) -> bool:
    """Whether a request follows a subscription."""
    return request.headers.get("accept") == STREAM


@asynccontextmanager
async def an_app(
    browser: Browser,
    demo: Running,
    size: tuple[int, int] = WIDE,
    *,
    dark: bool = False,
    stays: bool = True,
) -> AsyncIterator[App]:
    """A window as a new visitor has it; at the end nothing was asked of elsewhere."""
    async with a_window(browser, size, dark=dark, stays=stays) as window:
        app = App(window.page, window.complaints, window.requests, demo=demo)
        yield app
        origins = {urlsplit(one.url)[:2] for one in app.requests if not one.url.startswith("data:")}
        assert origins == {urlsplit(app.url)[:2]}, origins
        assert app.complaints == [], app.complaints
