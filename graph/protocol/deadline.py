"""The deadline of an operation: it is stopped in time, and as soon as its client is gone."""

import asyncio
from collections.abc import Awaitable
from functools import partial
from typing import Final, TypeVar

from graphql import GraphQLError
from starlette.requests import ClientDisconnect
from starlette.types import Receive

from graph.deadlines import CURRENT_DEADLINE, Deadline
from graph.problems import ErrorCode

DEADLINE_S: Final = 10.0
"""Seconds that a query or mutation may take, without those that it is asked to wait."""

T = TypeVar("T")


async def within_deadline(work: Awaitable[T], receive: Receive | None = None) -> T:
    """The result of an operation, cancelled after DEADLINE_S and when its client disconnects.

    `receive` is that of an HTTP request whose body was read; None where the transport cancels the
    operation itself. Raises a GraphQLError with DEADLINE_EXCEEDED, or ClientDisconnect.
    """
    deadline = Deadline(DEADLINE_S, None if receive is None else partial(_until_gone, receive))
    CURRENT_DEADLINE.set(deadline)
    try:
        result = await work
    except asyncio.CancelledError:
        if not deadline.end():
            raise
        raise ClientDisconnect if deadline.is_gone else _exceeded() from None
    except BaseException:
        deadline.end()
        raise
    deadline.end()
    return result


def _exceeded() -> GraphQLError:
    msg = (
        f"The operation took longer than {DEADLINE_S:g} seconds and was stopped: request less in "
        "one operation. A mutation may have been carried out: send it again with the same key."
    )
    return GraphQLError(msg, extensions={"code": ErrorCode.DEADLINE_EXCEEDED.value})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass  # the end of the body, which a GET does not read
