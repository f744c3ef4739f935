"""Alert rules, their evaluation, and the alerts that they raise.

A rule raises an alert when its condition becomes true, and the next one only after the condition
has been false in between.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.units import MAXIMUM_THOUSANDTHS, ONE, THOUSAND, ZERO, Credits
from credit.forecast.runout import RunOut, RunOutStatus
from credit.ledger.balance_snapshots import BalanceSnapshot, UpcomingExpiry

MOST_ALERT_RULES: Final = 20
"""Largest number of alert rules of one tenant."""

LONGEST_DAYS: Final = 365
_HUNDRED: Final = 100
DayOf = Callable[[datetime], date]
_INSTANT: Final = timedelta(microseconds=1)
_EXPECTED: Final = (RunOutStatus.RUN_OUT, RunOutStatus.LIKELY)


class AlertKind(StrEnum):
    """What an alert rule watches."""

    REMAINING_BELOW = "REMAINING_BELOW"
    PERCENT_OF_ALLOCATION_BELOW = "PERCENT_OF_ALLOCATION_BELOW"
    RUN_OUT_WITHIN_DAYS = "RUN_OUT_WITHIN_DAYS"
    EXPIRY_WITHIN_DAYS = "EXPIRY_WITHIN_DAYS"


ON_BALANCE: Final = (AlertKind.REMAINING_BELOW, AlertKind.PERCENT_OF_ALLOCATION_BELOW)
"""Kinds that depend on ledger entries only; the others also depend on the time."""


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
    def text(self) -> str:
        """The threshold in its shortest decimal form, the same for equal thresholds."""
        return f"{(self.threshold + 0).normalize():f}"


@dataclass(frozen=True, slots=True)
class AlertRule:
    """A tenant's alert rule.

    `raised` is true while the condition holds; `raised_at` is when it last became true, None if it
    never did.
    """

    tenant_id: UUID
    id: UUID
    condition: AlertCondition
    raised: bool = False
    raised_at: datetime | None = None


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


# ── Evaluation ───────────────────────────────────────────────────────────────────────────────────


def evaluate(
    rule: AlertRule, warning: str | None, sequence: int, at: datetime
) -> tuple[AlertRule, Alert | None]:
    """The rule after an evaluation, and the alert if its condition has just become true.

    `warning` is the alert's message if the condition holds, None if it does not.
    """
    if (warning is not None) is rule.raised:
        return rule, None
    if warning is None:
        return replace(rule, raised=False), None
    raised = replace(rule, raised=True, raised_at=at)
    return raised, Alert(raised, sequence, at, warning)


def evaluate_sequence(
    rules: Sequence[AlertRule], snapshots: Iterable[BalanceSnapshot]
) -> tuple[list[AlertRule], list[Alert]]:
    """Evaluate rules on each balance snapshot in order; the rules afterwards, and all alerts.

    Alerts of one snapshot and kind are ordered by threshold, the highest first.
    """
    evaluated = sorted(rules, key=lambda rule: (rule.condition.kind, -rule.condition.threshold))
    alerts = []
    for snapshot in snapshots:
        for index, rule in enumerate(evaluated):
            warning = balance_warning(rule.condition, snapshot)
            evaluated[index], alert = evaluate(rule, warning, snapshot.sequence, snapshot.at)
            if alert is not None:
                alerts.append(alert)
    return evaluated, alerts


# ── Messages ──────────────────────────────────────────────────────────────────────────────────────


def balance_warning(condition: AlertCondition, snapshot: BalanceSnapshot) -> str | None:
    """The message for a balance below a threshold; None when it is not below.

    Overage counts as a negative balance, so a threshold of 0 raises an alert at the first credit
    owed. A percentage condition is never true in a period without an allocation.
    """
    left, owed = max(snapshot.net, ZERO), max(-snapshot.net, ZERO)
    overage = f" and {_counted(owed)} owed" if owed else ""
    threshold = f"below the alert threshold of {condition.text}"
    if condition.kind is AlertKind.REMAINING_BELOW:
        below = snapshot.net < Credits.of(condition.threshold)
        return f"{_counted(left)} left{overage}: {threshold}." if below else None
    allocation = snapshot.allocation
    limit = allocation.thousandths * condition.threshold
    if not allocation or snapshot.net.thousandths * _HUNDRED >= limit:
        return None
    return f"{left} of {_counted(allocation)} left{overage}: {threshold}%."


def run_out_warning(condition: AlertCondition, run_out: RunOut, today: date) -> str | None:
    """The message for credits expected to run out within the threshold; None otherwise."""
    on = run_out.expected_on
    if run_out.status not in _EXPECTED or on is None or (on - today).days > condition.threshold:
        return None
    if run_out.status is RunOutStatus.RUN_OUT:
        return f"The credits have run out: the alert threshold is {_days(condition)} ahead."
    threshold = f"within the alert threshold of {_days(condition)}."
    return f"Credits are expected to run out on {on}: {threshold}"


def expiry_warning(
    condition: AlertCondition, expiries: Sequence[UpcomingExpiry], now: datetime, day_of: DayOf
) -> str | None:
    """The message for credits that expire within the threshold; None when none do.

    `day_of` is the day of the tenant that an instant counts on.
    """
    until = now + timedelta(days=int(condition.threshold))
    soon = [expiry for expiry in expiries if expiry.at <= until]
    if not soon:
        return None
    total = sum((expiry.credits for expiry in soon), start=ZERO)
    verb = "expires" if total == ONE else "expire"
    first, last = (day_of(expiry.at - _INSTANT) for expiry in (soon[0], soon[-1]))
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"{_named(total)} {verb} {when}: within the alert threshold of {_days(condition)}."


def _named(credits: Credits) -> str:
    return f"{credits} credit{'' if credits == ONE else 's'}"


def _counted(credits: Credits) -> str:
    return f"{_named(credits)} {'is' if credits == ONE else 'are'}"


def _days(condition: AlertCondition) -> str:
    return f"{condition.text} day{'' if condition.threshold == 1 else 's'}"
