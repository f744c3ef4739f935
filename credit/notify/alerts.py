"""Alert rules, and the alerts that they raise; `alert_findings.py` evaluates them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.units import MAXIMUM_THOUSANDTHS, THOUSAND

MOST_ALERT_RULES: Final = 20
"""Largest number of alert rules of one tenant."""

QUIET_AFTER_ALERT: Final = timedelta(hours=1)
"""How long after an alert its rule raises no other, unless the value was clear of the threshold."""

CLEAR_SHARE: Final = Decimal("0.1")
"""Share of the threshold by which a value lies beyond it to be clear of it, at least one credit or
day."""

LONGEST_DAYS: Final = 365
_HUNDRED: Final = 100


class AlertKind(StrEnum):
    """What an alert rule watches; the last two are those of budgets."""

    REMAINING_BELOW = "REMAINING_BELOW"
    PERCENT_OF_ALLOCATION_BELOW = "PERCENT_OF_ALLOCATION_BELOW"
    RUN_OUT_WITHIN_DAYS = "RUN_OUT_WITHIN_DAYS"
    EXPIRY_WITHIN_DAYS = "EXPIRY_WITHIN_DAYS"
    END_WITHIN_DAYS = "END_WITHIN_DAYS"
    BUDGET_USED = "BUDGET_USED"
    BUDGET_FORECAST = "BUDGET_FORECAST"


ON_BALANCE: Final = (AlertKind.REMAINING_BELOW, AlertKind.PERCENT_OF_ALLOCATION_BELOW)
"""Kinds that depend on ledger entries only; the others also depend on the time."""

OF_BUDGETS: Final = (AlertKind.BUDGET_USED, AlertKind.BUDGET_FORECAST)
"""Kinds of the thresholds of budgets, which no alert rule can be set of."""

LARGEST_PERCENT: Final = 1000
"""Largest part of a budget that an alert can be raised at, in percent."""


class _Range(NamedTuple):
    least: Decimal
    most: Decimal
    step: Decimal
    description: str


_WHOLE_DAYS: Final = _Range(
    Decimal(1),
    Decimal(LONGEST_DAYS),
    Decimal(1),
    f"a whole number of days from 1 to {LONGEST_DAYS}",
)
_OF_A_BUDGET: Final = _Range(
    Decimal(1),
    Decimal(LARGEST_PERCENT),
    Decimal(1),
    f"a whole percentage from 1 to {LARGEST_PERCENT}",
)
_ALLOWED: Final[Mapping[AlertKind, _Range]] = {
    AlertKind.REMAINING_BELOW: _Range(
        Decimal(0),
        Decimal(MAXIMUM_THOUSANDTHS) / THOUSAND,
        Decimal("0.001"),
        "credits from 0 on, with at most three places",
    ),
    AlertKind.PERCENT_OF_ALLOCATION_BELOW: _Range(
        Decimal("0.0001"),
        Decimal(_HUNDRED),
        Decimal("0.0001"),
        "a percentage above 0 and up to 100, with at most four places",
    ),
    AlertKind.RUN_OUT_WITHIN_DAYS: _WHOLE_DAYS,
    AlertKind.EXPIRY_WITHIN_DAYS: _WHOLE_DAYS,
    AlertKind.END_WITHIN_DAYS: _WHOLE_DAYS,
    AlertKind.BUDGET_USED: _OF_A_BUDGET,
    AlertKind.BUDGET_FORECAST: _OF_A_BUDGET,
}
"""The thresholds that each kind allows."""


@dataclass(frozen=True, slots=True)
class AlertCondition:
    """The value that a rule watches, and its threshold.

    `threshold` is in credits, in percent or in days, as the kind says.
    """

    kind: AlertKind
    threshold: Decimal

    def __post_init__(self) -> None:
        """Raise InvalidInputError for a threshold that the kind does not allow."""
        allowed = _ALLOWED[self.kind]
        fits = allowed.least <= self.threshold <= allowed.most
        if not fits or self.threshold % allowed.step:
            msg = f"threshold is {self.threshold:f}: {self.kind} takes {allowed.description}"
            raise InvalidInputError(msg, ("threshold",))

    @property
    def clear_days(self) -> Decimal:
        """Days to the run-out or expiry that are clear of a threshold in days."""
        return self.threshold + max(self.threshold * CLEAR_SHARE, Decimal(1))

    @property
    def text(self) -> str:
        """The threshold in its shortest decimal form, the same for equal thresholds."""
        return f"{(self.threshold + 0).normalize():f}"


TOLD_OF_END: Final = tuple(
    AlertCondition(AlertKind.END_WITHIN_DAYS, Decimal(days)) for days in (LONGEST_DAYS, 7)
)
"""Conditions of the rules that a tenant gets with its end: one tells at once, one a week ahead.

They do not count among MOST_ALERT_RULES.
"""


@dataclass(frozen=True, slots=True)
class AlertRule:
    """A tenant's alert rule, or a threshold of its budget `budget_id`.

    `raised` is true while the condition holds; `raised_at` is when it last became true, None if it
    never did. Until `quiet_until`, the rule raises no alert; None without an alert since the value
    was last clear of the threshold.
    """

    tenant_id: UUID
    id: UUID
    condition: AlertCondition
    raised: bool = False
    raised_at: datetime | None = None
    quiet_until: datetime | None = None
    budget_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert that a rule raised.

    `rule` is the rule at that time, and `sequence` that of the newest ledger entry. `number` counts
    a tenant's alerts from 1; it is 0 until the alert is stored.
    """

    rule: AlertRule
    sequence: int
    at: datetime
    message: str
    number: int = 0
