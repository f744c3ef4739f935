"""Credentials: how a request's key becomes a context, and how a long operation's is re-checked."""

import asyncio
import logging
from typing import Final, Protocol

from starlette.requests import HTTPConnection

from resolvers.context import Context
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

REVALIDATE_S: Final = 3.5
"""Seconds between two checks of the key of a long-running operation.

Checks may be answered from a cache of one second, so a revoked key ends its streams within five.
"""

UNAVAILABLE_S: Final = 30.0
"""Seconds for which a key that was valid stays accepted while it cannot be looked up."""

_log = logging.getLogger(__name__)


class ContextBuilder(Protocol):
    """Makes the context of one operation; None when no valid key came with it."""

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        """The context for who holds `key`, which is written as in the Authorization header.

        When None, that header is read. `allow_cached` accepts an answer of the last second.
        """


class CredentialsUnavailableError(Exception):
    """A key could not be looked up for longer than UNAVAILABLE_S."""


class CredentialCheck:
    """The key of a long-running operation, re-checked from time to time."""

    def __init__(
        self, build: ContextBuilder, connection: HTTPConnection, key: str | None = None
    ) -> None:
        """The key is valid now."""
        self._build, self._connection, self._key = build, connection, key
        self._validated_at = asyncio.get_running_loop().time()

    async def revalidated(self, context: Context) -> Context | None:
        """The current context; None when the key is no longer valid.

        While the database cannot be reached for a short time, the last context stays valid;
        CredentialsUnavailableError when that lasts.
        """
        now = asyncio.get_running_loop().time()
        try:
            found = await in_own_task(self._build(self._connection, self._key, allow_cached=True))
        except Exception as error:
            log_failure(_log, error, "a key could not be looked up again")
            if now - self._validated_at > UNAVAILABLE_S:
                msg = "The key cannot be checked now"
                raise CredentialsUnavailableError(msg) from error
            return context
        self._validated_at = now
        # Usually equal: keeping the old object spares the garbage collector thousands of new ones.
        return context if found is not None and found.viewer == context.viewer else found
