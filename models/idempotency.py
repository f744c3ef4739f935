"""Keys that callers choose, so that sending something again does it once."""

import hashlib
from datetime import datetime
from uuid import UUID

from credit.errors import IdempotencyConflictError
from models.database import Session


async def answer(
    session: Session, tenant_id: UUID, operation: str, key: str, content: str
) -> str | None:
    """What was answered to a key before; None when it is new.

    The tenant's wallet is locked by then, so two calls with one key never both find it new.
    Raises IdempotencyConflictError when the key came with other content.
    """
    row = await session.row(
        "SELECT digest, answer FROM idempotency"
        " WHERE tenant_id = $1 AND operation = $2 AND key = $3",
        *(tenant_id, operation, key),
    )
    if row is None:
        return None
    if row["digest"] != _digest(content):
        msg = "this idempotency key was used with other input: take a new key for a new request"
        raise IdempotencyConflictError(msg, ("idempotencyKey",))
    return str(row["answer"])


async def keep(
    session: Session,
    tenant_id: UUID,
    operation: str,
    key: str,
    content: str,
    answer: str,
    now: datetime,
) -> None:
    """Keep the answer to a new key, for ever."""
    await session.rows(
        "INSERT INTO idempotency (tenant_id, operation, key, digest, answer, recorded_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        *(tenant_id, operation, key, _digest(content), answer, now),
    )


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
