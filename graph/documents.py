"""Documents: parsed once, validated once for each set of scopes, and cached by their text.

To parse and validate a document of 3 kB takes 12 ms, more than most operations take to execute.
"""

from collections import OrderedDict
from collections.abc import Sequence
from enum import StrEnum
from sys import getsizeof
from typing import Final

from graphql import DocumentNode, GraphQLError, GraphQLSchema, parse
from strawberry.schema.base import BaseSchema

from credit.core.roles import Scope
from graph.compiled.operation import CompiledOperation, compile_operation
from graph.limits import MOST_TOKENS, check_source
from graph.validation import limit_errors, operation_in, rule_errors

TOKEN_BYTES: Final = 650
"""Bytes of memory that a parsed document takes for each of its tokens."""
COMPILED_BYTES: Final = 6
"""Bytes of memory that a compiled operation takes for each character of its source."""
_MOST_SCOPE_SETS: Final = 16
"""Sets of scopes for which the errors of a document are kept; roles have four."""


class Origin(StrEnum):
    """Where the text of a document is from. Each origin has a cache of its own.

    Documents that callers make up, one after the other, thus cost no listed document its place.
    """

    LISTED = "LISTED"
    """From the list of imported and packaged documents."""
    AUTOMATIC = "AUTOMATIC"
    """Sent once, and named by its hash since."""
    TEXT = "TEXT"
    """Sent with the request."""


MOST_BYTES: Final = {
    Origin.LISTED: 32_000_000,
    Origin.AUTOMATIC: 16_000_000,
    Origin.TEXT: 16_000_000,
}
"""Bytes of memory that the documents of each origin take at most."""


class CheckedDocument:
    """A parsed document of an allowed size, what its validation has found, and its compiled form.

    `is_listed` tells that it will be asked for again: it is compiled when it is first executed.
    """

    is_listed = False

    def __init__(self, query: str) -> None:
        """Parse a document; raises GraphQLError if it is too large or not well-formed."""
        check_source(query)
        self.node: DocumentNode = parse(query, max_tokens=MOST_TOKENS)
        self._parsed_bytes = getsizeof(query) + TOKEN_BYTES * _tokens(self.node)
        self._limit_errors: Sequence[GraphQLError] | None = None
        self._rule_errors: dict[tuple[frozenset[Scope], bool], Sequence[GraphQLError]] = {}
        self._compiled: dict[str | None, CompiledOperation | None] = {}
        self._executed: set[str | None] = set()

    @property
    def bytes(self) -> int:
        """Bytes of memory that it takes: more, the more functions of its queries were asked for."""
        length = sum(one.length for one in self._compiled.values() if one is not None)
        return self._parsed_bytes + COMPILED_BYTES * length

    def limit_errors(self, schema: GraphQLSchema) -> Sequence[GraphQLError]:
        """What of the document is beyond the limits."""
        if self._limit_errors is None:
            self._limit_errors = limit_errors(schema, self.node)
        return self._limit_errors

    def rule_errors(
        self, schema: GraphQLSchema, scopes: frozenset[Scope], *, suggests: bool
    ) -> Sequence[GraphQLError]:
        """The validation errors of a document within the limits, for viewers with these scopes."""
        key = scopes, suggests
        errors = self._rule_errors.get(key)
        if errors is None:
            if len(self._rule_errors) >= _MOST_SCOPE_SETS:
                self._rule_errors.clear()
            errors = rule_errors(schema, self.node, scopes, suggests=suggests)
            self._rule_errors[key] = errors
        return errors

    def compiled(self, schema: BaseSchema, name: str | None) -> CompiledOperation | None:
        """A query of the document, which has to be valid, as a function.

        None for any other operation, for what is not compiled, and for a query that is executed for
        the first time: most documents that are not listed are never seen again.
        """
        if name in self._compiled:
            return self._compiled[name]
        if not self.is_listed and name not in self._executed:
            self._executed.add(name)
            return None
        operation = operation_in(self.node, name)
        found = compile_operation(schema, self.node, operation) if operation else None
        self._compiled[name] = found
        return found


class DocumentCache:
    """Documents by their text; those used longest ago go when they take too much memory."""

    def __init__(self, most_bytes: int) -> None:
        """Start empty."""
        self._most_bytes = most_bytes
        self._bytes = 0
        self._documents: OrderedDict[str, tuple[CheckedDocument, int]] = OrderedDict()

    def get(self, query: str) -> CheckedDocument | None:
        """The document with a text, if it is cached."""
        found = self._documents.get(query)
        if found is None:
            return None
        document, counted = found
        self._documents.move_to_end(query)
        if document.bytes != counted:  # it was compiled since
            self._count(query, document, counted)
        return document

    def put(self, query: str, document: CheckedDocument) -> None:
        """Cache a document that is not cached."""
        self._count(query, document, 0)

    def drop(self, query: str) -> None:
        """Forget a document, if it is cached."""
        _, counted = self._documents.pop(query, (None, 0))
        self._bytes -= counted

    def _count(self, query: str, document: CheckedDocument, counted: int) -> None:
        self._documents[query] = document, document.bytes
        self._bytes += document.bytes - counted
        while self._bytes > self._most_bytes:
            self.drop(next(iter(self._documents)))


_CACHES: Final = {origin: DocumentCache(most_bytes) for origin, most_bytes in MOST_BYTES.items()}


def checked(query: str, origin: Origin = Origin.TEXT) -> CheckedDocument:
    """A document by its text, to be cached among those of an origin unless it is already cached.

    One that was sent as text before it was asked for as one of the list is from then on. Raises
    GraphQLError if it is too large or not well-formed.
    """
    document = None
    for cached_as, cache in _CACHES.items():
        document = cache.get(query)
        if document is not None and (origin is not Origin.LISTED or cached_as is origin):
            return document
        if document is not None:
            cache.drop(query)
            break
    document = document or CheckedDocument(query)
    document.is_listed = origin is Origin.LISTED
    _CACHES[origin].put(query, document)
    return document


def cached(query: str) -> CheckedDocument | None:
    """The document with a text, if it is cached; nothing is parsed."""
    return next((found for cache in _CACHES.values() if (found := cache.get(query))), None)


def _tokens(node: DocumentNode) -> int:
    count, token = 0, node.loc.start_token if node.loc else None
    while token is not None:
        count, token = count + 1, token.next
    return count
