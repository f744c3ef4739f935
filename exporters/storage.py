"""Storage of finished files, from which they are downloaded until they expire."""

import tempfile
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from exporters.local_storage import LocalStorage
from exporters.stored_file import StoredFile


class Storage(Protocol):
    """Stores files under names like `<uuid>.csv`; any other name is a ValueError.

    A name is for one content: it may be stored again, as after a crash, but not with another. All
    methods raise OSError where the disk or the network fails.
    """

    def staging_folder(self) -> Path:
        """Local folder for files that are being written; made if it is not there."""

    async def clear_staging(self, older_than: datetime) -> int:
        """Remove what killed writers left, not written to since an instant; how many there were."""

    async def store(self, name: str, path: Path, file_name: str) -> StoredFile:
        """Move a finished file out of the staging folder, all of it or nothing.

        `file_name` is what downloads are saved as. After an error the file is still in the staging
        folder.
        """

    async def remove(self, name: str) -> None:
        """Remove a file, or find that there is none."""

    async def names(self, older_than: datetime) -> list[str]:
        """The names of all that was stored before an instant; foreign files are left out."""

    async def size(self, name: str) -> int | None:
        """Bytes of a file; None when it is not there."""

    def read(self, name: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes from `start` up to, and without, `end`, in pieces of about 64 KB.

        Raises FileNotFoundError before the first piece when it is not there.
        """

    async def signed_url(self, name: str, seconds: int) -> str | None:
        """A link to the stored file; None when the service has to serve it."""


def storage_at(address: str, staging: Path | None = None) -> Storage:
    """The storage at an address: a folder, `file:///folder`, or a store such as `s3://bucket/x`.

    `staging` is where files are written before a store gets them, by default in the temporary
    folder; a local storage has its staging folder inside. A store's credentials, region and
    endpoint come from the environment, under the vendor's names (AWS_ACCESS_KEY_ID and so on).
    Raises ValueError for an address of no known kind.
    """
    parts = urlsplit(address)
    if parts.scheme == "file":
        return LocalStorage(Path(unquote(parts.path)))
    if "://" not in address:
        return LocalStorage(Path(address))
    # Only where it is used: it loads the clients of all kinds of stores.
    from exporters.object_storage import ObjectStorage, store_at  # noqa: PLC0415

    return ObjectStorage(
        store_at(address), staging or Path(tempfile.gettempdir(), "consumption-insights-exports")
    )
