"""Admission of a WebSocket: its key is looked up, and counted among the key's connections."""

import logging
from contextlib import ExitStack

from starlette.requests import HTTPConnection

from credit.core.errors import QuotaExceededError
from graph.protocol.credentials import REFUSALS, ContextBuilder, authenticated
from graph.protocol.messages import Close, CloseError
from resolvers.context import Context
from resolvers.outages import log_failure

_log = logging.getLogger(__name__)


async def admit(
    build: ContextBuilder, connection: HTTPConnection, key: str | None, held: ExitStack
) -> Context:
    """The context of who holds a key, whose connection counts until `held` is closed.

    Raises CloseError without a valid key, with too many connections, and where nobody can say.
    """
    try:
        context = await authenticated(build, connection, key)
    except REFUSALS as refusal:
        raise CloseError(Close.FORBIDDEN, refusal.message) from None
    except Exception as error:
        log_failure(_log, error, "a key could not be looked up")
        raise CloseError(Close.TRY_AGAIN, "The key cannot be checked now") from error
    try:
        held.enter_context(context.quotas.connection(context.viewer.key_id))
    except QuotaExceededError as error:
        raise CloseError(Close.TRY_AGAIN, f"RATE_LIMITED: {error.message}") from None
    return context
