"""Many clients over several processes want the same thing at the same instant."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from credit.metering.tenants import Tenant
from tests.faults.conftest import Figure
from tests.faults.loads import BUY, RECORD
from tests.faults.services import (
    Client,
    Fleet,
    Json,
    a_completion,
    a_tenant,
    check,
    entries_of,
    global_id,
    looking_into,
    rows,
)

CLIENTS: Final = 64
HUNDRED: Final = 100
REFUND: Final = """mutation ($purchase: ID!, $key: String!) {
    refundPurchase(input: {purchaseId: $purchase, idempotencyKey: $key, reason: "asked for it"}) {
        problems { code message } purchase { id status refunded refundable } } }"""
STANDING: Final = """query ($tenant: ID!) { tenant(id: $tenant) {
    balance { remaining overage sequence digest }
    billingPeriod { id startsAt opening closing } } }"""

pytestmark = pytest.mark.timeout(3600)


async def _complete(client: Client, tenant: Tenant, name: str) -> str:
    answer = await client.ask(RECORD, events=[a_completion(tenant, name)])
    (result,) = answer["results"]
    assert result["outcome"] == "RECORDED"
    return result["creditsCharged"]


async def _buy(client: Client, tenant: Tenant, key: str) -> Json:
    answer = await client.ask(BUY, tenant=global_id(tenant), credits="7", key=key)
    return answer["purchase"]


async def test_the_last_credit_goes_to_one_of_64_and_all_are_recorded(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    async with fleet.client() as client, looking_into(fleet.database_url):
        for _ in rounds:
            tenant = await a_tenant(credits="1")
            charged = await asyncio.gather(
                *(_complete(client, tenant, f"i{number}") for number in range(CLIENTS))
            )
            assert charged == ["1"] * CLIENTS
            charges = await entries_of(tenant, "CONSUMPTION")
            assert len({row["interview_id"] for row in charges}) == CLIENTS
            assert [row["overage_after"] for row in charges] == [1000 * n for n in range(CLIENTS)]
            covered = await rows(
                "SELECT sequence FROM entry_line"
                " WHERE tenant_id = $1 AND grant_number IS NOT NULL"
                " AND charge_sequence IS NOT NULL",
                tenant.id,
            )
            assert [row["sequence"] for row in covered] == [charges[0]["sequence"]]
            await check(tenant)
    figure("last credit, 64 clients", fleet.engine, f"1 covered, {CLIENTS - 1} overage, 0 lost")


async def test_the_same_key_a_hundred_times_at_once_buys_once(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    async with fleet.client() as client, looking_into(fleet.database_url):
        for _ in rounds:
            tenant = await a_tenant()
            answers = await asyncio.gather(*(_buy(client, tenant, "key") for _ in range(HUNDRED)))
            assert answers == [answers[0]] * HUNDRED
            assert (answers[0]["status"], answers[0]["refundable"]) == ("SETTLED", "7")
            assert [row["credits"] for row in await entries_of(tenant, "PURCHASE")] == [7000]
            await check(tenant)
    figure("one key 100 times", fleet.engine, f"1 effect, {HUNDRED} equal answers")


async def test_64_refunds_with_one_key_pay_back_once(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    async with fleet.client() as client, looking_into(fleet.database_url):
        for _ in rounds:
            tenant = await a_tenant()
            purchase = await _buy(client, tenant, "key")
            answers = await asyncio.gather(
                *(client.ask(REFUND, purchase=purchase["id"], key="r") for _ in range(CLIENTS))
            )
            reported = {
                "id": purchase["id"],
                "status": "REFUNDED",
                "refunded": "7",
                "refundable": "0",
            }
            assert [answer["purchase"] for answer in answers] == [reported] * CLIENTS
            assert [row["credits"] for row in await entries_of(tenant, "REFUND")] == [-7000]
            await check(tenant)
    figure("one refund 64 times", fleet.engine, f"1 effect, {CLIENTS} equal answers")


async def test_processes_close_each_overdue_boundary_once_and_in_order(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    """Nobody asked for a year; then everybody does, while sweepers are on their way too."""
    closed = 0
    async with fleet.client() as client, looking_into(fleet.database_url):
        for _ in rounds:
            starts_on = (datetime.now(UTC) - timedelta(days=400)).date()
            tenant = await a_tenant("capped", starts_on=starts_on)
            answers = await asyncio.gather(
                *(client.ask(STANDING, tenant=global_id(tenant)) for _ in range(CLIENTS))
            )
            assert answers == [answers[0]] * CLIENTS
            periods = await rows(
                "SELECT number, starts_at, ends_at FROM billing_period"
                " WHERE tenant_id = $1 ORDER BY number",
                tenant.id,
            )
            assert [row["number"] for row in periods] == list(range(1, len(periods) + 1))
            assert [row["starts_at"] for row in periods[1:]] == [
                row["ends_at"] for row in periods[:-1]
            ]
            allocated = await entries_of(tenant, "ALLOCATION")
            assert [row["period"] for row in allocated] == list(range(1, len(periods) + 1))
            assert [row["posted_at"] for row in allocated] == [row["starts_at"] for row in periods]
            await check(tenant)
            closed += len(periods) - 1
    figure("overdue boundaries", fleet.engine, f"{closed} closed, each once")
