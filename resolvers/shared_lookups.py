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
    """Look-ups by key: each begins in the next step of the event loop, and until then is shared.

    The first who asks looks it up in its own task. A task for the look-up, and a shield for each of
    those who wait for that, take longer than the rest of what knowing a key again takes.
    """

    def __init__(self, look_up: Callable[[K], Awaitable[T]]) -> None:
        """`look_up` brings the value of a key, and may raise for all that share it."""
        self._look_up = look_up
        self._upcoming: dict[K, list[asyncio.Future[tuple[T] | None]]] = {}

    async def get(self, key: K) -> T:
        """The value of a key; who is cancelled takes it from nobody else."""
        while (sharing := self._upcoming.get(key)) is not None:
            own: asyncio.Future[tuple[T] | None] = asyncio.get_running_loop().create_future()
            sharing.append(own)
            found = await own
            if found is not None:
                return found[0]
        return await self._first(key)

    async def _first(self, key: K) -> T:
        """Look up for all who ask in this step; where that is cancelled, they ask again."""
        sharing = self._upcoming[key] = []
        try:
            try:
                await asyncio.sleep(0)
            finally:
                del self._upcoming[key]
            value = await self._look_up(key)
        except BaseException as error:
            for own in sharing:
                if not own.done() and isinstance(error, Exception):
                    own.set_exception(error)
                elif not own.done():
                    own.set_result(None)
            raise
        for own in sharing:
            if not own.done():
                own.set_result((value,))
        return value
