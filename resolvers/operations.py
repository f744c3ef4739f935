"""Persisted operations as an operator manages them: importing, listing and removing them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from credit.core.errors import InvalidInputError, LimitReachedError, NotFoundError
from models import operations
from models.database import Session, session, transaction
from models.operations import Operation as StoredOperation
from models.tables.operations import OperationType as StoredType

Operation = StoredOperation
"""A persisted operation."""
OperationType = StoredType
"""Its type: query, mutation or subscription."""
MOST_OPERATIONS: Final = 2_000
"""Operations that can be imported: each process has all of their documents in memory."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import has changed."""

    added: int
    known: int
    """Operations that were imported before, with the same document."""


async def import_all(wanted: Sequence[Operation]) -> Imported:
    """Import operations, all of them or none.

    Raises InvalidInputError for an id that has another document, and LimitReachedError for too
    many operations.
    """

    async def work(session: Session) -> Imported:
        await operations.set_version(session, uuid4().hex)  # one import waits for another here
        present = await operations.documents(session)
        added: dict[str, Operation] = {}
        for one in wanted:
            earlier = added.get(one.id)
            document = earlier.document if earlier else present.get(one.id)
            if document is None:
                added[one.id] = one
            elif document != one.document:
                msg = (
                    f"operation {one.name!r}: the id {one.id} has another document already: remove "
                    "that one first"
                )
                raise InvalidInputError(msg)
        if (number := len(present) + len(added)) > MOST_OPERATIONS:
            msg = f"{number} operations would be in the list: {MOST_OPERATIONS} may be"
            raise LimitReachedError(msg)
        if added:
            await operations.insert(session, list(added.values()))
        return Imported(len(added), len({one.id for one in wanted}) - len(added))

    return await transaction(work)


async def list_all() -> list[Operation]:
    """All imported operations, by name and id."""
    return await operations.list_all(session())


async def remove(ids: Sequence[str]) -> int:
    """Remove operations, all of them or none; how many. NotFoundError for an unknown id."""

    async def work(session: Session) -> int:
        await operations.set_version(session, uuid4().hex)
        present = await operations.documents(session)
        for one in ids:
            if one not in present:
                msg = f"there is no operation {one!r}: `insights operations list` shows them all"
                raise NotFoundError(msg)
        await operations.delete(session, ids)
        return len(set(ids))

    return await transaction(work)
