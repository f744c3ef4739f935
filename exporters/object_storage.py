"""Storage in an object store: S3 and compatible ones, Google's or Microsoft's."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import obstore
from obstore.exceptions import BaseError
from obstore.store import AzureStore, GCSStore, ObjectStore, S3Store, from_url

from exporters import staging
from exporters.content_disposition import attachment
from exporters.stored_file import StoredFile, check_name, is_name, media_type, stat

CHUNK_BYTES: Final = 1 << 16
PART_BYTES: Final = 8 << 20
"""Of an upload; ten thousand of them, the most that S3 takes, are 80 GB."""

PARTS_AT_ONCE: Final = 3
"""Parts of a file that are in memory while it is uploaded."""

NAMES_A_PAGE: Final = 1000

SIGNING: Final = (S3Store, GCSStore, AzureStore)
"""Stores that sign links, and store the headers of their answers with the file."""


def store_at(address: str) -> ObjectStore:
    """The store at an address. Raises ValueError for one that leads to no kind of store."""
    try:
        return from_url(address)
    except BaseError as error:
        scheme = address.partition("://")[0]
        msg = f"no object store is known at {scheme}://…: write a folder, or s3://bucket/folder"
        raise ValueError(msg) from error


class ObjectStorage:
    """Stores files in an object store; see `exporters.storage.Storage`.

    An object appears when its last byte has arrived, never before. An upload that was killed leaves
    parts that no listing shows: a rule of the bucket (AbortIncompleteMultipartUpload) removes them.
    """

    def __init__(self, store: ObjectStore, staging: Path) -> None:
        self._store = store
        self._staging = staging

    def staging_folder(self) -> Path:
        """The folder that was given."""
        return staging.ensure_folder(self._staging)

    async def clear_staging(self, older_than: datetime) -> int:
        """Remove what killed writers left on this machine."""
        return await asyncio.to_thread(staging.clear, self.staging_folder(), older_than)

    async def store(self, name: str, path: Path, file_name: str) -> StoredFile:
        """Send a file to the store, with the headers that its signed link is to answer with."""
        stored = await asyncio.to_thread(stat, path)
        headers = {
            "Content-Type": media_type(name),
            "Content-Disposition": attachment(file_name),
            "Cache-Control": "private, no-store",
        }
        with _os_errors():
            await obstore.put_async(
                self._store,
                check_name(name),
                path,
                attributes={**headers} if isinstance(self._store, SIGNING) else None,
                chunk_size=PART_BYTES,
                max_concurrency=PARTS_AT_ONCE,
            )
        await asyncio.to_thread(path.unlink)
        return stored

    async def remove(self, name: str) -> None:
        """Remove an object."""
        try:
            with _os_errors():
                await obstore.delete_async(self._store, check_name(name))
        except FileNotFoundError:  # some stores raise it, some do not
            return

    async def names(self, older_than: datetime) -> list[str]:
        """The names of objects that were stored before an instant, by the store's clock."""
        found: list[str] = []
        with _os_errors():
            async for page in obstore.list(self._store, chunk_size=NAMES_A_PAGE):
                found += (
                    meta["path"]
                    for meta in page
                    if is_name(meta["path"]) and meta["last_modified"] < older_than
                )
        return sorted(found)

    async def size(self, name: str) -> int | None:
        """Bytes of an object."""
        try:
            with _os_errors():
                return (await obstore.head_async(self._store, check_name(name)))["size"]
        except FileNotFoundError:
            return None

    async def read(self, name: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes of a range, by one request."""
        if start >= end:
            return
        with _os_errors():
            answer = await obstore.get_async(
                self._store, check_name(name), options={"range": (start, end)}
            )
            async for piece in answer.stream(min_chunk_size=CHUNK_BYTES):
                yield bytes(piece)

    async def signed_url(self, name: str, seconds: int) -> str | None:
        """A link by the store's own signature, where it has one."""
        check_name(name)
        if not isinstance(self._store, SIGNING):
            return None
        with _os_errors():
            return await obstore.sign_async(self._store, "GET", name, timedelta(seconds=seconds))


@contextmanager
def _os_errors() -> Iterator[None]:
    """Raise the errors of the store's library as OSError: no other module knows that library."""
    try:
        yield
    except BaseError as error:
        # The first paragraph is for people; what follows is the library's own state.
        raise OSError(str(error).split("\n\n")[0]) from error
