"""What a programmer in a hurry writes to take events in: the least that gives the same usage.

One statement on PostgreSQL, one function on SQLite: events once each, daily rollup, wallet. No
ledger entries, no grants, no interviews, no candidates, no jobs, no corrections.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

import asyncpg

from credit.metering.events import EventType, InterviewEvent, content_digest
from credit.metering.tenants import job_id

PRICES: Final = {EventType.COMPLETED: 1000, EventType.PARTIALLY_COMPLETED: 500}
"""In thousandths; the progress of partial ones is always the same here."""

COUNTED: Final = ("INVITED", "STARTED", "PARTIALLY_COMPLETED", "COMPLETED")
EVENT: Final = (
    "source, id, digest, job_id, interview_id, candidate_id, type, occurred_at, recorded_at,"
    " progress, day, price"
)
DAY: Final = (
    "tenant_id, day, job_id, invited, started, partially_completed, completed, voided, expired,"
    " simulations, credits"
)
TYPES: Final = (
    *("text", "text", "text", "uuid", "text", "text", "text", "timestamptz", "timestamptz"),
    *("float8", "date", "bigint"),
)

_ARRAYS: Final = ", ".join(f"${place}::{kind}[]" for place, kind in enumerate(TYPES, 2))
_COUNTS: Final = ", ".join(f"count(*) FILTER (WHERE type = '{kind}')" for kind in COUNTED)
_SUMS: Final = ", ".join(
    f"{name} = usage_day.{name} + excluded.{name}"
    for name in ("invited", "started", "partially_completed", "completed", "credits")
)
STATEMENT: Final = f"""
WITH fresh AS (
    INSERT INTO usage_event (tenant_id, {EVENT}) SELECT $1, sent.* FROM unnest({_ARRAYS}) AS sent
    ON CONFLICT DO NOTHING RETURNING day, job_id, type, price
), rolled AS (
    INSERT INTO usage_day ({DAY})
    SELECT $1, day, job_id, {_COUNTS}, 0, 0, 0, sum(price)::bigint FROM fresh GROUP BY day, job_id
    ON CONFLICT (tenant_id, day, job_id) DO UPDATE SET {_SUMS}
)
UPDATE wallet SET balance = balance - (SELECT coalesce(sum(price), 0) FROM fresh)::bigint,
    version = version + 1 WHERE tenant_id = $1
"""


async def record_postgres(
    connection: asyncpg.Connection, tenant: UUID, events: Sequence[InterviewEvent]
) -> None:
    """Record events with one statement."""
    columns = [list(column) for column in zip(*_rows(tenant, events), strict=True)]
    await connection.execute(STATEMENT, tenant, *columns)


def open_sqlite(file: str) -> sqlite3.Connection:
    """A connection with the service's own pragmas."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def record_sqlite(
    connection: sqlite3.Connection, tenant: UUID, events: Sequence[InterviewEvent]
) -> None:
    """Record events in one transaction."""
    key, spent = str(tenant), 0
    days: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * (len(COUNTED) + 1))
    connection.execute("BEGIN IMMEDIATE")
    for row in _rows(tenant, events):
        values = [_plain(value) for value in row]
        marks = ", ".join("?" * (len(values) + 1))
        done = connection.execute(
            f"INSERT INTO usage_event (tenant_id, {EVENT}) VALUES ({marks}) ON CONFLICT DO NOTHING",
            (key, *values),
        )
        if done.rowcount:
            day = days[str(row[10]), str(row[3])]
            day[COUNTED.index(row[6])] += 1
            day[-1] += row[11]
            spent += row[11]
    connection.executemany(
        f"INSERT INTO usage_day ({DAY}) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)"
        f" ON CONFLICT (tenant_id, day, job_id) DO UPDATE SET {_SUMS}",
        [(key, *place, *numbers) for place, numbers in days.items()],
    )
    connection.execute(
        "UPDATE wallet SET balance = balance - ?, version = version + 1 WHERE tenant_id = ?",
        (spent, key),
    )
    connection.execute("COMMIT")


def _rows(tenant: UUID, events: Sequence[InterviewEvent]) -> list[tuple[Any, ...]]:
    now = datetime.now(UTC)
    return [
        (
            *(event.source, event.id, content_digest(event), job_id(tenant, event.job)),
            *(event.interview, event.candidate, event.type.value, event.occurred_at, now),
            *(event.progress, event.occurred_at.date(), PRICES.get(event.type, 0)),
        )
        for event in events
    ]


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="microseconds")
    return str(value) if isinstance(value, date | UUID) else value
