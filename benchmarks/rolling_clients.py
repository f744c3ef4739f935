"""Clients of a service that is being replaced: they write, read, and try again when told to."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

import httpx

RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) { recorded duplicates problems { code } } }"""
READ: Final = "query ($id: ID!) { tenant(id: $id) { balance { remaining sequence } } }"
BUY: Final = """mutation ($id: ID!, $key: String!) { buyCredits(input: {
    tenantId: $id, credits: "1", idempotencyKey: $key}) { problems { code } } }"""
BATCH: Final = 3
PAUSE_S: Final = 0.02
RETRIED_FOR_S: Final = 60.0
RETRIED_AFTER_S: Final = 0.2
"""Seconds after which a client tries again; Retry-After says a second."""


@dataclass
class Clients:
    """What clients of several addresses asked, what was acknowledged, and what failed for good.

    A client that cannot connect, or is told UNAVAILABLE, tries again at the next address.
    """

    addresses: list[str]
    key: str
    tenants: dict[str, str]
    """Global ids by the platform's ids."""
    acknowledged: list[dict[str, Any]] = field(default_factory=list)
    requests: Counter[str] = field(default_factory=Counter)
    retries: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    longest_s: float = 0.0
    """Of a write, tries included."""
    _numbers: "count[int]" = field(default_factory=count)
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Write, buy and read until `stop`."""
        headers = {"authorization": f"Bearer {self.key}"}
        async with (
            httpx.AsyncClient(headers=headers, timeout=30, trust_env=False) as http,
            asyncio.TaskGroup() as group,
        ):
            for external_id, tenant_id in self.tenants.items():
                group.create_task(self._record(http, external_id))
                group.create_task(self._buy(http, tenant_id))
                group.create_task(self._read(http, tenant_id))
            await self._stopped.wait()

    def stop(self) -> None:
        """Ask nothing more."""
        self._stopped.set()

    async def ask(
        self, http: httpx.AsyncClient, kind: str, query: str, variables: dict[str, Any]
    ) -> dict[str, Any] | None:
        """The data of an answer; None where it failed for good, which is counted."""
        self.requests[kind] += 1
        began_at = time.monotonic()
        while True:
            failed = ""
            address = self.addresses[next(self._numbers) % len(self.addresses)]
            try:
                sent = {"query": query, "variables": variables}
                found = (await http.post(f"{address}/graphql", json=sent)).json()
                codes = [one["extensions"]["code"] for one in found.get("errors", [])]
                if not codes:
                    if kind != "read":
                        self.longest_s = max(self.longest_s, time.monotonic() - began_at)
                    data: dict[str, Any] = found["data"]
                    return data
                failed = codes[0]
                if failed != "UNAVAILABLE":
                    self.errors[f"{kind}: {failed}"] += 1
                    return None
            except (httpx.TransportError, ValueError) as error:
                failed = type(error).__name__
            if time.monotonic() - began_at > RETRIED_FOR_S:
                self.errors[f"{kind}: {failed} for {RETRIED_FOR_S:.0f} s"] += 1
                return None
            self.retries[failed] += 1
            await asyncio.sleep(RETRIED_AFTER_S)

    async def _record(self, http: httpx.AsyncClient, tenant: str) -> None:
        while not self._stopped.is_set():
            events = [self._event(tenant) for _ in range(BATCH)]
            data = await self.ask(http, "record", RECORD, {"events": events})
            if data is not None:
                self.acknowledged += events
            await asyncio.sleep(PAUSE_S)

    async def _buy(self, http: httpx.AsyncClient, tenant_id: str) -> None:
        while not self._stopped.is_set():
            key = f"key-{next(self._numbers)}"
            await self.ask(http, "buy", BUY, {"id": tenant_id, "key": key})
            await asyncio.sleep(PAUSE_S * 10)

    async def _read(self, http: httpx.AsyncClient, tenant_id: str) -> None:
        newest = 0
        while not self._stopped.is_set():
            data = await self.ask(http, "read", READ, {"id": tenant_id})
            if data is not None:
                sequence = int(data["tenant"]["balance"]["sequence"])
                if sequence < newest:
                    self.errors["read: a balance older than one that was read before"] += 1
                newest = max(newest, sequence)
            await asyncio.sleep(PAUSE_S)

    def _event(self, tenant: str) -> dict[str, Any]:
        number = next(self._numbers)
        return {
            "id": f"rolling-{number}",
            "tenantExternalId": tenant,
            "job": {"externalId": f"job-{number % 7}", "title": f"Position {number % 7}"},
            "interviewId": f"interview-{number}",
            "candidateId": f"candidate-{number}",
            "type": "COMPLETED",
            "occurredAt": datetime.now(UTC).isoformat(),
        }
