"""Registered documents of one process: bounded by number and bytes, in all and for each key."""

import hashlib

import pytest

import notifiers.document_store
from notifiers.document_store import LocalDocumentStore


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def filled(key_id: str, *texts: str, store: LocalDocumentStore) -> None:
    for text in texts:
        await store.put(key_id, digest(text), text)


async def kept(store: LocalDocumentStore, *texts: str) -> list[str]:
    return [text for text in texts if await store.get(digest(text)) is not None]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notifiers.document_store, "MOST_OF_A_KEY", 3)
    monkeypatch.setattr(notifiers.document_store, "MOST_DOCUMENTS", 5)
    monkeypatch.setattr(notifiers.document_store, "MOST_BYTES_OF_A_KEY", 100)
    monkeypatch.setattr(notifiers.document_store, "MOST_BYTES", 150)


async def test_a_key_s_own_document_used_longest_ago_goes_beyond_its_share() -> None:
    store = LocalDocumentStore()
    await filled("a", "1", "2", "3", store=store)
    assert await store.get(digest("1")) == "1"
    await filled("a", "4", store=store)
    assert await kept(store, "1", "2", "3", "4") == ["1", "3", "4"]


async def test_however_much_one_key_registers_the_others_keep_theirs() -> None:
    store = LocalDocumentStore()
    await filled("a", "1", "2", store=store)
    await filled("b", *map(str, range(10, 1_000)), store=store)
    assert await kept(store, "1", "2", "997", "998", "999", "996") == [
        "1",
        "2",
        "997",
        "998",
        "999",
    ]


async def test_bytes_are_counted_as_utf_8_for_a_key_and_for_all() -> None:
    store = LocalDocumentStore()
    long = "€" * 20  # 60 bytes
    await filled("a", long, "short", store=store)
    await filled("a", f"{long}2", store=store)
    assert await kept(store, long, "short", f"{long}2") == ["short", f"{long}2"]
    await filled("b", "x" * 85, store=store)
    assert await kept(store, "short", f"{long}2", "x" * 85) == [f"{long}2", "x" * 85]
    await filled("c", "y" * 101, store=store)
    assert await kept(store, f"{long}2", "x" * 85, "y" * 101) == [f"{long}2", "x" * 85]


async def test_a_document_stays_that_of_the_key_that_was_first() -> None:
    store = LocalDocumentStore()
    await filled("a", "1", store=store)
    await filled("b", "1", "2", "3", "4", store=store)
    assert await kept(store, "1", "2", "3", "4") == ["1", "2", "3", "4"]


async def test_nothing_is_left_of_keys_without_documents() -> None:
    store = LocalDocumentStore()
    for number in range(50):
        await filled(f"key {number}", str(number), store=store)
    assert len(store._of_keys) == len(store._key_bytes) == len(store._documents) == 5
    assert store._bytes == sum(store._key_bytes.values()) == 10
