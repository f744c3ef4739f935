"""Storage in a folder of this machine."""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Final

from exporters import staging
from exporters.stored_file import StoredFile, check_name, is_name, stat

CHUNK_BYTES: Final = 1 << 16
STAGING_FOLDER: Final = ".being-written"
"""Inside the folder, for a rename is atomic within one file system alone."""


class LocalStorage:
    """Stores files in a folder; see `exporters.storage.Storage`.

    A file is on the disk before it has its name, and the name before `store` returns, so that a
    crash at any time leaves all of it or nothing under that name.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def staging_folder(self) -> Path:
        """A folder within the folder."""
        staging.ensure_folder(self._folder)
        return staging.ensure_folder(self._folder / STAGING_FOLDER)

    async def clear_staging(self, older_than: datetime) -> int:
        """Remove what killed writers left."""
        return await asyncio.to_thread(staging.clear, self.staging_folder(), older_than)

    async def store(self, name: str, path: Path, file_name: str) -> StoredFile:  # noqa: ARG002 - stores need it
        """Rename a file into the folder; the answer to its link has the name for saving it."""
        return await asyncio.to_thread(_store, path, self._folder / check_name(name))

    async def remove(self, name: str) -> None:
        """Remove a file; a download that has begun still ends well."""
        path = self._folder / check_name(name)
        await asyncio.to_thread(path.unlink, missing_ok=True)

    async def names(self, older_than: datetime) -> list[str]:
        """The names of files that were written before an instant."""
        return await asyncio.to_thread(_names, self._folder, older_than.timestamp())

    async def size(self, name: str) -> int | None:
        """Bytes of a file."""
        try:
            return (await asyncio.to_thread((self._folder / check_name(name)).stat)).st_size
        except FileNotFoundError:
            return None

    async def read(self, name: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes of a range."""
        path = self._folder / check_name(name)
        file = await asyncio.to_thread(path.open, "rb")
        with file:
            file.seek(start)
            while start < end:
                piece = await asyncio.to_thread(file.read, min(CHUNK_BYTES, end - start))
                if not piece:
                    break
                start += len(piece)
                yield piece

    async def signed_url(self, name: str, seconds: int) -> str | None:  # noqa: ARG002 - as above
        """None: the service itself serves the files of a folder."""
        check_name(name)
        return None


def _store(path: Path, target: Path) -> StoredFile:
    stored = stat(path)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    path.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return stored


def _names(folder: Path, older_than: float) -> list[str]:
    if not folder.exists():
        return []
    with os.scandir(folder) as entries:
        return sorted(
            entry.name
            for entry in entries
            if is_name(entry.name) and entry.stat().st_mtime < older_than
        )
