"""Responses that are given again: to whom, for how long, and what is said anew each time."""

import asyncio
from typing import Final

import httpx
import pytest

from credit.core.roles import Role
from insights.app import GRAPHQL
from models import credentials
from models.outages import FULL, DatabaseUnavailableError
from resolvers.persisted_documents import digest_of
from tests.statements import statements
from tests.stories.clients import Client, Json, Story, a_story

JOBS: Final = "{ tenant { name jobs { nodes { title consumption { creditsUsed } } } } }"
BALANCE: Final = "{ tenant { balance { remaining sequence } } }"
TREND: Final = "{ tenant { trend(granularity: DAY) { points { label creditsUsed partial } } } }"
STATEMENTS: Final = 1
"""Statements for a kept response: the key's, with the version of its tenant."""


@pytest.fixture
async def admin(story: Story, operator: Client) -> Client:
    """The admin of a tenant with a job, whose due changes are on record."""
    acme = await operator.create("acme")
    platform = await story.client(Role.PLATFORM)
    await platform.record(story.an_event(at="2026-03-10T10:00:00Z"))
    admin = await story.client(Role.TENANT_ADMIN, acme)
    await admin.ask(BALANCE)
    return admin


async def statements_of(client: Client, query: str, **variables: object) -> int:
    """How many statements it takes to answer a query."""
    with statements(own=True) as seen:
        await client.ask(query, **variables)
    return len(seen)


# ── given again ──────────────────────────────────────────────────────────────────────────────────


async def test_a_repeated_query_takes_one_statement_for_the_key_and_the_version(
    admin: Client,
) -> None:
    first = await statements_of(admin, JOBS)
    assert first > STATEMENTS
    assert await statements_of(admin, JOBS) == STATEMENTS
    assert (await admin.post(JOBS)).content == (await admin.post(JOBS)).content


async def test_other_variables_are_another_query(admin: Client) -> None:
    query = "query ($n: Int) { tenant { jobs(first: $n) { nodes { title } } } }"
    assert await statements_of(admin, query, n=1) > STATEMENTS
    assert await statements_of(admin, query, n=2) > STATEMENTS
    assert await statements_of(admin, query, n=1) == STATEMENTS


async def test_keys_with_the_same_rights_share_a_response_and_others_do_not(
    story: Story, admin: Client
) -> None:
    tenant = (await admin.ask("{ tenant { id } }"))["tenant"]["id"]
    colleague = await story.client(Role.TENANT_ADMIN, tenant)
    operator = await story.client(Role.OPERATOR)
    query = "query ($id: ID) { tenant(id: $id) { name jobs { totalCount } } }"
    who = "{ viewer { name keyId } tenant { name } }"
    said = await admin.ask(query, id=tenant)
    assert await statements_of(colleague, query, id=tenant) == STATEMENTS + 1, "whose tenant is new"
    assert await statements_of(colleague, query, id=tenant) == STATEMENTS
    assert await statements_of(operator, query, id=tenant) > STATEMENTS
    assert await operator.ask(query, id=tenant) == said
    assert await statements_of(operator, query, id=tenant) == STATEMENTS + 1, "of no one tenant"
    assert await admin.ask(who) != await colleague.ask(who)
    assert await statements_of(admin, who) == STATEMENTS


async def test_what_is_kept_is_neither_for_strangers_nor_for_revoked_keys(
    story: Story, operator: Client, admin: Client
) -> None:
    tenant = (await admin.ask("{ tenant { id } }"))["tenant"]["id"]
    query = "query ($id: ID) { tenant(id: $id) { name } }"
    stranger = await story.client(Role.TENANT_ADMIN, await operator.create("globex"))
    for _ in range(2):
        assert (await admin.ask(query, id=tenant))["tenant"] == {"name": "Acme"}
        assert (await stranger.ask(query, id=tenant))["tenant"] is None
    partner = await story.client(Role.PARTNER, tenant)
    assert (await partner.refusal(JOBS))["extensions"]["code"] == "FORBIDDEN"
    key = (await admin.ask("{ viewer { keyId } }"))["viewer"]["keyId"]
    revoke = """mutation ($id: ID!) { revokeApiKey(input: {apiKeyId: $id}) {
        problems { message } } }"""
    assert (await operator.ask(revoke, id=key))["revokeApiKey"] == {"problems": []}
    assert (await admin.post(query, id=tenant)).status_code == 401


async def test_a_kept_response_costs_its_key_as_much_as_any_other(database_url: str) -> None:
    query = """{ tenant { jobs(first: 200) { nodes { trend(granularity: MONTH,
        dateRange: { preset: LAST_12_MONTHS }) { points { label } } } } } }"""
    async with a_story(database_url, cost_bucket=30_000) as story:
        operator = await story.client(Role.OPERATOR)
        admin = await story.client(Role.TENANT_ADMIN, await operator.create("acme"))
        await admin.ask(BALANCE)
        answers = [await admin.post(query) for _ in range(5)]
    cost = answers[0].json()["extensions"]["cost"]
    assert cost["requested"] > 7_500
    assert [one.json()["extensions"]["cost"] for one in answers] == [cost] * 5
    assert (answers[1].status_code, answers[-1].status_code) == (200, 429)


async def test_with_errors_nothing_is_kept(admin: Client) -> None:
    query = "{ tenant { name jobs(first: 0) { nodes { title } } } }"
    answers = [(await admin.post(query)).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert answers[0]["errors"][0]["path"] == ["tenant", "jobs"]


async def test_equal_queries_at_once_are_executed_once(admin: Client) -> None:
    alone = await statements_of(admin, TREND)
    fresh = TREND.replace("label", "partial")
    with statements(own=True) as seen:
        answers = await asyncio.gather(*(admin.ask(fresh) for _ in range(10)))
    assert all(answer == answers[0] for answer in answers)
    assert len(seen) <= alone + 9 * STATEMENTS


async def test_where_the_version_cannot_be_read_a_query_is_executed(
    admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = await admin.ask(JOBS)

    async def away(*_: object) -> None:
        raise DatabaseUnavailableError(FULL)

    monkeypatch.setattr("models.tenant_versions.of_texts", lambda *_texts: None)
    monkeypatch.setattr("models.tenant_versions.read", away)
    credentials._credential.cache_clear()
    assert await admin.ask(JOBS) == said
    assert await statements_of(admin, JOBS) > STATEMENTS


# ── executed again ───────────────────────────────────────────────────────────────────────────────


async def test_a_write_ends_it_at_once(story: Story, operator: Client, admin: Client) -> None:
    assert (await admin.ask(JOBS))["tenant"]["jobs"]["nodes"][0]["title"] == "Job-1"
    rename = """mutation { updateJob(input: {tenantExternalId: "acme", jobExternalId: "job-1",
        title: "Baker"}) { problems { message } } }"""
    await operator.ask(rename)
    assert (await admin.ask(JOBS))["tenant"]["jobs"]["nodes"][0]["title"] == "Baker"
    platform = await story.client(Role.PLATFORM)
    await platform.record(story.an_event())
    used = (await admin.ask(JOBS))["tenant"]["jobs"]["nodes"][0]["consumption"]["creditsUsed"]
    assert used == "2"


async def test_midnight_in_the_tenant_s_time_zone_ends_it(story: Story, admin: Client) -> None:
    today = (await admin.ask(TREND))["tenant"]["trend"]["points"]
    story.turn_to("2026-03-10T22:59")
    assert await statements_of(admin, TREND) == STATEMENTS
    story.turn_to("2026-03-10T23:00")  # midnight in Berlin
    tomorrow = (await admin.ask(TREND))["tenant"]["trend"]["points"]
    assert len(tomorrow) == len(today) + 1


async def test_what_is_due_ends_it(story: Story, admin: Client) -> None:
    before = (await admin.ask(BALANCE))["tenant"]["balance"]
    story.turn_to("2026-04-10T12:00")
    after = (await admin.ask(BALANCE))["tenant"]["balance"]
    assert int(after["sequence"]) > int(before["sequence"])


async def test_with_no_bytes_nothing_is_kept(database_url: str) -> None:
    async with a_story(database_url, response_cache_bytes=0) as story:
        operator = await story.client(Role.OPERATOR)
        admin = await story.client(Role.TENANT_ADMIN, await operator.create("acme"))
        await admin.ask(JOBS)
        assert await statements_of(admin, JOBS) > STATEMENTS


# ── to clients that keep responses themselves ────────────────────────────────────────────────────


class Proxy:
    """Keeps what it may of GET requests by their URL and what they vary by, and asks with tags."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._kept: dict[str, httpx.Response] = {}
        self.not_modified = 0

    async def get(self, **parameters: str) -> Json:
        """The response, the proxy's own where the service says that it is not modified."""
        url = str(httpx.URL(GRAPHQL, params=parameters))
        headers = {"authorization": f"Bearer {self._client.key}"}
        if (kept := self._kept.get(url)) is not None:
            headers["if-none-match"] = kept.headers["etag"]
        response = await self._client.http.get(url, headers=headers)
        if response.status_code == httpx.codes.NOT_MODIFIED:
            assert kept is not None
            assert response.content == b""
            for name in ("etag", "vary", "cache-control"):
                assert response.headers[name] == kept.headers[name]
            self.not_modified += 1
            response = kept
        assert response.headers["cache-control"] == "private, no-cache"
        assert "ratelimit" in response.headers
        self._kept[url] = response
        answer: Json = response.json()
        return answer


async def test_a_proxy_is_told_that_nothing_changed_until_something_did(
    story: Story, admin: Client
) -> None:
    proxy, platform = Proxy(admin), await story.client(Role.PLATFORM)
    extension = f'{{"persistedQuery": {{"version": 1, "sha256Hash": "{digest_of(JOBS)}"}}}}'
    by_hash = {"extensions": extension}
    await proxy.get(query=JOBS, **by_hash)  # sent once, and named since
    for parameters in ({"query": JOBS}, by_hash):
        seen = await proxy.get(**parameters)
        before = proxy.not_modified
        assert await proxy.get(**parameters) == seen
        assert proxy.not_modified == before + 1
        await platform.record(story.an_event())
        assert await proxy.get(**parameters) != seen
        assert proxy.not_modified == before + 1
