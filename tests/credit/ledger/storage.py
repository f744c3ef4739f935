"""What the tables keep of an account between two transactions, in memory."""

from collections.abc import Iterable
from dataclasses import replace

from credit.core.units import ZERO
from credit.ledger.accounts import Account, Coverage, Debt, Posting
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry, Reason
from credit.ledger.grants import Grant


class Storage:
    """Takes postings in, and makes of them the account that the next transaction decides from."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.entries: list[Entry] = []
        self.grants: dict[int, Grant] = {grant.number: grant for grant in account.grants}
        self.debts: dict[int, Debt] = {}
        self.periods: dict[int, Period] = {}

    def write(self, posting: Posting, account: Account) -> None:
        """Keep a posting; `account` is where plan and zone may have been changed meanwhile."""
        self.entries += posting.entries
        self.grants |= {grant.number: grant for grant in posting.grants}
        self.debts |= {debt.charge_sequence: debt for debt in posting.debts}
        self.periods |= {period.number: period for period in posting.periods}
        self._account = replace(
            self._account,
            wallet=posting.wallet,
            period=self.periods[max(self.periods)] if self.periods else None,
            phases=(*self._account.phases, *posting.phases),
            plan=account.plan,
            zone=account.zone,
            movements=posting.wallet.moved.movements if posting.wallet.moved else None,
        )

    def account(self, interviews: Iterable[str] = ()) -> Account:
        """As little as deciding needs when these interviews may be given back."""
        coverages = {interview: self._coverages(interview) for interview in interviews}
        named = {coverage.grant for parts in coverages.values() for coverage in parts}
        return replace(
            self._account,
            grants=tuple(
                grant
                for grant in self.grants.values()
                if grant.remaining > ZERO or not grant.started or grant.number in named
            ),
            debts=tuple(
                debt for debt in self.debts.values() if debt.owed or debt.interview in coverages
            ),
            coverages=tuple((interview, tuple(parts)) for interview, parts in coverages.items()),
        )

    def _coverages(self, interview: str) -> list[Coverage]:
        """What grants paid for an interview, read off the lines of all entries."""
        charges = {
            entry.sequence
            for entry in self.entries
            if entry.interview == interview and entry.reason is Reason.CONSUMPTION
        }
        coverages: list[Coverage] = []
        for entry in self.entries:
            for line in entry.lines:
                if line.grant is None or line.charge_sequence not in charges:
                    continue
                coverage = Coverage(line.charge_sequence, entry.sequence, line.grant, -line.credits)
                if coverage.credits > ZERO:
                    coverages.append(coverage)
                else:
                    _take_back(coverages, coverage)
        return coverages


def _take_back(coverages: list[Coverage], back: Coverage) -> None:
    """Take a given-back part out of the newest cover by its grant."""
    newest = max(
        place
        for place, coverage in enumerate(coverages)
        if (coverage.charge_sequence, coverage.grant) == (back.charge_sequence, back.grant)
    )
    rest = coverages[newest].credits + back.credits
    assert rest >= ZERO, "a reversal gives back no more than the newest cover holds"
    coverages[newest] = replace(coverages[newest], credits=rest)
    if not rest:
        del coverages[newest]
