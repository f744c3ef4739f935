"""The page that shows every chart, built for tests, under a policy without anything inline."""

import os
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.async_api import Browser, Locator, Page, Route

import hatch_build
from tests.clients.node import NODE

ORIGIN: Final = "http://gallery.test"
HEIGHT: Final = 900
OPENED: Final = datetime(2026, 6, 15, 12, tzinfo=UTC)
"""When a window is opened by its clock, which goes on from then, and can be turned."""
LATER: Final = OPENED + timedelta(hours=1)
POLICY: Final = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'"
"""Neither scripts nor styles may stand in the page, nor style attributes at its elements."""

_TYPES: Final = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}


def build(folder: Path) -> None:
    """Build the gallery into a folder, with the packages of the dashboard."""
    hatch_build.build()  # the packages come with the pages
    dashboard = hatch_build.DASHBOARD
    vite = dashboard / "node_modules" / "vite" / "bin" / "vite.js"
    config = dashboard / "charts-gallery" / "vite.config.ts"
    done = subprocess.run(
        [NODE, vite, "build", "--logLevel", "warn", "--config", config],
        cwd=dashboard,
        env={**os.environ, "GALLERY_OUT": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@dataclass
class Gallery:
    """The gallery in one window."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    """What the browser's console has to say, violations of the policy among them."""

    async def open(self, case: str | None = None) -> None:
        """Load all charts, or one case alone."""
        await self.page.goto(f"{ORIGIN}/index.html{f'?case={case}' if case else ''}")
        await self.page.wait_for_selector(".chart-drawing *")

    async def resize(self, width: int) -> None:
        """Give the window another width, and let the charts follow."""
        await self.page.set_viewport_size({"width": width, "height": HEIGHT})
        await self.page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    def surface(self, case: str) -> Locator:
        """What takes the keys of a chart."""
        return self.page.locator(f"#{case} .chart-surface")

    async def said(self, case: str) -> str:
        """What the live region of a chart says, once it has come to rest."""
        await self.page.clock.run_for(250)
        return await self.page.locator(f"#{case} .chart-live").inner_text()


@asynccontextmanager
async def a_gallery(
    browser: Browser, folder: Path, width: int = 1440, *, dark: bool = False, touch: bool = False
) -> AsyncIterator[Gallery]:
    """A window of its own; at the end the browser has complained of nothing."""
    context = await browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if dark else "light",
        has_touch=touch,
    )

    async def answer(route: Route) -> None:
        file = folder / urlsplit(route.request.url).path.lstrip("/")
        if not file.is_file():
            return await route.fulfill(status=204)
        headers = {"content-type": _TYPES[file.suffix], "content-security-policy": POLICY}
        return await route.fulfill(body=file.read_bytes(), headers=headers)

    await context.route(f"{ORIGIN}/**", answer)
    page = await context.new_page()
    await page.clock.install(time=OPENED)
    gallery = Gallery(page)
    page.on("console", lambda said: gallery.complaints.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: gallery.complaints.append(str(error)))
    try:
        yield gallery
        assert gallery.complaints == []
    finally:
        await context.close()
