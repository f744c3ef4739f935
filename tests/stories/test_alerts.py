"""Alerts over HTTP: set, read, raised, and deleted by a tenant's admin."""

from typing import Final

import pytest

from credit.core.roles import Role
from insights.sweeper import running_sweeper
from notifiers.pubsub import LocalPubSub
from tests.stories.clients import Client, Json, Story, row_counts
from tests.world import HOLIDAYS

SET: Final = """mutation ($input: SetAlertRuleInput!) { setAlertRule(input: $input) {
    alertRule { id kind threshold raised raisedAt } problems { code message path } } }"""
DELETE: Final = """mutation ($id: ID!) { deleteAlertRule(input: {alertRuleId: $id}) {
    alertRule { id raised } problems { code message path } } }"""
ALERTS: Final = "{ tenant { alertRules { id kind threshold raised raisedAt } } }"
RAISED_NODE: Final = """query ($id: ID!) {
    node(id: $id) { ... on Alert { message tenant { id } } } }"""
NODE: Final = "query ($id: ID!) { node(id: $id) { id ... on AlertRule { kind raised } } }"


@pytest.fixture
async def acme(operator: Client) -> str:
    return await operator.create("acme")


@pytest.fixture
async def admin(story: Story, acme: str) -> Client:
    return await story.client(Role.TENANT_ADMIN, acme)


async def _set(client: Client, tenant: str, kind: str, threshold: str) -> Json:
    given = {"tenantId": tenant, "kind": kind, "threshold": threshold}
    payload: Json = (await client.ask(SET, input=given))["setAlertRule"]
    return payload


async def _alerts(client: Client) -> list[Json]:
    found: list[Json] = (await client.ask(ALERTS))["tenant"]["alertRules"]
    return found


async def test_an_admin_sets_an_alert_sees_it_raised_and_deletes_it(
    story: Story, acme: str, admin: Client, platform: Client
) -> None:
    assert await _alerts(admin) == []
    made = (await _set(admin, acme, "PERCENT_OF_ALLOCATION_BELOW", "99.60"))["alertRule"]
    assert made == {
        "id": made["id"],
        "kind": "PERCENT_OF_ALLOCATION_BELOW",
        "threshold": "99.6",
        "raised": False,
        "raisedAt": None,
    }
    await platform.record(story.an_event(), story.an_event())
    raised = {**made, "raised": True, "raisedAt": "2026-03-10T12:00:00Z"}
    assert await _alerts(admin) == [raised]
    kept = (await admin.ask(NODE, id=made["id"]))["node"]
    assert kept == {"id": made["id"], "kind": made["kind"], "raised": True}
    again = await _set(admin, acme, "PERCENT_OF_ALLOCATION_BELOW", "99.6")
    assert again == {"alertRule": raised, "problems": []}
    deleted = (await admin.ask(DELETE, id=made["id"]))["deleteAlertRule"]
    assert deleted == {"alertRule": {"id": made["id"], "raised": True}, "problems": []}
    assert await _alerts(admin) == []
    assert (await admin.ask(NODE, id=made["id"]))["node"] is None
    (problem,) = (await admin.ask(DELETE, id=made["id"]))["deleteAlertRule"]["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["alertRuleId"])


@pytest.mark.parametrize(
    ("kind", "threshold"),
    [
        ("REMAINING_BELOW", "-1"),
        ("REMAINING_BELOW", "0.0001"),
        ("PERCENT_OF_ALLOCATION_BELOW", "0"),
        ("PERCENT_OF_ALLOCATION_BELOW", "100.5"),
        ("RUN_OUT_WITHIN_DAYS", "1.5"),
        ("EXPIRY_WITHIN_DAYS", "366"),
    ],
)
async def test_a_threshold_that_makes_no_sense_is_a_problem_that_names_it(
    acme: str, admin: Client, kind: str, threshold: str
) -> None:
    before = await row_counts()
    payload = await _set(admin, acme, kind, threshold)
    (problem,) = payload["problems"]
    assert (payload["alertRule"], problem["code"], problem["path"]) == (
        None,
        "INVALID",
        ["threshold"],
    )
    assert problem["message"].startswith(f"threshold is {threshold}: {kind} takes ")
    assert await row_counts() == before


async def test_the_twenty_first_alert_is_one_too_many(acme: str, admin: Client) -> None:
    for number in range(20):
        assert (await _set(admin, acme, "REMAINING_BELOW", str(number)))["problems"] == []
    (problem,) = (await _set(admin, acme, "EXPIRY_WITHIN_DAYS", "7"))["problems"]
    assert problem["code"] == "LIMIT_REACHED"
    assert len(await _alerts(admin)) == 20


async def test_credits_about_to_expire_raise_while_the_service_runs(
    story: Story, acme: str, admin: Client
) -> None:
    """The allocation of the month expires at its end, for what no rollover carries on."""
    await _set(admin, acme, "EXPIRY_WITHIN_DAYS", "2")
    (before,) = await _alerts(admin)
    story.turn_to("2026-04-08T12:00")
    async with running_sweeper(lambda: story.now, LocalPubSub(), HOLIDAYS, pause_s=0.01):
        for _ in range(1000):
            (after,) = await _alerts(admin)
            if after["raised"]:
                break
    assert (before["raised"], after["raised"]) == (False, True)
    assert after["raisedAt"] == "2026-04-08T12:00:00Z"


async def test_a_partner_neither_sets_nor_sees_alerts(story: Story, acme: str) -> None:
    partner = await story.client(Role.PARTNER, acme)
    given = {"tenantId": acme, "kind": "REMAINING_BELOW", "threshold": "5"}
    before = await row_counts()
    for error in (
        await partner.refusal(ALERTS),
        await partner.refusal(SET, input=given),
        await partner.refusal(DELETE, id="x"),
    ):
        assert error["extensions"]["code"] == "FORBIDDEN"
    assert await row_counts() == before


async def test_alerts_that_were_raised_are_listed_and_stay_when_their_rule_goes(
    story: Story, acme: str, admin: Client, operator: Client, platform: Client
) -> None:
    for threshold in ("250", "249", "248"):
        rule = (await _set(admin, acme, "REMAINING_BELOW", threshold))["alertRule"]
    for _ in range(3):
        await platform.record(story.an_event())
    await admin.ask(DELETE, id=rule["id"])
    newest = await _raised(admin, "first: 2")
    assert newest["totalCount"] == 3
    assert [one["rule"]["threshold"] for one in newest["nodes"]] == ["248", "249"]
    first, second = newest["nodes"]
    assert first == {
        "id": first["id"],
        "message": "247 credits are left: below the alert threshold of 248.",
        "sequence": "4",
        "raisedAt": "2026-03-10T12:00:00Z",
        "rule": {"id": rule["id"], "kind": "REMAINING_BELOW", "threshold": "248"},
    }
    oldest = await _raised(admin, f'first: 2, after: "{newest["pageInfo"]["endCursor"]}"')
    assert [one["rule"]["threshold"] for one in oldest["nodes"]] == ["250"]
    assert (await admin.ask(RAISED_NODE, id=second["id"]))["node"] == {
        "message": second["message"],
        "tenant": {"id": acme},
    }
    stranger = await story.client(Role.TENANT_ADMIN, await operator.create("initech"))
    assert (await stranger.ask(RAISED_NODE, id=second["id"]))["node"] is None
    assert (await _raised(stranger, "first: 2"))["totalCount"] == 0


async def _raised(client: Client, arguments: str) -> Json:
    query = f"""{{ tenant {{ alerts({arguments}) {{ totalCount pageInfo {{ endCursor }}
        nodes {{ id message sequence raisedAt rule {{ id kind threshold }} }} }} }} }}"""
    found: Json = (await client.ask(query))["tenant"]["alerts"]
    return found


async def test_one_tenant_s_alert_is_nothing_to_another_s_admin(
    story: Story, acme: str, admin: Client, operator: Client
) -> None:
    alert = (await _set(admin, acme, "REMAINING_BELOW", "5"))["alertRule"]
    other = await story.client(Role.TENANT_ADMIN, await operator.create("globex"))
    assert (await other.ask(NODE, id=alert["id"]))["node"] is None
    (problem,) = (await other.ask(DELETE, id=alert["id"]))["deleteAlertRule"]["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["alertRuleId"])
    (problem,) = (await _set(other, acme, "REMAINING_BELOW", "5"))["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["tenantId"])
    assert await _alerts(admin) == [alert]
