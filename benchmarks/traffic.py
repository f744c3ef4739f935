"""Mixed traffic on a service: who writes, who reads, who follows, and what became of each."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Final

import httpx
import orjson

from benchmarks.servers import Server
from credit.metering.tenants import Tenant
from graph.ids import global_tenant_id

SMALL: Final = "{ viewer { role } }"
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) { recorded duplicates problems { code } } }"""
BUY: Final = """mutation ($id: ID!, $key: String!) { buyCredits(input: {
    tenantId: $id, credits: "1", idempotencyKey: $key}) { problems { code } } }"""
DASHBOARD: Final = (
    Path(__file__).parent.parent / "docs" / "operations" / "dashboard.graphql"
).read_text(encoding="utf-8")
EXPORT: Final = """mutation ($id: ID!) { exportConsumption(input: {
    tenantId: $id, format: CSV, dateRange: {preset: LAST_30_DAYS}}) { problems { code } } }"""
FOLLOW: Final = """subscription ($id: ID!, $after: String!) {
    balanceChanged(tenantId: $id, afterSequence: $after) { sequence } }"""
BATCH: Final = 5
FOLLOWED: Final = 20
"""Changes after which a follower hangs up, and resumes behind the last of them."""
PAUSES_S: Final = {"small": 0.02, "record": 0.05, "buy": 0.5, "dashboard": 0.2, "export": 5.0}
_NUMBERS: Final = count()


@dataclass
class Traffic:
    """What was asked, what failed, and how long the small queries took."""

    server: Server
    tenants: Sequence[Tenant]
    requests: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    """Of each small query since it was last emptied."""
    missed: int = 0
    """Changes that a follower did not get in their order."""
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Traffic of every kind while the block runs."""
        url = f"http://127.0.0.1:{self.server.port}/graphql"
        headers = {"authorization": f"Bearer {self.server.key}"}
        async with (
            httpx.AsyncClient(base_url=url, headers=headers, timeout=60, trust_env=False) as http,
            asyncio.TaskGroup() as group,
        ):
            for work in (self._small, self._record, self._buy, self._dashboard, self._export):
                group.create_task(work(http))
            for tenant in self.tenants:
                group.create_task(self._follow(http, tenant))
            try:
                yield
            finally:
                self.stopped.set()

    async def _ask(self, http: httpx.AsyncClient, kind: str, query: str, **variables: Any) -> None:  # noqa: ANN401 - JSON
        self.requests[kind] += 1
        try:
            answer = await http.post("", json={"query": query, "variables": variables})
            found = answer.json()
            problems = [one for one in (found.get("data") or {}).values() if one.get("problems")]
            if answer.status_code != httpx.codes.OK or "errors" in found or problems:
                self.errors[f"{kind}: {answer.text[:200]}"] += 1
        except (httpx.HTTPError, ValueError) as error:
            self.errors[f"{kind}: {error!r}"] += 1

    async def _small(self, http: httpx.AsyncClient) -> None:
        while not self.stopped.is_set():
            began_at = time.perf_counter()
            await self._ask(http, "small", SMALL)
            self.seconds.append(time.perf_counter() - began_at)
            await asyncio.sleep(PAUSES_S["small"])

    async def _record(self, http: httpx.AsyncClient) -> None:
        while not self.stopped.is_set():
            for tenant in self.tenants:
                events = [_completion(tenant, next(_NUMBERS)) for _ in range(BATCH)]
                await self._ask(http, "record", RECORD, events=events)
            await asyncio.sleep(PAUSES_S["record"])

    async def _buy(self, http: httpx.AsyncClient) -> None:
        while not self.stopped.is_set():
            for tenant in self.tenants:
                key = f"key-{next(_NUMBERS)}"
                await self._ask(http, "buy", BUY, id=global_tenant_id(tenant.id), key=key)
            await asyncio.sleep(PAUSES_S["buy"])

    async def _dashboard(self, http: httpx.AsyncClient) -> None:
        while not self.stopped.is_set():
            for tenant in self.tenants:
                await self._ask(http, "dashboard", DASHBOARD, tenantId=global_tenant_id(tenant.id))
            await asyncio.sleep(PAUSES_S["dashboard"])

    async def _export(self, http: httpx.AsyncClient) -> None:
        while not self.stopped.is_set():
            await self._ask(http, "export", EXPORT, id=global_tenant_id(self.tenants[0].id))
            await asyncio.sleep(PAUSES_S["export"])

    async def _follow(self, http: httpx.AsyncClient, tenant: Tenant) -> None:
        """Follow the balance from its first change on, and reconnect again and again."""
        last = 0
        while not self.stopped.is_set():
            variables = {"id": global_tenant_id(tenant.id), "after": str(last)}
            sent, until = {"query": FOLLOW, "variables": variables}, last + FOLLOWED
            self.requests["follow"] += 1
            try:
                async with http.stream(
                    "POST", "", json=sent, headers={"accept": "text/event-stream"}
                ) as stream:
                    async for line in stream.aiter_lines():
                        if line.startswith("data: "):
                            change = orjson.loads(line.removeprefix("data: "))
                            sequence = int(change["data"]["balanceChanged"]["sequence"])
                            self.missed += sequence != last + 1
                            last = sequence
                        if last >= until or self.stopped.is_set():
                            break
            except (httpx.HTTPError, ValueError, KeyError) as error:
                self.errors[f"follow: {error!r}"] += 1


def _completion(tenant: Tenant, number: int) -> dict[str, Any]:
    return {
        "id": f"load-{number}",
        "tenantExternalId": tenant.external_id,
        "job": {"externalId": f"job-{number % 7}", "title": f"Position {number % 7}"},
        "interviewId": f"interview-{number}",
        "candidateId": f"candidate-{number}",
        "type": "COMPLETED",
        "occurredAt": datetime.now(UTC).isoformat(),
    }
