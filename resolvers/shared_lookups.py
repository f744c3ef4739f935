"""Look-ups that several requests ask for at the same instant, done once for all of them.

Pages send several requests at once, with one key. A look-up is shared by those only that asked for
it before it began, so each is answered by what was committed after it had asked.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")


class SharedLookups(Generic[K, T]):
    """Look-ups by key: each begins in the next step of the event loop, and until then is shared."""

    def __init__(self, look_up: Callable[[K], Awaitable[T]]) -> None:
        """`look_up` brings the value of a key, and may raise for all that share it."""
        self._look_up = look_up
        self._upcoming: dict[K, asyncio.Task[T]] = {}

    async def get(self, key: K) -> T:
        """The value of a key; who is cancelled takes it from nobody else."""
        task = self._upcoming.get(key)
        if task is None:
            task = self._upcoming[key] = asyncio.create_task(self._run(key))
        return await asyncio.shield(task)

    async def _run(self, key: K) -> T:
        del self._upcoming[key]
        return await self._look_up(key)
