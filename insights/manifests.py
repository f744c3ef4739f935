"""Manifests of persisted operations, as the tools of frontends write them.

`{id: document}` is written by GraphQL Code Generator's client preset (persisted-documents.json) and
by the Relay compiler (the file of its persistConfig). Apollo's generate-persisted-query-manifest
writes a list of operations with id, name, type and body.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import orjson

from insights.errors import BadFileError

APOLLO: Final = "apollo-persisted-query-manifest"
SHA256: Final = "sha256:"
_ID: Final = re.compile(r"[A-Za-z0-9._~-]{1,200}")
_DIGITS: Final = re.compile(r"[0-9a-f]+")
_HASHES: Final[dict[int, Callable[[bytes], str]]] = {
    32: lambda text: hashlib.md5(text, usedforsecurity=False).hexdigest(),
    40: lambda text: hashlib.sha1(text, usedforsecurity=False).hexdigest(),
    64: lambda text: hashlib.sha256(text).hexdigest(),
}
"""Hashes by how many hexadecimal digits they have: Relay's default, an older one, and SHA-256."""
FORMATS: Final = (
    "it is to be the JSON of GraphQL Code Generator or the Relay compiler, {id: document}, or of "
    "Apollo's generate-persisted-query-manifest"
)


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """An operation of a manifest; its id has no prefix. Name and type are None where unsaid."""

    id: str
    document: str
    name: str | None = None
    type: str | None = None

    def id_problem(self) -> str | None:
        """Why clients cannot name the document by the id; None where they can.

        An id that looks like a hash has to be the document's: in other ids anything may be.
        """
        if not _ID.fullmatch(self.id):
            return "its id may have letters, digits and .-_~, and 200 characters"
        make_hash = _HASHES.get(len(self.id)) if _DIGITS.fullmatch(self.id) else None
        if make_hash is not None and make_hash(self.document.encode()) != self.id:
            return "its id is not the hash of its document: make the manifest again"
        return None


def read(path: Path) -> list[ManifestEntry]:
    """The operations of a manifest, in its order. Raises BadFileError."""
    try:
        content: object = orjson.loads(path.read_bytes())
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror}"
        raise BadFileError(msg) from None
    except orjson.JSONDecodeError as error:
        msg = f"{path}, line {error.lineno} is no JSON: {error.msg}; {FORMATS}"
        raise BadFileError(msg) from None
    if not isinstance(content, dict):
        msg = f"{path} is no manifest of operations: {FORMATS}"
        raise BadFileError(msg)
    entries = list(_of_apollo(path, content) if "format" in content else _of_map(path, content))
    if not entries:
        msg = f"{path} has no operations"
        raise BadFileError(msg)
    return entries


def _of_map(path: Path, content: dict[str, Any]) -> Iterator[ManifestEntry]:
    for id, document in content.items():
        if not isinstance(document, str):
            msg = f"{path}: what {id[:80]!r} names is no document; {FORMATS}"
            raise BadFileError(msg)
        yield ManifestEntry(id.removeprefix(SHA256), document)


def _of_apollo(path: Path, content: dict[str, Any]) -> Iterator[ManifestEntry]:
    version, operations = content.get("version"), content.get("operations")
    if content["format"] != APOLLO or version != 1 or not isinstance(operations, list):
        msg = f"{path} is no {APOLLO} of version 1; {FORMATS}"
        raise BadFileError(msg)
    for number, operation in enumerate(operations, 1):
        found = operation if isinstance(operation, dict) else {}
        id, body = found.get("id"), found.get("body")
        if not isinstance(id, str) or not isinstance(body, str):
            msg = f"{path}: operation {number} lacks an id or a body"
            raise BadFileError(msg)
        yield ManifestEntry(id.removeprefix(SHA256), body, found.get("name"), found.get("type"))
