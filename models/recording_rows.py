"""The rows that recording events and advancing insert, for `models.recordings`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from credit.ledger.accounts import Debt, Posting
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.ledger.plans import PlanPhase
from credit.metering.events import InterviewEvent, PricedEvent
from credit.metering.interviews import Contribution, Interview
from models import jobs, period_sums, plans, usage_rows
from models import recording_shapes as shapes
from models.sql.usage_totals import KEY
from models.together_parts import Insert
from models.usage_rows import DayNumbers

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """What became of events, or of time: all that is written of it.

    `events` are the new ones, each with its price and digest.
    """

    events: Sequence[tuple[InterviewEvent, PricedEvent, str]]
    interviews: Mapping[str, Interview]
    change: Contribution
    posting: Posting
    recorded_at: datetime


def only_adds(change: Contribution) -> bool:
    """Whether a change of the usage takes nothing away, so that it can be added by an INSERT."""
    return min(change.usage.values(), default=0) >= 0 and (
        min(change.candidates.values(), default=0) >= 0
    )


def inserts(
    tenant_id: UUID,
    recording: Recording,
    known_jobs: Mapping[UUID, jobs.JobState],
    totals_from: date | None,
) -> list[Insert]:
    """All rows of a recording, whose change of the usage takes nothing away.

    Totals of usage that begin before `totals_from` are left out, and all of them where it is None.
    """
    events, change, posting = recording.events, recording.change, recording.posting
    named = (event for event, _, _ in events)
    days = usage_rows.by_day(change.usage)
    return [
        Insert(shapes.JOB, jobs.rows_from_events(tenant_id, named, known_jobs)),
        Insert(shapes.EVENT, [_event(*one, recording.recorded_at) for one in events]),
        Insert(
            shapes.INTERVIEW,
            [_interview(key, one) for key, one in sorted(recording.interviews.items())],
        ),
        Insert(shapes.USAGE, usage_rows.of_days(days)),
        Insert(shapes.TOTAL, _totals(days, totals_from)),
        Insert(shapes.CANDIDATE, usage_rows.of_candidates(change.candidates)),
        Insert(shapes.PHASE, [_phase(one) for one in posting.phases]),
        # One that is closed comes before the one that is opened: a tenant has one open at a time.
        Insert(shapes.PERIOD, [_period(one) for one in posting.periods]),
        Insert(shapes.GRANT, [_grant(one) for one in posting.grants]),
        Insert(shapes.ENTRY, [_entry(one) for one in posting.entries]),
        Insert(shapes.LINE, [line for one in posting.entries for line in _lines(one)]),
        Insert(shapes.DEBT, [_debt(one) for one in posting.debts]),
    ]


def _event(event: InterviewEvent, priced: PricedEvent, digest: str, recorded_at: datetime) -> Row:
    return (
        event.source,
        event.id,
        digest,
        priced.job,
        event.interview,
        event.candidate,
        event.type.value,
        event.occurred_at,
        recorded_at,
        event.progress,
        priced.day,
        priced.price.thousandths,
    )


def _interview(key: str, state: Interview) -> Row:
    return (
        key,
        state.job,
        state.outcome and state.outcome.value,
        state.price.thousandths,
        state.invited_on,
        state.started_on,
        state.outcome_on,
        state.simulated_on,
    )


def _totals(days: DayNumbers, begin_on: date | None) -> list[Row]:
    if begin_on is None:
        return []
    found = usage_rows.of_totals(days)
    return [row for row in found if row[KEY.index("starts_on")] >= begin_on]


def _phase(phase: PlanPhase) -> Row:
    return (
        phase.starts_at,
        phase.starts_on,
        phase.zone,
        orjson.dumps(plans.to_json(phase.plan)).decode(),
        phase.anchor_on,
        phase.anchor_day,
    )


def _period(period: Period) -> Row:
    moved = period.movements
    return (
        period.number,
        period.starts_at,
        period.ends_at,
        period.date_range.first_on,
        period.date_range.last_on,
        period.opening.thousandths,
        None if period.closing is None else period.closing.thousandths,
        None if moved is None else orjson.dumps(period_sums.to_json(moved)).decode(),
    )


def _grant(grant: Grant) -> Row:
    return (
        grant.number,
        grant.kind.value,
        grant.amount.thousandths,
        grant.remaining.thousandths,
        grant.priority,
        grant.effective_at,
        grant.expires_at,
        grant.started,
    )


def _entry(entry: Entry) -> Row:
    return (
        entry.sequence,
        entry.reason.value,
        entry.credits.thousandths,
        entry.balance.thousandths,
        entry.overage.thousandths,
        entry.occurred_at,
        entry.posted_at,
        entry.recorded_at,
        entry.period,
        entry.interview,
        entry.reverses,
        entry.reference,
        entry.note,
        entry.digest,
    )


def _lines(entry: Entry) -> Iterable[Row]:
    for position, line in enumerate(entry.lines):
        yield (entry.sequence, position, line.grant, line.credits.thousandths, line.charge_sequence)


def _debt(debt: Debt) -> Row:
    return (
        debt.charge_sequence,
        debt.interview,
        debt.owed.thousandths,
        debt.forgiven.thousandths,
        debt.forgiven_by,
    )
