"""Processes that do the same thing at the same time, started by `race`."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.core.errors import NotFoundError, TenantInUseError
from insights import cli_context
from insights.holidays import HolidayCalendars
from models import database, migrator
from resolvers import alert_checks, metering, tenant_deletion
from resolvers.context import Context
from tests.builders import an_event
from tests.forks import fork

GO: Final = signal.SIGUSR1
TIMEOUT_S: Final = 60.0


def race(entry: str, arguments: Sequence[str], racers: int) -> list[str]:
    """Let some processes of a function of this module go at once; what each of them prints."""
    running = [fork(arguments, os.environ, entry=f"{__name__}:{entry}") for _ in range(racers)]
    try:
        for racer in running:
            assert racer.stdout is not None
            assert racer.stdout.readline() == "ready\n"
        for racer in running:
            racer.send_signal(GO)
        ended = [racer.communicate(TIMEOUT_S) for racer in running]
        assert [racer.returncode for racer in running] == [0] * racers, ended
        return [out.strip() for out, _ in ended]
    finally:
        for racer in running:
            racer.close()


# ── In a process that races ──────────────────────────────────────────────────────────────────────


def migrate() -> None:
    """Migrate a database; prints the names of the migrations that it applied."""

    async def work(url: str) -> None:
        await _ready(url)
        sys.stdout.write(" ".join(await migrator.migrate()))
        await database.close()

    signal.pthread_sigmask(signal.SIG_BLOCK, {GO})  # in the threads that are started later, too
    asyncio.run(work(*sys.argv[1:]))


def check_alerts() -> None:
    """Check a tenant's alert rules at an instant; prints how many alerts it raised."""

    async def work(url: str, tenant: str, now: str) -> None:
        await _ready(url)
        raised = await alert_checks.check(
            UUID(tenant), lambda: datetime.fromisoformat(now), HolidayCalendars()
        )
        sys.stdout.write(str(len(raised)))
        await database.close()

    signal.pthread_sigmask(signal.SIG_BLOCK, {GO})  # in the threads that are started later, too
    asyncio.run(work(*sys.argv[1:]))


def complete_one() -> None:
    """Record a completed interview of the tenant acme; prints what came of it."""

    async def work(url: str, now: str) -> None:
        await _ready(url)
        context, name = cli_context.context(lambda: datetime.fromisoformat(now)), f"{os.getpid()}"
        event = replace(an_event(), id=name, interview=name, tenant="acme", occurred_at=context.now)
        (recorded,) = await metering.record(context, [event])
        sys.stdout.write(recorded.outcome)
        await database.close()

    signal.pthread_sigmask(signal.SIG_BLOCK, {GO})  # in the threads that are started later, too
    asyncio.run(work(*sys.argv[1:]))


def delete_or_record() -> None:
    """Delete a tenant and record an event of it at once; prints what came of each."""

    async def deleted(context: Context, tenant_id: UUID) -> str:
        try:
            await tenant_deletion.delete(context, tenant_id)
        except TenantInUseError:
            return "refused"
        except NotFoundError:
            return "gone"
        return "deleted"

    async def work(url: str, tenant: str, now: str) -> None:
        await database.connect(url)
        context, name = cli_context.context(lambda: datetime.fromisoformat(now)), f"{os.getpid()}"
        event = replace(an_event(), id=name, interview=name, tenant="acme", occurred_at=context.now)
        await _go()
        answers = asyncio.gather(deleted(context, UUID(tenant)), metering.record(context, [event]))
        deletion, (recorded,) = await answers
        sys.stdout.write(f"{deletion} {recorded.outcome}")
        await database.close()

    signal.pthread_sigmask(signal.SIG_BLOCK, {GO})  # in the threads that are started later, too
    asyncio.run(work(*sys.argv[1:]))


def record_an_event() -> None:
    """Record an event of its own for a tenant; prints its outcome."""

    async def work(url: str, now: str) -> None:
        await database.connect(url)
        context, name = cli_context.context(lambda: datetime.fromisoformat(now)), f"{os.getpid()}"
        event = replace(an_event(), id=name, interview=name, tenant="acme", occurred_at=context.now)
        await _go()
        (recorded,) = await metering.record(context, [event])
        sys.stdout.write(recorded.outcome)
        await database.close()

    signal.pthread_sigmask(signal.SIG_BLOCK, {GO})  # in the threads that are started later, too
    asyncio.run(work(*sys.argv[1:]))


async def _ready(url: str) -> None:
    """Connect, and wait until this process may go."""
    await database.connect(url)
    await _go()


async def _go() -> None:
    """Wait until this process may go."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    signal.sigwait({GO})
