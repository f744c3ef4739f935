"""Execution keys: which subscriptions may share the execution of an event."""

from typing import Final

import orjson
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)

from graph.protocol.request import GraphQLRequest
from resolvers.context import Context

ExecutionKey = bytes
"""Identifies an operation and its viewer: equal keys make equal payloads of an event."""

_USES: Final = 2
"""Occurrences of a variable that is declared once and used once."""
_RESUME_ARGUMENT: Final = "afterSequence"
"""The argument that may differ between subscriptions that share executions."""


def execution_key(
    request: GraphQLRequest,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    context: Context,
) -> ExecutionKey:
    """The key of a subscription; TypeError for variables nested too deeply."""
    resume_variable = _resume_variable(document, operation)
    variables = request.variables or {}
    rest = {name: value for name, value in variables.items() if name != resume_variable}
    base_url = context.downloads.base_url if context.downloads else None
    viewer = context.viewer
    tenants = sorted(map(str, viewer.tenant_ids)) if viewer.tenant_ids is not None else None
    parts = (request.query, request.operation_name, rest, sorted(viewer.scopes), tenants, base_url)
    return orjson.dumps((*parts, viewer.name, viewer.role), option=orjson.OPT_SORT_KEYS)


def _resume_variable(document: DocumentNode, operation: OperationDefinitionNode) -> str | None:
    """The variable passed as `afterSequence`, if it is used for nothing else."""
    fields = [node for node in operation.selection_set.selections if isinstance(node, FieldNode)]
    named = [
        argument.value.name.value
        for node in fields
        for argument in node.arguments or ()
        if argument.name.value == _RESUME_ARGUMENT and isinstance(argument.value, VariableNode)
    ]
    if len(named) != 1:
        return None
    counter = _Uses(named[0])
    for node in document.definitions:
        if node is operation or isinstance(node, FragmentDefinitionNode):
            visit(node, counter)
    return named[0] if counter.uses == _USES else None


class _Uses(Visitor):
    """Counts where a variable is used."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.uses = 0

    def enter_variable(self, node: VariableNode, *_: object) -> None:
        """Count one use."""
        self.uses += node.name.value == self._name
