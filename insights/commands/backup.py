"""`insights backup`: a copy of the whole database in one file, while the service runs."""

from pathlib import Path

from insights import settings as configuration
from insights.backups.databases import Backups, backups_of, sqlite_file
from insights.commands.console import begin, write_line
from insights.errors import BackupFailedError
from insights.event_loop import run
from insights.settings import Settings
from models.backup_files import BackupError, checksum, draft_beside, publish
from models.sqlite_client import BESIDE


def backup(file: Path, /, *, replace: bool = False, postgres_bin: Path | None = None) -> None:
    """Back up the database into one file.

    Parameters
    ----------
    file
        The file to write.
    replace
        Replace a file that is there, once the new one is whole.
    postgres_bin
        The folder of pg_dump and pg_restore, where they are not on PATH. SQLite needs neither.
    """
    settings = begin(configuration.load())
    run(_backup(settings, file, postgres_bin, replace=replace))


async def _backup(
    settings: Settings, file: Path, postgres_bin: Path | None, *, replace: bool
) -> None:
    try:
        _check_place(settings, file, replace=replace)
        async with backups_of(settings, postgres_bin) as backups:
            with draft_beside(file) as draft:
                await backups.write(draft)
                await _check(backups, draft)
                size, sha256 = draft.stat().st_size, checksum(draft)
                publish(draft, file, replace=replace)
    except FileExistsError:
        raise _taken(file) from None
    except OSError as error:
        msg = f"cannot write {file}: {error.strerror or error}"
        raise BackupFailedError(msg) from None
    write_line(f"{file}: {size} bytes, sha256 {sha256}")


async def _check(backups: Backups, draft: Path) -> None:
    """Read all of it as restoring does: a backup that cannot be restored is not kept."""
    try:
        await backups.migrations(draft)
    except BackupError as error:
        reason = str(error).replace(str(draft), "what was written")
        msg = f"no backup was made: {reason}"
        raise BackupFailedError(msg) from error


def _check_place(settings: Settings, file: Path, *, replace: bool) -> None:
    """Refuse at once what would be refused at the end, and the database's own file always."""
    if file.is_dir():
        msg = f"{file} is a folder: name the file to write"
        raise BackupFailedError(msg)
    if not file.parent.is_dir():
        msg = f"there is no folder {file.parent}: make it first"
        raise BackupFailedError(msg)
    if settings.is_sqlite:
        own = sqlite_file(settings)
        if file.resolve() in {own.with_name(own.name + s).resolve() for s in ("", *BESIDE)}:
            msg = f"{file} is the database itself: name another file to write"
            raise BackupFailedError(msg)
    if file.exists() and not replace:
        raise _taken(file)


def _taken(file: Path) -> BackupFailedError:
    return BackupFailedError(f"{file} exists already, and is kept: --replace replaces it")
