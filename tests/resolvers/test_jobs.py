"""Jobs: found, listed, searched, and sorted by what they used in a date range."""

from datetime import timedelta
from uuid import uuid4

import pytest

from credit.core.errors import ForbiddenError, NotFoundError
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.events import JobStatus
from credit.metering.tenants import Job, JobOrder, JobOrderField, Tenant, job_id
from resolvers import consumption, jobs
from tests.world import World


async def _page(
    world: World,
    tenant: Tenant,
    field: JobOrderField = JobOrderField.TITLE,
    *,
    descending: bool = False,
    days_ago: int = 0,
    search: str | None = None,
    status: JobStatus | None = None,
) -> list[str]:
    """External ids of a tenant's jobs; usage is counted on one day."""
    day = world.now.date() - timedelta(days=days_ago)
    order = JobOrder(field, descending, DateRange(day, day))
    context = world.context()
    page = await jobs.page(context, tenant.id, PageRequest(50), order, search, status)
    assert await jobs.count(context, tenant.id, search, status) == len(page.items)
    return [item.value.external_id for item in page.items]


async def _job(world: World, tenant: Tenant, external_id: str) -> Job:
    found = await jobs.by_id(world.context(), tenant.id, job_id(tenant.id, external_id))
    assert found is not None
    return found


async def test_a_job_comes_into_being_with_the_first_event_that_names_it(world: World) -> None:
    tenant = await world.a_tenant()
    assert await _page(world, tenant) == []
    event = world.an_event("INVITED", job="j", title="Baker 🥖")
    await world.record(event)
    job = await _job(world, tenant, "j")
    assert (job.tenant_id, job.external_id, job.title) == (tenant.id, "j", "Baker 🥖")
    assert (job.status, job.created_at) == (JobStatus.OPEN, event.occurred_at)
    assert await _page(world, tenant) == ["j"]


async def test_a_rejected_event_makes_no_job(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(at=world.now + timedelta(hours=1)))
    assert await _page(world, tenant) == []


async def test_a_job_keeps_its_history_when_it_is_renamed(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(job="j", title="Old"))
    before = await _job(world, tenant, "j")
    await world.record(world.an_event(job="j", title="New", at=world.now))
    after = await _job(world, tenant, "j")
    assert (after.title, after.id, after.created_at) == ("New", before.id, before.created_at)
    day = DateRange(world.now.date(), world.now.date())
    used = await consumption.of_job(world.context(), tenant.id, after.id, day)
    assert used.completed == 2
    assert await _page(world, tenant, search="old") == []
    assert await _page(world, tenant, search="NEW") == ["j"]


async def test_the_status_is_the_newest_that_was_sent_whatever_comes_later_without_one(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    at = world.now - timedelta(hours=5)
    closed = world.an_event(job="j", status=JobStatus.CLOSED, at=at + timedelta(hours=2))
    opened = world.an_event(job="j", status=JobStatus.OPEN, at=at)
    silent = world.an_event(job="j", at=at + timedelta(hours=3))
    for event in (closed, opened, silent):
        await world.record(event)
    assert (await _job(world, tenant, "j")).status is JobStatus.CLOSED
    assert await _page(world, tenant, status=JobStatus.CLOSED) == ["j"]
    assert await _page(world, tenant, status=JobStatus.OPEN) == []


async def test_jobs_are_sorted_by_each_field_either_way(world: World) -> None:
    tenant = await world.a_tenant()

    def reported(job: str, title: str, hours: int, invited: int, credits: int) -> list[object]:
        at = world.now - timedelta(hours=hours)
        return [
            *(world.an_event("INVITED", job=job, title=title, at=at) for _ in range(invited)),
            *(world.an_event("COMPLETED", job=job, title=title, at=at) for _ in range(credits)),
        ]

    sent = [
        *reported("x", "b", 3, 1, 3),
        *reported("y", "C", 2, 2, 1),
        *reported("z", "ä", 1, 3, 2),
    ]
    await world.record(*sent)  # type: ignore[arg-type]
    sorted_by = {
        JobOrderField.TITLE: ["z", "x", "y"],
        JobOrderField.CREATED_AT: ["x", "y", "z"],
        JobOrderField.INTERVIEWS_INVITED: ["x", "y", "z"],
        JobOrderField.INTERVIEWS_COMPLETED: ["y", "z", "x"],
        JobOrderField.CREDITS_USED: ["y", "z", "x"],
    }
    assert set(sorted_by) == set(JobOrderField)
    for field, expected in sorted_by.items():
        assert await _page(world, tenant, field) == expected, field
        assert await _page(world, tenant, field, descending=True) == expected[::-1], field


async def test_usage_that_is_sorted_by_is_that_of_the_date_range_alone(world: World) -> None:
    tenant = await world.a_tenant(starts_on=world.now.date() - timedelta(days=20))
    yesterday = world.now - timedelta(days=1)
    await world.record(
        *(world.an_event(job="then", at=yesterday) for _ in range(3)), world.an_event(job="now")
    )
    by_credits = JobOrderField.CREDITS_USED
    assert await _page(world, tenant, by_credits, descending=True) == ["now", "then"]
    assert await _page(world, tenant, by_credits, descending=True, days_ago=1) == ["then", "now"]


async def test_jobs_of_other_tenants_are_in_no_list(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    await world.record(
        *(world.an_event(tenant="one", job=f"mine-{n}", title="Same") for n in range(2)),
        *(world.an_event(tenant="two", job=f"theirs-{n}", title="Same") for n in range(3)),
    )
    for field in JobOrderField:
        found = await _page(world, one, field)
        assert sorted(found) == ["mine-0", "mine-1"]
    assert len(await _page(world, two, search="same")) == 3


async def test_a_job_that_did_nothing_shows_zeros_and_so_does_one_that_never_was(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(job="j"))
    long_ago = DateRange(
        world.now.date() - timedelta(days=400), world.now.date() - timedelta(days=300)
    )
    for job in (job_id(tenant.id, "j"), uuid4()):
        found = await consumption.of_job(world.context(), tenant.id, job, long_ago)
        assert found == Usage()


async def test_only_who_may_read_consumption_reads_jobs(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(job="j"))
    day = DateRange(world.now.date(), world.now.date())
    order = JobOrder(JobOrderField.TITLE, descending=False, date_range=day)
    key = job_id(tenant.id, "j")
    for role in (Role.TENANT_ADMIN, Role.OPERATOR):
        assert await jobs.by_id(world.context(role, tenant), tenant.id, key) is not None
    for role in (Role.PARTNER, Role.PLATFORM):
        context = world.context(role, tenant)
        assert await jobs.by_id(context, tenant.id, key) is None
        with pytest.raises(ForbiddenError):
            await jobs.page(context, tenant.id, PageRequest(5), order, None, None)
        with pytest.raises(ForbiddenError):
            await jobs.count(context, tenant.id, None, None)
        with pytest.raises(ForbiddenError):
            await consumption.of_job(context, tenant.id, key, day)


async def test_an_update_holds_against_what_was_known_of_a_moment_ahead(world: World) -> None:
    """Senders' clocks may be five minutes ahead: the event of then is older than the update."""
    tenant = await world.a_tenant()
    ahead = world.now + timedelta(minutes=4)
    await world.record(world.an_event(job="j", title="z", status=JobStatus.OPEN, at=ahead))
    key, operator = job_id(tenant.id, "j"), world.context()
    closed = await jobs.update(operator, tenant.id, key, "a", JobStatus.CLOSED)
    assert (closed.title, closed.status) == ("a", JobStatus.CLOSED)
    await world.record(world.an_event(job="j", title="z", status=JobStatus.OPEN, at=ahead))
    assert await _job(world, tenant, "j") == closed


async def test_an_update_of_the_title_leaves_the_status_to_events(world: World) -> None:
    tenant = await world.a_tenant()
    at = world.now - timedelta(hours=2)
    await world.record(world.an_event(job="j", title="Old", at=at))
    key = job_id(tenant.id, "j")
    await jobs.update(world.context(Role.PLATFORM), tenant.id, key, "New", None)
    late = world.an_event(job="j", title="Old", status=JobStatus.CLOSED, at=at)
    await world.record(late)
    job = await _job(world, tenant, "j")
    assert (job.title, job.status) == ("New", JobStatus.CLOSED)
    await world.check(tenant)


async def test_only_the_platform_and_operators_update_jobs(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event(job="j", title="Old"))
    key = job_id(tenant.id, "j")
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        context = world.context(role, tenant)
        with pytest.raises(ForbiddenError):
            await jobs.update(context, tenant.id, key, "New", None)
    assert (await _job(world, tenant, "j")).title == "Old"
    with pytest.raises(NotFoundError, match="no such job"):
        await jobs.update(world.context(), tenant.id, uuid4(), "New", None)
    with pytest.raises(NotFoundError, match="no such tenant"):
        await jobs.update(world.context(), uuid4(), key, "New", None)
