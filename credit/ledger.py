"""The ledger: decides what each charge, return and grant does to balance, overage and grants.

A `Ledger` is a working copy of one account. It is handed everything that it needs, touches no
clock and no database, and tells at the end, by `posting()`, what is to be written.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from credit.accounts import Account, Cover, Posting, Shortfall, Wallet
from credit.entries import Entry, Line, Reason, sealed
from credit.grants import PRIORITY, Grant, GrantKind, in_burn_order
from credit.periods import Period
from credit.units import ZERO, Credits

REASON_OF: Final = {
    GrantKind.ALLOCATION: Reason.ALLOCATION,
    GrantKind.ROLLOVER: Reason.ROLLOVER,
    GrantKind.PURCHASE: Reason.PURCHASE,
    GrantKind.ADJUSTMENT: Reason.ADJUSTMENT,
}


class Ledger:
    """One account in the middle of being decided about.

    Every method is one step; after each, balance or overage is zero. Steps are posted at `now`,
    the instant that the ledger stands at, which only moves forward.
    """

    def __init__(self, account: Account, recorded_at: datetime) -> None:
        """Work on an account; what it decides will say that it was written at `recorded_at`."""
        self.account = account
        self.now = account.wallet.settled_until
        self.net = account.wallet.balance - account.wallet.overage
        self.grants = {grant.number: grant for grant in account.grants}
        self.terms = list(account.terms)
        self.period = account.period
        self._recorded_at = recorded_at
        self._sequence = account.wallet.last_sequence
        self._last_grant = account.wallet.last_grant
        self._digest = account.wallet.digest
        self._entries: list[Entry] = []
        self._shortfalls = {s.charge: s for s in sorted(account.shortfalls, key=lambda s: s.charge)}
        self._covers = {interview: list(covers) for interview, covers in account.covers}
        self._touched_grants: set[int] = set()
        self._touched_shortfalls: set[int] = set()
        self._touched_periods: dict[int, Period] = {}

    def advance(self, until: datetime) -> None:
        """Move the instant that the ledger stands at; never backward."""
        self.now = max(self.now, until)

    def charge(self, interview: str, credits: Credits, occurred_at: datetime) -> None:
        """Charge an interview: take from grants in burn order; what none covers is owed."""
        sequence = self._sequence + 1
        lines, left = [], credits
        for grant in in_burn_order(list(self.grants.values()), self.now):
            taken = min(left, grant.remaining)
            self._add(grant.number, -taken)
            self._cover(interview, Cover(sequence, sequence, grant.number, taken))
            lines.append(Line(grant.number, -taken, sequence))
            left -= taken
            if not left:
                break
        self._covers.setdefault(interview, [])
        if left:
            lines.append(Line(None, -left, sequence))
            self._set_shortfall(Shortfall(sequence, interview, left, ZERO))
        self._append(Reason.CONSUMPTION, -credits, lines, occurred_at, interview=interview)

    def give_back(self, interview: str, credits: Credits, occurred_at: datetime) -> None:
        """Undo so much of an interview's charge, what was written last first.

        What it still owes is cancelled first. Credits that go back to a live grant repay what is
        owed elsewhere; those of an expired grant expire at once, and what had been forgiven is
        unforgiven, each by an entry of its own behind the REVERSAL.
        """
        lines, left = [], credits
        returned: list[Cover] = []
        lapsed: dict[int, Credits] = {}
        unforgiven: list[Line] = []
        reverses = None
        for stake in list(self._stakes(interview)):
            if not left:
                break
            part = replace(stake, credits=min(left, stake.credits))
            left -= part.credits
            reverses = max(reverses or 0, part.charge)
            grant = self._release(interview, part)
            lines.append(Line(grant.number if grant else None, part.credits, part.charge))
            if grant and grant.is_live(self.now):
                returned.append(part)
            elif grant:
                lapsed[grant.number] = lapsed.get(grant.number, ZERO) + part.credits
            elif part.paid_by:
                unforgiven.append(Line(None, -part.credits, part.charge))
        for part in returned:
            lines += self._repay(part.grant, part.credits)
        self._append(
            Reason.REVERSAL,
            credits,
            lines,
            occurred_at,
            interview=interview,
            reverses=reverses,
        )
        for number in lapsed:
            self.expire(number)
        if unforgiven:
            total = -sum((-line.credits for line in unforgiven), start=ZERO)
            self._append(Reason.OVERAGE_FORGIVEN, total, unforgiven, occurred_at)

    def add_grant(
        self,
        kind: GrantKind,
        credits: Credits,
        effective_at: datetime,
        expires_at: datetime | None,
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
        self._touched_grants.add(number)
        if effective_at <= self.now:
            self.start(number)
        return number

    def start(self, number: int) -> None:
        """Let a grant begin: its whole amount comes in, and repays what is owed, oldest first."""
        grant = self.grants[number]
        self.grants[number] = replace(grant, started=True)
        self._add(number, grant.amount)
        lines = [Line(number, grant.amount, None), *self._repay(number, grant.amount)]
        self._append(REASON_OF[grant.kind], grant.amount, lines, self.now)

    def expire(self, number: int, credits: Credits | None = None) -> None:
        """Let what is left of a grant, or a part of it, expire."""
        self._remove(Reason.EXPIRY, number, credits)

    def carry_out(self, number: int, credits: Credits) -> None:
        """Take what rolls over out of a grant of the closing period."""
        self._remove(Reason.ROLLOVER, number, credits)

    def forgive(self) -> None:
        """Forgive all that is owed."""
        lines = []
        for short in self._owing():
            lines.append(Line(None, short.owed, short.charge))
            self._set_shortfall(
                replace(
                    short,
                    owed=ZERO,
                    forgiven=short.owed,
                    forgiven_by=self._sequence + 1,
                )
            )
        if lines:
            total = sum((line.credits for line in lines), start=ZERO)
            self._append(Reason.OVERAGE_FORGIVEN, total, lines, self.now)

    def turn_period(self, period: Period) -> None:
        """Close the open period, if there is one, and open the next."""
        if self.period is not None:
            self._touched_periods[self.period.number] = replace(self.period, closing=self.net)
        self.period = self._touched_periods[period.number] = period

    def posting(self, next_due_at: datetime) -> Posting:
        """All that was decided, to be written in one transaction."""
        old = self.account.wallet
        wallet = Wallet(
            balance=max(self.net, ZERO),
            overage=max(-self.net, ZERO),
            last_sequence=self._sequence,
            last_grant=self._last_grant,
            digest=self._digest,
            version=old.version + 1,
            settled_until=self.now,
            next_due_at=next_due_at,
            importing=old.importing,
        )
        return Posting(
            wallet=wallet,
            entries=tuple(self._entries),
            grants=tuple(self.grants[number] for number in sorted(self._touched_grants)),
            shortfalls=tuple(self._shortfalls[s] for s in sorted(self._touched_shortfalls)),
            periods=tuple(self._touched_periods[n] for n in sorted(self._touched_periods)),
            terms=tuple(self.terms[len(self.account.terms) :]),
        )

    # ── the small steps ──────────────────────────────────────────────────────────────────

    def _stakes(self, interview: str) -> Iterator[Cover]:
        """What stands behind an interview's charge, newest first; grant 0 where none paid."""
        mine = [s for s in self._shortfalls.values() if s.interview == interview]
        for short in reversed(mine):
            if short.owed:
                yield Cover(short.charge, 0, 0, short.owed)
        stakes = [*self._covers.get(interview, ())]
        stakes += [Cover(s.charge, s.forgiven_by or 0, 0, s.forgiven) for s in mine if s.forgiven]
        stakes.sort(key=lambda stake: stake.paid_by)
        yield from reversed(stakes)

    def _release(self, interview: str, part: Cover) -> Grant | None:
        """Take a part out from behind a charge; the grant that it goes back to, if one paid."""
        if part.grant:
            covers = self._covers[interview]
            same = (part.charge, part.paid_by, part.grant)
            place = next(i for i, c in enumerate(covers) if (c.charge, c.paid_by, c.grant) == same)
            rest = covers[place].credits - part.credits
            covers[place : place + 1] = [replace(part, credits=rest)] if rest else []
            self._add(part.grant, part.credits)
            return self.grants[part.grant]
        short = self._shortfalls[part.charge]
        if part.paid_by:
            self._set_shortfall(replace(short, forgiven=short.forgiven - part.credits))
        else:
            self._set_shortfall(replace(short, owed=short.owed - part.credits))
        return None

    def _repay(self, number: int, available: Credits) -> list[Line]:
        """Pay what is owed, oldest first, out of a grant; the lines that say so."""
        lines = []
        for short in list(self._owing()):
            if not available:
                break
            paid = min(short.owed, available)
            available -= paid
            self._set_shortfall(replace(short, owed=short.owed - paid))
            self._add(number, -paid)
            self._cover(short.interview, Cover(short.charge, self._sequence + 1, number, paid))
            lines.append(Line(number, -paid, short.charge))
        return lines

    def _owing(self) -> Iterator[Shortfall]:
        return (short for short in self._shortfalls.values() if short.owed)

    def _remove(self, reason: Reason, number: int, credits: Credits | None) -> None:
        taken = self.grants[number].remaining if credits is None else credits
        if taken:
            self._add(number, -taken)
            self._append(reason, -taken, [Line(number, -taken, None)], self.now)

    def _cover(self, interview: str, cover: Cover) -> None:
        self._covers.setdefault(interview, []).append(cover)

    def _add(self, number: int, credits: Credits) -> None:
        grant = self.grants[number]
        self.grants[number] = replace(grant, remaining=grant.remaining + credits)
        self._touched_grants.add(number)

    def _set_shortfall(self, short: Shortfall) -> None:
        self._shortfalls[short.charge] = short
        self._touched_shortfalls.add(short.charge)

    def _append(
        self,
        reason: Reason,
        credits: Credits,
        lines: list[Line],
        occurred_at: datetime,
        *,
        interview: str | None = None,
        reverses: int | None = None,
    ) -> None:
        assert self.period is not None, "a ledger is settled before anything is posted"
        self._sequence += 1
        self.net += credits
        entry = Entry(
            sequence=self._sequence,
            reason=reason,
            credits=credits,
            balance=max(self.net, ZERO),
            overage=max(-self.net, ZERO),
            occurred_at=occurred_at,
            posted_at=self.now,
            recorded_at=self._recorded_at,
            period=self.period.number,
            lines=tuple(lines),
            interview=interview,
            reverses=reverses,
        )
        sealed_entry = sealed(entry, self.account.tenant, self._digest)
        self._digest = sealed_entry.digest
        self._entries.append(sealed_entry)
