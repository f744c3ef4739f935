"""Real processes of the service on one database: started, asked, killed and started again."""

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count, cycle
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx

from credit.core.roles import Role
from credit.core.units import Credits
from credit.metering.tenants import NewTenant, Tenant
from graph import ids
from insights import cli_context
from models import database, migrator, plans
from models.database import Row, session
from resolvers import adjustments, audits, keys, tenants
from resolvers.keys import NewKey
from tests.faults.pauses import ENTRY, pausing
from tests.forks import Forked, fork
from tests.postgres import _children
from tests.world import a_plan

Json = dict[str, Any]
PEPPER: Final = "a pepper that only the tests know, of more than 32 characters"
START_TIMEOUT_S: Final = 60.0
ANSWER_TIMEOUT_S: Final = 60.0
POLL_S: Final = 0.02
PATIENT: Final = pausing(graph__protocol__deadline__DEADLINE_S=30.0)
"""A hundred operations at once on a slow machine: the last may take longer than ten seconds."""
CLOSED: Final = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TMPDIR")
"""What of our own environment a process is given besides its settings."""


class Service:
    """One process of `insights serve`; started again, it listens on the port that it had."""

    def __init__(
        self, database_url: str, folder: Path, pubsub_url: str | None = None, **settings: str
    ) -> None:
        """Nothing runs yet. What it logs goes to a file in the folder."""
        self.url = ""
        self._settings = {"INSIGHTS_DATABASE_URL": database_url, **settings}
        if pubsub_url is not None:
            self._settings["INSIGHTS_PUBSUB_URL"] = pubsub_url
        self._log = folder / "log"
        self._folder = folder
        self._port = 0
        self._read = 0
        self._process: Forked | None = None
        folder.mkdir(parents=True)

    def start(self) -> None:
        """Start the process, unless it runs; `ready` waits until it serves."""
        if self._running():
            return
        environment = {name: os.environ[name] for name in CLOSED if name in os.environ}
        environment |= self._settings | {
            "INSIGHTS_DATA_DIR": str(self._folder),
            "INSIGHTS_KEY_PEPPER": PEPPER,
            "INSIGHTS_PORT": str(self._port),
            "INSIGHTS_LOG_FORMAT": "json",
            "INSIGHTS_WEBHOOK_INSECURE": "true",
            "INSIGHTS_COST_BUCKET": str(10**12),  # what breaks under load is the question here
        }
        with self._log.open("ab") as log:
            self._read = log.tell()
            self._process = fork(["serve"], environment, entry=ENTRY, log=log, spare=True)

    async def ready(self) -> None:
        """Wait until it says where it serves."""
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline and self._running():
            for line in self._log.read_bytes()[self._read :].splitlines(keepends=True):
                if b'"graphql"' in line and line.endswith(b"\n"):
                    self.url = json.loads(line)["graphql"]
                    self._port = httpx.URL(self.url).port or 0
                    return
            await asyncio.sleep(POLL_S)
        msg = f"the service did not start:\n{self._log.read_text()[-2000:]}"
        raise RuntimeError(msg)

    def kill(self) -> None:
        """End it as a crash would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Tell it to stop, and wait until it has."""
        self._end(signal.SIGTERM)

    def logged(self) -> str:
        """What it has logged since it was started for the last time."""
        return self._log.read_bytes()[self._read :].decode()

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process is not None, "it runs"
        return self._process.pid

    def children(self) -> list[int]:
        """Processes that it has started, where the kernel tells."""
        return _children(self._process.pid) if self._process else []

    def _running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(START_TIMEOUT_S)
            self._process = None


@dataclass(frozen=True)
class Fleet:
    """Several processes on one database, and an operator's key to all of them."""

    engine: str
    database_url: str
    services: Sequence[Service]
    key: str

    async def start(self) -> None:
        """Start all that do not run."""
        for service in self.services:
            service.start()
        await asyncio.gather(*(service.ready() for service in self.services))

    def kill(self) -> None:
        for service in self.services:
            service.kill()

    def stop(self) -> None:
        for service in self.services:
            service.stop()

    @asynccontextmanager
    async def client(self, key: str | None = None) -> AsyncIterator["Client"]:
        """Somebody who asks the processes in turn, with as many connections as it takes.

        The operator, or who has another `key`.
        """
        # No connection is used twice: the client's pool may close one that it has just given away.
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        headers = {"authorization": f"Bearer {key or self.key}"}
        async with httpx.AsyncClient(
            limits=limits, headers=headers, timeout=ANSWER_TIMEOUT_S, trust_env=False
        ) as http:
            yield Client(http, [service.url for service in self.services])


class Client:
    """Asks one process after the other, so that neighbours in time meet in the database."""

    def __init__(self, http: httpx.AsyncClient, urls: Sequence[str]) -> None:
        self._http = http
        self._urls = cycle(urls)

    async def ask(
        self, document: str, service_url: str | None = None, /, **variables: object
    ) -> Json:
        """The one field of an answer; AssertionError where there are errors or problems."""
        field = await self.sent(document, service_url, **variables)
        assert not field.get("problems"), field["problems"]
        return field

    async def sent(
        self, document: str, service_url: str | None = None, /, **variables: object
    ) -> Json:
        """The one field of an answer, which may have problems; AssertionError for errors."""
        sent = {"query": document, "variables": variables}
        response = await self._http.post(service_url or next(self._urls), json=sent)
        assert response.status_code == 200, response.text
        answer = response.json()
        assert "errors" not in answer, answer["errors"]
        field: Json
        (field,) = answer["data"].values()
        return field


async def a_fleet(
    engine: str, database_url: str, folder: Path, processes: int, pubsub_url: str | None = None
) -> Fleet:
    """Processes on a new database, not yet started, with the plans of the fault tests in it."""
    async with looking_into(database_url):
        await migrator.migrate()
        await plans.upsert(session(), [a_plan("none", credits="0"), a_plan("capped", credits="10")])
        _, key = await keys.create(
            NewKey("faults", Role.OPERATOR), PEPPER.encode(), datetime.now(UTC)
        )
    services = [
        Service(database_url, folder / str(number), pubsub_url, **PATIENT)
        for number in range(processes)
    ]
    return Fleet(engine, database_url, services, key)


# ── Beside the service, in this process ───────────────────────────────────────────────────────────


_NUMBERS: Final = count(1)


@asynccontextmanager
async def looking_into(database_url: str) -> AsyncIterator[None]:
    """This process's own way into the database, for as long as the block runs."""
    await database.connect(database_url)
    try:
        yield
    finally:
        await database.close()


async def a_tenant(
    plan: str = "none", *, credits: str | None = None, starts_on: date | None = None
) -> Tenant:
    """A new tenant, with so many credits given by hand."""
    name = f"tenant-{next(_NUMBERS)}"
    new = NewTenant(name, name, "Europe/Berlin", plan, None, starts_on, opens_at_once=True)
    tenant = await tenants.create(cli_context.context(), new)
    if credits is not None:
        amount = Credits.of(credits)
        await adjustments.adjust(cli_context.context(), tenant.id, amount, "first", "a start", None)
    return tenant


async def a_key_of(tenant: Tenant) -> str:
    """The text of a new key of an administrator of a tenant."""
    new = NewKey("faults", Role.TENANT_ADMIN, tenant.id)
    _, text = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return text


def global_id(tenant: Tenant) -> str:
    return ids.global_tenant_id(tenant.id)


def a_completion(tenant: Tenant, name: str) -> Json:
    """An event that completes an interview of its own: both are named for it."""
    return {
        "id": name,
        "tenantExternalId": tenant.external_id,
        "job": {"externalId": "job-1", "title": "Engineer"},
        "interviewId": name,
        "candidateId": "candidate-1",
        "type": "COMPLETED",
        "occurredAt": datetime.now(UTC).isoformat(),
    }


async def rows(statement: str, *values: object) -> list[Row]:
    """What a statement finds, whatever the service would say."""
    return await session().rows(statement, *values)


async def entries_of(tenant: Tenant, reason: str) -> list[Row]:
    """The ledger entries of a tenant that have a reason, in order."""
    return await rows(
        "SELECT * FROM entry WHERE tenant_id = $1 AND reason = $2 ORDER BY sequence",
        tenant.id,
        reason,
    )


async def check(*of: Tenant | UUID) -> None:
    """Assert that everything that is kept of some tenants adds up to what was written."""
    for tenant in of:
        difference = await audits.verify(tenant if isinstance(tenant, UUID) else tenant.id)
        assert difference is None, difference
