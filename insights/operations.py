"""The ready-made operations of docs/operations, which a wheel brings along.

A file `<name>.graphql` begins with comment lines: a title, the roles that ask it, and notes.
`<name>.variables.json` beside it has the variables to begin with, if the operation takes any.
docs/operations/README.md describes the format for people.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from credit.core.roles import Role

PACKAGED: Final = Path(__file__).parent / "packaged_operations"
"""Where a wheel has them: pyproject.toml puts them there."""
CHECKED_OUT: Final = Path(__file__).parents[1] / "docs" / "operations"

_ROLES: Final = "For: "


@dataclass(frozen=True, slots=True)
class PackagedOperation:
    """A ready-made operation: a document with one operation, and what to show beside it."""

    name: str
    """Name of its file, without the suffix: lower case words joined by hyphens."""
    title: str
    """The question that it answers, or what it does: one line."""
    roles: tuple[Role, ...]
    """Roles whose keys may run it, those that it is meant for first; at least one."""
    notes: str
    """What else the header says; empty where it says no more."""
    text: str
    """The whole file, its header included."""
    variables: Mapping[str, Any]
    """Variables to begin with; a string such as `{{tenantId}}` stands for a value to fill in."""

    @property
    def document(self) -> str:
        """The GraphQL document alone, without its header."""
        return self.text.split("\n\n", 1)[1]


class MalformedOperationError(ValueError):
    """A file of the folder does not begin as docs/operations/README.md says; tests exclude it."""


def packaged_operations(folder: Path | None = None) -> tuple[PackagedOperation, ...]:
    """All ready-made operations, by name: of a folder, or those of the wheel or the checkout.

    Raises MalformedOperationError, and OSError for a folder that cannot be read.
    """
    if folder is None:
        folder = PACKAGED if PACKAGED.is_dir() else CHECKED_OUT
    return tuple(_read(file) for file in sorted(folder.glob("*.graphql")))


def _read(file: Path) -> PackagedOperation:
    text = file.read_text("utf-8")
    header, separator, _ = text.partition("\n\n")
    lines = [line.removeprefix("#").strip() for line in header.splitlines()]
    if not separator or not all(line.startswith("# ") for line in header.splitlines()):
        msg = f"{file.name}: begin with comment lines, then an empty line, then the operation"
        raise MalformedOperationError(msg)
    title, roles, *notes = [*lines, ""]
    if not roles.startswith(_ROLES):
        msg = f"{file.name}: the second line names roles, such as '# For: TENANT_ADMIN, OPERATOR'"
        raise MalformedOperationError(msg)
    variables = file.with_suffix(".variables.json")
    return PackagedOperation(
        file.stem,
        title,
        tuple(_role(file, name.strip()) for name in roles.removeprefix(_ROLES).split(",")),
        " ".join(notes).strip(),
        text,
        MappingProxyType(json.loads(variables.read_text("utf-8")) if variables.exists() else {}),
    )


def _role(file: Path, name: str) -> Role:
    try:
        return Role(name)
    except ValueError:
        msg = f"{file.name}: there is no role {name!r}; it takes {', '.join(Role)}"
        raise MalformedOperationError(msg) from None
