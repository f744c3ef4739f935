"""Auditing idempotency keys: what was done by a key is there, and its key with it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from credit.audit.ledger_facts import LedgerFacts
from credit.audit.purchase_audit import PurchaseRecord
from credit.core.units import ZERO
from credit.ledger import idempotency_keys as inputs
from credit.ledger.grants import Grant
from credit.ledger.purchases import Purchase, PurchaseEvent, PurchaseEventType


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
    """What a call did, by what its key must say; `contents` is None where its input is lost.

    Of several that its input may have been, another call may have had any but the first.
    """

    name: str
    operation: str
    answer: str
    at: datetime
    contents: tuple[str, ...] | None

    def key_among(self, keys: Sequence[KeptKey]) -> KeptKey | None:
        """The call's key among those with its answer; None where it is missing."""
        at_once = [key for key in keys if key.recorded_at == self.at]
        if self.contents is None:
            return next(iter(at_once), None)
        digests = map(inputs.digest_of, self.contents)
        return next((key for digest in digests for key in at_once if key.digest == digest), None)


def keys_difference(
    keys: Sequence[KeptKey],
    records: Sequence[PurchaseRecord],
    grants: Sequence[Grant],
    facts: LedgerFacts,
    log: Sequence[PurchaseEvent],
) -> str | None:
    """The first call without its key, or key without its call; None if there is none.

    `log` has what happened to purchases, in a ledger that may have stood still meanwhile.
    """
    asked = {event.purchase_id for event in log if event.type is PurchaseEventType.REQUESTED}
    left: dict[tuple[str, str], list[KeptKey]] = defaultdict(list)
    for key in keys:
        left[key.operation, key.answer].append(key)
    for call in (*_adjustments(grants, facts), *_of_purchases(records, facts, asked)):
        candidates = left[call.operation, call.answer]
        found = call.key_among(candidates)
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


def _of_purchases(
    records: Sequence[PurchaseRecord], facts: LedgerFacts, asked: Collection[UUID]
) -> Iterator[_Call]:
    for record in records:
        purchase, answer = record.purchase, str(record.purchase.id)
        if not purchase.is_automatic:
            name, at = f"purchase {answer}", purchase.purchased_at
            yield _Call(name, inputs.BUY, answer, at, _bought(purchase, asked))
        for refund in facts.refunds.get(record.grant or 0, []):
            credits, note = -refund.entry.credits, refund.entry.note
            contents = tuple(
                inputs.of_refund(purchase.id, amount, note) for amount in (credits, None)
            )
            name, at = f"the refund of entry {refund.entry.sequence}", refund.entry.posted_at
            yield _Call(name, inputs.REFUND, answer, at, contents)


def _bought(purchase: Purchase, asked: Collection[UUID]) -> tuple[str, ...] | None:
    """What may have been asked for: a settlement may give another payment reference, or the first.

    None where it has replaced one that was given when the purchase was requested, one of `asked`.
    That may be at the same instant, where a clock that was ahead has left the ledger.
    """
    is_settled = purchase.settled_at is not None
    if is_settled and (purchase.id in asked or purchase.settled_at != purchase.purchased_at):
        return None
    given = inputs.of_purchase(purchase.credits, purchase.payment_reference)
    if purchase.settled_at is None:
        return (given,)
    return given, inputs.of_purchase(purchase.credits, None)
