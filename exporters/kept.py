"""Files that are kept: what they may be called, and what is known of each."""

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
class Kept:
    """What is known of a file once it is in the vault: bytes, and SHA-256 in hex."""

    size: int
    digest: str


def is_name(name: str) -> bool:
    """Whether it could be the name of a file in a vault: `<uuid>.csv` or `<uuid>.xlsx`."""
    return _NAME.fullmatch(name) is not None


def checked(name: str) -> str:
    """The name. Raises ValueError for any that leads elsewhere, or could be somebody else's."""
    if not is_name(name):
        msg = (
            f"{name[:80]!r} is no name of a file in the vault: those are <uuid>.csv or <uuid>.xlsx"
        )
        raise ValueError(msg)
    return name


def media_type(name: str) -> str:
    """What a file in the vault is, by its name."""
    return MEDIA_TYPES[checked(name).rpartition(".")[2]]


def measured(path: Path) -> Kept:
    """Size and digest of a file as it stands."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Kept(file.tell(), digest)
