"""Document identifiers: how a request names a document instead of sending it, or beside it.

Two protocols do: `documentId` of GraphQL over HTTP's appendix on persisted documents, and
`extensions.persistedQuery` of Apollo's automatic persisted queries (APQ).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graph.protocol.http_error import HttpError
from resolvers.persisted_documents import digest_of

SHA256: Final = "sha256:"
"""Prefix of an identifier that is the SHA-256 hash of its document, in hexadecimal digits."""
APQ: Final = "persistedQuery"
_VERSION: Final = 1
_ID: Final = re.compile(r"[A-Za-z0-9._~-]{1,200}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class DocumentId:
    """How a request names a document: `value` has no prefix."""

    value: str
    is_automatic: bool
    """Whether Apollo's protocol named it, in which an unknown document is sent again with text."""

    @property
    def is_digest(self) -> bool:
        """Whether it can be a SHA-256 hash."""
        return _DIGEST.fullmatch(self.value) is not None


def document_id_of(sent: Mapping[str, Any]) -> DocumentId | None:
    """The identifier in the parameters of a request, if any; HttpError for a malformed one."""
    named, automatic = sent.get("documentId"), (sent.get("extensions") or {}).get(APQ)
    if named is None and automatic is None:
        return None
    if named is not None and automatic is not None:
        msg = f"Name the document once: by documentId, or by extensions.{APQ}."
        raise HttpError(400, msg)
    return _of_spec(named) if automatic is None else _of_apollo(automatic)


def check_digest(id: DocumentId, document: str) -> None:
    """Refuse a document that came with an identifier other than its own SHA-256 hash."""
    if digest_of(document) != id.value:
        msg = "The hash that came with the query is not the SHA-256 hash of that query."
        raise HttpError(400, msg)


def _of_spec(named: object) -> DocumentId:
    value = named.removeprefix(SHA256) if isinstance(named, str) else ""
    if not _ID.fullmatch(value) or (value != named and not _DIGEST.fullmatch(value)):
        msg = (
            "documentId is to be `sha256:` and 64 hexadecimal digits in lower case, or an id that "
            "was imported."
        )
        raise HttpError(400, msg)
    return DocumentId(value, is_automatic=False)


def _of_apollo(automatic: object) -> DocumentId:
    if not isinstance(automatic, dict) or automatic.get("version") != _VERSION:
        msg = f"Unsupported persisted query version: extensions.{APQ}.version is to be {_VERSION}."
        raise HttpError(400, msg)
    value = automatic.get("sha256Hash")
    if not isinstance(value, str) or not _ID.fullmatch(value.removeprefix(SHA256)):
        msg = f"extensions.{APQ}.sha256Hash is to be 64 hexadecimal digits in lower case."
        raise HttpError(400, msg)
    return DocumentId(value.removeprefix(SHA256), is_automatic=True)
