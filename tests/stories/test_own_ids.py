"""An integrator's work with nothing but the platform's own ids."""

from collections.abc import Mapping
from typing import Any, Final

import orjson
import pytest

from credit.core.global_ids import GlobalId, Kind
from credit.core.roles import Role, Scope
from graph.ids import global_plan_id, global_tenant_id
from graph.protocol.execution import execute
from graph.protocol.request import GraphQLRequest
from resolvers import keys
from resolvers.keys import NewKey
from tests.graph.asgi_client import sent_request
from tests.statements import statements
from tests.stories.clients import CREATE, PEPPER, Client, Json, Story, check, extensions, uuid_of
from tests.world import World

ACME: Final = {"externalId": "acme"}
JOB: Final = {"externalId": "job-1"}
NEW: Final = {"externalId": "acme", "name": "Acme", "timezone": "UTC"}
READ: Final = """query ($tenant: String, $job: String) { tenant(externalId: $tenant) {
    id externalId plan { id externalId } job(externalId: $job) { id externalId title } } }"""


def _mutation(name: str) -> str:
    kind = f"{name[0].upper()}{name[1:]}Input"
    return f"""mutation ($input: {kind}!) {{ {name}(input: $input) {{
        __typename problems {{ code message path }} }} }}"""


async def _change(client: Client, name: str, /, **given: object) -> list[Json]:
    """The problems of a mutation."""
    problems: list[Json] = (await client.ask(_mutation(name), input=given))[name]["problems"]
    return problems


@pytest.fixture
async def acme(operator: Client) -> str:
    given = {**NEW, "plan": {"externalId": "growth"}}
    payload = (await operator.ask(CREATE, input=given))["createTenant"]
    assert payload["problems"] == []
    tenant: str = payload["tenant"]["id"]
    return tenant


async def test_everything_is_done_and_found_by_the_platform_s_own_ids(
    story: Story, acme: str, operator: Client, platform: Client, worker: None
) -> None:
    assert (await platform.record(story.an_event(), story.an_event(job="job-2")))["recorded"] == 2
    days = {"dateRange": {"preset": "LAST_7_DAYS"}, "format": "CSV", "waitSeconds": 30}
    hook = {"url": "http://127.0.0.1:1/hook", "events": ["BALANCE_CHANGED"]}
    done: Mapping[str, Json] = {
        "buyCredits": {"credits": 50, "idempotencyKey": "k"},
        "adjustCredits": {"credits": "-0.5", "idempotencyKey": "k", "reason": "gift"},
        "setAlertRule": {"kind": "REMAINING_BELOW", "threshold": 5},
        "setBudget": {"job": JOB, "credits": 50, "per": "MONTH"},
        "createWebhook": hook,
        "updateTenant": {"name": "Acme Ltd"},
        "changePlan": {"plan": {"externalId": "scale"}},
        "updateJob": {"job": JOB, "title": "Chef"},
        "exportConsumption": {**days, "jobs": [JOB]},
        "endTenant": {"lastDayOn": "2026-12-31"},
        "continueTenant": {},
        "openTenant": {},
    }
    for name, given in done.items():
        assert await _change(operator, name, tenant=ACME, **given) == [], name
    admin = await story.client(Role.TENANT_ADMIN, acme)
    for client in (admin, operator):
        found = (await client.ask(READ, tenant="acme", job="job-1"))["tenant"]
        assert (found["id"], found["externalId"]) == (acme, "acme")
        assert found["plan"] == {"id": global_plan_id("growth"), "externalId": "growth"}
        assert (found["job"]["externalId"], found["job"]["title"]) == ("job-1", "Chef")
        by_id = "query ($job: ID!) { tenant { job(id: $job) { title } } }"
        if client is admin:
            assert await client.ask(by_id, job=found["job"]["id"]) == {
                "tenant": {"job": {"title": "Chef"}}
            }
    exported = (
        "{ tenant { exports { nodes { rowCount status } } purchases { nodes { credits } } } }"
    )
    seen = (await admin.ask(exported))["tenant"]
    assert seen["exports"]["nodes"] == [{"rowCount": 1, "status": "READY"}]
    assert seen["purchases"]["nodes"] == [{"credits": "50"}]
    await check(acme)


async def test_a_tenant_a_job_and_a_plan_are_named_exactly_once(
    story: Story, acme: str, operator: Client, platform: Client
) -> None:
    assert (await platform.record(story.an_event()))["recorded"] == 1
    bought = {"credits": "5", "idempotencyKey": "k"}
    plan = {"externalId": "gold"}
    wrong: list[tuple[str, Json, str, list[str]]] = [
        ("buyCredits", bought, "INVALID", ["tenantId"]),
        ("buyCredits", {**bought, "tenantId": acme, "tenant": ACME}, "INVALID", ["tenant"]),
        ("buyCredits", {**bought, "tenantId": ""}, "NOT_FOUND", ["tenantId"]),
        ("buyCredits", {**bought, "tenant": {"id": "x"}}, "NOT_FOUND", ["tenant", "id"]),
        (
            "buyCredits",
            {**bought, "tenant": {"externalId": "ACME"}},
            "NOT_FOUND",
            ["tenant", "externalId"],
        ),
        (
            "buyCredits",
            {**bought, "tenant": {"externalId": "nul\0"}},
            "NOT_FOUND",
            ["tenant", "externalId"],
        ),
        ("deleteTenant", {"tenant": {"externalId": ""}}, "NOT_FOUND", ["tenant", "externalId"]),
        ("changePlan", {"tenant": ACME}, "INVALID", ["planId"]),
        ("changePlan", {"tenant": ACME, "plan": plan}, "NOT_FOUND", ["plan", "externalId"]),
        ("changePlan", {"tenant": ACME, "plan": plan, "planId": "x"}, "INVALID", ["plan"]),
        ("createTenant", {**NEW, "plan": {"id": "x"}}, "NOT_FOUND", ["plan", "id"]),
        ("updateJob", {"job": JOB}, "INVALID", ["tenantId"]),
        ("updateJob", {"tenant": ACME}, "INVALID", ["jobId"]),
        (
            "updateJob",
            {"tenant": ACME, "job": {"externalId": "x"}},
            "NOT_FOUND",
            ["job", "externalId"],
        ),
        ("updateJob", {"tenant": ACME, "job": JOB, "jobId": "x"}, "INVALID", ["job", "externalId"]),
        (
            "createWebhook",
            {"url": "http://127.0.0.1:1/", "events": ["BALANCE_CHANGED"], "tenantId": ""},
            "NOT_FOUND",
            ["tenantId"],
        ),
    ]
    export = {"tenant": ACME, "dateRange": {"preset": "LAST_7_DAYS"}, "format": "CSV"}
    jobs = [JOB, {"externalId": "x"}]
    wrong += [
        (
            "exportConsumption",
            {**export, "jobs": jobs},
            "NOT_FOUND",
            ["jobs", "1", "externalId"],
        ),
        ("exportConsumption", {**export, "jobs": []}, "INVALID", ["jobs"]),
        ("exportConsumption", {**export, "jobs": jobs, "jobIds": []}, "INVALID", ["jobs"]),
    ]
    for name, given, code, path in wrong:
        (problem,) = await _change(operator, name, **given)
        assert (problem["code"], problem["path"]) == (code, path), (name, given)
    for reference in ({}, {"id": acme, **ACME}, {"id": None}, {"externalId": 5}):
        error = await operator.refusal(_mutation("openTenant"), input={"tenant": reference})
        assert error["extensions"]["code"] == "BAD_REQUEST"
    for document in (
        f'{{ tenant(id: "{acme}", externalId: "acme") {{ id }} }}',
        '{ tenant(externalId: "acme") { job { id } } }',
        '{ tenant(externalId: "acme") { job(id: "x", externalId: "job-1") { id } } }',
    ):
        (error,) = (await operator.post(document)).json()["errors"]
        assert error["extensions"]["path"] in (["externalId"], ["id"])


async def test_all_bad_values_of_a_mutation_are_named_at_once(acme: str, operator: Client) -> None:
    plan = {"plan": {"externalId": "growth"}}
    bad: list[tuple[str, Json, set[str]]] = [
        (
            "createTenant",
            {**plan, "externalId": "", "name": " ", "timezone": "UTC", "anchorOn": "1066-10-14"},
            {"externalId", "name", "anchorOn"},
        ),
        (
            "buyCredits",
            {"tenant": ACME, "credits": -1, "idempotencyKey": "", "paymentReference": " "},
            {"credits", "idempotencyKey", "paymentReference"},
        ),
        (
            "adjustCredits",
            {
                "tenant": ACME,
                "credits": -(10**10),
                "idempotencyKey": "",
                "reason": "",
                "expiresAt": "2027-01-01T00:00:00Z",
            },
            {"credits", "idempotencyKey", "reason", "expiresAt"},
        ),
        (
            "refundPurchase",
            {"purchaseId": _purchase(acme), "credits": 0, "idempotencyKey": "", "reason": ""},
            {"credits", "idempotencyKey", "reason"},
        ),
        (
            "createWebhook",
            {"tenant": ACME, "url": "ftp://x".replace("ftp", "http"), "events": []},
            {"events"},
        ),
    ]
    for name, given, paths in bad:
        problems = await _change(operator, name, **given)
        assert {".".join(problem["path"]) for problem in problems} >= paths, name
        assert all(problem["code"] == "INVALID" for problem in problems)
        assert len(problems) == len(paths), name
    await check(acme)


def _purchase(tenant: str) -> str:
    return str(GlobalId(Kind.PURCHASE, uuid_of(tenant), str(uuid_of(tenant))))


async def test_a_tenant_that_is_there_is_answered_to_whoever_may_see_it_alone(world: World) -> None:
    acme, other = await world.a_tenant("acme"), await world.a_tenant("other")
    given = {**NEW, "plan": {"externalId": "basic"}}
    for contexts, answered in (
        ((world.context(), world.context(Role.OPERATOR, acme)), {"id": global_tenant_id(acme.id)}),
        ((world.context(Role.OPERATOR, other),), None),
    ):
        for context in contexts:
            request = GraphQLRequest(CREATE, None, {"input": given}, None)
            payload = (await execute(request, context)).body["data"]["createTenant"]
            assert payload["tenant"] == answered
            (problem,) = payload["problems"]
            assert (problem["code"], problem["path"]) == ("ALREADY_DONE", ["externalId"])


async def test_ten_tenants_and_jobs_take_as_many_statements_as_one(
    story: Story, operator: Client, platform: Client
) -> None:
    names = [f"tenant-{number}" for number in range(10)]
    for name in names:
        await operator.create(name)
    await platform.record(*(story.an_event(tenant=name) for name in names))
    counts = []
    for some in (names[:1], names):
        fields = " ".join(
            f't{place}: tenant(externalId: "{name}") {{ job(externalId: "job-1") {{ title }} }}'
            for place, name in enumerate(some)
        )
        with statements(own=True) as seen:
            found = await operator.ask(f"{{ {fields} }}")
        assert all(one["job"]["title"] == "Job-1" for one in found.values())
        counts.append(len(seen))
    assert counts[0] == counts[1]


async def _first_event(story: Story, key: str | None, document: str) -> Any:  # noqa: ANN401 - JSON
    """The first event of a subscription over server-sent events."""
    sent = {"query": f"subscription {{ {document} }}"}
    async with sent_request(story.app, sent, key=f"Bearer {key}") as connection:
        assert (await connection.start())[0] == 200
        return (await connection.event())[1]


async def test_a_subscription_without_a_tenant_follows_the_only_one_of_its_key(
    story: Story, acme: str, operator: Client, platform: Client
) -> None:
    assert (await platform.record(story.an_event()))["recorded"] == 1
    partner = await story.client(Role.PARTNER, acme)
    payment_service = NewKey("payments", Role.PLATFORM, scopes=frozenset({Scope.PURCHASES_SETTLE}))
    _, payments = await keys.create(payment_service, PEPPER.encode(), story.now)
    followed = 'balanceChanged(afterSequence: "0"{}) {{ sequence tenant {{ externalId }} }}'
    for client, named in (
        (partner, ""),
        (operator, ""),  # while there is but one tenant
        (operator, ', tenant: {externalId: "acme"}'),
        (operator, f', tenant: {{id: "{acme}"}}'),
    ):
        event = await _first_event(story, client.key, followed.format(named))
        assert event["data"]["balanceChanged"] == {"sequence": "1", "tenant": {**ACME}}
    await operator.create("other")
    for field, key in (("balanceChanged", operator.key), ("alertRaised", operator.key)):
        event = await _first_event(story, key, f"{field} {{ sequence }}")
        (error,) = event["errors"]
        assert error["extensions"] == extensions("BAD_REQUEST", path=["tenantId"])
        assert f"name one by its id, `{field}(tenantId: …)`" in error["message"]
    event = await _first_event(story, payments, "purchaseChanged { number }")
    assert event["errors"][0]["extensions"]["path"] == ["tenantId"]
    for named, path in (
        ('tenant: {externalId: "nobody"}', ["tenant", "externalId"]),
        ('tenant: {externalId: "other"}', ["tenant", "externalId"]),
        ('tenantId: "x"', ["tenantId"]),
        (f'tenantId: "{acme}", tenant: {{externalId: "acme"}}', ["tenant"]),
    ):
        event = await _first_event(story, partner.key, f"balanceChanged({named}) {{ sequence }}")
        assert event["errors"][0]["extensions"]["path"] == path, orjson.dumps(event)
