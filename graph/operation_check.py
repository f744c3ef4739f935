"""The check of operations before they are persisted: all that is checked before execution."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphql import GraphQLError, OperationDefinitionNode, OperationType

from credit.core.roles import Scope
from graph.cost.charging import MOST_UNITS_OF_AN_EVENT, checked
from graph.cost.walk import cost_of
from graph.documents import CheckedDocument
from graph.schema import schema

EVERY_SCOPE: Final = frozenset(Scope)


@dataclass(frozen=True, slots=True)
class OperationFacts:
    """An operation: its name, and its type as the language has it, such as `query`."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class OperationProblem:
    """Why a document cannot be persisted; the line of the document is None where it has none."""

    message: str
    line: int | None


def check_operation(document: str, most_units: int) -> OperationFacts | list[OperationProblem]:
    """What a document's operation is, or its problems: it has one operation, which has a name.

    It may cost `most_units` with the defaults of its variables; a subscription less, for it is
    charged for each event.
    """
    try:
        return _facts(document, most_units)
    except _RefusedError as refused:
        return [
            OperationProblem(error.message, error.locations[0].line if error.locations else None)
            for error in refused.errors
        ]


class _RefusedError(Exception):
    def __init__(self, errors: Sequence[GraphQLError]) -> None:
        super().__init__()
        self.errors = errors


def _facts(document: str, most_units: int) -> OperationFacts:
    try:
        parsed = CheckedDocument(document)
    except GraphQLError as error:
        raise _RefusedError([error]) from None
    node, name = _only_operation(parsed)
    graphql_schema = schema._schema  # noqa: SLF001 - it has no other name
    errors = parsed.limit_errors(graphql_schema) or parsed.rule_errors(
        graphql_schema, EVERY_SCOPE, suggests=True
    )
    if errors:
        raise _RefusedError(errors)
    no_variables: Mapping[str, object] = {}
    is_subscription = node.operation is OperationType.SUBSCRIPTION
    charge = checked(
        cost_of(graphql_schema, parsed.node, node, no_variables),
        MOST_UNITS_OF_AN_EVENT if is_subscription else most_units,
    )
    if charge.error is not None:
        raise _RefusedError([charge.error])
    return OperationFacts(name, node.operation.value)


def _only_operation(parsed: CheckedDocument) -> tuple[OperationDefinitionNode, str]:
    """The operation of a document, and its name."""
    nodes = [one for one in parsed.node.definitions if isinstance(one, OperationDefinitionNode)]
    if len(nodes) != 1:
        msg = f"The document has {len(nodes)} operations: one is persisted at a time."
        raise _RefusedError([GraphQLError(msg, nodes)])
    if nodes[0].name is None:
        raise _RefusedError([GraphQLError("The operation has no name: give it one.", nodes[0])])
    return nodes[0], nodes[0].name.value
