"""Somebody else's objects look like ones that do not exist: by every place that takes an id."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import pytest

from credit.roles import SCOPES, Role
from graph.ids import GlobalId, parsed
from tests.stories.clients import Client, Story
from tests.stories.places import (
    NODES,
    READERS,
    behind,
    places,
    size,
    step_to,
    ways,
    within,
    written,
)

MARK: Final = "hush"
"""Stands in every text of the foreign tenant, and nowhere else."""

MISSING: Final = UUID("5a3b1b1e-0000-4000-8000-000000000000")
NOBODYS: Final = {"Plan"}
"""Objects with an id that belong to no tenant."""

ROLES: Final = (Role.TENANT_ADMIN, Role.PARTNER, Role.PLATFORM)


@dataclass
class Neighbours:
    """Two tenants with everything that a tenant can have: ids by type, and one client a role."""

    operator: Client
    mine: dict[str, str]
    theirs: dict[str, str]
    clients: dict[Role, Client]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """A foreign id of each kind, with one like it that names nothing."""
        own = parsed(self.mine["Tenant"])
        assert own is not None
        for text in self.theirs.values():
            found = parsed(text)
            assert found is not None
            nothing = str(MISSING) if found.uuid else found.key
            yield text, str(GlobalId(found.kind, MISSING, nothing))
            if found.uuid:  # numbers are the tenant's own, but this one is foreign in any tenant
                inside = GlobalId(found.kind, own.tenant, found.key)
                yield str(inside), str(GlobalId(found.kind, own.tenant, nothing))


@pytest.fixture
async def neighbours(story: Story, operator: Client, platform: Client) -> Neighbours:
    ids = {}
    for name in ("acme", MARK):
        tenant = await operator.create(name, name=f"{name} Ltd")
        event = story.an_event(tenant=name, job=f"{name}-1", title=f"{name} officer")
        assert (await platform.record(event))["recorded"] == 1
        own = {"Tenant": tenant}
        selection = written(behind("Tenant", SCOPES[Role.OPERATOR], own))
        found = await operator.ask(f'{{ tenant(id: "{tenant}") {{ {selection} }} }}')
        ids[name] = dict(_ids(found)) | own
        assert set(ids[name]) == NODES - NOBODYS, "give the tenants of this test one of each"
    mine, theirs = ids["acme"], ids[MARK]
    clients = {
        role: await story.client(role, None if role is Role.PLATFORM else mine["Tenant"])
        for role in ROLES
    }
    return Neighbours(operator, mine, theirs, clients)


def _ids(answer: Any) -> Iterator[tuple[str, str]]:
    """Type and id of every object in an answer that belongs to a tenant."""
    if isinstance(answer, list):
        for item in answer:
            yield from _ids(item)
    elif isinstance(answer, dict):
        if answer.get("id") and answer["__typename"] not in NOBODYS:
            yield answer["__typename"], answer["id"]
        for item in answer.values():
            yield from _ids(item)


async def test_a_foreign_id_answers_byte_for_byte_as_a_missing_one(
    neighbours: Neighbours, capsys: pytest.CaptureFixture[str]
) -> None:
    fields, answers = 0, 0
    for role, client in neighbours.clients.items():
        for place in places(neighbours.mine):
            document = place.document(SCOPES[role], neighbours.mine)
            tree = behind(place.kind, SCOPES[role], neighbours.mine) if place.kind else {}
            for foreign, missing in neighbours.pairs():
                theirs = await client.post(document, id=foreign)
                nobodys = await client.post(document, id=missing)
                assert theirs.status_code == nobodys.status_code
                assert theirs.content == nobodys.content, (role, document, foreign)
                assert MARK not in theirs.text
                assert not any(one in theirs.text for one in neighbours.theirs.values())
                fields, answers = fields + 1 + size(tree), answers + 1
    with capsys.disabled():
        sys.stderr.write(f"\n{fields} fields in {answers} answers to foreign ids: 0 values\n")
    assert fields > answers > 0


async def test_each_of_these_places_would_lead_whoever_may_to_the_object(
    neighbours: Neighbours,
) -> None:
    everything = SCOPES[Role.OPERATOR]
    for place in places(neighbours.theirs):
        document = place.document(everything, neighbours.theirs)
        asked = [await neighbours.operator.post(document, id=one) for one, _ in neighbours.pairs()]
        missed = [await neighbours.operator.post(document, id=one) for _, one in neighbours.pairs()]
        if place.kind in NOBODYS:
            continue
        told = [a.content != b.content for a, b in zip(asked, missed, strict=True)]
        assert any(told), document


async def test_what_a_role_may_not_select_is_refused_field_by_field(
    neighbours: Neighbours, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = 0
    for role, client in neighbours.clients.items():
        # Each by the way to the foreign tenant's own objects.
        for parent, way in ways(neighbours.theirs).items():
            for (type_name, name), reader in READERS.items():
                if type_name != parent or reader is None or reader in SCOPES[role]:
                    continue
                field = step_to(parent, name, neighbours.theirs)
                error = await client.refusal(within(way, field))
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
    assert not any(one in response.text for one in neighbours.theirs.values())
    mine = any(one in response.text for one in neighbours.mine.values())
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
