"""Evaluation of budgets: what is found of each threshold, in words, and the alerts it raises."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final, NamedTuple

from credit.core.units import ONE, THOUSAND, ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.intervals import RangeForecast
from credit.notify.alert_findings import Finding, evaluate
from credit.notify.alerts import CLEAR_SHARE, Alert
from credit.notify.budgets import (
    WHOLE,
    Budget,
    BudgetInterval,
    BudgetStatus,
    share_of,
)

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Moment(NamedTuple):
    """When an evaluation takes place, and the sequence of the newest ledger entry then."""

    sequence: int
    at: datetime


def evaluate_use(
    status: BudgetStatus, moment: Moment, job_title: str | None
) -> tuple[Budget, list[Alert]]:
    """A budget after its percentages were compared with its use, and the alerts that this raises.

    A percentage raises an alert when it is reached, as an alert rule does: the next one after the
    use has been below it, and within an hour only after it was clear of it. A paused budget stays
    as it is.
    """
    if status.budget.terms.paused:
        return status.budget, []
    evaluated, alerts = [], []
    for threshold in status.budget.thresholds:
        if threshold.is_forecast:
            evaluated.append(threshold)
            continue
        present = threshold.in_range(status.date_range)
        finding = use_finding(status, threshold.percent, job_title)
        rule, alert = evaluate(present.rule, finding, moment.sequence, moment.at)
        evaluated.append(replace(present, rule=rule))
        if alert is not None:
            alerts.append(alert)
    return replace(status.budget, thresholds=tuple(evaluated)), alerts


def evaluate_forecast(
    status: BudgetStatus, forecast: RangeForecast, moment: Moment, job_title: str | None
) -> tuple[Budget, list[Alert]]:
    """A budget after it was compared with the forecast of its range, and the alert, if any.

    One is raised in a range, also when the forecast says otherwise in between.
    """
    budget = status.budget
    place = next((n for n, one in enumerate(budget.thresholds) if one.is_forecast), None)
    if place is None or budget.terms.paused:
        return budget, []
    present = budget.thresholds[place].in_range(status.date_range)
    warning = _forecast_warning(status, forecast, job_title)
    if present.rule.raised or warning is None:
        return budget, []
    rule, alert = evaluate(present.rule, Finding(warning, is_clear=False), *moment)
    thresholds = list(budget.thresholds)
    thresholds[place] = replace(present, rule=rule)
    return replace(budget, thresholds=tuple(thresholds)), [alert] if alert else []


def use_finding(status: BudgetStatus, percent: int, job_title: str | None) -> Finding:
    """The finding for a percentage: whether so much of the budget is used.

    Use is clear of it by a tenth of it, at least one credit, and when nothing is used.
    """
    total, used = status.budget.terms.credits, status.used
    if used >= share_of(total, percent):
        return Finding(_use_warning(status, percent, job_title), is_clear=False)
    limit = Decimal(total.thousandths * percent) / WHOLE
    margin = max(limit * CLEAR_SHARE, Decimal(THOUSAND))
    return Finding(None, is_clear=used == ZERO or used.thousandths <= limit - margin)


# ── Audit ────────────────────────────────────────────────────────────────────────────────────────


def kept_range(budget: Budget, periods: Sequence[DateRange]) -> DateRange | None:
    """The range that the state of a budget's percentages is about; None before the first.

    `periods` are the days of the tenant's billing periods.
    """
    first_on = next((one.range_on for one in budget.thresholds if not one.is_forecast), None)
    if first_on is None:
        return None
    if budget.per is BudgetInterval.BILLING_PERIOD:
        return next((days for days in periods if days.first_on == first_on), None)
    return budget.range_on(first_on, DateRange(first_on, first_on))


def state_difference(status: BudgetStatus) -> str | None:
    """What is wrong with the percentages that a budget keeps for a range, given its use.

    Each is raised exactly while it is reached. The status is of the range of the state.
    """
    budget = status.budget
    for one in budget.thresholds:
        if one.is_forecast:
            continue
        reached = status.used >= share_of(budget.terms.credits, one.percent)
        if one.rule.raised != reached or one.range_on != status.date_range.first_on:
            kept = "reached" if one.rule.raised else "not reached"
            return (
                f"budget {budget.id} keeps {one.percent}% as {kept}, but {status.used} of "
                f"{_named(budget.terms.credits)} are used {_days(status.date_range)}"
            )
    return None


# ── Messages ──────────────────────────────────────────────────────────────────────────────────────


def _use_warning(status: BudgetStatus, percent: int, job_title: str | None) -> str:
    total, used = status.budget.terms.credits, status.used
    of_job = f" by the job {job_title}" if job_title else ""
    verb = "is" if used == ONE else "are"
    return (
        f"{used} of {_named(total)} budgeted {_days(status.date_range)} {verb} used{of_job}: "
        f"{percent}% of the budget is reached."
    )


def _forecast_warning(
    status: BudgetStatus, forecast: RangeForecast, job_title: str | None
) -> str | None:
    terms = status.budget.terms
    of_job = f" by the job {job_title}" if job_title else ""
    subject = f"Use{of_job} {_days(status.date_range)}"
    if status.used > terms.credits:
        if WHOLE in terms.percents:
            return None
        return f"{subject} has passed the budget of {_named(terms.credits)}: {status.used}."
    on = forecast.passes_on(terms.credits)
    if on is None:
        return None
    expected = forecast.total.expected
    return (
        f"{subject} is expected to pass {_named(terms.credits)} on {_dated(on)}, and to come to "
        f"{expected} by the end of the {_unit(status.budget.per)}."
    )


def _unit(per: BudgetInterval) -> str:
    return "month" if per is BudgetInterval.MONTH else "billing period"


def _days(date_range: DateRange) -> str:
    return f"from {date_range.first_on} to {date_range.last_on}"


def _dated(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _named(credits: Credits) -> str:
    return f"{credits} credit{'' if credits == ONE else 's'}"
