"""Persisted operations in the database, and the version of their list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from models import settings
from models.database import Session
from models.tables.operations import OperationType, PersistedOperation
from models.tables.settings import Setting

VERSION: Final = "persisted_operations"
"""Name of the setting whose value changes with every change of the list."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A persisted operation; its document has this operation alone, and its fragments."""

    id: str
    name: str
    type: OperationType
    document: str
    imported_at: datetime


async def insert(session: Session, operations: Sequence[Operation]) -> None:
    """Write new operations."""
    rows = [
        PersistedOperation(
            id=one.id,
            name=one.name,
            type=one.type,
            document=one.document,
            imported_at=one.imported_at,
        )
        for one in operations
    ]
    await PersistedOperation.bulk_create(rows, using_db=session.connection)


async def delete(session: Session, ids: Sequence[str]) -> None:
    """Delete the operations with some ids."""
    await PersistedOperation.filter(id__in=ids).using_db(session.connection).delete()


async def list_all(session: Session) -> list[Operation]:
    """All operations, by name and id."""
    rows = PersistedOperation.all().using_db(session.connection)
    return [
        Operation(row.id, row.name, row.type, row.document, row.imported_at)
        for row in await rows.order_by("name", "id")
    ]


async def documents(session: Session) -> dict[str, str]:
    """The document of each id."""
    rows: Any = PersistedOperation.all().using_db(session.connection)
    return dict(await rows.values_list("id", "document"))


async def version(session: Session) -> str:
    """The version of the list; empty before the first change."""
    found = await Setting.get_or_none(name=VERSION, using_db=session.connection)
    return found.value if found else ""


async def set_version(session: Session, value: str) -> None:
    """Change the version of the list."""
    await settings.replace(session, VERSION, value)
