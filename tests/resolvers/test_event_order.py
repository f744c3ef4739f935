"""Events come in any order, more than once and in calls of any size, and always say the same."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count
from math import factorial
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from credit.core.pagination import PageRequest
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.events import EventType, InterviewEvent
from credit.metering.tenants import JobOrder, JobOrderField, Tenant, job_id
from models import job_sums, usage
from models.database import session
from resolvers import consumption, jobs
from resolvers.metering import LARGEST_CALL, EventOutcome
from tests.examples import PROVES, examples
from tests.world import World, in_calls

FIRST_ON: Final = date(2026, 3, 1)
MARCH: Final = DateRange(FIRST_ON, date(2026, 3, 31))
NUMBERS: Final = count(1)


# ── Any set of events ─────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event before it belongs to a tenant: `minute` is when, counted from the first of March."""

    kind: EventType
    interview: int
    job: int
    candidate: int
    title: str
    minute: int
    progress: float | None

    def event(self, number: int, tenant: str, world: World) -> InterviewEvent:
        """The event number so-and-so of a tenant; every other one has a twin of the same id."""
        start = world.now.replace(day=1, hour=0, minute=0)
        return world.an_event(
            self.kind,
            f"interview-{self.interview}",
            event_id=f"event-{number // 2}",
            source=("platform", "other")[number % 2],
            tenant=tenant,
            job=f"job-{self.job}",
            title=self.title,
            candidate=f"candidate-{self.candidate}",
            at=start + timedelta(minutes=self.minute),
            progress=self.progress,
        )


def _drawn(kind: EventType) -> st.SearchStrategy[Drawn]:
    partial = kind is EventType.PARTIALLY_COMPLETED
    progress = st.sampled_from([0.0, 0.1, 0.25, 0.3, 0.5, 0.75, 0.8, 1.0])
    # Minutes lie around two midnights of Berlin, and often fall together.
    minutes = st.sampled_from([0, 60, 4259, 4260, 4261, 5700, 8640, 8641])
    return st.builds(
        Drawn,
        kind=st.just(kind),
        interview=st.integers(0, 2),
        job=st.integers(0, 1),
        candidate=st.integers(0, 1),
        title=st.sampled_from(["Baker", "Miller", "Ähre 🥖"]),
        minute=minutes,
        progress=progress if partial else st.none(),
    )


EVENTS: Final = st.lists(
    st.sampled_from(EventType).flatmap(_drawn)
    | _drawn(EventType.COMPLETED)
    | _drawn(EventType.PARTIALLY_COMPLETED)
    | _drawn(EventType.VOIDED),
    min_size=2,
    max_size=10,
)


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a tenant's events come to, in words that hold for every tenant alike."""

    days: tuple[tuple[Usage, int], ...]
    jobs: tuple[tuple[tuple[str, str, datetime], Usage, int], ...]
    charged: Credits
    interviews: tuple[tuple[Any, ...], ...]


async def _picture(world: World, tenant: Tenant, charged: Credits) -> Picture:
    days = [FIRST_ON + timedelta(days=day) for day in range(10)]
    spans = [(tenant.id, DateRange(day, day)) for day in days] + [(tenant.id, MARCH)]
    by_day = await usage.by_tenant_date_ranges(session(), spans)
    seen_on = await usage.candidates_by_tenant_date_ranges(session(), spans)
    order = JobOrder(JobOrderField.CREATED_AT, descending=False, date_range=MARCH)
    page = await jobs.page(world.context(), tenant.id, PageRequest(50), order, None, None)
    found = sorted((item.value for item in page.items), key=lambda job: job.external_id)
    reported = [(job.external_id, job.title, job.created_at) for job in found]
    keys = [(tenant.id, job.id, MARCH) for job in found]
    by_job = [await consumption.of_job(world.context(), *key) for key in keys]
    candidates = [await consumption.candidates_of_job(world.context(), *key) for key in keys]
    rows = await session().rows(
        "SELECT id, outcome, price, CAST(outcome_on AS TEXT) AS outcome_on FROM interview"
        " WHERE tenant_id = $1 ORDER BY id",
        tenant.id,
    )
    return Picture(
        days=tuple((by_day[date_range], seen_on[date_range]) for date_range in spans),
        jobs=tuple(zip(reported, by_job, candidates, strict=True)),
        charged=charged,
        interviews=tuple(tuple(row.values()) for row in rows),
    )


async def _delivered(
    world: World, plan: str, events: Sequence[tuple[int, Drawn]], size: int
) -> Picture:
    """Deliver events to a new tenant in calls of a size, the invariant checked after each."""
    name = f"tenant-{next(NUMBERS)}"
    tenant = await world.a_tenant(name, plan=plan, starts_on=FIRST_ON)
    charged = ZERO
    for call in in_calls([drawn.event(number, name, world) for number, drawn in events], size):
        results = await world.record(*call)
        assert {result.outcome for result in results} <= {
            EventOutcome.RECORDED,
            EventOutcome.DUPLICATE,
        }
        charged = sum((result.charged for result in results), start=charged)
        await world.check(tenant)
    return await _picture(world, tenant, charged)


@settings(
    max_examples=examples(20),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    drawn=EVENTS,
    plan=st.sampled_from(["basic", "forgiving", "none"]),
    size=st.integers(1, 6),
    data=st.data(),
)
async def test_order_repetition_and_size_of_delivery_make_no_difference(
    world: World, drawn: list[Drawn], plan: str, size: int, data: st.DataObject
) -> None:
    numbered = list(enumerate(drawn))
    again = data.draw(st.lists(st.sampled_from(numbered), max_size=5), label="sent again")
    shuffled = data.draw(st.permutations(numbered + again), label="as they arrive")
    expected = await _delivered(world, plan, numbered, len(numbered))
    assert expected.charged == expected.days[-1][0].credits
    assert await _delivered(world, plan, shuffled, size) == expected


# ── One awkward set, in hundreds of orders ────────────────────────────────────────────────────────

PERMUTATIONS: Final = 1000 if PROVES else 250
"""Among them is every order of the events of each interview."""

# Each line is an interview: kind, progress, hours before now. What it must come to stands behind.
AWKWARD: Final[dict[str, tuple[list[tuple[str, float | None, int]], str, str]]] = {
    "completed before partial": (
        [("COMPLETED", None, 30), ("PARTIALLY_COMPLETED", 0.5, 2)],
        *("COMPLETED", "1"),
    ),
    "partial twice": (
        [("PARTIALLY_COMPLETED", 0.75, 30), ("PARTIALLY_COMPLETED", 0.3, 2)],
        *("PARTIALLY_COMPLETED", "0.75"),
    ),
    "completed twice": (
        [("COMPLETED", None, 30), ("COMPLETED", None, 2)],
        *("COMPLETED", "1"),
    ),
    "completed again after a void": (
        [("COMPLETED", None, 30), ("VOIDED", None, 20), ("COMPLETED", None, 2)],
        *("COMPLETED", "1"),
    ),
    "partial again after a void": (
        [
            ("PARTIALLY_COMPLETED", 0.8, 30),
            ("VOIDED", None, 20),
            ("PARTIALLY_COMPLETED", 0.3, 2),
        ],
        *("PARTIALLY_COMPLETED", "0.25"),
    ),
}


def _awkward(world: World) -> list[InterviewEvent]:
    return [
        world.an_event(
            kind,
            name,
            event_id=f"{name}-{place}",
            candidate=name,
            progress=progress,
            at=world.now - timedelta(hours=hours),
        )
        for name, (events, _, _) in AWKWARD.items()
        for place, (kind, progress, hours) in enumerate(events)
    ]


def _copy(event: InterviewEvent, number: int) -> InterviewEvent:
    """The same event of another set: its ids, its job and its interview are that set's own."""
    return replace(
        event,
        id=f"{event.id} {number}",
        job=f"job-{number}",
        interview=f"{event.interview} {number}",
        candidate=f"{event.candidate} {number}",
    )


def _of(name: str, order: Sequence[InterviewEvent]) -> tuple[str, ...]:
    """The events of one of the interviews, as they come in an order."""
    ids = [event.id.rpartition(" ")[0] for event in order]
    return tuple(id for id in ids if id.rpartition("-")[0] == name)


async def test_hundreds_of_orders_of_an_awkward_set_all_say_the_same(world: World) -> None:
    """Each order is a job's. The n-th events of 500 jobs are one call, so no two of a set are."""
    tenant = await world.a_tenant(starts_on=FIRST_ON)
    dice = random.Random(20260310)
    awkward = _awkward(world)
    orders = [
        [_copy(event, number) for event in dice.sample(awkward, len(awkward))]
        for number in range(PERMUTATIONS)
    ]
    for name, (events, _, _) in AWKWARD.items():
        assert len({_of(name, order) for order in orders}) == factorial(len(events))
    charged = ZERO
    for together in zip(*orders, strict=True):
        for call in in_calls(together, LARGEST_CALL):
            results = await world.record(*call)
            assert {result.outcome for result in results} == {EventOutcome.RECORDED}
            charged = sum((result.charged for result in results), start=charged)
    await world.check(tenant)
    assert str(charged) == str(PERMUTATIONS * 4)
    rows = await session().rows("SELECT id, outcome, price FROM interview")
    found = {(row["id"].rpartition(" ")[0], row["outcome"] or "", row["price"]) for row in rows}
    assert found == {
        (name, outcome, Credits.of(price).thousandths)
        for name, (_, outcome, price) in AWKWARD.items()
    }
    today, yesterday = world.now.date(), world.now.date() - timedelta(days=1)
    spans = [DateRange(yesterday, yesterday), DateRange(today, today), MARCH]
    wanted = [
        (tenant.id, job_id(tenant.id, f"job-{number}"), date_range)
        for number in range(PERMUTATIONS)
        for date_range in spans
    ]
    lists = [(tenant_id, (job,), date_range) for tenant_id, job, date_range in wanted]
    summed = await job_sums.by_jobs_date_ranges(session(), lists)
    by_span = {of: summed[listed][0] for of, listed in zip(wanted, lists, strict=True)}
    seen = await usage.candidates_by_job_date_ranges(session(), wanted)
    for date_range in spans:
        same = {(found, seen[of]) for of, found in by_span.items() if of[-1] == date_range}
        assert len(same) == 1, f"the orders differ on {date_range}: {same}"
