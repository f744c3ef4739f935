"""Counting the SQL statements that go to the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from models.database import Relation, Row, Session

_COUNTED: Final[ContextVar[list[str] | None]] = ContextVar("counted", default=None)
"""What is counted in this task; tasks that were started before, as workers are, do not see it."""


@contextmanager
def statements(*, own: bool = False) -> Iterator[list[str]]:
    """The statements that any session runs inside the block, as they are written, in order.

    With `own` only those that the block itself causes, and no worker in the background.
    """
    seen: list[str] = []
    run = Session.rows

    async def rows(
        self: Session, statement: str, *values: object, **relations: Relation
    ) -> list[Row]:
        if not own or _COUNTED.get() is seen:
            seen.append(statement)
        return await run(self, statement, *values, **relations)

    Session.rows = rows  # type: ignore[method-assign]
    token = _COUNTED.set(seen)
    try:
        yield seen
    finally:
        _COUNTED.reset(token)
        Session.rows = run  # type: ignore[method-assign]
