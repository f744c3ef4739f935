"""Documents of operations: read, checked for who asks, and kept for who comes again."""

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

from credit.roles import Scope
from graph.limits import LIMITS, MOST_TOKENS, check_source
from graph.policies import access_rule
from graph.protocol.inquiry import Inquiry
from graph.schema import schema

MOST_DOCUMENTS: Final = 200
"""Documents that are checked once for all: after a break everybody comes back with the same."""


def follows(inquiry: Inquiry) -> bool:
    """Whether it is a subscription that is asked for."""
    if "subscription" not in inquiry.query:
        return False
    try:
        operation = operation_in(parsed(inquiry.query), inquiry.operation_name)
    except GraphQLError:
        return False
    return operation is not None and operation.operation is OperationType.SUBSCRIPTION


@lru_cache(maxsize=MOST_DOCUMENTS)
def parsed(query: str) -> DocumentNode:
    """The document; GraphQLError for one that is too large, or none."""
    check_source(query)
    return parse(query, max_tokens=MOST_TOKENS)


@lru_cache(maxsize=MOST_DOCUMENTS)
def faults(query: str, scopes: frozenset[Scope]) -> Sequence[GraphQLError]:
    """What is wrong with a document for viewers with these scopes."""
    plain, document = schema._schema, parsed(query)  # noqa: SLF001 - it has no other name
    return validate(plain, document, LIMITS) or validate(
        plain, document, (*specified_rules, access_rule(scopes))
    )


def operation_in(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    """The operation of a name, or the only one for None; None where there is no such one."""
    named = [
        node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
        and (name is None or (node.name and node.name.value == name))
    ]
    return named[0] if len(named) == 1 else None
