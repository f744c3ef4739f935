"""Shapes: what subscriptions have in common that make the same of an event."""

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

from graph.protocol.inquiry import Inquiry
from resolvers.context import Context

Shape = bytes
"""What an event is made into, and for whom: the same for all who share its encoding."""

_USES: Final = 2
"""Of a variable that is declared and used once."""
_RESUMED_BY: Final = "afterSequence"
"""The argument that differs between subscribers who want the same otherwise."""


def shape_of(
    inquiry: Inquiry, document: DocumentNode, operation: OperationDefinitionNode, context: Context
) -> Shape:
    """The shape of a subscription; TypeError for variables nested too deeply."""
    resumed_by = _resuming_variable(document, operation)
    variables = inquiry.variables or {}
    rest = {name: value for name, value in variables.items() if name != resumed_by}
    address = context.downloads.address if context.downloads else None
    viewer = context.viewer
    seen = sorted(map(str, viewer.tenant_ids)) if viewer.tenant_ids is not None else None
    parts = (inquiry.query, inquiry.operation_name, rest, sorted(viewer.scopes), seen, address)
    return orjson.dumps((*parts, viewer.name, viewer.role), option=orjson.OPT_SORT_KEYS)


def _resuming_variable(document: DocumentNode, operation: OperationDefinitionNode) -> str | None:
    """The variable that says after which sequence to begin, where it says nothing else."""
    fields = [node for node in operation.selection_set.selections if isinstance(node, FieldNode)]
    named = [
        argument.value.name.value
        for node in fields
        for argument in node.arguments or ()
        if argument.name.value == _RESUMED_BY and isinstance(argument.value, VariableNode)
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
