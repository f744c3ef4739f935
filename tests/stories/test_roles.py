"""What each key may do and see, and what it is answered where it may not."""

from typing import Final

import pytest

from credit.core.roles import SCOPES, Role
from resolvers import keys
from tests.stories.clients import RECORD, Client, Story, extensions, row_counts
from tests.stories.places import FIELD_SCOPES, may_select

EVERYTHING: Final = (
    "overview { creditsUsed }",
    "consumption { creditsUsed }",
    "jobs { totalCount }",
    "balance { remaining }",
    "billingPeriod { id }",
    "plan { name }",
    'job(id: "x") { id }',
    "trend(granularity: DAY) { total { creditsUsed } }",
    "exports { totalCount }",
    "forecast { method }",
    "hiringPlan(input: {roles: 1, candidatesPerRole: 1}) { plannedCredits }",
)
NO_KEYS: Final = (
    None,
    "",
    "Bearer",
    "Bearer ci_000000000000_" + "A" * 49,
    "Basic Y2k6Y2k=",
    "Bearer \x00",
    "Bearer " + "x" * 5000,
)
SENT: Final = tuple(text for text in NO_KEYS if (text or "").startswith("Bearer "))
MINE: Final = "{ viewer { role tenants { totalCount nodes { name } } } tenant { name } }"


@pytest.fixture
async def acme(operator: Client) -> str:
    await operator.create("globex")
    return await operator.create("acme")


async def test_a_partner_reads_neither_consumption_nor_balance(story: Story, acme: str) -> None:
    partner = await story.client(Role.PARTNER, acme)
    for field in EVERYTHING:
        error = await partner.refusal(f"{{ tenant {{ {field} }} }}")
        assert error["extensions"]["code"] == "FORBIDDEN"
        assert f"Tenant.{field.split()[0].split('(')[0]}" in error["message"]


async def test_neither_a_partner_nor_the_platform_sees_forecasts(
    story: Story, acme: str, platform: Client
) -> None:
    """Of trends, forecasts and hiring plans not even the names of their fields."""
    partner = await story.client(Role.PARTNER, acme)
    kinds = {"Change", "CreditsInterval", "RunOut", "Seasonality", "SeasonalFactor", "Backtest"}
    prefixes = ("Trend", "Forecast", "HiringPlan")
    fields = {key: it for key, it in FIELD_SCOPES.items() if key[0].startswith(prefixes)}
    fields |= {key: it for key, it in FIELD_SCOPES.items() if key[0] in kinds}
    assert len(fields) > 50
    for role in (Role.PARTNER, Role.PLATFORM):
        assert [key for key in fields if may_select(*key, SCOPES[role])] == []
        assert not may_select("Overview", "usageTrend", SCOPES[role])
        assert not may_select("PurchasePreview", "runOut", SCOPES[role])
        assert not may_select("Job", "trend", SCOPES[role])
    for client in (partner, platform):
        error = await client.refusal("{ tenant { forecast { runOut { status } } } }")
        assert error["extensions"]["code"] == "FORBIDDEN"


async def test_a_partner_knows_which_tenant_is_linked_to_it(story: Story, acme: str) -> None:
    partner = await story.client(Role.PARTNER, acme)
    assert await partner.ask(MINE) == {
        "viewer": {"role": "PARTNER", "tenants": {"totalCount": 1, "nodes": [{"name": "Acme"}]}},
        "tenant": {"name": "Acme"},
    }


async def test_the_platform_reads_nothing(platform: Client, acme: str) -> None:
    for field in ("tenant { id }", "tenants { totalCount }", "plans { id }", 'node(id: "") { id }'):
        error = await platform.refusal(f"{{ {field} }}")
        assert error["extensions"]["code"] == "FORBIDDEN"
    mine = await platform.ask("{ viewer { role scopes } }")
    assert mine == {"viewer": {"role": "PLATFORM", "scopes": ["USAGE_WRITE"]}}


@pytest.mark.parametrize("role", [Role.TENANT_ADMIN, Role.PARTNER])
async def test_only_the_platform_and_operators_record_events_and_update_jobs(
    story: Story, acme: str, role: Role
) -> None:
    client = await story.client(role, acme)
    before = await row_counts()
    for document, given in (
        (RECORD, {"events": [story.an_event()]}),
        ("""mutation { updateJob(input: {jobId: "x", title: "y"}) { problems { code } } }""", {}),
    ):
        error = await client.refusal(document, **given)
        assert error["extensions"]["code"] == "FORBIDDEN"
    assert await row_counts() == before


@pytest.mark.parametrize("role", [Role.TENANT_ADMIN, Role.PARTNER, Role.PLATFORM])
async def test_only_operators_create_tenants(story: Story, acme: str, role: Role) -> None:
    client = await story.client(role, None if role is Role.PLATFORM else acme)
    before = await row_counts()
    error = await client.refusal(
        """mutation { createTenant(input: {externalId: "new", name: "New", timezone: "UTC",
           planId: "x"}) { tenant { id } } }"""
    )
    assert error["extensions"]["code"] == "FORBIDDEN"
    assert await row_counts() == before


async def test_an_operator_sees_every_tenant_and_has_none_of_its_own(
    operator: Client, acme: str
) -> None:
    found = await operator.ask("{ tenants { totalCount nodes { name } } }")
    names = [{"name": "Acme"}, {"name": "Globex"}]
    assert found == {"tenants": {"totalCount": 2, "nodes": names}}


@pytest.mark.parametrize("argument", ["", "(id: null)"])
async def test_a_tenant_without_an_id_is_an_error_for_a_key_of_several_that_says_what_to_do(
    operator: Client, acme: str, argument: str
) -> None:
    response = await operator.post(f"{{ tenant{argument} {{ name }} }}")
    (error,) = response.json()["errors"]
    assert response.json()["data"] == {"tenant": None}
    assert error["message"] == (
        "this OPERATOR may read several tenants: name one by its id, `tenant(id: …)`; "
        "`tenants` lists them with their ids"
    )
    assert (error["path"], error["extensions"]) == (
        ["tenant"],
        extensions("BAD_REQUEST", path=["id"]),
    )
    named = await operator.ask("query ($id: ID!) { tenant(id: $id) { name } }", id=acme)
    assert named == {"tenant": {"name": "Acme"}}


async def test_a_tenant_without_an_id_is_an_error_while_there_is_none(operator: Client) -> None:
    error = await operator.refusal("{ tenant { name } }")
    assert error["extensions"]["code"] == "BAD_REQUEST"
    assert "may read no tenant" in error["message"]


async def test_without_a_key_nothing_is_answered(story: Story, acme: str) -> None:
    for query in ("{ viewer { name } }", "{ __schema { queryType { name } } }", "{ nonsense"):
        for authorization in NO_KEYS:
            headers = {} if authorization is None else {"authorization": authorization}
            response = await story.http.post("/graphql", json={"query": query}, headers=headers)
            assert response.status_code == 401
            challenge = response.headers["www-authenticate"]
            if authorization in SENT:
                assert challenge.startswith('Bearer error="invalid_token", error_description="No ')
            else:
                assert challenge == "Bearer", "no error where nothing was sent (RFC 6750, 3.1)"
            (error,) = response.json()["errors"]
            assert error["extensions"] == extensions("UNAUTHENTICATED")
            assert "data" not in response.json()


async def test_a_revoked_key_is_refused_at_once_and_others_go_on(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    other = await story.client(Role.TENANT_ADMIN, acme)
    await admin.ask(MINE)
    assert admin.key is not None
    await keys.revoke(admin.key.split("_")[1], story.now)
    assert (await admin.post(MINE)).status_code == 401
    assert (await admin.refusal(MINE))["extensions"]["code"] == "UNAUTHENTICATED"
    await other.ask(MINE)


async def test_a_key_with_one_character_changed_is_no_key(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    assert admin.key is not None
    for place in range(len(admin.key)):
        letters = list(admin.key)
        letters[place] = "b" if letters[place] != "b" else "c"
        assert (await Client(story.http, "".join(letters)).post(MINE)).status_code == 401
    await admin.ask(MINE)


async def test_a_mutation_that_is_forbidden_hides_nothing_that_was_done_before_it(
    story: Story, operator: Client
) -> None:
    """An admin's webhook of all tenants is refused when it is executed, and not before."""
    tenant = await operator.create("acme")
    admin = await story.client(Role.TENANT_ADMIN, tenant)
    document = """mutation ($id: ID!) {
        setAlertRule(input: {tenantId: $id, kind: REMAINING_BELOW, threshold: "1"}) {
            alertRule { threshold } problems { message } }
        createWebhook(input: {url: "https://hooks.example", events: [PURCHASE_SETTLED]}) {
            problems { message } } }"""
    answer = (await admin.post(document, id=tenant)).json()
    assert answer["data"] == {
        "setAlertRule": {"alertRule": {"threshold": "1"}, "problems": []},
        "createWebhook": None,
    }
    (error,) = answer["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["createWebhook"], "FORBIDDEN")
