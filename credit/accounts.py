"""A tenant's account as it stands: what the ledger decides from, and what it decided."""

from dataclasses import dataclass
from datetime import datetime

from credit.entries import Entry
from credit.grants import Grant
from credit.periods import Period
from credit.plans import Plan, Term
from credit.units import Credits


@dataclass(frozen=True, slots=True)
class Wallet:
    """The head of a tenant's ledger. Balance or overage is zero.

    `settled_until` is the instant that the ledger stands at; `next_due_at` the first one at
    which something happens by itself: a period's end, a grant's start or expiry. `webhooks` is
    how many there are to tell of each entry, `alerts` how many there are to decide with it.
    """

    balance: Credits
    overage: Credits
    last_sequence: int
    last_grant: int
    digest: str
    version: int
    settled_until: datetime
    next_due_at: datetime
    importing: bool
    webhooks: int = 0
    alerts: int = 0


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What of one CONSUMPTION entry no grant covered: still owed, and forgiven by which entry."""

    charge: int
    interview: str
    owed: Credits
    forgiven: Credits
    forgiven_by: int | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """A part of an interview's charge that a grant paid, at its draw or at a repayment."""

    charge: int
    paid_by: int
    grant: int
    credits: Credits


@dataclass(frozen=True, slots=True)
class Account:
    """All that deciding needs.

    `grants` are those with something left or yet to start, and those that `covers` name;
    `covers` holds what was paid for the interviews that are about to change, `shortfalls` theirs
    and, while there is overage, all that are owed. `plan` and `zone` are what the next term has.
    """

    tenant: str
    wallet: Wallet
    period: Period | None
    terms: tuple[Term, ...]
    plan: Plan
    zone: str
    grants: tuple[Grant, ...]
    shortfalls: tuple[Shortfall, ...] = ()
    covers: tuple[tuple[str, tuple[Cover, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Posting:
    """What a stretch of deciding changed: to be written in one transaction, or not at all."""

    wallet: Wallet
    entries: tuple[Entry, ...]
    grants: tuple[Grant, ...]
    shortfalls: tuple[Shortfall, ...]
    periods: tuple[Period, ...]
    terms: tuple[Term, ...]
