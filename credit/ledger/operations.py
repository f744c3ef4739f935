"""The ledger: the effect of charges, reversals and grants on balance, overage and grants."""

from dataclasses import replace
from datetime import date, datetime

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Coverage, Debt
from credit.ledger.billing_periods import Period, period_from
from credit.ledger.burn_order import PRIORITY, in_burn_order
from credit.ledger.endings import period_of_late_charges, shortened
from credit.ledger.entries import NO_METADATA, EntryLine, EntryMetadata, Reason
from credit.ledger.grants import REASON_OF, Grant, GrantKind
from credit.ledger.ledger_draft import LedgerDraft
from credit.ledger.movements import Movements, RunningMovements


class Ledger(LedgerDraft):
    """The operations on a ledger. After each of them the balance or the overage is zero."""

    def charge(self, interview: str, credits: Credits, occurred_at: datetime) -> None:
        """Charge an interview: deduct from grants in burn order; the uncovered part is owed."""
        self._open_for_late_charges()
        sequence = self.sequence + 1
        lines, left = [], credits
        for grant in in_burn_order(self.grants.values(), self.now):
            taken = min(left, grant.remaining)
            change = -taken
            self._add(grant.number, change)
            self._add_coverage(interview, Coverage(sequence, sequence, grant.number, taken))
            lines.append(EntryLine(grant.number, change, sequence))
            left -= taken
            if not left:
                break
        if left:
            lines.append(EntryLine(None, -left, sequence))
            self._set_debt(Debt(sequence, interview, left, ZERO))
        self._append(Reason.CONSUMPTION, -credits, lines, occurred_at, EntryMetadata(interview))

    def reverse(self, interview: str, credits: Credits, occurred_at: datetime) -> None:
        """Reverse `credits` of an interview's charge, the latest parts first.

        Debt of the interview is cancelled first. Credits returned to live grants repay other debts,
        part by part, the latest first; credits returned to an expired grant expire at once, and
        forgiveness of reversed parts is withdrawn. Each of the last two has its own entry after the
        REVERSAL. No grant is live after the tenant's end.
        """
        self._open_for_late_charges()
        lines, left = [], credits
        returned: list[Coverage] = []
        expired_grants: list[int] = []
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
            if grant and grant.is_live(self.now) and not self.has_ended:
                returned.append(part)
            elif grant:
                expired_grants.append(grant.number)
            elif part.paid_by:
                unforgiven.append(EntryLine(None, -part.credits, part.charge_sequence))
        for part in returned:
            lines += self._repay(part.grant, part.credits)
        self._append(
            Reason.REVERSAL, credits, lines, occurred_at, EntryMetadata(interview, reverses)
        )
        for number in expired_grants:
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
        """Add a grant and return its number; it starts now if `effective_at` is not later."""
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
        """Start a grant: add its amount to the balance and repay debts with it, oldest first."""
        grant = self.grants[number]
        self.grants[number] = replace(grant, started=True)
        self._add(number, grant.amount)
        lines = [EntryLine(number, grant.amount, None), *self._repay(number, grant.amount)]
        self._append(REASON_OF[grant.kind], grant.amount, lines, self.now, metadata)

    def deduct(self, credits: Credits, metadata: EntryMetadata) -> None:
        """Deduct credits by an adjustment, in burn order; the balance must cover them."""
        lines, left = [], credits
        for grant in in_burn_order(self.grants.values(), self.now):
            taken = min(left, grant.remaining)
            if taken:
                self._add(grant.number, -taken)
                lines.append(EntryLine(grant.number, -taken, None))
                left -= taken
        self._append(Reason.ADJUSTMENT, left - credits, lines, self.now, metadata)

    def refund(self, number: int, credits: Credits, metadata: EntryMetadata) -> None:
        """Deduct unspent credits from a purchase's grant, because the purchase is refunded."""
        self._remove(Reason.REFUND, number, credits, metadata)

    def expire(self, number: int, credits: Credits | None = None) -> None:
        """Expire the remaining credits of a grant, or `credits` of them."""
        self._remove(Reason.EXPIRY, number, credits)

    def roll_over(self, number: int, credits: Credits) -> None:
        """Deduct the credits that roll over from a grant of the closing period."""
        self._remove(Reason.ROLLOVER, number, credits)

    def forgive(self) -> None:
        """Forgive every debt."""
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
        """Close the open period, if there is one, and open `period`, within the tenant's end."""
        if self.period is not None:
            self.close_period()
        self._put_period(shortened(period, self.last_day_on, self.phases[-1].zone))

    def close_period(self) -> None:
        """Close the open period; none follows it unless one is opened."""
        assert self.period is not None, "only an open period can be closed"
        moved = None if self._movements is None else self._movements.sums()
        self._put_period(replace(self.period, closing=self.net, movements=moved))

    def end_with(self, last_day_on: date | None) -> None:
        """Let the tenant end with a day, of the open period or later; None takes the end back.

        The open period is shortened to it, or has its whole length again.
        """
        period, phase = self.period, self.phases[-1]
        assert period is not None, "a ledger is advanced before the tenant's end is set"
        if period.date_range.last_on == self.last_day_on:
            first_on = period.date_range.first_on
            period = period_from(period.number, period.starts_at, first_on, phase, period.opening)
        self.last_day_on = last_day_on
        self._put_period(shortened(period, last_day_on, phase.zone))

    def _open_for_late_charges(self) -> None:
        """Open the period of late charges, if the tenant has ended and it is not open yet."""
        period, last_day_on = self.period, self.last_day_on
        if period is not None and period.closing is not None and last_day_on is not None:
            self._put_period(period)
            zone = self.phases[-1].zone
            self._put_period(period_of_late_charges(period, last_day_on, zone, self.net))

    def _put_period(self, period: Period) -> None:
        if self.period is None or self.period.number != period.number:
            self._movements = RunningMovements(Movements())
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
