"""A read replica that follows, stands still, is silent, is dead: what it answers is never older."""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import httpx
import pytest

from credit.metering.tenants import Tenant
from tests.faults.pauses import pausing
from tests.faults.services import (
    Client,
    Fleet,
    Service,
    a_completion,
    a_fleet,
    a_tenant,
    global_id,
    looking_into,
)
from tests.postgres import PostgresServer
from tests.standbys import StandbyServer
from tests.waiting import LONG_S

TOKEN: Final = "a token of the tests that scrape"
SETTINGS: Final = {
    "INSIGHTS_METRICS_TOKEN": TOKEN,
    "INSIGHTS_RESPONSE_CACHE_BYTES": "0",
    "INSIGHTS_DATABASE_STATEMENT_TIMEOUT_S": "1",
    "INSIGHTS_DATABASE_CONNECT_TIMEOUT_S": "1",
    **pausing(models__replica_client__PAUSED_S=2.0),  # after each failure; else five seconds
}
COUNTED: Final = "query ($id: ID!) { tenant(id: $id) { overview { totalInterviews creditsUsed } } }"
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) { problems { code } } }"""
TOLD_WITHIN_S: Final = 5.0
POLL_S: Final = 0.05

pytestmark = pytest.mark.timeout(600)


class Reads:
    """A client of a service that has a replica."""

    def __init__(self, client: Client, scraper: httpx.AsyncClient) -> None:
        self.client, self._scraper = client, scraper
        self._recorded: dict[uuid.UUID, int] = {}

    async def record(self, tenant: Tenant) -> None:
        """Complete one more interview."""
        number = self._recorded[tenant.id] = self._recorded.get(tenant.id, 0) + 1
        await self.client.sent(RECORD, events=[a_completion(tenant, f"{tenant.name} {number}")])

    async def are_whole(self, tenant: Tenant) -> bool:
        """Whether all that was acknowledged is counted."""
        found = await self.client.ask(COUNTED, id=global_id(tenant))
        return bool(found["overview"]["totalInterviews"] == self._recorded.get(tenant.id, 0))

    async def outcomes(self) -> dict[str, int]:
        """What became of the reads so far."""
        scraped = await self._scraper.get("/metrics")
        name = 'insights_replica_reads_total{outcome="'
        lines = (line for line in scraped.text.splitlines() if line.startswith(name))
        pairs = (line.removeprefix(name).split('"} ') for line in lines)
        return {outcome: round(float(number)) for outcome, number in pairs}

    async def went(self, tenant: Tenant) -> str:
        """Where one query about the tenant, whose answer is whole, went."""
        before = await self.outcomes()
        assert await self.are_whole(tenant)
        after = await self.outcomes()
        grown = [name for name, number in after.items() if number > before[name]]
        return grown[0] if grown else "not asked"


@asynccontextmanager
async def served(folder: Path, url: str, replica: str) -> AsyncIterator[tuple[Fleet, Reads]]:
    made = await a_fleet("postgres", url, folder, 0)
    settings = SETTINGS | {"INSIGHTS_DATABASE_READ_URL": replica}
    fleet = Fleet("postgres", url, [Service(url, folder / "0", None, **settings)], made.key)
    await fleet.start()
    base = fleet.services[0].url.removesuffix("/graphql")
    headers = {"authorization": f"Bearer {TOKEN}"}
    try:
        async with (
            fleet.client() as client,
            httpx.AsyncClient(base_url=base, headers=headers, trust_env=False) as scraper,
        ):
            yield fleet, Reads(client, scraper)
    finally:
        fleet.stop()


async def goes(reads: Reads, tenant: Tenant, wanted: str) -> None:
    """Wait until a query about the tenant goes there; each is whole meanwhile."""
    async with asyncio.timeout(LONG_S):
        while await reads.went(tenant) != wanted:  # noqa: ASYNC110 - there is no event
            await asyncio.sleep(POLL_S)


async def test_a_replica_answers_what_it_has_caught_up_on_and_the_primary_all_else(
    tmp_path: Path,
) -> None:
    primary = PostgresServer(durable=True)
    name = f"replicated_{uuid.uuid4().hex}"
    url = primary.create_database(name)
    standby = StandbyServer(primary)
    try:
        async with served(tmp_path, url, standby.url(name)) as (fleet, reads):
            async with looking_into(url):
                busy, idle = await a_tenant(credits="50"), await a_tenant(credits="50")
            await goes(reads, idle, "answered")
            for _ in range(10):
                await reads.record(busy)
                assert await reads.are_whole(busy)
            standby.execute("SELECT pg_wal_replay_pause()")
            await reads.record(busy)
            assert await reads.went(busy) == "behind"
            assert await reads.went(idle) == "answered"
            standby.execute("SELECT pg_wal_replay_resume()")
            await goes(reads, busy, "answered")
            await _is_silent(reads, standby, idle)
            standby.kill()
            await reads.record(busy)
            assert await reads.are_whole(busy)
            standby.start()
            await goes(reads, busy, "answered")
            standby.promote()
            await reads.record(busy)
            assert await reads.went(busy) == "behind"
            assert "the read replica fails" in fleet.services[0].logged()
    finally:
        standby.kill()
        standby.stop()
        primary.stop()


async def _is_silent(reads: Reads, standby: StandbyServer, tenant: Tenant) -> None:
    """Freeze the standby: one query waits for it, and is answered; those after it do not wait."""
    standby.freeze()
    begun = time.monotonic()
    assert await reads.went(tenant) == "failed"
    assert time.monotonic() - begun < TOLD_WITHIN_S
    assert await reads.went(tenant) == "not asked"
    standby.thaw()
    await goes(reads, tenant, "answered")
