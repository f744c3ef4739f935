"""Ledger entries, chained by SHA-256 digests so that a later change of any entry is detectable."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring as _json
from typing import Final

from credit.core.units import Credits


class Reason(StrEnum):
    """Why an entry changes the balance."""

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
    """The part of an entry that concerns one grant: `credits` is negative when taken from it.

    `grant` is None for credits that no grant covers: negative when they become owed, positive when
    the debt is cancelled or forgiven. `charge_sequence` is the sequence of the CONSUMPTION entry
    that the line pays, repays or reverses; None if there is none.
    """

    grant: int | None
    credits: Credits
    charge_sequence: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a tenant's ledger; `credits` is its signed amount.

    `occurred_at` is when the cause happened, `posted_at` the instant the ledger was advanced to,
    and `recorded_at` when the entry was written; the last two never decrease as `sequence` grows.
    `balance` and `overage` are those after the entry; at least one of them is zero. `reverses` is
    the sequence of the newest CONSUMPTION entry that a REVERSAL undoes.
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
        """Hash the digest, which covers all other fields, because subscribers look entries up."""
        return hash(self.digest)


@dataclass(frozen=True, slots=True)
class EntryMetadata:
    """Fields of an entry besides its amounts: interview, reversed entry, reference and note."""

    interview: str | None = None
    reverses: int | None = None
    reference: str | None = None
    note: str | None = None


NO_METADATA: Final = EntryMetadata()


def digest_of(entry: Entry, tenant: str, previous: str) -> str:
    """The digest that an entry must have: SHA-256, in hex, of its canonical JSON.

    The JSON is that of RFC 8785 for an object of strings, arrays and nulls: keys sorted, no
    white space, numbers as strings, instants in UTC to the microsecond. `previous` is the digest
    of the entry before it, which the JSON includes.
    """
    lines = ",".join(
        f'[{_text(line.grant)},"{line.credits.thousandths}",{_text(line.charge_sequence)}]'
        for line in entry.lines
    )
    # As json.dumps() writes an object with sorted keys, in a third of its time.
    canonical = (
        f'{{"balance":"{entry.balance.thousandths}","credits":"{entry.credits.thousandths}",'
        f'"interview":{_string(entry.interview)},"lines":[{lines}],"note":{_string(entry.note)},'
        f'"occurredAt":"{_instant(entry.occurred_at)}","overage":"{entry.overage.thousandths}",'
        f'"period":"{entry.period}","postedAt":"{_instant(entry.posted_at)}",'
        f'"previous":{_json(previous)},"reason":"{entry.reason.value}",'
        f'"recordedAt":"{_instant(entry.recorded_at)}","reference":{_string(entry.reference)},'
        f'"reverses":{_text(entry.reverses)},"sequence":"{entry.sequence}",'
        f'"tenant":{_json(tenant)}}}'
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def chain(entry: Entry, tenant: str, previous: str) -> str:
    """Give a new entry, which nobody else has yet, its digest; returns that."""
    digest = digest_of(entry, tenant, previous)
    # As a frozen dataclass sets its own fields: a copy of it takes three times as long.
    object.__setattr__(entry, "digest", digest)
    return digest


def _text(number: int | None) -> str:
    return "null" if number is None else f'"{number}"'


def _string(text: str | None) -> str:
    return "null" if text is None else _json(text)


@lru_cache(maxsize=256)
def _instant(at: datetime) -> str:
    """An instant as text; kept, since the entries of one posting share two of their three."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"
