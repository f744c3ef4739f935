"""Keys that callers choose, so that sending something again does it once."""

from datetime import datetime
from uuid import UUID

from credit.core.errors import IdempotencyConflictError
from credit.ledger.idempotency_keys import digest_of
from models.database import Session
from models.tables.idempotency import Idempotency


async def answer(
    session: Session, tenant_id: UUID, operation: str, key: str, content: str
) -> str | None:
    """What was answered to a key before; None when it is new.

    The tenant's wallet is locked by then, so two calls with one key never both find it new.
    Raises IdempotencyConflictError when the key came with other content.
    """
    row = await Idempotency.get_or_none(
        tenant_id=tenant_id, operation=operation, key=key, using_db=session.connection
    )
    if row is None:
        return None
    if row.digest != digest_of(content):
        msg = "this idempotency key was used with other input: take a new key for a new request"
        raise IdempotencyConflictError(msg, ("idempotencyKey",))
    return row.answer


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
    await Idempotency.create(
        tenant_id=tenant_id,
        operation=operation,
        key=key,
        digest=digest_of(content),
        answer=answer,
        recorded_at=now,
        using_db=session.connection,
    )
