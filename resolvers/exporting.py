"""Writing the exports that wait: taken under a lease, made, kept in the vault; and tidying up."""

import asyncio
import errno
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from credit.exports import ExportFormat, ExportResult
from credit.roles import SCOPES, Role
from credit.webhook_payloads import for_export
from exporters.vault import Vault
from exporters.vault_names import file_in, name_of
from models import deliveries, exports
from models.database import Session, session, transaction
from models.exports import Lease
from resolvers import export_files
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Viewer
from resolvers.loaders import Loaders
from resolvers.reading import own_task

LEASE_S: Final = 60.0
"""Seconds for which a worker that says nothing is waited for before another takes over."""
MOST_ATTEMPTS: Final = 3
"""Workers that may stop in the middle of an export before it is given up."""
KEPT_DAYS: Final = 7
ORPHAN_S: Final = 3600.0
"""Seconds after which what no export knows of is nobody's: longer than writing one takes."""

_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""A disk that is full, a quota that is used up, a file as large as files may be here."""
_WRITER: Final = Viewer("export worker", Role.OPERATOR, SCOPES[Role.OPERATOR], None)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Press:
    """Where exports are written: the vault, for how long it keeps them, and the clock."""

    vault: Vault
    kept_for: timedelta = timedelta(days=KEPT_DAYS)
    clock: Clock | None = None
    lease_s: float = LEASE_S
    orphan_s: float = ORPHAN_S

    def now(self) -> datetime:
        """The instant that it is."""
        return current_time(self.clock)


class CalledOffError(Exception):
    """The export is not this worker's any more: cancelled, or taken over by another."""


async def take(press: Press) -> Lease | None:
    """Take the export that has waited longest; None when none waits, or its tenant has enough."""
    now = press.now()
    if not await exports.any_to_take(session(), now):
        return None
    token, until = uuid4(), now + timedelta(seconds=press.lease_s)
    return await transaction(lambda session: exports.take(session, token, now, until))


async def write(press: Press, lease: Lease) -> None:
    """Write an export that was taken, to its end: READY, FAILED, or somebody else's.

    When this task is cancelled, the export is given back for the next worker to take.
    """
    if lease.attempt > MOST_ATTEMPTS:
        reason = f"the service stopped {MOST_ATTEMPTS} times while writing it: ask for it again"
        await _fail(press, lease, reason)
        return
    progress = _Progress()
    holding = asyncio.create_task(_hold(press, lease, progress))
    try:
        await _make(press, lease, progress.told)
    except CalledOffError:
        _log.info("export %s was called off", lease.export.id)
    except asyncio.CancelledError:
        progress.lost = True
        await asyncio.shield(exports.give_back(session(), lease))
        raise
    except Exception as error:  # noqa: BLE001 - whatever it was, the one who asked is told
        await _fail(press, lease, _reason(error))
    finally:
        holding.cancel()
        with suppress(asyncio.CancelledError):
            await holding


async def sweep(press: Press) -> None:
    """Delete the files that have had their time, and what workers left that were killed."""
    now = press.now()
    for export in await exports.expire(session(), now):
        if export.file is not None:
            await press.vault.remove(name_of(export.file, export.request.format))
    long_ago = now - timedelta(seconds=press.orphan_s)
    await press.vault.clear_workplace(long_ago)
    names = {file_in(name): name for name in await press.vault.names(long_ago)}
    wanted = await exports.wanted_files(session(), list(names)) if names else set[UUID]()
    for file, name in names.items():
        if file not in wanted:
            await press.vault.remove(name)


class _Progress:
    """How far the file is, and whether it is still wanted; written to from a thread."""

    def __init__(self) -> None:
        self.share = 0.0
        self.lost = False

    def told(self, share: float) -> None:
        if self.lost:
            raise CalledOffError
        self.share = min(share, 1.0)


async def _hold(press: Press, lease: Lease, progress: _Progress) -> None:
    """Tell of the progress every so often, and find out when the export is lost."""
    while not progress.lost:
        await asyncio.sleep(min(1.0, press.lease_s / 4))
        until = press.now() + timedelta(seconds=press.lease_s)
        try:
            if not await own_task(exports.hold(session(), lease, progress.share, until)):
                progress.lost = True  # and never False again: another may have said so meanwhile
        except Exception as error:  # noqa: BLE001 - the lease still runs, and is tried again
            _log.warning("the progress of export %s could not be told: %r", lease.export.id, error)


async def _make(press: Press, lease: Lease, told: Callable[[float], None]) -> None:
    export, now = lease.export, press.now()
    name = name_of(lease.token, export.request.format)
    path = press.vault.workplace() / f"{lease.token}.{export.request.format.lower()}"
    context = Context(_WRITER, now, press.clock, Loaders(now, press.clock))
    making = export_files.Making(
        export.requested_by,
        export.requested_at,
        export.request,
        path,
        told,
        by_job=export.request.format is ExportFormat.XLSX,
    )
    summary = await export_files.write(context, export.tenant_id, making)
    try:
        told(1.0)
        kept = await press.vault.keep(name, path, export.file_name)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    finished_at = press.now()
    made = ExportResult(
        finished_at=finished_at,
        expires_at=finished_at + press.kept_for,
        rows=summary.rows,
        size=kept.size,
        digest=kept.digest,
        credits=summary.total.credits,
        sequence=summary.sequence,
        opening=summary.opening,
        closing=summary.closing,
    )
    if not await _finish(lease, made):
        await press.vault.remove(name)
        raise CalledOffError


async def _finish(lease: Lease, made: ExportResult) -> bool:
    """Say that the file is there, and tell of it; False when it is another worker's now."""

    async def work(session: Session) -> bool:
        if not await exports.finish(session, lease, made):
            # Unless it has been said already, and only the answer to that was lost.
            found = await exports.by_id(session, lease.export.tenant_id, lease.export.id)
            return found is not None and found.file == lease.token
        await _tell(session, lease, made.finished_at)
        return True

    return await transaction(work)


async def _fail(press: Press, lease: Lease, reason: str) -> None:
    """Say that there will be no file, and tell of it."""
    now = press.now()

    async def work(session: Session) -> None:
        if await exports.fail(session, lease, reason, now):
            await _tell(session, lease, now)

    await transaction(work)


async def _tell(session: Session, lease: Lease, now: datetime) -> None:
    """Write the news of an export that has just ended, with its end."""
    tenant_id = lease.export.tenant_id
    export = await exports.by_id(session, tenant_id, lease.export.id)
    assert export is not None, "exports are never deleted"
    await deliveries.enqueue(session, tenant_id, [for_export(export, now)])


def _reason(error: Exception) -> str:
    """What the one who asked is told; all else goes to the log under an id."""
    of_database = "disk is full" in str(error) or "No space left" in str(error)
    if of_database or (isinstance(error, OSError) and error.errno in _NO_ROOM):
        _log.error("an export failed: %s", error)
        return "the disk of the service is full: ask again when its operator has made room"
    number = uuid4().hex
    _log.error("export failed, id %s", number, exc_info=error)
    return f"internal error: tell support this id: {number}"
