"""What a ledger's entries say of grants, refunds and adjustments, to compare other records with."""

from collections import defaultdict
from dataclasses import dataclass

from credit.core.units import ZERO, Credits
from credit.ledger.entries import Entry, Reason


@dataclass(frozen=True, slots=True)
class RefundFact:
    """A refund: its entry, and what of the purchase could still be refunded behind it."""

    entry: Entry
    limit: Credits


class LedgerFacts:
    """Collects them from all entries of a tenant, added in their order.

    `starts` has the entry of each grant's start, `refunds` those of each grant, and `adjustments`
    the entries of adjustments.
    """

    def __init__(self) -> None:
        """Start before the first entry."""
        self.starts: dict[int, Entry] = {}
        self.refunds: dict[int, list[RefundFact]] = defaultdict(list)
        self.adjustments: list[Entry] = []
        self._remaining: dict[int, Credits] = defaultdict(lambda: ZERO)

    def add(self, entry: Entry) -> None:
        """Add the next entry."""
        if entry.reason is Reason.ADJUSTMENT:
            self.adjustments.append(entry)
        for line in entry.lines:
            if line.grant is None:
                continue
            if line.grant not in self.starts:
                self.starts[line.grant] = entry
            if entry.reason is Reason.REFUND:
                self._refund(entry, line.grant, -line.credits)
            self._remaining[line.grant] += line.credits

    def _refund(self, entry: Entry, grant: int, credits: Credits) -> None:
        """What reversals return to a grant after a refund is not refundable any more."""
        before = self.refunds[grant]
        limit = before[-1].limit if before else self.starts[grant].credits
        limit = min(limit, self._remaining[grant]) - credits
        before.append(RefundFact(entry, limit))
