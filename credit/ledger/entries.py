"""Ledger entries: each credit that came or went, chained by digests so that none can change."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from credit.core.units import Credits


class Reason(StrEnum):
    """Why credits moved."""

    ALLOCATION = "ALLOCATION"
    ROLLOVER = "ROLLOVER"
    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    CONSUMPTION = "CONSUMPTION"
    REVERSAL = "REVERSAL"
    EXPIRY = "EXPIRY"
    ADJUSTMENT = "ADJUSTMENT"
    OVERAGE_FORGIVEN = "OVERAGE_FORGIVEN"


FIRST_DIGEST: Final = "0" * 64
"""The digest that precedes the first entry of every tenant."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """What an entry took from or gave to one grant, in that order of writing.

    `grant` is None for credits that no grant covered: below zero when they became owed, above
    zero when the debt was cancelled or forgiven. `charge_sequence` is that of the CONSUMPTION
    entry that the line pays for, repays or gives back; None where there is none.
    """

    grant: int | None
    credits: Credits
    charge_sequence: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of a tenant's ledger.

    Instants: `occurred_at` when it happened, `posted_at` the instant that the ledger was advanced
    to, `recorded_at` when it was written down. The last two never fall as `sequence` grows. Balance
    and overage are those after it; one of them is zero.
    """

    sequence: int
    reason: Reason
    credits: Credits
    balance: Credits
    overage: Credits
    occurred_at: datetime
    posted_at: datetime
    recorded_at: datetime
    period: int
    lines: tuple[EntryLine, ...]
    interview: str | None = None
    reverses: int | None = None
    reference: str | None = None
    note: str | None = None
    digest: str = ""

    def __hash__(self) -> int:
        """By the digest, which all the rest goes into: an entry is looked up by each follower."""
        return hash(self.digest)


def with_digest(entry: Entry, tenant: str, previous: str) -> Entry:
    """The entry with its digest: SHA-256 over its canonical JSON and the digest before it.

    The JSON is that of RFC 8785 for an object of strings, arrays and nulls: keys sorted, no
    white space, numbers written as strings, instants in UTC to the microsecond.
    """
    content = {
        "balance": str(entry.balance.thousandths),
        "credits": str(entry.credits.thousandths),
        "interview": entry.interview,
        "lines": [
            [_text(line.grant), str(line.credits.thousandths), _text(line.charge_sequence)]
            for line in entry.lines
        ],
        "note": entry.note,
        "occurredAt": _instant(entry.occurred_at),
        "overage": str(entry.overage.thousandths),
        "period": str(entry.period),
        "postedAt": _instant(entry.posted_at),
        "previous": previous,
        "reason": entry.reason.value,
        "recordedAt": _instant(entry.recorded_at),
        "reference": entry.reference,
        "reverses": _text(entry.reverses),
        "sequence": str(entry.sequence),
        "tenant": tenant,
    }
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return replace(entry, digest=hashlib.sha256(canonical.encode()).hexdigest())


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
