"""Who asks: what the protocols are handed to find that out, and to find it out again."""

import asyncio
import logging
from typing import Final, Protocol

from starlette.requests import HTTPConnection

from resolvers.context import Context
from resolvers.reading import own_task

CHECK_S: Final = 3.5
"""Seconds between two looks at whether the key of something that goes on is still valid.

With the second for which such answers are shared, a key that was revoked ends it within five.
"""

UNSURE_S: Final = 30.0
"""Seconds for which a key that was valid is believed in while nobody can look it up."""

_log = logging.getLogger(__name__)


class ContextBuilder(Protocol):
    """Makes the context of one operation; None when no valid key came with it."""

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, again: bool = False
    ) -> Context | None:
        """The context for who holds `key`, which is written as in the Authorization header.

        It is looked for there when None. With `again` an answer of the last seconds will do.
        """


class UnsureError(Exception):
    """Nobody could say for too long whether a key is valid."""


class Standing:
    """The right of something that goes on, looked at again and again."""

    def __init__(
        self, build: ContextBuilder, connection: HTTPConnection, key: str | None = None
    ) -> None:
        """The key is valid now."""
        self._build, self._connection, self._key = build, connection, key
        self._sure_at = asyncio.get_running_loop().time()

    async def renewed(self, context: Context) -> Context | None:
        """The context as it is now; None when the key is not valid any more.

        A database that is away for a moment changes nothing, since nothing can be read of it
        meanwhile; UnsureError when that lasts.
        """
        now = asyncio.get_running_loop().time()
        try:
            found = await own_task(self._build(self._connection, self._key, again=True))
        except Exception as error:
            _log.warning("a key could not be looked up again: %r", error)
            if now - self._sure_at > UNSURE_S:
                msg = "The key cannot be checked now"
                raise UnsureError(msg) from error
            return context
        self._sure_at = now
        # Mostly it is as it was: thousands of new ones would be work for the garbage collector.
        return context if found is not None and found.viewer == context.viewer else found
