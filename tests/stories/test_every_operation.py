"""Each ready-made operation runs against the demo, as each role that it is for; none is missing."""

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any, Final
from uuid import uuid4

import pytest
from graphql import (
    FieldNode,
    GraphQLObjectType,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    parse,
    visit,
)

from credit.core.roles import ADDED_SCOPES, OF_ONE_TENANT, SCOPES, Role, Scope
from credit.metering.tenant_versions import TenantVersion
from graph.ids import global_plan_id
from graph.schema import schema
from graph.validation import rule_errors
from insights.operations import PackagedOperation, packaged_operations
from models import tenant_versions
from models.database import session
from resolvers import keys
from resolvers.keys import NewKey
from tests.executors import Executors
from tests.graph.asgi_client import sent_request
from tests.stories.clients import PEPPER, Client, Json, Story, a_story, uuid_of
from tests.stories.demo_database import UNTIL

OPERATIONS: Final = packaged_operations()
SCHEMA: Final = schema._schema
COMPANY: Final = "bluewater-health"
"""Its plan is prepaid: purchases can be settled and declined."""
DEAREST_OPERATION: Final = 8_000
COVERED: Final = ("Query", "Tenant", "Mutation", "Subscription")
"""Types of which each field is in an operation."""
UNVERSIONED: Final = {
    "cancel-export": "Tenant.exports is not cacheable",
    "create-tenant": "is about a new tenant",
    "create-webhook-of-all-tenants": "is about no tenant",
    "delete-tenant": "is about another tenant",
    "revoke-access": "Tenant.members is not cacheable",
    "revoke-api-key": "Tenant.apiKeys is not cacheable",
    **dict.fromkeys(("rotate-webhook-secret", "test-webhook"), "Tenant.webhooks is not cacheable"),
}
"""Mutations that leave the tenant its version, and why no kept response misses them."""
PAYMENTS: Final = "A key of the platform needs the scope PURCHASES_SETTLE."


def kind_of(operation: PackagedOperation) -> OperationType:
    (definition,) = parse(operation.text).definitions
    assert isinstance(definition, OperationDefinitionNode)
    return definition.operation


# ── the folder ───────────────────────────────────────────────────────────────────────────────────


class _Selected(Visitor):
    def __init__(self, info: TypeInfo) -> None:
        super().__init__()
        self.info = info
        self.found: set[str] = set()

    def enter_field(self, node: FieldNode, *_: object) -> None:
        self.found.add(f"{self.info.get_parent_type()}.{node.name.value}")


def test_every_query_mutation_subscription_and_field_of_a_tenant_is_in_an_operation() -> None:
    selected = _Selected(TypeInfo(SCHEMA))
    for operation in OPERATIONS:
        visit(parse(operation.text), TypeInfoVisitor(selected.info, selected))
    wanted = {f"{name}.{field}" for name in COVERED for field in _fields(name)}
    missing = sorted(wanted - selected.found)
    assert missing == [], (
        f"add an operation to docs/operations that selects {', '.join(missing)}: a file "
        "<name>.graphql with a header, and its variables, as the README.md there says"
    )


def _fields(name: str) -> Iterable[str]:
    definition = SCHEMA.type_map[name]
    assert isinstance(definition, GraphQLObjectType)
    return definition.fields


def test_every_role_has_operations_of_its_own() -> None:
    assert {operation.roles[0] for operation in OPERATIONS} == set(Role)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_an_operation_is_named_as_its_file_and_its_roles_may_select_all_of_it(
    operation: PackagedOperation,
) -> None:
    (definition,) = parse(operation.text).definitions
    assert isinstance(definition, OperationDefinitionNode)
    assert definition.name is not None
    assert definition.name.value == "".join(word.title() for word in operation.name.split("-"))
    for role in operation.roles:
        added = ADDED_SCOPES.get(role, frozenset()) if PAYMENTS in operation.notes else frozenset()
        errors = rule_errors(SCHEMA, parse(operation.text), SCOPES[role] | added, suggests=True)
        assert [error.message for error in errors] == [], role


# ── running them ─────────────────────────────────────────────────────────────────────────────────


class Demo:
    """The demo's service, with a client of each role, and the means to fill placeholders in."""

    def __init__(self, story: Story, clients: Mapping[Role, Client]) -> None:
        self.story, self.clients, self.operator = story, clients, clients[Role.OPERATOR]
        self.tenant = self.job = self.job_external_id = self.interview = ""
        self.alerts = 0

    async def version(self) -> TenantVersion:
        """The company's version, which ends what is kept of its responses."""
        found = await tenant_versions.read(session(), uuid_of(self.tenant))
        assert found is not None
        return found.version

    async def look(self) -> None:
        """Find the company, one of its jobs, and one of its interviews."""
        found = await self.operator.ask(
            """{ tenants { nodes { id externalId jobs(first: 1) { nodes { id externalId } }
                charges(first: 1, dateRange: { preset: LAST_30_DAYS }) { nodes { interviewId } }
            } } }"""
        )
        (one,) = [one for one in found["tenants"]["nodes"] if one["externalId"] == COMPANY]
        (job,), (charge,) = one["jobs"]["nodes"], one["charges"]["nodes"]
        self.interview = charge["interviewId"]
        self.tenant, self.job, self.job_external_id = one["id"], job["id"], job["externalId"]

    async def does(self, mutation: str, selection: str, **given: object) -> Json:
        """Run a mutation as the operator; the first thing that is selected of its payload."""
        kind = mutation[0].upper() + mutation[1:]
        document = f"""mutation ($input: {kind}Input!) {{ {mutation}(input: $input) {{
            {selection} problems {{ message path }} }} }}"""
        payload = (await self.operator.ask(document, input=given))[mutation]
        assert payload.pop("problems") == []
        return next(iter(payload.values()), {})

    async def value(self, placeholder: str, operation: str) -> str:
        """What a placeholder stands for; things that an operation uses up are made anew."""
        simple = {
            "tenantId": self.tenant,
            "tenantExternalId": COMPANY,
            "planId": global_plan_id("growth"),
            "jobId": self.job,
            "jobExternalId": self.job_external_id,
            "interviewId": self.interview,
            "key": str(uuid4()),
            "now": (self.story.now - timedelta(minutes=1)).isoformat(),
            "lastDayOn": "2027-03-31",
        }
        if placeholder in simple:
            return simple[placeholder]
        makers = {
            "purchaseId": self.a_purchase,
            "exportId": self.an_export,
            "alertRuleId": self.an_alert_rule,
            "budgetId": self.a_budget,
            "webhookId": self.a_webhook,
            "memberId": self.a_member,
            "apiKeyId": self.an_api_key,
            "unusedTenantId": self.an_unused_tenant,
        }
        made: str = (await makers[placeholder](operation))["id"]
        return made

    async def a_purchase(self, operation: str) -> Json:
        made = await self.does(
            "buyCredits",
            "purchase { id }",
            tenantId=self.tenant,
            credits="10",
            idempotencyKey=str(uuid4()),
        )
        if operation == "refund-purchase":
            reference = {"purchaseId": made["id"], "paymentReference": "pi_1"}
            await self.does("settlePurchase", "purchase { id }", **reference)
        return made

    async def raise_an_alert(self) -> None:
        """Set a rule that is crossed at once, by another threshold each time."""
        self.alerts += 1
        threshold = {"kind": "REMAINING_BELOW", "threshold": str(1_000_000 + self.alerts)}
        await self.does("setAlertRule", "alertRule { id }", tenantId=self.tenant, **threshold)

    async def an_export(self, _operation: str) -> Json:
        last_days = {"preset": "LAST_7_DAYS"}
        return await self.does(
            "exportConsumption",
            "export { id }",
            tenantId=self.tenant,
            dateRange=last_days,
            format="CSV",
            waitSeconds=0,
        )

    async def an_alert_rule(self, _operation: str) -> Json:
        threshold = {"kind": "REMAINING_BELOW", "threshold": "1"}
        return await self.does(
            "setAlertRule", "alertRule { id }", tenantId=self.tenant, **threshold
        )

    async def a_budget(self, _operation: str) -> Json:
        terms = {"credits": "1000", "per": "MONTH"}
        return await self.does("setBudget", "budget { id }", tenantId=self.tenant, **terms)

    async def an_api_key(self, _operation: str) -> Json:
        return await self.does(
            "createApiKey",
            "apiKey { id }",
            tenantId=self.tenant,
            name="a partner",
            role="PARTNER",
            idempotencyKey=str(uuid4()),
        )

    async def a_member(self, _operation: str) -> Json:
        return await self.does(
            "grantAccess",
            "member { id }",
            tenantId=self.tenant,
            issuer="https://login.example.com/",
            subject=str(uuid4()),
            role="PARTNER",
        )

    async def a_webhook(self, _operation: str) -> Json:
        return await self.does(
            "createWebhook",
            "webhook { id }",
            tenantId=self.tenant,
            url="http://127.0.0.1:1/",
            events=["BALANCE_CHANGED"],
        )

    async def an_unused_tenant(self, _operation: str) -> Json:
        return {"id": await self.operator.create(f"unused-{uuid4()}")}

    async def variables(self, operation: PackagedOperation, role: Role) -> Json:
        """The variables of an operation, with everything filled in."""
        text = json.dumps(dict(operation.variables))
        while "{{" in text:
            placeholder = text.partition("{{")[2].partition("}}")[0]
            value = await self.value(placeholder, operation.name)
            text = text.replace(f"{{{{{placeholder}}}}}", value, 1)
        given: Json = json.loads(text)
        if "$tenantId: ID" in operation.text and role not in OF_ONE_TENANT:
            given["tenantId"] = self.tenant
        return given

    async def clean(self) -> None:
        """Remove what a tenant may have ten of, and the end that it may have been given."""
        found = await self.operator.ask(
            "query ($id: ID) { tenant(id: $id) { webhooks { id } } webhooks { id } }",
            id=self.tenant,
        )
        for webhook in (*found["tenant"]["webhooks"], *found["webhooks"]):
            await self.does("deleteWebhook", "", webhookId=webhook["id"])
        await self.does("continueTenant", "tenant { id }", tenantId=self.tenant)


@pytest.fixture
async def demo(seeded: tuple[str, Mapping[str, str]]) -> AsyncIterator[Demo]:
    async with a_story(seeded[0], response_cache_bytes=0) as story, story.writing():
        story.now = UNTIL
        operator = await story.client(Role.OPERATOR)
        demo = Demo(story, {Role.OPERATOR: operator})
        await demo.look()
        added = NewKey("payments", Role.PLATFORM, None, None, frozenset({Scope.PURCHASES_SETTLE}))
        _, key = await keys.create(added, PEPPER.encode(), story.now)
        demo.clients = {
            Role.OPERATOR: operator,
            Role.PLATFORM: Client(story.http, key),
            Role.PARTNER: await story.client(Role.PARTNER, demo.tenant),
            Role.TENANT_ADMIN: await story.client(Role.TENANT_ADMIN, demo.tenant),
        }
        yield demo


def faults(answer: Json) -> list[Any]:
    """Errors and problems of an answer, and what it lacks."""
    found = list(answer.get("errors", ()))
    for name, value in (answer.get("data") or {}).items():
        found += [f"{name} is null"] if value is None else []
        found += value.get("problems", []) if isinstance(value, dict) else []
        found += [value["results"]] if isinstance(value, dict) and value.get("rejected") else []
    cost = answer["extensions"]["cost"]["requested"]
    return found + ([f"it costs {cost}"] if cost > DEAREST_OPERATION else [])


async def test_every_query_and_mutation_runs_as_each_role_that_it_is_for(
    demo: Demo, executors: Executors
) -> None:
    """Each query is compiled, and answered as graphql-core's executor answers it."""
    wrong, mutations, versioned, runs = {}, set(), set(), 0
    for operation in OPERATIONS:
        if kind_of(operation) is OperationType.SUBSCRIPTION:
            continue
        for role in operation.roles:
            variables = await demo.variables(operation, role)
            ask = partial(demo.clients[role].post, operation.text, **variables)
            is_query, compiled = kind_of(operation) is OperationType.QUERY, executors.answered
            before = await demo.version()
            answer = (await (executors.both(ask) if is_query else ask())).json()
            if found := faults(answer):
                wrong[operation.name, role] = found
            if is_query and executors.answered != compiled + 1:
                wrong[operation.name, role] = ["it is left to graphql-core"]
            runs += 1
            if not is_query:
                mutations.add(operation.name)
            if await demo.version() != before:
                versioned.add(operation.name)
        if kind_of(operation) is OperationType.MUTATION:
            await demo.clean()
    assert wrong == {}
    assert mutations - versioned == set(UNVERSIONED), "lock the wallet, or say why not"
    assert runs > len(OPERATIONS)


async def test_every_subscription_brings_an_event_to_each_role_that_it_is_for(demo: Demo) -> None:
    subscriptions = [one for one in OPERATIONS if kind_of(one) is OperationType.SUBSCRIPTION]
    assert subscriptions
    for operation in subscriptions:
        for role in operation.roles:
            parameters = {
                "query": operation.text,
                "variables": await demo.variables(operation, role),
            }
            key = f"Bearer {demo.clients[role].key}"
            async with sent_request(demo.story.app, parameters, key=key) as stream:
                assert (await stream.start())[0] == 200
                assert await stream.chunk() == ":\n\n"
                if operation.name == "follow-purchases":
                    await demo.a_purchase(operation.name)
                if operation.name == "follow-alerts":
                    await demo.raise_an_alert()
                kind, payload = await stream.event()
                assert (kind, faults(payload)) == ("next", []), (operation.name, role)
