"""Values of arguments before they are coerced: literals, variables and defaults, all read alike.

Nothing here refuses a value. One that is not valid is refused when the operation is validated or
its variables are coerced; until then it counts as the dearest that it may stand for.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    GraphQLField,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    StringValueNode,
    Undefined,
    ValueNode,
    VariableNode,
)

Variables = Mapping[str, object]


def variable_values(operation: OperationDefinitionNode, given: Variables) -> Variables:
    """The variables of an operation: those given, and the defaults of those left out."""
    defaults = {
        definition.variable.name.value: plain(definition.default_value, {})
        for definition in operation.variable_definitions or ()
        if definition.default_value is not None
    }
    return {**defaults, **given}


def plain(node: ValueNode, variables: Variables) -> Any:  # noqa: ANN401 - as JSON would be read
    """The value of a literal, as JSON would write it; None for a variable without a value."""
    if isinstance(node, VariableNode):
        return variables.get(node.name.value)
    if isinstance(node, IntValueNode | FloatValueNode):
        return float(node.value)
    if isinstance(node, BooleanValueNode | EnumValueNode | StringValueNode):
        return node.value
    if isinstance(node, ListValueNode):
        return [plain(item, variables) for item in node.values]
    if isinstance(node, ObjectValueNode):
        return {field.name.value: plain(field.value, variables) for field in node.fields}
    return None


class Arguments:
    """The arguments of a selected field; each is read when a weight asks for it."""

    __slots__ = ("_defined", "_given", "_variables")

    def __init__(self, node: FieldNode, definition: GraphQLField, variables: Variables) -> None:
        """The arguments that a field was written with, and those that it is defined with."""
        self._given = {one.name.value: one.value for one in node.arguments or ()}
        self._defined, self._variables = definition.args, variables

    def value(self, name: str) -> Any:  # noqa: ANN401 - as JSON would be read
        """The value of an argument: its default, or None, when it is left out."""
        node = self._given.get(name)
        if isinstance(node, VariableNode) and node.name.value not in self._variables:
            node = None
        if node is not None:
            return plain(node, self._variables)
        default = getattr(self._defined.get(name), "default_value", Undefined)
        return None if default is Undefined else default

    def inner(self, name: str, *names: str) -> Any:  # noqa: ANN401 - as JSON would be read
        """The value of a field of an argument, however deep; None when any of them is left out."""
        value = self.value(name)
        for further in names:
            value = value.get(further) if isinstance(value, dict) else None
        return value


def is_selected(directives: tuple[DirectiveNode, ...], variables: Variables) -> bool:
    """Whether @skip and @include select a field; one whose condition is not known is selected."""
    for directive in directives:
        conditions = [a.value for a in directive.arguments or () if a.name.value == "if"]
        condition = plain(conditions[0], variables) if conditions else None
        if directive.name.value == "skip" and condition is True:
            return False
        if directive.name.value == "include" and condition is False:
            return False
    return True


def whole(value: object, usual: int, most: int) -> int:
    """A number of items, months or days: `usual` when left out, and never more than `most`."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return usual
    return int(max(0, min(value, most)))


def day(value: object) -> date | None:
    """A calendar day; None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
