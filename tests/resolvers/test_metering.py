"""Recording interview events, on both engines."""

from datetime import datetime, timedelta

import pytest

from credit.core.errors import (
    AlreadyDoneError,
    EventConflictError,
    ForbiddenError,
    InvalidInputError,
    LimitReachedError,
    NotFoundError,
    TooEarlyError,
    TooLateError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.events import EventType, JobStatus
from credit.metering.interviews import OUTDATED_VOID
from credit.metering.tenants import JobOrder, JobOrderField, job_id
from resolvers import consumption, jobs, metering, periods, tenant_history, tenants
from resolvers.metering import EventOutcome
from tests.world import World

TODAY = "2026-03-10"


async def test_a_completed_interview_costs_one_credit_and_shows_on_its_day(world: World) -> None:
    tenant = await world.a_tenant()
    (result,) = await world.record(world.an_event())
    assert (result.outcome, result.charged) == (EventOutcome.RECORDED, Credits.of(1))
    found = await world.used(tenant, TODAY, TODAY)
    assert (found.usage.completed, found.usage.credits, found.candidates) == (1, Credits.of(1), 1)
    assert await world.balance(tenant) == ("99", "0")
    await world.check(tenant)


async def test_sending_an_event_again_changes_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    event = world.an_event()
    await world.record(event)
    again = await world.record(event, event)
    assert [r.outcome for r in again] == [EventOutcome.DUPLICATE] * 2
    assert await world.balance(tenant) == ("99", "0")
    await world.check(tenant)


async def test_an_event_twice_in_one_call_counts_once(world: World) -> None:
    tenant = await world.a_tenant()
    event = world.an_event()
    outcomes = [r.outcome for r in await world.record(event, event)]
    assert outcomes == [EventOutcome.RECORDED, EventOutcome.DUPLICATE]
    assert await world.balance(tenant) == ("99", "0")


async def test_the_same_id_with_other_content_is_rejected_and_the_rest_goes_through(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(interview="i", event_id="e"))
    results = await world.record(
        world.an_event(interview="j"),
        world.an_event(interview="other", event_id="e"),
        world.an_event(interview="k"),
    )
    assert [r.outcome.value for r in results] == ["RECORDED", "REJECTED", "RECORDED"]
    assert isinstance(results[1].problem, EventConflictError)
    assert results[1].problem.path == ("id",)
    assert await world.balance(tenant) == ("97", "0")
    await world.check(tenant)


async def test_a_retry_with_a_renamed_job_is_a_duplicate(world: World) -> None:
    await world.a_tenant()
    first = world.an_event(event_id="e", interview="i", title="Old", status=JobStatus.OPEN)
    retry = world.an_event(event_id="e", interview="i", title="New", status=JobStatus.CLOSED)
    await world.record(first)
    (result,) = await world.record(retry)
    assert result.outcome is EventOutcome.DUPLICATE


async def test_ids_equal_but_for_the_source_are_two_events(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(
        world.an_event(event_id="e", interview="i"),
        world.an_event(event_id="e", interview="j", source="other"),
    )
    assert await world.balance(tenant) == ("98", "0")


async def test_a_job_id_used_by_two_tenants_is_two_jobs(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    await world.record(
        world.an_event(tenant="one", title="Baker"), world.an_event(tenant="two", title="Miller")
    )
    context = world.context()
    mine = await jobs.by_id(context, one.id, job_id(one.id, "job-1"))
    theirs = await jobs.by_id(context, two.id, job_id(two.id, "job-1"))
    assert mine is not None
    assert theirs is not None
    assert (mine.title, theirs.title, mine.id == theirs.id) == ("Baker", "Miller", False)
    assert await jobs.by_id(context, one.id, theirs.id) is None


async def test_an_empty_call_answers_nothing(world: World) -> None:
    assert await world.record() == []


async def test_501_events_are_refused_as_a_whole(world: World) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(LimitReachedError, match="at most 500") as refused:
        await world.record(*(world.an_event() for _ in range(501)))
    assert refused.value.path == ("events",)
    assert await world.balance(tenant) == ("100", "0")


@pytest.mark.parametrize(
    ("changes", "error", "path"),
    [
        ({"tenant": "nobody"}, NotFoundError, ("tenantExternalId",)),
        ({"title": "x" * 501}, InvalidInputError, ("job", "title")),
        ({"title": ""}, InvalidInputError, ("job", "title")),
        ({"job": "x" * 201}, InvalidInputError, ("job", "externalId")),
        ({"candidate": "nul\0"}, InvalidInputError, ("candidateId",)),
        ({"candidate": "\ud800"}, InvalidInputError, ("candidateId",)),
        ({"kind": "PARTIALLY_COMPLETED"}, InvalidInputError, ("progress",)),
        ({"progress": 1.01}, InvalidInputError, ("progress",)),
        ({"progress": -0.01}, InvalidInputError, ("progress",)),
        ({"progress": float("nan")}, InvalidInputError, ("progress",)),
        ({"at": timedelta(minutes=6)}, TooEarlyError, ("occurredAt",)),
        ({"at": timedelta(days=-36)}, TooLateError, ("occurredAt",)),
    ],
)
async def test_a_bad_event_is_rejected_by_itself_and_names_the_field(
    world: World, changes: dict[str, object], error: type[Exception], path: tuple[str, ...]
) -> None:
    world.now -= timedelta(days=60)
    tenant = await world.a_tenant()
    world.now += timedelta(days=60)
    if isinstance(offset := changes.get("at"), timedelta):
        changes = {**changes, "at": world.now + offset}
    bad = world.an_event(**changes)  # type: ignore[arg-type]
    results = await world.record(world.an_event(), bad, world.an_event())
    assert [r.outcome.value for r in results] == ["RECORDED", "REJECTED", "RECORDED"]
    assert isinstance(results[1].problem, error)
    assert results[1].problem.path == path
    assert results[1].charged == ZERO
    await world.check(tenant)


async def test_an_event_from_before_the_tenants_start_is_refused(world: World) -> None:
    await world.a_tenant()
    (result,) = await world.record(world.an_event(at=world.now - timedelta(days=2)))
    assert isinstance(result.problem, TooLateError)
    assert "start" in result.problem.message


async def test_an_event_five_minutes_ahead_is_taken_and_closes_no_period(world: World) -> None:
    tenant = await world.a_tenant()
    world.now = (await _end_of_period(world)) - timedelta(minutes=2)
    (result,) = await world.record(world.an_event(at=world.now + timedelta(minutes=4)))
    assert result.outcome is EventOutcome.RECORDED
    assert await world.balance(tenant) == ("99", "0")
    world.pass_time(minutes=3)
    assert await world.balance(tenant) == ("150", "0")
    await world.check(tenant)


async def _end_of_period(world: World) -> datetime:
    context = world.context()
    tenant = await tenants.by_external_id(context, "acme")
    assert tenant is not None
    return (await periods.current(context, tenant.id)).ends_at


async def test_a_duplicate_of_any_age_is_a_duplicate(world: World) -> None:
    await world.a_tenant()
    event = world.an_event()
    await world.record(event)
    world.pass_time(days=90)
    (result,) = await world.record(event)
    assert result.outcome is EventOutcome.DUPLICATE


async def test_an_old_event_is_taken_where_any_age_is(world: World) -> None:
    tenant = await world.a_tenant()
    at = world.now
    world.pass_time(days=90)
    (result,) = await metering.record(world.context(), [world.an_event(at=at)], any_age=True)
    assert result.outcome is EventOutcome.RECORDED
    assert (await world.used(tenant, TODAY, TODAY)).usage.completed == 1
    await world.check(tenant)


async def test_a_void_gives_the_credit_back_and_restates_its_day(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(interview="i"))
    (result,) = await world.record(world.an_event(EventType.VOIDED, "i", at=world.now))
    assert result.charged == Credits.of(-1)
    found = (await world.used(tenant, TODAY, TODAY)).usage
    assert (found.completed, found.voided, found.credits) == (0, 1, ZERO)
    assert await world.balance(tenant) == ("100", "0")
    await world.check(tenant)


async def test_a_simulation_costs_nothing_whatever_else_the_interview_says(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event("INVITED", "i"), world.an_event("COMPLETED", "i"))
    (result,) = await world.record(world.an_event("SIMULATION_RUN", "i"))
    assert result.charged == Credits.of(-1)
    found = await world.used(tenant, TODAY, TODAY)
    assert (found.usage.simulations, found.usage.invited, found.usage.completed) == (1, 0, 0)
    assert found.candidates == 0
    await world.check(tenant)


async def test_completed_before_partial_stays_completed(world: World) -> None:
    tenant = await world.a_tenant()
    late = world.an_event("PARTIALLY_COMPLETED", "i", progress=0.5, at=world.now)
    await world.record(late)
    await world.record(world.an_event("COMPLETED", "i"))
    found = (await world.used(tenant, TODAY, TODAY)).usage
    assert (found.completed, found.partially_completed, found.credits) == (1, 0, Credits.of(1))
    await world.check(tenant)


async def test_two_completions_and_one_credit_left_are_both_recorded(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=99)
    results = await world.complete(times=2)
    assert [str(r.charged) for r in results] == ["1", "1"]
    assert await world.balance(tenant) == ("0", "1")
    await world.check(tenant)


async def test_an_interview_moved_to_another_job_takes_its_numbers_along(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event("INVITED", "i", job="a", at=world.now - timedelta(hours=2)))
    await world.record(world.an_event("COMPLETED", "i", job="b"))
    context = world.context()
    date_range = DateRange(world.now.date(), world.now.date())
    order = JobOrder(JobOrderField.TITLE, descending=False, date_range=date_range)
    page = await consumption.by_job(context, tenant.id, date_range, PageRequest(10), order)
    assert [item.value.external_id for item in page.items] == ["b"]
    idle = await consumption.of_job(context, tenant.id, job_id(tenant.id, "a"), date_range)
    assert idle == Usage()
    key = job_id(tenant.id, "a")
    assert await consumption.candidates_of_job(context, tenant.id, key, date_range) == 0
    await world.check(tenant)


async def test_a_title_is_the_newest_that_was_sent_in_any_order_of_arrival(world: World) -> None:
    tenant = await world.a_tenant()
    newest = world.an_event(title="Newest", at=world.now)
    oldest = world.an_event(title="Oldest", at=world.now - timedelta(hours=3))
    await world.record(newest)
    await world.record(oldest)
    job = await jobs.by_id(world.context(), tenant.id, job_id(tenant.id, "job-1"))
    assert job is not None
    assert (job.title, job.created_at) == ("Newest", oldest.occurred_at)


async def test_events_of_several_tenants_come_back_in_the_order_given(world: World) -> None:
    await world.a_tenant("one")
    await world.a_tenant("two")
    sent = [world.an_event(tenant=name) for name in ("two", "one", "nobody", "two", "one")]
    results = await world.record(*sent)
    assert [r.id for r in results] == [e.id for e in sent]
    assert [r.outcome.value for r in results] == [
        *("RECORDED", "RECORDED", "REJECTED", "RECORDED", "RECORDED")
    ]


async def test_a_tenants_admin_records_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(ForbiddenError):
        await metering.record(world.context(Role.TENANT_ADMIN, tenant), [world.an_event()])
    assert await world.balance(tenant) == ("100", "0")


async def test_history_is_charged_in_its_own_periods(world: World) -> None:
    start = world.now - timedelta(days=70)
    tenant = await world.a_tenant(starts_on=start.date())
    sent = [world.an_event(at=start + timedelta(days=day)) for day in range(70)]
    context = world.context()
    await metering.record_history(context, sent[:40])
    refused = await world.record(world.an_event())
    assert isinstance(refused[0].problem, TooEarlyError)
    await metering.record_history(context, sent)
    await tenant_history.finish(context, ["acme"])
    assert (await world.record(world.an_event()))[0].outcome is EventOutcome.RECORDED
    # 100 − 28 or 31 used; 50 carried; then 150 less, at most 50 carried; then 150 − the rest.
    assert (await world.balance(tenant))[1] == "0"
    await world.check(tenant)


async def test_history_is_refused_once_the_ledger_has_begun(world: World) -> None:
    tenant = await world.a_tenant()
    known = world.an_event()
    await world.record(known)
    results = await metering.record_history(world.context(), [known, world.an_event()])
    assert [r.outcome.value for r in results] == ["DUPLICATE", "REJECTED"]
    assert isinstance(results[1].problem, AlreadyDoneError)
    await world.check(tenant)


@pytest.mark.parametrize(("completed", "voided"), [("9", "10"), ("10", "9"), ("a", "Z")])
async def test_a_completion_and_its_void_in_one_instant_cost_nothing_whatever_their_ids(
    world: World, completed: str, voided: str
) -> None:
    tenant = await world.a_tenant()
    moment = world.now - timedelta(hours=1)
    events = [
        world.an_event(kind, "interview-1", event_id=name, at=moment)
        for kind, name in ((EventType.COMPLETED, completed), (EventType.VOIDED, voided))
    ]
    results = await world.record(*events)
    assert [str(result.charged) for result in results] == ["1", "-1"]
    assert await world.balance(tenant) == ("100", "0")
    await world.check(tenant)


async def test_a_void_older_than_the_completion_says_that_it_undoes_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    done, hour = world.now - timedelta(hours=2), timedelta(hours=1)
    (recorded, late, again) = await world.record(
        world.an_event(EventType.COMPLETED, "interview-1", at=done),
        world.an_event(EventType.VOIDED, "interview-1", at=done - hour),
        world.an_event(EventType.VOIDED, "interview-1", at=done + hour),
    )
    assert recorded.note is None
    assert (str(late.charged), late.note) == ("0", OUTDATED_VOID)
    assert (str(again.charged), again.note) == ("-1", None)
    assert await world.balance(tenant) == ("100", "0")
