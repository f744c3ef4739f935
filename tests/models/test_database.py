"""The database's one door: transactions that are whole and that retry, values that come back."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final
from uuid import UUID, uuid4

import asyncpg
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tortoise.exceptions import IntegrityError

from models import database, plans
from models.database import Row, Session, day, instant, session, transaction, uuid
from models.dialects import RowSet
from tests.examples import examples
from tests.world import World, a_plan

IN_ONE_DATABASE: Final = settings(
    max_examples=examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NO_NUL: Final = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
INSTANTS: Final = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | st.integers(-840, 840).map(lambda m: timezone(timedelta(minutes=m))),
)


@pytest.fixture
async def scratch(world: World) -> Session:
    """A session on a database that has one more table, `scratch`, with a column of each kind."""
    own = session()
    text, key, at, day_ = (
        ("TEXT",) * 4 if own.is_sqlite else ("TEXT", "UUID", "TIMESTAMPTZ", "DATE")
    )
    await own.rows(
        "CREATE TABLE scratch (number BIGINT PRIMARY KEY,"
        f" said {text}, id {key}, at {at}, day {day_}, share DOUBLE PRECISION)"
    )
    return own


async def _add(own: Session, number: int, said: str | None = None) -> None:
    await own.rows("INSERT INTO scratch (number, said) VALUES ($1, $2)", number, said)


async def _numbers() -> list[int]:
    rows = await session().rows("SELECT number FROM scratch ORDER BY number")
    return [row["number"] for row in rows]


async def elsewhere(url: str, statement: str) -> None:
    """Run a statement on a connection that has nothing to do with ours, as another process has."""
    if url.startswith("sqlite"):

        def run() -> None:
            connection = sqlite3.connect(url.removeprefix("sqlite://"), timeout=10)
            with contextlib.closing(connection), connection:
                connection.execute(statement)

        await asyncio.to_thread(run)
        return
    connection = await asyncpg.connect(url)
    await connection.execute(statement)
    await connection.close()


# ── All or nothing ────────────────────────────────────────────────────────────────────────────────


async def test_when_work_raises_nothing_of_it_is_written(scratch: Session) -> None:
    async def work(own: Session) -> None:
        await _add(own, 1)
        await _add(own, 2)
        assert len(await own.rows("SELECT * FROM scratch")) == 2
        msg = "halfway"
        raise LookupError(msg)

    with pytest.raises(LookupError, match="halfway"):
        await transaction(work)
    assert await _numbers() == []


async def test_when_a_statement_is_refused_nothing_before_it_is_written(scratch: Session) -> None:
    async def work(own: Session) -> None:
        await _add(own, 1)
        await _add(own, 1)

    with pytest.raises(IntegrityError):
        await transaction(work)
    assert await _numbers() == []


async def test_an_error_that_no_retry_mends_is_raised_at_once(scratch: Session) -> None:
    runs = []

    async def work(own: Session) -> None:
        runs.append(1)
        await own.rows("SELECT 1 FROM nowhere")

    with pytest.raises(Exception, match="nowhere"):
        await transaction(work)
    assert runs == [1]


async def test_what_work_answers_is_answered_and_its_writes_are_there(scratch: Session) -> None:
    async def work(own: Session) -> str:
        await _add(own, 1)
        return "done"

    assert await transaction(work) == "done"
    assert await _numbers() == [1]


async def test_a_session_inside_the_work_is_the_transaction(scratch: Session) -> None:
    async def work(own: Session) -> None:
        await _add(session(), 1)
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(work)
    assert await _numbers() == []


async def test_twenty_counters_at_once_lose_no_count(scratch: Session) -> None:
    await _add(scratch, 0, said="0")

    async def work(own: Session) -> None:
        row = await own.row("UPDATE scratch SET number = number WHERE number = 0 RETURNING said")
        assert row is not None
        await own.rows("UPDATE scratch SET said = $1", str(int(row["said"]) + 1))

    await asyncio.gather(*(transaction(work) for _ in range(20)))
    assert await scratch.rows("SELECT said FROM scratch") == [{"said": "20"}]


async def _cancelled_after(seconds: float, turns: int) -> None:
    """Begin a transaction that writes two rows, and cancel whoever waits for it."""

    async def work(own: Session) -> None:
        await _add(own, 2 * turns)
        await _add(own, 2 * turns + 1)

    waiting = asyncio.create_task(transaction(work))
    for _ in range(turns // 2):
        await asyncio.sleep(seconds)
    waiting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting


async def test_a_cancelled_transaction_is_whole_or_nothing_and_harms_no_later_one(
    scratch: Session,
) -> None:
    for turns in range(50):
        async with asyncio.timeout(5):
            await _cancelled_after(turns % 2 * 0.0001, turns)
            written = set(await _numbers())
        assert (2 * turns in written) == (2 * turns + 1 in written)

    async def work(own: Session) -> None:
        await _add(own, 1000)

    async with asyncio.timeout(5):
        await asyncio.gather(*(transaction(_reading) for _ in range(6)))
        await transaction(work)
    assert 1000 in await _numbers()


async def _reading(own: Session) -> list[Row]:
    return await own.rows("SELECT * FROM scratch")


# ── Losing a race ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_of_two_transactions_that_deadlock_both_come_through(scratch: Session) -> None:
    await _add(scratch, 1, said="")
    await _add(scratch, 2, said="")
    runs: list[str] = []
    both_hold_one = asyncio.Barrier(2)

    def crossing(name: str, first: int, second: int) -> Callable[[Session], object]:
        async def work(own: Session) -> None:
            runs.append(name)
            append = "UPDATE scratch SET said = said || $2 WHERE number = $1"
            await own.rows(append, first, name)
            if runs.count(name) == 1:
                await both_hold_one.wait()
            await own.rows(append, second, name)

        return work

    await asyncio.gather(
        transaction(crossing("a", 1, 2)),  # type: ignore[arg-type]
        transaction(crossing("b", 2, 1)),  # type: ignore[arg-type]
    )
    assert len(runs) == 3, "one of the two was the victim, and ran again"
    rows = await scratch.rows("SELECT said FROM scratch ORDER BY number")
    assert [sorted(row["said"]) for row in rows] == [["a", "b"], ["a", "b"]]


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_work_runs_again_when_the_server_cuts_its_connection(scratch: Session) -> None:
    runs = []

    async def work(own: Session) -> None:
        runs.append(1)
        await _add(own, len(runs))
        if len(runs) == 1:
            await own.rows("SELECT pg_terminate_backend(pg_backend_pid())")

    await transaction(work)
    assert await _numbers() == [2]


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_work_runs_again_when_a_table_was_migrated_after_its_statement_was_prepared(
    scratch: Session, database_url: str
) -> None:
    for number, kind in enumerate(("INT", "TEXT")):

        async def work(session: Session) -> list[Row]:
            return await session.rows("SELECT * FROM scratch")

        await asyncio.gather(*(transaction(work) for _ in range(5)))
        await _add(session(), number)
        await elsewhere(database_url, f"ALTER TABLE scratch ADD COLUMN new_{number} {kind}")
        for found in await asyncio.gather(*(transaction(work) for _ in range(5))):
            assert len(found) == number + 1
            assert f"new_{number}" in found[0]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_work_runs_again_when_another_process_wrote_what_it_had_read(
    scratch: Session, database_url: str
) -> None:
    seen = []

    async def work(own: Session) -> None:
        rows = await own.rows("SELECT number FROM scratch")
        seen.append(len(rows))
        if len(seen) == 1:
            await elsewhere(database_url, "INSERT INTO scratch (number) VALUES (10)")
        await _add(own, 20)

    await transaction(work)
    assert seen == [0, 1]
    assert await _numbers() == [10, 20]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_write_waits_while_another_process_holds_the_lock(
    scratch: Session, database_url: str
) -> None:
    path = database_url.removeprefix("sqlite://")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO scratch (number) VALUES (1)")

    async def work(own: Session) -> None:
        await _add(own, 2)

    waiting = asyncio.create_task(transaction(work))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    other.execute("COMMIT")
    other.close()
    await waiting
    assert await _numbers() == [1, 2]


async def test_a_snapshot_does_not_see_what_is_written_meanwhile(
    scratch: Session, database_url: str
) -> None:
    async def work(own: Session) -> list[int]:
        counts = [len(await own.rows("SELECT * FROM scratch"))]
        await elsewhere(database_url, "INSERT INTO scratch (number) VALUES (1)")
        counts.append(len(await own.rows("SELECT * FROM scratch")))
        return counts

    assert await transaction(work, snapshot=True) == [0, 0]
    assert await _numbers() == [1]


async def test_others_go_on_while_a_snapshot_is_read(scratch: Session) -> None:
    begun, release = asyncio.Event(), asyncio.Event()

    async def work(own: Session) -> int:
        await own.rows("SELECT * FROM scratch")
        begun.set()
        await release.wait()
        return len(await own.rows("SELECT * FROM scratch"))

    reading = asyncio.create_task(transaction(work, snapshot=True))
    await begun.wait()
    async with asyncio.timeout(10):
        await scratch.rows("INSERT INTO scratch (number) VALUES (1)")
    release.set()
    assert await reading == 0


async def test_the_database_keeps_its_word_on_disk_and_between_tables(world: World) -> None:
    own = session()
    if own.is_sqlite:
        for name, value in {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "busy_timeout": 30_000,
        }.items():
            (row,) = await own.rows(f"PRAGMA {name}")
            assert list(row.values()) == [value], name
    with pytest.raises(IntegrityError):
        await own.rows(
            "INSERT INTO plan_phase VALUES ($1, $2, $3, 'UTC', '', $3, 1)",
            uuid4(),
            world.now,
            world.now.date(),
        )


# ── Values ────────────────────────────────────────────────────────────────────────────────────────


@IN_ONE_DATABASE
@given(said=NO_NUL)
@example(said="🧑‍🍳 𝒵 \U0010ffff \ufffe")
@example(said="'; DROP TABLE scratch; -- $1 ?1 {rows} \" \\ %s \u2028")
@example(said="\x01\x1f\x7f\x85")
@example(said="e\u0301 is not \u00e9")
async def test_a_text_comes_back_as_it_went_by_either_way(scratch: Session, said: str) -> None:
    await scratch.rows("DELETE FROM scratch")
    await _add(scratch, 1, said)
    await scratch.rows(
        "INSERT INTO scratch (number, said) SELECT number, said FROM {rows}",
        rows=RowSet({"number": "bigint", "said": "text"}, [(2, said)]),
    )
    rows = await scratch.rows("SELECT said FROM scratch WHERE said = $1", said)
    assert [row["said"] for row in rows] == [said, said]


@IN_ONE_DATABASE
@given(at=INSTANTS)
@example(at=datetime(2026, 3, 29, 0, 59, 59, 999_999, tzinfo=UTC))
@example(at=datetime(2026, 3, 29, 1, tzinfo=UTC))
async def test_an_instant_comes_back_to_the_microsecond(scratch: Session, at: datetime) -> None:
    await scratch.rows("DELETE FROM scratch")
    await scratch.rows("INSERT INTO scratch (number, at) VALUES (1, $1)", at)
    await scratch.rows(
        "INSERT INTO scratch (number, at) SELECT number, at FROM {rows}",
        rows=RowSet({"number": "bigint", "at": "timestamptz"}, [(2, at)]),
    )
    rows = await scratch.rows("SELECT at FROM scratch")
    assert [instant(row["at"]) for row in rows] == [at, at]


@IN_ONE_DATABASE
@given(drawn=st.lists(INSTANTS.map(lambda at: at.astimezone(UTC)), min_size=2, max_size=6))
@example(
    drawn=[
        datetime(2026, 1, 1, 0, 0, 1, tzinfo=UTC),
        datetime(2026, 1, 1, 0, 0, 0, 5, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=UTC),
    ]
)
async def test_instants_in_utc_sort_as_they_follow_each_other(
    scratch: Session, drawn: list[datetime]
) -> None:
    await scratch.rows("DELETE FROM scratch")
    rows = RowSet({"number": "bigint", "at": "timestamptz"}, list(enumerate(drawn)))
    await scratch.rows("INSERT INTO scratch (number, at) SELECT number, at FROM {rows}", rows=rows)
    found = await scratch.rows("SELECT at FROM scratch ORDER BY at")
    assert [instant(row["at"]) for row in found] == sorted(drawn)
    middle = sorted(drawn)[len(drawn) // 2]
    before = await scratch.rows("SELECT at FROM scratch WHERE at < $1", middle)
    assert len(before) == sum(at < middle for at in drawn)


@IN_ONE_DATABASE
@given(
    number=st.integers(-(2**63), 2**63 - 1),
    key=st.uuids(),
    on=st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    share=st.floats(allow_nan=False, allow_infinity=False),
)
async def test_numbers_ids_and_days_come_back_as_they_went(
    scratch: Session, number: int, key: UUID, on: date, share: float
) -> None:
    await scratch.rows("DELETE FROM scratch")
    columns = {"number": "bigint", "id": "uuid", "day": "date", "share": "float8"}
    await scratch.rows(
        "INSERT INTO scratch (number, id, day, share) SELECT number, id, day, share FROM {rows}",
        rows=RowSet(columns, [(number, key, on, share)]),
    )
    (row,) = await scratch.rows("SELECT * FROM scratch WHERE id = $1 AND day = $2", key, on)
    assert (row["number"], uuid(row["id"]), day(row["day"])) == (number, key, on)
    assert row["share"] == share
    assert row["said"] is None


async def test_a_relation_without_rows_is_empty_and_one_of_many_is_whole(scratch: Session) -> None:
    statement = "SELECT number FROM {rows}"
    columns = {"number": "bigint"}
    assert await scratch.rows(statement, rows=RowSet(columns, [])) == []
    many = [(number,) for number in range(5000)]
    found = await scratch.rows(statement, rows=RowSet(columns, many))
    assert sorted(row["number"] for row in found) == list(range(5000))


async def test_a_value_that_stands_ten_times_in_a_statement_is_given_once(scratch: Session) -> None:
    values = list(range(1, 12))
    (row,) = await scratch.rows(
        "SELECT CAST($11 AS BIGINT) AS last, CAST($1 AS BIGINT) AS first,"
        " CAST($1 AS BIGINT) + $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9 + $10 + $11 AS total",
        *values,
    )
    assert row == {"last": 11, "first": 1, "total": 66}


async def test_a_plan_comes_back_as_it_was_put(world: World) -> None:
    plan = a_plan("odd", credits="0.001", bought_last_days=None)
    await plans.upsert(session(), [plan])
    assert (await plans.by_ids(session(), ["odd"])) == {"odd": plan}
    assert plan in await plans.list_all(session())


async def test_opening_twice_and_closing_twice_is_no_accident(empty_database_url: str) -> None:
    for _ in range(2):
        await database.connect(empty_database_url)
        assert await session().rows("SELECT 1 AS one") == [{"one": 1}]
        await database.close()
        await database.close()
