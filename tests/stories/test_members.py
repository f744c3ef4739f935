"""People and programs of a token issuer: who signs in, what each may do, and how that ends."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from credit.core.roles import Role
from notifiers import key_sets
from resolvers import keys
from tests.graph.asgi_client import a_socket, initialised_socket, sent_request
from tests.issuers import (
    AUDIENCE,
    ISSUER,
    IssuerServer,
    a_key,
    a_token,
    an_issuer,
    claims_at,
    public,
)
from tests.stories.clients import Client, Story, a_story, extensions
from tests.stories.quick_checks import QUICK_S, check_often
from tests.waiting import until

GRANT: Final = """mutation ($input: GrantAccessInput!) { grantAccess(input: $input) {
    member { id issuer subject role createdAt createdBy tenant { externalId } }
    problems { code message path } } }"""
REVOKE: Final = """mutation ($id: ID!) { revokeAccess(input: {memberId: $id}) {
    member { subject role } problems { code path } } }"""
WHO: Final = "{ viewer { name role scopes tenants { nodes { externalId } } } }"
NAME: Final = "{ viewer { name } }"
BALANCE: Final = """subscription ($id: ID!) { balanceChanged(tenantId: $id, afterSequence: "0") {
    sequence } }"""
ANN: Final = "auth0|ann"
ONE_ENGINE: Final = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""For what is claimed of tokens, whatever database is behind the service."""


@dataclass
class World:
    """The service, an operator with an API key, and the issuer of everybody else."""

    story: Story
    issuer: IssuerServer
    operator: Client

    def member(self, subject: str = ANN, **claims: object) -> Client:
        """A client that sends a good token of a subject."""
        token = a_token(claims_at(self.story.now, sub=subject, **claims))
        return Client(self.story.http, token)

    async def grant(
        self, role: Role, tenant: str | None = None, subject: str = ANN, by: Client | None = None
    ) -> dict[str, Any]:
        """Grant a role; the payload."""
        given: dict[str, Any] = {"issuer": ISSUER, "subject": subject, "role": role}
        given |= {"tenantId": tenant} if tenant else {}
        payload = (await (by or self.operator).ask(GRANT, input=given))["grantAccess"]
        assert isinstance(payload, dict)
        return payload


@pytest.fixture
async def world(database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with (
        an_issuer() as issuer,
        a_story(
            database_url,
            data_dir=tmp_path / "data",
            jwt_issuer=ISSUER,
            jwt_audience=AUDIENCE,
            jwt_jwks_url=issuer.url,
        ) as story,
    ):
        yield World(story, issuer, await story.client(Role.OPERATOR))


async def test_a_subject_signs_in_once_it_was_granted_a_role_and_until_that_is_revoked(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    tenant, ann = await world.operator.create("acme"), world.member()
    refused = await ann.post(WHO)
    assert refused.status_code == 403
    assert refused.headers["www-authenticate"] == 'Bearer error="insufficient_scope"'
    (error,) = refused.json()["errors"]
    assert error["extensions"] == extensions("FORBIDDEN")
    assert error["message"] == (
        f"No access was granted to subject '{ANN}' of issuer '{ISSUER}': ask an administrator of "
        "your tenant to grant it, by grantAccess."
    )
    (logged,) = [one for one in caplog.records if "was granted no access" in one.getMessage()]
    assert logged.getMessage() == f"subject '{ANN}' of issuer '{ISSUER}' was granted no access"
    payload = await world.grant(Role.TENANT_ADMIN, tenant)
    member = payload["member"]
    assert payload["problems"] == []
    assert (member["subject"], member["role"], member["createdBy"]) == (
        *(ANN, "TENANT_ADMIN", "a OPERATOR"),
    )
    assert member["tenant"] == {"externalId": "acme"}
    found = (await ann.ask(WHO))["viewer"]
    assert (found["name"], found["role"]) == (ANN, "TENANT_ADMIN")
    assert found["tenants"]["nodes"] == [{"externalId": "acme"}]
    assert "ACCESS_MANAGE" in found["scopes"]
    revoked = (await world.operator.ask(REVOKE, id=member["id"]))["revokeAccess"]
    assert revoked == {"member": {"subject": ANN, "role": "TENANT_ADMIN"}, "problems": []}
    assert (await ann.post(WHO)).status_code == 403
    again = (await world.operator.ask(REVOKE, id=member["id"]))["revokeAccess"]
    assert again == {
        "member": None,
        "problems": [{"code": "NOT_FOUND", "path": ["memberId"]}],
    }


async def test_administrators_bring_in_others_and_see_them(world: World) -> None:
    tenant = await world.operator.create("acme")
    other = await world.operator.create("globex")
    await world.grant(Role.TENANT_ADMIN, tenant)
    ann = world.member()
    world.story.now += timedelta(minutes=1)
    bob = await world.grant(Role.PARTNER, tenant, "bob", by=ann)
    assert bob["member"]["createdBy"] == ANN
    refused = await world.grant(Role.PARTNER, other, "bob", by=ann)
    assert (refused["member"], [one["code"] for one in refused["problems"]]) == (
        None,
        ["NOT_FOUND"],
    )
    listed = await ann.ask(
        "{ tenant { members { totalCount nodes { id subject role tenant { name } } } } }"
    )
    found = listed["tenant"]["members"]
    assert (found["totalCount"], [one["subject"] for one in found["nodes"]]) == (2, ["bob", ANN])
    node = await ann.ask(
        "query ($id: ID!) { node(id: $id) { id ... on Member { role } } }",
        id=found["nodes"][0]["id"],
    )
    assert node["node"]["role"] == "PARTNER"
    partner = world.member("bob")
    assert (await partner.ask(NAME))["viewer"] == {"name": "bob"}
    refused = await partner.refusal("{ tenant { members { totalCount } } }")
    assert refused["extensions"] == extensions("FORBIDDEN")
    assert (await ann.ask("{ members { totalCount } }"))["members"] == {"totalCount": 2}
    refused_list = await partner.refusal("{ members { totalCount } }")
    assert refused_list["extensions"]["code"] == "FORBIDDEN"


async def test_operators_see_members_of_no_tenant_and_revoke_them(world: World) -> None:
    member = (await world.grant(Role.OPERATOR))["member"]
    await world.grant(Role.PLATFORM, None, "robot")
    found = await world.member().ask(
        "{ members { totalCount nodes { id subject tenant { id } } } }"
    )
    assert found["members"]["totalCount"] == 2
    assert {one["subject"]: one["tenant"] for one in found["members"]["nodes"]} == {
        "robot": None,
        ANN: None,
    }
    looked_up = "query ($id: ID!) { node(id: $id) { ... on Member { subject } } }"
    assert (await world.operator.ask(looked_up, id=member["id"]))["node"] == {"subject": ANN}
    tenant = await world.operator.create("acme")
    admin = await world.story.client(Role.TENANT_ADMIN, tenant)
    assert (await admin.ask(looked_up, id=member["id"]))["node"] is None
    assert (await admin.refusal(REVOKE, id=member["id"]))["extensions"]["code"] == "FORBIDDEN"
    assert (await world.operator.ask(REVOKE, id=member["id"]))["revokeAccess"]["problems"] == []


async def test_a_member_of_several_tenants_reads_those_of_its_role_and_names_one(
    world: World,
) -> None:
    a, b, c, d = [await world.operator.create(name) for name in ("a", "b", "c", "d")]
    for tenant, role in ((a, Role.TENANT_ADMIN), (b, Role.TENANT_ADMIN), (c, Role.PARTNER)):
        await world.grant(role, tenant)
    ann, read = world.member(), "query ($id: ID) { tenant(id: $id) { externalId plan { name } } }"
    for tenant, name in ((a, "a"), (b, "b")):
        assert (await ann.ask(read, id=tenant))["tenant"]["externalId"] == name
    for tenant in (c, d):
        assert (await ann.ask(read, id=tenant))["tenant"] is None
    refused = await ann.refusal(read)
    assert "this TENANT_ADMIN may read several tenants: name one by its id" in refused["message"]
    found = (await ann.ask(WHO))["viewer"]["tenants"]["nodes"]
    assert found == [{"externalId": "a"}, {"externalId": "b"}]


async def test_what_a_member_does_is_in_its_name(world: World) -> None:
    """Purchases say who bought; the same idempotency key has one effect."""
    tenant = await world.operator.create("acme")
    await world.grant(Role.TENANT_ADMIN, tenant)
    buy = """mutation ($id: ID!) { buyCredits(input: {tenantId: $id, credits: "75",
        idempotencyKey: "once"}) { purchase { id requestedBy } problems { code } } }"""
    bought = [(await world.member().ask(buy, id=tenant))["buyCredits"] for _ in range(2)]
    assert bought[0] == bought[1]
    assert bought[0]["purchase"]["requestedBy"] == ANN


@ONE_ENGINE
async def test_what_members_ask_for_is_charged(world: World) -> None:
    await world.grant(Role.OPERATOR)
    answer = await world.member().post("{ tenants { totalCount } }")
    assert answer.headers["ratelimit"].startswith('"cost";r=')


@ONE_ENGINE
@pytest.mark.parametrize("sent", ["expired", "unsigned", "of others", "long"])
async def test_a_bad_token_is_answered_as_rfc_6750_says(world: World, sent: str) -> None:
    await world.grant(Role.OPERATOR)
    now = world.story.now
    token = {
        "expired": a_token(claims_at(now, sub=ANN, exp=int(now.timestamp()))),
        "unsigned": a_token(claims_at(now, sub=ANN)).rpartition(".")[0] + ".",
        "of others": a_token(claims_at(now, sub=ANN, aud="others")),
        "long": "e" * 1_000_000,
    }[sent]
    answer = await Client(world.story.http, token).post(NAME)
    assert answer.status_code == 401
    challenge = answer.headers["www-authenticate"]
    assert challenge.startswith('Bearer error="invalid_token", error_description="')
    assert challenge.count('"') == 4
    (error,) = answer.json()["errors"]
    assert error["extensions"] == extensions("UNAUTHENTICATED")
    assert token not in answer.text


@ONE_ENGINE
async def test_while_the_issuer_is_away_tokens_wait_shortly_and_keys_not_at_all(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.grant(Role.OPERATOR)
    known = world.member()
    await known.ask(NAME)
    monkeypatch.setattr(key_sets, "TIMEOUT_S", 0.5)
    world.issuer.silent = True
    unknown = Client(
        world.story.http,
        a_token(claims_at(world.story.now, sub=ANN), a_key("EC", "new")),
    )
    waiting = asyncio.create_task(unknown.post(NAME))
    await until(lambda: world.issuer.asked == 2)
    await world.operator.ask(NAME)
    await known.ask(NAME)
    assert not waiting.done()
    answer = await waiting
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    (error,) = answer.json()["errors"]
    assert error["extensions"] == extensions("UNAVAILABLE")
    assert "API keys work meanwhile" in error["message"]
    async with a_socket(world.story.app) as socket:
        await socket.next()
        socket.send(
            {"type": "connection_init", "payload": {"Authorization": f"Bearer {unknown.key}"}}
        )
        assert await socket.closed() == (1013, "The key cannot be checked now")


@ONE_ENGINE
async def test_a_rotation_of_keys_is_followed_without_a_restart(world: World) -> None:
    await world.grant(Role.OPERATOR)
    await world.member().ask(NAME)
    world.issuer.keys = [public(a_key("OKP", "new"))]
    token = a_token(claims_at(world.story.now, sub=ANN), a_key("OKP", "new"), "Ed25519")
    await Client(world.story.http, token).ask(NAME)
    assert (await world.member(jti="anew").post(NAME)).status_code == 401


@ONE_ENGINE
async def test_a_socket_says_why_a_token_is_refused(world: World) -> None:
    late = world.member(exp=int(world.story.now.timestamp()))
    for client, reason in (
        (world.member(), f"No access was granted to subject '{ANN}' of issuer '{ISSUER}': ask an"),
        (late, "The token is not accepted: it has expired."),
    ):
        async with a_socket(world.story.app) as socket:
            await socket.next()
            payload = {"authorization": f"Bearer {client.key}"}
            socket.send({"type": "connection_init", "payload": payload})
            code, text = await socket.closed()
            assert code == 4403
            assert text.startswith(reason)


@pytest.mark.parametrize("ends", ["expired", "revoked", "revoked for this tenant alone", "less"])
async def test_what_a_member_follows_ends_with_its_token_and_with_each_right_it_loses(
    world: World, monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    """Over both protocols; a member of another tenant's goes on."""
    check_often(monkeypatch)
    tenant, other = await world.operator.create("acme"), await world.operator.create("globex")
    member = (await world.grant(Role.TENANT_ADMIN, tenant))["member"]
    await world.grant(Role.TENANT_ADMIN, tenant, "bob")
    if ends == "revoked for this tenant alone":
        await world.grant(Role.TENANT_ADMIN, other)
    seconds = int((world.story.now + timedelta(minutes=5)).timestamp())
    ann, bob = world.member(exp=seconds), world.member("bob", exp=seconds + 600)
    subscription = {"query": BALANCE, "variables": {"id": tenant}}
    app = world.story.app
    async with (
        initialised_socket(app, f"Bearer {ann.key}") as socket,
        sent_request(app, subscription, key=f"Bearer {ann.key}") as stream,
        sent_request(app, subscription, key=f"Bearer {bob.key}") as stays,
    ):
        socket.subscribe("1", BALANCE, id=tenant)
        assert (await socket.receive())["type"] == "next"
        assert (await stream.start())[0] == (await stays.start())[0] == 200
        assert "errors" not in (await stream.event())[1]
        assert "errors" not in (await stays.event())[1]
        if ends == "expired":
            world.story.now += timedelta(minutes=5)
        elif ends == "less":
            await world.grant(Role.PARTNER, tenant)
        else:
            await world.operator.ask(REVOKE, id=member["id"])
        ended = "The key or token is not valid any more, or has lost rights."
        assert await socket.closed() == (4403, ended)
        event, payload = await stream.event()
        assert (event, payload["errors"][0]["message"]) == ("next", ended)
        await asyncio.sleep(3 * QUICK_S)
        assert not stays.task.done()
    if ends == "revoked for this tenant alone":
        found = (await ann.ask(WHO))["viewer"]["tenants"]["nodes"]
        assert found == [{"externalId": "globex"}]


@ONE_ENGINE
async def test_without_an_issuer_tokens_are_no_keys(story: Story) -> None:
    token = a_token(claims_at(story.now))
    answer = await Client(story.http, token).post(NAME)
    assert answer.status_code == 401
    assert "No valid key came" in answer.json()["errors"][0]["message"]


@ONE_ENGINE
async def test_a_text_that_begins_as_an_api_key_is_never_taken_for_a_token(
    world: World,
) -> None:
    for text in (f"{keys.PREFIX}_" + a_token(claims_at(world.story.now)), f"{keys.PREFIX}_"):
        answer = await Client(world.story.http, text).post(NAME)
        assert answer.status_code == 401
        assert "No valid key came" in answer.json()["errors"][0]["message"]


@ONE_ENGINE
async def test_no_token_is_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = world.member()
        await client.post(NAME)
        await world.grant(Role.OPERATOR)
        await client.post(NAME)
    assert client.key is not None
    assert not any(client.key in record.getMessage() for record in caplog.records)
