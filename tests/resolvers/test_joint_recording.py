"""Events of several callers are recorded together, and those of one by two statements."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from credit.metering.events import InterviewEvent, JobStatus
from credit.metering.tenants import job_id
from models import jobs, recordings
from models.database import Session, one_transaction, session
from models.outages import FULL, DatabaseUnavailableError
from models.recording_rows import Recording
from models.recordings import Opening
from resolvers import metering, tenant_deletion
from resolvers.context import Context
from resolvers.event_batches import Batch
from resolvers.metering import EventOutcome
from tests.statements import statements
from tests.world import World


async def _together(context: Context, *events: InterviewEvent) -> list[EventOutcome]:
    """The outcomes of callers that each send one event at the same time."""
    calls = (metering.record(context, [event]) for event in events)
    return [result.outcome for (result,) in await asyncio.gather(*calls)]


async def _version(tenant_id: UUID) -> int:
    row = await session().row("SELECT version FROM wallet WHERE tenant_id = $1", tenant_id)
    assert row is not None
    return int(row["version"])


async def test_a_call_reads_once_and_writes_once(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    for size in (1, 50):
        events = [world.an_event() for _ in range(size)]
        with statements() as seen:
            await world.record(*events)
        assert len(seen) == 2, seen
    await world.check(tenant)


async def test_an_event_that_two_callers_send_at_once_is_recorded_once(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    event, context = world.an_event(), world.context()
    outcomes = await _together(context, event, event, event)
    assert outcomes == [EventOutcome.RECORDED, EventOutcome.DUPLICATE, EventOutcome.DUPLICATE]
    assert await world.balance(tenant) == ("98", "0")
    await world.check(tenant)


async def test_callers_that_wait_share_a_transaction_in_the_order_of_their_arrival(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    before = await _version(tenant.id)
    events = [world.an_event() for _ in range(20)]
    assert set(await _together(world.context(), *events)) == {EventOutcome.RECORDED}
    assert await _version(tenant.id) == before + 2, "the first alone, the others together"
    rows = await session().rows(
        "SELECT interview_id FROM entry WHERE tenant_id = $1 AND reason = 'CONSUMPTION'"
        " ORDER BY sequence",
        tenant.id,
    )
    assert [row["interview_id"] for row in rows[1:]] == [event.interview for event in events]
    await world.check(tenant)


async def test_what_fails_for_one_caller_fails_for_no_other(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    events = [world.an_event() for _ in range(5)]
    read = recordings.read

    async def failing(session: Session, tenant_id: UUID, given: Sequence[InterviewEvent]) -> object:
        if events[2] in given:
            raise RuntimeError
        return await read(session, tenant_id, given)

    monkeypatch.setattr(recordings, "read", failing)
    context = world.context()
    calls = (metering.record(context, [event]) for event in events)
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(one, RuntimeError) for one in found] == [place == 2 for place in range(5)]
    assert await world.balance(tenant) == ("95", "0")
    await world.check(tenant)


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_damaged_row_of_one_caller_fails_for_no_other(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    events = [world.an_event() for _ in range(5)]
    await session().rows(
        "CREATE FUNCTION damaged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'invalid page in block 7' USING ERRCODE = 'data_corrupted'; END $$"
    )
    await session().rows(
        "CREATE TRIGGER damaged BEFORE INSERT OR UPDATE ON interview FOR EACH ROW "
        f"WHEN (NEW.id = '{events[2].interview}') EXECUTE FUNCTION damaged()"
    )
    context = world.context()
    calls = (metering.record(context, [event]) for event in events)
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(one) for one in found] == [
        DatabaseUnavailableError if place == 2 else list for place in range(5)
    ]
    await session().rows("DROP FUNCTION damaged CASCADE")
    assert await world.balance(tenant) == ("95", "0")
    await world.check(tenant)


async def _told_of_an_outage(
    world: World, monkeypatch: pytest.MonkeyPatch, joint: Exception
) -> list[int]:
    """How many events each attempt had: the first caller's succeeds, the joint one raises `joint`.

    From then on the database is away. All callers but the first are told so.
    """
    tenant = await world.a_tenant()
    await world.complete()
    attempts, read = list[int](), recordings.read

    async def away(session: Session, tenant_id: UUID, given: Sequence[InterviewEvent]) -> object:
        attempts.append(len(given))
        if len(attempts) == 1:
            return await read(session, tenant_id, given)
        raise joint if len(given) > 1 else DatabaseUnavailableError(FULL)

    monkeypatch.setattr(recordings, "read", away)
    context = world.context()
    calls = (metering.record(context, [world.an_event()]) for _ in range(9))
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(one, DatabaseUnavailableError) for one in found] == [False] + 8 * [True]
    monkeypatch.setattr(recordings, "read", read)
    await world.complete()
    assert await world.balance(tenant) == ("97", "0")
    await world.check(tenant)
    return attempts


async def test_an_outage_that_a_joint_attempt_meets_is_told_to_all_at_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    outage = DatabaseUnavailableError(FULL)
    assert await _told_of_an_outage(world, monkeypatch, outage) == [1, 8]


async def test_those_who_wait_for_the_next_batches_are_told_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resolvers.joint_recording.LARGEST_BATCH", 3)
    outage = DatabaseUnavailableError(FULL)
    assert await _told_of_an_outage(world, monkeypatch, outage) == [1, 3]


async def test_an_outage_that_one_caller_meets_after_a_joint_failure_is_met_by_no_other(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await _told_of_an_outage(world, monkeypatch, RuntimeError()) == [1, 8, 1]


async def test_a_caller_that_is_gone_leaves_the_others_whole(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    context = world.context()
    calls = [asyncio.create_task(metering.record(context, [world.an_event()])) for _ in range(6)]
    await asyncio.sleep(0)
    for gone in calls[::2]:
        gone.cancel()
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(one, asyncio.CancelledError) for one in found] == [True, False] * 3
    # The first one's events were being recorded; the other two had waited, and recorded nothing.
    assert await world.balance(tenant) == ("95", "0")
    await world.check(tenant)


async def test_a_write_in_between_is_seen_before_the_events_are_recorded(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    write = recordings.write
    event = world.an_event()

    async def late(session: Session, opening: Opening, recording: Recording) -> bool:
        monkeypatch.setattr(recordings, "write", write)
        others = replace(event, id="other"), event
        elsewhere = Batch(tenant.id, others, world.context().clock, any_age=False)
        await one_transaction(elsewhere.write)  # as another process does, without the queue
        return await write(session, opening, recording)

    monkeypatch.setattr(recordings, "write", late)
    (result,) = await world.record(event)
    assert result.outcome is EventOutcome.DUPLICATE
    assert await world.balance(tenant) == ("98", "0")
    await world.check(tenant)


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_job_that_the_release_before_has_updated_meanwhile_stays_as_it_says(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    key, write = job_id(tenant.id, "job-1"), recordings.write

    async def as_before(session: Session) -> None:
        lock = "UPDATE wallet SET version = version WHERE tenant_id = $1 RETURNING version"
        await session.row(lock, tenant.id)
        closed = JobStatus.CLOSED
        await jobs.update(session, tenant.id, key, world.now, title="Renamed", status=closed)

    async def late(session: Session, opening: Opening, recording: Recording) -> bool:
        monkeypatch.setattr(recordings, "write", write)
        await one_transaction(as_before)
        return await write(session, opening, recording)

    monkeypatch.setattr(recordings, "write", late)
    earlier = world.now - timedelta(minutes=30)
    (result,) = await world.record(world.an_event(title="Senior engineer", at=earlier))
    assert result.outcome is EventOutcome.RECORDED
    job = (await jobs.by_ids(session(), [(tenant.id, key)]))[key]
    assert (job.title, job.status) == ("Renamed", JobStatus.CLOSED)
    await world.check(tenant)


async def test_a_tenant_that_is_created_anew_gets_the_events_of_its_external_id(
    world: World,
) -> None:
    former = await world.a_tenant()
    (rejected,) = await world.record(world.an_event(at=world.now.replace(year=2030)))
    assert rejected.outcome is EventOutcome.REJECTED
    await tenant_deletion.delete(world.context(), former.id)
    (unknown,) = await world.record(world.an_event())
    assert unknown.outcome is EventOutcome.REJECTED
    tenant = await world.a_tenant()
    await world.complete()
    assert await world.balance(tenant) == ("99", "0")
