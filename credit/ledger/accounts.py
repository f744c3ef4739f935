"""A tenant's account as it stands: what the ledger decides from, and what it decided."""

from dataclasses import dataclass
from datetime import datetime

from credit.core.units import Credits
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.plans import Plan, PlanPhase


@dataclass(frozen=True, slots=True)
class Wallet:
    """The head of a tenant's ledger. Balance or overage is zero.

    `advanced_to` is the instant up to which everything due is applied; `next_due_at` the next
    instant with something due: a period's end, a grant's start or expiry. `webhooks` counts the
    tenant's webhooks, `alert_rules` its alert rules.
    """

    balance: Credits
    overage: Credits
    last_sequence: int
    last_grant: int
    digest: str
    version: int
    advanced_to: datetime
    next_due_at: datetime
    importing: bool
    webhooks: int = 0
    alert_rules: int = 0


@dataclass(frozen=True, slots=True)
class Debt:
    """The part of one charge that no grant covered: what is owed, and what an entry forgave."""

    charge_sequence: int
    interview: str
    owed: Credits
    forgiven: Credits
    forgiven_by: int | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """A part of an interview's charge that a grant paid, at its draw or at a repayment."""

    charge_sequence: int
    paid_by: int
    grant: int
    credits: Credits


@dataclass(frozen=True, slots=True)
class Account:
    """All that deciding needs.

    `grants` are those with something left or yet to start, and those that `coverages`
    name. `coverages` holds what was paid for the interviews that are about to change, `debts`
    theirs and, while there is overage, all that are owed. `plan` and `zone` are the next phase's.
    """

    tenant: str
    wallet: Wallet
    period: Period | None
    phases: tuple[PlanPhase, ...]
    plan: Plan
    zone: str
    grants: tuple[Grant, ...]
    debts: tuple[Debt, ...] = ()
    coverages: tuple[tuple[str, tuple[Coverage, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Posting:
    """What a stretch of deciding changed: to be written in one transaction, or not at all."""

    wallet: Wallet
    entries: tuple[Entry, ...]
    grants: tuple[Grant, ...]
    debts: tuple[Debt, ...]
    periods: tuple[Period, ...]
    phases: tuple[PlanPhase, ...]
