"""The SQLite file: closed to other users of the machine, and missed when it is gone."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from stat import S_IMODE

import pytest

from models import database
from models.database import Session, session, transaction
from models.sqlite_client import DatabaseFileLostError, SqliteFileClient

INSERT = "INSERT INTO note VALUES ($1)"


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[Path]:
    """A file that is open, with a table of notes."""
    path = tmp_path / "own.sqlite3"
    await database.connect(f"sqlite://{path}")
    await session().execute("CREATE TABLE note (text TEXT)")
    yield path
    await database.close()


async def write_note(own: Session) -> None:
    await own.execute(INSERT, "kept")


async def notes() -> int:
    return len(await session().rows("SELECT * FROM note"))


def move(path: Path, to: Path) -> None:
    path.rename(to)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def mode(path: Path) -> int:
    return S_IMODE(path.stat().st_mode)


async def test_a_new_file_and_those_beside_it_are_their_owner_s_alone(file: Path) -> None:
    assert {path.name: mode(path) for path in file.parent.iterdir()} == {
        "own.sqlite3": 0o600,
        "own.sqlite3-wal": 0o600,
        "own.sqlite3-shm": 0o600,
    }


async def test_a_file_that_was_open_to_others_is_closed_to_them_at_the_start(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE note (text TEXT)")
        beside = [path, *(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm"))]
        for one in beside:
            one.chmod(0o644)
        await database.connect(f"sqlite://{path}")
        await transaction(write_note)
        assert [mode(one) for one in beside] == [0o600] * 3
        await database.close()


async def test_nothing_is_written_or_read_while_the_file_is_gone_and_all_is_well_when_it_is_back(
    file: Path,
) -> None:
    await transaction(write_note)
    away = file.with_name("away")
    move(file, away)
    with pytest.raises(DatabaseFileLostError, match="put it back"):
        await transaction(write_note)
    with pytest.raises(DatabaseFileLostError):
        await session().execute(INSERT, "lost")
    with pytest.raises(DatabaseFileLostError):
        await transaction(write_note, snapshot=True)
    assert file.name not in names(file.parent)
    move(away, file)
    await transaction(write_note)
    assert await notes() == 2


async def test_another_file_in_its_place_is_no_substitute(file: Path) -> None:
    move(file, file.with_name("away"))
    sqlite3.connect(file).execute("CREATE TABLE note (text TEXT)").connection.close()
    with pytest.raises(DatabaseFileLostError):
        await transaction(write_note)


async def test_a_transaction_whose_file_goes_before_its_end_is_not_acknowledged(
    file: Path,
) -> None:
    async def work(own: Session) -> None:
        await own.execute(INSERT, "lost")
        move(file, file.with_name("away"))

    with pytest.raises(DatabaseFileLostError):
        await transaction(work)


async def test_a_process_that_may_not_create_the_file_leaves_none_behind(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite3"
    await database.connect(f"sqlite://{path}", may_create=False)
    with pytest.raises(FileNotFoundError, match=r"none\.sqlite3"):
        await session().rows("SELECT 1")
    await database.close()
    assert names(tmp_path) == set()


async def test_further_connections_of_this_process_leave_its_locks_on_the_file_alone(
    file: Path,
) -> None:
    """The last process to close a file deletes its WAL, whatever is in it of others."""
    await transaction(write_note)
    client = session().connection
    assert isinstance(client, SqliteFileClient)
    for _ in range(2):
        await (await client.another()).close()
        assert await notes() == 1
    other = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM note')"
    command = (sys.executable, "-c", f"{other}; c.close()", file)
    process = await asyncio.create_subprocess_exec(*command)
    assert await process.wait() == 0
    assert file.with_name(f"{file.name}-wal").exists()
    assert await notes() == 1
