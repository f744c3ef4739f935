"""Coroutines that begin at once: what they do, what they raise, and how they are cancelled."""

import asyncio

import pytest

from graph.protocol.eager import run_eagerly


async def test_what_does_not_wait_is_done_at_once() -> None:
    done = list[str]()

    async def work() -> None:
        done.append("done")

    assert run_eagerly(work()) is None
    assert done == ["done"]


async def test_what_waits_goes_on_in_a_task() -> None:
    door, steps = asyncio.Event(), list[str]()

    async def work() -> None:
        steps.append("begun")
        await door.wait()
        await asyncio.sleep(0)
        await asyncio.sleep(0.001)
        steps.append("done")

    rest = run_eagerly(work())
    assert rest is not None
    assert steps == ["begun"]
    door.set()
    await rest
    assert steps == ["begun", "done"]


async def test_a_door_that_opens_before_the_task_has_its_turn_is_no_trap() -> None:
    door = asyncio.get_running_loop().create_future()

    async def work() -> None:
        assert await door == "open"

    rest = run_eagerly(work())
    assert rest is not None
    door.set_result("open")
    await rest


async def test_what_fails_at_once_is_raised_here() -> None:
    async def work() -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        run_eagerly(work())


async def test_what_fails_later_is_raised_to_whoever_waits_for_it() -> None:
    async def work() -> None:
        await asyncio.sleep(0)
        raise ConnectionError

    rest = run_eagerly(work())
    assert rest is not None
    with pytest.raises(ConnectionError):
        await rest


async def test_a_failure_of_what_it_waits_for_is_its_own_to_handle() -> None:
    door, caught = asyncio.get_running_loop().create_future(), list[str]()

    async def work() -> None:
        try:
            await door
        except ConnectionError:
            caught.append("caught")
            await asyncio.sleep(0)

    rest = run_eagerly(work())
    assert rest is not None
    door.set_exception(ConnectionError())
    await rest
    assert caught == ["caught"]


async def test_it_is_cancelled_as_any_task_and_cleans_up() -> None:
    cleaned = list[str]()

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)
            cleaned.append("cleaned")

    rest = run_eagerly(work())
    assert rest is not None
    await asyncio.sleep(0)
    rest.cancel()
    with pytest.raises(asyncio.CancelledError):
        await rest
    assert cleaned == ["cleaned"]
