"""The cost of a query, for tests."""

from typing import Final

from graphql import DocumentNode, OperationDefinitionNode, parse

from graph.cost.walk import Cost, cost_of
from graph.schema import schema

GRAPHQL: Final = schema._schema
YEAR: Final = '{ dates: { from: "2026-01-01", to: "2026-12-31" } }'


def cost(query: str, **variables: object) -> Cost:
    """What the first operation of a document costs."""
    document: DocumentNode = parse(query)
    node = document.definitions[0]
    assert isinstance(node, OperationDefinitionNode)
    return cost_of(GRAPHQL, document, node, variables)


def units(query: str, **variables: object) -> int:
    """Units of a query."""
    return cost(query, **variables).requested


def tenant(selected: str) -> int:
    """Units of what is selected of a tenant, without the tenant itself."""
    return units(f"{{ tenant {{ {selected} }} }}") - 13
