"""A service that executes listed operations alone, and a real provider that it trusts."""

import asyncio
import base64
import json
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from playwright.async_api import Browser, ConsoleMessage, Frame, Page, Request, Route, expect

import hatch_build
from credit.core.roles import Role
from insights import cli_context
from models import migrator, plans
from models.database import session
from resolvers import members
from tests.clients import node
from tests.faults.services import Service, a_tenant, looking_into
from tests.world import a_plan

HERE: Final = Path(__file__).parent
CLIENT: Final = "the-dashboard"
AUDIENCE: Final = "https://credits.example.com"
SUBJECT: Final = "ann"
HOST: Final = "https://app.example.com"
"""The origin of a page that may embed the dashboard; another one may not."""
STRANGER: Final = "https://other.example.com"
NOTED: Final = re.compile("status of (401|503)|Mixed Content")
"""What a browser notes of refusals, and of a page with TLS that shows one without."""


@dataclass
class Visit:
    """A window of its own, and what is asked for in it."""

    page: Page
    places: "SignIns"
    complaints: list[str] = field(default_factory=list)
    """What the browser's console says of the dashboard, but for statuses of errors."""

    requests: list[Request] = field(default_factory=list)

    @property
    def grants(self) -> list[str]:
        """The kinds of grants that the provider's token endpoint was asked for, in order."""
        asked = [one for one in self.requests if one.url == f"{self.places.issuer}/token"]
        sent = [parse_qs(one.post_data or "") for one in asked if one.method == "POST"]
        return [kind for one in sent for kind in one["grant_type"]]

    async def open(self, address: str = "/") -> None:
        """Load an address of the dashboard."""
        await self.page.goto(f"{self.places.url}{address}")

    async def begin(self) -> None:
        """Leave for the provider."""
        await self.page.get_by_role("button", name="Sign in", exact=True).click()
        await self.page.wait_for_selector("input[name=login]")

    async def log_in(self) -> None:
        """As a person does at the provider's pages, which lead back."""
        await self.page.fill("input[name=login]", SUBJECT)
        await self.page.fill("input[name=password]", "any")
        await self.page.click("button[type=submit]")
        await self.page.get_by_role("button", name="Continue").click()
        await self.page.wait_for_url(f"{self.places.url}/**")

    async def refuse(self, times: int) -> None:
        """Have the next requests to the API refused, as if the token were valid no longer."""
        left = times

        async def refused(route: Route) -> None:
            nonlocal left
            left -= 1
            await (route.continue_() if left < 0 else route.fulfill(status=401, body="{}"))

        await self.page.unroute_all()
        await self.page.route(f"{self.places.url}/graphql", refused)

    async def tokens(self) -> dict[str, Any]:
        """What the tab keeps of the issuer; empty for none."""
        kept: str = await self.page.evaluate("sessionStorage.getItem('consumption:tokens')")
        found: dict[str, Any] = json.loads(kept) if kept else {}
        return found

    async def embed(self, origin: str) -> Frame:
        """Load a page of an origin with the dashboard in a frame; it notes what it hears."""
        url = self.places.url
        await self.answer(
            origin,
            f"""<!doctype html><title>A host</title><iframe src="{url}/"></iframe><script>
            window.heard = [];
            addEventListener("message", ({{ data, origin }}) => heard.push([data.type, origin]));
            const tell = (message) => frames[0].postMessage(message, "{url}");
            </script>""",
        )
        return self.page.frames[1]

    async def answer(self, origin: str, text: str) -> None:
        """Open the root of an origin, which is a page of this text."""

        async def answer(route: Route) -> None:
            await route.fulfill(body=text, content_type="text/html")

        await self.page.route(f"{origin}/", answer)
        await self.page.goto(f"{origin}/")


@dataclass
class SignIns:
    """Where the service and the provider are."""

    url: str
    issuer: str

    @asynccontextmanager
    async def a_visit(self, browser: Browser) -> AsyncIterator[Visit]:
        """A window of its own. At its end nothing has broken the policy of the dashboard."""
        # A page that a test answers is of no address that Chromium knows to be this machine.
        context = await browser.new_context(
            permissions=["local-network-access"], viewport={"width": 1100, "height": 800}
        )
        context.set_default_timeout(15_000)
        visit = Visit(await context.new_page(), self)

        def note(said: ConsoleMessage) -> None:
            # The provider's pages load fonts that are not there.
            if said.location["url"].startswith(self.url) and not NOTED.search(said.text):
                visit.complaints.append(said.text)

        context.on("console", note)
        context.on("request", lambda sent: visit.requests.append(sent))  # noqa: PLW0108 - is marked
        try:
            yield visit
            assert visit.complaints == []
        finally:
            await visit.page.unroute_all(behavior="wait")
            await context.close()


async def signed_in(shown: Page | Frame) -> None:
    """Wait until the overview is there, and says whose it is."""
    await expect(shown.get_by_text(f"Signed in as {SUBJECT}").first).to_be_attached()
    await expect(shown.get_by_role("heading", name="Total Interviews")).to_be_visible()


@asynccontextmanager
async def some_sign_ins(folder: Path) -> AsyncIterator[SignIns]:
    """Start both; a subject called `ann` is an admin of a tenant."""
    hatch_build.build()
    await asyncio.to_thread(node.install, HERE)
    port = _free_port()
    told = {
        "redirectUri": f"http://127.0.0.1:{port}/",
        "clientId": CLIENT,
        "audience": AUDIENCE,
        "lifetimeS": 300,
    }
    async with node.running(HERE / "issuer.mjs", told) as provider:
        issuer = (await provider.receive())["issuer"]
        database_url = f"sqlite://{folder / 'insights.sqlite3'}"
        async with looking_into(database_url):
            await migrator.migrate()
            await plans.upsert(session(), [a_plan("none", credits="0")])
            tenant = await a_tenant()
            context = cli_context.context()
            await members.grant(context, tenant.id, issuer, SUBJECT, Role.TENANT_ADMIN)
        service = Service(database_url, folder / "service", None, **_set_up(issuer))
        service._port = port
        service.start()
        try:
            await service.ready()
            yield SignIns(service.url.removesuffix("/graphql"), issuer)
        finally:
            service.stop()


def _set_up(issuer: str) -> dict[str, str]:
    return {
        "INSIGHTS_JWT_ISSUER": issuer,
        "INSIGHTS_JWT_AUDIENCE": AUDIENCE,
        "INSIGHTS_JWT_JWKS_URL": f"{issuer}/jwks",
        "INSIGHTS_SIGN_IN_CLIENT_ID": CLIENT,
        "INSIGHTS_SIGN_IN_AUDIENCE_PARAMETER": "resource",
        "INSIGHTS_EMBEDDING_ORIGINS": HOST,
        "INSIGHTS_OPERATIONS": "listed",
    }


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def claims_of(token: str) -> dict[str, Any]:
    """What a token says."""
    payload = token.split(".")[1]
    said: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return said


def parameters_of(url: str) -> set[str]:
    """The names of the parameters of an address."""
    return set(parse_qs(urlsplit(url).query))
