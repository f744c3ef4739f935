"""Evaluation of alert rules: what is found of each, in words, and the alerts that this raises.

A rule raises an alert when its condition becomes true, and the next one only after the condition
has been false in between. For an hour after an alert, a value that hovers at the threshold raises
no other one: it has to be clear of the threshold in between.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from credit.core.units import ONE, THOUSAND, ZERO, Credits
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.ledger.balance_snapshots import BalanceSnapshot, UpcomingExpiry
from credit.notify.alerts import (
    CLEAR_SHARE,
    QUIET_AFTER_ALERT,
    Alert,
    AlertCondition,
    AlertKind,
    AlertRule,
)

DayOf = Callable[[datetime], date]
_HUNDRED: Final = 100
_INSTANT: Final = timedelta(microseconds=1)
_EXPECTED: Final = (RunOutStatus.RUN_OUT, RunOutStatus.LIKELY)


class Finding(NamedTuple):
    """What a rule's evaluation found: the message if the condition holds, None if it does not.

    `is_clear` says whether the value is clear of the threshold; it never is while the condition
    holds.
    """

    warning: str | None
    is_clear: bool


# ── Evaluation ───────────────────────────────────────────────────────────────────────────────────


def evaluate(
    rule: AlertRule, finding: Finding, sequence: int, at: datetime
) -> tuple[AlertRule, Alert | None]:
    """The rule after an evaluation, and the alert if its condition has just become true.

    A condition that becomes true again while the rule is quiet raises none. A rule that would be
    quiet for longer than any alert makes it was silenced by a clock that was ahead.
    """
    quiet_until = None if finding.is_clear else rule.quiet_until
    if finding.warning is None:
        return replace(rule, raised=False, quiet_until=quiet_until), None
    if rule.raised:
        return rule, None
    raised = replace(rule, raised=True, raised_at=at)
    if quiet_until is not None and at < quiet_until <= at + QUIET_AFTER_ALERT:
        return raised, None
    raised = replace(raised, quiet_until=at + QUIET_AFTER_ALERT)
    return raised, Alert(raised, sequence, at, finding.warning)


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
            finding = balance_finding(rule.condition, snapshot)
            evaluated[index], alert = evaluate(rule, finding, snapshot.sequence, snapshot.at)
            if alert is not None:
                alerts.append(alert)
    return evaluated, alerts


# ── Messages ──────────────────────────────────────────────────────────────────────────────────────


def balance_finding(condition: AlertCondition, snapshot: BalanceSnapshot) -> Finding:
    """The finding for a balance, whose message says that it is below the threshold.

    Overage counts as a negative balance, so a threshold of 0 raises an alert at the first credit
    owed. A percentage condition is never true in a period without an allocation.
    """
    limit = condition.threshold * THOUSAND
    if condition.kind is AlertKind.PERCENT_OF_ALLOCATION_BELOW:
        if not snapshot.allocation:
            return Finding(None, is_clear=True)
        limit = snapshot.allocation.thousandths * condition.threshold / _HUNDRED
    if snapshot.net.thousandths < limit:
        return Finding(_balance_warning(condition, snapshot), is_clear=False)
    margin = max(limit * CLEAR_SHARE, Decimal(THOUSAND))
    return Finding(None, is_clear=snapshot.net.thousandths >= limit + margin)


def _balance_warning(condition: AlertCondition, snapshot: BalanceSnapshot) -> str:
    left, owed = max(snapshot.net, ZERO), max(-snapshot.net, ZERO)
    overage = f" and {_counted(owed)} owed" if owed else ""
    threshold = f"below the alert threshold of {condition.text}"
    if condition.kind is AlertKind.REMAINING_BELOW:
        return f"{_counted(left)} left{overage}: {threshold}."
    return f"{left} of {_counted(snapshot.allocation)} left{overage}: {threshold}%."


def run_out_finding(condition: AlertCondition, run_out: RunOut, today: date) -> Finding:
    """The finding for a forecast: credits are expected to run out within the threshold."""
    on = run_out.expected_on
    if run_out.status not in _EXPECTED or on is None:
        return Finding(None, is_clear=True)
    days = (on - today).days
    if days > condition.threshold:
        return Finding(None, is_clear=days > condition.clear_days)
    return Finding(_run_out_warning(condition, run_out, on), is_clear=False)


def _run_out_warning(condition: AlertCondition, run_out: RunOut, on: date) -> str:
    if run_out.status is RunOutStatus.RUN_OUT:
        return f"The credits have run out: the alert threshold is {_days(condition)} ahead."
    threshold = f"within the alert threshold of {_days(condition)}."
    return f"Credits are expected to run out on {on}: {threshold}"


def expiry_finding(
    condition: AlertCondition, expiries: Sequence[UpcomingExpiry], now: datetime, day_of: DayOf
) -> Finding:
    """The finding for credits that will expire: some do within the threshold.

    `day_of` is the day of the tenant that an instant counts on.
    """
    until = now + timedelta(days=int(condition.threshold))
    soon = [expiry for expiry in expiries if expiry.at <= until]
    if soon:
        return Finding(_expiry_warning(condition, soon, day_of), is_clear=False)
    clear = now + timedelta(days=float(condition.clear_days))
    return Finding(None, is_clear=all(expiry.at > clear for expiry in expiries))


def _expiry_warning(
    condition: AlertCondition, soon: Sequence[UpcomingExpiry], day_of: DayOf
) -> str:
    total = sum((expiry.credits for expiry in soon), start=ZERO)
    verb = "expires" if total == ONE else "expire"
    first, last = (day_of(expiry.at - _INSTANT) for expiry in (soon[0], soon[-1]))
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"{_named(total)} {verb} {when}: within the alert threshold of {_days(condition)}."


def end_finding(condition: AlertCondition, last_day_on: date | None, today: date) -> Finding:
    """The finding for a tenant's end: its last day of service is within the threshold.

    A tenant without an end is clear of it.
    """
    if last_day_on is None or (last_day_on - today).days > condition.threshold:
        return Finding(None, is_clear=True)
    if last_day_on < today:
        return Finding(f"The service has ended: {last_day_on} was its last day.", is_clear=False)
    warning = (
        f"The service ends with {last_day_on}, its last day, and unspent credits expire then: "
        f"within the alert threshold of {_days(condition)}."
    )
    return Finding(warning, is_clear=False)


def after_end_was_set(
    rule: AlertRule, last_day_on: date | None, today: date, sequence: int, at: datetime
) -> tuple[AlertRule, Alert | None]:
    """A rule about the tenant's end, and its alert, after the end was set, moved or taken back.

    A moved end raises another alert, as if the tenant had had no end in between.
    """
    before, _ = evaluate(rule, end_finding(rule.condition, None, today), sequence, at)
    return evaluate(before, end_finding(rule.condition, last_day_on, today), sequence, at)


def _named(credits: Credits) -> str:
    return f"{credits} credit{'' if credits == ONE else 's'}"


def _counted(credits: Credits) -> str:
    return f"{_named(credits)} {'is' if credits == ONE else 'are'}"


def _days(condition: AlertCondition) -> str:
    return f"{condition.text} day{'' if condition.threshold == 1 else 's'}"
