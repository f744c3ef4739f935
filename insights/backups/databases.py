"""The database of the settings, as backups see it: how it is backed up and restored."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from insights.database import connected
from insights.errors import BackupFailedError
from insights.settings import Settings
from models import addresses
from models.backup_files import BackupError, Engine
from models.postgres_backup import PostgresBackups
from models.postgres_programs import PostgresPrograms
from models.sqlite_backup import SqliteBackups


class Backups(Protocol):
    """Backups of one engine's database; every method may raise BackupError."""

    @property
    def engine(self) -> Engine:
        """The engine."""

    async def write(self, draft: Path) -> None:
        """Write all that is committed at one instant into a file that is there, and empty."""

    async def migrations(self, file: Path) -> list[str]:
        """The migrations that a backup has applied, once all of the file has been read."""

    async def check_empty(self) -> None:
        """Raise BackupError unless the database is missing or empty."""

    async def restore(self, file: Path) -> None:
        """Restore a file that `migrations` has read, all of it or nothing."""


@asynccontextmanager
async def backups_of(settings: Settings, postgres_bin: Path | None) -> AsyncIterator[Backups]:
    """The backups of the database of the settings.

    A PostgreSQL server is connected to, and a SQLite file is not opened yet. Raises
    BackupFailedError, with the message of any BackupError in the block, and
    DatabaseUnreachableError.
    """
    try:
        if settings.is_sqlite:
            yield SqliteBackups(sqlite_file(settings))
            return
        address = addresses.parse_postgres(settings.database)
        programs = PostgresPrograms(address, os.environ, postgres_bin)
        async with connected(settings):
            yield PostgresBackups(programs)
    except BackupError as error:
        raise BackupFailedError(addresses.redacted(str(error), settings.database)) from error


def sqlite_file(settings: Settings) -> Path:
    """The SQLite file of the settings."""
    return Path(addresses.sqlite_path(settings.database))
