"""The staging folder, in which files are written before they are stored."""

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

OWNER_ONLY: Final = 0o700


def ensure_folder(folder: Path) -> Path:
    """The folder, created if need be, and closed to other users of the machine.

    Raises PermissionError when it belongs to another user, who could read it.
    """
    folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
    folder.chmod(OWNER_ONLY)
    return folder


def clear(folder: Path, older_than: datetime) -> int:
    """Remove what has not been written to since an instant; how many files and folders that was.

    Writers that are killed leave such files. With an instant further back than the longest export
    takes, files that are still being written are kept.
    """
    removed = 0
    for entry in folder.iterdir():
        with suppress(FileNotFoundError):  # its writer finished, or another sweeper was faster
            if _written_at(entry) < older_than.timestamp():
                if entry.is_dir():
                    shutil.rmtree(entry)
                else:
                    entry.unlink()
                removed += 1
    return removed


def _written_at(entry: Path) -> float:
    """When it, or anything in it, was last written to, in seconds since 1970."""
    inside = entry.iterdir() if entry.is_dir() else ()
    times: list[float] = [path.stat().st_mtime for path in (entry, *inside)]
    return max(times)
