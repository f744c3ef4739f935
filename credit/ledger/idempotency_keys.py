"""What idempotency keys stand for: the canonical input of each operation that takes one."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from credit.core.units import Credits

BUY: Final = "buyCredits"
ADJUST: Final = "adjustCredits"
REFUND: Final = "refundPurchase"


def of_purchase(credits: Credits, payment_reference: str | None) -> str:
    """The input of BUY."""
    return json.dumps([credits.thousandths, payment_reference])


def of_adjustment(credits: Credits, reason: str | None, expires_at: datetime | None) -> str:
    """The input of ADJUST."""
    until = expires_at.astimezone(UTC).isoformat() if expires_at else None
    return json.dumps([credits.thousandths, reason, until])


def of_refund(purchase_id: UUID, credits: Credits | None, reason: str | None) -> str:
    """The input of REFUND; `credits` is None for all that can be refunded."""
    return json.dumps([str(purchase_id), credits.thousandths if credits else None, reason])


def digest_of(content: str) -> str:
    """SHA-256, in hex, of an input: a key that comes again must have the same one."""
    return hashlib.sha256(content.encode()).hexdigest()
