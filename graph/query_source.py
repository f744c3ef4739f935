"""The Python function that executes a query, as text for people."""

from typing import Final

from graphql import GraphQLError

from credit.core.errors import InvalidInputError
from credit.core.roles import Scope
from graph.compiled.operation import compile_operation
from graph.documents import CheckedDocument
from graph.errors import operation_not_found
from graph.schema import schema
from graph.validation import operation_in

EVERY_SCOPE: Final = frozenset(Scope)


class NotCompiledError(Exception):
    """An operation that graphql-core executes."""


def query_source(text: str, name: str | None = None) -> str:
    """The source of a document's query, or of the one that has a name.

    With all variables of @skip and @include true. Raises NotCompiledError for what is no query or
    is not compiled, and InvalidInputError for a document with errors or without such an operation.
    """
    try:
        document = CheckedDocument(text)
    except GraphQLError as error:
        raise InvalidInputError(error.message) from None
    operation = operation_in(document.node, name)
    core = schema._schema  # noqa: SLF001 - it has no other name
    errors = [
        *document.limit_errors(core),
        *document.rule_errors(core, EVERY_SCOPE, suggests=True),
    ]
    if operation is None:
        errors.insert(0, operation_not_found(document.node, name))
    if errors or operation is None:
        raise InvalidInputError(errors[0].message)
    compiled = compile_operation(schema, document.node, operation)
    if compiled is None:
        msg = "graphql-core executes it: it is no query, or has what is not compiled"
        raise NotCompiledError(msg)
    return compiled.source
