"""Kept responses on several processes: after a write is acknowledged, none gives an older one.

Operators ask, whose keys come alone, and a tenant's administrator, whose key comes with its head.
"""

import asyncio
import os
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Final

import pytest

from credit.metering.tenants import Tenant
from graph.ids import global_plan_id
from models.database import session
from tests.faults.services import (
    Client,
    Fleet,
    Json,
    a_completion,
    a_key_of,
    a_tenant,
    check,
    global_id,
    looking_into,
)

PROVEN_RUNS: Final = int(os.environ.get("PROVE_RUNS", "0"))
STEPS: Final = PROVEN_RUNS // 4 or 10
WRITERS: Final = 3
WRITES: Final = 5
SEED: Final = 20261128
FIELDS: Final = """name country lastDayOn upcomingPlan { startsOn plan { name } }
    overview { totalInterviews creditsUsed remainingBalance overage statement { opening closing } }
    jobs(first: 20) { totalCount nodes { title status consumption { creditsUsed } } }
    consumption { byJob { nodes { job { title } consumption { creditsUsed } share } } }
    trend(granularity: DAY) { points { label creditsUsed } }
    running: balance { remaining overage sequence digest grants { remaining } }
    balanceChanges(first: 5) { nodes { sequence reason credits note } }
    billingPeriod { opening closing }
    budgets { credits used thresholds { raised } } alertRules { id threshold raised }
    alerts { totalCount } autoTopUp { isOn below purchasesInPeriod }"""
KEPT: Final = f"query ($id: ID!) {{ tenant(id: $id) {{ {FIELDS} }} }}"
EXECUTED: Final = f"query ($id: ID!) {{ tenant(id: $id) {{ {FIELDS} now: balance {{ at }} }} }}"
"""The same with a field that is not cacheable: it is executed each time."""
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) { problems { code } } }"""

pytestmark = pytest.mark.timeout(3600)


@dataclass
class Customer:
    """Somebody who does all that changes what a tenant's queries say."""

    client: Client
    tenant: Tenant
    chosen: random.Random
    numbers: "count[int]" = field(default_factory=lambda: count(1))
    interviews: list[str] = field(default_factory=list)
    done: set[str] = field(default_factory=set)
    left: list[int] = field(default_factory=list)
    """Places of the choices that have not come yet."""

    async def does(self, mutation: str, **given: object) -> Json:
        """Call a mutation that takes an input, of any process; what it refuses changes nothing."""
        kind = mutation[0].upper() + mutation[1:]
        document = f"""mutation ($input: {kind}Input!) {{ {mutation}(input: $input) {{
            problems {{ code }} }} }}"""
        self.done.add(mutation)
        return await self.client.sent(document, input=given)

    async def writes(self) -> None:
        """One thing by chance; each comes once before any comes again."""
        choices = self._choices()
        if not self.left:
            self.left = self.chosen.sample(range(len(choices)), len(choices))
        await choices[self.left.pop()]()

    def _choices(self) -> list[Callable[[], Any]]:
        tenant, some = global_id(self.tenant), self.chosen.randrange(1, 9)
        once = {"tenantId": tenant, "idempotencyKey": f"{self.tenant.id} {next(self.numbers)}"}
        job = {"tenantId": tenant, "jobExternalId": "job-1"}
        last_day = (datetime.now(UTC) + timedelta(days=300 + some)).date().isoformat()
        rule = {"kind": "REMAINING_BELOW", "threshold": str(some)}
        return [
            self.record,
            self.record,
            self.void,
            lambda: self.does("adjustCredits", **once, credits=str(some), reason="some more"),
            lambda: self.does("buyCredits", **once, credits=str(some)),
            lambda: self.does("updateJob", **job, title=f"Engineer {some}"),
            lambda: self.does("updateJob", **job, status=self.chosen.choice(["OPEN", "CLOSED"])),
            lambda: self.does("updateTenant", tenantId=tenant, name=f"Tenant {some}"),
            lambda: self.does("updateTenant", tenantId=tenant, country=("DE", "FR")[some % 2]),
            lambda: self.does("setBudget", tenantId=tenant, credits=str(some), per="MONTH"),
            lambda: self.does("setAlertRule", tenantId=tenant, **rule),
            lambda: self.does(
                "setAutoTopUp",
                tenantId=tenant,
                below=str(some),
                amount={"credits": "1"},
                atMostPerPeriod=some,
            ),
            lambda: self.does("turnOffAutoTopUp", tenantId=tenant),
            lambda: self.does("endTenant", tenantId=tenant, lastDayOn=last_day),
            lambda: self.does("continueTenant", tenantId=tenant),
            lambda: self.does(
                "changePlan",
                tenantId=tenant,
                planId=global_plan_id(self.chosen.choice(["none", "capped"])),
            ),
        ]

    async def record(self) -> None:
        """Complete an interview of one of two jobs."""
        name = f"{self.tenant.external_id} {next(self.numbers)}"
        event = a_completion(self.tenant, name)
        job = f"job-{self.chosen.randrange(1, 3)}"
        event["job"] = {"externalId": job, "title": f"{job} {self.chosen.randrange(3)}"}
        self.interviews.append(name)
        await self.does("recordInterviewEvents", events=[event])

    async def void(self) -> None:
        """Take an interview back, which changes usage of the past."""
        if self.interviews:
            name = self.interviews.pop()
            event = a_completion(self.tenant, name)
            await self.does(
                "recordInterviewEvents", events=[{**event, "id": f"{name} void", "type": "VOIDED"}]
            )


async def said(client: Client, tenant: Tenant, document: str, url: str) -> Mapping[str, Any]:
    """What a process says of a tenant."""
    found = dict(await client.ask(document, url, id=global_id(tenant)))
    found.pop("now", None)
    return found


async def test_after_each_write_every_process_says_what_executing_says(
    fleet: Fleet, proves: Callable[[str], None]
) -> None:
    urls, compared = [service.url for service in fleet.services], 0
    async with fleet.client() as client, looking_into(fleet.database_url):
        customer = Customer(client, await a_tenant(credits="20"), random.Random(SEED))
        async with fleet.client(await a_key_of(customer.tenant)) as own:
            for _ in range(STEPS):
                await customer.writes()
                fresh = await said(client, customer.tenant, EXECUTED, urls[0])
                for url in urls + urls:  # what the first round keeps, the second is given
                    for reader in (client, own):
                        found = await said(reader, customer.tenant, KEPT, url)
                        if found != fresh:  # the background may have written meanwhile
                            fresh = await said(client, customer.tenant, EXECUTED, urls[0])
                        assert found == fresh
                        compared += 1
        await check(customer.tenant)
    assert len(customer.done) > 5
    proves(f"{fleet.engine}: {compared} responses of {len(urls)} processes after {STEPS} writes")


async def test_who_reads_while_others_write_sees_at_least_what_was_acknowledged(
    fleet: Fleet,
) -> None:
    """Reads and writes overlap on every process; no read goes back behind what it follows."""
    urls = [service.url for service in fleet.services]
    async with fleet.client() as client, looking_into(fleet.database_url):
        tenant = await a_tenant(credits="1000")
        acknowledged, left = 0, WRITERS

        async def write(writer: int) -> None:
            nonlocal acknowledged, left
            for number in range(WRITES + PROVEN_RUNS // 10):
                event = a_completion(tenant, f"{tenant.external_id} {writer} {number}")
                await client.sent(RECORD, events=[event])
                acknowledged += 1
            left -= 1

        async def read(reader: Client, url: str) -> None:
            while left:
                before = acknowledged
                found = await said(reader, tenant, KEPT, url)
                assert found["overview"]["totalInterviews"] >= before
                assert int(found["running"]["sequence"]) > before

        async with fleet.client(await a_key_of(tenant)) as own:
            reads = [read(reader, url) for reader in (client, own) for url in urls]
            await asyncio.gather(*map(write, range(WRITERS)), *reads)
        fresh = await said(client, tenant, EXECUTED, urls[0])
        assert fresh["overview"]["totalInterviews"] == acknowledged
        for url in urls:
            assert await said(client, tenant, KEPT, url) == fresh


async def test_these_tests_would_find_an_old_response(fleet: Fleet) -> None:
    """A write past the lock, which nothing but this test does, is missed by what is kept."""
    url = fleet.services[0].url
    async with fleet.client() as client, looking_into(fleet.database_url):
        customer = Customer(client, await a_tenant(), random.Random(SEED))
        await said(client, customer.tenant, KEPT, url)  # records what is due, and is not kept
        before = await said(client, customer.tenant, KEPT, url)
        await session().execute("UPDATE tenant SET name = 'x' WHERE id = $1", customer.tenant.id)
        assert await said(client, customer.tenant, KEPT, url) == before
        assert (await said(client, customer.tenant, EXECUTED, url))["name"] == "x"
        await customer.does("turnOffAutoTopUp", tenantId=global_id(customer.tenant))
        assert (await said(client, customer.tenant, KEPT, url))["name"] == "x"
