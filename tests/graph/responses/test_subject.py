"""Which tenant a query is about, and whether its response may be kept."""

from typing import Final
from uuid import UUID

import pytest
from graphql import OperationDefinitionNode, parse, validate

from credit.core.roles import SCOPES, Role
from graph.ids import global_tenant_id
from graph.responses.subject import Subject, subject_of
from graph.schema import schema
from insights.operations import packaged_operations
from resolvers.context import Viewer

SCHEMA: Final = schema._schema
ACME, GLOBEX = UUID(int=1), UUID(int=2)


def a_viewer(*tenants: UUID, role: Role = Role.TENANT_ADMIN) -> Viewer:
    return Viewer("a viewer", role, SCOPES[role], frozenset(tenants) or None)


def of(query: str, **variables: object) -> Subject | None:
    document = parse(query)
    assert validate(SCHEMA, document) == []
    operation = next(
        one for one in document.definitions if isinstance(one, OperationDefinitionNode)
    )
    return subject_of(SCHEMA, document, operation, variables)


def tenant_of(query: str, viewer: Viewer, **variables: object) -> UUID | None:
    found = of(query, **variables)
    assert found is not None
    return found.tenant_of(viewer)


def test_a_tenant_is_named_by_a_literal_a_variable_or_its_default() -> None:
    acme = global_tenant_id(ACME)
    operator = a_viewer(role=Role.OPERATOR)
    by_variable = "query ($id: ID) { tenant(id: $id) { name } }"
    assert tenant_of(f'{{ tenant(id: "{acme}") {{ name }} }}', operator) == ACME
    assert tenant_of(by_variable, operator, id=acme) == ACME
    default = f'query ($id: ID = "{acme}") {{ tenant(id: $id) {{ name }} }}'
    assert tenant_of(default, operator) == ACME
    assert tenant_of(default, operator, id=global_tenant_id(GLOBEX)) == GLOBEX


def test_a_viewer_of_one_tenant_need_not_name_it() -> None:
    for query in ("{ tenant { name } }", "{ viewer { name tenants { nodes { name } } } }"):
        assert tenant_of(query, a_viewer(ACME)) == ACME
        assert tenant_of(query, a_viewer(ACME, GLOBEX)) is None
        assert tenant_of(query, a_viewer(role=Role.OPERATOR)) is None


def test_a_query_of_two_tenants_is_about_none() -> None:
    query = "query ($a: ID, $b: ID) { a: tenant(id: $a) { name } b: tenant(id: $b) { name } }"
    acme, globex = global_tenant_id(ACME), global_tenant_id(GLOBEX)
    operator = a_viewer(role=Role.OPERATOR)
    assert tenant_of(query, operator, a=acme, b=globex) is None
    assert tenant_of(query, operator, a=acme, b=acme) == ACME
    assert tenant_of(query, a_viewer(ACME), a=acme) == ACME
    assert tenant_of(query, a_viewer(GLOBEX), a=acme) is None


def test_a_foreign_tenant_is_about_none() -> None:
    query = f'{{ tenant(id: "{global_tenant_id(GLOBEX)}") {{ name }} }}'
    assert tenant_of(query, a_viewer(ACME)) is None


def test_a_query_says_who_asks_only_where_it_selects_that() -> None:
    plain, with_viewer = of("{ tenant { name } }"), of("{ viewer { role } tenant { name } }")
    assert plain is not None
    assert with_viewer is not None
    assert (plain.says_viewer, with_viewer.says_viewer) == (False, True)


@pytest.mark.parametrize(
    "query",
    [
        "{ tenants { nodes { name } } }",
        "{ plans { name } }",
        '{ node(id: "x") { id } }',
        "{ __schema { types { name } } }",
        "{ tenant { __typename exports { nodes { id } } } }",
        '{ tenant { balance(at: "2026-03-01T00:00:00Z") { remaining } } }',
        '{ tenant(externalId: "acme") { name } }',
        '{ tenant(id: "no id") { name } }',
    ],
)
def test_what_is_not_cacheable_has_no_subject(query: str) -> None:
    assert of(query) is None


@pytest.mark.parametrize(
    "query",
    [
        """{ tenant { ...F } } fragment F on Tenant { jobs { nodes { ...J } } }
        fragment J on Job { consumption { dataThrough } }""",
        "{ tenant { balance { at } } }",
        "{ tenant { consumption { byJob { nodes { consumption { ... { dataThrough } } } } } } }",
    ],
)
def test_what_says_the_instant_is_about_a_tenant_and_not_kept(query: str) -> None:
    found = of(query)
    assert found is not None
    assert found.says_instant
    assert found.tenant_of(a_viewer(ACME)) == ACME


def test_a_mutation_has_no_subject() -> None:
    document = parse("mutation { __typename }")
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    assert subject_of(SCHEMA, document, operation, {}) is None


def test_the_dashboard_s_views_are_cacheable() -> None:
    subjects = {
        operation.name: of(operation.text, tenantId=None)
        for operation in packaged_operations()
        if "query" in operation.text
    }
    found = {name: subject for name, subject in subjects.items() if subject is not None}
    assert found["dashboard"].says_instant, "a replica's, and not kept"
    cacheable = {name for name, subject in found.items() if not subject.says_instant}
    assert cacheable >= {
        *("overview", "jobs", "weekly-trend", "usage-by-job", "forecast", "ledger"),
        *("budgets", "alerts", "billing-periods", "charges"),
    }
