"""Somebody else's objects look like ones that do not exist: by every place that takes an id.

Generated from the schema (`places.py`), for every role that does not see all tenants.
"""

import functools
import sys
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import pytest
from graphql import ASTValidationRule, DocumentNode, GraphQLError, GraphQLSchema, parse, validate

import graph.documents
import graph.validation
from credit.core.global_ids import GlobalId, parsed
from credit.core.roles import SCOPES, Role
from graph.ids import global_plan_id
from tests.stories.clients import Client, Story, a_story, row_counts
from tests.stories.places import (
    FIELD_SCOPES,
    NODES,
    Place,
    behind,
    may_select,
    places,
    step_to,
    ways,
    within,
    written,
)

pytestmark = pytest.mark.timeout(900)
"""Thousands of questions, on machines that may be busy."""

MARK: Final = "hush"
"""Stands in every text of the foreign tenant, and nowhere else."""

MISSING: Final = UUID("5a3b1b1e-0000-4000-8000-000000000000")
PLAN: Final = global_plan_id("growth")
NOBODYS: Final = {"Plan"}
"""Objects with an id that belong to no tenant."""

WRITTEN_BY_THE_PLATFORM: Final = ("updateJob",)
"""Mutations of the platform on what every tenant has: no tenant's id is foreign to it."""

SHALLOW: Final = {"query": 1, "mutation": 3}
"""How deep to ask where an id is of the wrong kind: a mutation says why among its problems."""

BUY: Final = """mutation ($id: ID!) { buyCredits(input: {
    tenantId: $id, credits: "5", idempotencyKey: "k", paymentReference: "invoice"}) {
    problems { message } } }"""

ALERT: Final = """mutation ($id: ID!) { setAlertRule(input: {
    tenantId: $id, kind: REMAINING_BELOW, threshold: "1000"}) { problems { message } } }"""

WEBHOOK: Final = """mutation ($id: ID!, $url: URL!) { createWebhook(input: {
    tenantId: $id, url: $url, events: [BALANCE_CHANGED]}) { problems { message } } }"""

BY_REFERENCE: Final = "{id: $id}"
"""How a place is written that takes a reference: a tenant, a job or a plan by one of two ids."""
GRANT: Final = """mutation ($id: ID!, $subject: String!) { grantAccess(input: {tenantId: $id,
    issuer: "https://login.example.com/", subject: $subject, role: PARTNER}) {
    problems { message } } }"""
KEY: Final = """mutation ($id: ID!, $name: String!) { createApiKey(input: {
    tenantId: $id, name: $name, role: PARTNER, idempotencyKey: "k"}) { problems { message } } }"""

ROLES: Final = (Role.TENANT_ADMIN, Role.PARTNER, Role.PLATFORM)


JOBS: Final = "query ($id: ID!) { tenant(id: $id) { jobs { nodes { id } } } }"


@dataclass
class Neighbours:
    """Two tenants with everything that a tenant can have: ids by type, and one client a role."""

    operator: Client
    mine: dict[str, str]
    theirs: dict[str, str]
    clients: dict[Role, Client]

    @property
    def foreign(self) -> list[str]:
        """The ids of what is the other tenant's."""
        return [text for kind, text in self.theirs.items() if kind not in NOBODYS]

    def pairs(self, place: Place) -> Iterator[tuple[str, str]]:
        """A foreign id of each kind, with one like it that names nothing.

        References are read as the ids that they stand for: only those of their kinds are asked.
        """
        own = parsed(self.mine["Tenant"])
        assert own is not None
        for found in filter(None, map(parsed, self.foreign)):
            if BY_REFERENCE in place.field and found.kind not in {"Tenant", "Job"}:
                continue
            nothing = str(MISSING) if found.uuid else found.key
            yield str(found), str(GlobalId(found.kind, MISSING, nothing))
            if found.uuid:  # numbers are the tenant's own, but this one is foreign in any tenant
                inside = GlobalId(found.kind, own.tenant, found.key)
                yield str(inside), str(GlobalId(found.kind, own.tenant, nothing))


@pytest.fixture
async def story(database_url: str, tmp_path: Path) -> AsyncIterator[Story]:
    """A service that executes whatever is asked: documents here select all that there is."""
    async with a_story(database_url, data_dir=tmp_path / "data", cost_limit=10**12) as story:
        yield story


@pytest.fixture
async def neighbours(story: Story, worker: None, operator: Client, platform: Client) -> Neighbours:
    ids = {}
    for name in ("acme", MARK):
        tenant = await operator.create(name, name=f"{name} Ltd")
        # Somebody is invited too, so that there is a completion rate to plan with.
        events = [
            story.an_event(kind, tenant=name, job=f"{name}-1", title=f"{name} officer")
            for kind in ("INVITED", "COMPLETED")
        ]
        assert (await platform.record(*events))["recorded"] == 2
        payload = await operator.ask(WEBHOOK, id=tenant, url=f"http://127.0.0.1:1/{name}")
        assert payload["createWebhook"]["problems"] == []
        assert (await operator.ask(BUY, id=tenant))["buyCredits"]["problems"] == []
        await operator.exported(tenant)
        assert (await operator.ask(ALERT, id=tenant))["setAlertRule"]["problems"] == []
        payload = await operator.ask(GRANT, id=tenant, subject=name)
        assert payload["grantAccess"]["problems"] == []
        payload = await operator.ask(KEY, id=tenant, name=f"{name} partner")
        assert payload["createApiKey"]["problems"] == []
        jobs = await operator.ask(JOBS, id=tenant)
        own = {"Tenant": tenant, "Job": jobs["tenant"]["jobs"]["nodes"][0]["id"]}
        selection = written(behind("Tenant", SCOPES[Role.OPERATOR], own))
        found = await operator.ask(f'{{ tenant(id: "{tenant}") {{ {selection} }} }}')
        ids[name] = dict(_ids(found))
        assert set(ids[name]) == NODES - NOBODYS, "give the tenants of this test one of each"
    mine, theirs = ({**ids[name], "Plan": PLAN} for name in ("acme", MARK))
    clients = {
        role: await story.client(role, None if role is Role.PLATFORM else mine["Tenant"])
        for role in ROLES
    }
    return Neighbours(operator, mine, theirs, clients)


@pytest.fixture
def prepared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse a document once, and validate it once for the same rules.

    Ids travel as variables, which neither sees, and both take most of the time here.
    """
    found: dict[tuple[object, ...], list[GraphQLError]] = {}

    def validated(
        schema: GraphQLSchema,
        document: DocumentNode,
        rules: Collection[type[ASTValidationRule]],
        max_errors: int | None = None,
        *,
        hide_suggestions: bool = False,
    ) -> list[GraphQLError]:
        assert document.loc is not None
        asked = (document.loc.source.body, *rules)
        if asked not in found:
            found[asked] = validate(schema, document, rules, max_errors, hide_suggestions)
        return list(found[asked])

    parsed_once = functools.lru_cache(maxsize=1024)(parse)
    monkeypatch.setattr(graph.documents, "parse", parsed_once)
    monkeypatch.setattr(graph.validation, "validate", validated)


def _ids(answer: object) -> Iterator[tuple[str, str]]:
    """Type and id of every object in an answer that belongs to a tenant."""
    if isinstance(answer, list):
        for item in answer:
            yield from _ids(item)
    elif isinstance(answer, dict):
        if answer.get("id") and answer["__typename"] not in NOBODYS:
            yield answer["__typename"], answer["id"]
        for item in answer.values():
            yield from _ids(item)


@pytest.mark.timeout(600)  # places times kinds of objects: both grow with the schema
async def test_a_foreign_id_answers_byte_for_byte_as_a_missing_one(
    neighbours: Neighbours, prepared_once: None, capsys: pytest.CaptureFixture[str]
) -> None:
    everywhere = places(neighbours.mine)
    deleting = [number for number, place in enumerate(everywhere) if place.deletes]
    others = [number for number in range(len(everywhere)) if number not in deleting]
    leading = await _leading(neighbours, others)
    before = await row_counts()
    own, fields, answers = neighbours.mine, 0, 0
    for role, client in neighbours.clients.items():
        for number, place in enumerate(everywhere):
            if role is Role.PLATFORM and place.field.startswith(WRITTEN_BY_THE_PLATFORM):
                continue
            for pair in neighbours.pairs(place):
                named, deepest = _kind(pair), SHALLOW[place.operation]
                documents = place.documents(SCOPES[role], own, named, deepest)
                if pair in leading.get(number, ()):
                    documents += place.documents(SCOPES[role], own, named)
                for document, requested in documents:
                    theirs, nobodys = [await client.post(document, id=one) for one in pair]
                    assert theirs.status_code == nobodys.status_code
                    assert theirs.content == nobodys.content, (role, document, pair)
                    assert MARK not in theirs.text
                    assert not any(one in theirs.text for one in neighbours.foreign)
                    fields, answers = fields + requested, answers + 1
    assert await row_counts() == before
    await _leading(neighbours, deleting)
    with capsys.disabled():
        sys.stderr.write(f"\n{fields} fields in {answers} answers to foreign ids: 0 values\n")
    assert fields > answers > 0


async def test_what_the_platform_changes_of_any_tenant_it_does_not_read(
    neighbours: Neighbours,
) -> None:
    client, before = neighbours.clients[Role.PLATFORM], await row_counts()
    for name in WRITTEN_BY_THE_PLATFORM:
        updating = [one for one in places(neighbours.theirs) if one.field.startswith(name)]
        naming_a_job = [one for one in updating if "tenant" not in one.field]
        assert len(naming_a_job) == len(updating) / 2
        for place in naming_a_job:
            for document, _ in place.documents(SCOPES[Role.PLATFORM], neighbours.theirs, "Job"):
                for text in (neighbours.theirs["Job"], neighbours.mine["Job"]):
                    payload = (await client.ask(document, id=text))[name]
                    assert payload == {"__typename": place.kinds[0], "problems": []}
    assert await row_counts() == before


def _by_external_ids(own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each place that takes the platform's id of a tenant or a job: its field, and a document."""
    for place in places(own):
        if place.operation == "mutation" and BY_REFERENCE not in place.field:
            continue
        field = place.field.replace(BY_REFERENCE, "{externalId: $id}")
        in_own = f'{{externalId: $id}}, tenantId: "{own["Tenant"]}"'
        field = field.replace("{job: {externalId: $id}", f"{{job: {in_own}")
        field = field.replace("job(id: $id)", "job(externalId: $id)")
        field = field.replace("tenant(id: $id)", "tenant(externalId: $id)")
        if "externalId: $id" in field and "plan:" not in field:
            selection = "__typename problems { code message path }"
            inner = f"{field} {{ {'id' if place.operation == 'query' else selection} }}"
            yield field, f"{place.operation} ($id: String!) {within(place.way, inner)}"


async def test_a_foreign_external_id_answers_byte_for_byte_as_a_missing_one(
    neighbours: Neighbours,
) -> None:
    """A role that is bound to a tenant learns nothing of others by what the platform calls them."""
    everywhere = list(_by_external_ids(neighbours.mine))
    assert len(everywhere) > 12
    before, refused = await row_counts(), 0
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        client = neighbours.clients[role]
        for field, document in everywhere:
            for theirs, missing in ((MARK, "hash"), (f"{MARK}-1", "hash-1")):
                found, nothing = [
                    await client.post(document, id=external_id) for external_id in (theirs, missing)
                ]
                assert found.status_code == nothing.status_code
                assert found.content == nothing.content, (role, field, theirs)
                assert MARK not in found.text
                refused += "NOT_FOUND" in found.text
    assert await row_counts() == before
    assert refused > 0
    for field, document in everywhere:  # whoever may see them finds them so
        by_job = field.startswith("job(") or "{externalId: $id}, tenantId" in field
        named, missing = ("acme-1", "hash-1") if by_job or "jobs:" in field else ("acme", "hash")
        if not field.startswith("delete"):
            found, nothing = [
                await neighbours.operator.post(document, id=external_id)
                for external_id in (named, missing)
            ]
            assert found.content != nothing.content, field


def _kind(pair: tuple[str, str]) -> str:
    found = parsed(pair[0])
    assert found is not None
    return found.kind


async def _leading(
    neighbours: Neighbours, numbers: Sequence[int]
) -> dict[int, set[tuple[str, str]]]:
    """For some places, the ids that lead an operator to an object, of which there must be some.

    So none of the places is asked in vain: those that refuse everybody, say for a document that
    is too deep, would answer alike for whatever id.
    """
    found = {}
    everything, everywhere = SCOPES[Role.OPERATOR], places(neighbours.theirs)
    for number in numbers:
        place = everywhere[number]
        deepest = SHALLOW[place.operation]
        leading = set()
        for pair in (*neighbours.pairs(place), (PLAN, global_plan_id("missing"))):
            named = _kind(pair)
            ((shallow, _),) = place.documents(everything, neighbours.theirs, named, deepest)
            theirs, nobodys = [await neighbours.operator.post(shallow, id=one) for one in pair]
            if theirs.content != nobodys.content:
                leading.add(pair)
                if place.operation == "query":
                    for document, _ in place.documents(everything, neighbours.theirs, named):
                        await neighbours.operator.ask(document, id=pair[0])
        assert leading, place
        found[number] = leading
    return found


async def test_what_a_role_may_not_select_is_refused_field_by_field(
    neighbours: Neighbours, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = 0
    # By the way to the foreign tenant's own objects.
    leading = [("query", name, way) for name, way in ways(neighbours.theirs).items()]
    for role, client in neighbours.clients.items():
        for operation, parent, way in (*leading, ("mutation", "Mutation", ())):
            for type_name, name in FIELD_SCOPES:
                if type_name != parent or may_select(parent, name, SCOPES[role]):
                    continue
                field = step_to(parent, name, neighbours.theirs)
                error = await client.refusal(f"{operation} {within(way, field)}")
                assert error["extensions"]["code"] == "FORBIDDEN", (role, parent, name)
                refused += 1
    with capsys.disabled():
        sys.stderr.write(f"\n{refused} fields refused to roles that may not select them\n")
    assert refused > 0


@pytest.mark.parametrize("role", ROLES)
async def test_no_list_has_anything_of_somebody_else(neighbours: Neighbours, role: Role) -> None:
    selection = behind("Query", SCOPES[role], neighbours.mine)
    response = await neighbours.clients[role].post(f"{{ {written(selection)} }}")
    assert "errors" not in response.json()
    assert MARK not in response.text
    assert not any(one in response.text for one in neighbours.foreign)
    mine = neighbours.mine["Tenant"] in response.text
    assert mine is (role is not Role.PLATFORM)


async def test_a_search_for_somebody_else_finds_nobody(neighbours: Neighbours) -> None:
    search = f'{{ tenants(search: "{MARK}") {{ totalCount nodes {{ id }} }} }}'
    assert (await neighbours.operator.ask(search))["tenants"]["totalCount"] == 1
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        found = await neighbours.clients[role].ask(search)
        assert found == {"tenants": {"totalCount": 0, "nodes": []}}


async def test_a_foreign_cursor_leads_to_jobs_of_one_s_own_alone(neighbours: Neighbours) -> None:
    cursors = await neighbours.operator.ask(
        "query ($id: ID!) { tenant(id: $id) { jobs { edges { cursor } } } }",
        id=neighbours.theirs["Tenant"],
    )
    (edge,) = cursors["tenant"]["jobs"]["edges"]
    for argument in ("after", "before"):
        found = await neighbours.clients[Role.TENANT_ADMIN].ask(
            f"query ($c: String) {{ tenant {{ jobs({argument}: $c) {{ nodes {{ id }} }} }} }}",
            c=edge["cursor"],
        )
        jobs = found["tenant"]["jobs"]["nodes"]
        assert all(job["id"] == neighbours.mine["Job"] for job in jobs)
