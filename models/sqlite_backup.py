"""Backups of a SQLite file: databases themselves, in one file each."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import quote

from models.backup_files import BackupError, Engine, draft_beside, publish
from models.sql import backups as sql
from models.sqlite_client import BESIDE

BUSY_TIMEOUT_S: Final = 30.0
VERSIONS_AT: Final = slice(18, 20)
"""Where a file's header says whether it is in WAL mode, in which the service keeps it."""

WAL: Final = b"\x02\x02"
PAGE_SIZE_AT: Final = slice(16, 18)
PAGES_AT: Final = slice(28, 32)
LARGEST_PAGE: Final = 65_536
"""Bytes of a page, for which the header has a 1."""

NO_TABLE: Final = "no such table"


class SqliteBackups:
    """Backing up a SQLite file, and restoring one that is missing."""

    engine: Final = Engine.SQLITE

    def __init__(self, path: Path) -> None:
        """Nothing is opened yet."""
        self._path = path

    async def write(self, draft: Path) -> None:
        """Copy all that is committed, by SQLite's backup API, while others read and write.

        Raises BackupError, also where there is no file.
        """
        if not self._path.is_file():
            msg = f"there is no database at {self._path}"
            raise BackupError(msg)
        await asyncio.to_thread(_copy, self._path, draft)

    async def migrations(self, file: Path) -> list[str]:
        """The migrations that a backup has applied; BackupError where it is damaged or none."""
        return await asyncio.to_thread(_checked_migrations, file)

    async def check_empty(self) -> None:
        """Raise BackupError where a file is in the place of the database, or one beside it."""
        for suffix in ("", *BESIDE):
            path = self._path.with_name(self._path.name + suffix)
            if path.exists():
                msg = (
                    f"there is a file {path} already, and a backup is restored where none is: "
                    "stop the service, and move the file with those beside it "
                    f"({', '.join(BESIDE)}) to another folder"
                )
                raise BackupError(msg)

    async def restore(self, file: Path) -> None:
        """Put a backup that was checked in the place of the database."""
        await asyncio.to_thread(_restore, file, self._path)


def _copy(source: Path, target: Path) -> None:
    """In one step, so that it is of one instant and no writer makes it begin again.

    In WAL mode writers go on meanwhile.
    """
    try:
        with (
            closing(_open(source, "mode=rw")) as original,
            closing(sqlite3.connect(target, isolation_level=None)) as copy,
        ):
            original.backup(copy)
            copy.execute(sql.JOURNAL_MODE)
    except sqlite3.Error as error:
        msg = f"the database {source} cannot be backed up: {error}"
        raise BackupError(msg) from error


def _checked_migrations(file: Path) -> list[str]:
    with file.open("rb") as opened:
        header = opened.read(PAGES_AT.stop)
    if header[VERSIONS_AT] == WAL:
        msg = (
            f"{file} is a copy of a SQLite file in use, or is in use itself, and not a backup: "
            "what was committed last is in the file beside it that ends with -wal, and would be "
            "missing. Make a backup with insights backup"
        )
        raise BackupError(msg)
    whole, found = _bytes_of(header), file.stat().st_size
    if found != whole:  # SQLite takes a last page that is short and unused for a whole one
        msg = f"{file} is damaged: it has {found} bytes, and {whole} by its header"
        raise BackupError(msg)
    try:
        # What is immutable is read without a lock, and no file appears beside it.
        with closing(_open(file, "mode=ro&immutable=1")) as backup:
            damage = backup.execute(sql.INTEGRITY).fetchone()[0]
            names = [row[0] for row in backup.execute(sql.MIGRATIONS)] if damage == "ok" else []
    except sqlite3.Error as error:
        if NO_TABLE in str(error):
            msg = f"{file} is the backup of another database, not of this service's"
            raise BackupError(msg) from error
        damage, names = str(error), []
    if damage != "ok":
        msg = f"{file} is damaged: {' '.join(damage.split())}"
        raise BackupError(msg)
    return names


def _bytes_of(header: bytes) -> int:
    """The size of a file by its header (https://sqlite.org/fileformat.html, 1.3)."""
    page_size = int.from_bytes(header[PAGE_SIZE_AT])
    page_size = LARGEST_PAGE if page_size == 1 else page_size
    return page_size * int.from_bytes(header[PAGES_AT])


def _restore(file: Path, path: Path) -> None:
    with draft_beside(path) as draft:
        shutil.copyfile(file, draft)
        publish(draft, path)


def _open(path: Path, parameters: str) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?{parameters}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S)
