"""The rows that recording events inserts, for `models.recordings`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from credit.ledger.accounts import Debt, Posting
from credit.ledger.entries import Entry
from credit.ledger.grants import Grant
from credit.metering.events import InterviewEvent, PricedEvent
from credit.metering.interviews import Contribution, Interview
from models import jobs
from models.sql.together import TableShape
from models.tables.usage import MEASURES
from models.together import Insert

_JOB: Final = TableShape("job", tuple(jobs.COLUMNS.items()), ("tenant_id", "id"), jobs.UPDATED)
_EVENT: Final = TableShape(
    "usage_event",
    (
        ("source", "text"),
        ("id", "text"),
        ("digest", "text"),
        ("job_id", "uuid"),
        ("interview_id", "text"),
        ("candidate_id", "text"),
        ("type", "text"),
        ("occurred_at", "timestamptz"),
        ("recorded_at", "timestamptz"),
        ("progress", "float8"),
        ("day", "date"),
        ("price", "bigint"),
    ),
    ("tenant_id", "source", "id"),
)
_STATE: Final = (
    ("job_id", "uuid"),
    ("outcome", "text"),
    ("price", "bigint"),
    ("invited_on", "date"),
    ("started_on", "date"),
    ("outcome_on", "date"),
    ("simulated_on", "date"),
)
_INTERVIEW: Final = TableShape(
    "interview",
    (("id", "text"), *_STATE),
    ("tenant_id", "id"),
    tuple(name for name, _ in _STATE),
)
_USAGE: Final = TableShape(
    "usage_day",
    (("day", "date"), ("job_id", "uuid"), *((name, "bigint") for name in MEASURES)),
    ("tenant_id", "day", "job_id"),
    added=MEASURES,
)
_CANDIDATE: Final = TableShape(
    "candidate_day",
    (("day", "date"), ("job_id", "uuid"), ("candidate_id", "text"), ("events", "bigint")),
    ("tenant_id", "day", "job_id", "candidate_id"),
    added=("events",),
)
_GRANT: Final = TableShape(
    "credit_grant",
    (
        ("number", "bigint"),
        ("kind", "text"),
        ("amount", "bigint"),
        ("remaining", "bigint"),
        ("priority", "int"),
        ("effective_at", "timestamptz"),
        ("expires_at", "timestamptz"),
        ("started", "boolean"),
    ),
    ("tenant_id", "number"),
    ("remaining", "started"),
)
_ENTRY: Final = TableShape(
    "entry",
    (
        ("sequence", "bigint"),
        ("reason", "text"),
        ("credits", "bigint"),
        ("balance_after", "bigint"),
        ("overage_after", "bigint"),
        ("occurred_at", "timestamptz"),
        ("posted_at", "timestamptz"),
        ("recorded_at", "timestamptz"),
        ("period", "bigint"),
        ("interview_id", "text"),
        ("reverses", "bigint"),
        ("reference", "text"),
        ("note", "text"),
        ("digest", "text"),
    ),
    ("tenant_id", "sequence"),
)
_LINE: Final = TableShape(
    "entry_line",
    (
        ("sequence", "bigint"),
        ("position", "int"),
        ("grant_number", "bigint"),
        ("credits", "bigint"),
        ("charge_sequence", "bigint"),
    ),
    ("tenant_id", "sequence", "position"),
)
_DEBT: Final = TableShape(
    "debt",
    (
        ("charge_sequence", "bigint"),
        ("interview_id", "text"),
        ("owed", "bigint"),
        ("forgiven", "bigint"),
        ("forgiven_by", "bigint"),
    ),
    ("tenant_id", "charge_sequence"),
    ("owed", "forgiven", "forgiven_by"),
)

Row = tuple[Any, ...]


def only_adds(change: Contribution) -> bool:
    """Whether a change of the usage takes nothing away, so that it can be added by an INSERT."""
    return min(change.usage.values(), default=0) >= 0 and (
        min(change.candidates.values(), default=0) >= 0
    )


def inserts(
    tenant_id: UUID,
    events: Sequence[tuple[InterviewEvent, PricedEvent, str]],
    interviews: Mapping[str, Interview],
    change: Contribution,
    posting: Posting,
    recorded_at: datetime,
    known_jobs: Mapping[UUID, jobs.JobState],
) -> list[Insert]:
    """All rows of new events; the change of the usage takes nothing away."""
    named = (event for event, _, _ in events)
    return [
        Insert(_JOB, jobs.rows_from_events(tenant_id, named, known_jobs)),
        Insert(_EVENT, [_event(event, priced, d, recorded_at) for event, priced, d in events]),
        Insert(_INTERVIEW, [_interview(key, one) for key, one in sorted(interviews.items())]),
        Insert(_USAGE, _usage(change)),
        Insert(_CANDIDATE, [(*key, n) for key, n in sorted(change.candidates.items()) if n]),
        Insert(_GRANT, [_grant(one) for one in posting.grants]),
        Insert(_ENTRY, [_entry(one) for one in posting.entries]),
        Insert(_LINE, [line for one in posting.entries for line in _lines(one)]),
        Insert(_DEBT, [_debt(one) for one in posting.debts]),
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


def _usage(change: Contribution) -> list[Row]:
    days: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0] * len(MEASURES))
    for (on, job, measure), number in change.usage.items():
        days[on, job][MEASURES.index(measure)] += number
    return [(*key, *numbers) for key, numbers in sorted(days.items()) if any(numbers)]


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
