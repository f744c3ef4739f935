"""The tables that recording events and advancing write.

Their columns, and what is done with rows that exist.
"""

from typing import Final

from models import jobs, usage_totals
from models.sql.together import TableShape
from models.sql.usage_totals import KEY
from models.tables.usage import MEASURES

JOB: Final = TableShape("job", tuple(jobs.COLUMNS.items()), ("tenant_id", "id"), jobs.UPDATED)
EVENT: Final = TableShape(
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
INTERVIEW: Final = TableShape(
    "interview",
    (("id", "text"), *_STATE),
    ("tenant_id", "id"),
    tuple(name for name, _ in _STATE),
)
USAGE: Final = TableShape(
    "usage_day",
    (("day", "date"), ("job_id", "uuid"), *((name, "bigint") for name in MEASURES)),
    ("tenant_id", "day", "job_id"),
    added=MEASURES,
)
TOTAL: Final = TableShape(
    "usage_total",
    tuple(usage_totals.COLUMNS.items()),
    ("tenant_id", *KEY),
    added=MEASURES,
)
CANDIDATE: Final = TableShape(
    "candidate_day",
    (("day", "date"), ("job_id", "uuid"), ("candidate_id", "text"), ("events", "bigint")),
    ("tenant_id", "day", "job_id", "candidate_id"),
    added=("events",),
)
GRANT: Final = TableShape(
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
ENTRY: Final = TableShape(
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
LINE: Final = TableShape(
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
PHASE: Final = TableShape(
    "plan_phase",
    (
        ("starts_at", "timestamptz"),
        ("starts_on", "date"),
        ("zone", "text"),
        ("plan", "text"),
        ("anchor_on", "date"),
        ("anchor_day", "int"),
    ),
    ("tenant_id", "starts_at"),
)
PERIOD: Final = TableShape(
    "billing_period",
    (
        ("number", "bigint"),
        ("starts_at", "timestamptz"),
        ("ends_at", "timestamptz"),
        ("first_on", "date"),
        ("last_on", "date"),
        ("opening", "bigint"),
        ("closing", "bigint"),
        ("movements", "text"),
    ),
    ("tenant_id", "number"),
    ("ends_at", "last_on", "closing", "movements"),
)
DEBT: Final = TableShape(
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
