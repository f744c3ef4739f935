"""Files of backups: written beside their place, put there whole, recognised by their content."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Final

from models.sqlite_client import BESIDE

LONGEST_BEGUN_BYTES: Final = 200
"""Of the name of a file that is being written: the longest name has no room for an ending."""

SQLITE_BEGINNING: Final = b"SQLite format 3\0"
POSTGRES_BEGINNING: Final = b"PGDMP"


class BackupError(Exception):
    """A backup cannot be made, or is not usable; the message says why, and quotes no secret."""


class Engine(StrEnum):
    """The engine of a database, by the name that messages call it."""

    SQLITE = "SQLite"
    POSTGRES = "PostgreSQL"


def engine_of(file: Path) -> Engine:
    """The engine whose backup a file is, by its first bytes, whatever its name.

    Raises BackupError for any other file, and OSError for one that cannot be read.
    """
    with file.open("rb") as opened:
        beginning = opened.read(len(SQLITE_BEGINNING))
    if beginning == SQLITE_BEGINNING:
        return Engine.SQLITE
    if beginning.startswith(POSTGRES_BEGINNING):
        return Engine.POSTGRES
    msg = f"{file} is no backup: neither a SQLite database nor an archive of pg_dump"
    raise BackupError(msg)


def checksum(file: Path) -> str:
    """The SHA-256 of a file, by which a copy of it elsewhere can be compared."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@contextmanager
def draft_beside(path: Path) -> Iterator[Path]:
    """A new file of mode 600 in the folder of `path`, which is removed at the end of the block."""
    begun = path.name.encode()[:LONGEST_BEGUN_BYTES].decode(errors="ignore")
    descriptor, name = tempfile.mkstemp(prefix=f".{begun}.", suffix=".part", dir=path.parent)
    os.close(descriptor)
    draft = Path(name)
    try:
        yield draft
    finally:
        for suffix in ("", *BESIDE):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)


def publish(draft: Path, path: Path, *, replace: bool = False) -> None:
    """Give a draft its name once it is on the disk: whole, or not at all.

    Raises FileExistsError where the name is taken, unless `replace`.
    """
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    if replace:
        draft.replace(path)
    else:
        _link(draft, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _link(draft: Path, path: Path) -> None:
    """A hard link, unlike a rename, never replaces a file; some file systems have none."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise
        draft.rename(path)
