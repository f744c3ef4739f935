"""A frontend runs a query, a mutation and a subscription by its usual client, with its defaults."""

import subprocess
from typing import Any, Final

import pytest

from credit.core.roles import Role
from credit.metering.tenants import Tenant
from resolvers import keys
from resolvers.clock import current_time
from resolvers.keys import NewKey
from tests.clients.node import HERE, NODE, a_client, install, running
from tests.faults.services import PEPPER, Fleet, a_tenant, global_id, looking_into

FRONTENDS: Final = ("apollo", "urql")
RELAY: Final = HERE / "relay"
QUERY: Final = """query Page($id: ID!) {
  tenant(id: $id) { id name balance { remaining } } }"""
MUTATION: Final = """mutation Buy($input: BuyCreditsInput!) { buyCredits(input: $input) {
  purchase { id credits } tenant { id balance { remaining } } problems { code } } }"""
SUBSCRIPTION: Final = """subscription Changes($id: ID!) {
  balanceChanged(tenantId: $id, afterSequence: "1") { id sequence credits } }"""


@pytest.fixture
async def tenant(fleet: Fleet) -> Tenant:
    """A tenant with 100 credits, that no other test knows."""
    async with looking_into(fleet.database_url):
        return await a_tenant(credits="100")


@pytest.fixture
async def options(fleet: Fleet, tenant: Tenant) -> dict[str, Any]:
    """What a client is told, with a key of a tenant admin."""
    async with looking_into(fleet.database_url):
        new = NewKey("the dashboard", Role.TENANT_ADMIN, tenant.id)
        _, key = await keys.create(new, PEPPER.encode(), current_time(None))
    purchase = {"tenantId": global_id(tenant), "credits": "25", "idempotencyKey": "by the page"}
    return {
        "url": fleet.services[0].url,
        "key": key,
        "id": global_id(tenant),
        "input": purchase,
    }


@pytest.mark.parametrize("kind", FRONTENDS)
async def test_a_frontend_queries_mutates_and_subscribes(
    options: dict[str, Any], tenant: Tenant, kind: str
) -> None:
    operations = {"query": QUERY, "mutation": MUTATION, "subscription": SUBSCRIPTION}
    script = HERE / "frontend.mjs"
    async with running(script, {"kind": kind, **operations, **options}) as client:
        query, mutation, cached, subscription = await client.remaining()
    page = {"id": options["id"], "name": tenant.name}
    assert query == {"query": {"tenant": {**page, "balance": {"remaining": "100"}}}}
    payload = mutation["mutation"]["buyCredits"]
    assert payload["problems"] == []
    assert payload["purchase"]["credits"] == "25"
    after = {"tenant": {**page, "balance": {"remaining": "125"}}}
    assert cached == {"cached": after}, "by the mutation's answer, or fetched again for its sake"
    assert subscription["subscription"]["balanceChanged"]["credits"] == "25"


@pytest.fixture(scope="module")
def compiled() -> None:
    """What relay-compiler makes of the operations, having checked them against the schema."""
    install(RELAY)
    (RELAY / "__generated__").mkdir(exist_ok=True)
    compiler = RELAY / "node_modules" / "relay-compiler" / "cli.js"
    done = subprocess.run(
        [NODE, compiler, "relay.config.json"], cwd=RELAY, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.usefixtures("compiled")
async def test_relay_pages_through_a_connection_and_puts_a_purchase_into_it(
    fleet: Fleet, options: dict[str, Any]
) -> None:
    async with fleet.client() as client:
        for number in (1, 2, 3):
            purchase = options["input"] | {"credits": str(number), "idempotencyKey": str(number)}
            await client.ask(MUTATION, input=purchase)
    async with running(RELAY / "relay.mjs", options) as client:
        query, next_page, mutation, subscription = await client.remaining()
    shown = {"remaining": "106", "purchases": ["3", "2"], "hasNextPage": True}
    assert query == {"query": shown}
    shown |= {"purchases": ["3", "2", "1"], "hasNextPage": False}
    assert next_page == {"nextPage": shown}
    shown |= {"remaining": "131", "purchases": ["25", "3", "2", "1"]}
    assert mutation == {"mutation": shown}
    assert subscription == {"subscription": {"sequence": "2", "credits": "1"}}


async def test_every_public_audit_of_graphql_over_http_passes(fleet: Fleet) -> None:
    service = {"url": fleet.services[0].url, "key": fleet.key}
    async with running(HERE / "audits.mjs", service) as audits:
        found = await audits.remaining()
    assert len(found) >= 60
    assert [one for one in found if one["status"] != "ok"] == []


@pytest.mark.parametrize("kind", ["ws", "sse"])
async def test_a_client_of_one_transport_queries_and_mutates_by_it_too(
    options: dict[str, Any], kind: str
) -> None:
    operations = [
        {"query": QUERY, "variables": {"id": options["id"]}},
        {"query": MUTATION, "variables": {"input": options["input"]}},
        {"query": QUERY, "variables": {"id": options["id"]}},
    ]
    async with a_client(**options, kind=kind, operations=operations) as client:
        answers = [one["next"]["data"] for one in await client.remaining() if "next" in one]
    before, payload, after = answers
    assert payload["buyCredits"]["purchase"]["credits"] == "25"
    remaining = [one["tenant"]["balance"]["remaining"] for one in (before, after)]
    assert remaining == ["100", "125"]
