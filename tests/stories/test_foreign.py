"""Somebody else's objects look like ones that do not exist: by every place that takes an id.

Generated from the schema (`places.py`), for every role that does not see all tenants.
"""

import json
from collections.abc import (
    AsyncIterator,
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID

import httpx
import pytest

from credit.core.global_ids import GlobalId, parsed
from credit.core.roles import SCOPES, Role, Scope
from graph.ids import global_plan_id
from graph.limits import MOST_ALIASES
from tests.stories.clients import Client, Story, a_story, row_counts
from tests.stories.full_tenants import NOBODYS, PLAN, a_full_tenant
from tests.stories.places import (
    FIELD_SCOPES,
    NODES,
    Place,
    behind,
    may_select,
    places,
    step_to,
    together,
    ways,
    with_variables,
    within,
    written,
)

pytestmark = pytest.mark.timeout(900)
"""Thousands of questions, on machines that may be busy."""

MARK: Final = "hush"
"""Stands in every text of the foreign tenant, and nowhere else."""

MISSING: Final = UUID("5a3b1b1e-0000-4000-8000-000000000000")
WRITTEN_BY_THE_PLATFORM: Final = ("updateJob",)
"""Mutations of the platform on what every tenant has: no tenant's id is foreign to it."""

SHALLOW: Final = {"query": 1, "mutation": 3}
"""How deep to ask where an id is of the wrong kind: a mutation says why among its problems."""

BY_REFERENCE: Final = "{id: $id}"
"""How a place is written that takes a reference: a tenant, a job or a plan by one of two ids."""
REFERENCED: Final = {"Tenant", "Job", "Plan"}

ROLES: Final = (Role.TENANT_ADMIN, Role.PARTNER, Role.PLATFORM)


@dataclass(frozen=True, kw_only=True)
class VariablesClient(Client):
    """A client that sends ids in variables, so that both engines are sent the same documents."""

    ids: Mapping[str, str]
    """By the name of the variable."""

    async def post(self, document: str, **variables: object) -> httpx.Response:
        text, values = with_variables(document, self.ids)
        return await super().post(text, **values, **variables)


Pair = tuple[str, str]
"""A foreign id, and one like it that names nothing."""

Leading = dict[int, set[str]]
"""By the number of a place, the types of object that an operator is led to there by their ids."""


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

    def naming(self) -> Iterator[Pair]:
        """A foreign id of each kind that names something, with one like it that names nothing."""
        for found in filter(None, map(parsed, self.foreign)):
            nothing = str(MISSING) if found.uuid else found.key
            yield str(found), str(GlobalId(found.kind, MISSING, nothing))

    def inside(self) -> Iterator[Pair]:
        """Foreign keys as ones of the own tenant, where they name nothing for anybody.

        Of what has a number there is none: the own tenant has it, too.
        """
        own = parsed(self.mine["Tenant"])
        assert own is not None
        for found in filter(None, map(parsed, self.foreign)):
            if found.uuid:
                inside = GlobalId(found.kind, own.tenant, found.key)
                yield str(inside), str(GlobalId(found.kind, own.tenant, str(MISSING)))


@pytest.fixture
async def story(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Story]:
    """A service that executes whatever is asked: documents here select all that there is."""
    monkeypatch.setattr("graph.documents.MOST_TOKENS", 10_000)
    monkeypatch.setattr("graph.protocol.deadline.DEADLINE_S", 120.0)  # also on a busy machine
    async with a_story(database_url, data_dir=tmp_path / "data", cost_limit=10**12) as story:
        yield story


@pytest.fixture
async def neighbours(story: Story, worker: None, operator: Client, platform: Client) -> Neighbours:
    mine, theirs = [
        {**await a_full_tenant(story, operator, platform, name), "Plan": PLAN}
        for name in ("acme", MARK)
    ]
    clients = {
        role: await story.client(role, None if role is Role.PLATFORM else mine["Tenant"])
        for role in ROLES
    }
    ids = {
        f"{whose}{kind}": text
        for whose, own in (("my", mine), ("their", theirs))
        for kind, text in own.items()
        if kind not in NOBODYS
    }
    asking, *others = [
        VariablesClient(client.http, client.key, ids=ids)
        for client in (operator, *clients.values())
    ]
    return Neighbours(asking, mine, theirs, dict(zip(ROLES, others, strict=True)))


@pytest.fixture(scope="module")
def leading() -> Leading:
    """What is found out on the engine that is asked first, and confirmed on the other."""
    return {}


async def test_a_foreign_id_answers_byte_for_byte_as_a_missing_one(
    neighbours: Neighbours, leading: Leading, engine: str, proves: Callable[[str], None]
) -> None:
    everywhere = list(enumerate(places(neighbours.mine)))
    deleting = [number for number, place in everywhere if place.deletes]
    await _lead(neighbours, leading, [n for n, _ in everywhere if n not in deleting])
    before, answers, fields, refused = await row_counts(), 0, 0, 0
    for role in neighbours.clients:
        selectable = [n for n, place in everywhere if place.may_be_selected(SCOPES[role])]
        for number, place in everywhere:
            if number not in selectable:
                await _refused(neighbours, role, place)
                refused += 1
        naming = list(neighbours.naming())
        for pair in (*naming, *neighbours.inside()):
            kind = _kind(pair) if pair in naming else None
            leads = {n for n in selectable if n not in deleting and kind in leading[n]}
            for asked in _asked(neighbours.mine, role, pair, selectable, leads):
                await _alike(neighbours, role, pair, asked)
                answers += len(asked)
                fields += sum(one.fields for one in asked)
    assert await row_counts() == before
    for number in deleting:
        await _lead(neighbours, leading, [number])
    assert fields > answers > refused > 0
    proves(
        f"{engine}: {fields} fields in {answers} answers to a foreign tenant's ids, and {refused} "
        f"places refused, for {len(neighbours.clients)} roles: 0 differ from those of missing ids"
    )


class Asked(NamedTuple):
    """A place, what is selected of it, and how many fields that is."""

    place: Place
    selection: str
    fields: int


def _asked(
    own: Mapping[str, str], role: Role, pair: Pair, numbers: Sequence[int], leading: Collection[int]
) -> Iterator[list[Asked]]:
    """What is asked in one operation: some places less deep, and all behind one that leads on."""
    everywhere, named = places(own), _kind(pair)
    asked = [
        everywhere[n]
        for n in numbers
        if not _written(role, everywhere[n]) and _takes(everywhere[n], named)
    ]
    yield from _less_deep(own, SCOPES[role], named, asked)
    for number in sorted(leading):
        place = everywhere[number]
        if place in asked:
            for selection, fields in place.selections(SCOPES[role], own, named):
                yield [Asked(place, selection, fields)]


def _takes(place: Place, named: str) -> bool:
    """Whether ids of a type are asked: references are read as the ids that they stand for."""
    return BY_REFERENCE not in place.field or named in REFERENCED


def _written(role: Role, place: Place) -> bool:
    """Whether a role changes it of any tenant."""
    return role is Role.PLATFORM and place.field.startswith(WRITTEN_BY_THE_PLATFORM)


def _less_deep(
    own: Mapping[str, str], scopes: frozenset[Scope], named: str, asked: Iterable[Place]
) -> Iterator[list[Asked]]:
    """Places in groups, each of so many queries or mutations as one operation may hold."""
    for operation, deepest in SHALLOW.items():
        group = [
            Asked(place, *place.selections(scopes, own, named, deepest)[0])
            for place in asked
            if place.operation == operation
        ]
        yield from (group[n : n + MOST_ALIASES] for n in range(0, len(group), MOST_ALIASES))


def _kind(pair: Pair) -> str:
    """The type of object that a pair of ids names."""
    found = parsed(pair[0])
    assert found is not None
    return found.kind


async def _alike(neighbours: Neighbours, role: Role, pair: Pair, asked: Sequence[Asked]) -> None:
    """Assert that every place answers a foreign id as one that names nothing."""
    document = together([(one.place, one.selection) for one in asked])
    theirs, nobodys = [await neighbours.clients[role].post(document, id=one) for one in pair]
    assert theirs.status_code == nobodys.status_code
    assert _in_order(theirs) == _in_order(nobodys), (role, document, pair)
    # Each by itself: none is missing because of another one's error.
    assert len(theirs.json()["data"]) == len(asked), theirs.text
    assert MARK not in theirs.text
    assert not any(one in theirs.text for one in neighbours.foreign)


def _in_order(response: httpx.Response) -> bytes:
    """An answer, byte for byte, but for the order in which fields that run at once had errors."""
    answer = response.json()
    if len(answer.get("errors", [])) < 2:
        return response.content
    answer["errors"].sort(key=lambda error: error["path"])
    return json.dumps(answer).encode()


async def _refused(neighbours: Neighbours, role: Role, place: Place) -> None:
    """Assert that a place is refused before anything is looked up, whatever the id."""
    ((document, _), *_) = place.documents(SCOPES[role], neighbours.mine, "Tenant", 1)
    error = await neighbours.clients[role].refusal(document, id=neighbours.theirs["Tenant"])
    assert error["extensions"]["code"] == "FORBIDDEN", (role, document)
    assert MARK not in str(error)


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
        if "tenantId" not in field:
            field = field.replace("{job: {externalId: $id}", f"{{job: {in_own}")
        field = field.replace("job(id: $id)", "job(externalId: $id)")
        field = field.replace("tenant(id: $id)", "tenant(externalId: $id)")
        if "externalId: $id" in field and "plan:" not in field:
            answer = "id" if NODES.issuperset(place.kinds) else "__typename"
            selection = "__typename problems { code message path }"
            inner = f"{field} {{ {answer if place.operation == 'query' else selection} }}"
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
        by_job = (
            field.startswith(("job(", "charges(job:")) or "{externalId: $id}, tenantId" in field
        )
        named, missing = ("acme-1", "hash-1") if by_job or "jobs:" in field else ("acme", "hash")
        if not field.startswith("delete"):
            found, nothing = [
                await neighbours.operator.post(document, id=external_id)
                for external_id in (named, missing)
            ]
            assert found.content != nothing.content, field


async def _parts(client: Client, document: str, id: str) -> dict[str, tuple[object, object]]:
    """The data and the errors of each place that is asked together with others."""
    answer = (await client.post(document, id=id)).json()
    assert answer.get("data"), answer
    errors = answer.get("errors", [])
    return {
        name: (data, [error for error in errors if error["path"][0] == name])
        for name, data in answer["data"].items()
    }


async def _lead(neighbours: Neighbours, leading: Leading, numbers: Sequence[int]) -> None:
    """Assert that each of some places leads an operator to an object by an id of some kind.

    So none of the places is asked in vain: those that refuse everybody, say for a document that
    is too deep, would answer alike for whatever id. On the engine that is asked first, `leading` is
    told by which kinds; on the other, one of these has to lead there as well.
    """
    pairs = [*neighbours.naming(), (PLAN, global_plan_id("missing"))]
    known = {n: min(leading[n]) for n in numbers if n in leading}
    found: Leading = {number: set() for number in numbers}
    for pair in pairs:
        asked = [n for n in numbers if known.get(n, _kind(pair)) == _kind(pair)]
        if not (len(numbers) == 1 and found[numbers[0]]):  # what is deleted leads nowhere
            for number in await _differing(neighbours, pair, asked):
                found[number].add(_kind(pair))
    for number, kinds in found.items():
        assert kinds, places(neighbours.theirs)[number]
    if not known:
        await _answer(neighbours, {_kind(pair): pair[0] for pair in pairs}, found)
        leading |= found


async def _differing(neighbours: Neighbours, pair: Pair, numbers: Sequence[int]) -> list[int]:
    """Of some places, those that answer an operator one thing to an id, another to its like."""
    everywhere, found = places(neighbours.theirs), []
    asked = {everywhere[number]: number for number in numbers}
    scopes = SCOPES[Role.OPERATOR]
    for group in _less_deep(neighbours.theirs, scopes, _kind(pair), asked):
        document = together([(one.place, one.selection) for one in group])
        theirs, nobodys = [await _parts(neighbours.operator, document, one) for one in pair]
        found += [
            asked[one.place]
            for name, one in zip(theirs, group, strict=True)
            if theirs[name] != nobodys[name]
        ]
    return found


async def _answer(neighbours: Neighbours, ids: Mapping[str, str], found: Leading) -> None:
    """Assert that an operator is answered all that is behind the queries among some places."""
    everywhere, scopes = places(neighbours.theirs), SCOPES[Role.OPERATOR]
    for number, kinds in found.items():
        for kind in kinds if everywhere[number].operation == "query" else ():
            for document, _ in everywhere[number].documents(scopes, neighbours.theirs, kind):
                await neighbours.operator.ask(document, id=ids[kind])


async def test_what_a_role_may_not_select_is_refused_field_by_field(
    neighbours: Neighbours,
    engine: str,
    proves: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("graph.validation.MOST_ERRORS", len(FIELD_SCOPES))
    refused = 0
    # By the way to the foreign tenant's own objects.
    leading = [("query", name, way) for name, way in ways(neighbours.theirs).items()]
    for role, client in neighbours.clients.items():
        for operation, parent, way in (*leading, ("mutation", "Mutation", ())):
            names = [
                name
                for kind, name in FIELD_SCOPES
                if kind == parent and not may_select(parent, name, SCOPES[role])
            ]
            if names:
                fields = " ".join(step_to(parent, name, neighbours.theirs) for name in names)
                answer = (await client.post(f"{operation} {within(way, fields)}")).json()
                assert "data" not in answer
                assert {error["extensions"]["code"] for error in answer["errors"]} == {"FORBIDDEN"}
                found = " ".join(error["message"] for error in answer["errors"])
                for name in names:
                    assert f"may not select {parent}.{name}:" in found, (role, parent, name)
                refused += len(names)
    assert refused > 0
    proves(f"{engine}: {refused} fields refused to roles that may not select them")


async def test_no_list_has_anything_of_somebody_else(neighbours: Neighbours) -> None:
    for role, client in neighbours.clients.items():
        selection = behind("Query", SCOPES[role], neighbours.mine)
        response = await client.post(f"{{ {written(selection)} }}")
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
