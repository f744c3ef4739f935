"""Exports in the table: requested, claimed by a worker under a lease, and completed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from credit.audit.exports import (
    Export,
    ExportRequest,
    ExportResult,
    ExportStatus,
)
from credit.core.pagination import Page, PageRequest
from credit.dates.date_ranges import DateRange
from models import keyset
from models.database import Session, instant, uuid
from models.dialects import RowSet
from models.sql import exports as sql
from models.tables import exports as tables

_NEWEST_FIRST: Final = keyset.Order(("-requested_at", "-id"))
_UNFINISHED: Final = (ExportStatus.QUEUED, ExportStatus.RUNNING)
_NO_LEASE: Final = {"lease": None, "leased_until": None}


@dataclass(frozen=True, slots=True)
class Lease:
    """A worker's hold on an export: nobody else writes it until it is up.

    `attempt` counts from 1; every one before it ended with its worker.
    """

    export: Export
    token: UUID
    attempt: int


@dataclass(frozen=True, slots=True)
class ExportUsage:
    """How many exports of a tenant are queued or running, and the bytes of its kept files.

    `expires_at` is when the first of these files goes; None without one.
    """

    unfinished: int
    bytes: int
    expires_at: datetime | None


async def usage_of(session: Session, tenant_id: UUID) -> ExportUsage:
    """What a tenant has of exports now. Under the lock of its wallet it stays like that."""
    row = await session.row(sql.USAGE, tenant_id)
    assert row is not None, "it counts"
    first = row["expires_at"]
    return ExportUsage(row["unfinished"], row["bytes"], None if first is None else instant(first))


async def insert(session: Session, export: Export) -> None:
    """Write a new export, QUEUED."""
    request = export.request
    await tables.Export.create(
        using_db=session.connection,
        tenant_id=export.tenant_id,
        id=export.id,
        format=request.format,
        byte_order_mark=request.byte_order_mark,
        first_on=request.date_range.first_on,
        last_on=request.date_range.last_on,
        job_ids=[str(job) for job in request.jobs] if request.jobs else None,
        file_name=export.file_name,
        requested_by=export.requested_by,
        requested_at=export.requested_at,
        status=ExportStatus.QUEUED,
        progress=0.0,
        attempts=0,
        contents=request.contents,
    )


async def by_id(session: Session, tenant_id: UUID, export_id: UUID) -> Export | None:
    """An export of a tenant; None when it has none of this id."""
    row = await _of_tenant(session, tenant_id).get_or_none(id=export_id)
    return _export(row) if row else None


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Export]:
    """A page of a tenant's exports, the newest first."""
    return await keyset.page(_of_tenant(session, tenant_id), _NEWEST_FIRST, request, _export)


async def count(session: Session, tenant_id: UUID) -> int:
    """How many exports a tenant has requested."""
    return await _of_tenant(session, tenant_id).count()


async def cancel(session: Session, tenant_id: UUID, export_id: UUID, now: datetime) -> bool:
    """Cancel an export; False when it is over already. Its worker notices by itself."""
    unfinished = _of_tenant(session, tenant_id).filter(id=export_id, status__in=_UNFINISHED)
    return bool(
        await unfinished.update(status=ExportStatus.CANCELLED, finished_at=now, **_NO_LEASE)
    )


# ── the worker's side ────────────────────────────────────────────────────────────────────────────


async def has_queued(session: Session, now: datetime) -> bool:
    """Whether an export is queued, or was left by its worker; locks nothing."""
    return await session.row(sql.HAS_QUEUED, now) is not None


async def claim(session: Session, token: UUID, now: datetime, until: datetime) -> Lease | None:
    """Claim the export queued for longest, of a tenant with a free place; None when none is.

    Claims lock one row first, so that two of them never count the same place as free. An export
    that was cancelled since it was found is passed over.
    """
    lock = tables.ExportClaimLock.filter(id=1).using_db(session.connection)
    await lock.update(claims=F("claims") + 1)
    while found := await session.row(sql.FIRST, now):
        key = uuid(found["tenant_id"]), uuid(found["id"])
        rows = await session.objects(tables.Export, sql.CLAIM, token, now, until, key[0], key[1])
        if rows:
            return Lease(_export(rows[0]), token, rows[0].attempts)
    return None


async def heartbeat(session: Session, lease: Lease, progress: float, until: datetime) -> bool:
    """Store the progress and extend the lease; False when cancelled or claimed by another."""
    return bool(await _leased(session, lease).update(progress=progress, leased_until=until))


async def complete(session: Session, lease: Lease, result: ExportResult) -> bool:
    """Say READY of an export; False, and nothing is written, when another worker has it now."""
    return bool(
        await _leased(session, lease).update(
            status=ExportStatus.READY,
            progress=1.0,
            finished_at=result.finished_at,
            expires_at=result.expires_at,
            rows=result.rows,
            size=result.size,
            digest=result.digest,
            file=lease.token,
            credits=result.credits,
            sequence=result.sequence,
            opening=result.opening,
            closing=result.closing,
            **_NO_LEASE,
        )
    )


async def fail(session: Session, lease: Lease, reason: str, now: datetime) -> bool:
    """Say FAILED of an export, and why; False when it is not this worker's any more."""
    return bool(
        await _leased(session, lease).update(
            status=ExportStatus.FAILED, finished_at=now, error=reason, **_NO_LEASE
        )
    )


async def release(session: Session, lease: Lease) -> None:
    """Queue an export again, for another worker to claim at once; this one has to stop."""
    await _leased(session, lease).update(
        status=ExportStatus.QUEUED, progress=0.0, attempts=F("attempts") - 1, **_NO_LEASE
    )


async def expire(session: Session, now: datetime) -> list[Export]:
    """Say EXPIRED of the exports whose files were kept long enough, and answer them."""
    return [_export(row) for row in await session.objects(tables.Export, sql.EXPIRE, now)]


async def wanted_files(session: Session, ids: Sequence[UUID]) -> set[UUID]:
    """Those of some files that can be fetched, or are being written."""
    rows = await session.rows(sql.WANTED_FILES, files=RowSet({"id": "uuid"}, [(i,) for i in ids]))
    return {uuid(row["id"]) for row in rows}


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[tables.Export]:
    return tables.Export.filter(tenant_id=tenant_id).using_db(session.connection)


def _leased(session: Session, lease: Lease) -> QuerySet[tables.Export]:
    """The export of a lease, while the lease is held."""
    return _of_tenant(session, lease.export.tenant_id).filter(
        id=lease.export.id, lease=lease.token, status=ExportStatus.RUNNING
    )


def _export(row: tables.Export) -> Export:
    return Export(
        tenant_id=row.tenant_id,
        id=row.id,
        request=ExportRequest(
            DateRange(row.first_on, row.last_on),
            row.format,
            tuple(map(UUID, row.job_ids)) if row.job_ids else None,
            row.byte_order_mark,
            row.contents,
        ),
        status=row.status,
        progress=row.progress,
        file_name=row.file_name,
        requested_by=row.requested_by,
        requested_at=row.requested_at,
        finished_at=row.finished_at,
        expires_at=row.expires_at,
        file=row.file,
        rows=row.rows,
        size=row.size,
        digest=row.digest,
        credits=row.credits,
        sequence=row.sequence,
        opening=row.opening,
        closing=row.closing,
        error=row.error,
    )
