"""Documents: parsed and validated for a viewer's scopes, and cached."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from graphql import DocumentNode, GraphQLError, OperationType, parse

from credit.core.roles import Scope
from graph.limits import MOST_TOKENS, check_source
from graph.protocol.request import GraphQLRequest
from graph.schema import schema
from graph.validation import limit_errors, operation_in, rule_errors

MOST_DOCUMENTS: Final = 200
"""Documents cached: after a restart all subscribers reconnect with the same few."""


def is_subscription(request: GraphQLRequest) -> bool:
    """Whether the operation to run is a subscription."""
    if "subscription" not in request.query:
        return False
    try:
        operation = operation_in(parsed(request.query), request.operation_name)
    except GraphQLError:
        return False
    return operation is not None and operation.operation is OperationType.SUBSCRIPTION


@lru_cache(maxsize=MOST_DOCUMENTS)
def parsed(query: str) -> DocumentNode:
    """Parse a document; raises GraphQLError if it is too large or invalid."""
    check_source(query)
    return parse(query, max_tokens=MOST_TOKENS)


@lru_cache(maxsize=MOST_DOCUMENTS)
def errors_of_limits(query: str) -> Sequence[GraphQLError]:
    """What of a document is beyond the limits."""
    return limit_errors(schema._schema, parsed(query))  # noqa: SLF001 - it has no other name


@lru_cache(maxsize=MOST_DOCUMENTS)
def errors_of_rules(
    query: str, scopes: frozenset[Scope], *, suggests: bool
) -> Sequence[GraphQLError]:
    """The validation errors of a document within the limits, for viewers with these scopes."""
    graphql_schema = schema._schema  # noqa: SLF001 - it has no other name
    return rule_errors(graphql_schema, parsed(query), scopes, suggests=suggests)
