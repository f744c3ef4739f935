"""Auditing purchases: status, grant, entries and log of each agree, and none is missing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.audit.ledger_facts import LedgerFacts
from credit.core.units import ZERO, Credits
from credit.ledger.entries import Entry, Reason
from credit.ledger.grants import Grant, GrantKind
from credit.ledger.purchases import Purchase, PurchaseEvent, PurchaseEventType, PurchaseStatus

_PAID: Final = (PurchaseStatus.SETTLED, PurchaseStatus.REFUNDED)


@dataclass(frozen=True, slots=True)
class PurchaseRecord:
    """A purchase with its grant's number, and with what may still be refunded if it is unspent."""

    purchase: Purchase
    grant: int | None
    refund_limit: Credits


def purchases_difference(
    records: Sequence[PurchaseRecord],
    log: Sequence[PurchaseEvent],
    grants: Sequence[Grant],
    facts: LedgerFacts,
) -> str | None:
    """The first inconsistency of a tenant's purchases; None if there is none.

    `log` has their events in the order of their numbers.
    """
    bought = {grant.number: grant for grant in grants if grant.kind is GrantKind.PURCHASE}
    checks = (
        _of_records(records, bought, facts),
        _missing(records, bought),
        _of_log(records, log, facts),
    )
    return next((what for check in checks for what in check), None)


def _of_records(
    records: Sequence[PurchaseRecord], bought: Mapping[int, Grant], facts: LedgerFacts
) -> Iterator[str]:
    for record in records:
        purchase = record.purchase
        name = f"purchase {purchase.id}, {purchase.status},"
        if (purchase.decline_reason is not None) != (purchase.status is PurchaseStatus.DECLINED):
            yield f"{name} has the reason of a decline {purchase.decline_reason!r}"
        if purchase.status not in _PAID:
            if _unpaid(record) != (None, None, None, None, ZERO, purchase.credits):
                yield f"{name} has a settlement or refund: {_unpaid(record)}"
            continue
        start = facts.starts.get(record.grant or 0)
        grant = bought.get(record.grant or 0)
        if start is None or grant is None or start.reason is not Reason.PURCHASE:
            yield f"{name} names the grant {record.grant}, which no purchase started"
            continue
        yield from (f"{name} {what}" for what in _of_settlement(purchase, start, grant))
        yield from (f"{name} {what}" for what in _of_refunds(record, facts))


def _unpaid(record: PurchaseRecord) -> tuple[object, ...]:
    one = record.purchase
    return (
        one.settled_at,
        one.expires_at,
        one.change,
        record.grant,
        one.refunded,
        record.refund_limit,
    )


def _of_settlement(purchase: Purchase, start: Entry, grant: Grant) -> Iterator[str]:
    if purchase.change != start.sequence:
        yield f"names the entry {purchase.change}, and its grant began with {start.sequence}"
    if purchase.credits != start.credits:
        yield f"is of {purchase.credits}, and its entry {start.sequence} of {start.credits}"
    if purchase.settled_at != start.posted_at:
        yield f"was settled at {purchase.settled_at}, and its entry posted at {start.posted_at}"
    if purchase.expires_at != grant.expires_at:
        yield f"expires at {purchase.expires_at}, and its grant at {grant.expires_at}"
    if start.reference not in (None, purchase.payment_reference):
        yield f"has another payment reference than its entry {start.sequence}"


def _of_refunds(record: PurchaseRecord, facts: LedgerFacts) -> Iterator[str]:
    purchase, refunds = record.purchase, facts.refunds.get(record.grant or 0, [])
    refunded = sum((-refund.entry.credits for refund in refunds), start=ZERO)
    if purchase.refunded != refunded:
        yield f"has {purchase.refunded} refunded, and its entries refund {refunded}"
    limit = refunds[-1].limit if refunds else purchase.credits
    if record.refund_limit != limit:
        yield f"can have {record.refund_limit} refunded, and its entries leave {limit}"
    is_refunded = bool(refunds) and not limit
    if is_refunded != (purchase.status is PurchaseStatus.REFUNDED):
        yield f"has {limit} that can be refunded"


def _missing(records: Sequence[PurchaseRecord], bought: Mapping[int, Grant]) -> Iterator[str]:
    named = sorted(record.grant for record in records if record.grant is not None)
    for number in sorted({*named, *bought}):
        if named.count(number) != 1 or number not in bought:
            yield f"{named.count(number)} purchases name the grant {number}, and one should"


def _of_log(
    records: Sequence[PurchaseRecord], log: Sequence[PurchaseEvent], facts: LedgerFacts
) -> Iterator[str]:
    """Purchases from before the first event were made by a release that kept no log."""
    for number, event in enumerate(log, start=1):
        if event.number != number:
            yield f"event {number} of its purchases is missing"
    happened: dict[UUID, list[PurchaseEvent]] = defaultdict(list)
    for event in log:
        happened[event.purchase_id].append(event)
    for record in records:
        purchase = record.purchase
        if log and purchase.purchased_at >= log[0].at:
            yield from _of_events(record, happened[purchase.id], facts)
        happened.pop(purchase.id, None)
    for key in happened:
        yield f"an event names the purchase {key}, which does not exist"


def _of_events(
    record: PurchaseRecord, of_it: Sequence[PurchaseEvent], facts: LedgerFacts
) -> Iterator[str]:
    """Compare what happened with the instants of it, as far as something else has kept them.

    Automatic purchases are logged when the ledger gets there, which may be later.
    """
    purchase, name = record.purchase, f"purchase {record.purchase.id}, {record.purchase.status},"
    found: dict[PurchaseEventType, list[datetime]] = defaultdict(list)
    for event in of_it:
        found[event.type].append(event.at)
    if found[PurchaseEventType.REQUESTED] not in ([], [purchase.purchased_at]) and (
        not purchase.is_automatic
    ):
        yield f"{name} was requested at another instant, says its event"
    settled = found[PurchaseEventType.SETTLED]
    if len(settled) != (purchase.status in _PAID):
        yield f"{name} has {len(settled)} events of a settlement"
    if settled not in ([], [purchase.settled_at]) and not purchase.is_automatic:
        yield f"{name} was settled at another instant, says its event"
    if len(found[PurchaseEventType.DECLINED]) != (purchase.status is PurchaseStatus.DECLINED):
        yield f"{name} has {len(found[PurchaseEventType.DECLINED])} events of a decline"
    refunds = [fact.entry.posted_at for fact in facts.refunds.get(record.grant or 0, [])]
    if found[PurchaseEventType.REFUNDED] != refunds:
        yield f"{name} was refunded at other instants, say its events"
    awaited_payment = not settled or found[PurchaseEventType.PAYMENT_URL_SET]
    if awaited_payment and not found[PurchaseEventType.REQUESTED]:
        yield f"{name} has no event of its request"
