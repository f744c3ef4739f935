"""The vault: where finished files lie until they are fetched or have had their time."""

import tempfile
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from exporters.folder import LocalVault
from exporters.kept import Kept
from exporters.objects import ObjectVault, store_at


class Vault(Protocol):
    """Keeps files under names like `<uuid>.csv`; any other name is a ValueError.

    A name is for one content: it may be kept again, as after a crash, but not with another. All
    methods raise OSError where the disk or the network fails.
    """

    def workplace(self) -> Path:
        """Local folder for files that are being written; made if it is not there."""

    async def clear_workplace(self, older_than: datetime) -> int:
        """Remove what killed writers left, not written to since an instant; how many there were."""

    async def keep(self, name: str, path: Path, file_name: str) -> Kept:
        """Take a finished file of the workplace in, all of it or nothing; it is gone from there.

        `file_name` is what those who fetch it save it as. After an error the file is still in the
        workplace.
        """

    async def remove(self, name: str) -> None:
        """Remove a file, or find that there is none."""

    async def names(self, older_than: datetime) -> list[str]:
        """The names of all that was kept before an instant; what is not ours is left out."""

    async def size(self, name: str) -> int | None:
        """Bytes of a file; None when it is not there."""

    def read(self, name: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes from `start` up to, and without, `end`, in pieces of about 64 KB.

        Raises FileNotFoundError before the first piece when it is not there.
        """

    async def signed_url(self, name: str, seconds: int) -> str | None:
        """A link to the file where it lies; None where the service has to hand it out itself."""


def vault_at(address: str, workplace: Path | None = None) -> Vault:
    """The vault at an address: a folder, `file:///folder`, or a store such as `s3://bucket/x`.

    `workplace` is where files are written before a store gets them, and a folder of its own in the
    temporary one when None; a vault in a folder has its workplace inside. A store's credentials,
    region and endpoint come from the environment, under the names that its maker gave them
    (AWS_ACCESS_KEY_ID and so on). Raises ValueError for an address that leads nowhere.
    """
    parts = urlsplit(address)
    if parts.scheme == "file":
        return LocalVault(Path(unquote(parts.path)))
    if "://" not in address:
        return LocalVault(Path(address))
    return ObjectVault(
        store_at(address), workplace or Path(tempfile.gettempdir(), "consumption-insights-exports")
    )
