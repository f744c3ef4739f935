"""The ledger: decides what each charge, return and grant does to balance, overage and grants."""

from dataclasses import replace
from datetime import datetime

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Coverage, Debt
from credit.ledger.billing_periods import Period
from credit.ledger.burn_order import PRIORITY, in_burn_order
from credit.ledger.entries import EntryLine, Reason
from credit.ledger.grants import REASON_OF, Grant, GrantKind
from credit.ledger.ledger_draft import NO_METADATA, EntryMetadata, LedgerDraft


class Ledger(LedgerDraft):
    """The steps of a ledger. After each of them balance or overage is zero."""

    def charge(self, interview: str, credits: Credits, occurred_at: datetime) -> None:
        """Charge an interview: take from grants in burn order; what none covers is owed."""
        sequence = self.sequence + 1
        lines, left = [], credits
        for grant in in_burn_order(list(self.grants.values()), self.now):
            taken = min(left, grant.remaining)
            self._add(grant.number, -taken)
            self._add_coverage(interview, Coverage(sequence, sequence, grant.number, taken))
            lines.append(EntryLine(grant.number, -taken, sequence))
            left -= taken
            if not left:
                break
        self._coverages.setdefault(interview, [])
        if left:
            lines.append(EntryLine(None, -left, sequence))
            self._set_debt(Debt(sequence, interview, left, ZERO))
        self._append(Reason.CONSUMPTION, -credits, lines, occurred_at, EntryMetadata(interview))

    def reverse(self, interview: str, credits: Credits, occurred_at: datetime) -> None:
        """Undo so much of an interview's charge, what was written last first.

        What it still owes is cancelled first. Credits that go back to a live grant repay what is
        owed elsewhere; those of an expired grant expire at once, and what had been forgiven is
        unforgiven, each by an entry of its own behind the REVERSAL.
        """
        lines, left = [], credits
        returned: list[Coverage] = []
        lapsed: dict[int, Credits] = {}
        unforgiven: list[EntryLine] = []
        reverses = None
        for coverage in list(self._coverage(interview)):
            if not left:
                break
            part = replace(coverage, credits=min(left, coverage.credits))
            left -= part.credits
            reverses = max(reverses or 0, part.charge_sequence)
            grant = self._uncover(interview, part)
            lines.append(
                EntryLine(grant.number if grant else None, part.credits, part.charge_sequence)
            )
            if grant and grant.is_live(self.now):
                returned.append(part)
            elif grant:
                lapsed[grant.number] = lapsed.get(grant.number, ZERO) + part.credits
            elif part.paid_by:
                unforgiven.append(EntryLine(None, -part.credits, part.charge_sequence))
        for part in returned:
            lines += self._repay(part.grant, part.credits)
        self._append(
            Reason.REVERSAL, credits, lines, occurred_at, EntryMetadata(interview, reverses)
        )
        for number in lapsed:
            self.expire(number)
        if unforgiven:
            total = -sum((-line.credits for line in unforgiven), start=ZERO)
            self._append(Reason.OVERAGE_FORGIVEN, total, unforgiven, occurred_at, NO_METADATA)

    def add_grant(
        self,
        kind: GrantKind,
        credits: Credits,
        effective_at: datetime,
        expires_at: datetime | None,
        metadata: EntryMetadata = NO_METADATA,
    ) -> int:
        """Add a grant and answer its number; it starts now, or waits until it is effective."""
        self._last_grant += 1
        number = self._last_grant
        self.grants[number] = Grant(
            number,
            kind,
            credits,
            ZERO,
            PRIORITY[kind],
            effective_at,
            expires_at,
            started=False,
        )
        self._dirty_grants.add(number)
        if effective_at <= self.now:
            self.start(number, metadata)
        return number

    def start(self, number: int, metadata: EntryMetadata = NO_METADATA) -> None:
        """Let a grant begin: its whole amount comes in, and repays what is owed, oldest first."""
        grant = self.grants[number]
        self.grants[number] = replace(grant, started=True)
        self._add(number, grant.amount)
        lines = [EntryLine(number, grant.amount, None), *self._repay(number, grant.amount)]
        self._append(REASON_OF[grant.kind], grant.amount, lines, self.now, metadata)

    def deduct(self, credits: Credits, metadata: EntryMetadata) -> None:
        """Take credits away by an adjustment, in burn order; there must be as many."""
        lines, left = [], credits
        for grant in in_burn_order(list(self.grants.values()), self.now):
            taken = min(left, grant.remaining)
            if taken:
                self._add(grant.number, -taken)
                lines.append(EntryLine(grant.number, -taken, None))
                left -= taken
        self._append(Reason.ADJUSTMENT, left - credits, lines, self.now, metadata)

    def refund(self, number: int, credits: Credits, metadata: EntryMetadata) -> None:
        """Take unspent credits out of a purchase's grant, to be paid back."""
        self._remove(Reason.REFUND, number, credits, metadata)

    def expire(self, number: int, credits: Credits | None = None) -> None:
        """Let what is left of a grant, or a part of it, expire."""
        self._remove(Reason.EXPIRY, number, credits)

    def roll_over(self, number: int, credits: Credits) -> None:
        """Take what rolls over out of a grant of the closing period."""
        self._remove(Reason.ROLLOVER, number, credits)

    def forgive(self) -> None:
        """Forgive all that is owed."""
        lines = []
        for debt in self._owing():
            lines.append(EntryLine(None, debt.owed, debt.charge_sequence))
            self._set_debt(
                replace(
                    debt,
                    owed=ZERO,
                    forgiven=debt.owed,
                    forgiven_by=self.sequence + 1,
                )
            )
        if lines:
            total = sum((line.credits for line in lines), start=ZERO)
            self._append(Reason.OVERAGE_FORGIVEN, total, lines, self.now, NO_METADATA)

    def open_period(self, period: Period) -> None:
        """Close the open period, if there is one, and open the next."""
        if self.period is not None:
            self._dirty_periods[self.period.number] = replace(self.period, closing=self.net)
        self.period = self._dirty_periods[period.number] = period

    def _remove(
        self,
        reason: Reason,
        number: int,
        credits: Credits | None,
        metadata: EntryMetadata = NO_METADATA,
    ) -> None:
        taken = self.grants[number].remaining if credits is None else credits
        if taken:
            self._add(number, -taken)
            self._append(reason, -taken, [EntryLine(number, -taken, None)], self.now, metadata)
