"""The columns of exports of the ledger and of purchases, in both formats."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Final, Generic, TypeVar

from credit.core.units import Credits
from credit.ledger.entries import Entry
from credit.ledger.purchases import Purchase

R = TypeVar("R")
Cell = str | int | Decimal | Credits | datetime | Enum | None
"""A value of a row; None leaves its cell empty."""


@dataclass(frozen=True, slots=True)
class Id:
    """A text that is made for joins: escaped so that no two become one."""

    text: str


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its name in a CSV, its title and width in a workbook, and its value of a row.

    Texts are aligned to the left, as are whole numbers, which name something; amounts to the right.
    """

    name: str
    title: str
    width: int
    value: Callable[[R], Cell | Id]
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """What an export of other contents than consumption has in its rows."""

    sheet: str
    title: str
    columns: tuple[Column[R], ...]


def _id(text: str | None) -> Id | None:
    return None if text is None else Id(text)


# Numbers come last, as on a bank statement: texts beside them would touch them.
LEDGER: Final[Table[Entry]] = Table(
    "Ledger",
    "Ledger",
    (
        Column("sequence", "Entry", 9, lambda entry: entry.sequence),
        Column("posted_at", "Posted at (UTC)", 20, lambda entry: entry.posted_at),
        Column("reason", "Reason", 20, lambda entry: entry.reason),
        Column("billing_period", "Billing period", 9, lambda entry: entry.period),
        Column("interview_id", "Interview ID", 20, lambda entry: _id(entry.interview)),
        Column("reference", "Reference", 20, lambda entry: entry.reference),
        Column("note", "Note", 26, lambda entry: entry.note),
        Column("reverses", "Reverses entry", 9, lambda entry: entry.reverses),
        Column("occurred_at", "Occurred at (UTC)", 20, lambda entry: entry.occurred_at),
        Column("recorded_at", "Recorded at (UTC)", 20, lambda entry: entry.recorded_at),
        Column("digest", "Digest", 12, lambda entry: Id(entry.digest)),
        Column("credits", "Credits", 12, lambda entry: entry.credits, is_number=True),
        Column("balance_after", "Balance after", 14, lambda e: e.balance, is_number=True),
        Column("overage_after", "Overage after", 14, lambda e: e.overage, is_number=True),
    ),
)

PURCHASES: Final[Table[Purchase]] = Table(
    "Purchases",
    "Purchases",
    (
        Column("purchase_id", "Purchase ID", 38, lambda purchase: Id(str(purchase.id))),
        Column("purchased_at", "Purchased at (UTC)", 20, lambda one: one.purchased_at),
        Column("status", "Status", 12, lambda purchase: purchase.status),
        Column("settled_at", "Settled at (UTC)", 20, lambda purchase: purchase.settled_at),
        Column("expires_at", "Expires at (UTC)", 20, lambda purchase: purchase.expires_at),
        Column("ledger_entry", "Ledger entry", 9, lambda purchase: purchase.change),
        Column("payment_reference", "Payment reference", 22, lambda p: p.payment_reference),
        Column("requested_by", "Requested by", 20, lambda purchase: purchase.requested_by),
        Column("decline_reason", "Decline reason", 22, lambda one: one.decline_reason),
        Column("currency", "Currency", 9, lambda purchase: purchase.price.currency),
        Column("price", "Price", 12, lambda purchase: purchase.price.amount, is_number=True),
        Column("credits", "Credits", 12, lambda one: one.credits, is_number=True),
        Column("refunded_credits", "Refunded credits", 12, lambda p: p.refunded, is_number=True),
    ),
)


def instant_text(at: datetime) -> str:
    """An instant in UTC to the microsecond, as RFC 3339 writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
