"""A database whose reply to a commit is lost: it is written, and the caller gets an error."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

from models import database
from models.database import Session
from models.outages import AWAY, DatabaseUnavailableError

T = TypeVar("T")


@contextmanager
def a_lost_answer() -> Iterator[list[bool]]:
    """Lose the answer to the next commit of a transaction that writes; filled when it was."""
    once, lost = database.one_transaction, list[bool]()

    async def losing(work: Callable[[Session], Awaitable[T]], *, snapshot: bool) -> T:
        done = await once(work, snapshot=snapshot)
        if not snapshot and not lost:
            lost.append(True)
            raise DatabaseUnavailableError(AWAY, "the connection was lost", is_passing=True)
        return done

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(database, "one_transaction", losing)
        yield lost
