"""Every field says who may read it, and what a key may not select is refused before execution."""

import pytest
import strawberry
from graphql import GraphQLSchema, parse, validate

from credit.roles import SCOPES, Role, Scope
from graph.policies import (
    ANYONE,
    UndeclaredError,
    access_rule,
    attribute,
    declared_readers,
    field,
    object_type,
)
from graph.schema import schema
from tests.graph.asking import Service, codes, messages

ALL = schema._schema
PARTNERS = {
    *(f"Tenant.{name}" for name in ("id", "externalId", "name", "timezone")),
    *(f"Query.{name}" for name in ("tenant", "tenants", "node")),
    "Viewer.tenants",
    "Node.id",
}


def readable_by(role: Role) -> set[str]:
    return {
        f"{type_name}.{name}"
        for (type_name, name), reader in declared_readers(ALL).items()
        if reader is not ANYONE and reader in SCOPES[role]
    }


def refused(query: str, role: Role) -> bool:
    return bool(validate(ALL, parse(query), [access_rule(SCOPES[role])]))


def test_every_field_declares_who_may_read_it() -> None:
    declared = declared_readers(ALL)
    assert len(declared) > 100


def test_a_field_that_does_not_declare_it_stops_the_start() -> None:
    @strawberry.type
    class Query:
        secret: str
        known: str = attribute(ANYONE)

    def build() -> GraphQLSchema:
        return strawberry.Schema(query=Query)._schema

    with pytest.raises(UndeclaredError, match=r"Query\.secret"):
        declared_readers(build())


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
        declared_readers(strawberry.Schema(query=Query)._schema)


def test_a_partner_reads_the_name_of_its_tenants_and_nothing_else() -> None:
    # A grant's or a job's id is read as Node.id, and `node` finds none of them for a partner.
    ids = {name for name in readable_by(Role.PARTNER) if name.endswith(".id")}
    assert readable_by(Role.PARTNER) - ids == PARTNERS - ids


def test_the_platform_reads_its_own_payload_and_nothing_else() -> None:
    types = {name.partition(".")[0] for name in readable_by(Role.PLATFORM)}
    assert types == {"Mutation", "RecordInterviewEventsPayload", "InterviewEventResult"}


def test_an_operator_may_select_everything() -> None:
    readers = declared_readers(ALL).values()
    assert {reader for reader in readers if reader is not ANYONE} <= SCOPES[Role.OPERATOR]


def test_a_tenant_admin_changes_no_usage_and_creates_no_tenant() -> None:
    readable = readable_by(Role.TENANT_ADMIN)
    assert {name for name in readable if name.startswith("Mutation.")} == set()
    assert {"Tenant.overview", "Job.consumption", "Query.plans"} <= readable


@pytest.mark.parametrize(
    "query",
    [
        "{ tenant { overview { creditsUsed } } }",
        "{ tenant { ...F } } fragment F on Tenant { balance { remaining } }",
        '{ node(id: "x") { ... on Job { title } } }',
        "{ tenants { nodes { name plan { name } } } }",
        "{ t: tenant { hidden: jobs { totalCount } } }",
        "{ tenant { jobs @skip(if: true) { totalCount } } }",
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
