"""What a demo remembers beside its database: the secrets that the database holds hashed alone."""

from datetime import datetime
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from credit.roles import Role
from insights.demo.private_files import write_private
from insights.errors import BadFileError

FILE: Final = "demo.json"


class ShownKey(BaseModel):
    """An API key as the demo shows it; `tenant` is the platform's id of it."""

    model_config = ConfigDict(frozen=True)

    role: Role
    tenant: str | None
    key: str


class Notes(BaseModel):
    """A demo's notes. The keys are made last, so without them its history may be half recorded.

    `seed` and `until` are what the history is made from, so that an interrupted first start is
    gone on with, and not begun anew with other numbers.
    """

    model_config = ConfigDict(frozen=True)

    seed: int
    until: datetime
    pepper: str
    keys: tuple[ShownKey, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether the first start came to its end."""
        return bool(self.keys)


def read(folder: Path) -> Notes | None:
    """The notes in a folder; None where there are none. BadFileError when they are not readable."""
    path = folder / FILE
    try:
        return Notes.model_validate_json(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        msg = f"cannot read {path}: {error}\n  Delete the folder, and the demo starts over"
        raise BadFileError(msg) from None


def write(folder: Path, notes: Notes) -> None:
    """Keep notes, readable by their owner alone; the old ones stay until the new are whole."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_private(folder / FILE, notes.model_dump_json(indent=2))
