"""What goes to a distributed database together: one statement, of the one node of its tenant."""

from collections.abc import Sequence
from typing import Any

import orjson

from models.database import Session
from models.sql import distributed_writes as sql
from models.sql.together import TableShape

Rows = Sequence[Sequence[Any]]


async def write(
    session: Session,
    guard: tuple[str, Sequence[Any]],
    inserts: Sequence[tuple[TableShape, Rows]],
) -> bool:
    """Write rows of tables where an UPDATE, a text with its values, finds its row; whether it does.

    The UPDATE is of the wallet of the tenant that the rows are of.
    """
    text, values = guard
    given = orjson.dumps([_objects(shape, rows) for shape, rows in inserts]).decode()
    statement = sql.guarded(text, len(values))
    inner = sql.inserts(tuple(shape for shape, _ in inserts))
    _, found = await session.connection.execute_query(statement, [*values, inner, given])
    return bool(found)


def _objects(shape: TableShape, rows: Rows) -> list[dict[str, Any]]:
    names = [name for name, _ in shape.columns]
    return [dict(zip(names, row, strict=True)) for row in rows]
