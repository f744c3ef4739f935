"""The state of a demo beside its database: the secrets of which the database has hashes."""

from datetime import datetime
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from credit.core.roles import Role
from insights.demo.private_files import write_private
from insights.errors import BadFileError

FILE: Final = "demo.json"


class ShownKey(BaseModel):
    """An API key as the demo shows it; `tenant` is the platform's id of it."""

    model_config = ConfigDict(frozen=True)

    role: Role
    tenant: str | None
    key: str


class DemoState(BaseModel):
    """A demo's state. The keys are made last, so without them its history may be half recorded.

    `seed` and `until` are what the history is made from, so that an interrupted first start is
    continued with the same numbers. What happened behind `until` is recorded up to `caught_up_to`;
    None: nothing of it.
    """

    model_config = ConfigDict(frozen=True)

    seed: int
    until: datetime
    pepper: str
    keys: tuple[ShownKey, ...] = ()
    caught_up_to: datetime | None = None

    @property
    def is_complete(self) -> bool:
        """Whether the first start was completed."""
        return bool(self.keys)


def read(folder: Path) -> DemoState | None:
    """The state in a folder; None when there is none. BadFileError when it is not readable."""
    path = folder / FILE
    try:
        return DemoState.model_validate_json(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        msg = f"cannot read {path}: {error}\n  Delete the folder, and the demo starts over"
        raise BadFileError(msg) from None


def write(folder: Path, state: DemoState) -> None:
    """Write the state, readable by its owner alone; the old file stays until the new is whole."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_private(folder / FILE, state.model_dump_json(indent=2))
