"""`insights restore`: a backup becomes the database of the settings, where there is none yet."""

from pathlib import Path

from insights import settings as configuration
from insights.backups.databases import Backups, backups_of
from insights.commands.console import begin, write_note
from insights.commands.heads import write_heads
from insights.database import connected, migrate
from insights.errors import BackupFailedError
from insights.event_loop import run
from insights.settings import Settings
from models import addresses, migrator
from models.backup_files import checksum, engine_of


def restore(file: Path, /, *, sha256: str | None = None, postgres_bin: Path | None = None) -> int:
    """Restore a backup into an empty database.

    Where the end of a ledger cannot be read in it, the exit status is 1.

    Parameters
    ----------
    file
        A file that `insights backup` wrote.
    sha256
        The checksum that `insights backup` printed: another file is refused.
    postgres_bin
        The folder of pg_restore, where it is not on PATH. SQLite does not need it.
    """
    settings = begin(configuration.load())
    return run(_restore(settings, file, sha256, postgres_bin))


async def _restore(
    settings: Settings, file: Path, sha256: str | None, postgres_bin: Path | None
) -> int:
    try:
        if sha256 is not None and (found := checksum(file)) != sha256.lower():
            msg = f"{file} is not the file that was written: its sha256 is {found}"
            raise BackupFailedError(msg)
        async with backups_of(settings, postgres_bin) as backups:
            await _check(backups, file)
            if settings.is_sqlite and settings.database_url is None:
                settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            await backups.restore(file)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        msg = f"cannot restore {file}: {where}{error.strerror or error}"
        raise BackupFailedError(msg) from None
    place = addresses.shown(settings.database)
    write_note(f"{file} is restored into the {backups.engine} database {place}")
    return await _report(settings)


async def _check(backups: Backups, file: Path) -> None:
    """Refuse what cannot be restored, before anything is written; quick checks come first."""
    engine = engine_of(file)
    if engine is not backups.engine:
        msg = (
            f"{file} is a backup of {engine}, and INSIGHTS_DATABASE_URL leads to {backups.engine}: "
            "a backup is restored into the engine that it was made on"
        )
        raise BackupFailedError(msg)
    await backups.check_empty()
    steps = await backups.migrations(file)
    if migrator.REPLACED in steps:
        msg = f"{file} was made before release 0.1.0 and cannot be migrated"
        raise BackupFailedError(msg)
    if unknown := sorted(set(steps) - set(migrator.known())):
        msg = (
            f"{file} was made by a newer release: this one does not have its migrations "
            f"{', '.join(unknown)}. Restore it with that release or a later one"
        )
        raise BackupFailedError(msg)


async def _report(settings: Settings) -> int:
    """Bring a SQLite file up to date, as every command does, and print what there is now.

    The exit status: 1 where some of it cannot be read.
    """
    async with connected(settings, may_create=False):
        if settings.is_sqlite:
            for name in await migrate():
                write_note(f"applied {name}")
        elif missing := await migrator.pending():
            write_note(
                f"the backup is of an earlier release, and lacks {len(missing)} migrations "
                f"({', '.join(missing)}).\n"
                "Next: insights migrate, then insights verify"
            )
            return 0
        written = await write_heads()
        counts = f"{written.tenants} tenants, {written.entries} ledger entries"
        write_note(f"{counts}; their heads are above")
        write_note("Next: insights verify, which recounts them; with --heads FILE it also compares")
        write_note("them with heads that were kept outside of the database")
        return 1 if written.unreadable else 0
