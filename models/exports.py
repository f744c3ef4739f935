"""Exports in the table: asked for, taken by a worker under a lease, and finished."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import orjson

from credit.audit.exports import (
    MOST_RUNNING,
    MOST_UNFINISHED,
    Export,
    ExportFormat,
    ExportRequest,
    ExportResult,
    ExportStatus,
)
from credit.core.pagination import Page, PageRequest
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from models import keyset
from models.database import Row, Session, day, instant, uuid
from models.dialects import RowSet

_MINE: Final = "tenant_id = $1 AND id = $2 AND lease = $3 AND status = 'RUNNING'"
_ASKED: Final = {
    "tenant_id": "uuid",
    "id": "uuid",
    "format": "text",
    "byte_order_mark": "boolean",
    "first_on": "date",
    "last_on": "date",
    "job_ids": "text",
    "file_name": "text",
    "requested_by": "text",
    "requested_at": "timestamptz",
}
_OVER: Final = "lease = NULL, leased_until = NULL"


@dataclass(frozen=True, slots=True)
class Lease:
    """A worker's hold on an export: nobody else writes it until it is up.

    `attempt` counts from 1; every one before it ended with its worker.
    """

    export: Export
    token: UUID
    attempt: int


async def insert(session: Session, export: Export) -> bool:
    """Write down an export that is asked for; False while too many of the tenant's wait."""
    order = export.request
    jobs = orjson.dumps([str(job) for job in order.jobs]).decode() if order.jobs else None
    row = await session.row(
        "INSERT INTO export (tenant_id, id, format, byte_order_mark, first_on, last_on, job_ids,"
        " file_name, requested_by, requested_at, status, progress, attempts)"
        f" SELECT wanted.*, 'QUEUED', 0, 0 FROM {{wanted}} WHERE (SELECT count(*) FROM export e"
        f" WHERE e.tenant_id = $1 AND e.status IN ('QUEUED', 'RUNNING')) < {MOST_UNFINISHED}"
        " RETURNING id",
        export.tenant_id,
        wanted=RowSet(
            _ASKED,
            [
                (
                    *(export.tenant_id, export.id, order.format.value, order.byte_order_mark),
                    *(order.date_range.first_on, order.date_range.last_on, jobs, export.file_name),
                    *(export.requested_by, export.requested_at),
                )
            ],
        ),
    )
    return row is not None


async def by_id(session: Session, tenant_id: UUID, export_id: UUID) -> Export | None:
    """An export of a tenant; None when it has none of this id."""
    row = await session.row(
        "SELECT * FROM export WHERE tenant_id = $1 AND id = $2", *(tenant_id, export_id)
    )
    return _export(row) if row else None


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Export]:
    """A page of a tenant's exports, the newest first."""
    key = (("e.requested_at", "instant"), ("e.id", "uuid"))
    query = keyset.Query("SELECT e.* FROM export e", key, descending=True)
    query.where("e.tenant_id = ?", tenant_id)
    return await keyset.fetch(
        *(session, query, request, _export),
        lambda row: (instant(row["requested_at"]).isoformat(), str(row["id"])),
    )


async def count(session: Session, tenant_id: UUID) -> int:
    """How many exports a tenant has asked for."""
    query = keyset.Query("SELECT count(*) AS n FROM export e", key=())
    query.where("e.tenant_id = ?", tenant_id)
    return await keyset.count(session, query)


async def cancel(session: Session, tenant_id: UUID, export_id: UUID, now: datetime) -> bool:
    """Call an export off; False when it is over already. Its worker finds out by itself."""
    row = await session.row(
        f"UPDATE export SET status = 'CANCELLED', {_OVER}, finished_at = $3"
        " WHERE tenant_id = $1 AND id = $2 AND status IN ('QUEUED', 'RUNNING') RETURNING id",
        *(tenant_id, export_id, now),
    )
    return row is not None


# ── the worker's side ────────────────────────────────────────────────────────────────────────────


async def any_to_take(session: Session, now: datetime) -> bool:
    """Whether an export waits, or was left by its worker; a glance that locks nothing."""
    row = await session.row(
        "SELECT 1 AS n FROM export WHERE status IN ('QUEUED', 'RUNNING')"
        " AND (status = 'QUEUED' OR leased_until < $1) LIMIT 1",
        now,
    )
    return row is not None


async def take(session: Session, token: UUID, now: datetime, until: datetime) -> Lease | None:
    """Take the export that has waited longest, of a tenant with a free place; None for none.

    Takers queue for one row first, so that two of them never count the same place as free.
    """
    await session.rows("UPDATE export_claim_lock SET claims = claims + 1 WHERE id = 1")
    row = await session.row(
        "UPDATE export SET status = 'RUNNING', lease = $1, leased_until = $3,"
        " attempts = attempts + 1, progress = 0"
        " WHERE (tenant_id, id) IN (SELECT e.tenant_id, e.id FROM export e"
        "  WHERE e.status IN ('QUEUED', 'RUNNING')"
        "  AND (e.status = 'QUEUED' OR e.leased_until < $2)"
        "  AND (SELECT count(*) FROM export r WHERE r.tenant_id = e.tenant_id"
        f"   AND r.status = 'RUNNING' AND r.leased_until >= $2) < {MOST_RUNNING}"
        "  ORDER BY e.requested_at, e.id LIMIT 1)"
        # Once more, of the row as it is when its lock is had: it may be cancelled or held by then.
        " AND (status = 'QUEUED' OR status = 'RUNNING' AND leased_until < $2) RETURNING *",
        *(token, now, until),
    )
    return Lease(_export(row), token, row["attempts"]) if row else None


async def hold(session: Session, lease: Lease, progress: float, until: datetime) -> bool:
    """Tell how far it is and hold on to it; False when it was cancelled or is another's now."""
    row = await session.row(
        f"UPDATE export SET progress = $4, leased_until = $5 WHERE {_MINE} RETURNING id",
        *(lease.export.tenant_id, lease.export.id, lease.token, progress, until),
    )
    return row is not None


async def finish(session: Session, lease: Lease, made: ExportResult) -> bool:
    """Say that the file is there; False, and nothing said, when another worker has it now."""
    row = await session.row(
        f"UPDATE export SET status = 'READY', progress = 1, {_OVER}, finished_at = $4,"
        " expires_at = $5, rows = $6, size = $7, digest = $8, file = lease, credits = $9,"
        f" sequence = $10, opening = $11, closing = $12 WHERE {_MINE} RETURNING id",
        *(lease.export.tenant_id, lease.export.id, lease.token, made.finished_at),
        *(made.expires_at, made.rows, made.size, made.digest, made.credits.thousandths),
        *(made.sequence, made.opening.thousandths, made.closing.thousandths),
    )
    return row is not None


async def fail(session: Session, lease: Lease, reason: str, now: datetime) -> bool:
    """Say that there will be no file, and why; False when it is not this worker's any more."""
    row = await session.row(
        f"UPDATE export SET status = 'FAILED', {_OVER}, finished_at = $4, error = $5"
        f" WHERE {_MINE} RETURNING id",
        *(lease.export.tenant_id, lease.export.id, lease.token, now, reason),
    )
    return row is not None


async def give_back(session: Session, lease: Lease) -> None:
    """Let another worker take it at once: this one is told to stop."""
    await session.rows(
        f"UPDATE export SET status = 'QUEUED', {_OVER}, progress = 0, attempts = attempts - 1"
        f" WHERE {_MINE}",
        *(lease.export.tenant_id, lease.export.id, lease.token),
    )


async def expire(session: Session, now: datetime) -> list[Export]:
    """Say EXPIRED of the exports whose files have had their time; they are answered."""
    rows = await session.rows(
        "UPDATE export SET status = 'EXPIRED' WHERE status = 'READY' AND expires_at <= $1"
        " RETURNING *",
        now,
    )
    return [_export(row) for row in rows]


async def wanted_files(session: Session, ids: list[UUID]) -> set[UUID]:
    """Those of some files that can be fetched, or are being written."""
    rows = await session.rows(
        "SELECT wanted.id FROM {wanted} {ordered_join} export e ON e.file = wanted.id"
        " WHERE e.status = 'READY' UNION SELECT wanted.id FROM {wanted}"
        " {ordered_join} export e ON e.lease = wanted.id WHERE e.status = 'RUNNING'",
        wanted=keyset.ids(ids),
    )
    return {uuid(row["id"]) for row in rows}


def _export(row: Row) -> Export:
    jobs = orjson.loads(row["job_ids"]) if row["job_ids"] else None
    return Export(
        tenant_id=uuid(row["tenant_id"]),
        id=uuid(row["id"]),
        request=ExportRequest(
            DateRange(day(row["first_on"]), day(row["last_on"])),
            ExportFormat(row["format"]),
            tuple(UUID(job) for job in jobs) if jobs else None,
            bool(row["byte_order_mark"]),
        ),
        status=ExportStatus(row["status"]),
        progress=float(row["progress"]),
        file_name=row["file_name"],
        requested_by=row["requested_by"],
        requested_at=instant(row["requested_at"]),
        finished_at=instant(row["finished_at"]) if row["finished_at"] else None,
        expires_at=instant(row["expires_at"]) if row["expires_at"] else None,
        file=uuid(row["file"]) if row["file"] else None,
        rows=row["rows"],
        size=row["size"],
        digest=row["digest"],
        credits=_credits(row["credits"]),
        sequence=row["sequence"],
        opening=_credits(row["opening"]),
        closing=_credits(row["closing"]),
        error=row["error"],
    )


def _credits(thousandths: int | None) -> Credits | None:
    return None if thousandths is None else Credits(thousandths)
