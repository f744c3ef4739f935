"""Backups of a PostgreSQL database: archives of `pg_dump` in its custom format."""

from pathlib import Path
from typing import Final

from models.backup_files import BackupError, Engine
from models.database import session
from models.postgres_programs import PostgresPrograms
from models.sql import backups as sql

DUMP: Final = "pg_dump"
RESTORE: Final = "pg_restore"
VERSIONS_OF_A_MAJOR: Final = 10_000


class PostgresBackups:
    """Backing up the database that is connected, and restoring one that has no tables."""

    engine: Final = Engine.POSTGRES

    def __init__(self, programs: PostgresPrograms) -> None:
        """The programs know the database by its address."""
        self._programs = programs

    async def write(self, draft: Path) -> None:
        """Write all that is committed at one instant, while others read and write.

        Raises BackupError, also where `pg_dump` is missing or older than the server, and for a
        distributed database: the dump would be of one instant for each node.
        """
        row = await session().row(sql.SERVER_VERSION)
        assert row is not None, "a statement without FROM has a row"
        if session().is_distributed:
            msg = (
                "a distributed database cannot be read as of one instant: back up each of its "
                "servers by its own means, at a restore point of all (citus_create_restore_point)"
            )
            raise BackupError(msg)
        server = row["number"] // VERSIONS_OF_A_MAJOR
        own = await self._programs.major_version(DUMP)
        if own < server:
            msg = (
                f"the server is PostgreSQL {server}, and {DUMP} is of version {own}, which cannot "
                f"read it: install the client programs of version {server} or newer"
            )
            raise BackupError(msg)
        # To a file of its own: on standard output the table of contents is written twice.
        await self._programs.run(DUMP, "--format=custom", "--no-password", f"--file={draft}")

    async def migrations(self, file: Path) -> list[str]:
        """The migrations that a backup has applied; BackupError where it is damaged or none.

        Reads all of it, as restoring does.
        """
        await self._programs.major_version(RESTORE)
        try:
            await self._programs.run(RESTORE, "--file=/dev/null", "--", str(file))
        except BackupError as error:
            msg = f"{file} cannot be read: {error}"
            raise BackupError(msg) from error
        table = ("--data-only", "--table=tortoise_migrations", "--file=-")
        names = _names((await self._programs.run(RESTORE, *table, "--", str(file))).decode())
        if not names:
            msg = f"{file} is the backup of another database, not of this service's"
            raise BackupError(msg)
        return names

    async def check_empty(self) -> None:
        """Raise BackupError where the database has tables."""
        row = await session().row(sql.TABLES)
        assert row is not None, "a count has a row"
        if row["number"]:
            msg = (
                f"the database has {row['number']} tables, and a backup is restored into one that "
                "has none: create a new one (createdb), and lead INSIGHTS_DATABASE_URL to it"
            )
            raise BackupError(msg)

    async def restore(self, file: Path) -> None:
        """Restore a backup that was checked, in one transaction: all of it or nothing.

        What it holds belongs to the user of the connection; privileges of others are left out.
        """
        await self._programs.run(
            RESTORE,
            "--no-password",
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            "--dbname=",
            "--",
            str(file),
        )


def _names(script: str) -> list[str]:
    """The names in the rows of the table of migrations, as `pg_restore` prints them."""
    lines = iter(script.splitlines())
    for line in lines:
        if line.startswith("COPY "):
            columns = line.partition("(")[2].partition(")")[0].split(", ")
            place = columns.index("name")
            rows = iter(lines.__next__, "\\.")
            return [row.split("\t")[place] for row in rows]
    return []
