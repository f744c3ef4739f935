"""Who may subscribe to what, and how long: by every subscription field and every role."""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import httpx
import pytest

from credit.core.global_ids import GlobalId, Kind, parsed
from credit.core.roles import SCOPES, Role
from graph.protocol.credentials import REVALIDATE_S
from insights.app import GRAPHQL
from insights.authentication import CACHED_S
from resolvers import keys
from resolvers.keys import NewKey
from tests.graph.asgi_client import initialised_socket, sent_request
from tests.stories.clients import PEPPER, Client, Story, uuid_of
from tests.stories.places import FIELD_SCOPES, Place, may_select, subscription_places
from tests.stories.quick_checks import check_often

EVENTS: Final = "text/event-stream"
MARK: Final = "hush"
MISSING: Final = UUID("5a3b1b1e-0000-4000-8000-000000000000")
EXPORT: Final = """mutation ($id: ID!) { exportConsumption(input: {tenantId: $id, format: CSV,
    dateRange: {dates: {from: "2026-03-01", to: "2026-03-10"}}, waitSeconds: 0})
        { export { id } } }"""
BALANCE: Final = """subscription ($id: ID!, $after: String) {
    balanceChanged(tenantId: $id, afterSequence: $after) { sequence reason } }"""
REVOKE: Final = """mutation ($id: ID!) {
    revokeApiKey(input: {apiKeyId: $id}) { problems { message } } }"""
MAY: Final = {
    Role.OPERATOR: {"balanceChanged", "exportProgressed", "alertRaised", "purchaseChanged"},
    Role.TENANT_ADMIN: {"balanceChanged", "exportProgressed", "alertRaised", "purchaseChanged"},
    Role.PARTNER: {"balanceChanged"},
    Role.PLATFORM: set(),
}


@dataclass
class Two:
    """Two tenants, and a client of each role at the first one."""

    mine: dict[str, str]
    theirs: dict[str, str]
    clients: dict[Role, Client]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """An id of the other tenant's, with one like it that names nothing."""
        own = uuid_of(self.mine["Tenant"])
        for found in filter(None, map(parsed, self.theirs.values())):
            nothing = str(MISSING) if found.uuid else found.key
            yield str(found), str(GlobalId(found.kind, MISSING, nothing))
            if found.uuid:
                yield (
                    str(GlobalId(found.kind, own, found.key)),
                    str(GlobalId(found.kind, own, nothing)),
                )


@pytest.fixture
async def two(story: Story, operator: Client) -> Two:
    found = []
    for name in ("acme", MARK):
        tenant = await operator.create(name, name=f"{name} Ltd")
        export = await operator.ask(EXPORT, id=tenant)
        ids = {"Tenant": tenant, "Export": export["exportConsumption"]["export"]["id"]}
        found.append(ids)
    mine, theirs = found
    clients = {
        role: await story.client(
            role, mine["Tenant"] if role in (Role.TENANT_ADMIN, Role.PARTNER) else None
        )
        for role in Role
    }
    return Two(mine, theirs, clients)


async def refusal_of(client: Client, document: str, id: str) -> httpx.Response:
    """The answer to a subscription that is refused; one that is not would never end."""
    return await client.http.post(
        GRAPHQL,
        json={"query": document, "variables": {"id": id}},
        headers={"authorization": f"Bearer {client.key}", "accept": EVENTS},
    )


def own_id(place: Place, two: Two) -> str:
    """The id that a place wants of the first tenant."""
    return two.mine["Export" if place.field.startswith("export") else "Tenant"]


def test_the_rights_are_those_of_the_roles() -> None:
    fields = {name for kind, name in FIELD_SCOPES if kind == "Subscription"}
    assert fields == set().union(*MAY.values())
    for role, expected in MAY.items():
        may = {name for name in fields if may_select("Subscription", name, SCOPES[role])}
        assert may == expected, role


def test_every_field_of_the_subscription_takes_an_id() -> None:
    names = {place.field.partition("(")[0] for place in subscription_places({})}
    assert names == {name for kind, name in FIELD_SCOPES if kind == "Subscription"}


async def test_every_role_follows_what_it_may_and_nothing_else(story: Story, two: Two) -> None:
    for role, client in two.clients.items():
        for place in subscription_places(two.mine):
            ((document, _),) = place.documents(SCOPES[role], two.mine, "", 1)
            if place.field.partition("(")[0] not in MAY[role]:
                payload = (await refusal_of(client, document, own_id(place, two))).text
                assert '"code":"FORBIDDEN"' in payload, (role, place)
                assert '"data"' not in payload
                continue
            if "afterSequence" not in document and place.field.startswith("balance"):
                document = document.replace(
                    "balanceChanged(", 'balanceChanged(afterSequence: "0", '
                )
            subscription = {"query": document, "variables": {"id": own_id(place, two)}}
            async with sent_request(
                story.app, subscription, key=f"Bearer {client.key}"
            ) as connection:
                assert (await connection.start())[0] == 200
                if place.field.startswith(("alert", "purchase")):  # nothing happens to these
                    assert await connection.chunk() == ":\n\n"
                    await asyncio.sleep(0.2)
                    assert connection.nothing_more()
                else:
                    assert "errors" not in (await connection.event())[1], (role, place)


async def test_a_subscription_to_a_foreign_id_answers_as_to_a_missing_one(
    two: Two, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = 0
    for role in (Role.TENANT_ADMIN, Role.PARTNER, Role.PLATFORM):
        for place in subscription_places(two.mine):
            for pair in two.pairs():
                for named in ("", Kind.TENANT):
                    for document, _ in place.documents(SCOPES[role], two.mine, named):
                        theirs, nobodys = [
                            await refusal_of(two.clients[role], document, one) for one in pair
                        ]
                        assert theirs.status_code == nobodys.status_code == 200
                        assert theirs.content == nobodys.content, (role, document, pair)
                        assert b'"errors":' in theirs.content
                        assert b'"INTERNAL"' not in theirs.content
                        assert MARK not in theirs.text
                        assert not any(one in theirs.text for one in two.theirs.values())
                        answers += 1
    with capsys.disabled():
        sys.stderr.write(f"\n{answers} subscriptions to foreign ids: nothing revealed\n")
    assert answers > 20


async def test_a_revoked_key_and_one_that_has_expired_end_what_they_opened(
    story: Story, two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over both protocols, within five seconds; other keys go on."""
    assert REVALIDATE_S + CACHED_S < 5
    check_often(monkeypatch)
    tenant = two.mine["Tenant"]
    until = story.now + timedelta(hours=1)
    new = NewKey("a while", Role.PARTNER, uuid_of(tenant), until)
    _, short_lived = await keys.create(new, PEPPER.encode(), story.now)
    revoked = two.clients[Role.PARTNER].key
    assert revoked is not None
    lasting = f"Bearer {two.clients[Role.OPERATOR].key}"
    subscription = {"query": BALANCE, "variables": {"id": tenant, "after": "0"}}
    async with (
        initialised_socket(story.app, f"Bearer {revoked}") as first,
        initialised_socket(story.app, f"Bearer {short_lived}") as second,
        initialised_socket(story.app, lasting) as other,
        sent_request(story.app, subscription, key=f"Bearer {revoked}") as third,
    ):
        for connection in (first, second, other):
            connection.subscribe("1", BALANCE, id=tenant, after="0")
            assert (await connection.receive())["type"] == "next"
        await third.start()
        await third.event()
        named = GlobalId(Kind.API_KEY, uuid_of(tenant), revoked.split("_")[1])
        answer = await two.clients[Role.TENANT_ADMIN].ask(REVOKE, id=str(named))
        assert answer["revokeApiKey"]["problems"] == []
        story.now = until
        assert (await first.closed())[0] == 4403
        assert (await second.closed())[0] == 4403
        assert (await third.event())[1]["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        assert await third.event() == ("complete", None)
        other.send({"type": "ping"})
        received = [await other.receive()]
        while received[-1]["type"] == "next":  # the hour may have brought a new entry
            received.append(await other.receive())
        assert received[-1] == {"type": "pong"}


async def test_a_follower_of_a_restored_ledger_is_told_where_to_go_on(
    story: Story, two: Two, platform: Client
) -> None:
    tenant, key = two.mine["Tenant"], f"Bearer {two.clients[Role.PARTNER].key}"
    await platform.record(story.an_event(), story.an_event())
    follow = """subscription ($id: ID!, $after: String, $seen: [SeenBalanceChangeInput!]) {
        balanceChanged(tenantId: $id, afterSequence: $after, seen: $seen) { sequence digest } }"""
    lost = {"sequence": "3", "digest": "f" * 64}
    async with initialised_socket(story.app, key) as connection:
        connection.subscribe("1", follow, id=tenant, after="0")
        received = [(await connection.receive())["payload"]["data"] for _ in range(3)]
        changes = [one["balanceChanged"] for one in received]
        connection.subscribe("2", follow, id=tenant, after="7")
        connection.subscribe("3", follow, id=tenant, after="3", seen=[lost, *changes[:2]])
        connection.subscribe("4", follow, id=tenant, seen=[{"sequence": "x", "digest": "f" * 64}])
        connection.subscribe("5", follow, id=tenant, seen=changes[1:2])
        answers: dict[str, Any] = {}
        while len(answers) < 4:
            message = await connection.receive()
            answers[message["id"]] = message["payload"]
    ahead, rewritten, malformed = [answers[number][0] for number in "234"]
    head = {"newestSequence": "3", "newestDigest": changes[2]["digest"]}
    assert ahead["extensions"].items() >= {**head, "code": "LEDGER_REWOUND"}.items()
    assert ahead["extensions"]["commonSequence"] is None
    assert ahead["extensions"]["path"] == ["afterSequence"]
    assert rewritten["extensions"].items() >= {**head, "commonSequence": "2"}.items()
    assert malformed["extensions"]["code"] == "BAD_REQUEST"
    assert malformed["extensions"]["path"] == ["seen", "0", "sequence"]
    assert answers["5"]["data"]["balanceChanged"] == changes[2]


async def test_what_somebody_else_writes_is_followed_at_once(
    story: Story, two: Two, platform: Client
) -> None:
    """From the platform's recording to the partner's client, within one service."""
    tenant = two.mine["Tenant"]
    partner = f"Bearer {two.clients[Role.PARTNER].key}"
    async with initialised_socket(story.app, partner) as connection:
        connection.subscribe("1", BALANCE, id=tenant, after="0")
        await connection.receive()
        await platform.record(story.an_event(tenant=MARK), story.an_event())
        assert (await connection.receive())["payload"]["data"]["balanceChanged"] == {
            "sequence": "2",
            "reason": "CONSUMPTION",
        }
        assert connection.nothing_more()
