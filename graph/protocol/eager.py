"""Coroutines that begin at once, as Python 3.12's eager tasks do."""

import asyncio
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any


def run_eagerly(work: Coroutine[Any, Any, None]) -> asyncio.Task[None] | None:
    """Run a coroutine in the caller's own step; a task for the rest where it has to wait.

    What it raises before that is raised here.
    """
    try:
        waits_for = work.send(None)
    except StopIteration:
        return None
    return asyncio.create_task(_continue(work, waits_for))


async def _continue(work: Coroutine[Any, Any, None], waits_for: object) -> None:
    await _remainder(work, waits_for)


@coroutine
def _remainder(work: Coroutine[Any, Any, None], waits_for: object) -> Generator[Any, Any, None]:
    """Yield each awaitable of the coroutine to the task that runs it from now on."""
    try:
        while True:
            try:
                value = yield waits_for
            except BaseException as error:  # noqa: BLE001 - it is the coroutine's, as when awaited
                waits_for = work.throw(error)
            else:
                waits_for = work.send(value)
    except StopIteration:
        return
