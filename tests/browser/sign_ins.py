"""A service, a real provider that it trusts, and a page with nothing but the sign-in modules."""

import asyncio
import base64
import json
import socket
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
from playwright.async_api import Browser, ConsoleMessage, Page, Route
from pydantic import SecretStr

import hatch_build
from credit.core.roles import Role
from insights import cli_context
from insights.settings import Settings
from insights.sign_in import sign_in_of
from insights.sign_in_settings import AudienceParameter
from models import migrator, plans
from models.database import session
from resolvers import members
from tests.clients import node
from tests.faults.services import PEPPER, Service, a_tenant, looking_into
from tests.world import a_plan

HERE: Final = Path(__file__).parent
CLIENT: Final = "the-dashboard"
AUDIENCE: Final = "https://credits.example.com"
SUBJECT: Final = "ann"
HOST: Final = "https://app.example.com"
"""The origin of a page that may embed the dashboard; another one may not."""
STRANGER: Final = "https://other.example.com"
PAGE: Final = (
    '<!doctype html><title>A page</title><script type="module" src="/signing_in.js"></script>'
)


@dataclass
class SignIns:
    """Where the service and the provider are."""

    url: str
    issuer: str
    script: bytes
    headers: dict[str, str]
    """Those of the dashboard's page."""

    complaints: list[str] = field(default_factory=list)

    @asynccontextmanager
    async def a_page(self, browser: Browser) -> AsyncIterator[Page]:
        """A window of its own; the service's root answers the page, under the real policy."""
        # A page that a test answers is of no address that Chromium knows to be this machine.
        context = await browser.new_context(permissions=["local-network-access"])
        context.set_default_timeout(8_000)
        await context.route(f"{self.url}/signing_in.js", self._script)
        await context.route(
            lambda url: url.split("?")[0].split("#")[0] == f"{self.url}/", self._page
        )
        page = await context.new_page()
        page.on("console", self._note)
        try:
            yield page
        finally:
            await page.unroute_all(behavior="wait")
            await context.close()

    async def open(self, page: Page) -> None:
        """Load the page, until its modules are there."""
        await page.goto(f"{self.url}/")
        await page.wait_for_function("window.signIn")

    async def ask(self, token: str) -> dict[str, Any]:
        """What the service says of whoever has a token."""
        query = {"query": "{ viewer { name role tenants { totalCount } } }"}
        async with httpx.AsyncClient() as client:
            headers = {"Authorization": token}
            answer = await client.post(f"{self.url}/graphql", json=query, headers=headers)
        assert answer.status_code == httpx.codes.OK, answer.text
        viewer: dict[str, Any] = answer.json()["data"]["viewer"]
        return viewer

    def _note(self, said: ConsoleMessage) -> None:
        """What is said of our own page; the provider's load fonts that are not there."""
        if said.location["url"].startswith(self.url):
            self.complaints.append(said.text)

    async def _script(self, route: Route) -> None:
        await route.fulfill(body=self.script, content_type="text/javascript")

    async def _page(self, route: Route) -> None:
        await route.fulfill(body=PAGE, content_type="text/html", headers=self.headers)


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
            await _filled(issuer)
        set_up = {
            "INSIGHTS_JWT_ISSUER": issuer,
            "INSIGHTS_JWT_AUDIENCE": AUDIENCE,
            "INSIGHTS_JWT_JWKS_URL": f"{issuer}/jwks",
            "INSIGHTS_SIGN_IN_CLIENT_ID": CLIENT,
            "INSIGHTS_SIGN_IN_AUDIENCE_PARAMETER": "resource",
            "INSIGHTS_EMBEDDING_ORIGINS": HOST,
        }
        service = Service(database_url, folder / "service", None, **set_up)
        service._port = port
        service.start()
        try:
            await service.ready()
            url = service.url.removesuffix("/graphql")
            script = await asyncio.to_thread(_script, folder)
            yield SignIns(url, issuer, script, await _headers(issuer))
        finally:
            service.stop()


async def _filled(issuer: str) -> None:
    await plans.upsert(session(), [a_plan("none", credits="0")])
    tenant = await a_tenant()
    await members.grant(cli_context.context(), tenant.id, issuer, SUBJECT, Role.TENANT_ADMIN)


async def _headers(issuer: str) -> dict[str, str]:
    settings = Settings(
        jwt_issuer=issuer,
        jwt_audience=AUDIENCE,
        jwt_jwks_url=f"{issuer}/jwks",
        sign_in_client_id=CLIENT,
        sign_in_audience_parameter=AudienceParameter.RESOURCE,
        embedding_origins=(HOST,),
        key_pepper=SecretStr(PEPPER),
    )
    return await sign_in_of(settings).page_headers()


def _script(folder: Path) -> bytes:
    """The modules as one file, without what only types are for."""
    rolldown = hatch_build.DASHBOARD / "node_modules" / "rolldown" / "bin" / "cli.mjs"
    command = [node.NODE, rolldown, HERE / "signing_in.ts", "-d", folder / "built"]
    done = subprocess.run([*map(str, command), "--format", "esm"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return (folder / "built" / "signing_in.js").read_bytes()


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def claims_of(token: str) -> dict[str, Any]:
    """What a token says."""
    payload = token.split(".")[1]
    said: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return said
