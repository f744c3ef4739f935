"""Errors as clients receive them: one formatter for every transport.

An error that the caller can fix keeps its message and has a stable `extensions.code`. Where the
database cannot be worked with, the caller is told to try again. Any other error becomes an id,
under which it is logged.
"""

import logging
import re
from collections.abc import Sequence
from typing import Any, Final
from uuid import uuid4

from graphql import DocumentNode, GraphQLError, OperationDefinitionNode

from credit.core.errors import InsightsError, LedgerRewoundError, QuotaExceededError
from credit.core.roles import Role
from graph.coercion_errors import without_objects
from graph.help import help_url
from graph.input_paths import path_in_message
from graph.problems import TABLE, ErrorCode
from resolvers.context import Viewer
from resolvers.outages import is_outage

logger: Final = logging.getLogger(__name__)

RETRY_AFTER_S: Final = 2
"""Seconds after which a caller may try again where the service is not available."""
UNAVAILABLE: Final = (
    f"The service cannot work with its database now: try again in {RETRY_AFTER_S} seconds or more. "
    "A mutation may have been carried out: send it again with the same key."
)

_SUGGESTION: Final = re.compile(r" ?Did you mean [^?]*\?")

_MORE_ERRORS: Final = (
    "Too many errors processing variables, error limit reached. Execution aborted."
)
"""What graphql-core adds to the errors of variables at their limit; documents have none such."""

LONGEST_VALUE: Final = 100
"""Characters of a value that an error repeats."""
LONGEST_MESSAGE: Final = 1_000
_VALUE: Final = re.compile(
    r"""(?<!\w)'(?:[^'\\]|\\.)*'(?!\w)|(?<!\w)"(?:[^"\\]|\\.)*"(?!\w)|\S{101,}"""
)
"""A quoted value; an apostrophe within a word quotes nothing. Or a word that is longer."""


def presented(error: Exception, viewer: Viewer | None) -> GraphQLError:
    """The error that a viewer receives for a raised error."""
    outer = error if isinstance(error, GraphQLError) else GraphQLError(str(error), None)
    cause = _cause(error)
    if isinstance(cause, InsightsError):
        extensions: dict[str, object] = {"code": TABLE[type(cause)].error.value}
        if cause.path:
            extensions["path"] = list(cause.path)
        if isinstance(cause, QuotaExceededError):
            extensions |= quota_exceeded(cause.quota, cause.limit, cause.retry_after_s)
        if isinstance(cause, LedgerRewoundError):
            extensions |= ledger_rewound(cause)
        return _with(outer, shortened(cause.message), extensions)
    if isinstance(cause, GraphQLError):
        message = shortened(outer.message)
        if viewer is None or viewer.role is not Role.OPERATOR:
            message = _SUGGESTION.sub("", message)
        path = path_in_message(outer.message)
        located = {"path": list(path)} if path else {}
        bad = {"code": ErrorCode.BAD_REQUEST.value, **located}
        return _with(outer, message, {**bad, **(outer.extensions or {})})
    if is_outage(cause):
        return _with(outer, UNAVAILABLE, {"code": ErrorCode.UNAVAILABLE.value})
    return _internal(outer, cause)


def formatted(errors: Sequence[GraphQLError]) -> list[dict[str, Any]]:
    """Errors as they stand in an answer or a message, each with the address of help.

    Raises KeyError for an error without a code: each is made with one, or `presented`.
    """
    shown = []
    for error in errors:
        if error.message == _MORE_ERRORS:
            continue
        extensions = dict(error.extensions or {})
        help_ = help_url(str(extensions["code"]))
        shown.append({**error.formatted, "extensions": {**extensions, "help": help_}})
    return shown


def quota_exceeded(quota: str, limit: int, retry_after_s: int | None) -> dict[str, object]:
    """What `extensions` say of a quota that is used up; `retryAfter` where a wait helps."""
    wait = {} if retry_after_s is None else {"retryAfter": retry_after_s}
    return {"quota": quota, "limit": limit, **wait}


def ledger_rewound(error: LedgerRewoundError) -> dict[str, object]:
    """What `extensions` say of a ledger that lacks what the caller has received."""
    sequence, digest = error.newest
    common = None if error.common is None else str(error.common)
    return {"newestSequence": str(sequence), "newestDigest": digest, "commonSequence": common}


def refusal(message: str, code: ErrorCode) -> dict[str, Any]:
    """The answer to a request that is refused before it is taken for GraphQL."""
    return {"errors": formatted([GraphQLError(message, extensions={"code": code.value})])}


def shortened(message: str) -> str:
    """A message of which each value that it repeats is cut to LONGEST_VALUE.

    An enum of 900 kB would else be sent back whole. Objects and lists are not repeated at all.
    """
    message = without_objects(message)
    if len(message) > LONGEST_MESSAGE:
        half = LONGEST_MESSAGE // 2
        message = f"{message[:half]}…{message[-half:]}"
    return _VALUE.sub(_cut, message)


def _cut(value: re.Match[str]) -> str:
    text = value.group()
    quote = text[-1] if text[0] in "'\"" and text[-1] == text[0] else ""
    inside = text[len(quote) : len(text) - len(quote)]
    if len(inside) <= LONGEST_VALUE:
        return text
    return f"{quote}{inside[: LONGEST_VALUE - 1]}…{quote}"


def operation_not_found(document: DocumentNode, name: str | None) -> GraphQLError:
    """The error for a document that does not say which of its operations to execute."""
    operations = [n for n in document.definitions if isinstance(n, OperationDefinitionNode)]
    if not operations:
        message = "The document has no operation: add a query, mutation or subscription."
    elif name is None:
        message = "The document has several operations: name one of them in operationName."
    elif any(node.name and node.name.value == name for node in operations):
        message = f"The document has several operations named {name!r}: give each its own name."
    else:
        message = (
            f"The document has no operation named {name!r}: name one that it has in operationName."
        )
    return GraphQLError(message, operations, extensions={"code": ErrorCode.BAD_REQUEST.value})


def _cause(error: Exception) -> Exception:
    """The original error; executors wrap it, sometimes more than once."""
    while isinstance(error, GraphQLError) and error.original_error is not None:
        error = error.original_error
    return error


def _internal(outer: GraphQLError, cause: Exception) -> GraphQLError:
    number = uuid4().hex
    where = ".".join(map(str, outer.path or ()))
    logger.error("internal error %s at %s", number, where or "the operation", exc_info=cause)
    message = f"Internal error. Tell support this id: {number}"
    return _with(outer, message, {"code": ErrorCode.INTERNAL.value, "id": number})


def _with(error: GraphQLError, message: str, extensions: dict[str, object]) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
