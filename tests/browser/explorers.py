"""A service with some keys, and the explorer in a browser that notes what a person must not see."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.async_api import Browser, expect

import hatch_build
from credit.core.roles import Role
from models import migrator, plans
from models.database import session
from resolvers import keys
from resolvers.keys import NewKey
from tests.browser.windows import WIDE, Window, a_window
from tests.faults.services import PEPPER, Service, a_tenant, global_id, looking_into
from tests.waiting import LONG_S, POLL_S
from tests.world import a_plan

EDITOR: Final = ".graphiql-query-editor .view-line"


@dataclass(frozen=True)
class Place:
    """Where the explorer is, with a key of each role, and the ids of two tenants."""

    url: str
    keys: dict[Role, str]
    tenants: tuple[str, str]


@contextmanager
def a_place(folder: Path) -> Iterator[Place]:
    """A real service with the built pages."""
    hatch_build.build()
    database_url = f"sqlite://{folder / 'insights.sqlite3'}"
    made, tenants = asyncio.run(_filled(database_url))
    service = Service(database_url, folder / "service")
    service.start()
    try:
        asyncio.run(service.ready())
        yield Place(service.url, made, tenants)
    finally:
        service.stop()


async def _filled(database_url: str) -> tuple[dict[Role, str], tuple[str, str]]:
    async with looking_into(database_url):
        await migrator.migrate()
        await plans.upsert(session(), [a_plan("none", credits="0")])
        first, second = await a_tenant(credits="10"), await a_tenant()
        bound = {Role.TENANT_ADMIN: first.id, Role.PARTNER: first.id}
        made = {}
        for role in Role:
            new = NewKey(f"the {role.lower()}", role, bound.get(role))
            _, made[role] = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
        return made, (global_id(first), global_id(second))


@dataclass
class Explorer(Window):
    """The explorer in one window."""

    place: Place = field(kw_only=True)

    async def open(self, role: Role | None = None, address: str | None = None) -> None:
        """Load the page, with the key of a role in the address."""
        fragment = f"#key={self.place.keys[role]}" if role else ""
        await self.page.goto(f"{address or self.place.url}{fragment}")
        await self.page.wait_for_selector(EDITOR if role else "#key")

    async def enter(self, key: str) -> None:
        await self.page.fill("#key", key)
        await self.page.press("#key", "Enter")

    async def write(self, document: str) -> None:
        """Put a document into a new tab, as one line: the editor adds brackets to a new one."""
        await self.page.click(".graphiql-tab-add")
        await expect(self.page.locator(".graphiql-tab-active")).to_contain_text("<untitled>")
        await self.page.locator(".graphiql-query-editor textarea").focus()
        await self.page.keyboard.insert_text(" ".join(document.split()))
        await self.edited(".graphiql-query-editor", max(document.split(), key=len))

    async def run(self) -> None:
        """Press the button that runs a document, or stops it."""
        await self.page.click(".graphiql-execute-button")

    async def answered(self, *texts: str) -> None:
        """Wait until the answer shows some texts."""
        for text in texts:
            await self.page.locator(".result-window", has_text=text).wait_for()

    async def edited(self, editor: str, text: str) -> None:
        """Wait until an editor shows a text, without blanks: the editor writes others."""
        await self.page.locator(f"{editor} .view-lines", has_text=text).wait_for()

    async def stored_with(self, text: str) -> str:
        """All that the browser keeps, once a text that was written is among it."""
        async with asyncio.timeout(LONG_S):
            while text not in (stored := await self.stored()):  # noqa: ASYNC110 - no event
                await asyncio.sleep(POLL_S)
        return stored

    @property
    def origins(self) -> set[str]:
        """Where requests went; text that is addressed as data goes nowhere."""
        parts = [urlsplit(request.url) for request in self.requests]
        return {f"{one.scheme}://{one.netloc}" for one in parts if one.scheme != "data"}


@asynccontextmanager
async def an_explorer(
    browser: Browser, place: Place, size: tuple[int, int] = WIDE, *, dark: bool = False
) -> AsyncIterator[Explorer]:
    """A window as a new visitor has it; at the end nothing was asked of elsewhere."""
    async with a_window(browser, size, dark=dark) as window:
        explorer = Explorer(window.page, window.complaints, window.requests, place=place)
        yield explorer
        here = urlsplit(place.url)
        assert explorer.origins == {f"{here.scheme}://{here.netloc}"}
        assert explorer.complaints == []
