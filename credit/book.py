"""The book: one account in the middle of being decided about, and the small steps on it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from credit.accounts import Account, Cover, Posting, Shortfall, Wallet
from credit.entries import Entry, Line, Reason, sealed
from credit.grants import Grant
from credit.periods import Period
from credit.units import ZERO, Credits


@dataclass(frozen=True, slots=True)
class Labels:
    """What an entry says besides its amounts: whose, what it undoes, whose reference, and why."""

    interview: str | None = None
    reverses: int | None = None
    reference: str | None = None
    note: str | None = None


NO_LABELS: Final = Labels()


class Book:
    """A working copy of one account: it keeps grants, debts and entries in step.

    It is handed everything that it needs, touches no clock and no database, and tells at the end,
    by `posting()`, what is to be written. Steps are posted at `now`, the instant that the ledger
    stands at, which only moves forward.
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
        self.sequence = account.wallet.last_sequence
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
            settled_until=self.now,
            next_due_at=next_due_at,
            importing=old.importing,
            webhooks=old.webhooks,
            alerts=old.alerts,
        )
        return Posting(
            wallet=wallet,
            entries=tuple(self._entries),
            grants=tuple(self.grants[number] for number in sorted(self._touched_grants)),
            shortfalls=tuple(self._shortfalls[s] for s in sorted(self._touched_shortfalls)),
            periods=tuple(self._touched_periods[n] for n in sorted(self._touched_periods)),
            terms=tuple(self.terms[len(self.account.terms) :]),
        )

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
            place = max(i for i, c in enumerate(covers) if (c.charge, c.paid_by, c.grant) == same)
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
            self._cover(short.interview, Cover(short.charge, self.sequence + 1, number, paid))
            lines.append(Line(number, -paid, short.charge))
        return lines

    def _owing(self) -> Iterator[Shortfall]:
        return (short for short in self._shortfalls.values() if short.owed)

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
        labels: Labels,
    ) -> None:
        assert self.period is not None, "a ledger is settled before anything is posted"
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
            interview=labels.interview,
            reverses=labels.reverses,
            reference=labels.reference,
            note=labels.note,
        )
        sealed_entry = sealed(entry, self.account.tenant, self._digest)
        self._digest = sealed_entry.digest
        self._entries.append(sealed_entry)
