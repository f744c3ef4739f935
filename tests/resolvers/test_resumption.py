"""Followers of a ledger that was restored from a backup: they are told, and where to go on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, replace

import pytest

from credit.audit.ledger_heads import LedgerHead
from credit.core.errors import InvalidInputError, LedgerRewoundError
from credit.core.pagination import PageRequest
from credit.ledger.entries import FIRST_DIGEST, Entry
from credit.metering.tenants import Tenant
from models import entries
from models.database import session
from notifiers.pubsub import LocalPubSub
from resolvers import balance_changes
from resolvers.context import Context
from resolvers.ledger_streams import LedgerStreams
from resolvers.resumption import MOST_SEEN
from resolvers.subscribers import Subscriber
from tests.waiting import LONG_S
from tests.world import World

GONE = "f" * 64
"""The digest of an entry that the ledger has with other content, or not at all."""


@dataclass
class Followed:
    """A ledger of nine entries."""

    world: World
    acme: Tenant
    streams: LedgerStreams

    @property
    def context(self) -> Context:
        return replace(self.world.context(), streams=self.streams)

    async def first(self, after: str | None, *seen: LedgerHead) -> int:
        """The sequence of the first entry that a follower gets."""
        watched = balance_changes.watch(self.context, self.acme.id, after, seen)
        async with asyncio.timeout(LONG_S), aclosing(watched) as found:
            return (await anext(found)).sequence

    async def entries(self) -> list[Entry]:
        return await entries.after(session(), self.acme.id, 0, 100)


@pytest.fixture
async def followed(world: World) -> AsyncIterator[Followed]:
    made = Followed(world, await world.a_tenant(), LedgerStreams(LocalPubSub(), 0.05))
    await world.complete(times=8)
    async with made.streams.running():
        yield made


def head_of(entry: Entry) -> LedgerHead:
    return LedgerHead(entry.sequence, entry.digest)


async def test_who_has_seen_what_the_ledger_has_goes_on_behind_it(followed: Followed) -> None:
    heads = [head_of(entry) for entry in await followed.entries()]
    assert await followed.first("5", heads[4]) == 6
    assert await followed.first("5", heads[1], heads[7]) == 6, "where it says, whatever else it saw"
    assert await followed.first(None, heads[2], heads[6], heads[0]) == 8, "behind the newest"
    assert await followed.first("0", LedgerHead(0, FIRST_DIGEST)) == 1


async def test_a_follower_ahead_of_the_ledger_is_told_where_it_ends(followed: Followed) -> None:
    newest = head_of((await followed.entries())[-1])
    with pytest.raises(LedgerRewoundError, match=r"from 0 .* to 9 .*restored") as ended:
        await followed.first("12")
    assert ended.value.newest == (newest.sequence, newest.digest)
    assert (ended.value.common, ended.value.path) == (None, ("afterSequence",))


async def test_a_follower_whose_entries_were_written_anew_is_told_the_newest_common_one(
    followed: Followed,
) -> None:
    heads = [head_of(entry) for entry in await followed.entries()]
    rewritten = [LedgerHead(number, GONE) for number in (6, 7, 12)]
    for after, seen in (
        ("7", rewritten[1:2]),
        ("12", rewritten),
        (None, rewritten),
        ("3", rewritten),
    ):
        with pytest.raises(LedgerRewoundError) as ended:
            await followed.first(after, heads[1], heads[4], *seen)
        assert ended.value.common == 5
    with pytest.raises(LedgerRewoundError) as ended:
        await followed.first("7", LedgerHead(7, GONE))
    assert (ended.value.common, ended.value.path) == (None, ("seen",))
    assert await followed.first(str(5), heads[4]) == 6


async def test_an_open_subscription_ends_when_its_ledger_is_restored(followed: Followed) -> None:
    waiting = balance_changes.watch(followed.context, followed.acme.id, None)
    pushed = balance_changes.watch(followed.context, followed.acme.id, "8")
    assert (await anext(pushed)).sequence == 9
    tasks = [
        asyncio.create_task(_next(waiting)),
        asyncio.create_task(_pushed(pushed)),
    ]
    await asyncio.sleep(0.2)
    assert not any(task.done() for task in tasks), "nothing is new, and nothing lost"
    await session().execute("UPDATE wallet SET last_sequence = 6")  # as a backup had it
    for task in tasks:
        async with asyncio.timeout(LONG_S):
            with pytest.raises(LedgerRewoundError, match="ends at 6, and 9 was there"):
                await task
    await waiting.aclose()
    await pushed.aclose()
    assert followed.streams.followed == frozenset()
    assert await followed.first("4") == 5, "others follow what there is"


async def _next(watched: AsyncIterator[Entry]) -> None:
    await anext(watched)


async def _pushed(watched: Subscriber[Entry]) -> None:
    await watched.push_to(lambda _: True)


async def test_a_page_beside_an_entry_that_is_gone_is_no_empty_page(followed: Followed) -> None:
    for request in (PageRequest(5, after=(12,)), PageRequest(5, backward=True, before=(12,))):
        with pytest.raises(LedgerRewoundError, match="cursor of change 12"):
            await balance_changes.page(followed.context, followed.acme.id, request, None)


@pytest.mark.parametrize("fault", ["many", "text"])
async def test_what_no_follower_can_have_seen_is_refused(followed: Followed, fault: str) -> None:
    seen = [LedgerHead(1, GONE)] * (MOST_SEEN + 1) if fault == "many" else []
    with pytest.raises(InvalidInputError):
        await followed.first("x" if fault == "text" else "1", *seen)
