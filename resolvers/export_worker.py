"""The export worker: claims queued exports under a lease, and writes, stores and purges files."""

import asyncio
import errno
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from credit.audit.exports import ExportFormat, ExportResult
from credit.core.roles import SCOPES, Role
from credit.notify.webhook_payloads import for_export
from exporters.file_names import file_id_of, name_of
from exporters.storage import Storage
from models import deliveries, exports
from models.database import Session, session, transaction
from models.exports import Lease
from resolvers import export_writers
from resolvers.clock import Clock, current_time, machine_time
from resolvers.context import Context, Viewer
from resolvers.export_runs import ExportRun
from resolvers.leases import EXPORT_LEASE_S, LeaseLostError
from resolvers.loaders import Loaders
from resolvers.outages import is_outage, log_failure
from resolvers.retrying import in_own_task

MOST_ATTEMPTS: Final = 3
"""Number of claims of an export after which it fails."""
RETENTION_DAYS: Final = 7
ORPHAN_S: Final = 3600.0
"""Seconds after which a file without an export is removed: more than writing one takes."""

_DISK_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""Error numbers of a full disk, an exhausted quota and a file of the largest possible size."""
_WRITER: Final = Viewer("export worker", Role.OPERATOR, SCOPES[Role.OPERATOR], None)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """Settings of an export worker: storage, retention, clock and lease."""

    storage: Storage
    retention: timedelta = timedelta(days=RETENTION_DAYS)
    clock: Clock | None = None
    lease_s: float = EXPORT_LEASE_S
    orphan_s: float = ORPHAN_S

    def now(self) -> datetime:
        """The current instant."""
        return current_time(self.clock)


async def claim(settings: WorkerSettings) -> Lease | None:
    """Claim the export that has been queued longest; None if none can be claimed.

    Exports of a tenant that has MOST_RUNNING running ones are left queued.
    """
    now = settings.now()
    if not await exports.has_queued(session(), now):
        return None
    token, until = uuid4(), now + timedelta(seconds=settings.lease_s)
    return await transaction(lambda session: exports.claim(session, token, now, until))


async def write(settings: WorkerSettings, lease: Lease) -> None:
    """Write a claimed export until it is READY or FAILED, or until the lease is lost.

    When this task is cancelled, the export is released for another worker.
    """
    if lease.attempt > MOST_ATTEMPTS:
        reason = f"the service stopped {MOST_ATTEMPTS} times while writing it: request it again"
        await _fail(settings, lease, reason)
        return
    progress = _Progress()
    heartbeat = asyncio.create_task(_heartbeat(settings, lease, progress))
    try:
        await _write_file(settings, lease, progress.report)
    except LeaseLostError:
        message = "the lease of export %s is lost: cancelled or claimed by another worker"
        _log.info(message, lease.export.id)
    except asyncio.CancelledError:
        progress.lost = True
        await asyncio.shield(exports.release(session(), lease))
        raise
    except Exception as error:  # noqa: BLE001 - any other error is recorded as the export's
        if is_outage(error) and not _is_full(error):
            log_failure(_log, error, "export %s is written again", lease.export.id)
            with suppress(Exception):  # else its lease expires
                await exports.release(session(), lease)
            return
        await _fail(settings, lease, _reason(error))
    finally:
        heartbeat.cancel()
        with suppress(asyncio.CancelledError):
            await heartbeat


async def purge(settings: WorkerSettings) -> None:
    """Delete the files of expired exports, and files that killed workers left behind."""
    for export in await exports.expire(session(), settings.now()):
        if export.file is not None:
            await settings.storage.remove(name_of(export.file, export.request.format))
    long_ago = machine_time(settings.clock) - timedelta(seconds=settings.orphan_s)
    await settings.storage.clear_staging(long_ago)
    names = {file_id_of(name): name for name in await settings.storage.names(long_ago)}
    wanted = await exports.wanted_files(session(), list(names)) if names else set[UUID]()
    for file, name in names.items():
        if file not in wanted:
            await settings.storage.remove(name)


class _Progress:
    """The completed share, and whether the lease is lost; also written from a thread."""

    def __init__(self) -> None:
        self.share = 0.0
        self.lost = False

    def report(self, share: float) -> None:
        if self.lost:
            raise LeaseLostError
        self.share = min(share, 1.0)


async def _heartbeat(settings: WorkerSettings, lease: Lease, progress: _Progress) -> None:
    """Extend the lease and store the progress regularly, until the lease is lost."""
    while not progress.lost:
        await asyncio.sleep(min(1.0, settings.lease_s / 4))
        until = settings.now() + timedelta(seconds=settings.lease_s)
        try:
            if not await in_own_task(exports.heartbeat(session(), lease, progress.share, until)):
                progress.lost = True  # never reset to False: `write` sets it too
        except Exception as error:  # noqa: BLE001 - the lease has not expired, so retry
            log_failure(_log, error, "the heartbeat of export %s failed", lease.export.id)


async def _write_file(
    settings: WorkerSettings, lease: Lease, on_progress: Callable[[float], None]
) -> None:
    export, now = lease.export, settings.now()
    name = name_of(lease.token, export.request.format)
    path = settings.storage.staging_folder() / f"{lease.token}.{export.request.format.lower()}"
    context = Context(_WRITER, now, settings.clock, Loaders(now, settings.clock))
    run = ExportRun(
        export.requested_by,
        export.requested_at,
        export.request,
        path,
        on_progress,
        summarized=export.request.format is ExportFormat.XLSX,
    )
    summary = await export_writers.write(context, export.tenant_id, run)
    try:
        on_progress(1.0)
        stored = await settings.storage.store(name, path, export.file_name)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    finished_at = settings.now()
    result = ExportResult(
        finished_at=finished_at,
        expires_at=finished_at + settings.retention,
        rows=summary.rows,
        size=stored.size,
        digest=stored.digest,
        credits=summary.credits_used,
        sequence=summary.sequence,
        opening=summary.statement.opening,
        closing=summary.statement.closing,
    )
    if not await _complete(lease, result):
        await settings.storage.remove(name)
        raise LeaseLostError


async def _complete(lease: Lease, result: ExportResult) -> bool:
    """Mark the export READY and notify if this worker still holds the lease; False otherwise."""

    async def work(session: Session) -> bool:
        if not await exports.complete(session, lease, result):
            # True if our own commit succeeded and only its reply was lost.
            found = await exports.by_id(session, lease.export.tenant_id, lease.export.id)
            return found is not None and found.file == lease.token
        await _notify(session, lease, result.finished_at)
        return True

    return await transaction(work)


async def _fail(settings: WorkerSettings, lease: Lease, reason: str) -> None:
    """Mark the export FAILED and notify."""
    now = settings.now()

    async def work(session: Session) -> None:
        if await exports.fail(session, lease, reason, now):
            await _notify(session, lease, now)

    await transaction(work)


async def _notify(session: Session, lease: Lease, now: datetime) -> None:
    """Enqueue the notification of a finished export, in the transaction that finishes it."""
    tenant_id = lease.export.tenant_id
    export = await exports.by_id(session, tenant_id, lease.export.id)
    assert export is not None, "it was changed in this transaction"
    await deliveries.enqueue(session, tenant_id, [for_export(export, now)])


def _is_full(error: Exception) -> bool:
    of_database = "disk is full" in str(error) or "No space left" in str(error)
    return of_database or (isinstance(error, OSError) and error.errno in _DISK_FULL)


def _reason(error: Exception) -> str:
    """The error text for the client; the details of internal errors are logged with an id."""
    if _is_full(error):
        _log.error("an export failed: %s", error)
        return "the disk of the service is full: retry when its operator has freed space"
    number = uuid4().hex
    _log.error("export failed, id %s", number, exc_info=error)
    return f"Internal error. Tell support this id: {number}"
