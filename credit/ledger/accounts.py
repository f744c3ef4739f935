"""Accounts: the state of a tenant's ledger that decisions start from, and the changes to write."""

from dataclasses import dataclass
from datetime import date, datetime

from credit.core.units import Credits
from credit.ledger.auto_top_up import AutoTopUp
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.movements import Movements, PeriodMovements
from credit.ledger.plans import Plan, PlanPhase


@dataclass(frozen=True, slots=True)
class Wallet:
    """The head of a tenant's ledger. At least one of balance and overage is zero.

    `last_sequence` and `digest` are those of the newest entry, `last_grant` is the number of the
    newest grant, and `version` counts the changes of the wallet. Every change due up to
    `advanced_to` is applied; `next_due_at` is the instant of the next one: a period's end, a
    grant's start or expiry. While `awaits_history` is true, only the import of the tenant's history
    advances the ledger. `webhooks`, `alert_rules` and `budgets` are the numbers of the tenant's
    webhooks, alert rules and budgets. `moved` is what moved in the newest period, as far as it is
    summed up: None, an earlier period or an earlier entry is what an older release leaves. What is
    charged for earlier periods is summed up to the entry `late_sequence`.
    """

    balance: Credits
    overage: Credits
    last_sequence: int
    last_grant: int
    digest: str
    version: int
    advanced_to: datetime
    next_due_at: datetime
    awaits_history: bool
    webhooks: int = 0
    alert_rules: int = 0
    budgets: int = 0
    moved: PeriodMovements | None = None
    late_sequence: int = 0

    @property
    def has_begun(self) -> bool:
        """Whether the ledger has entries, or has been advanced beyond its start."""
        return self.last_sequence > 0 or self.next_due_at > self.advanced_to


@dataclass(frozen=True, slots=True)
class Debt:
    """The part of one charge that no grant covered.

    `owed` is still to be repaid; `forgiven` was forgiven by the entry `forgiven_by`.
    """

    charge_sequence: int
    interview: str
    owed: Credits
    forgiven: Credits
    forgiven_by: int | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """A part of an interview's charge that a grant paid, at the charge or in a later repayment.

    `charge_sequence` is the sequence of the charge's entry, `paid_by` that of the paying entry.
    """

    charge_sequence: int
    paid_by: int
    grant: int
    credits: Credits


@dataclass(frozen=True, slots=True)
class Account:
    """The state of a tenant's ledger, as far as the next steps need it.

    `grants` are those with credits remaining or not yet started, and those named in `coverages`.
    `coverages` holds, by interview, the payments for the interviews that the steps may change;
    `debts` holds the debts of these interviews and, while there is overage, every debt still owed.
    `plan` and `zone` are those of the next phase. `closed_periods` are the past periods that the
    steps' instants lie in. `last_day_on` is the tenant's last day of service, None while it has no
    end. `top_up` is its automatic top-up, None where it has none or waits for its history, and
    `pending_status` the status that the purchase has for which that waits. `movements` is what has
    moved in the period; None where that is not known.
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
    closed_periods: tuple[Period, ...] = ()
    last_day_on: date | None = None
    top_up: AutoTopUp | None = None
    pending_status: str | None = None
    movements: Movements | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """The changes to an account, to be written in one transaction.

    `wallet` is the new head; the other fields hold new or changed values only.
    """

    wallet: Wallet
    entries: tuple[Entry, ...]
    grants: tuple[Grant, ...]
    debts: tuple[Debt, ...]
    periods: tuple[Period, ...]
    phases: tuple[PlanPhase, ...]
