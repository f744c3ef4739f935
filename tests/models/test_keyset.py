"""Pages of a queryset are what sorting in Python gives, and the index finds where they begin."""

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.pagination import Item, Key, Page, PageRequest
from credit.metering.events import JobStatus
from models import keyset
from models.database import Session, session, transaction
from models.tables.jobs import Job
from tests.examples import examples
from tests.world import World

ONE_DATABASE: Final = settings(
    max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NOON: Final = datetime(2026, 3, 10, 12, tzinfo=UTC)
TITLES: Final = ("", "a", "a!", "ab", "b", "é", "中", "𝒵")
ORDERS: Final = {
    "one column": keyset.Order(("id",)),
    "one column, the last first": keyset.Order(("-id",)),
    "a text": keyset.Order(("sort_title", "id")),
    "a text, the last first": keyset.Order(("-sort_title", "-id")),
    "an instant": keyset.Order(("created_at", "id")),
    "an instant, the newest first": keyset.Order(("-created_at", "-id")),
    "three columns": keyset.Order(("sort_title", "created_at", "id")),
    "three columns, the last first": keyset.Order(("-sort_title", "-created_at", "-id")),
}
ROWS: Final = st.lists(
    # Fractions of zero and of some digits alike: texts of different lengths would not sort so.
    st.tuples(st.sampled_from(TITLES), st.sampled_from([0, 1, 1_000, 10_000, 1_000_000])),
    max_size=9,
)


async def _jobs(world: World, rows: list[tuple[str, int]]) -> UUID:
    """A tenant with jobs of these titles, made so many microseconds after noon."""
    tenant = await world.a_tenant(f"tenant-{uuid4()}")
    await Job.bulk_create(
        Job(
            tenant_id=tenant.id,
            external_id=f"job-{place}",
            title="x",
            sort_title=title,
            titled_at=NOON,
            status=JobStatus.OPEN,
            created_at=NOON + timedelta(microseconds=micros),
        )
        for place, (title, micros) in enumerate(rows)
    )
    return tenant.id


async def _page(tenant_id: UUID, order: keyset.Order, request: PageRequest) -> Page[UUID]:
    queryset = Job.filter(tenant_id=tenant_id).using_db(session().connection)
    return await keyset.page(queryset, order, request, lambda job: job.id)


async def _sorted(tenant_id: UUID, order: keyset.Order) -> list[Item[UUID]]:
    """All of a tenant's jobs as Python sorts them, with the cursor of each."""

    def key(job: Job) -> tuple[object, ...]:
        return tuple(str(job.id) if name == "id" else getattr(job, name) for name in order.names)

    def cursor(job: Job) -> Key:
        return tuple(
            value.isoformat() if isinstance(value, datetime) else str(value) for value in key(job)
        )

    jobs = sorted(await Job.filter(tenant_id=tenant_id), key=key, reverse=order.descending)
    return [Item(cursor(job), job.id) for job in jobs]


@pytest.mark.parametrize("name", ORDERS)
@ONE_DATABASE
@given(
    rows=ROWS,
    size=st.integers(1, 4),
    window=st.tuples(st.none() | st.integers(0, 8), st.none() | st.integers(0, 8)),
    backward=st.booleans(),
)
@example(rows=[("a", 0)] * 6, size=2, window=(2, None), backward=False)
@example(rows=[("a", 0)] * 6, size=2, window=(None, 4), backward=True)
@example(rows=[("a", 0), ("a", 1), ("a", 1_000_000)], size=1, window=(0, None), backward=False)
async def test_a_page_is_what_python_cuts_from_the_sorted_list(
    world: World,
    name: str,
    rows: list[tuple[str, int]],
    size: int,
    window: tuple[int | None, int | None],
    backward: bool,
) -> None:
    order, tenant_id = ORDERS[name], await _jobs(world, rows)
    everything = await _sorted(tenant_id, order)
    first, last = (None if n is None or n >= len(everything) else n for n in window)
    between = everything[0 if first is None else first + 1 : last]
    found = await _page(
        tenant_id,
        order,
        PageRequest(
            size,
            backward,
            after=None if first is None else everything[first].key,
            before=None if last is None else everything[last].key,
        ),
    )
    more = len(between) > size
    assert found == Page(
        tuple(between[-size:] if backward else between[:size]),
        has_next=last is not None if backward else more,
        has_previous=more if backward else first is not None,
    )


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("a text", ()),
        ("a text", ("a",)),
        ("a text", ("a", str(uuid4()), "more")),
        ("a text", ("a", "no id")),
        ("a text", ("a", 7)),
        ("a text", (7, str(uuid4()))),
        ("a text", ("nul\0", str(uuid4()))),
        ("a text", ("\ud800", str(uuid4()))),
        ("an instant", ("yesterday", str(uuid4()))),
        ("an instant", (7, str(uuid4()))),
        ("an instant", ("2026-03-10T12:00:00", str(uuid4()))),
        ("an instant", ("9999-12-31T23:59:59-14:00", str(uuid4()))),
        ("an instant", ("0001-01-01T00:00:00+14:00", str(uuid4()))),
        ("an instant", ("9999-12-31T23:59:59+00:00", str(uuid4()))),
    ],
)
@pytest.mark.parametrize("argument", ["after", "before"])
async def test_a_cursor_of_another_list_is_refused_and_the_argument_named(
    world: World, name: str, key: Key, argument: str
) -> None:
    request = PageRequest(1, **{argument: key})  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="cursor") as refused:
        await _page(uuid4(), ORDERS[name], request)
    assert refused.value.path == (argument,)


INDEXES: Final = {
    "a text": ("job_by_title", "sort_title"),
    "a text, the last first": ("job_by_title", "sort_title"),
    "an instant": ("job_by_creation", "created_at"),
    "an instant, the newest first": ("job_by_creation", "created_at"),
}


@pytest.mark.parametrize("name", INDEXES)
async def test_the_index_finds_where_a_page_begins(world: World, name: str) -> None:
    order, (index, column) = ORDERS[name], INDEXES[name]
    seen: list[str] = []

    async def plan(own: Session) -> None:
        queryset = Job.filter(tenant_id=uuid4()).using_db(own.connection)
        values = [NOON if column == "created_at" else "a", uuid4()]
        sign = "lt" if order.descending else "gt"
        cut = queryset.filter(keyset._beyond(order.names, values, sign)).order_by(*order.order_by)
        if not own.is_sqlite:
            await own.execute("SET LOCAL enable_seqscan = off")
            await own.execute("SET LOCAL enable_bitmapscan = off")
        rows = await cut.limit(3).explain()
        seen.extend(" ".join(map(str, tuple(row))) for row in rows)

    await transaction(plan)
    text = "\n".join(seen)
    assert index in text
    assert "TEMP B-TREE" not in text
    assert "Sort  (" not in text
    bound = next(line for line in text.splitlines() if "SEARCH" in line or "Index Cond" in line)
    assert column in bound
