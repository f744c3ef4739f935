"""API keys over HTTP: made, shown once, used, listed, rotated and revoked; and the SDL for each."""

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from credit.core.roles import SCOPES, Role
from resolvers.key_uses import KeyUses
from tests.stories.clients import Client, Json, Story
from tests.waiting import LONG_S

ROOT: Final = Path(__file__).parents[2]
OPERATIONS: Final = ROOT / "docs" / "operations"
CREATE: Final = (OPERATIONS / "create-api-key.graphql").read_text("utf-8")
REVOKE: Final = (OPERATIONS / "revoke-api-key.graphql").read_text("utf-8")
LIST: Final = (OPERATIONS / "api-keys.graphql").read_text("utf-8")
KEY: Final = "id prefix name tenantId"
VIEWER: Final = "{ viewer { name role scopes keyId keyExpiresAt allTenants } }"


@pytest.fixture
async def acme(operator: Client) -> str:
    return await operator.create("acme")


async def create(client: Client, tenant: str | None, **given: object) -> Json:
    usual = {"name": "a key", "role": "TENANT_ADMIN", "idempotencyKey": "once"}
    wanted = {**usual, **({"tenantId": tenant} if tenant else {}), **given}
    payload: Json = (await client.ask(CREATE, input=wanted))["createApiKey"]
    return payload


async def test_a_key_is_rotated_without_a_moment_in_which_none_works(
    story: Story, acme: str
) -> None:
    old = await story.client(Role.TENANT_ADMIN, acme)
    until = (story.now + timedelta(days=90)).isoformat()
    made = await create(old, acme, name="Ann, spring", expiresAt=until)
    assert made["problems"] == []
    new = Client(story.http, made["secret"])
    assert made["secret"].startswith(made["apiKey"]["prefix"] + "_")
    seen = (await new.ask(VIEWER))["viewer"]
    assert seen == {
        "name": "Ann, spring",
        "role": "TENANT_ADMIN",
        "scopes": sorted(SCOPES[Role.TENANT_ADMIN]),
        "keyId": made["apiKey"]["id"],
        "keyExpiresAt": until.replace("+00:00", "Z"),
        "allTenants": False,
    }
    old_id = (await old.ask(VIEWER))["viewer"]["keyId"]
    itself = (await old.ask(REVOKE, input={"apiKeyId": old_id}))["revokeApiKey"]
    assert (itself["apiKey"], itself["problems"][0]["path"]) == (None, ["apiKeyId"])
    revoked = (await new.ask(REVOKE, input={"apiKeyId": old_id}))["revokeApiKey"]["apiKey"]
    assert (revoked["status"], revoked["revokedBy"]) == ("REVOKED", "Ann, spring")
    assert (await old.post(VIEWER)).status_code == 401
    listed = (await new.ask(LIST))["tenant"]["apiKeys"]
    assert listed["totalCount"] == 2
    assert {key["id"]: key["status"] for key in listed["nodes"]} == {
        made["apiKey"]["id"]: "ACTIVE",
        old_id: "REVOKED",
    }
    story.now += timedelta(days=90)
    assert (await new.post(VIEWER)).status_code == 401


async def test_a_secret_is_shown_once_and_a_repeated_call_says_so(story: Story, acme: str) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    first, again = [await create(admin, acme) for _ in range(2)]
    assert first["secret"]
    assert again["secret"] is None
    assert again["apiKey"] == first["apiKey"]
    (problem,) = again["problems"]
    assert (problem["code"], problem["path"]) == ("ALREADY_DONE", ["idempotencyKey"])
    other = await create(admin, acme, name="another")
    assert (other["apiKey"], other["secret"]) == (None, None)
    assert other["problems"][0]["code"] == "IDEMPOTENCY_CONFLICT"
    assert first["secret"] not in (await admin.post(LIST)).text


async def test_an_admin_makes_no_key_beyond_its_tenant_and_its_scopes(
    story: Story, operator: Client, acme: str
) -> None:
    admin, other = await story.client(Role.TENANT_ADMIN, acme), await operator.create("globex")
    foreign, missing = [await create(admin, tenant) for tenant in (other, acme[:-4] + "AAAA")]
    assert foreign == missing
    assert foreign["problems"][0]["code"] == "NOT_FOUND"
    for role in ("OPERATOR", "PLATFORM"):
        wanted = {"name": "x", "role": role, "idempotencyKey": "x"}
        error = await admin.refusal(CREATE, input=wanted)
        assert error["extensions"]["code"] == "FORBIDDEN"
    reader = await create(admin, acme, scopes=["CONSUMPTION_READ", "BALANCE_CHANGES_READ"])
    limited = Client(story.http, reader["secret"])
    assert (await limited.ask("{ tenant { name overview { creditsUsed } } }"))["tenant"]
    error = await limited.refusal(LIST)
    assert error["extensions"]["code"] == "FORBIDDEN"
    assert "KEYS_MANAGE" in error["message"]


async def test_an_operator_sees_all_keys_and_an_admin_those_of_its_tenant(
    story: Story, operator: Client, acme: str
) -> None:
    made = await create(operator, None, role="PLATFORM", name="the platform")
    assert (await Client(story.http, made["secret"]).ask("{ viewer { allTenants } }")) == {
        "viewer": {"allTenants": True}
    }
    own = await create(operator, acme, name="Ann")
    await create(operator, await operator.create("globex"), name="Bob")
    admin = await story.client(Role.TENANT_ADMIN, acme)
    names = {operator: {"a OPERATOR", "the platform", "Ann", "Bob"}, admin: {"Ann"}}
    for client, expected in names.items():
        found = await client.ask(f"{{ apiKeys {{ totalCount nodes {{ {KEY} }} }} }}")
        shown = {key["name"]: key["tenantId"] for key in found["apiKeys"]["nodes"]}
        assert set(shown) - {"a TENANT_ADMIN"} == expected
        assert found["apiKeys"]["totalCount"] == len(expected) + 1
        assert shown["Ann"] == acme
        assert shown.get("the platform") is None
    node = f"query ($id: ID!) {{ node(id: $id) {{ ... on ApiKey {{ {KEY} }} }} }}"
    for client, payload, visible in (
        (operator, made, True),
        (operator, own, True),
        (admin, own, True),
        (admin, made, False),
    ):
        seen = (await client.ask(node, id=payload["apiKey"]["id"]))["node"]
        assert (seen is not None) is visible
        assert seen is None or seen["prefix"] == payload["apiKey"]["prefix"]
    partner = await story.client(Role.PARTNER, acme)
    error = await partner.refusal("{ apiKeys { totalCount } }")
    assert error["extensions"]["code"] == "FORBIDDEN"


@pytest.fixture
def uses_are_written_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("insights.app.KeyUses", partial(KeyUses, write_every_s=0.05))


@pytest.mark.usefixtures("uses_are_written_soon")
async def test_the_last_use_of_a_key_is_seen_as_soon_as_it_is_written(
    story: Story, operator: Client, acme: str
) -> None:
    made = await create(operator, acme)
    await Client(story.http, made["secret"]).ask(VIEWER)
    used = None
    async with asyncio.timeout(LONG_S):
        while used is None:
            page = await operator.ask(
                "query ($id: ID!) { tenant(id: $id) { apiKeys { nodes { lastUsedAt } } } }", id=acme
            )
            (key,) = page["tenant"]["apiKeys"]["nodes"]
            used = key["lastUsedAt"]
    assert used == story.now.isoformat().replace("+00:00", "Z")


# ── the schema for code generators ───────────────────────────────────────────────────────────────


async def test_every_key_gets_the_sdl_and_asks_whether_it_has_changed(
    story: Story, operator: Client, platform: Client
) -> None:
    printed = (ROOT / "schema.graphql").read_text("utf-8")
    for client in (operator, platform):
        headers = {"authorization": f"Bearer {client.key}"}
        answer = await story.http.get("/schema.graphql", headers=headers)
        assert (answer.status_code, answer.text) == (200, printed)
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.headers["cache-control"] == "private, no-cache"
        assert answer.headers["vary"] == "Authorization"
        tag = answer.headers["etag"]
        head = await story.http.head("/schema.graphql", headers=headers)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["etag"] == tag
        assert head.headers["content-length"] == str(len(printed.encode()))
        for known in (tag, f'"other", W/{tag}', "*"):
            same = await story.http.get(
                "/schema.graphql", headers={**headers, "if-none-match": known}
            )
            assert (same.status_code, same.content) == (304, b"")
            assert same.headers["etag"] == tag
        other = await story.http.get("/schema.graphql", headers={**headers, "if-none-match": '"x"'})
        assert other.status_code == 200


async def test_nobody_gets_the_sdl_without_a_key(story: Story) -> None:
    for headers in ({}, {"authorization": "Bearer x"}, {"if-none-match": "*"}):
        for method in ("GET", "HEAD"):
            answer = await story.http.request(method, "/schema.graphql", headers=headers)
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
            assert "type Query" not in answer.text
            assert "etag" not in answer.headers
    refused = await story.http.post("/schema.graphql")
    assert refused.status_code == 405
    assert set(refused.headers["allow"].split(", ")) == {"GET", "HEAD"}
