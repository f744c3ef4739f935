"""Auditing: recomputes a ledger and its usage from the first entry and finds the first error."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Debt, Wallet
from credit.ledger.billing_periods import Period
from credit.ledger.burn_order import PRIORITY
from credit.ledger.entries import FIRST_DIGEST, Entry, EntryLine, Reason, digest_of
from credit.ledger.grants import REASON_OF, Grant
from credit.ledger.movements import Movements, PeriodMovements
from credit.metering.events import PricedEvent
from credit.metering.interviews import Contribution, Interview, fold, no_contribution
from credit.metering.usage_totals import TotalKey, totals_of

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Difference:
    """An inconsistency; `sequence` is the entry that shows it, None if it is no single entry."""

    what: str
    sequence: int | None = None


class LedgerAudit:
    """Checks all entries of a tenant in order, then compares their sums with the stored values.

    `add` and `finish` return the first difference, or None. `charges` holds the net charge of each
    interview, as its entries say.
    """

    def __init__(self, tenant: str) -> None:
        """Start before the first entry of a tenant."""
        self._tenant = tenant
        self._last: Entry | None = None
        self._net = ZERO
        self._digest = FIRST_DIGEST
        self._grants: dict[int, Credits] = defaultdict(lambda: ZERO)
        self._first_entries: dict[int, tuple[Reason, Credits]] = {}
        self._debts: dict[int, Debt] = {}
        self._periods: dict[int, Movements] = defaultdict(Movements)
        self.charges: dict[str, Credits] = defaultdict(lambda: ZERO)

    @property
    def entries(self) -> int:
        """The number of entries added."""
        return self._last.sequence if self._last else 0

    def add(self, entry: Entry) -> Difference | None:
        """Check and add the next entry."""
        what = self._violation_of(entry)
        if what is not None:
            return Difference(what, entry.sequence)
        self._last, self._digest = entry, entry.digest
        moved = self._periods[entry.period]
        self._periods[entry.period] = moved.with_entry(entry.reason, entry.credits)
        if entry.interview is not None:
            self.charges[entry.interview] -= entry.credits
        for line in entry.lines:
            self._count(entry, line)
        return None

    def _violation_of(self, entry: Entry) -> str | None:
        last = self._last
        expected = last.sequence + 1 if last else 1
        if entry.sequence != expected:
            return f"the sequence has a gap: {expected} is missing"
        if digest_of(entry, self._tenant, self._digest) != entry.digest:
            return "the digest does not match the entry and the digest before it"
        if last and (entry.posted_at < last.posted_at or entry.recorded_at < last.recorded_at):
            return "it was posted or recorded earlier than the previous entry"
        self._net += entry.credits
        if (entry.balance, entry.overage) != (max(self._net, ZERO), max(-self._net, ZERO)):
            return f"the balance after it should be {self._net}"
        lines = sum((line.credits for line in entry.lines), start=ZERO)
        repaid = sum((line.credits for line in entry.lines if _repays(entry, line)), start=ZERO)
        if lines - repaid != entry.credits:
            return f"its lines add up to {lines - repaid}, not to {entry.credits}"
        return None

    def _count(self, entry: Entry, line: EntryLine) -> None:
        if line.grant is not None:
            self._first_entries.setdefault(line.grant, (entry.reason, line.credits))
            self._grants[line.grant] += line.credits
            if _repays(entry, line) and line.charge_sequence is not None:
                self._change_debt(line.charge_sequence, owed=line.credits)
        elif line.charge_sequence is None:
            return
        elif entry.reason is Reason.CONSUMPTION:
            interview = entry.interview or ""
            self._debts[line.charge_sequence] = Debt(
                line.charge_sequence, interview, -line.credits, ZERO
            )
        elif entry.reason is Reason.REVERSAL:
            owes = line.charge_sequence in self._debts and self._debts[line.charge_sequence].owed
            change = {"owed" if owes else "forgiven": -line.credits}
            self._change_debt(line.charge_sequence, **change)
        elif line.credits > ZERO:
            self._change_debt(line.charge_sequence, owed=-line.credits, forgiven=line.credits)
            debt = self._debts[line.charge_sequence]
            self._debts[line.charge_sequence] = replace(debt, forgiven_by=entry.sequence)

    def _change_debt(self, charge: int, owed: Credits = ZERO, forgiven: Credits = ZERO) -> None:
        debt = self._debts.get(charge) or Debt(charge, "", ZERO, ZERO)
        self._debts[charge] = replace(
            debt, owed=debt.owed + owed, forgiven=debt.forgiven + forgiven
        )

    def finish(
        self,
        wallet: Wallet,
        grants: Iterable[Grant],
        debts: Iterable[Debt],
        periods: Iterable[Period],
    ) -> Difference | None:
        """Compare the sums of the entries with the stored values."""
        checks = (
            self._wallet_differs(wallet),
            self._grants_differ(wallet, list(grants)),
            self._debts_differ(wallet, list(debts)),
            self._periods_differ(wallet, list(periods)),
        )
        return next((Difference(what) for what in checks if what is not None), None)

    def _wallet_differs(self, wallet: Wallet) -> str | None:
        if wallet.last_sequence != self.entries:
            return f"the wallet counts {wallet.last_sequence} entries"
        if wallet.digest != self._digest:
            return "the wallet's digest is not that of the last entry"
        if wallet.balance - wallet.overage != self._net:
            return f"the wallet's balance less overage should be {self._net}"
        return None

    def _grants_differ(self, wallet: Wallet, grants: list[Grant]) -> str | None:
        for grant in grants:
            first = (REASON_OF[grant.kind], grant.amount) if grant.started else None
            if (
                first != self._first_entries.get(grant.number)
                or grant.priority != PRIORITY[grant.kind]
            ):
                return f"grant {grant.number} differs from its first entry"
            if self._grants.pop(grant.number, ZERO) != grant.remaining:
                return f"grant {grant.number} has remaining credits that differ from its lines"
        if self._grants:
            return f"lines name grants that do not exist: {sorted(self._grants)}"
        live = (grant.remaining for grant in grants if grant.is_live(wallet.advanced_to))
        if sum(live, start=ZERO) != wallet.balance:
            return "the live grants do not add up to the balance"
        return None

    def _debts_differ(self, wallet: Wallet, debts: list[Debt]) -> str | None:
        if {debt.charge_sequence: debt for debt in debts} != self._debts:
            return "the debts differ from those that the entries' lines add up to"
        owed = {debt.charge_sequence: debt.owed for debt in debts if debt.owed}
        if sum(owed.values(), start=ZERO) != wallet.overage:
            return "the debts do not add up to the overage"
        return None

    def _periods_differ(self, wallet: Wallet, periods: list[Period]) -> str | None:
        """Sums that are missing, or end before the last entry, are left to the next write."""
        before: Period | None = None
        moved = wallet.moved or PeriodMovements(0, 0, Movements())
        for period in sorted(periods, key=lambda period: period.number):
            if before and (before.ends_at, before.closing) != (period.starts_at, period.opening):
                return f"billing period {period.number} does not continue the previous one"
            movements = self._periods.pop(period.number, Movements())
            closing = period.opening + movements.net
            if closing != (self._net if period.closing is None else period.closing):
                return f"billing period {period.number} should close with {closing}"
            is_summed = (moved.period, moved.last_sequence) == (period.number, self.entries)
            if period.movements not in (None, movements) or (
                is_summed and moved.movements != movements
            ):
                return f"the sums of billing period {period.number} are not those of its entries"
            before = period
        if moved.period > (before.number if before else 0) or moved.last_sequence > self.entries:
            return "the wallet has sums of entries that do not exist"
        return "entries name periods that do not exist" if self._periods else None


def _repays(entry: Entry, line: EntryLine) -> bool:
    """Whether a line repays the debt of another entry's charge with credits of this entry."""
    return (
        line.grant is not None
        and line.charge_sequence is not None
        and line.credits < ZERO
        and entry.reason is not Reason.CONSUMPTION
    )


class UsageAudit:
    """Recomputes interviews and usage rollups from events, one interview at a time."""

    def __init__(self) -> None:
        """Start without any interview."""
        self.counted: Contribution = no_contribution()

    def add(
        self,
        interview: str,
        events: list[PricedEvent],
        recorded: Interview | None,
        charged: Credits,
    ) -> Difference | None:
        """Check and add an interview; `charged` is the sum of its ledger entries."""
        state = fold(events)
        if state != recorded:
            return Difference(f"interview {interview!r} differs from the fold of its events")
        if state.price != charged:
            what = f"interview {interview!r} costs {state.price}, but was charged {charged}"
            return Difference(what)
        self.counted.add(state, events)
        return None

    def finish(self, rollups: Contribution, totals: Counter[TotalKey] | None) -> Difference | None:
        """Compare the recomputed numbers with the stored rollups.

        `totals` is None where they are not in use.
        """
        counted = self.counted
        difference = _first_difference("usage", rollups.usage, counted.usage) or _first_difference(
            "candidates", rollups.candidates, counted.candidates
        )
        if difference is None and totals is not None:
            difference = _first_difference("usage total", totals, totals_of(counted.usage))
        return difference


def _first_difference(name: str, stored: Counter[K], counted: Counter[K]) -> Difference | None:
    for key in sorted(stored.keys() | counted.keys(), key=str):
        if stored[key] != counted[key]:
            return Difference(f"{name} of {key}: {stored[key]} stored, {counted[key]} counted")
    return None
