"""The draft of a ledger: one account with the changes that are not written yet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Account, Coverage, Debt, Posting, Wallet
from credit.ledger.auto_top_up import AutomaticPurchase
from credit.ledger.billing_periods import Period
from credit.ledger.endings import end_of, period_of_late_charges
from credit.ledger.entries import Entry, EntryLine, EntryMetadata, Reason, chain
from credit.ledger.grants import Grant
from credit.ledger.movements import Movements, PeriodMovements, RunningMovements


class LedgerDraft:
    """A working copy of one account that keeps grants, debts and entries consistent.

    It performs no I/O and reads no clock; `posting()` returns the changes to write. Entries are
    posted at `now`, the instant the ledger is advanced to, which never moves backward. `net` is
    the balance less the overage. `top_up` is the automatic top-up as it is now, and
    `automatic_purchases` are those that it makes with this draft.
    """

    def __init__(self, account: Account, recorded_at: datetime) -> None:
        """Copy an account; new entries carry `recorded_at`."""
        self.account = account
        self.now = account.wallet.advanced_to
        self.net = account.wallet.balance - account.wallet.overage
        self.grants = {grant.number: grant for grant in account.grants}
        self.phases = list(account.phases)
        self.period = account.period
        moved = Movements() if account.period is None else account.movements
        self._movements = None if moved is None else RunningMovements(moved)
        self.last_day_on = account.last_day_on
        self.top_up = account.top_up
        self.automatic_purchases: list[AutomaticPurchase] = []
        self._recorded_at = recorded_at
        self.sequence = account.wallet.last_sequence
        self._last_grant = account.wallet.last_grant
        self._digest = account.wallet.digest
        self._entries: list[Entry] = []
        self._debts = {
            debt.charge_sequence: debt
            for debt in sorted(account.debts, key=lambda debt: debt.charge_sequence)
        }
        self._coverages = {interview: list(coverages) for interview, coverages in account.coverages}
        self._dirty_grants: set[int] = set()
        self._dirty_debts: set[int] = set()
        self._dirty_periods: dict[int, Period] = {}
        self._may_be_late = False

    def advance_clock(self, until: datetime) -> None:
        """Move `now` forward to `until`, unless it is later already."""
        self.now = max(self.now, until)

    @property
    def today(self) -> date:
        """The current day of the tenant, never before the first day of the open period."""
        return self.day_of(self.now)

    def day_of(self, instant: datetime) -> date:
        """The day that an instant counts on, in the zone of the open period."""
        return self.period_at(self.now).day_of(instant, self.phases[-1].zone)

    @property
    def ends_at(self) -> datetime | None:
        """The instant at which the tenant ends; None while it has no end."""
        if self.last_day_on is None or self.period is None:
            return None
        return end_of(self.last_day_on, self.period, self.account.zone)

    @property
    def is_last_period(self) -> bool:
        """Whether no billing period follows the newest one, because the tenant ends."""
        ends_at = self.ends_at
        return ends_at is not None and self.period is not None and ends_at <= self.period.ends_at

    @property
    def has_ended(self) -> bool:
        """Whether the tenant's last billing period is closed."""
        if self.last_day_on is None or self.period is None:
            return False
        return self.period.closing is not None or self.period.starts_at == self.ends_at

    @property
    def late_until(self) -> datetime | None:
        """From when on no late event is recorded any more; None before the tenant's end."""
        if not self.has_ended or self.period is None or self.last_day_on is None:
            return None
        if self.period.starts_at == self.ends_at:
            return self.period.ends_at
        zone = self.phases[-1].zone
        return period_of_late_charges(self.period, self.last_day_on, zone, self.net).ends_at

    def period_at(self, instant: datetime) -> Period:
        """The period that contains an instant; the open one if no known period does."""
        assert self.period is not None, "a ledger is advanced before its days are asked for"
        if not self._dirty_periods and not self.account.closed_periods:
            return self.period
        known = (*self.account.closed_periods, *self._dirty_periods.values())
        return next((p for p in known if p.starts_at <= instant < p.ends_at), self.period)

    def posting(self, next_due_at: datetime) -> Posting:
        """All changes of the draft, to be written in one transaction."""
        old = self.account.wallet
        wallet = Wallet(
            balance=max(self.net, ZERO),
            overage=max(-self.net, ZERO),
            last_sequence=self.sequence,
            last_grant=self._last_grant,
            digest=self._digest,
            version=old.version + 1,
            advanced_to=self.now,
            next_due_at=next_due_at,
            awaits_history=old.awaits_history,
            webhooks=old.webhooks,
            alert_rules=old.alert_rules,
            budgets=old.budgets,
            moved=self._moved(),
            late_sequence=self._late_sequence(),
        )
        return Posting(
            wallet=wallet,
            entries=tuple(self._entries),
            grants=tuple(self.grants[number] for number in sorted(self._dirty_grants)),
            debts=tuple(self._debts[sequence] for sequence in sorted(self._dirty_debts)),
            periods=tuple(self._dirty_periods[n] for n in sorted(self._dirty_periods)),
            phases=tuple(self.phases[len(self.account.phases) :]),
        )

    def _moved(self) -> PeriodMovements | None:
        """What moved in the newest period; None where it is not known, or there is no period."""
        if self.period is None or self._movements is None:
            return None
        return PeriodMovements(self.period.number, self.sequence, self._movements.sums())

    def _late_sequence(self) -> int:
        """Up to which entry late usage is counted: where none of the new ones has any, to the last.

        What is given back may be of a charge for an earlier period, which only its entry says.
        """
        old = self.account.wallet
        is_counted = old.late_sequence == old.last_sequence and not self._may_be_late
        return self.sequence if is_counted else old.late_sequence

    def _coverage(self, interview: str) -> Iterator[Coverage]:
        """The parts of an interview's charge, newest first.

        A part that no grant paid has grant 0; if it is still owed, `paid_by` is 0 as well, and if
        it was forgiven, `paid_by` is the entry that forgave it.
        """
        debts = [debt for debt in self._debts.values() if debt.interview == interview]
        for debt in reversed(debts):
            if debt.owed:
                yield Coverage(debt.charge_sequence, 0, 0, debt.owed)
        parts = [*self._coverages.get(interview, ())]
        parts += [
            Coverage(debt.charge_sequence, debt.forgiven_by or 0, 0, debt.forgiven)
            for debt in debts
            if debt.forgiven
        ]
        parts.sort(key=lambda part: part.paid_by)
        yield from reversed(parts)

    def _uncover(self, interview: str, part: Coverage) -> Grant | None:
        """Undo a part of a charge's coverage; returns the grant credited with it, if any."""
        if part.grant:
            coverages = self._coverages[interview]
            key = (part.charge_sequence, part.paid_by, part.grant)
            index = max(
                i for i, c in enumerate(coverages) if (c.charge_sequence, c.paid_by, c.grant) == key
            )
            still_paid = coverages[index].credits - part.credits
            coverages[index : index + 1] = [replace(part, credits=still_paid)] if still_paid else []
            self._add(part.grant, part.credits)
            return self.grants[part.grant]
        debt = self._debts[part.charge_sequence]
        if part.paid_by:
            self._set_debt(replace(debt, forgiven=debt.forgiven - part.credits))
        else:
            self._set_debt(replace(debt, owed=debt.owed - part.credits))
        return None

    def _repay(self, number: int, available: Credits) -> list[EntryLine]:
        """Repay debts, oldest first, with up to `available` of a grant; returns entry lines."""
        lines = []
        for debt in list(self._owing()):
            if not available:
                break
            paid = min(debt.owed, available)
            available -= paid
            self._set_debt(replace(debt, owed=debt.owed - paid))
            self._add(number, -paid)
            self._add_coverage(
                debt.interview, Coverage(debt.charge_sequence, self.sequence + 1, number, paid)
            )
            lines.append(EntryLine(number, -paid, debt.charge_sequence))
        return lines

    def _owing(self) -> Iterator[Debt]:
        return (debt for debt in self._debts.values() if debt.owed)

    def _add_coverage(self, interview: str, coverage: Coverage) -> None:
        self._coverages.setdefault(interview, []).append(coverage)

    def _add(self, number: int, credits: Credits) -> None:
        grant = self.grants[number]
        self.grants[number] = grant.with_remaining(grant.remaining + credits)
        self._dirty_grants.add(number)

    def _set_debt(self, debt: Debt) -> None:
        self._debts[debt.charge_sequence] = debt
        self._dirty_debts.add(debt.charge_sequence)

    def _append(
        self,
        reason: Reason,
        credits: Credits,
        lines: list[EntryLine],
        occurred_at: datetime,
        metadata: EntryMetadata,
    ) -> None:
        assert self.period is not None, "a ledger must be advanced before entries are posted"
        self.sequence += 1
        self.net += credits
        entry = Entry(
            sequence=self.sequence,
            reason=reason,
            credits=credits,
            balance=max(self.net, ZERO),
            overage=max(-self.net, ZERO),
            occurred_at=occurred_at,
            posted_at=self.now,
            recorded_at=self._recorded_at,
            period=self.period.number,
            lines=tuple(lines),
            interview=metadata.interview,
            reverses=metadata.reverses,
            reference=metadata.reference,
            note=metadata.note,
        )
        is_late = reason is Reason.CONSUMPTION and occurred_at < self.period.starts_at
        self._may_be_late |= is_late or reason is Reason.REVERSAL
        if self._movements is not None:
            self._movements.add(reason, credits)
        self._digest = chain(entry, self.account.tenant, self._digest)
        self._entries.append(entry)
