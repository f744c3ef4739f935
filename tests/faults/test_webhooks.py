"""Endpoints that do badly, and workers that are killed: nobody else waits, and nothing is lost."""

import asyncio
import random
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from time import monotonic
from typing import Final

import pytest

from credit.metering.tenants import Tenant
from tests.faults.conftest import Figure
from tests.faults.services import (
    Client,
    Fleet,
    a_completion,
    a_tenant,
    global_id,
    looking_into,
    rows,
)
from tests.receivers import Arrival, Receiver, a_receiver, answering, never

CREATE: Final = """mutation ($tenant: ID!, $url: URL!) { createWebhook(input: {
    tenantId: $tenant, url: $url, events: [BALANCE_CHANGED]}) {
    webhook { id } problems { code message } } }"""
DELETE: Final = """mutation ($id: ID!) { deleteWebhook(input: {webhookId: $id}) {
    problems { code message } } }"""
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) {
        problems { code message } results { outcome } } }"""
BATCHES: Final = 8
BATCH: Final = 5
MOST_KILLS: Final = 50
END_S: Final = 120.0
"""Seconds in which all has arrived behind the last kill: a lease is up after 30."""

pytestmark = pytest.mark.timeout(3600)
Answer = Callable[[Arrival], bytes | Awaitable[bytes]]


@dataclass
class WatchedTenant:
    """A tenant, and the endpoint of its webhook."""

    tenant: Tenant
    receiver: Receiver
    webhook: str

    @property
    def tenant_id(self) -> str:
        return global_id(self.tenant)

    async def newest(self) -> int:
        (wallet,) = await rows(
            "SELECT last_sequence FROM wallet WHERE tenant_id = $1", self.tenant.id
        )
        return int(wallet["last_sequence"])

    def missing(self, newest: int) -> set[int]:
        """What has not arrived; the endpoint was there before the first entry."""
        return set(range(1, newest + 1)) - set(self.receiver.sequences)

    def check(self, newest: int) -> int:
        """Assert that all is there and in order, and that what came again is the same.

        How much came more than once.
        """
        assert self.missing(newest) == set()
        firsts = list(dict.fromkeys(self.receiver.sequences))
        assert firsts == sorted(firsts), "the first time that each came, it came in order"
        strangers = [one for one in self.receiver.arrived if one.data["tenantId"] != self.tenant_id]
        assert not strangers, "of a webhook that is there no more, or of another tenant"
        messages = {(one.sequence, one.id, one.body) for one in self.receiver.arrived}
        assert len(messages) == len({sequence for sequence, *_ in messages}) == newest
        return sum(Counter(self.receiver.sequences).values()) - newest


async def _a_webhook(client: Client, tenant: Tenant, receiver: Receiver) -> WatchedTenant:
    made = await client.ask(CREATE, tenant=global_id(tenant), url=receiver.url)
    return WatchedTenant(tenant, receiver, made["webhook"]["id"])


async def _record(client: Client, tenant: Tenant) -> None:
    """Record a batch of completions, each an interview of its own."""
    tag = uuid.uuid4().hex[:8]
    events = [a_completion(tenant, f"{tag}-{number}") for number in range(BATCH)]
    await client.ask(RECORD, events=events)


async def test_endpoints_that_do_badly_delay_no_other_and_lead_nowhere(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    worst = 0.0
    async with looking_into(fleet.database_url), AsyncExitStack() as stack:
        inner = await stack.enter_async_context(a_receiver())
        badly: dict[str, Answer] = {
            "hang": lambda _: never(),
            "500": lambda _: answering(500),
            "429": lambda _: answering(429, retry_after="3600"),
            "410": lambda _: answering(410),
            "redirect": lambda _: answering(307, location=inner.url),
        }
        everybody: list[WatchedTenant] = []
        client = await stack.enter_async_context(fleet.client())
        for _ in rounds:
            one, other = await a_tenant(), await a_tenant()
            bad = {}
            for name, answer in badly.items():
                for tenant in (one, other):
                    receiver = await stack.enter_async_context(a_receiver(answer))
                    bad[name, tenant.id] = await _a_webhook(client, tenant, receiver)
            good = [
                await _a_webhook(client, tenant, await stack.enter_async_context(a_receiver()))
                for tenant in (one, other)
            ]
            delays = await asyncio.gather(*(_delay(client, watched) for watched in good))
            worst = max(worst, *delays)
            for watched in good:
                assert watched.check(await watched.newest()) == 0, "nothing came twice"
            everybody += [*good, *bad.values()]
            for (name, _), watched in bad.items():
                assert 1 <= len(watched.receiver.arrived) <= 4, name
                assert set(watched.receiver.sequences) == {1}, "none overtakes the oldest"
        gone = await rows(
            "SELECT id FROM webhook WHERE status = 'DISABLED' AND last_response_status = 410"
        )
        assert len(gone) == 2 * len(rounds)
        assert inner.connections == 0
        for watched in everybody:  # their ports will be others', and these processes go on
            await client.ask(DELETE, id=watched.webhook)
    figure(
        "webhooks that hang, 500, 429, 410, redirect inward",
        fleet.engine,
        f"others received every change, {worst:.2f} s after it at most; 0 inner connections",
    )


async def _delay(client: Client, watched: WatchedTenant) -> float:
    """The most seconds until the endpoint has all changes of a batch, of some in a row."""
    worst = 0.0
    for _ in range(BATCHES):
        await _record(client, watched.tenant)
        began, newest = monotonic(), await watched.newest()
        await watched.receiver.has(newest, within_s=END_S)
        worst = max(worst, monotonic() - began)
    return worst


async def _slowly(_: Arrival) -> bytes:
    await asyncio.sleep(0.01)
    return answering(200)


async def test_workers_that_are_killed_lose_nothing_and_repeat_under_the_same_id(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    kills = 1 if len(rounds) == 1 else max(len(rounds), MOST_KILLS)
    watched: list[WatchedTenant] = []
    async with looking_into(fleet.database_url), AsyncExitStack() as stack:
        for _ in range(kills):
            receiver = await stack.enter_async_context(a_receiver(_slowly))
            async with fleet.client() as client:
                watched.append(under_way := await _a_webhook(client, await a_tenant(), receiver))
                for _ in range(BATCHES):
                    await _record(client, under_way.tenant)
            await receiver.has(random.randint(1, BATCHES * BATCH // 2), within_s=END_S)
            fleet.kill()
            assert under_way.missing(await under_way.newest()), "killed in the middle"
            if kills == 1:  # of many, most have their leases run out while others are killed
                await rows("UPDATE webhook SET due_at = created_at WHERE lease IS NOT NULL")
            await fleet.start()
        deadline = monotonic() + END_S
        for one in watched:
            while one.missing(await one.newest()):
                assert monotonic() < deadline, "not all has arrived"
                await asyncio.sleep(0.1)
        again = sum([one.check(await one.newest()) for one in watched])
        arrived = sum([await one.newest() for one in watched])
    figure(
        "kill -9 of all delivery workers",
        fleet.engine,
        f"{kills} kills: {arrived} changes, 0 missing; {again} came again, under the same id",
    )
