"""Following a ledger: everything behind a sequence, each entry once and in order."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace

import pytest

import resolvers.feeds
import resolvers.reading
from credit.entries import Entry, Reason
from credit.errors import ForbiddenError, InvalidInputError, NotFoundError
from credit.roles import Role
from credit.tenants import Tenant
from notifiers.bell import LocalBell
from resolvers import balance, changes
from resolvers.context import Context
from resolvers.feeds import Feeds
from tests.statements import before_each, statements
from tests.world import World

LONG_S = 30.0
NEVER_S = 3600.0
READS = "SELECT * FROM entry "


@dataclass
class Following:
    """A world with one tenant, and what follows it."""

    world: World
    acme: Tenant
    feeds: Feeds

    @property
    def context(self) -> Context:
        return replace(self.world.context(), feeds=self.feeds)

    async def write(self, times: int = 1, *, ring: bool = True) -> None:
        await self.world.complete(times=times)
        if ring:
            await self.feeds.bell.ring(self.acme.id)

    async def newest(self) -> int:
        return (await balance.now(self.context, self.acme.id)).sequence

    async def heard(self, after: int | None, until: int, pause: float = 0.0) -> list[int]:
        """The sequences that a follower hears up to one of them."""
        text = None if after is None else str(after)
        found = []
        async with aclosing(changes.watch(self.context, self.acme.id, text)) as entries:
            async for entry in entries:
                found.append(entry.sequence)
                if entry.sequence >= until:
                    break
                if pause:
                    await asyncio.sleep(random.uniform(0, pause))
        return found

    async def until_followed(self, followers: int) -> None:
        async with asyncio.timeout(LONG_S):
            while sum(f.followers for f in self.feeds._feeds.values()) < followers:  # noqa: ASYNC110
                await asyncio.sleep(0.005)


async def _following(world: World, look_s: float) -> AsyncIterator[Following]:
    made = Following(world, await world.a_tenant(), Feeds(LocalBell(), look_s))
    async with made.feeds.running():
        yield made


@pytest.fixture
async def following(world: World) -> AsyncIterator[Following]:
    """Followed by the bell alone."""
    async for made in _following(world, NEVER_S):
        yield made


@pytest.fixture
async def looking(world: World) -> AsyncIterator[Following]:
    """Followed by a look every now and then."""
    async for made in _following(world, 0.05):
        yield made


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little is kept and read at a time, so that every way to an entry is taken."""
    monkeypatch.setattr(resolvers.feeds, "RECENT", 10)
    monkeypatch.setattr(resolvers.feeds, "PAGE", 7)


# ── each once and in order ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("seed", range(3))
async def test_no_follower_skips_an_entry_or_hears_it_twice(
    looking: Following, short: None, seed: int
) -> None:
    """Many who begin anywhere and at any time, while entries are written and rings are lost."""
    dice = random.Random(seed)
    await looking.write(20)
    last = 21 + 60

    async def write() -> None:
        written = 0
        while written < 60:
            times = min(dice.randint(1, 6), 60 - written)
            await looking.write(times, ring=dice.random() < 0.7)
            written += times
            await asyncio.sleep(dice.uniform(0, 0.02))

    async def follow() -> tuple[int, list[int]]:
        await asyncio.sleep(dice.uniform(0, 0.3))
        after = dice.randint(0, await looking.newest())
        if after == last:
            return after, []
        return after, await looking.heard(after, last, dice.choice([0.0, 0.0, 0.01]))

    async with asyncio.timeout(LONG_S):
        writing = asyncio.create_task(write())
        found = await asyncio.gather(*(follow() for _ in range(30)))
        await writing
    for after, heard in found:
        assert heard == list(range(after + 1, last + 1))
    assert looking.feeds._feeds == {}


async def test_what_comes_is_what_was_written(following: Following) -> None:
    await following.write()
    found: list[Entry] = []
    async with aclosing(changes.watch(following.context, following.acme.id, "0")) as entries:
        async for entry in entries:
            found.append(entry)
            if len(found) == 2:
                break
    assert [entry.reason for entry in found] == [Reason.ALLOCATION, Reason.CONSUMPTION]
    assert [str(entry.balance) for entry in found] == ["100", "99"]
    assert found[1].digest == (await balance.now(following.context, following.acme.id)).digest


async def test_without_a_sequence_it_begins_now(following: Following) -> None:
    await following.write(3)
    task = asyncio.create_task(following.heard(None, 5))
    await following.until_followed(1)
    await following.write()
    assert await task == [5]


async def test_who_begins_at_the_newest_hears_what_comes_next(following: Following) -> None:
    await following.write(3)
    task = asyncio.create_task(following.heard(4, 6))
    await following.until_followed(1)
    await following.write(2)
    assert await task == [5, 6]


async def test_who_comes_back_behind_the_last_one_seen_misses_nothing(
    looking: Following, short: None
) -> None:
    """Dropped again and again, wherever it is, while entries are written."""
    dice, seen = random.Random(0), list[int]()

    async def write() -> None:
        for _ in range(40):
            await looking.write()

    writing = asyncio.create_task(write())
    async with asyncio.timeout(LONG_S):
        while len(seen) < 41:
            text = str(seen[-1] if seen else 0)
            with suppress(TimeoutError):
                async with (
                    asyncio.timeout(dice.uniform(0, 0.05)),
                    aclosing(changes.watch(looking.context, looking.acme.id, text)) as entries,
                ):
                    async for entry in entries:
                        seen.append(entry.sequence)
    await writing
    assert seen == list(range(1, 42))
    assert looking.feeds._feeds == {}


# ── what it costs, and what it survives ──────────────────────────────────────────────────────────


@pytest.mark.parametrize("seed", range(3))
async def test_who_takes_what_is_handed_over_now_and_then_misses_nothing(
    looking: Following, short: None, seed: int
) -> None:
    """Many attend and refuse at random, more than are told at a time, while it is written."""
    dice, wanted = random.Random(seed), 40
    heard: list[list[int]] = [[] for _ in range(3 * resolvers.feeds.AT_ONCE)]
    handed = list[int]()

    async def follow(mine: list[int], after: int) -> None:
        def take(entry: Entry) -> bool:
            mine.append(entry.sequence)
            handed.append(entry.sequence)
            return entry.sequence < wanted and dice.random() < 0.8

        async with aclosing(changes.watch(looking.context, looking.acme.id, str(after))) as entries:
            while not mine or mine[-1] < wanted:
                await entries.attend(take)
                if dice.random() < 0.5 and (not mine or mine[-1] < wanted):
                    mine.append((await anext(entries)).sequence)

    async with asyncio.timeout(LONG_S):
        begins = [dice.randrange(2) for _ in heard]
        following = [
            asyncio.create_task(follow(mine, after))
            for mine, after in zip(heard, begins, strict=True)
        ]
        while (written := await looking.newest()) < wanted:
            await looking.write(min(dice.randrange(1, 6), wanted - written))
            await asyncio.sleep(dice.choice((0, 0.01)))
        await asyncio.gather(*following)
    for mine, after in zip(heard, begins, strict=True):
        assert mine == list(range(after + 1, wanted + 1))
    assert len(handed) > len(heard), "not all were asked for"
    assert looking.feeds._feeds == {}


async def test_what_goes_wrong_with_whoever_attends_is_theirs_alone(following: Following) -> None:
    def broken(_: Entry) -> bool:
        raise ZeroDivisionError

    heard = list[int]()

    def take(entry: Entry) -> bool:
        heard.append(entry.sequence)
        return len(heard) < 3

    async def attend(take: Callable[[Entry], bool]) -> None:
        async with aclosing(changes.watch(following.context, following.acme.id, None)) as entries:
            await entries.attend(take)

    one, other = asyncio.create_task(attend(broken)), asyncio.create_task(attend(take))
    third = asyncio.create_task(attend(take))
    await following.until_followed(3)
    await asyncio.sleep(0)
    third.cancel()
    await following.write(3)
    with pytest.raises(ZeroDivisionError):
        await one
    await other
    assert heard == [2, 3, 4]
    with pytest.raises(asyncio.CancelledError):
        await third
    assert following.feeds._feeds == {}


async def test_one_read_serves_all_who_follow_a_tenant(following: Following) -> None:
    counts = []
    for followers in (1, 60):
        newest = await following.newest()
        tasks = [asyncio.create_task(following.heard(newest, newest + 1)) for _ in range(followers)]
        await following.until_followed(followers)
        await asyncio.sleep(0.05)  # the feed reads once when it begins
        with statements() as seen:
            await following.write()
            await asyncio.gather(*tasks)
        counts.append(len([one for one in seen if one.startswith(READS) and "LIMIT 500" in one]))
    assert counts[0] == counts[1] <= 2


async def test_one_look_serves_all_tenants(looking: Following) -> None:
    others = [await looking.world.a_tenant(f"other-{number}") for number in range(5)]
    followed = [
        asyncio.create_task(anext(changes.watch(looking.context, tenant.id, None)))
        for tenant in others
    ]
    await looking.until_followed(5)
    with statements() as seen:
        await asyncio.sleep(0.2)
    assert 0 < len(seen) <= 5
    for tenant in others:
        await looking.world.complete(tenant.external_id)
    assert [entry.sequence for entry in await asyncio.gather(*followed)] == [2] * 5


async def test_rings_that_are_lost_are_made_up_for(looking: Following) -> None:
    task = asyncio.create_task(looking.heard(0, 4))
    await looking.until_followed(1)
    await looking.write(3, ring=False)
    async with asyncio.timeout(LONG_S):
        assert await task == [1, 2, 3, 4]


async def test_who_reads_old_history_and_who_follows_closely_do_not_disturb_each_other(
    following: Following, short: None
) -> None:
    await following.write(50)
    close = asyncio.create_task(following.heard(None, 54))
    await following.until_followed(1)
    old = asyncio.create_task(following.heard(0, 54, pause=0.005))
    await following.until_followed(2)
    await following.write(3)
    assert await close == [52, 53, 54]
    assert await old == list(range(1, 55))


async def test_a_follower_that_takes_nothing_holds_up_nobody_and_keeps_little(
    following: Following, short: None
) -> None:
    stuck = changes.watch(following.context, following.acme.id, "0")
    assert (await anext(stuck)).sequence == 1
    close = asyncio.create_task(following.heard(1, 41))
    await following.write(40)
    assert await close == list(range(2, 42))
    (feed,) = following.feeds._feeds.values()
    assert len(feed._recent) == 10
    assert [(await anext(stuck)).sequence for _ in range(40)] == list(range(2, 42))
    await stuck.aclose()


async def test_nothing_is_left_when_nobody_follows(following: Following) -> None:
    first = changes.watch(following.context, following.acme.id, "0")
    second = changes.watch(following.context, following.acme.id, "0")
    await anext(first)
    await anext(second)
    await first.aclose()
    assert len(following.feeds._feeds) == 1
    await second.aclose()
    assert following.feeds._feeds == {}
    assert isinstance(following.feeds.bell, LocalBell)
    assert following.feeds.bell._ears == {}
    assert await following.heard(0, 1) == [1]


async def test_who_is_cancelled_while_it_waits_follows_no_more(following: Following) -> None:
    task = asyncio.create_task(following.heard(None, 100))
    await following.until_followed(1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert following.feeds._feeds == {}


async def test_a_database_that_fails_for_a_while_ends_nothing(
    looking: Following, short: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolvers.reading, "PAUSE_S", 0.05)
    await looking.write(30)
    close = asyncio.create_task(looking.heard(None, 34))
    await looking.until_followed(1)
    failures: list[str] = []

    def fail_reads(statement: str) -> None:
        if statement.startswith(READS):
            failures.append(statement)
            msg = "the connection was closed"
            raise ConnectionError(msg)

    with before_each(fail_reads):
        old = asyncio.create_task(looking.heard(0, 34))
        await looking.until_followed(2)
        await asyncio.sleep(0.2)
        assert len(failures) > 2
    await looking.write(3)
    async with asyncio.timeout(LONG_S):
        assert await close == [32, 33, 34]
        assert await old == list(range(1, 35))


# ── who may, and from where ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "after",
    ["", " ", "-1", "+1", "x", "1.0", "0x1", " 1", "1 ", "²", "١", "3", "9" * 19, "1" * 500],
)
async def test_what_is_no_sequence_of_the_ledger_is_refused(
    following: Following, after: str
) -> None:
    await following.write()
    with pytest.raises(InvalidInputError, match="from 0, for all of it, to 2") as refused:
        await anext(changes.watch(following.context, following.acme.id, after))
    assert refused.value.path == ("afterSequence",)
    assert len(refused.value.message) < 200
    assert following.feeds._feeds == {}


async def test_only_who_may_see_a_tenant_follows_it(following: Following) -> None:
    other = await following.world.a_tenant("globex")
    for role in (Role.PARTNER, Role.TENANT_ADMIN, Role.OPERATOR):
        context = following.world.context(role, following.acme)
        stream = changes.watch(replace(context, feeds=following.feeds), following.acme.id, "0")
        assert (await anext(stream)).sequence == 1
        await stream.aclose()
    for role, tenant, error in (
        (Role.PARTNER, other, NotFoundError),
        (Role.PLATFORM, following.acme, ForbiddenError),
    ):
        context = following.world.context(role, following.acme)
        with pytest.raises(error):
            await anext(changes.watch(replace(context, feeds=following.feeds), tenant.id, "0"))
    assert following.feeds._feeds == {}
