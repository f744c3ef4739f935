"""Streams of ledger entries: everything after a sequence, each entry once and in order."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from typing import Final

import pytest

import resolvers.ledger_streams
import resolvers.retrying
from credit.core.errors import ForbiddenError, InvalidInputError, NotFoundError
from credit.core.roles import Role
from credit.ledger.entries import Entry, Reason
from credit.metering.tenants import Tenant
from models import ledger
from models.database import session
from notifiers.pubsub import LocalPubSub
from resolvers import balance, balance_changes
from resolvers.context import Context
from resolvers.ledger_streams import LedgerStreams
from tests.statements import before_each, statements
from tests.waiting import LONG_S, until
from tests.world import World

NEVER_S = 3600.0


def is_read(statement: str) -> bool:
    """Whether a statement reads entries behind a sequence, of one ledger or of several."""
    return is_shared_read(statement) or (
        statement.startswith("SELECT ") and " FROM entry WHERE " in statement
    )


def is_shared_read(statement: str) -> bool:
    """Whether a statement reads the new entries of all ledgers that have some."""
    return "e.sequence > wanted.sequence" in statement


@dataclass
class SubscribedWorld:
    """A world with one tenant, and its subscribers."""

    world: World
    acme: Tenant
    streams: LedgerStreams

    @property
    def context(self) -> Context:
        return replace(self.world.context(), streams=self.streams)

    async def write(self, times: int = 1, *, notify: bool = True) -> None:
        await self.world.complete(times=times)
        if notify:
            await self.streams.pubsub.publish(self.acme.id)

    async def newest(self) -> int:
        return (await balance.now(self.context, self.acme.id)).sequence

    async def received(self, after: int | None, until: int, pause: float = 0.0) -> list[int]:
        """The sequences that a subscriber gets up to one of them."""
        text = None if after is None else str(after)
        found = []
        async with aclosing(balance_changes.watch(self.context, self.acme.id, text)) as entries:
            async for entry in entries:
                found.append(entry.sequence)
                if entry.sequence >= until:
                    break
                if pause:
                    await asyncio.sleep(random.uniform(0, pause))
        return found

    async def until_subscribed(self, subscribers: int) -> None:
        streams = self.streams._streams
        await until(lambda: sum(f.subscribers for f in streams.values()) >= subscribers)


async def _subscribed_world(world: World, poll_s: float) -> AsyncIterator[SubscribedWorld]:
    made = SubscribedWorld(world, await world.a_tenant(), LedgerStreams(LocalPubSub(), poll_s))
    async with made.streams.running():
        yield made


@pytest.fixture
async def subscribed(world: World) -> AsyncIterator[SubscribedWorld]:
    """Subscribed by notifications alone."""
    async for made in _subscribed_world(world, NEVER_S):
        yield made


@pytest.fixture
async def polled(world: World) -> AsyncIterator[SubscribedWorld]:
    """Subscribed with frequent polls."""
    async for made in _subscribed_world(world, 0.05):
        yield made


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little is kept and read at a time, so that every way to an entry is taken."""
    monkeypatch.setattr(resolvers.ledger_streams, "BUFFERED", 10)
    monkeypatch.setattr(resolvers.ledger_streams, "PAGE", 7)
    monkeypatch.setattr(resolvers.ledger_streams, "FEWEST", 3)


ANY_TIMES: Final = pytest.mark.parametrize(
    ("engine", "seed"), [("sqlite", 0), ("sqlite", 1), ("postgres", 2)], indirect=["engine"]
)
"""What subscribers do at random; which entry is whose is no matter of the engine."""


# ── each once and in order ───────────────────────────────────────────────────────────────────────


@ANY_TIMES
async def test_no_subscriber_skips_an_entry_or_gets_it_twice(
    polled: SubscribedWorld, short: None, seed: int
) -> None:
    """Many that begin anywhere and at any time, while some notifications are lost."""
    dice = random.Random(seed)
    await polled.write(20)
    last = 21 + 60

    async def write() -> None:
        written = 0
        while written < 60:
            times = min(dice.randint(1, 6), 60 - written)
            await polled.write(times, notify=dice.random() < 0.7)
            written += times
            await asyncio.sleep(dice.uniform(0, 0.02))

    async def follow() -> tuple[int, list[int]]:
        await asyncio.sleep(dice.uniform(0, 0.3))
        after = dice.randint(0, await polled.newest())
        if after == last:
            return after, []
        return after, await polled.received(after, last, dice.choice([0.0, 0.0, 0.01]))

    async with asyncio.timeout(LONG_S):
        writing = asyncio.create_task(write())
        found = await asyncio.gather(*(follow() for _ in range(30)))
        await writing
    for after, received in found:
        assert received == list(range(after + 1, last + 1))
    assert polled.streams._streams == {}


async def test_what_comes_is_what_was_written(subscribed: SubscribedWorld) -> None:
    await subscribed.write()
    found: list[Entry] = []
    async with aclosing(
        balance_changes.watch(subscribed.context, subscribed.acme.id, "0")
    ) as entries:
        async for entry in entries:
            found.append(entry)
            if len(found) == 2:
                break
    assert [entry.reason for entry in found] == [Reason.ALLOCATION, Reason.CONSUMPTION]
    assert [str(entry.balance) for entry in found] == ["100", "99"]
    assert found[1].digest == (await balance.now(subscribed.context, subscribed.acme.id)).digest


async def test_without_a_sequence_it_begins_now(subscribed: SubscribedWorld) -> None:
    await subscribed.write(3)
    task = asyncio.create_task(subscribed.received(None, 5))
    await subscribed.until_subscribed(1)
    await subscribed.write()
    assert await task == [5]


async def test_who_begins_at_the_newest_gets_what_comes_next(subscribed: SubscribedWorld) -> None:
    await subscribed.write(3)
    task = asyncio.create_task(subscribed.received(4, 6))
    await subscribed.until_subscribed(1)
    await subscribed.write(2)
    assert await task == [5, 6]


async def test_who_comes_back_behind_the_last_one_seen_misses_nothing(
    polled: SubscribedWorld, short: None
) -> None:
    """Dropped again and again, wherever it is, while entries are written."""
    dice, seen = random.Random(0), list[int]()

    async def write() -> None:
        for _ in range(40):
            await polled.write()

    writing = asyncio.create_task(write())
    async with asyncio.timeout(LONG_S):
        while len(seen) < 41:
            text = str(seen[-1] if seen else 0)
            with suppress(TimeoutError):
                async with (
                    asyncio.timeout(dice.uniform(0, 0.05)),
                    aclosing(
                        balance_changes.watch(polled.context, polled.acme.id, text)
                    ) as entries,
                ):
                    async for entry in entries:
                        seen.append(entry.sequence)
    await writing
    assert seen == list(range(1, 42))
    assert polled.streams._streams == {}


# ── what it costs, and what it survives ──────────────────────────────────────────────────────────


@ANY_TIMES
async def test_who_takes_pushed_entries_now_and_then_misses_nothing(
    polled: SubscribedWorld, short: None, seed: int
) -> None:
    """Many take pushed entries and refuse at random, more than are pushed at a time."""
    dice, wanted = random.Random(seed), 40
    received: list[list[int]] = [[] for _ in range(3 * resolvers.ledger_streams.YIELD_AFTER)]
    handed = list[int]()

    async def follow(mine: list[int], after: int) -> None:
        def take(entry: Entry) -> bool:
            mine.append(entry.sequence)
            handed.append(entry.sequence)
            return entry.sequence < wanted and dice.random() < 0.8

        async with aclosing(
            balance_changes.watch(polled.context, polled.acme.id, str(after))
        ) as entries:
            while not mine or mine[-1] < wanted:
                await entries.push_to(take)
                if dice.random() < 0.5 and (not mine or mine[-1] < wanted):
                    mine.append((await anext(entries)).sequence)

    async with asyncio.timeout(LONG_S):
        begins = [dice.randrange(2) for _ in received]
        subscribed = [
            asyncio.create_task(follow(mine, after))
            for mine, after in zip(received, begins, strict=True)
        ]
        while (written := await polled.newest()) < wanted:
            await polled.write(min(dice.randrange(1, 6), wanted - written))
            await asyncio.sleep(dice.choice((0, 0.01)))
        await asyncio.gather(*subscribed)
    for mine, after in zip(received, begins, strict=True):
        assert mine == list(range(after + 1, wanted + 1))
    assert len(handed) > len(received), "not all were asked for"
    assert polled.streams._streams == {}


async def test_an_error_of_one_listener_does_not_reach_the_others(
    subscribed: SubscribedWorld,
) -> None:
    def broken(_: Entry) -> bool:
        raise ZeroDivisionError

    received = list[int]()

    def take(entry: Entry) -> bool:
        received.append(entry.sequence)
        return len(received) < 3

    async def attend(take: Callable[[Entry], bool]) -> None:
        async with aclosing(
            balance_changes.watch(subscribed.context, subscribed.acme.id, None)
        ) as entries:
            await entries.push_to(take)

    one, other = asyncio.create_task(attend(broken)), asyncio.create_task(attend(take))
    third = asyncio.create_task(attend(take))
    await subscribed.until_subscribed(3)
    await asyncio.sleep(0)
    third.cancel()
    await subscribed.write(3)
    with pytest.raises(ZeroDivisionError):
        await one
    await other
    assert received == [2, 3, 4]
    with pytest.raises(asyncio.CancelledError):
        await third
    assert subscribed.streams._streams == {}


async def test_one_read_serves_all_subscribers_of_a_tenant(subscribed: SubscribedWorld) -> None:
    counts = []
    for subscribers in (1, 60):
        newest = await subscribed.newest()
        tasks = [
            asyncio.create_task(subscribed.received(newest, newest + 1)) for _ in range(subscribers)
        ]
        await subscribed.until_subscribed(subscribers)
        await asyncio.sleep(0.05)  # the stream reads once when it begins
        with statements() as seen:
            await subscribed.write()
            await asyncio.gather(*tasks)
        counts.append(len([one for one in seen if is_shared_read(one)]))
    assert 0 < counts[0] == counts[1] <= 2


async def test_one_statement_reads_what_fifty_tenants_have_new(
    subscribed: SubscribedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of so many ledgers at once, and of each so many entries; the rest is read by the next one."""
    monkeypatch.setattr(resolvers.ledger_streams, "LEDGERS", 30)
    monkeypatch.setattr(resolvers.ledger_streams, "PAGE", 60)
    monkeypatch.setattr(resolvers.ledger_streams, "FEWEST", 2)
    world, context = subscribed.world, subscribed.context
    names = [f"other-{number}" for number in range(50)]
    tenants = [await world.a_tenant(name, plan="none") for name in names]
    newest = await _newest(tenants)

    async def follow(tenant: Tenant) -> list[int]:
        watched = balance_changes.watch(context, tenant.id, "0")
        async with aclosing(watched) as entries:
            return [(await anext(entries)).sequence for _ in range(newest + 3)]

    tasks = [asyncio.create_task(follow(tenant)) for tenant in tenants]
    await subscribed.until_subscribed(len(tenants))
    await until(lambda: not subscribed.streams._due and not subscribed.streams._reading)
    await world.record(*(world.an_event(tenant=name) for name in names for _ in range(3)))
    with statements() as seen:
        for tenant in tenants:
            await subscribed.streams.pubsub.publish(tenant.id)
        received = await asyncio.gather(*tasks)
    assert 0 < len([one for one in seen if is_shared_read(one)]) <= 6
    assert received == [[*range(1, newest + 4)] for _ in tenants]


async def _newest(tenants: Sequence[Tenant]) -> int:
    """The newest sequence of tenants that have equally many entries."""
    wallets = await ledger.wallets(session(), [tenant.id for tenant in tenants])
    (newest,) = {wallet.last_sequence for wallet in wallets.values()}
    return newest


async def test_one_poll_serves_all_tenants(polled: SubscribedWorld) -> None:
    others = [await polled.world.a_tenant(f"other-{number}") for number in range(5)]
    followed = [
        asyncio.create_task(anext(balance_changes.watch(polled.context, tenant.id, None)))
        for tenant in others
    ]
    await polled.until_subscribed(5)
    with statements() as seen:
        await asyncio.sleep(0.2)
    assert 0 < len(seen) <= 5
    for tenant in others:
        await polled.world.complete(tenant.external_id)
    assert [entry.sequence for entry in await asyncio.gather(*followed)] == [2] * 5


async def test_polls_make_up_for_lost_notifications(polled: SubscribedWorld) -> None:
    task = asyncio.create_task(polled.received(0, 4))
    await polled.until_subscribed(1)
    await polled.write(3, notify=False)
    async with asyncio.timeout(LONG_S):
        assert await task == [1, 2, 3, 4]


async def test_polls_begin_again_with_the_next_subscriber(polled: SubscribedWorld) -> None:
    async with asyncio.timeout(LONG_S):
        assert await polled.received(0, 1) == [1]
        await until(lambda: not polled.streams._has_streams.is_set())
        task = asyncio.create_task(polled.received(1, 3))
        await polled.until_subscribed(1)
        await polled.write(2, notify=False)
        assert await task == [2, 3]


async def test_readers_of_old_history_and_of_the_newest_do_not_disturb_each_other(
    subscribed: SubscribedWorld, short: None
) -> None:
    await subscribed.write(50)
    close = asyncio.create_task(subscribed.received(None, 54))
    await subscribed.until_subscribed(1)
    old = asyncio.create_task(subscribed.received(0, 54, pause=0.005))
    await subscribed.until_subscribed(2)
    await subscribed.write(3)
    assert await close == [52, 53, 54]
    assert await old == list(range(1, 55))


async def test_a_subscriber_that_takes_nothing_delays_no_other_and_costs_little(
    subscribed: SubscribedWorld, short: None
) -> None:
    stuck = balance_changes.watch(subscribed.context, subscribed.acme.id, "0")
    assert (await anext(stuck)).sequence == 1
    close = asyncio.create_task(subscribed.received(1, 41))
    await subscribed.write(40)
    assert await close == list(range(2, 42))
    (stream,) = subscribed.streams._streams.values()
    assert len(stream._recent) == 10
    assert [(await anext(stuck)).sequence for _ in range(40)] == list(range(2, 42))
    await stuck.aclose()


async def test_nothing_is_left_without_subscribers(subscribed: SubscribedWorld) -> None:
    first = balance_changes.watch(subscribed.context, subscribed.acme.id, "0")
    second = balance_changes.watch(subscribed.context, subscribed.acme.id, "0")
    await anext(first)
    await anext(second)
    await first.aclose()
    assert len(subscribed.streams._streams) == 1
    await second.aclose()
    assert subscribed.streams._streams == {}
    assert isinstance(subscribed.streams.pubsub, LocalPubSub)
    assert subscribed.streams.pubsub._subscribers == {}
    assert await subscribed.received(0, 1) == [1]


async def test_a_cancelled_subscriber_is_removed(subscribed: SubscribedWorld) -> None:
    task = asyncio.create_task(subscribed.received(None, 100))
    await subscribed.until_subscribed(1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert subscribed.streams._streams == {}


async def test_a_database_that_fails_for_a_while_ends_nothing(
    polled: SubscribedWorld, short: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolvers.retrying, "PAUSE_S", 0.05)
    await polled.write(30)
    close = asyncio.create_task(polled.received(None, 34))
    await polled.until_subscribed(1)
    failures: list[str] = []

    def fail_reads(statement: str) -> None:
        if is_read(statement):
            failures.append(statement)
            msg = "the connection was closed"
            raise ConnectionError(msg)

    with before_each(fail_reads):
        old = asyncio.create_task(polled.received(0, 34))
        await polled.until_subscribed(2)
        await until(lambda: len(failures) > 2)
    await polled.write(3)
    async with asyncio.timeout(LONG_S):
        assert await close == [32, 33, 34]
        assert await old == list(range(1, 35))


# ── who may, and from where ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "after",
    ["", " ", "-1", "+1", "x", "1.0", "0x1", " 1", "1 ", "²", "١", "9" * 19, "1" * 500],
)
async def test_what_is_no_sequence_of_the_ledger_is_refused(
    subscribed: SubscribedWorld, after: str
) -> None:
    await subscribed.write()
    with pytest.raises(InvalidInputError, match=r"from 0 \(all entries\) to 2") as refused:
        await anext(balance_changes.watch(subscribed.context, subscribed.acme.id, after))
    assert refused.value.path == ("afterSequence",)
    assert len(refused.value.message) < 200
    assert subscribed.streams._streams == {}


async def test_only_who_may_see_a_tenant_subscribes_to_it(subscribed: SubscribedWorld) -> None:
    other = await subscribed.world.a_tenant("globex")
    for role in (Role.PARTNER, Role.TENANT_ADMIN, Role.OPERATOR):
        context = subscribed.world.context(role, subscribed.acme)
        stream = balance_changes.watch(
            replace(context, streams=subscribed.streams), subscribed.acme.id, "0"
        )
        assert (await anext(stream)).sequence == 1
        await stream.aclose()
    for role, tenant, error in (
        (Role.PARTNER, other, NotFoundError),
        (Role.PLATFORM, subscribed.acme, ForbiddenError),
    ):
        context = subscribed.world.context(role, subscribed.acme)
        with pytest.raises(error):
            await anext(
                balance_changes.watch(replace(context, streams=subscribed.streams), tenant.id, "0")
            )
    assert subscribed.streams._streams == {}
