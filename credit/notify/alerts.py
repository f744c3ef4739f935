"""Alert rules, and the alerts that they raise.

A rule raises an alert when the value that it watches falls below its threshold; it raises the next
one only after the value has recovered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from credit.core.errors import InvalidInputError
from credit.core.units import MAXIMUM_THOUSANDTHS, ONE, THOUSAND, ZERO, Credits
from credit.dates.local_time import day_of
from credit.forecast.runout import RunOut, RunOutStatus
from credit.ledger.balance_snapshots import BalanceSnapshot, UpcomingExpiry

MOST_ALERT_RULES: Final = 20
"""Alert rules that a tenant may have; more are refused."""

LONGEST_DAYS: Final = 365
_HUNDRED: Final = 100
_INSTANT: Final = timedelta(microseconds=1)
_EXPECTED: Final = (RunOutStatus.RUN_OUT, RunOutStatus.LIKELY)


class AlertKind(StrEnum):
    """What an alert rule watches."""

    REMAINING_BELOW = "REMAINING_BELOW"
    PERCENT_OF_ALLOCATION_BELOW = "PERCENT_OF_ALLOCATION_BELOW"
    RUN_OUT_WITHIN_DAYS = "RUN_OUT_WITHIN_DAYS"
    EXPIRY_WITHIN_DAYS = "EXPIRY_WITHIN_DAYS"


ON_BALANCE: Final = (AlertKind.REMAINING_BELOW, AlertKind.PERCENT_OF_ALLOCATION_BELOW)
"""Kinds that ledger entries alone decide; the others also depend on the time."""


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
"""Thresholds that each kind allows."""


@dataclass(frozen=True, slots=True)
class AlertCondition:
    """The value that a rule watches, and its threshold.

    `threshold` is in credits, in percent or in days, as the kind says.
    """

    kind: AlertKind
    threshold: Decimal

    def __post_init__(self) -> None:
        """Refuse what is out of range, naming the field."""
        allowed = _ALLOWED[self.kind]
        fits = allowed.least <= self.threshold <= allowed.most
        if not fits or self.threshold % allowed.step:
            msg = f"threshold is {self.threshold:f}: {self.kind} takes {allowed.description}"
            raise InvalidInputError(msg, ("threshold",))

    @property
    def text(self) -> str:
        """The threshold in its one shortest form: equal ones read alike."""
        return f"{(self.threshold + 0).normalize():f}"


@dataclass(frozen=True, slots=True)
class AlertRule:
    """A tenant's rule. `raised` while its condition holds; `raised_at` is when it last began to."""

    tenant_id: UUID
    id: UUID
    condition: AlertCondition
    raised: bool = False
    raised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert that a rule raised. `number` counts a tenant's from 1, and is 0 until it is stored.

    `rule` is as it was then, `sequence` that of the newest ledger entry.
    """

    rule: AlertRule
    sequence: int
    at: datetime
    message: str
    number: int = 0


# ── decisions ────────────────────────────────────────────────────────────────────────────────────


def evaluate(
    rule: AlertRule, warning: str | None, sequence: int, at: datetime
) -> tuple[AlertRule, Alert | None]:
    """The rule after an evaluation, and the alert when its condition has just become true.

    `warning` is the message while the condition holds, None while it does not. A rule that
    recovers, or stays as it is, raises nothing.
    """
    if (warning is not None) is rule.raised:
        return rule, None
    if warning is None:
        return replace(rule, raised=False), None
    crossed = replace(rule, raised=True, raised_at=at)
    return crossed, Alert(crossed, sequence, at, warning)


def evaluate_sequence(
    rules: Sequence[AlertRule], snapshots: Iterable[BalanceSnapshot]
) -> tuple[list[AlertRule], list[Alert]]:
    """The rules after each of some balance snapshots in order, and every alert that they raise.

    Of rules that one snapshot raises together, the highest threshold comes first.
    """
    kept = sorted(rules, key=lambda rule: (rule.condition.kind, -rule.condition.threshold))
    alerts = []
    for snapshot in snapshots:
        for place, rule in enumerate(kept):
            warning = balance_warning(rule.condition, snapshot)
            kept[place], alert = evaluate(rule, warning, snapshot.sequence, snapshot.at)
            if alert is not None:
                alerts.append(alert)
    return kept, alerts


# ── messages ──────────────────────────────────────────────────────────────────────────────────────


def balance_warning(condition: AlertCondition, snapshot: BalanceSnapshot) -> str | None:
    """The message for a balance below a threshold; None when it is not below.

    What is owed counts below zero, so that a threshold of 0 raises at the first credit owed. A
    period that brought no allocation has no percentage, and is never below one.
    """
    left, owed = max(snapshot.net, ZERO), max(-snapshot.net, ZERO)
    owing = f" and {_counted(owed)} owed" if owed else ""
    asked = "you asked to be told of."
    if condition.kind is AlertKind.REMAINING_BELOW:
        below = snapshot.net < Credits.of(condition.threshold)
        return (
            f"{_counted(left)} left{owing}: below the {condition.text} {asked}" if below else None
        )
    whole = snapshot.allocation
    if snapshot.net.thousandths * _HUNDRED >= whole.thousandths * condition.threshold or not whole:
        return None
    return f"{left} of {_counted(whole)} left{owing}: below the {condition.text}% {asked}"


def run_out_warning(condition: AlertCondition, run_out: RunOut, today: date) -> str | None:
    """The message for credits that will probably run out within the days; None otherwise."""
    on = run_out.expected_on
    if run_out.status not in _EXPECTED or on is None or (on - today).days > condition.threshold:
        return None
    if run_out.status is RunOutStatus.RUN_OUT:
        return f"The credits have run out: you asked to be told {_days(condition)} ahead."
    asked = f"within the {_days(condition)} you asked to be told of."
    return f"Credits are expected to run out on {on}: {asked}"


def expiry_warning(
    condition: AlertCondition, expiries: Sequence[UpcomingExpiry], now: datetime, zone: ZoneInfo
) -> str | None:
    """The message for credits that expire within the days; None when none do."""
    until = now + timedelta(days=int(condition.threshold))
    soon = [expiry for expiry in expiries if expiry.at <= until]
    if not soon:
        return None
    total = sum((expiry.credits for expiry in soon), start=ZERO)
    verb = "expires" if total == ONE else "expire"
    first, last = (day_of(expiry.at - _INSTANT, zone) for expiry in (soon[0], soon[-1]))
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"{_named(total)} {verb} {when}: within the {_days(condition)} you asked to be told of."


def _named(credits: Credits) -> str:
    return f"{credits} credit{'' if credits == ONE else 's'}"


def _counted(credits: Credits) -> str:
    return f"{_named(credits)} {'is' if credits == ONE else 'are'}"


def _days(condition: AlertCondition) -> str:
    return f"{condition.text} day{'' if condition.threshold == 1 else 's'}"
