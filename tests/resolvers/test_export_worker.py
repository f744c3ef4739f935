"""Exports and their workers: who takes what, what an interrupted one leaves, and what is tidied."""

import asyncio
import errno
import hashlib
import os
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final, cast

import pytest

from credit.audit.exports import (
    MOST_RUNNING,
    MOST_UNFINISHED,
    Export,
    ExportFormat,
    ExportRequest,
    ExportRow,
)
from credit.audit.exports import ExportStatus as Status
from credit.core.errors import (
    AlreadyDoneError,
    ForbiddenError,
    InvalidInputError,
    NotFoundError,
    QuotaExceededError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.metering.tenants import Tenant
from exporters.local_storage import LocalStorage
from exporters.stored_file import StoredFile
from exporters.workbook import Workbook
from models import exports as kept
from models.database import Session, session, transaction
from models.exports import Lease
from resolvers import balance, export_worker, exports
from resolvers.export_worker import MOST_ATTEMPTS, WorkerSettings
from resolvers.quotas import QuotaLimits, Quotas
from tests.losses import a_lost_answer
from tests.resolvers.written_exports import (
    days,
    file_of,
    files_in,
    jobs_of,
    pausing,
    reloaded,
    requested,
    rows_of,
    sum_of,
    worker_settings,
    write_next,
)
from tests.world import World

WHOLE_DISK: Final = "the disk of the service is full"
SOON_S: Final = 30.0


@pytest.fixture
async def acme(world: World) -> Tenant:
    """A tenant with two rows on record."""
    tenant = await world.a_tenant()
    await world.record(world.an_event(job="a"), world.an_event(job="b"))
    return tenant


async def _taken(settings: WorkerSettings) -> Lease:
    lease = await export_worker.claim(settings)
    assert lease is not None
    return lease


def _content(folder: Path, name: str) -> bytes:
    return (folder / "storage" / name).read_bytes()


async def _soon(holds: Callable[[], Awaitable[object]]) -> None:
    """Ask again and again until something holds, or some seconds are over."""
    async with asyncio.timeout(SOON_S):
        while not await holds():  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.01)


# ── From asked to kept ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ExportFormat)
async def test_an_export_is_requested_claimed_written_and_stored(
    world: World, acme: Tenant, tmp_path: Path, kind: ExportFormat
) -> None:
    settings = worker_settings(world, tmp_path, retention=timedelta(days=2))
    export = await requested(world, acme, kind=kind)
    assert (export.status, export.progress, export.rows) == (Status.QUEUED, 0, None)
    lease = await _taken(settings)
    assert (lease.export.id, lease.attempt) == (export.id, 1)
    assert (await reloaded(export)).status is Status.RUNNING
    world.pass_time(minutes=1)
    await export_worker.write(settings, lease)
    ready = await reloaded(export)
    content = _content(tmp_path, file_of(ready))
    assert (ready.status, ready.progress) == (Status.READY, 1)
    assert (ready.size, ready.digest) == (len(content), hashlib.sha256(content).hexdigest())
    rows = rows_of(content, f".{kind.lower()}")
    assert (ready.rows, ready.credits) == (len(rows), sum_of(rows).credits) == (2, ready.credits)
    now = await balance.now(world.context(), acme.id)
    assert (ready.sequence, ready.closing) == (now.sequence, now.remaining)
    assert ready.finished_at == world.now
    assert ready.expires_at == world.now + timedelta(days=2)
    assert ready.error is None
    assert files_in(tmp_path) == [file_of(ready)]
    assert await export_worker.claim(settings) is None


async def test_the_one_that_waited_longest_comes_first(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path)
    ids = []
    for _ in range(MOST_RUNNING):
        ids.append((await requested(world, acme)).id)
        world.pass_time(seconds=1)
    assert [(await _taken(settings)).export.id for _ in ids] == ids


async def test_exports_are_listed_the_newest_first(world: World, acme: Tenant) -> None:
    ids = []
    for _ in range(3):
        ids.append((await requested(world, acme)).id)
        world.pass_time(seconds=1)
    context = world.context()
    first = await exports.page(context, acme.id, PageRequest(2))
    assert [item.value.id for item in first.items] == ids[:0:-1]
    after = PageRequest(2, after=first.items[-1].key)
    rest = await exports.page(context, acme.id, after)
    assert [item.value.id for item in rest.items] == ids[:1]
    assert await exports.count(context, acme.id) == 3


async def test_a_wait_ends_with_the_file_or_with_its_time(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    order = ExportRequest(days("2026-03-01", "2026-03-31"), ExportFormat.CSV)
    waiting = asyncio.create_task(exports.request(world.context(), acme.id, order, 30))
    settings = worker_settings(world, tmp_path)
    await _soon(lambda: kept.has_queued(session(), world.now))
    await write_next(world, settings)
    async with asyncio.timeout(SOON_S):
        assert (await waiting).status is Status.READY
    assert (await exports.request(world.context(), acme.id, order, 0)).status is Status.QUEUED
    assert (await exports.request(world.context(), acme.id, order, 1)).status is Status.QUEUED


async def test_what_cannot_be_exported_is_refused_and_named(world: World, acme: Tenant) -> None:
    march, csv = days("2026-03-01", "2026-03-31"), ExportFormat.CSV
    other = await world.a_tenant("other")
    await world.record(world.an_event(tenant="other", job="theirs"))
    for order, wait_s, path in (
        (ExportRequest(march, csv), -1, ("waitSeconds",)),
        (ExportRequest(march, csv), 31, ("waitSeconds",)),
        (ExportRequest(days("2026-03-31", "2026-03-01"), csv), 0, ("dates", "to")),
        (ExportRequest(days("2026-03-11", "2026-03-12"), csv), 0, ("dates", "from")),
        (ExportRequest(days("2016-03-10", "2026-03-10"), csv), 0, ("dates", "to")),
        (ExportRequest(march, csv, ()), 0, ("jobIds",)),
        (ExportRequest(march, csv, jobs_of(acme, *["a"] * 1001)), 0, ("jobIds",)),
    ):
        with pytest.raises(InvalidInputError) as refused:
            await exports.request(world.context(), acme.id, order, wait_s)
        assert refused.value.path == path
    for job in (*jobs_of(acme, "none"), *jobs_of(other, "theirs")):
        some = ExportRequest(march, csv, (*jobs_of(acme, "a"), job))
        with pytest.raises(NotFoundError, match="no such job") as missing:
            await exports.request(world.context(), acme.id, some, 0)
        assert missing.value.path == ("jobIds", "1")
    assert await exports.count(world.context(), acme.id) == 0


async def test_too_many_that_wait_are_refused_until_one_is_over(world: World, acme: Tenant) -> None:
    tried = [requested(world, acme) for _ in range(2 * MOST_UNFINISHED)]
    found = await asyncio.gather(*tried, return_exceptions=True)
    asked_for = [one for one in found if isinstance(one, Export)]
    refused = [one for one in found if isinstance(one, QuotaExceededError)]
    assert (len(asked_for), len(refused)) == (MOST_UNFINISHED, MOST_UNFINISHED)
    assert {(one.quota, one.limit, one.retry_after_s) for one in refused} == {
        ("exports", MOST_UNFINISHED, 5)
    }
    await requested(world, await world.a_tenant("other"))
    await exports.cancel(world.context(), acme.id, asked_for[0].id)
    await requested(world, acme)


async def test_files_beyond_a_tenant_s_bytes_are_refused_until_the_first_of_them_expires(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path)
    world.quotas = Quotas(QuotaLimits(export_bytes=1))
    await requested(world, acme)
    assert (await write_next(world, settings)).status is Status.READY
    with pytest.raises(QuotaExceededError, match="new ones are taken below 1:") as refused:
        await requested(world, acme)
    wait = timedelta(seconds=refused.value.retry_after_s or 0)
    assert wait == timedelta(days=7)
    assert (refused.value.quota, refused.value.limit) == ("exportBytes", 1)
    await requested(world, await world.a_tenant("other"))
    world.now += wait
    await export_worker.purge(settings)
    await requested(world, acme)


# ── Who takes what ────────────────────────────────────────────────────────────────────────────────


async def test_no_two_workers_claim_the_same_and_no_tenant_has_more_than_its_limit(
    world: World, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path)
    for name in ("one", "two", "three"):
        tenant = await world.a_tenant(name)
        for _ in range(5):
            await requested(world, tenant)
    found = await asyncio.gather(*(export_worker.claim(settings) for _ in range(20)))
    taken = [lease for lease in found if lease is not None]
    assert len({lease.export.id for lease in taken}) == len(taken) == 9
    assert set(Counter(lease.export.tenant_id for lease in taken).values()) == {MOST_RUNNING}


async def test_a_tenant_at_its_limit_does_not_keep_others_waiting(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings, other = worker_settings(world, tmp_path), await world.a_tenant("other")
    for _ in range(MOST_RUNNING + 2):
        await requested(world, acme)
    world.pass_time(hours=1)
    last = await requested(world, other)
    leases = [await _taken(settings) for _ in range(MOST_RUNNING)]
    assert {lease.export.tenant_id for lease in leases} == {acme.id}
    assert (await _taken(settings)).export.id == last.id
    assert await export_worker.claim(settings) is None
    await export_worker.write(settings, leases[0])
    assert (await _taken(settings)).export.tenant_id == acme.id


async def test_a_worker_that_says_nothing_loses_its_export_and_may_not_finish_it(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path, lease_s=60.0)
    export = await requested(world, acme)
    silent = await _taken(settings)
    world.pass_time(seconds=59)
    assert await export_worker.claim(settings) is None
    world.pass_time(seconds=2)
    second = await _taken(settings)
    assert (second.export.id, second.attempt) == (export.id, 2)
    assert not await kept.heartbeat(session(), silent, 0.5, world.now + timedelta(minutes=1))
    await export_worker.write(settings, silent)
    assert (await reloaded(export)).status is Status.RUNNING
    assert files_in(tmp_path) == []
    await export_worker.write(settings, second)
    ready = await reloaded(export)
    assert ready.status is Status.READY
    # More comes on record, so that what the first would keep now is another content.
    await world.record(world.an_event(job="c"))
    await export_worker.write(settings, silent)
    assert await reloaded(export) == ready
    assert files_in(tmp_path) == [file_of(ready)]
    digest = hashlib.sha256(_content(tmp_path, file_of(ready))).hexdigest()
    assert digest == ready.digest


async def test_a_worker_that_tells_of_its_progress_keeps_its_export(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path, lease_s=60.0)
    export = await requested(world, acme)
    lease = await _taken(settings)
    for share in (0.25, 0.5):
        world.pass_time(seconds=50)
        until = world.now + timedelta(seconds=60)
        assert await kept.heartbeat(session(), lease, share, until)
        assert (await reloaded(export)).progress == share
        assert await export_worker.claim(settings) is None


async def test_after_some_workers_stopped_in_the_middle_it_is_given_up(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path)
    export = await requested(world, acme)
    for _ in range(MOST_ATTEMPTS):
        await _taken(settings)
        world.pass_time(minutes=1)
    failed = await write_next(world, settings)
    assert (failed.id, failed.status) == (export.id, Status.FAILED)
    assert failed.error == "the service stopped 3 times while writing it: request it again"
    assert (failed.digest, failed.expires_at) == (None, None)
    assert await export_worker.claim(settings) is None
    assert files_in(tmp_path) == []


# ── Stopped and cancelled ─────────────────────────────────────────────────────────────────────────


class _Keeping(LocalStorage):
    """A folder that takes its time to keep a file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.reached, self.go_on = asyncio.Event(), asyncio.Event()

    async def store(self, name: str, path: Path, file_name: str) -> StoredFile:
        self.reached.set()
        await self.go_on.wait()
        return await super().store(name, path, file_name)


class _SlowWorkbook(Workbook):
    """Waits before it writes rows, in the thread that it is written in."""

    reached = threading.Event()
    go_on = threading.Event()

    def add(self, rows: Sequence[ExportRow]) -> None:
        type(self).reached.set()
        assert type(self).go_on.wait(SOON_S)
        super().add(rows)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> type[_SlowWorkbook]:
    _SlowWorkbook.reached.clear()
    _SlowWorkbook.go_on.clear()
    monkeypatch.setattr("exporters.workbook.Workbook", _SlowWorkbook)
    return _SlowWorkbook


async def _until(event: threading.Event) -> None:
    assert await asyncio.to_thread(event.wait, SOON_S)


async def test_one_that_is_called_off_while_its_rows_are_read_leaves_nothing(
    world: World, acme: Tenant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, export = worker_settings(world, tmp_path), await requested(world, acme)
    pause = pausing(monkeypatch)
    writing = asyncio.create_task(export_worker.write(settings, await _taken(settings)))
    await pause.reached.wait()
    cancelled = await exports.cancel(world.context(), acme.id, export.id)
    assert files_in(tmp_path) != []
    pause.go_on.set()
    await writing
    assert cancelled.status is Status.CANCELLED
    assert await reloaded(export) == cancelled
    assert files_in(tmp_path) == []


async def test_one_that_is_called_off_while_it_is_typeset_leaves_nothing(
    world: World, acme: Tenant, tmp_path: Path, slow: type[_SlowWorkbook]
) -> None:
    settings, export = (
        worker_settings(world, tmp_path),
        await requested(world, acme, kind=ExportFormat.XLSX),
    )
    writing = asyncio.create_task(export_worker.write(settings, await _taken(settings)))
    await _until(slow.reached)
    await exports.cancel(world.context(), acme.id, export.id)
    await asyncio.sleep(0.2)  # longer than it takes the worker to notice
    slow.go_on.set()
    await writing
    assert (await reloaded(export)).status is Status.CANCELLED
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("kind", ExportFormat)
async def test_one_that_is_cancelled_while_its_file_is_stored_leaves_nothing(
    world: World, acme: Tenant, tmp_path: Path, kind: ExportFormat
) -> None:
    storage = _Keeping(tmp_path / "storage")
    settings, export = (
        worker_settings(world, tmp_path, storage=storage),
        await requested(world, acme, kind=kind),
    )
    writing = asyncio.create_task(export_worker.write(settings, await _taken(settings)))
    await storage.reached.wait()
    cancelled = await exports.cancel(world.context(), acme.id, export.id)
    storage.go_on.set()
    await writing
    assert (cancelled.status, cancelled.finished_at) == (Status.CANCELLED, world.now)
    assert await reloaded(export) == cancelled
    assert files_in(tmp_path) == []


async def test_one_that_waits_and_is_called_off_is_never_taken(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    export = await requested(world, acme)
    for _ in range(2):
        cancelled = await exports.cancel(world.context(), acme.id, export.id)
        assert cancelled.status is Status.CANCELLED
    assert await export_worker.claim(worker_settings(world, tmp_path)) is None


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_one_that_is_called_off_in_the_instant_in_which_it_is_taken_stays_so(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings, export = worker_settings(world, tmp_path), await requested(world, acme)
    cancelled, commit = asyncio.Event(), asyncio.Event()

    async def cancel(own: Session) -> bool:
        done = await kept.cancel(own, acme.id, export.id, world.now)
        cancelled.set()
        await commit.wait()
        return done

    cancelling = asyncio.create_task(transaction(cancel))
    await cancelled.wait()
    taking = asyncio.create_task(export_worker.claim(settings))
    waiting = (
        f"SELECT 1 AS n FROM {'citus' if session().is_distributed else 'pg'}_stat_activity"
        " WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    await _soon(lambda: session().rows(waiting))
    commit.set()
    assert await cancelling
    assert await taking is None
    assert (await reloaded(export)).status is Status.CANCELLED


async def test_what_is_over_cannot_be_called_off(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path)
    await requested(world, acme)
    ready = await write_next(world, settings)
    with pytest.raises(AlreadyDoneError, match="already READY") as refused:
        await exports.cancel(world.context(), acme.id, ready.id)
    assert refused.value.path == ("exportId",)
    assert await reloaded(ready) == ready


@pytest.mark.parametrize("kind", ExportFormat)
async def test_a_worker_that_is_stopped_releases_its_export(
    world: World, acme: Tenant, tmp_path: Path, kind: ExportFormat
) -> None:
    storage = _Keeping(tmp_path / "storage")
    settings, export = (
        worker_settings(world, tmp_path, storage=storage),
        await requested(world, acme, kind=kind),
    )
    writing = asyncio.create_task(export_worker.write(settings, await _taken(settings)))
    await storage.reached.wait()
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    back = await reloaded(export)
    assert (back.status, back.progress) == (Status.QUEUED, 0)
    assert files_in(tmp_path) == []
    again = await _taken(worker_settings(world, tmp_path))
    assert (again.export.id, again.attempt) == (export.id, 1)


async def test_a_worker_that_is_stopped_ends_its_thread_too(
    world: World, acme: Tenant, tmp_path: Path, slow: type[_SlowWorkbook]
) -> None:
    settings, export = (
        worker_settings(world, tmp_path),
        await requested(world, acme, kind=ExportFormat.XLSX),
    )
    writing = asyncio.create_task(export_worker.write(settings, await _taken(settings)))
    await _until(slow.reached)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert (await reloaded(export)).status is Status.QUEUED
    slow.go_on.set()

    async def empty() -> bool:
        return files_in(tmp_path) == []

    await _soon(empty)


# ── A full disk ───────────────────────────────────────────────────────────────────────────────────


class _Refusing(LocalStorage):
    """A folder that takes no more files in."""

    def __init__(self, folder: Path, error: Exception) -> None:
        super().__init__(folder)
        self._error = error

    async def store(self, name: str, path: Path, file_name: str) -> StoredFile:  # noqa: ARG002
        raise self._error


async def _check_full(world: World, tenant: Tenant, settings: WorkerSettings, lease: Lease) -> None:
    await export_worker.write(settings, lease)
    failed = await reloaded(lease.export)
    assert failed.status is Status.FAILED
    assert failed.error is not None
    assert failed.error.startswith(WHOLE_DISK)
    assert (failed.size, failed.digest) == (None, None)
    (result,) = await world.complete()
    assert result.problem is None
    await world.check(tenant)


@pytest.mark.parametrize("kind", ExportFormat)
async def test_a_full_storage_fails_the_export_and_nothing_else(
    world: World, acme: Tenant, tmp_path: Path, kind: ExportFormat
) -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    settings = worker_settings(world, tmp_path, storage=_Refusing(tmp_path / "storage", full))
    await requested(world, acme, kind=kind)
    await _check_full(world, acme, settings, await _taken(settings))
    assert files_in(tmp_path) == []


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the disk that is always full is Linux's"
)
@pytest.mark.parametrize(("kind", "ending"), [("CSV", "csv"), ("XLSX", "rows")])
@pytest.mark.parametrize("jobs", [1, 300])
async def test_a_disk_without_place_fails_the_export_and_nothing_else(
    world: World, acme: Tenant, tmp_path: Path, kind: str, ending: str, jobs: int
) -> None:
    await world.record(*(world.an_event(job=f"job-{number}") for number in range(jobs)))
    settings = worker_settings(world, tmp_path)
    await requested(world, acme, kind=ExportFormat(kind))
    lease = await _taken(settings)
    (settings.storage.staging_folder() / f"{lease.token}.{ending}").symlink_to("/dev/full")
    await _check_full(world, acme, settings, lease)
    assert os.listdir(settings.storage.staging_folder()) == []  # noqa: PTH208 - a dangling link is no file


async def test_any_other_mishap_fails_with_an_id_for_support_and_tells_nothing(
    world: World, acme: Tenant, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    error = RuntimeError("s3://secret-bucket is on fire")
    settings = worker_settings(world, tmp_path, storage=_Refusing(tmp_path / "storage", error))
    await requested(world, acme)
    failed = await write_next(world, settings)
    assert failed.status is Status.FAILED
    reported, number = cast("str", failed.error).rsplit(" ", 1)
    assert reported == "Internal error. Tell support this id:"
    assert number in caplog.text
    assert "on fire" in caplog.text
    assert files_in(tmp_path) == []


# ── Tidying up ────────────────────────────────────────────────────────────────────────────────────


async def test_a_file_that_had_its_time_is_deleted_and_its_export_says_so(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path, retention=timedelta(days=7))
    await requested(world, acme)
    ready = await write_next(world, settings)
    world.pass_time(days=7, seconds=-1)
    await export_worker.purge(settings)
    assert await reloaded(ready) == ready
    world.pass_time(seconds=1)
    for _ in range(2):
        await export_worker.purge(settings)
        assert await reloaded(ready) == replace(ready, status=Status.EXPIRED)
        assert files_in(tmp_path) == []
    with pytest.raises(AlreadyDoneError):
        await exports.cancel(world.context(), acme.id, ready.id)


async def test_what_killed_workers_left_is_removed_when_it_is_old_enough(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    settings = worker_settings(world, tmp_path, lease_s=60.0, orphan_s=3600.0)
    folder, being_written = tmp_path / "storage", settings.storage.staging_folder()
    old, new = world.now - timedelta(seconds=3601), world.now - timedelta(seconds=3599)
    await requested(world, acme)
    ready = await write_next(world, settings)
    for _ in range(2):
        await requested(world, acme)
    lost, running = await _taken(settings), await _taken(settings)
    await exports.cancel(world.context(), acme.id, lost.export.id)
    for path, at in (
        (folder / file_of(ready), old),
        (folder / f"{running.token}.csv", old),
        (folder / f"{lost.token}.csv", old),
        (folder / f"{acme.id}.xlsx", old),
        (folder / f"{ready.id}.csv", new),
        (folder / "notes.txt", old),
        (being_written / "old.csv", old),
        (being_written / "new.csv", new),
    ):
        path.write_bytes(path.read_bytes() if path.exists() else b"left")
        os.utime(path, (at.timestamp(), at.timestamp()))
    await export_worker.purge(settings)
    assert files_in(tmp_path) == sorted(
        [
            *(".being-written/new.csv", "notes.txt"),
            *(file_of(ready), f"{running.token}.csv", f"{ready.id}.csv"),
        ]
    )
    assert await reloaded(ready) == ready
    assert _content(tmp_path, file_of(ready)) != b"left"


async def test_an_export_is_made_with_the_rights_of_its_requester(
    world: World, acme: Tenant, tmp_path: Path
) -> None:
    """The worker sees every tenant; what is asked for is checked when it is asked for."""
    order = ExportRequest(days("2026-03-01", "2026-03-31"), ExportFormat.CSV)
    other = await world.a_tenant("other")
    for role, mine in ((Role.TENANT_ADMIN, other), (Role.PARTNER, acme), (Role.PLATFORM, acme)):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await exports.request(world.context(role, mine), acme.id, order, 0)
    assert await export_worker.claim(worker_settings(world, tmp_path)) is None


async def test_a_file_whose_commit_lost_its_reply_stays(world: World, tmp_path: Path) -> None:
    acme = await world.a_tenant()
    await world.complete()
    settings, export = worker_settings(world, tmp_path), await requested(world, acme)
    lease = await export_worker.claim(settings)
    assert lease is not None
    with a_lost_answer() as lost:
        await export_worker.write(settings, lease)
    assert lost
    found = await reloaded(export)
    assert found.status is Status.READY
    assert await settings.storage.size(file_of(found)) == found.size
