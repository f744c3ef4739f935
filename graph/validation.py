"""Validation of documents: limits first, then the rules of GraphQL and the viewer's scopes."""

from typing import Final

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    specified_rules,
    validate,
)

from credit.core.roles import Scope
from graph.input_paths import located
from graph.limits import LIMITS
from graph.scopes import access_rule

MOST_ERRORS: Final = 5
"""Errors after which validation stops: a document can have one for each of its tokens."""


def limit_errors(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """What of a document is beyond the limits; some rules of GraphQL cost more than to check them.

    Any error stops validation here: the cost of such a document is not worth knowing.
    """
    found = validate(schema, document, LIMITS, max_errors=MOST_ERRORS)
    return located(found[:MOST_ERRORS], document)


def rule_errors(
    schema: GraphQLSchema, document: DocumentNode, scopes: frozenset[Scope], *, suggests: bool
) -> list[GraphQLError]:
    """What is wrong with a document for viewers with these scopes.

    Names that were meant instead are computed, which is slow, only with `suggests`.
    """
    rules = (*specified_rules, access_rule(scopes))
    found = validate(schema, document, rules, MOST_ERRORS, hide_suggestions=not suggests)
    # Without the one that says that there would be more.
    return located(found[:MOST_ERRORS], document)


def operation_in(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    """The operation with a name, or the only operation if it is None; None if there is none."""
    named = [
        node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
        and (name is None or (node.name and node.name.value == name))
    ]
    return named[0] if len(named) == 1 else None
