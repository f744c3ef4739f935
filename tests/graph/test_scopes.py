"""Every field says who may read it, and what a key may not select is refused before execution."""

import pytest
import strawberry
from graphql import GraphQLSchema, parse, validate

from credit.core.roles import SCOPES, Role, Scope
from graph.schema import schema
from graph.scopes import (
    ANYONE,
    UndeclaredError,
    access_rule,
    attribute,
    declared_requirements,
    field,
    object_type,
)
from tests.graph.http_client import PAYMENTS, Service, codes, messages

ALL = schema._schema
PARTNERS = {
    *(f"Tenant.{name}" for name in ("id", "externalId", "name", "timezone", "balanceChanges")),
    *(
        "Tenant.state",
        "Tenant.upcomingTimezone",
        "UpcomingTimezone.timezone",
        "UpcomingTimezone.startsOn",
    ),
    *(f"BalanceChange.{name}" for name in ("id", "sequence", "reason", "credits", "digest")),
    *(f"BalanceChange.{name}" for name in ("balanceAfter", "overageAfter", "reverses", "tenant")),
    *(f"BalanceChange.{name}" for name in ("occurredAt", "postedAt", "recordedAt")),
    *(f"BalanceChange.{name}" for name in ("reference", "note")),
    *(f"Query.{name}" for name in ("tenant", "tenants", "node")),
    "Subscription.balanceChanged",
    "Viewer.tenants",
    "Node.id",
}


def readable_by(role: Role, *further: Scope) -> set[str]:
    return {
        f"{type_name}.{name}"
        for (type_name, name), requirement in declared_requirements(ALL).items()
        if requirement is not ANYONE and requirement & SCOPES[role].union(further)
    }


def refused(query: str, role: Role, *further: Scope) -> bool:
    return bool(validate(ALL, parse(query), [access_rule(SCOPES[role].union(further))]))


def test_every_field_declares_who_may_read_it() -> None:
    declared = declared_requirements(ALL)
    assert len(declared) > 100


def test_a_field_that_does_not_declare_it_stops_the_start() -> None:
    @strawberry.type
    class Query:
        secret: str
        known: str = attribute(ANYONE)

    def build() -> GraphQLSchema:
        return strawberry.Schema(query=Query)._schema

    with pytest.raises(UndeclaredError, match=r"Query\.secret"):
        declared_requirements(build())


def test_a_nested_field_that_does_not_declare_it_stops_the_start_too() -> None:
    @strawberry.type
    class Inner:
        hidden: int

    @object_type
    class Query:
        @field(ANYONE)
        def inner(self) -> Inner:
            return Inner(hidden=1)

    with pytest.raises(UndeclaredError, match=r"Inner\.hidden"):
        declared_requirements(strawberry.Schema(query=Query)._schema)


def test_a_partner_reads_the_name_and_the_balance_changes_of_its_tenants_alone() -> None:
    # A grant's or a job's id is read as Node.id, and `node` finds none of them for a partner.
    ids = {name for name in readable_by(Role.PARTNER) if name.endswith(".id")}
    assert readable_by(Role.PARTNER) - ids == PARTNERS - ids


def test_the_platform_reads_its_own_payloads_and_nothing_else() -> None:
    readable = readable_by(Role.PLATFORM)
    assert {name.partition(".")[0] for name in readable} == {
        *("Mutation", "RecordInterviewEventsPayload", "InterviewEventResult", "UpdateJobPayload"),
    }
    assert {name for name in readable if name.startswith("UpdateJobPayload")} == {
        "UpdateJobPayload.problems"
    }


def test_a_payment_service_reads_what_it_settles_and_nothing_behind_it() -> None:
    readable = readable_by(Role.PLATFORM, Scope.PURCHASES_SETTLE) - readable_by(Role.PLATFORM)
    roots = ("Mutation.", "Query.", "Subscription.", "Tenant.")
    assert {name for name in readable if name.startswith(roots)} == {
        *("Mutation.settlePurchase", "Mutation.declinePurchase", "Mutation.setPaymentUrl"),
        *("Mutation.createWebhook", "Mutation.updateWebhook", "Mutation.testWebhook"),
        *("Mutation.replayWebhook", "Mutation.rotateWebhookSecret", "Mutation.deleteWebhook"),
        *("Query.purchases", "Query.webhooks", "Subscription.purchaseChanged"),
    }
    types = {name.partition(".")[0] for name in readable if "Payload" not in name}
    assert types - {"Mutation", "Query", "Subscription"} == {
        *("Purchase", "PurchaseChange", "Money", "Webhook", "Delivery"),
    }
    assert not readable & {"Purchase.change", "Node.id", "SettlePurchasePayload.tenant"}


async def test_a_payment_service_may_select_the_purchase_that_it_settled(service: Service) -> None:
    settle = 'mutation { settlePurchase(input: {purchaseId: "x", paymentReference: "p"}) { %s } }'
    mine = "purchase { id status price { amount currency } refundable } problems { code }"
    answer = await service.post(settle % mine, role=PAYMENTS)
    assert answer.json()["data"]["settlePurchase"]["problems"] == [{"code": "NOT_FOUND"}]
    for behind in (
        "purchase { change { id } }",
        "tenant { id }",
        "purchase { ... on Node { id } }",
    ):
        answer = await service.post(settle % behind, role=PAYMENTS)
        assert codes(answer) == {"FORBIDDEN"}


def test_an_operator_may_select_everything() -> None:
    for requirement in declared_requirements(ALL).values():
        assert requirement is ANYONE or requirement & SCOPES[Role.OPERATOR]


def test_a_tenant_admin_buys_exports_makes_keys_and_changes_nothing_else() -> None:
    readable = readable_by(Role.TENANT_ADMIN)
    assert {name for name in readable if name.startswith("Mutation.")} == {
        *("Mutation.buyCredits", "Mutation.exportConsumption", "Mutation.cancelExport"),
        *("Mutation.exportLedger", "Mutation.exportPurchases"),
        *("Mutation.setAlertRule", "Mutation.deleteAlertRule", "Mutation.createWebhook"),
        *("Mutation.setBudget", "Mutation.deleteBudget"),
        *("Mutation.updateWebhook", "Mutation.testWebhook", "Mutation.replayWebhook"),
        *("Mutation.rotateWebhookSecret", "Mutation.deleteWebhook"),
        *("Mutation.grantAccess", "Mutation.revokeAccess"),
        *("Mutation.setAutoTopUp", "Mutation.turnOffAutoTopUp"),
        *("Mutation.createApiKey", "Mutation.revokeApiKey"),
    }
    assert {"Tenant.overview", "Job.consumption", "Query.plans"} <= readable


@pytest.mark.parametrize(
    ("scopes", "may"),
    [
        ([Scope.CREDITS_BUY], True),
        ([Scope.PURCHASES_SETTLE, Scope.USAGE_WRITE], True),
        ([Scope.USAGE_WRITE], False),
        ([], False),
    ],
)
def test_of_several_scopes_one_is_enough(scopes: list[Scope], may: bool) -> None:
    @object_type
    class Query:
        price: int = attribute((Scope.CREDITS_BUY, Scope.PURCHASES_SETTLE))

    built = strawberry.Schema(query=Query)._schema
    errors = validate(built, parse("{ price }"), [access_rule(frozenset(scopes))])
    assert (not errors) is may
    assert may or "lacks the scope CREDITS_BUY or PURCHASES_SETTLE." in errors[0].message


@pytest.mark.parametrize(
    "query",
    [
        "{ tenant { overview { creditsUsed } } }",
        "{ tenant { ...F } } fragment F on Tenant { balance { remaining } }",
        '{ node(id: "x") { ... on Job { title } } }',
        "{ tenants { nodes { name plan { name } } } }",
        "{ t: tenant { hidden: jobs { totalCount } } }",
        "{ tenant { jobs @skip(if: true) { totalCount } } }",
        "{ tenant { balanceChanges { nodes { tenant { balance { remaining } } } } } }",
        "{ tenant { purchases { totalCount } } }",
        "{ tenant { billingPeriods { nodes { used } } } }",
        '{ tenant { purchasePreview(credits: "1") { balanceAfter } } }',
        "mutation { createTenant(input: {}) { problems { code } } }",
    ],
)
def test_no_detour_leads_a_partner_to_what_it_may_not_select(query: str) -> None:
    assert refused(query, Role.PARTNER)


def test_anyone_asks_who_they_are_and_what_there_is() -> None:
    query = "{ __typename __schema { types { name } } viewer { __typename name role scopes } }"
    assert not any(refused(query, role) for role in Role)


def test_the_rule_of_some_scopes_is_always_the_same_class() -> None:
    assert access_rule(frozenset({Scope.USAGE_WRITE})) is access_rule(SCOPES[Role.PLATFORM])


async def test_a_refusal_names_the_field_and_the_scope(service: Service) -> None:
    answer = await service.post("{ plans { name } viewer { name } }", role=Role.PARTNER)
    assert answer.status_code == 400
    assert codes(answer) == {"FORBIDDEN"}
    assert "data" not in answer.json()
    assert "Query.plans: it lacks the scope CONSUMPTION_READ" in messages(answer)
