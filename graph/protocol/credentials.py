"""Credentials: how a request's key becomes a context, and how a long operation's is re-checked.

A key is an API key, or a token of the issuer that the service is set to.
"""

import asyncio
import logging
import re
from typing import Final, Protocol

from starlette.requests import HTTPConnection

from credit.core.errors import ForbiddenError, InsightsError, UnauthenticatedError
from resolvers.context import Context
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

REVALIDATE_S: Final = 3.5
"""Seconds between two checks of the key of a long-running operation.

Checks may be answered from a cache of one second, so a revoked key ends its streams within five;
so does a token that has expired, and a subject's role that was revoked.
"""

UNAVAILABLE_S: Final = 30.0
"""Seconds for which a key that was valid stays accepted while it cannot be looked up."""

WITHOUT_HEADER: Final = (
    "No valid key came with the request: send it as `Authorization: Bearer <key>`."
)
WITHOUT_PAYLOAD: Final = 'No valid key: send {"Authorization": "Bearer <key>"} with connection_init'
REFUSALS: Final = (UnauthenticatedError, ForbiddenError)
"""Errors of `authenticated`: no valid key or token, or one whose subject was granted nothing."""

ENDED: Final = "The key or token is not valid any more, or has lost rights."
"""Why a long-running operation ends before its time."""

_log = logging.getLogger(__name__)


class ContextBuilder(Protocol):
    """Makes the context of one operation; None when no valid key came with it."""

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        """The context for who holds `key`, which is written as in the Authorization header.

        When None, that header is read. `allow_cached` accepts an answer of the last second. Raises
        UnauthenticatedError for a token that is not accepted, and ForbiddenError for one whose
        subject was granted nothing.
        """


async def authenticated(
    build: ContextBuilder, connection: HTTPConnection, key: str | None = None
) -> Context:
    """The context for who holds `key`, as ContextBuilder makes it.

    Raises UnauthenticatedError also where no valid key came, and says then how to send one.
    """
    context = await build(connection, key)
    if context is None:
        is_socket = connection.scope["type"] == "websocket"
        raise UnauthenticatedError(WITHOUT_PAYLOAD if is_socket else WITHOUT_HEADER)
    return context


def challenge(connection: HTTPConnection, refusal: InsightsError) -> str:
    """The header WWW-Authenticate of a refusal (RFC 6750): no error where no key was sent."""
    if isinstance(refusal, ForbiddenError):
        return 'Bearer error="insufficient_scope"'
    sent = connection.headers.get("authorization", "").lower().startswith("bearer ")
    if not sent:
        return "Bearer"
    description = re.sub(r"[^ !#-\[\]-~]", "", refusal.message)
    return f'Bearer error="invalid_token", error_description="{description}"'


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
        """The current context; None when the key is not valid any more, or has lost rights.

        A member may lose a role for one of its tenants: what runs with the rights that it had has
        to end, whatever it may still do.

        While the database cannot be reached for a short time, the last context stays valid;
        CredentialsUnavailableError when that lasts.
        """
        now = asyncio.get_running_loop().time()
        try:
            found = await in_own_task(self._build(self._connection, self._key, allow_cached=True))
        except REFUSALS:
            return None
        except Exception as error:
            log_failure(_log, error, "a key could not be looked up again")
            if now - self._validated_at > UNAVAILABLE_S:
                msg = "The key cannot be checked now"
                raise CredentialsUnavailableError(msg) from error
            return context
        self._validated_at = now
        if found is None or not found.viewer.covers(context.viewer):
            return None
        # Usually equal: keeping the old object spares the garbage collector thousands of new ones.
        return context if found.viewer == context.viewer else found
