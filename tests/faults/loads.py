"""A load of writes that goes on whatever happens, and remembers what was acknowledged."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Final

import httpx

from credit.metering.tenants import Tenant
from tests.faults.conftest import ROUNDS
from tests.faults.services import (
    Client,
    Fleet,
    Json,
    a_completion,
    check,
    entries_of,
    global_id,
    rows,
)

RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) {
        problems { code message } results { id outcome creditsCharged } } }"""
BUY: Final = """mutation ($tenant: ID!, $credits: Credits!, $key: String!) {
    buyCredits(input: {tenantId: $tenant, credits: $credits, idempotencyKey: $key}) {
        problems { code message }
        purchase {
            id status credits refundable refunded expiresAt purchasedAt change { id } } } }"""
BATCH: Final = 5
PAUSE_S: Final = 0.05
BREATH_S: Final = 0.1 if ROUNDS == 1 else 0.0
"""Between two calls of a worker: in the short form no fault needs a busy machine as well."""
BACK_TIMEOUT_S: Final = 40.0


@dataclass
class Load:
    """Workers that record events and buy credits, each thing until it is acknowledged."""

    tag: str
    tenants: list[Tenant]
    events: dict[str, str] = field(default_factory=dict)
    """Ids of acknowledged events, and what became of each."""
    purchases: dict[str, str] = field(default_factory=dict)
    """Keys of acknowledged purchases, and the purchase's id."""
    errors: list[float] = field(default_factory=list)
    """When something went wrong, by the monotonic clock."""
    internal: list[str] = field(default_factory=list)
    """Answers that blame the service itself, whatever the fault was."""
    retries: int = 0
    last_success: dict[int, float] = field(default_factory=dict)
    _done: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def going_on(self, fleet: Fleet, workers: int = 8) -> AsyncIterator[None]:
        """Load while the block runs; what was begun is brought to an end behind it."""
        async with fleet.client() as client, asyncio.TaskGroup() as group:
            for number in range(workers):
                work = self._ingest if number % 2 else self._buy
                group.create_task(work(client, number))
            yield
            self._done.set()

    async def back_to_work(self, since: float) -> float:
        """Wait until every worker has had something acknowledged since; when the last one had."""
        deadline = time.monotonic() + BACK_TIMEOUT_S
        while not self.last_success or min(self.last_success.values()) < since:
            assert time.monotonic() < deadline, f"no answers since {BACK_TIMEOUT_S} s"
            await asyncio.sleep(PAUSE_S)
        return max(self.last_success.values())

    async def _ingest(self, client: Client, worker: int) -> None:
        for number in count():
            if self._done.is_set():
                return
            tenant = self.tenants[number % len(self.tenants)]
            names = [f"{self.tag}-{worker}-{number}-{place}" for place in range(BATCH)]
            events = [a_completion(tenant, name) for name in names]
            answer = await self._insist(client, worker, RECORD, events=events)
            outcomes = {result["id"]: result["outcome"] for result in answer["results"]}
            assert set(outcomes.values()) in ({"RECORDED"}, {"DUPLICATE"}), outcomes
            self.events |= outcomes
            await asyncio.sleep(BREATH_S)

    async def _buy(self, client: Client, worker: int) -> None:
        for number in count():
            if self._done.is_set():
                return
            tenant = self.tenants[number % len(self.tenants)]
            key = f"{self.tag}-{worker}-{number}"
            answer = await self._insist(
                client, worker, BUY, tenant=global_id(tenant), credits="1.5", key=key
            )
            assert answer["purchase"]["status"] == "SETTLED"
            self.purchases[key] = answer["purchase"]["id"]
            await asyncio.sleep(BREATH_S)

    async def _insist(
        self, client: Client, worker: int, document: str, **variables: object
    ) -> Json:
        """Ask for the same thing, with the same ids and keys, until it is acknowledged."""
        while True:
            try:
                answer = await client.ask(document, None, **variables)
            except (AssertionError, httpx.TransportError) as error:
                self.internal += [str(error)] if "INTERNAL" in str(error) else []
                self.errors.append(time.monotonic())
                self.retries += 1
                await asyncio.sleep(PAUSE_S)
            else:
                self.last_success[worker] = time.monotonic()
                return answer

    async def check(self) -> None:
        """Assert that everything acknowledged is there, each thing once, and nothing else."""
        assert not self.internal
        held = [row["id"] for row in await rows("SELECT id FROM usage_event")]
        assert sorted(i for i in held if i.startswith(f"{self.tag}-")) == sorted(self.events)
        answers = await rows("SELECT key, answer FROM idempotency WHERE operation = 'buyCredits'")
        kept = [row["key"] for row in answers if row["key"].startswith(f"{self.tag}-")]
        assert sorted(kept) == sorted(self.purchases)
        assert len(set(self.purchases.values())) == len(self.purchases)
        charged = bought = 0
        for tenant in self.tenants:
            charges = await entries_of(tenant, "CONSUMPTION")
            assert len({row["interview_id"] for row in charges}) == len(charges)
            assert {row["credits"] for row in charges} <= {-1000}
            charged += len(charges)
            bought += len(await entries_of(tenant, "PURCHASE"))
        assert (charged, bought) == (len(self.events), len(self.purchases))
        await check(*self.tenants)
