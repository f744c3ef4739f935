"""A draft of a ledger: one account with the steps that are not written yet."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Account, Coverage, Debt, Posting, Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry, EntryLine, Reason, with_digest
from credit.ledger.grants import Grant


@dataclass(frozen=True, slots=True)
class EntryMetadata:
    """What an entry records besides amounts: interview, reversed entry, reference and note."""

    interview: str | None = None
    reverses: int | None = None
    reference: str | None = None
    note: str | None = None


NO_METADATA: Final = EntryMetadata()


class LedgerDraft:
    """A working copy of one account: it keeps grants, debts and entries in step.

    It is handed everything that it needs and touches no clock and no database; `posting()` is what
    is to be written at the end. Steps are posted at `now`, the instant that the ledger is advanced
    to, which only moves forward.
    """

    def __init__(self, account: Account, recorded_at: datetime) -> None:
        """Work on an account; what it decides will say that it was written at `recorded_at`."""
        self.account = account
        self.now = account.wallet.advanced_to
        self.net = account.wallet.balance - account.wallet.overage
        self.grants = {grant.number: grant for grant in account.grants}
        self.phases = list(account.phases)
        self.period = account.period
        self._recorded_at = recorded_at
        self.sequence = account.wallet.last_sequence
        self._last_grant = account.wallet.last_grant
        self._digest = account.wallet.digest
        self._entries: list[Entry] = []
        self._debts = {
            s.charge_sequence: s for s in sorted(account.debts, key=lambda s: s.charge_sequence)
        }
        self._coverages = {interview: list(coverages) for interview, coverages in account.coverages}
        self._dirty_grants: set[int] = set()
        self._dirty_debts: set[int] = set()
        self._dirty_periods: dict[int, Period] = {}

    def advance_clock(self, until: datetime) -> None:
        """Move `now` forward; never backward."""
        self.now = max(self.now, until)

    def posting(self, next_due_at: datetime) -> Posting:
        """All that was decided, to be written in one transaction."""
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
            importing=old.importing,
            webhooks=old.webhooks,
            alert_rules=old.alert_rules,
        )
        return Posting(
            wallet=wallet,
            entries=tuple(self._entries),
            grants=tuple(self.grants[number] for number in sorted(self._dirty_grants)),
            debts=tuple(self._debts[s] for s in sorted(self._dirty_debts)),
            periods=tuple(self._dirty_periods[n] for n in sorted(self._dirty_periods)),
            phases=tuple(self.phases[len(self.account.phases) :]),
        )

    def _coverage(self, interview: str) -> Iterator[Coverage]:
        """The parts of an interview's charge, newest first; grant 0 where none paid."""
        mine = [s for s in self._debts.values() if s.interview == interview]
        for debt in reversed(mine):
            if debt.owed:
                yield Coverage(debt.charge_sequence, 0, 0, debt.owed)
        parts = [*self._coverages.get(interview, ())]
        parts += [
            Coverage(s.charge_sequence, s.forgiven_by or 0, 0, s.forgiven)
            for s in mine
            if s.forgiven
        ]
        parts.sort(key=lambda part: part.paid_by)
        yield from reversed(parts)

    def _uncover(self, interview: str, part: Coverage) -> Grant | None:
        """Undo a part of a charge's coverage; the grant that it goes back to, if one paid."""
        if part.grant:
            coverages = self._coverages[interview]
            same = (part.charge_sequence, part.paid_by, part.grant)
            place = max(
                i
                for i, c in enumerate(coverages)
                if (c.charge_sequence, c.paid_by, c.grant) == same
            )
            rest = coverages[place].credits - part.credits
            coverages[place : place + 1] = [replace(part, credits=rest)] if rest else []
            self._add(part.grant, part.credits)
            return self.grants[part.grant]
        debt = self._debts[part.charge_sequence]
        if part.paid_by:
            self._set_debt(replace(debt, forgiven=debt.forgiven - part.credits))
        else:
            self._set_debt(replace(debt, owed=debt.owed - part.credits))
        return None

    def _repay(self, number: int, available: Credits) -> list[EntryLine]:
        """Pay what is owed, oldest first, out of a grant; the lines that say so."""
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
        self.grants[number] = replace(grant, remaining=grant.remaining + credits)
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
        assert self.period is not None, "a ledger is advanced before anything is posted"
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
        chained = with_digest(entry, self.account.tenant, self._digest)
        self._digest = chained.digest
        self._entries.append(chained)
