"""The file of an export: what the API answers for the same days, and how it leads to the ledger."""

import asyncio
import random
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

import openpyxl
import pytest

from credit.audit.exports import ConsumptionTotal, ExportFormat, ExportRequest
from credit.audit.reconciliation import Reconciliation
from credit.core.errors import NotFoundError
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.statements import Statement
from credit.metering.consumption import NOTHING, Usage
from credit.metering.events import EventType, InterviewEvent
from credit.metering.tenants import Tenant
from exporters.csv_writer import HEADER
from exporters.formula_escaping import escape_formulas, replace_unencodable
from models.database import session
from resolvers import balance, export_files, tenants
from resolvers.export_runs import ExportRun
from tests.exporters.rows import FORMULAS, TRICKS, a_line
from tests.resolvers.written_exports import (
    at_pages_of,
    check,
    days,
    jobs_of,
    names_in,
    pausing,
    sum_of,
    write_file,
)
from tests.world import World, in_calls

MARCH: Final = days("2026-03-01", "2026-03-31")
NEW_YEAR: Final = date(2026, 1, 1)
ZONES: Final = {
    "Europe/Berlin": "2026-03-29",
    "America/New_York": "2026-03-08",
    "Australia/Lord_Howe": "2026-04-05",
    "Asia/Kathmandu": "2026-03-14",
    "Asia/Kolkata": "2026-03-14",
    "Africa/Cairo": "2026-04-24",
    "Pacific/Kiritimati": "2026-03-14",
}
"""A day of each that has 23 or 25 hours, half an hour less, no midnight, or starts off the hour."""
LENGTHS: Final = {
    "Europe/Berlin": 92,
    "America/New_York": 92,
    "Australia/Lord_Howe": 98,
    "Africa/Cairo": 92,
}
"""The quarters of an hour that the day has, where it is not 24 hours."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "files"
    path.mkdir()
    return path


def _some_events(world: World, number: int = 250, *, seed: int = 5) -> list[InterviewEvent]:
    """Events of every type, of few jobs and candidates, on the days before today."""
    dice = random.Random(seed)
    return [
        world.an_event(
            dice.choice(list(EventType)),
            f"interview-{seed}-{dice.randrange(number // 3)}",
            job=(job := f"job-{dice.randrange(5)}"),
            title=f"Title of {job}",
            candidate=f"candidate-{dice.randrange(9)}",
            at=world.now - timedelta(minutes=dice.randrange(1, 20 * 24 * 60)),
            progress=dice.choice([0.1, 0.25, 0.6, 0.8]),
        )
        for _ in range(number)
    ]


@pytest.mark.parametrize("kind", ExportFormat)
async def test_rows_say_what_the_api_does_for_each_day_and_job_and_in_all(
    world: World, folder: Path, kind: ExportFormat
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.a_tenant("other", starts_on=NEW_YEAR)
    await world.record(*_some_events(world), world.an_event(tenant="other", job="theirs"))
    found = await write_file(world, tenant, folder, days("2026-02-15", "2026-03-31"), kind=kind)
    await check(world, tenant, found)
    assert len(found.rows) > 60
    assert min(vars_of(found.summary.total)) > 0
    assert {row.title for row in found.rows} == {f"Title of job-{n}" for n in range(5)}
    for day in ("2026-03-01", "2026-03-10"):
        await check(world, tenant, await write_file(world, tenant, folder, days(day), kind=kind))


def vars_of(usage: Usage) -> list[int]:
    return [
        *(usage.invited, usage.started, usage.partially_completed, usage.completed),
        *(usage.voided, usage.expired, usage.simulations, usage.credits.thousandths),
    ]


async def test_candidates_are_distinct_in_a_row_and_once_more_in_all(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    yesterday = world.now - timedelta(days=1)
    seen = [("a", "job-1"), ("a", "job-1"), ("b", "job-1"), ("a", "job-2")]
    await world.record(
        *(world.an_event(candidate=who, job=job) for who, job in seen),
        world.an_event(candidate="a", at=yesterday),
        world.an_event("SIMULATION_RUN", candidate="nobody"),
    )
    found = await write_file(world, tenant, folder, MARCH)
    assert {(row.day.day, row.job, row.candidates) for row in found.rows} == {
        *((9, "job-1", 1), (10, "job-1", 2), (10, "job-2", 1)),
    }
    assert found.summary.candidates == 2
    assert {job.job: job.candidates for job in found.summary.jobs} == {"job-1": 2, "job-2": 1}


async def test_a_candidate_whose_day_changed_no_number_is_counted_as_the_api_counts(
    world: World, folder: Path
) -> None:
    """Who comes back and gets no further was there, and leaves no row."""
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    earlier = world.now - timedelta(days=3)
    await world.record(
        world.an_event("PARTIALLY_COMPLETED", "i", progress=0.5, at=earlier),
        world.an_event("PARTIALLY_COMPLETED", "i", progress=0.3),
    )
    for date_range, rows in ((days("2026-03-10"), 0), (MARCH, 1)):
        found = await write_file(world, tenant, folder, date_range)
        assert (found.summary.rows, found.summary.candidates) == (rows, 1)
        await check(world, tenant, found)
    only = await write_file(
        world, tenant, folder, days("2026-03-10"), jobs=jobs_of(tenant, "job-1")
    )
    assert only.summary.candidates == 1
    other = await write_file(
        world, tenant, folder, days("2026-03-10"), jobs=jobs_of(tenant, "job-2")
    )
    assert other.summary.candidates == 0


async def test_of_some_jobs_there_is_nothing_of_others(world: World, folder: Path) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    date_range = days("2026-02-15", "2026-03-31")
    whole = await write_file(world, tenant, folder, date_range)
    some = await write_file(
        world, tenant, folder, date_range, jobs=jobs_of(tenant, "job-3", "job-1", "job-3")
    )
    wanted = [row for row in whole.rows if row.job in {"job-1", "job-3"}]
    assert some.rows == wanted
    assert some.summary.total == sum_of(wanted)
    assert some.summary.reconciliation.credits_used == sum_of(wanted).credits
    assert [job.job for job in some.summary.jobs] == ["job-1", "job-3"]


@pytest.mark.parametrize("kind", ExportFormat)
async def test_a_date_range_in_which_nothing_happened_has_its_columns_and_no_rows(
    world: World, folder: Path, kind: ExportFormat
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(world.an_event())
    for jobs in (None, jobs_of(tenant, "job-1")):
        found = await write_file(world, tenant, folder, days("2026-02-01"), kind=kind, jobs=jobs)
        assert found.rows == []
        summary = found.summary
        assert (summary.rows, summary.total, summary.candidates, summary.jobs) == (
            0,
            NOTHING,
            0,
            (),
        )
        assert summary.months == (("2026-02", ZERO),)
        assert summary.reconciliation == Reconciliation()
    never = await write_file(world, tenant, folder, days("2019-01-01", "2019-01-31"), kind=kind)
    assert (never.rows, never.summary.statement) == ([], Statement())
    if kind is ExportFormat.CSV:
        assert found.path.read_bytes() == f"{HEADER}\r\n".encode()


async def test_no_title_becomes_a_formula_and_each_is_there(world: World, folder: Path) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    storable = [title for title in (*FORMULAS, *TRICKS) if "\0" not in title and _is_text(title)]
    titles = {f"=job+{number:03}": title for number, title in enumerate(storable)}
    assert len(titles) > 40
    events = [world.an_event(job=job, title=title) for job, title in titles.items()]
    results = [one for call in in_calls(events, 500) for one in await world.record(*call)]
    assert [one.problem for one in results if one.problem] == []
    csv = await write_file(world, tenant, folder, MARCH)
    assert {row.job: row.title for row in csv.rows} == {
        escape_formulas(job): escape_formulas(title) for job, title in titles.items()
    }
    xlsx = await write_file(world, tenant, folder, MARCH, kind=ExportFormat.XLSX)
    cells = {row.job: row.title for row in xlsx.rows}
    assert cells == {job: _in_xml(title) for job, title in titles.items()}
    book = openpyxl.load_workbook(xlsx.path)
    assert {sheet.title for sheet in book} == {"Usage", "Summary"}
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"n", "s", "d"}
    assert sum_of(csv.rows).credits == Credits.of(len(titles))


async def test_a_csv_is_byte_for_byte_what_its_rows_are_as_text_on_either_engine(
    world: World, folder: Path
) -> None:
    """Also of some jobs, whose days SQLite finds by another index."""
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    titles = [title for title in (*FORMULAS, *TRICKS) if "\0" not in title and _is_text(title)]
    names = {f"{title[:40]} {at}".lstrip(): title for at, title in enumerate(titles)}
    for call in in_calls([world.an_event(job=job, title=names[job]) for job in names], 500):
        assert [one.problem for one in await world.record(*call) if one.problem] == []
    await world.record(world.an_event(job=next(iter(names)), at=world.now - timedelta(days=2)))
    book = await write_file(world, tenant, folder, MARCH, kind=ExportFormat.XLSX)
    by_cell = {_in_xml(job): job for job in names}
    assert len(by_cell) == len(names) == len(book.rows) - 1
    jobs_in_file = [by_cell[row.job] for row in book.rows]
    rows = [
        replace(row, job=job, title=names[job])
        for row, job in zip(book.rows, jobs_in_file, strict=True)
    ]
    for jobs in (None, tuple(names)[::7]):
        some = None if jobs is None else jobs_of(tenant, *jobs)
        found = await write_file(world, tenant, folder, MARCH, jobs=some)
        lines = [a_line(row) for row in rows if jobs is None or row.job in jobs]
        assert found.path.read_bytes() == "\r\n".join([HEADER, *lines, ""]).encode()


async def test_a_csv_is_the_same_when_no_more_than_its_total_is_computed(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    whole = await write_file(world, tenant, folder, MARCH)
    path = folder / "total.csv"
    run = ExportRun(
        "a test",
        world.now,
        ExportRequest(MARCH, ExportFormat.CSV),
        path,
        lambda _: None,
        summarized=False,
    )
    total = await export_files.write(world.context(), tenant.id, run)
    assert type(total) is ConsumptionTotal
    assert total == ConsumptionTotal(
        **{one.name: getattr(whole.summary, one.name) for one in fields(ConsumptionTotal)}
    )
    assert path.read_bytes() == whole.path.read_bytes()


def _is_text(title: str) -> bool:
    """Whether a database takes it: UTF-8 has no half of a surrogate pair."""
    return title.encode(errors="replace").decode() == title


def _in_xml(title: str) -> str:
    return replace_unencodable(title).replace("\r\n", "\n").replace("\r", "\n")


async def test_a_renamed_job_has_its_newest_title_on_every_day_and_its_id(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(world.an_event(title="Old", at=world.now - timedelta(days=5)))
    await world.record(world.an_event(title="New"))
    found = await write_file(world, tenant, folder, MARCH)
    assert [(row.day.day, row.job, row.title) for row in found.rows] == [
        *((5, "job-1", "New"), (10, "job-1", "New")),
    ]


async def test_what_was_voided_costs_nothing_and_shows_on_the_day_of_the_void(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    earlier = world.now - timedelta(days=2)
    await world.record(world.an_event("COMPLETED", "i", at=earlier), world.an_event(at=earlier))
    before = await write_file(world, tenant, folder, MARCH)
    assert [(row.day.day, row.usage) for row in before.rows] == [
        (8, Usage(completed=2, credits=Credits.of(2))),
    ]
    await world.record(world.an_event("VOIDED", "i"))
    after = await write_file(world, tenant, folder, MARCH)
    assert [(row.day.day, row.usage) for row in after.rows] == [
        (8, Usage(completed=1, credits=Credits.of(1))),
        (10, Usage(voided=1)),
    ]
    await check(world, tenant, after)
    assert after.summary.sequence == before.summary.sequence + 1


async def test_an_interview_that_changed_its_job_is_all_of_the_new_one(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    earlier = world.now - timedelta(days=2)
    await world.record(world.an_event("INVITED", "i", job="wrong", at=earlier))
    await world.record(world.an_event("COMPLETED", "i", job="right"))
    found = await write_file(world, tenant, folder, MARCH)
    assert {row.job for row in found.rows} == {"right"}
    await check(world, tenant, found)
    wrong = await write_file(world, tenant, folder, MARCH, jobs=jobs_of(tenant, "wrong"))
    assert (wrong.rows, wrong.summary.reconciliation.used) == ([], ZERO)


# ── Days, and the ledger ──────────────────────────────────────────────────────────────────────────


async def _check_day_by_day(
    world: World, tenant: Tenant, folder: Path, date_range: DateRange
) -> dict[date, Credits]:
    """What each day used, where everything was charged on the day that it happened."""
    used: dict[date, Credits] = {}
    closing = None
    for offset in range(date_range.days):
        day = date_range.first_on + timedelta(days=offset)
        found = await write_file(world, tenant, folder, DateRange(day, day))
        await check(world, tenant, found)
        summary, output = found.summary, found.summary.reconciliation
        total = summary.total.credits
        assert output == Reconciliation(credits_used=total, used=total), day
        assert closing in (None, summary.statement.opening), day
        closing, used[day] = summary.statement.closing, output.used
    whole = await write_file(world, tenant, folder, date_range)
    assert whole.summary.total.credits == sum(used.values(), start=ZERO)
    assert whole.summary.reconciliation.used == whole.summary.total.credits
    assert whole.summary.statement.closing == closing
    return used


@pytest.mark.parametrize("zone", ZONES)
async def test_a_day_is_the_tenants_own_and_the_ledger_is_cut_where_it_is(
    world: World, folder: Path, zone: str
) -> None:
    day = date.fromisoformat(ZONES[zone])
    around = DateRange(day - timedelta(days=2), day + timedelta(days=2))
    world.now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    tenant = await world.a_tenant(zone=zone, starts_on=NEW_YEAR)
    middle = datetime(day.year, day.month, day.day, tzinfo=UTC)
    steps = [timedelta(minutes=15 * step) for step in range(-3 * 96, 4 * 96)]
    await world.bring_along(tenant, [world.an_event(at=middle + step) for step in steps])
    used = await _check_day_by_day(world, tenant, folder, around)
    unusual = {on: credits for on, credits in used.items() if credits != Credits.of(96)}
    assert unusual == ({day: Credits.of(LENGTHS[zone])} if zone in LENGTHS else {})
    await world.check(tenant)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Europe/Berlin", "America/New_York"),
        ("America/New_York", "Europe/Berlin"),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago"),
        ("Pacific/Pago_Pago", "Pacific/Kiritimati"),
    ],
)
async def test_where_the_zone_changed_each_day_has_what_was_charged_on_it(
    world: World, folder: Path, before: str, after: str
) -> None:
    tenant = await world.a_tenant(zone=before, anchor_on=date(2026, 3, 10))
    await tenants.update(world.context(), tenant.id, None, after)
    world.now = datetime(2026, 4, 8, 0, 30, tzinfo=UTC)
    sent = 0
    while world.now < datetime(2026, 4, 12, 13, tzinfo=UTC):
        await world.record(world.an_event(at=world.now))
        world.pass_time(hours=3)
        sent += 1
    date_range = days("2026-04-06", "2026-04-13")
    used = await _check_day_by_day(world, tenant, folder, date_range)
    assert sum(used.values(), start=ZERO) == Credits.of(sent)


async def test_what_is_charged_later_leads_from_usage_to_the_ledger(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    then = world.now
    await world.record(
        world.an_event("COMPLETED", "i", job="a", at=then), world.an_event(job="b", at=then)
    )
    world.pass_time(days=10)
    await world.record(*(world.an_event(job=job, at=then) for job in ("a", "a", "b")))
    await world.record(world.an_event("VOIDED", "i", job="a", at=world.now))
    names = ("credits_used", "charged_later", "corrected_later", "used_late", "corrected", "used")
    expected = {
        ("2026-03-10", None): (4, 3, 1, 0, 0, 2),
        ("2026-03-20", None): (0, 0, 0, 3, 1, 2),
        ("2026-03-10", "a"): (2, 2, 1, 0, 0, 1),
        ("2026-03-20", "a"): (0, 0, 0, 2, 1, 1),
        ("2026-03-10", "b"): (2, 1, 0, 0, 0, 1),
        ("2026-03-20", "b"): (0, 0, 0, 1, 0, 1),
    }
    for (day, job), numbers in expected.items():
        jobs = jobs_of(tenant, job) if job else None
        found = await write_file(world, tenant, folder, days(day), jobs=jobs)
        lines = {name: Credits.of(number) for name, number in zip(names, numbers, strict=True)}
        assert found.summary.reconciliation == Reconciliation(**lines), (day, job)
        assert found.summary.reconciliation.moved == ZERO
        assert lines["credits_used"] == sum_of(found.rows).credits
        assert str(found.summary.statement.used) == "2"  # of all jobs
        assert found.summary.of_some_jobs == (job is not None)
    both = (await write_file(world, tenant, folder, MARCH)).summary.reconciliation
    assert both == Reconciliation(credits_used=Credits.of(4), used=Credits.of(4))


async def test_balances_at_both_ends_are_those_that_were_there(world: World, folder: Path) -> None:
    tenant = await world.a_tenant(zone="UTC", starts_on=date(2026, 3, 1))
    for hours in range(0, 60, 20):
        world.pass_time(hours=hours)
        await world.complete(times=50)
    world.pass_time(days=40)
    await world.complete()
    one = timedelta(microseconds=1)
    for date_range in (
        MARCH,
        days("2026-03-11"),
        days("2026-03-12", "2026-04-05"),
        days("2026-02-01"),
    ):
        summary = (await write_file(world, tenant, folder, date_range)).summary
        start = datetime(*date_range.first_on.timetuple()[:3], tzinfo=UTC)
        end = datetime(*date_range.last_on.timetuple()[:3], tzinfo=UTC) + timedelta(days=1)
        assert summary.statement.opening == await _net(world, tenant, start - one)
        assert summary.statement.closing == await _net(world, tenant, end - one)
    assert (await write_file(world, tenant, folder, MARCH)).summary.statement.closing < ZERO
    ahead = await write_file(world, tenant, folder, days("2026-04-01", "2026-12-31"))
    assert ahead.summary.statement.closing == await _net(world, tenant, world.now)


async def _net(world: World, tenant: Tenant, at: datetime) -> Credits:
    if at < tenant.starts_at:
        return ZERO
    found = await balance.at(world.context(), tenant.id, at, None)
    return found.remaining - found.overage


async def test_everything_due_is_recorded_first_and_the_newest_entry_is_named(
    world: World, folder: Path
) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    found = await write_file(world, tenant, folder, MARCH)
    assert found.summary.sequence == (await balance.now(world.context(), tenant.id)).sequence
    world.pass_time(days=31)
    later = await write_file(world, tenant, folder, MARCH)
    assert later.summary.sequence == found.summary.sequence + 4  # 47 expire, 50 roll over, 100 come
    now = await balance.now(world.context(), tenant.id)
    assert (now.sequence, later.summary.made_at) == (later.summary.sequence, world.now)


# ── How it is written ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ExportFormat)
async def test_pages_of_any_size_make_the_same_file(
    world: World, folder: Path, kind: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    whole = await write_file(world, tenant, folder, MARCH, kind=kind)
    for rows in (1, 2, 7):
        back = at_pages_of(rows, monkeypatch)
        pages = await write_file(world, tenant, folder, MARCH, kind=kind)
        back()
        assert pages.path.read_bytes() == whole.path.read_bytes()
        assert len(pages.progress) > len(whole.progress)


@pytest.mark.parametrize("kind", ExportFormat)
async def test_progress_rises_to_one(
    world: World, folder: Path, kind: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    at_pages_of(5, monkeypatch)
    progress = (await write_file(world, tenant, folder, MARCH, kind=kind)).progress
    assert progress == sorted(progress)
    assert 0 < progress[0] < 0.5
    assert progress[-1] == pytest.approx(1)
    assert len(progress) > 5


async def test_a_byte_order_mark_comes_by_choice(world: World, folder: Path) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    plain = await write_file(world, tenant, folder, MARCH)
    marked = await write_file(world, tenant, folder, MARCH, byte_order_mark=True)
    assert marked.path.read_bytes() == b"\xef\xbb\xbf" + plain.path.read_bytes()


@pytest.mark.parametrize("amount", ["0", "75", "0.25", "0.001", "1.5", "999999999999.999"])
async def test_credits_have_the_shortest_decimal_form(
    world: World, folder: Path, amount: str
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    thousandths = Credits.of(amount).thousandths
    await session().rows("UPDATE usage_day SET credits = $1", thousandths)
    content = (await write_file(world, tenant, folder, MARCH)).path.read_text()
    assert content.removesuffix("\n").rpartition(",")[2] == amount


@pytest.mark.parametrize("kind", ExportFormat)
async def test_what_is_recorded_while_it_is_read_is_not_in_it(
    world: World,
    folder: Path,
    kind: ExportFormat,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    expected = await write_file(world, tenant, folder, MARCH, kind=kind)
    pause = pausing(monkeypatch, before_page=2)
    reading = asyncio.create_task(write_file(world, tenant, folder, MARCH, kind=kind))
    await pause.reached.wait()
    await world.record(*_some_events(world, seed=6))
    pause.go_on.set()
    found = await reading
    assert found.rows == expected.rows
    assert found.summary.sequence == expected.summary.sequence
    assert found.summary.total == expected.summary.total
    now = await write_file(world, tenant, folder, MARCH, kind=kind)
    assert now.summary.sequence > found.summary.sequence
    await check(world, tenant, now)


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.parametrize("kind", ExportFormat)
async def test_where_the_connection_is_lost_it_is_read_again_from_the_start(
    world: World, folder: Path, kind: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    pause = pausing(monkeypatch, before_page=3)
    reading = asyncio.create_task(write_file(world, tenant, folder, MARCH, kind=kind))
    await pause.reached.wait()
    await world.record(
        *_some_events(world, seed=6)
    )  # so that the second reading differs from the first
    ended = await session().rows(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        " AND state = 'idle in transaction' AND pid <> pg_backend_pid()"
    )
    assert len(ended) == 1
    pause.go_on.set()
    found = await reading
    await check(world, tenant, found)
    assert len(names_in(folder)) == 1


@pytest.mark.parametrize("kind", ExportFormat)
async def test_the_progress_callback_can_stop_it_and_nothing_is_left(
    world: World, folder: Path, kind: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant(starts_on=NEW_YEAR)
    await world.record(*_some_events(world))
    at_pages_of(5, monkeypatch)

    class EnoughError(Exception):
        pass

    def progress(share: float) -> None:
        if share > 0.4:
            raise EnoughError

    order = ExportRequest(MARCH, kind)
    export_run = ExportRun("a test", world.now, order, folder / f"a.{kind.lower()}", progress)
    with pytest.raises(EnoughError):
        await export_files.write(world.context(), tenant.id, export_run)
    assert names_in(folder) == []


async def test_of_a_tenant_that_is_not_there_no_file_is_made(world: World, folder: Path) -> None:
    tenant = await world.a_tenant()
    stranger = await world.a_tenant("stranger")
    order = ExportRequest(MARCH, ExportFormat.CSV)
    export_run = ExportRun("a test", world.now, order, folder / "a.csv", lambda _: None)
    for context, whose in (
        (world.context(), uuid4()),
        (world.context(Role.OPERATOR, tenant), stranger.id),
    ):
        with pytest.raises(NotFoundError):
            await export_files.write(context, whose, export_run)
    assert names_in(folder) == []
