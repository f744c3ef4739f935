"""Budgets over HTTP: set, read, raised, followed, and deleted by a tenant's admin."""

from typing import Final

import pytest

from credit.core.roles import Role
from tests.graph.asgi_client import sent_request
from tests.stories.clients import Client, Json, Story, row_counts
from tests.waiting import until

FIELDS: Final = """id per credits used remaining usedPercent onForecast paused setAt
    forecastRaisedAt job { externalId } tenant { externalId } dateRange { from to days }
    thresholds { percent credits raised raisedAt }
    forecast { total { expected low80 high80 } passesOn }"""
SET: Final = f"""mutation ($input: SetBudgetInput!) {{ setBudget(input: $input) {{
    budget {{ {FIELDS} }} problems {{ code message path }} }} }}"""
DELETE: Final = """mutation ($id: ID!) { deleteBudget(input: {budgetId: $id}) {
    budget { id used } problems { code message path } } }"""
READ: Final = f"""{{ tenant {{ budgets {{ {FIELDS} }}
    jobs {{ nodes {{ externalId budgets {{ id used }} }} }}
    alerts {{ nodes {{ message budget {{ id used }} rule {{ kind threshold }} }} }} }} }}"""
NODE: Final = "query ($id: ID!) { node(id: $id) { id ... on Budget { used } } }"


@pytest.fixture
async def acme(operator: Client) -> str:
    return await operator.create("acme")


@pytest.fixture
async def admin(story: Story, acme: str) -> Client:
    return await story.client(Role.TENANT_ADMIN, acme)


async def _set(client: Client, **given: object) -> Json:
    payload: Json = (await client.ask(SET, input=given))["setBudget"]
    return payload


async def test_an_admin_sets_a_budget_sees_it_used_and_raised_and_deletes_it(
    story: Story, acme: str, admin: Client, platform: Client
) -> None:
    made = (await _set(admin, tenantId=acme, credits="4", per="MONTH"))["budget"]
    assert made == {
        "id": made["id"],
        "per": "MONTH",
        "credits": "4",
        "used": "0",
        "remaining": "4",
        "usedPercent": "0.00",
        "onForecast": True,
        "paused": False,
        "job": None,
        "setAt": "2026-03-10T12:00:00Z",
        "forecastRaisedAt": None,
        "tenant": {"externalId": "acme"},
        "dateRange": {"from": "2026-03-01", "to": "2026-03-31", "days": 31},
        "thresholds": [
            {"percent": percent, "credits": credits, "raised": False, "raisedAt": None}
            for percent, credits in ((50, "2"), (80, "3.2"), (100, "4"))
        ],
        "forecast": {"total": {"expected": "0", "low80": None, "high80": None}, "passesOn": None},
    }
    await platform.record(story.an_event(), story.an_event(), story.an_event(job="job-2"))
    named = {"tenant": {"externalId": "acme"}, "job": {"externalId": "job-2"}}
    of_job = (await _set(admin, **named, credits="9", per="MONTH", onForecast=False))["budget"]
    assert (of_job["job"], of_job["used"]) == ({"externalId": "job-2"}, "1")
    found = (await admin.ask(READ))["tenant"]
    whole, second = found["budgets"]
    assert (whole["used"], whole["remaining"], whole["usedPercent"]) == ("3", "1", "75.00")
    assert [one["raised"] for one in whole["thresholds"]] == [True, False, False]
    assert second == of_job
    assert {one["externalId"]: one["budgets"] for one in found["jobs"]["nodes"]} == {
        "job-1": [],
        "job-2": [{"id": of_job["id"], "used": "1"}],
    }
    (alert,) = found["alerts"]["nodes"]
    assert alert == {
        "message": "3 of 4 credits budgeted from 2026-03-01 to 2026-03-31 are used: "
        "50% of the budget is reached.",
        "budget": {"id": made["id"], "used": "3"},
        "rule": {"kind": "BUDGET_USED", "threshold": "50"},
    }
    assert (await admin.ask(NODE, id=made["id"]))["node"] == {"id": made["id"], "used": "3"}
    deleted = (await admin.ask(DELETE, id=made["id"]))["deleteBudget"]
    assert deleted == {"budget": {"id": made["id"], "used": "3"}, "problems": []}
    after = (await admin.ask(READ))["tenant"]
    assert after["budgets"] == [of_job]
    assert after["alerts"]["nodes"] == [{**alert, "budget": None}]
    (problem,) = (await admin.ask(DELETE, id=made["id"]))["deleteBudget"]["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["budgetId"])


async def test_what_is_refused_names_what_was_written(
    story: Story, acme: str, admin: Client, platform: Client
) -> None:
    await platform.record(story.an_event())
    before = await row_counts()
    good = {"tenantId": acme, "credits": "4", "per": "MONTH"}
    wrong: list[tuple[dict[str, object], str, list[str]]] = [
        ({"credits": "0"}, "INVALID", ["credits"]),
        ({"atPercent": [50, 0]}, "INVALID", ["atPercent", "1"]),
        ({"jobId": "x"}, "NOT_FOUND", ["jobId"]),
        ({"job": {"externalId": "nope"}}, "NOT_FOUND", ["job", "externalId"]),
        ({"job": {"id": acme}}, "NOT_FOUND", ["job", "id"]),
        ({"jobId": "x", "job": {"externalId": "job-1"}}, "INVALID", ["job"]),
    ]
    for given, code, path in wrong:
        payload = await _set(admin, **{**good, **given})
        (problem,) = payload["problems"]
        assert (payload["budget"], problem["code"], problem["path"]) == (None, code, path)
    rule = """mutation ($id: ID!) { setAlertRule(input: {
        tenantId: $id, kind: BUDGET_USED, threshold: 50}) { problems { code path } } }"""
    refused = (await admin.ask(rule, id=acme))["setAlertRule"]["problems"]
    assert refused == [{"code": "INVALID", "path": ["kind"]}]
    assert await row_counts() == before


async def test_one_tenant_s_budget_is_nothing_to_another_s_admin(
    story: Story, acme: str, admin: Client, operator: Client, platform: Client
) -> None:
    await platform.record(story.an_event())
    budget = (await _set(admin, tenantId=acme, credits="4", per="BILLING_PERIOD"))["budget"]
    globex = await operator.create("globex")
    other = await story.client(Role.TENANT_ADMIN, globex)
    partner = await story.client(Role.PARTNER, acme)
    assert (await other.ask(NODE, id=budget["id"]))["node"] is None
    (problem,) = (await other.ask(DELETE, id=budget["id"]))["deleteBudget"]["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["budgetId"])
    (problem,) = (await _set(other, tenantId=acme, credits="4", per="MONTH"))["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["tenantId"])
    found = await admin.ask("{ tenant { jobs { nodes { id } } } }")
    (job,) = found["tenant"]["jobs"]["nodes"]
    given = {"tenantId": globex, "jobId": job["id"], "credits": "4", "per": "MONTH"}
    (problem,) = (await _set(other, **given))["problems"]
    assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["jobId"])
    for refusal in (
        await partner.refusal("{ tenant { budgets { id } } }"),
        await partner.refusal(DELETE, id=budget["id"]),
    ):
        assert refusal["extensions"]["code"] == "FORBIDDEN"
    assert len((await admin.ask(READ))["tenant"]["budgets"]) == 1


async def test_a_budget_s_alert_comes_by_the_subscription_as_the_event_that_reaches_it_is_recorded(
    story: Story, acme: str, admin: Client, platform: Client
) -> None:
    """Nobody asks again: the stream is opened before, and has the one alert of the crossing."""
    budget = (await _set(admin, tenantId=acme, credits="2", per="MONTH", onForecast=False))[
        "budget"
    ]
    followed = """subscription { alertRaised { message sequence budget { id used usedPercent }
        rule { kind threshold } tenant { externalId } } }"""
    async with sent_request(story.app, {"query": followed}, key=f"Bearer {admin.key}") as stream:
        assert (await stream.start())[0] == 200
        await until(lambda: story.app.state.streams.pubsub._subscribers)  # behind its head
        for used, verb, percents in ((1, "is", (50,)), (2, "are", (80, 100))):
            await platform.record(story.an_event())
            for percent in percents:
                event = (await stream.event())[1]
                assert event["data"]["alertRaised"] == {
                    "message": f"{used} of 2 credits budgeted from 2026-03-01 to 2026-03-31 "
                    f"{verb} used: {percent}% of the budget is reached.",
                    "sequence": str(used + 1),
                    "budget": {
                        "id": budget["id"],
                        "used": str(used),
                        "usedPercent": f"{used * 50}.00",
                    },
                    "rule": {"kind": "BUDGET_USED", "threshold": str(percent)},
                    "tenant": {"externalId": "acme"},
                }
