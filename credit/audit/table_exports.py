"""Exports of the ledger and of purchases: their summaries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from credit.audit.exports import ExportOrigin
from credit.core.units import ZERO, Credits
from credit.ledger.entries import Reason
from credit.ledger.purchases import Purchase, PurchaseStatus


@dataclass(frozen=True, slots=True)
class ReasonTotal:
    """How many entries have a reason, and the sum of their signed credits."""

    reason: Reason
    entries: int
    credits: Credits


@dataclass(frozen=True, slots=True)
class LedgerSummary(ExportOrigin):
    """The summary of a ledger's export: its entries by reason, in the order of `Reason`.

    `statement.opening` and the credits of all rows add up to `statement.closing`.
    """

    reasons: tuple[ReasonTotal, ...]


@dataclass(frozen=True, slots=True)
class PurchaseTotal:
    """What the purchases of one currency and one status add up to."""

    currency: str
    status: PurchaseStatus
    purchases: int
    credits: Credits
    refunded: Credits
    price: Decimal


@dataclass(frozen=True, slots=True)
class PurchasesSummary(ExportOrigin):
    """The summary of an export of purchases: totals by currency and status."""

    totals: tuple[PurchaseTotal, ...]


class ReasonCounts:
    """Adds entries up by reason, one by one: a ledger is longer than a list of it should be."""

    def __init__(self) -> None:
        self._entries: Counter[Reason] = Counter()
        self._credits: Counter[Reason] = Counter()

    def add(self, reason: Reason, credits: Credits) -> None:
        """Count an entry."""
        self._entries[reason] += 1
        self._credits[reason] += credits.thousandths

    def totals(self) -> tuple[ReasonTotal, ...]:
        """The totals of reasons that have entries."""
        return tuple(
            ReasonTotal(reason, self._entries[reason], Credits(self._credits[reason]))
            for reason in Reason
            if self._entries[reason]
        )


def purchase_totals(purchases: Iterable[Purchase]) -> tuple[PurchaseTotal, ...]:
    """What purchases add up to, by currency and then in the order of `PurchaseStatus`."""
    statuses = list(PurchaseStatus)

    def key(purchase: Purchase) -> tuple[str, int]:
        return purchase.price.currency, statuses.index(purchase.status)

    return tuple(
        _total(currency, statuses[place], list(group))
        for (currency, place), group in groupby(sorted(purchases, key=key), key)
    )


def _total(currency: str, status: PurchaseStatus, group: list[Purchase]) -> PurchaseTotal:
    return PurchaseTotal(
        currency=currency,
        status=status,
        purchases=len(group),
        credits=sum(map(attrgetter("credits"), group), start=ZERO),
        refunded=sum(map(attrgetter("refunded"), group), start=ZERO),
        price=sum((purchase.price.amount for purchase in group), start=Decimal(0)),
    )
