"""The whole service over HTTP, with a client for each role and a clock to turn."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from uuid import UUID

import httpx
from starlette.applications import Starlette

from credit.core.global_ids import Kind, parsed
from credit.core.roles import Role
from exporters.storage import storage_at
from graph import ids
from insights import export_process, settings
from insights.app import GRAPHQL, make_app
from models.database import session
from resolvers import audits, keys
from resolvers.export_worker import WorkerSettings
from resolvers.keys import NewKey
from tests.forks import fork
from tests.tables import models
from tests.world import NOON

PEPPER: Final = "a pepper that only the tests know, of more than 32 characters"
COMMAND_TIMEOUT_S: Final = 100.0
Json = dict[str, Any]

CREATE: Final = """mutation ($input: CreateTenantInput!) {
    createTenant(input: $input) { tenant { id } problems { code message path } } }"""
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) {
        recorded duplicates rejected problems { code message path }
        results { id outcome creditsCharged problem { code message path } } } }"""
EXPORT_FIELDS: Final = """id format dateRange { from to } status progress rowCount fileSize digest
    creditsUsed sequence openingBalance closingBalance fileName requestedBy requestedAt finishedAt
    expiresAt error downloadUrl downloadUrlExpiresAt"""
EXPORT: Final = f"""mutation ($input: ExportConsumptionInput!) {{
    exportConsumption(input: $input) {{
        export {{ {EXPORT_FIELDS} }} problems {{ code message path }} }} }}"""


def extensions(code: str, **others: object) -> Json:
    """The extensions of an error with a code."""
    return {"code": code, "help": f"http://insights.test/errors#{code}", **others}


@dataclass(frozen=True)
class Client:
    """Somebody with an API key, or without one."""

    http: httpx.AsyncClient
    key: str | None = None

    async def post(self, document: str, **variables: object) -> httpx.Response:
        headers = {"authorization": f"Bearer {self.key}"} if self.key else {}
        sent = {"query": document, "variables": variables}
        return await self.http.post(GRAPHQL, json=sent, headers=headers)

    async def ask(self, document: str, **variables: object) -> Json:
        """The data of an answer, which must be one without errors."""
        response = await self.post(document, **variables)
        answer: Json = response.json()
        assert response.status_code == 200, answer
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    async def refusal(self, document: str, **variables: object) -> Json:
        """The first error of an answer, which must have no data, and one code for all errors."""
        answer: Json = (await self.post(document, **variables)).json()
        assert not any(_leaves(answer.get("data"))), answer
        assert len({error["extensions"]["code"] for error in answer["errors"]}) == 1, answer
        error: Json = answer["errors"][0]
        return error

    async def create(
        self,
        external_id: str,
        *,
        zone: str = "Europe/Berlin",
        plan: str = "growth",
        name: str | None = None,
    ) -> str:
        """Create a tenant; the global id of it."""
        given = {
            "externalId": external_id,
            "name": name or external_id.title(),
            "timezone": zone,
            "planId": ids.global_plan_id(plan),
        }
        payload = (await self.ask(CREATE, input=given))["createTenant"]
        assert payload["problems"] == []
        tenant: str = payload["tenant"]["id"]
        return tenant

    async def record(self, *events: Json) -> Json:
        """Record events; the payload."""
        payload: Json = (await self.ask(RECORD, events=events))["recordInterviewEvents"]
        return payload

    async def export(
        self, tenant: str, first: str = "2026-03-01", last: str = "2026-03-31", **given: object
    ) -> Json:
        """Ask for an export, a CSV by default, and wait for it; the payload."""
        dates = {"from": first, "to": last}
        usual = {
            "tenantId": tenant,
            "dateRange": {"dates": dates},
            "format": "CSV",
            "waitSeconds": 30,
        }
        payload: Json = (await self.ask(EXPORT, input={**usual, **given}))["exportConsumption"]
        return payload

    async def exported(self, tenant: str, **given: object) -> Json:
        """An export that is READY."""
        payload = await self.export(tenant, **given)  # type: ignore[arg-type]
        assert payload["problems"] == []
        assert payload["export"]["status"] == "READY", payload
        export: Json = payload["export"]
        return export


def _leaves(data: object) -> Iterator[object]:
    """The values of all fields that have no fields themselves."""
    inner = list(data.values()) if isinstance(data, dict) else data
    if isinstance(inner, list):
        for one in inner:
            yield from _leaves(one)
    else:
        yield data


class Story:
    """The service on one database, and its clock, which starts at noon UTC of 10 March 2026."""

    def __init__(self, app: Starlette, http: httpx.AsyncClient, storage: str) -> None:
        self.app = app
        self.now = NOON
        self.worker_settings = WorkerSettings(storage_at(storage), clock=lambda: self.now)
        self.http = http
        self.stranger = Client(http)
        self._numbers = count(1)

    def turn_to(self, instant: str) -> None:
        """Turn the clock to an instant of UTC."""
        self.now = datetime.fromisoformat(f"{instant}+00:00")

    async def client(self, role: Role, tenant: str | None = None) -> Client:
        """A client with a new key; a tenant's, where the global id of one is given."""
        bound = uuid_of(tenant) if tenant else None
        _, key = await keys.create(NewKey(f"a {role}", role, bound), PEPPER.encode(), self.now)
        return Client(self.http, key)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[None]:
        """Exports are written while the block runs, as the process beside the service does."""
        working = asyncio.create_task(export_process.run_worker(self.worker_settings))
        try:
            yield
        finally:
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working

    def an_event(
        self,
        kind: str = "COMPLETED",
        interview: str | None = None,
        *,
        event_id: str | None = None,
        tenant: str = "acme",
        job: str = "job-1",
        title: str | None = None,
        status: str | None = None,
        candidate: str = "candidate-1",
        at: str | None = None,
        progress: float | None = None,
    ) -> Json:
        """An InterviewEventInput: a completion an hour ago by default."""
        number = next(self._numbers)
        reference = {"externalId": job, "title": title or job.title()}
        event = {
            "id": event_id or f"event-{number}",
            "tenantExternalId": tenant,
            "job": reference if status is None else {**reference, "status": status},
            "interviewId": interview or f"interview-{number}",
            "candidateId": candidate,
            "type": kind,
            "occurredAt": at or (self.now - timedelta(hours=1)).isoformat(),
        }
        return event if progress is None else {**event, "progress": progress}


@asynccontextmanager
async def a_story(database_url: str, **given: object) -> AsyncIterator[Story]:
    """The service as `insights serve` makes it, without a socket, while the block runs.

    Settings may be given; a key's bucket is never empty otherwise. Nobody writes exports before
    `writing` is entered.
    """
    usual = {
        "database_url": database_url,
        "key_pepper": PEPPER,
        "webhook_insecure": True,
        "allowed_hosts": "insights.test",
        "cost_bucket": 10**12,
    }
    with TemporaryDirectory() as folder:
        configured = settings.load(**{"data_dir": folder, **usual, **given})
        # What runs beside the requests asks at once: nothing is due yet, so that it waits its turn.
        began = False
        app = make_app(configured, lambda: story.now if began else story.now - timedelta(days=365))
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as http:
            story = Story(app, http, configured.exports_storage)
            async with app.router.lifespan_context(app):
                began = True
                yield story


def uuid_of(tenant: str) -> UUID:
    """The tenant's own id behind its global one."""
    found = parsed(tenant, Kind.TENANT)
    assert found is not None
    assert found.tenant is not None
    return found.tenant


async def check(tenant: str) -> None:
    """Assert that everything kept of a tenant adds up to what was written."""
    assert await audits.verify(uuid_of(tenant)) is None


async def row_counts() -> dict[str, int]:
    """How many rows each table holds."""
    counts = {}
    for name in models():
        (row,) = await session().rows(f"SELECT count(*) AS n FROM {name}")
        counts[name] = int(row["n"])
    return counts


async def insights(database_url: str, folder: Path, *arguments: str) -> tuple[int, str]:
    """Exit status and all output of the command line, on the same database."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("INSIGHTS_")
    }
    environment |= {"INSIGHTS_DATABASE_URL": database_url, "INSIGHTS_KEY_PEPPER": PEPPER}
    process = fork(arguments, environment, cwd=folder)
    try:
        out, err = await asyncio.to_thread(process.communicate, COMMAND_TIMEOUT_S)
        assert process.returncode is not None
        return process.returncode, out + err
    finally:
        process.close()
