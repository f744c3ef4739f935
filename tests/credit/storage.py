"""What the tables keep of an account between two transactions, in memory."""

from collections.abc import Iterable
from dataclasses import replace

from credit.accounts import Account, Cover, Posting, Shortfall
from credit.entries import Entry, Reason
from credit.grants import Grant
from credit.periods import Period
from credit.units import ZERO


class Storage:
    """Takes postings in, and makes of them the account that the next transaction decides from."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.entries: list[Entry] = []
        self.grants: dict[int, Grant] = {grant.number: grant for grant in account.grants}
        self.shortfalls: dict[int, Shortfall] = {}
        self.periods: dict[int, Period] = {}

    def write(self, posting: Posting, account: Account) -> None:
        """Keep a posting; `account` is where plan and zone may have been changed meanwhile."""
        self.entries += posting.entries
        self.grants |= {grant.number: grant for grant in posting.grants}
        self.shortfalls |= {short.charge: short for short in posting.shortfalls}
        self.periods |= {period.number: period for period in posting.periods}
        self._account = replace(
            self._account,
            wallet=posting.wallet,
            period=self.periods[max(self.periods)] if self.periods else None,
            terms=(*self._account.terms, *posting.terms),
            plan=account.plan,
            zone=account.zone,
        )

    def account(self, interviews: Iterable[str] = ()) -> Account:
        """As little as deciding needs when these interviews may be given back."""
        covers = {interview: self._covers(interview) for interview in interviews}
        named = {cover.grant for parts in covers.values() for cover in parts}
        return replace(
            self._account,
            grants=tuple(
                grant
                for grant in self.grants.values()
                if grant.remaining > ZERO or not grant.started or grant.number in named
            ),
            shortfalls=tuple(
                short
                for short in self.shortfalls.values()
                if short.owed or short.interview in covers
            ),
            covers=tuple((interview, tuple(parts)) for interview, parts in covers.items()),
        )

    def _covers(self, interview: str) -> list[Cover]:
        """What grants paid for an interview, read off the lines of all entries."""
        charges = {
            entry.sequence
            for entry in self.entries
            if entry.interview == interview and entry.reason is Reason.CONSUMPTION
        }
        covers: list[Cover] = []
        for entry in self.entries:
            for line in entry.lines:
                if line.grant is None or line.charge not in charges:
                    continue
                cover = Cover(line.charge, entry.sequence, line.grant, -line.credits)
                if cover.credits > ZERO:
                    covers.append(cover)
                else:
                    _take_back(covers, cover)
        return covers


def _take_back(covers: list[Cover], back: Cover) -> None:
    """Take a given-back part out of the newest cover by its grant."""
    newest = max(
        place
        for place, cover in enumerate(covers)
        if (cover.charge, cover.grant) == (back.charge, back.grant)
    )
    rest = covers[newest].credits + back.credits
    assert rest >= ZERO, "a reversal gives back no more than the newest cover holds"
    covers[newest] = replace(covers[newest], credits=rest)
    if not rest:
        del covers[newest]
