"""Manifests checked against the schema, with an error for each operation that is not right."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from graph.operation_check import OperationFacts, OperationProblem, check_operation
from insights.errors import BadFileError
from insights.manifests import ManifestEntry
from resolvers.operations import Operation, OperationType

MOST_SHOWN: Final = 20
"""Errors that are shown; after a change of the schema there can be thousands."""
LONGEST_ID: Final = 12
"""Characters of an id that errors show."""
_NAME: Final = re.compile(r"^\s*(?:query|mutation|subscription)\s+(\w+)", re.MULTILINE)


def checked_operations(
    files: Sequence[tuple[Path, Sequence[ManifestEntry]]], most_units: int, now: datetime
) -> list[Operation]:
    """The operations of some manifests, imported at `now`; each may cost `most_units`.

    Raises BadFileError, which names the file, the operation and the line of each error.
    """
    found: list[Operation] = []
    errors: list[str] = []
    for path, entries in files:
        for entry in entries:
            facts = check_operation(entry.document, most_units)
            name = _name(entry, facts)
            errors += (f"{path}: operation {name}{one}" for one in _problems(entry, facts))
            if isinstance(facts, OperationFacts):
                kind = OperationType(facts.type.upper())
                found.append(Operation(entry.id, facts.name, kind, entry.document, now))
    if errors:
        more = f"\n  and {len(errors) - MOST_SHOWN} more" if len(errors) > MOST_SHOWN else ""
        lines = "\n  ".join(errors[:MOST_SHOWN])
        msg = f"nothing was imported:\n  {lines}{more}"
        raise BadFileError(msg)
    return found


def _name(entry: ManifestEntry, facts: OperationFacts | list[OperationProblem]) -> str:
    """The name of an operation, as far as it is known, and its id."""
    name = facts.name if isinstance(facts, OperationFacts) else entry.name or _named(entry)
    id = entry.id if len(entry.id) <= LONGEST_ID else f"{entry.id[:LONGEST_ID]}…"
    return f"{name!r} (id {id})" if name else id


def _named(entry: ManifestEntry) -> str | None:
    """The name in a document that may have errors."""
    found = _NAME.search(entry.document)
    return found[1] if found else None


def _problems(
    entry: ManifestEntry, facts: OperationFacts | list[OperationProblem]
) -> Iterator[str]:
    """What is wrong with a document, or with what the manifest says of it."""
    if problem := entry.id_problem():
        yield f": {problem}"
    if isinstance(facts, list):
        for one in facts:
            line = f", line {one.line}" if one.line is not None else ""
            yield f"{line}: {one.message}"
        return
    said = (("name", entry.name, facts.name), ("type", entry.type, facts.type))
    for what, told, found in said:
        if told not in (None, found):
            yield f": the manifest says the {what} {told!r}, and its document {found!r}"
