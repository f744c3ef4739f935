"""Look-ups that are shared, and never with what was asked for after they began."""

import asyncio

import pytest

from resolvers.shared_lookups import SharedLookups


class _Asked:
    """Look-ups that end when they are let, and what was looked up so far."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.begun = asyncio.Queue[str]()
        self.let = asyncio.Event()
        self.error: Exception | None = None
        self.shared = SharedLookups(self._look_up)

    async def _look_up(self, key: str) -> int:
        self.keys.append(key)
        self.begun.put_nowait(key)
        number = len(self.keys)
        await self.let.wait()
        if self.error is not None:
            raise self.error
        return number

    def ask(self, key: str = "one") -> asyncio.Task[int]:
        return asyncio.create_task(self.shared.get(key))


async def test_what_is_asked_for_at_the_same_instant_is_looked_up_once() -> None:
    asked = _Asked()
    asked.let.set()
    answers = await asyncio.gather(*(asked.ask() for _ in range(5)), asked.ask("two"))
    assert answers == [1, 1, 1, 1, 1, 2]
    assert asked.keys == ["one", "two"]


async def test_who_asks_after_a_look_up_began_is_not_answered_by_it() -> None:
    asked = _Asked()
    first = asked.ask()
    await asked.begun.get()
    second = asked.ask()
    await asked.begun.get()
    asked.let.set()
    assert [await first, await second] == [1, 2]


async def test_one_that_is_cancelled_takes_the_answer_from_nobody_else() -> None:
    asked = _Asked()
    first, second, third = asked.ask(), asked.ask(), asked.ask()
    await asked.begun.get()
    second.cancel()
    asked.let.set()
    assert [await first, await third] == [1, 1]
    with pytest.raises(asyncio.CancelledError):
        await second


async def test_where_the_first_is_cancelled_the_others_are_answered_by_one_more_look_up() -> None:
    asked = _Asked()
    first, *others = [asked.ask() for _ in range(4)]
    await asked.begun.get()
    first.cancel()
    await asked.begun.get()
    asked.let.set()
    assert await asyncio.gather(*others) == [2, 2, 2]
    assert asked.keys == ["one", "one"]
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_one_that_is_cancelled_before_the_look_up_began_leaves_it_to_the_others() -> None:
    asked = _Asked()
    asked.let.set()
    first, second = asked.ask(), asked.ask()
    await asyncio.sleep(0)
    first.cancel()
    assert await second == 1
    assert await asked.ask() == 2


async def test_a_failure_is_everybody_s_who_shares_it_and_nobody_s_after() -> None:
    asked = _Asked()
    asked.error = ValueError("away")
    asked.let.set()
    for one in [asked.ask(), asked.ask()]:
        with pytest.raises(ValueError, match="away"):
            await one
    assert asked.keys == ["one"]
    asked.error = None
    assert await asked.ask() == 2
