"""Stored files: their names, sizes and digests."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEDIA_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""By the ending of a name."""

_NAME: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(?:csv|xlsx)", re.ASCII)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Size of a stored file in bytes, and its SHA-256 in hex."""

    size: int
    digest: str


def is_name(name: str) -> bool:
    """Whether it could be the name of a stored file: `<uuid>.csv` or `<uuid>.xlsx`."""
    return _NAME.fullmatch(name) is not None


def check_name(name: str) -> str:
    """The name. Raises ValueError for any other, such as a path or the name of a foreign file."""
    if not is_name(name):
        msg = f"{name[:80]!r} is no name of a stored file: those are <uuid>.csv or <uuid>.xlsx"
        raise ValueError(msg)
    return name


def media_type(name: str) -> str:
    """The media type of a stored file, by its name."""
    return MEDIA_TYPES[check_name(name).rpartition(".")[2]]


def stat(path: Path) -> StoredFile:
    """Size and digest of a file."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return StoredFile(file.tell(), digest)
