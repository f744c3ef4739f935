"""Documents: parsed and validated for a viewer's scopes, and cached."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from graphql import (
    DocumentNode,
    GraphQLError,
    OperationDefinitionNode,
    OperationType,
    parse,
    specified_rules,
    validate,
)

from credit.core.roles import Scope
from graph.limits import LIMITS, MOST_TOKENS, check_source
from graph.protocol.request import GraphQLRequest
from graph.schema import schema
from graph.scopes import access_rule

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
def validation_errors(query: str, scopes: frozenset[Scope]) -> Sequence[GraphQLError]:
    """The validation errors of a document for viewers with these scopes."""
    graphql_schema, document = schema._schema, parsed(query)  # noqa: SLF001 - it has no other name
    return validate(graphql_schema, document, LIMITS) or validate(
        graphql_schema, document, (*specified_rules, access_rule(scopes))
    )


def operation_in(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    """The operation with a name, or the only operation if it is None; None if there is none."""
    named = [
        node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
        and (name is None or (node.name and node.name.value == name))
    ]
    return named[0] if len(named) == 1 else None
