"""Operations are imported as a whole or not at all, and processes see the list within seconds."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import pytest

from credit.core.errors import InvalidInputError, LimitReachedError, NotFoundError
from models import database
from models import operations as stored
from resolvers import operations, persisted_documents
from resolvers.operations import Imported, Operation, OperationType
from resolvers.persisted_documents import ListedDocuments, digest_of
from tests.world import World

NOW: Final = datetime(2026, 11, 22, 9, 30, 1, 250, tzinfo=UTC)
WHO: Final = Operation("who", "Who", OperationType.QUERY, "query Who { viewer { role } }", NOW)
BUY: Final = Operation("buy", "Buy", OperationType.MUTATION, "mutation Buy { x }", NOW)
FOLLOW: Final = Operation(
    "follow", "Follow", OperationType.SUBSCRIPTION, "subscription Follow { x }", NOW
)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is compared with the database's at each request."""
    monkeypatch.setattr(persisted_documents, "CHECKED_S", 0.0)


async def test_operations_are_listed_by_name_as_they_were_imported(world: World) -> None:
    assert await operations.import_all([WHO, BUY, FOLLOW]) == Imported(added=3, known=0)
    assert await operations.list_all() == [BUY, FOLLOW, WHO]
    assert await operations.import_all([BUY, WHO, WHO]) == Imported(added=0, known=2)
    later = replace(WHO, imported_at=NOW.replace(year=2027))
    await operations.import_all([later])
    assert await operations.list_all() == [BUY, FOLLOW, WHO]


async def test_an_id_keeps_its_document_and_nothing_is_imported_beside(world: World) -> None:
    await operations.import_all([WHO])
    other = replace(WHO, document="query Who { viewer { name } }")
    for wanted in ([BUY, other], [BUY, replace(BUY, document="mutation Buy { y }")]):
        with pytest.raises(InvalidInputError, match="another document"):
            await operations.import_all(wanted)
    assert await operations.list_all() == [WHO]


async def test_all_ids_are_removed_or_none(world: World) -> None:
    await operations.import_all([WHO, BUY, FOLLOW])
    with pytest.raises(NotFoundError, match="'nothing'"):
        await operations.remove(["who", "nothing"])
    assert len(await operations.list_all()) == 3
    assert await operations.remove(["who", "buy", "buy"]) == 2
    assert await operations.list_all() == [FOLLOW]


async def test_a_list_is_bounded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "MOST_OPERATIONS", 2)
    await operations.import_all([WHO, BUY])
    with pytest.raises(LimitReachedError, match="3 operations"):
        await operations.import_all([FOLLOW, WHO])
    assert len(await operations.list_all()) == 2


async def test_imports_at_the_same_time_are_done_one_after_the_other(world: World) -> None:
    done = await asyncio.gather(*(operations.import_all([WHO, BUY]) for _ in range(4)))
    assert sorted(one.added for one in done) == [0, 0, 0, 2]


async def test_a_document_is_found_by_its_id_and_by_its_hash_until_it_is_removed(
    world: World, at_once: None
) -> None:
    packaged = "query Packaged { viewer { role } }"
    listed = ListedDocuments([packaged])
    assert await listed.find("who") is None
    await operations.import_all([WHO])
    for id in ("who", digest_of(WHO.document)):
        assert await listed.find(id) == WHO.document
    assert await listed.find(digest_of(packaged)) == packaged
    await operations.remove(["who"])
    assert await listed.find("who") is None
    assert await listed.find(digest_of(WHO.document)) is None
    assert await listed.find(digest_of(packaged)) == packaged


async def test_the_list_is_read_when_it_has_changed_alone(
    world: World, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = 0
    documents = stored.documents

    async def counted(session: database.Session) -> dict[str, str]:
        nonlocal reads
        reads += 1
        return await documents(session)

    monkeypatch.setattr("models.operations.documents", counted)
    listed = ListedDocuments()
    for _ in range(5):
        assert await listed.find("who") is None
    assert reads == 1
    await operations.import_all([WHO])
    before = reads
    found = await asyncio.gather(*(listed.find("who") for _ in range(10)))
    assert found == [WHO.document] * 10
    assert reads == before + 1


async def test_between_two_checks_nothing_is_asked_of_the_database(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = ListedDocuments()
    assert await listed.find("who") is None
    await operations.import_all([WHO])

    async def unexpected(session: database.Session) -> str:
        raise AssertionError

    monkeypatch.setattr("models.operations.version", unexpected)
    assert await listed.find("who") is None


async def test_while_the_database_is_away_the_list_stays_as_it_was(
    world: World, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    await operations.import_all([WHO])
    listed, unread = ListedDocuments(), ListedDocuments()
    assert await listed.find("who") == WHO.document

    async def away(session: database.Session) -> str:
        msg = "the database is away"
        raise ConnectionError(msg)

    monkeypatch.setattr("models.operations.version", away)
    assert await listed.find("who") == WHO.document
    with pytest.raises(ConnectionError):
        await unread.find("who")
