"""Operations are imported while the service runs, and in its strictest mode only those are run."""

from pathlib import Path
from typing import Any, Final

import pytest

from credit.core.roles import Role
from insights import settings
from insights.app import GRAPHQL
from insights.errors import BadSettingsError
from insights.persisted_documents import persisted_documents_of
from notifiers.document_store import LocalDocumentStore
from notifiers.valkey_document_store import ValkeyDocumentStore
from resolvers import persisted_documents
from resolvers.persisted_documents import OperationMode
from tests.stories.clients import Client, Story, a_story, insights

MANIFESTS: Final = Path(__file__).parents[1] / "data" / "manifests"
RELAY_ID: Final = "75af4725e85f4619ac3afb0ff11bdfd1"
OVERVIEW: Final = Path(__file__).parents[2] / "docs" / "operations" / "overview.graphql"
Json = dict[str, Any]


async def sent(client: Client, **parameters: object) -> Json:
    """The answer to a POST with these parameters."""
    headers = {"authorization": f"Bearer {client.key}"}
    response = await client.http.post(GRAPHQL, json=parameters, headers=headers)
    answer: Json = response.json()
    return answer


def code(answer: Json) -> str:
    (error,) = answer["errors"]
    found: str = error["extensions"]["code"]
    return found


async def an_admin(story: Story) -> Client:
    operator = await story.client(Role.OPERATOR)
    return await story.client(Role.TENANT_ADMIN, await operator.create("acme"))


async def test_what_is_imported_and_removed_holds_without_a_restart(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(persisted_documents, "CHECKED_S", 0.0)
    async with a_story(database_url, operations=OperationMode.LISTED) as story:
        admin = await an_admin(story)
        by_id = {"documentId": RELAY_ID}
        assert code(await sent(admin, **by_id)) == "PERSISTED_QUERY_NOT_IN_LIST"
        files = [str(MANIFESTS / f"{name}.json") for name in ("relay", "codegen")]
        status, output = await insights(database_url, tmp_path, "operations", "import", *files)
        assert (status, "imported 6 operations" in output) == (0, True), output
        expected = {"name": "Acme", "overview": {"creditsUsed": "0", "remainingBalance": "250"}}
        found = (await sent(admin, **by_id))["data"]["tenant"]
        del found["id"]
        assert found == expected
        status, _ = await insights(database_url, tmp_path, "operations", "remove", RELAY_ID)
        assert status == 0
        assert code(await sent(admin, **by_id)) == "PERSISTED_QUERY_NOT_IN_LIST"


async def test_those_that_come_with_the_service_are_run_in_every_mode(database_url: str) -> None:
    text = OVERVIEW.read_text("utf-8")
    async with a_story(database_url, operations="LISTED") as story:
        admin = await an_admin(story)
        for query in (text, text.strip()):
            assert (await sent(admin, query=query))["data"]["tenant"]["name"] == "Acme"
        assert code(await sent(admin, query=f"{text}#")) == "PERSISTED_QUERY_NOT_IN_LIST"
        operator = await story.client(Role.OPERATOR)
        assert (await sent(operator, query="{ viewer { role } }"))["data"]


async def test_by_default_a_document_is_registered_by_its_hash_with_the_key_that_sent_it(
    database_url: str,
) -> None:
    async with a_story(database_url) as story:
        operator = await story.client(Role.OPERATOR)
        digest = persisted_documents.digest_of("{ viewer { role } }")
        by_hash = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}
        assert code(await sent(operator, **by_hash)) == "PERSISTED_QUERY_NOT_FOUND"
        await sent(operator, query="{ viewer { role } }", **by_hash)
        admin = await an_admin(story)
        assert (await sent(admin, **by_hash))["data"] == {"viewer": {"role": "TENANT_ADMIN"}}


def test_documents_are_shared_where_processes_share_a_server() -> None:
    alone, shared = settings.load(), settings.load(pubsub_url="valkey://127.0.0.1:1/0")
    assert isinstance(persisted_documents_of(alone).store, LocalDocumentStore)
    assert isinstance(persisted_documents_of(shared).store, ValkeyDocumentStore)
    listed = shared.changed(operations=OperationMode.LISTED)
    assert isinstance(persisted_documents_of(listed).store, LocalDocumentStore)


def test_a_mode_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings.load().operations is OperationMode.APQ
    monkeypatch.setenv("INSIGHTS_OPERATIONS", "Listed")
    assert settings.load().operations is OperationMode.LISTED
    with pytest.raises(BadSettingsError, match=r"INSIGHTS_OPERATIONS is 'none': .*'any'"):
        settings.load(operations="none")
