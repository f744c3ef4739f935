"""What goes to a distributed database together: one statement, of the one node of its tenant."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

import orjson

from models.database import Session
from models.distributed_tables import COLUMNS, COPIED
from models.sql import distributed_together as sql
from models.sql.together import TableShape

Rows = Sequence[Sequence[Any]]
_ON_NODES: Final = frozenset((*COLUMNS, *COPIED))
"""Tables that the node of a tenant has parts of, or has as a whole."""


async def select(
    session: Session, tenant_id: UUID, statement: str, values: Iterable[object]
) -> str | None:
    """What a statement reads of a tenant, which answers one JSON text; None without the tenant."""
    text = sql.of_parts(statement, _ON_NODES)
    given = sql.arguments(literal(value) for value in values)
    _, found = await session.connection.execute_query(sql.READ, [tenant_id, text, given])
    return str(found[0][0]) if found else None


async def write(
    session: Session,
    tenant_id: UUID,
    guard: tuple[str, Sequence[Any]],
    inserts: Sequence[tuple[TableShape, Rows]],
) -> bool:
    """Write rows of tables where an UPDATE, a text with its values, finds its row; whether it does.

    The UPDATE is of the wallet of the tenant that the rows are of.
    """
    text, values = guard
    given = [orjson.dumps(_objects(shape, rows)).decode() for shape, rows in inserts]
    statement = sql.guarded(text, len(values))
    inner = sql.inserts(tuple(shape for shape, _ in inserts))
    arguments = [*values, inner, sql.arguments([str(tenant_id), *given])]
    return bool(await session.connection.execute_query_dict(statement, arguments))


def literal(value: object) -> str | None:
    """A value as PostgreSQL reads it from text, which has the type that the statement says."""
    if value is None:
        return None
    if isinstance(value, list):
        return "{" + ",".join("NULL" if one is None else _quoted(one) for one in value) + "}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _objects(shape: TableShape, rows: Rows) -> list[dict[str, Any]]:
    names = [name for name, _ in shape.columns]
    return [dict(zip(names, row, strict=True)) for row in rows]


def _quoted(value: object) -> str:
    return '"' + str(literal(value)).replace("\\", "\\\\").replace('"', '\\"') + '"'
