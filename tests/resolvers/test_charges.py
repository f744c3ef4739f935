"""Charges: the interviews behind a figure add up to it, and each opens to what led to it."""

from collections import Counter
from datetime import date, timedelta
from itertools import count
from typing import Final
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.pagination import Item, Key, PageRequest
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.entries import Reason
from credit.metering.charges import Charge, ChargeFilter
from credit.metering.interviews import Outcome, outcome_event
from credit.metering.tenants import Tenant, job_id
from models.database import Session, session, transaction
from models.dialects import RowSet
from models.sql import charges as sql
from models.sql import ledger as ledger_sql
from resolvers import charges, consumption, purchases
from tests.examples import examples
from tests.world import World

NUMBERS: Final = count(1)
ALL: Final = tuple(Outcome)
JOBS: Final = ("job-1", "job-2")
KINDS: Final = (
    *("INVITED", "COMPLETED", "COMPLETED", "PARTIALLY_COMPLETED", "PARTIALLY_COMPLETED"),
    *("VOIDED", "EXPIRED", "SIMULATION_RUN"),
)
STEPS: Final = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 5),  # interview
        st.sampled_from(JOBS),
        st.integers(0, 12),  # days ago
        st.sampled_from((0.3, 0.6, 0.9)),
        st.booleans(),  # whether an hour passes before it is sent
    ),
    max_size=14,
)
EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN: Final = settings(
    max_examples=examples(12),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)


async def _walk(
    world: World,
    tenant: Tenant,
    wanted: ChargeFilter,
    job: str | None = None,
    *,
    size: int = 3,
    backward: bool = False,
) -> list[Charge]:
    """All charges, page by page."""
    context, found = world.context(), list[Item[Charge]]()
    named = job_id(tenant.id, job) if job else None
    edge: Key | None = None
    while True:
        request = PageRequest(
            size, backward, after=None if backward else edge, before=edge if backward else None
        )
        page = await charges.page(context, tenant.id, request, wanted, named)
        found = [*page.items, *found] if backward else [*found, *page.items]
        if not (page.has_previous if backward else page.has_next):
            break
        edge = page.items[0 if backward else -1].key
    assert await charges.count(context, tenant.id, wanted, named) == len(found)
    return [item.value for item in found]


def _days(world: World, first_ago: int, last_ago: int) -> DateRange:
    today = world.now.date()
    return DateRange(today - timedelta(days=first_ago), today - timedelta(days=last_ago))


async def _lived(world: World, steps: list[tuple[str, int, str, int, float, bool]]) -> Tenant:
    """A tenant of few credits to whom all this happened, in this order, whenever it occurred."""
    name = f"tenant-{next(NUMBERS)}"
    today = world.now.date()
    tenant = await world.a_tenant(name, plan="forgiving", starts_on=today - timedelta(days=40))
    for number, (kind, interview, job, days_ago, progress, passes) in enumerate(steps):
        if passes:
            world.pass_time(hours=1)
        if number == 7:
            bought = Credits.of("1.5")
            await purchases.buy_credits(world.context(), tenant.id, bought, "a key", None)
        event = world.an_event(
            kind,
            f"{name}-{interview}",
            tenant=name,
            job=job,
            at=world.now - timedelta(days=days_ago, minutes=number),
            progress=progress if kind == "PARTIALLY_COMPLETED" else None,
        )
        await world.record(event)
    return tenant


@EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN
@given(STEPS, st.integers(0, 14), st.integers(0, 14), st.sampled_from((None, *JOBS)))
async def test_charges_add_up_to_the_credits_used_on_the_same_days_and_by_the_same_job(
    world: World,
    steps: list[tuple[str, int, str, int, float, bool]],
    one: int,
    other: int,
    job: str | None,
) -> None:
    """Late, corrected and voided interviews too; of each outcome there are as many as counted."""
    tenant = await _lived(world, steps)
    days = _days(world, max(one, other), min(one, other))
    context = world.context()
    if job is None or await context.loaders.job_by_id.load((tenant.id, job_id(tenant.id, job))):
        used = await (
            consumption.of_job(context, tenant.id, job_id(tenant.id, job), days)
            if job
            else consumption.of_tenant(context, tenant.id, days)
        )
        found = await _walk(world, tenant, ChargeFilter(days), job)
        assert sum((charge.credits for charge in found), start=ZERO) == used.credits
        every = await _walk(world, tenant, ChargeFilter(days, ALL), job)
        counted = Counter(charge.outcome for charge in every)
        assert counted[Outcome.COMPLETED] == used.completed
        assert counted[Outcome.PARTIALLY_COMPLETED] == used.partially_completed
        assert counted[Outcome.VOIDED] == used.voided
        assert counted[Outcome.EXPIRED] == used.expired
    await world.check(tenant)


@EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN
@given(STEPS)
async def test_what_grants_paid_and_what_none_covered_is_what_the_interview_costs(
    world: World, steps: list[tuple[str, int, str, int, float, bool]]
) -> None:
    tenant = await _lived(world, steps)
    context = world.context()
    for interview in {f"{tenant.external_id}-{number}" for _, number, *_ in steps}:
        charge = await charges.by_interview(context, tenant.id, interview)
        if charge is None:
            continue  # its events were refused
        coverage = await charges.coverage(context, tenant.id, interview)
        assert coverage.credits == charge.credits
        entries = await charges.entries(context, tenant.id, interview)
        assert sum((-entry.credits for entry in entries), start=ZERO) == charge.credits
        assert {entry.reason for entry in entries} <= {Reason.CONSUMPTION, Reason.REVERSAL}
        assert [entry.sequence for entry in entries] == sorted(e.sequence for e in entries)
        events = await charges.events(context, tenant.id, interview)
        decisive = outcome_event(event.priced for event in events)
        assert (decisive.day if decisive else None) == charge.counts_on
        assert [event.priced.order for event in events] == sorted(e.priced.order for e in events)


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("size", [1, 2, 5, 50])
async def test_pages_hold_every_charge_once_in_order_from_either_end(
    world: World, size: int, *, descending: bool
) -> None:
    tenant = await world.a_tenant()
    kinds = ("COMPLETED", "PARTIALLY_COMPLETED", "VOIDED", "EXPIRED")
    await world.record(
        *(
            world.an_event(
                kind,
                f"{kind}-{number}",
                at=world.now - timedelta(hours=number // 2),
                progress=0.6 if kind == "PARTIALLY_COMPLETED" else None,
            )
            for number in range(4)
            for kind in kinds
        )
    )
    wanted = ChargeFilter(_days(world, 3, 0), ALL, descending)
    found = await _walk(world, tenant, wanted, size=size)
    expected = sorted(((c.counts_on, c.interview) for c in found), reverse=descending)
    assert [(charge.counts_on, charge.interview) for charge in found] == expected
    assert len(found) == 16
    assert await _walk(world, tenant, wanted, size=size, backward=True) == found


async def test_a_voided_interview_says_which_grant_paid_and_what_came_back(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await purchases.buy_credits(world.context(), tenant.id, Credits.of("0.75"), "first", None)
    await world.record(world.an_event("COMPLETED", "i-1", at=world.now - timedelta(minutes=3)))
    context = world.context()
    owing = await charges.coverage(context, tenant.id, "i-1")
    assert ([str(one.paid) for one in owing.payments], str(owing.owed)) == (["0.75"], "0.25")
    await purchases.buy_credits(world.context(), tenant.id, Credits.of(2), "second", None)
    repaid = await charges.coverage(world.context(), tenant.id, "i-1")
    assert [str(one.paid) for one in repaid.payments] == ["0.75", "0.25"]
    assert repaid.owed == ZERO
    await world.record(world.an_event("VOIDED", "i-1", at=world.now))
    context = world.context()
    voided = await charges.by_interview(context, tenant.id, "i-1")
    assert voided is not None
    assert (voided.outcome, voided.credits) == (Outcome.VOIDED, ZERO)
    coverage = await charges.coverage(context, tenant.id, "i-1")
    assert [one.paid for one in coverage.payments] == [one.given_back for one in coverage.payments]
    assert coverage.credits == ZERO
    reasons = [entry.reason for entry in await charges.entries(context, tenant.id, "i-1")]
    assert reasons == [Reason.CONSUMPTION, Reason.REVERSAL]
    await world.check(tenant)


async def test_a_late_event_says_when_it_happened_and_when_it_was_recorded(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2026, 1, 1))
    at = world.now - timedelta(days=20)
    await world.record(world.an_event("COMPLETED", "i-1", at=at))
    (event,) = await charges.events(world.context(), tenant.id, "i-1")
    assert (event.priced.occurred_at, event.recorded_at) == (at, world.now)
    on = at.date()
    assert await _walk(world, tenant, ChargeFilter(DateRange(on, on)))
    assert not await _walk(world, tenant, ChargeFilter(_days(world, 5, 0)))


async def test_an_interview_without_an_outcome_is_found_alone_and_costs_nothing(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event("INVITED", "i-1"))
    context = world.context()
    assert not await _walk(world, tenant, ChargeFilter(_days(world, 5, 0), ALL))
    found = await charges.by_interview(context, tenant.id, "i-1")
    assert found is not None
    assert (found.outcome, found.counts_on, found.credits) == (None, None, ZERO)
    assert (await charges.coverage(context, tenant.id, "i-1")).payments == ()
    assert await charges.entries(context, tenant.id, "i-1") == ()
    for unknown in ("i-2", "a\0b", "\ud800", "i" * 300):
        assert await charges.by_interview(context, tenant.id, unknown) is None


async def test_a_job_that_the_tenant_does_not_have_is_not_found(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    await world.record(world.an_event(tenant="other"))
    wanted = ChargeFilter(_days(world, 5, 0))
    for job in (uuid4(), job_id(other.id, "job-1"), job_id(tenant.id, "job-1")):
        with pytest.raises(NotFoundError, match="no such job"):
            await charges.page(world.context(), tenant.id, PageRequest(5), wanted, job)


@pytest.mark.parametrize("key", [("2026-02-30", "i"), ("x", "i"), (3, "i"), ("2026-03-01",)])
async def test_a_cursor_of_another_list_is_refused(world: World, key: Key) -> None:
    tenant = await world.a_tenant()
    wanted = ChargeFilter(_days(world, 5, 0))
    with pytest.raises(InvalidInputError, match="the cursor is not one of this list"):
        await charges.page(world.context(), tenant.id, PageRequest(5, after=key), wanted, None)


async def test_a_cursor_beyond_the_days_leads_to_no_charge_outside_of_them(world: World) -> None:
    tenant = await world.a_tenant()
    for ago in (0, 1, 2):
        await world.record(world.an_event(at=world.now - timedelta(hours=1 + 4 * ago)))
    wanted = ChargeFilter(DateRange(date(2026, 3, 9), date(2026, 3, 9)))
    for request in (
        PageRequest(5, after=("2027-01-01", "i")),
        PageRequest(5, before=("2020-01-01", "i")),
        PageRequest(5, backward=True, before=("2020-01-01", "i")),
    ):
        page = await charges.page(world.context(), tenant.id, request, wanted, None)
        assert not page.items


@pytest.mark.parametrize("of_job", [False, True])
async def test_a_page_is_read_from_an_index_in_its_order_however_many_interviews_there_are(
    world: World, *, of_job: bool
) -> None:
    tenant = await world.a_tenant()
    for number in range(60):
        await world.record(*(world.an_event(job=f"job-{number}") for _ in range(4)))
    text = sql.page((Outcome.COMPLETED,), of_job=of_job, descending=True)
    job = (job_id(tenant.id, "job-1"),) if of_job else ()
    days = _days(world, 9, 0)
    values = (tenant.id, days.first_on, "", days.last_on + timedelta(days=1), "", 3, *job)

    async def explained(session: Session) -> str:
        if session.is_sqlite:
            return str(await session.rows(f"EXPLAIN QUERY PLAN {text}", *values))
        await session.execute("ANALYZE interview")
        await session.execute("SET LOCAL enable_seqscan = off")  # the table is small
        await session.execute("SET LOCAL enable_bitmapscan = off")
        return str(await session.rows(f"EXPLAIN {text}", *values))

    steps = await transaction(explained)
    index = "interview_of_job_by_outcome" if of_job else "interview_by_outcome"
    assert index in steps
    assert "outcome_on" in steps.split(index)[1], "the index bounds the days"
    # One sort may stand around the part of each outcome, of as many rows as the page has.
    assert steps.count("TEMP B-TREE") <= 1
    assert "Sort" not in steps.split(index)[0].split("Limit")[-1], "its order is that of the page"


@pytest.mark.parametrize("statement", ["COVERAGES", "COVERS"])
async def test_what_paid_for_an_interview_is_found_by_the_interview_and_not_among_all_charges(
    world: World, statement: str
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    columns = {"tenant_id": "uuid", "id": "text"}
    wanted = RowSet(columns, [(tenant.id, "interview-1")])
    is_of_tenant = statement == "COVERS"
    text = ledger_sql.COVERS if is_of_tenant else sql.COVERAGES
    values = (tenant.id,) if is_of_tenant else ()

    async def explained(session: Session) -> str:
        if session.is_sqlite:
            return str(await session.rows(f"EXPLAIN QUERY PLAN {text}", *values, wanted=wanted))
        await session.execute("ANALYZE entry")
        await session.execute("SET LOCAL enable_seqscan = off")  # the table is small
        return str(await session.rows(f"EXPLAIN {text}", *values, wanted=wanted))

    steps = await transaction(explained)
    assert "entry_by_reason" not in steps
    assert session().is_sqlite is ("entry_by_interview (tenant_id=? AND interview_id=?)" in steps)
