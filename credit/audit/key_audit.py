"""Auditing idempotency keys: what was done by a key is there, and its key with it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from credit.audit.ledger_facts import LedgerFacts
from credit.audit.purchase_audit import PurchaseRecord
from credit.core.units import ZERO
from credit.ledger import idempotency_keys as inputs
from credit.ledger.grants import Grant
from credit.ledger.purchases import Purchase


@dataclass(frozen=True, slots=True)
class KeptKey:
    """An idempotency key: its operation, the digest of its input, its answer, and when it came."""

    operation: str
    key: str
    digest: str
    answer: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class _Call:
    """What a call did, by what its key must say; `contents` is None where its input is lost."""

    name: str
    operation: str
    answer: str
    at: datetime
    contents: tuple[str, ...] | None

    def has(self, key: KeptKey) -> bool:
        """Whether a key with this answer is that of the call."""
        if key.recorded_at != self.at:
            return False
        return self.contents is None or key.digest in map(inputs.digest_of, self.contents)


def keys_difference(
    keys: Sequence[KeptKey],
    records: Sequence[PurchaseRecord],
    grants: Sequence[Grant],
    facts: LedgerFacts,
) -> str | None:
    """The first call without its key, or key without its call; None if there is none."""
    left: dict[tuple[str, str], list[KeptKey]] = defaultdict(list)
    for key in keys:
        left[key.operation, key.answer].append(key)
    for call in (*_adjustments(grants, facts), *_of_purchases(records, facts)):
        candidates = left[call.operation, call.answer]
        found = next((key for key in candidates if call.has(key)), None)
        if found is None:
            return f"{call.name} has no idempotency key with its input"
        candidates.remove(found)
    for key in (key for rest in left.values() for key in rest):
        return f"the idempotency key {key.key!r} of {key.operation} did nothing that is recorded"
    return None


def _adjustments(grants: Sequence[Grant], facts: LedgerFacts) -> Iterator[_Call]:
    expiries = {grant.number: grant.expires_at for grant in grants}
    for entry in facts.adjustments:
        is_grant = entry.credits > ZERO and bool(entry.lines)
        expires_at = expiries.get(entry.lines[0].grant or 0) if is_grant else None
        content = inputs.of_adjustment(entry.credits, entry.note, expires_at)
        name = f"the adjustment of entry {entry.sequence}"
        yield _Call(name, inputs.ADJUST, str(entry.sequence), entry.posted_at, (content,))


def _of_purchases(records: Sequence[PurchaseRecord], facts: LedgerFacts) -> Iterator[_Call]:
    for record in records:
        purchase, answer = record.purchase, str(record.purchase.id)
        if not purchase.is_automatic:
            name, at = f"purchase {answer}", purchase.purchased_at
            yield _Call(name, inputs.BUY, answer, at, _bought(purchase))
        for refund in facts.refunds.get(record.grant or 0, []):
            credits, note = -refund.entry.credits, refund.entry.note
            contents = tuple(
                inputs.of_refund(purchase.id, amount, note) for amount in (credits, None)
            )
            name, at = f"the refund of entry {refund.entry.sequence}", refund.entry.posted_at
            yield _Call(name, inputs.REFUND, answer, at, contents)


def _bought(purchase: Purchase) -> tuple[str, ...] | None:
    """What may have been asked for: a settlement may give another payment reference, or the first.

    None where it has replaced one that was given when the purchase was requested.
    """
    if purchase.settled_at not in (None, purchase.purchased_at):
        return None
    given = inputs.of_purchase(purchase.credits, purchase.payment_reference)
    if purchase.settled_at is None:
        return (given,)
    return given, inputs.of_purchase(purchase.credits, None)
