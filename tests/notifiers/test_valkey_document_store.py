"""Documents that several processes share, over a real Valkey that dies."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack

import pytest
import valkey

import notifiers.valkey_document_store
from notifiers.valkey_document_store import PREFIX, ValkeyDocumentStore
from tests.notifiers.valkeys import ValkeyServer


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ValkeyServer]:
    made = ValkeyServer(tmp_path_factory.mktemp("valkey"))
    made.start()
    yield made
    made.kill()


@pytest.fixture
def server(running: ValkeyServer) -> ValkeyServer:
    with valkey.Valkey(port=running.port) as client:
        client.flushall()
    return running


@pytest.fixture
async def stores(server: ValkeyServer) -> AsyncIterator[list[ValkeyDocumentStore]]:
    """The stores of three processes; the last one has asked for nothing yet."""
    made = [ValkeyDocumentStore(server.url) for _ in range(3)]
    async with AsyncExitStack() as stack:
        for store in made:
            await stack.enter_async_context(store.running())
        yield made


Stores = list[ValkeyDocumentStore]


async def test_what_one_process_registered_another_has(stores: Stores) -> None:
    one, other, third = stores
    text = "{ viewer { name } } # ü\n{"
    await one.put("a\nkey", digest(text), text)
    assert await other.get(digest(text)) == text
    assert await third.get(digest("unknown")) is None


async def test_a_key_s_oldest_document_goes_and_the_others_keep_theirs(
    stores: Stores, server: ValkeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifiers.valkey_document_store, "MOST_OF_A_KEY", 2)
    monkeypatch.setattr(notifiers.valkey_document_store, "MOST_DOCUMENTS", 4)
    writer, _, reader = stores
    for text in ("calm 1", "calm 2"):
        await writer.put("calm", digest(text), text)
    for number in range(20):
        await writer.put("flood", digest(f"flood {number}"), f"flood {number}")
    texts = ("calm 1", "calm 2", "flood 17", "flood 18", "flood 19")
    found = [text for text in texts if await reader.get(digest(text))]
    assert found == ["calm 1", "calm 2", "flood 18", "flood 19"]
    await writer.put("new", digest("new"), "new")
    with valkey.Valkey(port=server.port) as client:
        assert client.hlen(f"{PREFIX}texts") == client.zcard(f"{PREFIX}all") == 4
        assert client.hexists(f"{PREFIX}texts", digest("new"))
        assert not client.hexists(f"{PREFIX}texts", digest("calm 1"))
        assert 0 < client.ttl(f"{PREFIX}of:flood") <= 604_800


async def test_a_document_that_another_key_registered_since_is_not_taken_along(
    stores: Stores, server: ValkeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifiers.valkey_document_store, "MOST_OF_A_KEY", 2)
    writer, _, reader = stores
    await writer.put("a", digest("shared"), "shared")
    with valkey.Valkey(port=server.port) as client:
        client.hset(f"{PREFIX}texts", digest("shared"), "b\nshared")
    for text in ("1", "2"):
        await writer.put("a", digest(text), text)
    assert await reader.get(digest("shared")) == "shared"


async def test_a_text_that_does_not_have_the_hash_is_no_document(
    stores: Stores, server: ValkeyServer
) -> None:
    with valkey.Valkey(port=server.port) as client:
        client.hset(f"{PREFIX}texts", digest("asked"), "a\nother")
    assert await stores[0].get(digest("asked")) is None


async def test_while_the_server_is_away_each_process_has_its_own(
    stores: Stores, server: ValkeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifiers.valkey_document_store, "SKIP_S", 0.1)
    one, other, _ = stores
    await one.put("a", digest("before"), "before")
    server.kill()
    try:
        await one.put("a", digest("meanwhile"), "meanwhile")
        assert await one.get(digest("before")) == "before"
        assert await one.get(digest("meanwhile")) == "meanwhile"
        assert await other.get(digest("before")) is None
    finally:
        server.start()
    await asyncio.sleep(0.15)
    await one.put("a", digest("after"), "after")
    assert await other.get(digest("after")) == "after"
