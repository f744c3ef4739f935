"""A made-up customer to measure with: its plan, its tenants and their interview events."""

import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import orjson

from credit.metering.events import EventType, InterviewEvent
from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context
from models import database, migrator, plans
from models.database import session
from resolvers import balance, metering, tenants
from resolvers.metering import LARGEST_CALL, EventOutcome
from tests.postgres import PostgresServer
from tests.world import a_plan

ENGINES: Final = ("postgres", "sqlite")
PLAN: Final = "large"
PLAN_CREDITS: Final = "1000000"
PROGRESS: Final = 0.6
SEED: Final = 19475


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """Addresses of two empty databases by engine, both as durable as in production."""
    server = PostgresServer(durable=True)
    try:
        with TemporaryDirectory(prefix="insights-bench-") as folder:
            file = Path(folder) / "insights.sqlite3"
            yield {"postgres": server.create_database("bench"), "sqlite": f"sqlite://{file}"}
    finally:
        server.stop()


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[None]:
    """A database with every table and the plan of these measurements, open to this process."""
    await database.connect(url)
    try:
        await migrator.migrate()
        await plans.upsert(
            session(), [a_plan(PLAN, credits=PLAN_CREDITS), a_plan("none", credits="0")]
        )
        yield
    finally:
        await database.close()


async def a_tenant(name: str, days: int = 27) -> Tenant:
    """A tenant that started some days ago, by default in its first month, and has its credits."""
    starts_on = (datetime.now(UTC) - timedelta(days=days)).date()
    new = NewTenant(name, name.title(), "UTC", PLAN, None, starts_on, opens_at_once=True)
    context = cli_context.context()
    tenant = await tenants.create(context, new)
    await balance.now(context, tenant.id)
    return tenant


async def fill(events: Iterator[InterviewEvent]) -> int:
    """Record events of any age; how many there were."""
    total, batch = 0, list[InterviewEvent]()
    for event in events:
        batch.append(event)
        if len(batch) == LARGEST_CALL:
            total += await _record(batch)
            batch = []
    return total + await _record(batch)


async def _record(batch: list[InterviewEvent]) -> int:
    results = await metering.record(cli_context.context(), batch, any_age=True)
    assert all(result.outcome is EventOutcome.RECORDED for result in results), results
    return len(batch)


def events_of(
    tenant: str, count: int, *, jobs: int = 40, days: int = 26, prefix: str = ""
) -> Iterator[InterviewEvent]:
    """So many events of the last days in the order of time: invited, started, and how it ended.

    A twentieth stopped part way. The same for the same arguments, but for the day that it is.
    """
    chosen = random.Random(SEED)
    interviews = -(-count // 3)
    first_at = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    first_at -= timedelta(days=days)
    step = timedelta(days=days - 1) / interviews
    written = 0
    for number in range(interviews):
        job = number % jobs
        partial = chosen.random() < 1 / 20
        last = EventType.PARTIALLY_COMPLETED if partial else EventType.COMPLETED
        for place, kind in enumerate((EventType.INVITED, EventType.STARTED, last)):
            if written == count:
                return
            written += 1
            yield InterviewEvent(
                id=f"{prefix}event-{number}-{place}",
                source="platform",
                tenant=tenant,
                job=f"job-{job}",
                job_title=f"Position {job:03}",
                job_status=None,
                interview=f"{prefix}interview-{number}",
                candidate=f"{prefix}candidate-{number // 2}",
                type=kind,
                occurred_at=first_at + step * number + timedelta(minutes=20 * place),
                progress=PROGRESS if kind is EventType.PARTIALLY_COMPLETED else None,
            )


def as_line(event: InterviewEvent) -> bytes:
    """An event as a line of NDJSON."""
    fields: dict[str, object] = {
        "id": event.id,
        "source": event.source,
        "tenantExternalId": event.tenant,
        "job": {"externalId": event.job, "title": event.job_title},
        "interviewId": event.interview,
        "candidateId": event.candidate,
        "type": event.type.value,
        "occurredAt": event.occurred_at.isoformat(),
    }
    if event.progress is not None:
        fields["progress"] = event.progress
    return orjson.dumps(fields, option=orjson.OPT_APPEND_NEWLINE)
