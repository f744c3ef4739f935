"""Counting the SQL statements that go to the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.database import Relation, Row, Session


@contextmanager
def statements() -> Iterator[list[str]]:
    """The statements that any session runs inside the block, as they are written, in order."""
    seen: list[str] = []
    run = Session.rows

    async def rows(
        self: Session, statement: str, *values: object, **relations: Relation
    ) -> list[Row]:
        seen.append(statement)
        return await run(self, statement, *values, **relations)

    Session.rows = rows  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        Session.rows = run  # type: ignore[method-assign]
