"""Tenants that wait for their history, and unused ones that are deleted, over HTTP."""

from typing import Any, Final

from credit.core.roles import Role
from graph import ids
from tests.stories.clients import CREATE, Client, Story, check

READ: Final = """query ($id: ID!) { tenant(id: $id) {
    state name
    overview { totalInterviews creditsUsed remainingBalance }
    balance { remaining overage at grants { remaining } }
    billingPeriod { dateRange { from } opening closing used }
    billingPeriods { totalCount nodes { closing } }
    balanceChanges { totalCount nodes { sequence reason credits } }
    consumption(dateRange: { preset: LAST_90_DAYS }) { creditsUsed }
    trend(granularity: WEEK) { points { creditsUsed } }
    forecast { points { partial } }
    purchasePreview(credits: "5") { price { amount } }
    upcomingPlan { startsOn } alertRules { id } webhooks { id } exports { totalCount }
    jobs { totalCount } purchases { totalCount } } }"""
STATES: Final = "{ tenants(first: 10) { nodes { externalId state } } }"
PROBLEMS: Final = "problems { code message path }"
OPEN: Final = f"""mutation ($id: ID!) {{ openTenant(input: {{ tenantId: $id }}) {{
    tenant {{ state }} {PROBLEMS} }} }}"""
DELETE: Final = f"""mutation ($id: ID!) {{ deleteTenant(input: {{ tenantId: $id }}) {{
    deletedTenantId externalId {PROBLEMS} }} }}"""
BUY: Final = f"""mutation ($id: ID!) {{ buyCredits(input: {{
    tenantId: $id, credits: "5", idempotencyKey: "k" }}) {{ {PROBLEMS} }} }}"""


async def created(operator: Client, external_id: str, **given: str) -> str:
    """A new tenant's global id."""
    usual = {
        "externalId": external_id,
        "name": external_id,
        "timezone": "Europe/Berlin",
        "planId": ids.global_plan_id("growth"),
    }
    payload = (await operator.ask(CREATE, input={**usual, **given}))["createTenant"]
    assert payload["problems"] == []
    return str(payload["tenant"]["id"])


async def deleted(client: Client, tenant: str) -> dict[str, Any]:
    """The payload of a deletion."""
    payload: dict[str, Any] = (await client.ask(DELETE, id=tenant))["deleteTenant"]
    return payload


async def test_a_tenant_with_a_past_can_be_read_while_it_waits_and_is_opened_by_the_api(
    story: Story, operator: Client, platform: Client
) -> None:
    waiting = await created(operator, "acme", startsOn="2025-12-01")
    today = await created(operator, "other", startsOn="2026-03-10")
    states = (await operator.ask(STATES))["tenants"]["nodes"]
    assert {one["externalId"]: one["state"] for one in states} == {
        "acme": "AWAITING_HISTORY",
        "other": "OPEN",
    }
    admin = await story.client(Role.TENANT_ADMIN, waiting)
    read = (await admin.ask(READ, id=waiting))["tenant"]
    assert read["state"] == "AWAITING_HISTORY"
    assert read["balance"]["at"] == "2025-11-30T23:00:00Z"
    assert read["balance"]["remaining"] == read["overview"]["remainingBalance"] == "250"
    assert read["billingPeriod"]["dateRange"]["from"] == "2025-12-01"
    assert read["balanceChanges"]["totalCount"] == 1
    (refused,) = (await admin.ask(BUY, id=waiting))["buyCredits"]["problems"]
    assert (refused["code"], "openTenant" in refused["message"]) == ("TOO_EARLY", True)
    (result,) = (await platform.record(story.an_event()))["results"]
    assert (result["outcome"], result["problem"]["code"]) == ("REJECTED", "TOO_EARLY")
    opened = (await operator.ask(OPEN, id=waiting))["openTenant"]
    assert opened == {"tenant": {"state": "OPEN"}, "problems": []}
    assert (await platform.record(story.an_event()))["recorded"] == 1
    read = (await admin.ask(READ, id=waiting))["tenant"]
    assert (read["state"], read["billingPeriod"]["dateRange"]["from"]) == ("OPEN", "2026-03-01")
    assert read["billingPeriods"]["totalCount"] == 4
    await check(waiting)
    await check(today)


async def test_a_tenant_made_by_a_slip_is_deleted_and_made_again(
    story: Story, operator: Client
) -> None:
    slip = await created(operator, "acme")
    admin = await story.client(Role.TENANT_ADMIN, slip)
    assert (await admin.ask("{ tenant { name } }"))["tenant"] == {"name": "acme"}
    refusal = await admin.refusal(DELETE, id=slip)
    assert refusal["extensions"]["code"] == "FORBIDDEN"
    assert await deleted(operator, slip) == {
        "deletedTenantId": slip,
        "externalId": "acme",
        "problems": [],
    }
    assert (await admin.post("{ tenant { name } }")).status_code == 401
    assert (await operator.ask(READ, id=slip))["tenant"] is None
    (problem,) = (await deleted(operator, slip))["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["tenantId"])
    again = await created(operator, "acme")
    assert again != slip
    await check(again)


async def test_a_used_tenant_is_kept_and_the_problem_says_why(
    story: Story, operator: Client, platform: Client
) -> None:
    used, bought = await created(operator, "acme"), await created(operator, "other")
    await platform.record(story.an_event())
    assert (await operator.ask(BUY, id=bought))["buyCredits"]["problems"] == []
    for tenant, why in ((used, "events of this tenant are recorded"), (bought, "was bought")):
        payload = await deleted(operator, tenant)
        assert payload["deletedTenantId"] is payload["externalId"] is None
        (problem,) = payload["problems"]
        assert (problem["code"], problem["path"]) == ("TENANT_IN_USE", ["tenantId"])
        assert why in problem["message"]
        await check(tenant)
