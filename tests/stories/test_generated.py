"""No document that the schema allows is answered by an internal error; any other one is refused.

Documents come from hypothesis-graphql, which knows nothing but the schema: a few in the usual run,
thousands by `make prove`.
"""

import os
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from graphql import (
    DocumentNode,
    GraphQLInputObjectType,
    NullValueNode,
    ObjectValueNode,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    Visitor,
    get_named_type,
    print_ast,
    visit,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis_graphql import Mode, from_schema, nodes

from credit.core.roles import Role
from tests.stories.client_schema import client_schema
from tests.stories.clients import Client, Json, Story, a_story
from tests.stories.full_tenants import PLAN, a_full_tenant
from tests.stories.places import NODES

PROVEN_RUNS: Final = int(os.environ.get("PROVE_RUNS", "0"))
"""How many documents of each kind `make prove` asks on each engine; 0 in the usual run."""

pytestmark = pytest.mark.timeout(0 if PROVEN_RUNS else 300)

OWN: Final = "own-{}"
"""Stands in a document for the id of the tenant's object of a type."""


def _texts(*samples: str) -> st.SearchStrategy[ValueNode]:
    """One that means something, as a rule: a text that is no such scalar ends the document."""
    any_text = st.text(max_size=20) | st.sampled_from(["", "2026-02-30", "ftp://x", "1e5"])
    return (
        st.integers(0, 49)
        .flatmap(lambda number: any_text if number == 49 else st.sampled_from(samples))
        .map(nodes.String)
    )


SCALARS: Final[dict[str, st.SearchStrategy[ValueNode]]] = {
    "CountryCode": _texts("DE", "US"),
    "Credits": _texts("1", "0.001", "-2.5"),
    "Date": st.dates().map(nodes.String) | _texts("2026-03-01", "2026-03-31"),
    "DateTime": _texts("2026-03-10T10:00:00Z", "2026-03-31T23:59:59+02:00"),
    "Decimal": _texts("1", "-0.5", "999999999999.9999"),
    "ID": _texts(*(OWN.format(name) for name in sorted(NODES))),
    "Int": (st.integers(0, 20) | st.integers(-(2**31), 2**31 - 1)).map(nodes.Int),
    "String": _texts("acme", "acme-1", "k"),
    "TimeZone": _texts("UTC", "Europe/Berlin", "Pacific/Kiritimati"),
    "URL": _texts("http://127.0.0.1:1/hook", "https://example.com/"),
}


class _OneKey(Visitor):
    """Leaves one key to each @oneOf input, which the generator takes for any other input."""

    def __init__(self, info: TypeInfo) -> None:
        super().__init__()
        self._info = info

    def leave_object_value(self, node: ObjectValueNode, *_: object) -> ObjectValueNode:
        kind = get_named_type(self._info.get_input_type())
        if not isinstance(kind, GraphQLInputObjectType) or not kind.is_one_of:
            return node
        given = [key for key in node.fields if not isinstance(key.value, NullValueNode)]
        return ObjectValueNode(fields=tuple(given[:1]))


def _printed(document: DocumentNode) -> str:
    info = TypeInfo(client_schema())
    return print_ast(visit(document, TypeInfoVisitor(info, _OneKey(info))))


# Deferred: to find out how deep each type goes takes longer than importing twenty files.
ALLOWED: Final = st.deferred(
    lambda: from_schema(client_schema(), custom_scalars=SCALARS, print_ast=_printed)
)
VIOLATING: Final = st.deferred(
    lambda: from_schema(client_schema(), custom_scalars=SCALARS, mode=Mode.NEGATIVE)
)
"""Queries and mutations that the schema does not allow for one reason."""


@dataclass
class Service:
    """A service with one full tenant, a client of each role, and what became of documents."""

    own: dict[str, str]
    clients: dict[Role, Client]
    outcomes: Counter[str] = field(default_factory=Counter)

    async def answer(self, role: Role, document: str) -> Json:
        """What a role is answered, which is never an internal error."""
        for name, id in self.own.items():
            document = document.replace(f'"{OWN.format(name)}"', f'"{id}"')
        response = await self.clients[role].post(document)
        assert response.status_code in (200, 400), (response.status_code, response.text)
        answer: Json = response.json()
        codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
        assert "INTERNAL" not in codes, answer
        self.outcomes["refused" if "data" not in answer else "answered"] += 1
        self.outcomes["with errors"] += "data" in answer and "errors" in answer
        return answer


@pytest.fixture
async def story(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Story]:
    """A service that executes long documents too."""
    monkeypatch.setattr("graph.documents.MOST_TOKENS", 100_000)
    monkeypatch.setattr("graph.documents.check_source", lambda _: None)
    async with a_story(database_url, data_dir=tmp_path / "data", cost_limit=10**12) as story:
        yield story


@pytest.fixture
async def service(story: Story, worker: None, operator: Client, platform: Client) -> Service:
    own = await a_full_tenant(story, operator, platform, "acme")
    admins = {
        role: await story.client(role, own["Tenant"]) for role in (Role.TENANT_ADMIN, Role.PARTNER)
    }
    clients = {Role.OPERATOR: operator, Role.PLATFORM: platform, **admins}
    return Service({**own, "Plan": PLAN}, clients)


def generated(usual_runs: int) -> settings:
    """As many documents as the run is to take, of a service that lives on."""
    return settings(
        max_examples=PROVEN_RUNS or usual_runs,
        suppress_health_check=list(HealthCheck),
        # What is answered depends on what was written before: a document alone repeats nothing.
        database=None,
    )


@generated(20)
@given(document=ALLOWED, role=st.sampled_from([*[Role.OPERATOR] * 12, *Role]))
async def test_no_document_that_the_schema_allows_is_answered_by_an_internal_error(
    service: Service, engine: str, proves: Callable[[str], None], document: str, role: Role
) -> None:
    await service.answer(role, document)
    found = service.outcomes
    proves(
        f"{engine}: {found['answered']} generated documents answered, {found['with errors']} of "
        f"them with errors, and {found['refused']} refused: 0 internal errors"
    )


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)  # no database is asked
@generated(40)
@given(document=VIOLATING)
async def test_a_document_that_violates_the_schema_in_one_place_is_refused(
    service: Service, engine: str, proves: Callable[[str], None], document: str
) -> None:
    answer = await service.answer(Role.OPERATOR, document)
    assert "data" not in answer, (document, answer)
    proves(f"{service.outcomes['refused']} documents refused for one violation each")
