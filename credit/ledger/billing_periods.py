"""Billing periods: half-open intervals in the tenant's time zone, counted from an anchor day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.dates.local_time import MONTHS_A_YEAR, day_of, months_later, start_of_day, zone_named
from credit.ledger.movements import Movements
from credit.ledger.plans import Plan, PlanPhase

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """One billing period of a tenant, `[starts_at, ends_at)`; `number` counts from 1.

    `opening` and `closing` are the balance less the overage; `closing` is None while the period is
    open. `date_range` holds the period's days, both ends included. `movements` is what moved
    between them; None while it is open, and where nobody has summed it up yet.
    """

    number: int
    starts_at: datetime
    ends_at: datetime
    date_range: DateRange
    opening: Credits
    closing: Credits | None = None
    movements: Movements | None = None

    def day_of(self, instant: datetime, zone: str) -> date:
        """The day that an instant counts on: its calendar day in a zone, on its side of the period.

        An instant within the period counts on one of its days, an earlier one before them and a
        later one after them, as the period is stored. That differs from the calendar day where the
        zone changed at the period's start, where clocks are set back across it, and where time zone
        data has changed since.
        """
        day, days = day_of(instant, zone_named(zone)), self.date_range
        if instant < self.starts_at:
            return min(day, days.first_on - _DAY)
        if instant >= self.ends_at:
            return max(day, days.last_on + _DAY)
        return min(max(day, days.first_on), days.last_on)

    def start_of(self, day: date, zone: str) -> datetime:
        """The first instant that counts on a day of the period, or on the day after its last."""
        if day <= self.date_range.first_on:
            return self.starts_at
        if day > self.date_range.last_on:
            return self.ends_at
        return min(max(start_of_day(day, zone_named(zone)), self.starts_at), self.ends_at)


def first_instant(day: date, periods: Sequence[Period], phases: Sequence[PlanPhase]) -> datetime:
    """The first instant that counts on a day of a tenant, by its periods as stored.

    A day before the first period or long after the last one starts at its midnight.
    """
    for period in reversed(periods):
        if period.date_range.first_on <= day <= period.date_range.last_on + _DAY:
            phase = [phase for phase in phases if phase.starts_at <= period.starts_at][-1]
            return period.start_of(day, phase.zone)
    begun = [phase for phase in phases if phase.starts_on <= day]
    return start_of_day(day, zone_named((begun[-1] if begun else phases[0]).zone))


def boundary_after(day: date, phase: PlanPhase) -> date:
    """The first period boundary of a phase after `day`."""
    step = phase.plan.billing_interval.months
    apart = (day.year - phase.anchor_on.year) * MONTHS_A_YEAR + day.month - phase.anchor_on.month
    count = apart // step
    while (boundary := months_later(phase.anchor_on, count * step, phase.anchor_day)) <= day:
        count += 1
    return boundary


def boundary_at_or_before(day: date, phase: PlanPhase) -> date:
    """The last period boundary of a phase on or before `day`."""
    step = phase.plan.billing_interval.months
    apart = (day.year - phase.anchor_on.year) * MONTHS_A_YEAR + day.month - phase.anchor_on.month
    count = apart // step + 1
    while (boundary := months_later(phase.anchor_on, count * step, phase.anchor_day)) > day:
        count -= 1
    return boundary


def period_from(
    number: int, starts_at: datetime, starts_on: date, phase: PlanPhase, opening: Credits
) -> Period:
    """The period whose first day is `starts_on` under a phase.

    `starts_at` is the end of the previous period, so that periods have no gaps. It is midnight in
    another zone than the phase's when the tenant's time zone changes at the boundary.
    """
    ends_on = boundary_after(starts_on, phase)
    return Period(
        number=number,
        starts_at=starts_at,
        ends_at=start_of_day(ends_on, zone_named(phase.zone)),
        date_range=DateRange(starts_on, ends_on - _DAY),
        opening=opening,
    )


def phase_for(
    boundary: datetime, starts_on: date, zone: str, plan: Plan, current: PlanPhase
) -> PlanPhase:
    """The phase from a period boundary on: `current`, unless the plan or the zone has changed.

    When the billing interval changes, periods are counted from the boundary, so that none is
    shortened; the day of the month stays that of the original anchor.
    """
    if (current.plan, current.zone) == (plan, zone):
        return current
    same_length = current.plan.billing_interval is plan.billing_interval
    anchor_on = current.anchor_on if same_length else starts_on
    return PlanPhase(boundary, starts_on, zone, plan, anchor_on, current.anchor_day)


def first_phase(day: date, anchor_on: date, zone: str, plan: Plan) -> PlanPhase:
    """The first phase of a new tenant; it starts with the billing period that contains `day`."""
    draft = PlanPhase(
        start_of_day(day, zone_named(zone)), day, zone, plan, anchor_on, anchor_on.day
    )
    starts_on = boundary_at_or_before(day, draft)
    starts_at = start_of_day(starts_on, zone_named(zone))
    return PlanPhase(starts_at, starts_on, zone, plan, anchor_on, anchor_on.day)
