"""Pages: whatever the order and the size, a walk sees every row once, from either end."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import count, pairwise
from typing import Any, Final, TypeVar
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.pagination import Item, Key, Page, PageRequest
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Job, JobFilter, JobOrder, JobOrderField, Tenant, job_id
from models import job_pages as stored_jobs
from models import tenants as stored_tenants
from models.database import session
from models.tenants import sort_key
from resolvers import consumption, jobs, tenant_lists, tenants
from tests.examples import examples
from tests.world import World

T = TypeVar("T")
Fetch = Callable[[PageRequest], Awaitable[Page[T]]]

EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN: Final = settings(
    max_examples=examples(12), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NUMBERS: Final = count(1)
TITLES: Final = st.sampled_from(["Baker", "baker", "BÄKER", "Miller", "Ähre", "Ω", "中", "", "𝒵"])
JOBS: Final = st.lists(
    st.tuples(
        TITLES.map(lambda title: title or "-"),
        st.integers(0, 2),  # hours between the first event and now
        st.integers(0, 2),  # invitations
        st.integers(0, 2),  # completions
    ),
    max_size=9,
)


async def _forward(fetch: Fetch[T], size: int) -> list[Item[T]]:
    """All items, page by page from the first; asserts what each page says of its neighbours."""
    items: list[Item[T]] = []
    after: Key | None = None
    while True:
        page = await fetch(PageRequest(size, after=after))
        assert page.has_previous == (after is not None)
        assert len(page.items) == size or not page.has_next
        items += page.items
        if not page.has_next:
            return items
        after = page.items[-1].key


async def _backward(fetch: Fetch[T], size: int) -> list[Item[T]]:
    """All items, page by page from the last one."""
    items: list[Item[T]] = []
    before: Key | None = None
    while True:
        page = await fetch(PageRequest(size, backward=True, before=before))
        assert page.has_next == (before is not None)
        assert len(page.items) == size or not page.has_previous
        items = [*page.items, *items]
        if not page.has_previous:
            return items
        before = page.items[0].key


async def _tenant_with(world: World, drawn: list[tuple[str, int, int, int]]) -> Tenant:
    """A tenant whose jobs have these titles, ages, invitations and completions."""
    name = f"tenant-{next(NUMBERS)}"
    tenant = await world.a_tenant(name)
    events = []
    for number, (title, hours, invited, completed) in enumerate(drawn):
        at = world.now - timedelta(hours=hours)
        told = {"tenant": name, "job": f"job-{number}", "title": title, "at": at}
        kinds = ["STARTED", *["INVITED"] * invited, *["COMPLETED"] * completed]
        events += [world.an_event(kind, **told) for kind in kinds]  # type: ignore[arg-type]
    await world.record(*events)
    return tenant


def _today(world: World) -> DateRange:
    return DateRange(world.now.date(), world.now.date())


def _expected(tenant: Tenant, drawn: list[tuple[str, int, int, int]], order: JobOrder) -> list[str]:
    """External ids as Python sorts them: by the field, then by id."""
    keys: dict[JobOrderField, Callable[[tuple[str, int, int, int]], Any]] = {
        JobOrderField.TITLE: lambda row: sort_key(row[0]),
        JobOrderField.CREATED_AT: lambda row: -row[1],
        JobOrderField.INTERVIEWS_INVITED: lambda row: row[2],
        JobOrderField.INTERVIEWS_COMPLETED: lambda row: row[3],
        JobOrderField.CREDITS_USED: lambda row: row[3],
    }
    names = [f"job-{number}" for number in range(len(drawn))]
    key = keys[order.field]
    rows = zip(drawn, names, strict=True)
    ranked = sorted((key(row), str(job_id(tenant.id, name)), name) for row, name in rows)
    return [name for *_, name in (reversed(ranked) if order.descending else ranked)]


@pytest.mark.parametrize("field", JobOrderField)
@EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN
@given(drawn=JOBS, size=st.integers(1, 4), descending=st.booleans())
@example(drawn=[("same", 0, 1, 1)] * 5, size=2, descending=True)
@example(drawn=[], size=1, descending=False)
async def test_walking_either_way_sees_every_job_once_and_in_order(
    world: World,
    field: JobOrderField,
    drawn: list[tuple[str, int, int, int]],
    size: int,
    descending: bool,
) -> None:
    tenant = await _tenant_with(world, drawn)
    order = JobOrder(field, descending, _today(world))

    async def fetch(request: PageRequest) -> Page[str]:
        page = await jobs.page(world.context(), tenant.id, request, order, None, None)
        items = tuple(Item(item.key, item.value.external_id) for item in page.items)
        return Page(items, page.has_next, page.has_previous)

    forward = await _forward(fetch, size)
    assert [item.value for item in forward] == _expected(tenant, drawn, order)
    assert await _backward(fetch, size) == forward
    assert await jobs.count(world.context(), tenant.id, None, None) == len(drawn)


@EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN
@given(drawn=JOBS, size=st.integers(1, 4), window=st.tuples(st.integers(0, 9), st.integers(0, 9)))
async def test_a_page_between_two_cursors_has_what_lies_between_them(
    world: World,
    drawn: list[tuple[str, int, int, int]],
    size: int,
    window: tuple[int, int],
) -> None:
    tenant = await _tenant_with(world, drawn)
    order = JobOrder(JobOrderField.TITLE, descending=False, date_range=_today(world))

    async def fetch(request: PageRequest) -> Page[Job]:
        return await jobs.page(world.context(), tenant.id, request, order, None, None)

    everything = (await fetch(PageRequest(50))).items
    first, last = (min(place, len(everything)) for place in window)
    after = everything[first].key if first < len(everything) else None
    before = everything[last].key if last < len(everything) else None
    between = everything[first + 1 if after else 0 : last if before else None]
    start = await fetch(PageRequest(size, after=after, before=before))
    end = await fetch(PageRequest(size, backward=True, after=after, before=before))
    assert start.items == between[:size]
    assert end.items == between[-size:]


async def test_a_list_of_jobs_with_usage_leaves_out_those_without(world: World) -> None:
    drawn = [("a", 0, 1, 0), ("b", 0, 0, 0), ("c", 0, 0, 2), ("d", 0, 1, 1)]
    tenant = await _tenant_with(world, drawn)
    yesterday = DateRange(*[world.now.date() - timedelta(days=1)] * 2)
    for date_range, names in (
        (_today(world), ["job-0", "job-1", "job-2", "job-3"]),
        (yesterday, []),
    ):
        order = JobOrder(JobOrderField.TITLE, descending=False, date_range=date_range)

        async def fetch(
            request: PageRequest, date_range: DateRange = date_range, order: JobOrder = order
        ) -> Page[str]:
            page = await consumption.by_job(world.context(), tenant.id, date_range, request, order)
            items = tuple(Item(item.key, item.value.external_id) for item in page.items)
            return Page(items, page.has_next, page.has_previous)

        assert [item.value for item in await _forward(fetch, 1)] == names
        assert [item.value for item in await _backward(fetch, 3)] == names
        assert await consumption.count_by_job(world.context(), tenant.id, date_range) == len(names)


@pytest.mark.parametrize("size", [1, 2, 3, 7])
async def test_walking_either_way_sees_every_tenant_once_by_name(world: World, size: int) -> None:
    names = ["beta", "alpha", "Beta", "gamma", "BÊTA", "alpha"]
    made = [await world.a_tenant(f"{name}-{n}") for n, name in enumerate(names)]
    for tenant, name in zip(made, names, strict=True):
        await session().rows(
            "UPDATE tenant SET name = $2, sort_name = $3 WHERE id = $1",
            tenant.id,
            name,
            sort_key(name),
        )

    async def fetch(request: PageRequest) -> Page[str]:
        page = await tenants.page(world.context(), request, None)
        items = tuple(Item(item.key, str(item.value.id)) for item in page.items)
        return Page(items, page.has_next, page.has_previous)

    ranked = sorted(
        (sort_key(name), str(tenant.id)) for tenant, name in zip(made, names, strict=True)
    )
    assert [item.value for item in await _forward(fetch, size)] == [key for _, key in ranked]
    assert [item.value for item in await _backward(fetch, size)] == [key for _, key in ranked]
    assert await tenant_lists.count(world.context(), None) == len(names)


async def test_a_row_that_moves_behind_the_cursor_shifts_no_other_row(world: World) -> None:
    tenant = await _tenant_with(world, [(title, 0, 0, 0) for title in "abcdef"])
    order = JobOrder(JobOrderField.TITLE, descending=False, date_range=_today(world))
    context = world.context()
    first = await jobs.page(context, tenant.id, PageRequest(3), order, None, None)
    renamed = world.an_event(
        "STARTED",
        tenant=tenant.external_id,
        job="job-5",
        title="0",
        at=world.now + timedelta(minutes=1),
    )
    await world.record(renamed)
    rest = PageRequest(9, after=first.items[-1].key)
    second = await jobs.page(context, tenant.id, rest, order, None, None)
    assert [item.value.title for item in first.items + second.items] == list("abcde")


# ── Forged cursors ────────────────────────────────────────────────────────────────────────────────

NO_KEYS: Final[dict[JobOrderField, list[Key]]] = {
    JobOrderField.TITLE: [
        (),
        ("title",),
        ("title", str(uuid4()), "more"),
        ("title", "no id"),
        ("title", 7),
    ],
    JobOrderField.CREATED_AT: [("yesterday", str(uuid4())), (7, str(uuid4())), ("", "")],
    JobOrderField.INTERVIEWS_INVITED: [("many", str(uuid4())), (1, ""), (1, 1)],
}


async def test_a_forged_cursor_is_refused_and_the_argument_named(world: World) -> None:
    tenant = await world.a_tenant()
    for field, key, argument in [
        (field, key, argument)
        for field, keys in NO_KEYS.items()
        for key in keys
        for argument in ("after", "before")
    ]:
        order = JobOrder(field, descending=False, date_range=_today(world))
        request = PageRequest(5, **{argument: key})  # type: ignore[arg-type]
        with pytest.raises(InvalidInputError, match="cursor") as refused:
            await jobs.page(world.context(), tenant.id, request, order, None, None)
        assert refused.value.path == (argument,)


@pytest.mark.parametrize(
    ("field", "key"),
    [
        (JobOrderField.TITLE, ("nul\0", str(uuid4()))),
        (JobOrderField.TITLE, ("\ud800", str(uuid4()))),
        (JobOrderField.INTERVIEWS_INVITED, (2**63, str(uuid4()))),
    ],
)
async def test_a_cursor_of_what_no_column_holds_is_refused(
    world: World, field: JobOrderField, key: Key
) -> None:
    tenant = await world.a_tenant()
    order = JobOrder(field, descending=False, date_range=_today(world))
    with pytest.raises(InvalidInputError):
        await jobs.page(world.context(), tenant.id, PageRequest(5, after=key), order, None, None)


# ── Searching ─────────────────────────────────────────────────────────────────────────────────────


async def _found(tenant: Tenant, search: str) -> list[str]:
    order = JobOrder(
        JobOrderField.TITLE,
        descending=False,
        date_range=DateRange(datetime.now(UTC).date(), datetime.now(UTC).date()),
    )
    page = await stored_jobs.page(session(), tenant.id, PageRequest(50), order, JobFilter(search))
    titles = [item.value.title for item in page.items]
    assert await stored_jobs.count(session(), tenant.id, JobFilter(search)) == len(titles)
    return titles


SEARCHES: Final = [
    ("ingenieur", ["Ingénieur", "INGENIEUR 2"]),
    ("INGÉNIEUR", ["Ingénieur", "INGENIEUR 2"]),
    ("strasse", ["Straße"]),
    ("STRASSE", ["Straße"]),
    ("100%", ["100% remote"]),
    ("0%", ["100% remote"]),
    ("%", ["100% remote", "a!%_b"]),
    ("_", ["snake_case", "a!%_b"]),
    ("%_", ["a!%_b"]),
    ("e_c", ["snake_case"]),
    ("!", ["Now!", "a!%_b"]),
    ("!%_", ["a!%_b"]),
    ("w!", ["Now!"]),
    ("\\", ["back\\slash"]),
    ("'", ["it's"]),
    ("nobody", []),
    ("中", ["中文 🧑‍🍳"]),
    ("🧑", ["中文 🧑‍🍳"]),
]


async def test_a_search_ignores_case_and_accents_and_takes_every_sign_for_itself(
    world: World,
) -> None:
    everything = [
        *("Ingénieur", "INGENIEUR 2", "Straße", "100% remote", "snake_case", "snakeXcase"),
        *("Now!", "a!%_b", "aXYZb", "back\\slash", "it's", "中文 🧑‍🍳"),
    ]
    tenant = await _tenant_with(world, [(title, 0, 0, 0) for title in everything])
    assert sorted(await _found(tenant, "")) == sorted(everything)
    for search, titles in SEARCHES:
        assert sorted(await _found(tenant, search)) == sorted(titles), search


@EACH_EXAMPLE_HAS_A_TENANT_OF_ITS_OWN
@given(
    title=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12),
    cut=st.tuples(st.integers(0, 12), st.integers(1, 12)),
)
async def test_any_part_of_a_title_finds_it_in_whatever_case(
    world: World, title: str, cut: tuple[int, int]
) -> None:
    tenant = await _tenant_with(world, [(title, 0, 0, 0)])
    part = title[cut[0] : cut[0] + cut[1]]
    for search in (part, part.lower(), part.upper(), part.casefold()):
        assert await _found(tenant, search) == [title]


async def test_a_search_for_tenants_ignores_case_and_accents(world: World) -> None:
    await world.a_tenant("Ärzte 100%")
    await world.a_tenant("arzneien")
    for search, names in (("ÄRZ", 2), ("arzt", 1), ("0%", 1), ("_", 0)):
        page = await stored_tenants.page(session(), PageRequest(9), search, None)
        assert len(page.items) == names
        assert await tenant_lists.count(world.context(), search) == names


def test_sort_keys_are_the_same_for_texts_that_differ_in_case_or_accents_alone() -> None:
    for one, other in pairwise(["Öl", "öl", "OL", "ÖL", "o\u0308l"]):
        assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize("title", ["Acme™", "ᴬlpha"])
def test_a_sort_key_has_no_case_left(title: str) -> None:
    assert sort_key(title) == sort_key(title).casefold() == sort_key(sort_key(title))
