"""How a field is read from its source: an attribute, or a call of its resolver."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLField,
    ListValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
)
from graphql.execution.values import VariableValues, get_argument_values
from strawberry.schema.base import BaseSchema
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

from graph.compiled.names import Module
from graph.compiled.selection import Selected, UnsupportedError
from graph.scopes import BEFORE, MANY, OF

NO_VARIABLES: Final = VariableValues({}, {})


@dataclass(frozen=True, slots=True)
class FieldArguments:
    """The arguments that one field of a document is given."""

    definition: GraphQLField
    node: FieldNode
    schema: BaseSchema
    is_raw: bool
    """Whether Strawberry's own resolver takes them, and converts them itself."""

    @property
    def is_constant(self) -> bool:
        """Whether no variable is among them."""
        return not any(_has_variable(argument.value) for argument in self.node.arguments or ())

    def converted(self, variables: VariableValues) -> dict[str, Any]:
        """The keyword arguments of the resolver; raises what graphql-core and Strawberry raise."""
        given = get_argument_values(self.definition, self.node, variables)
        if self.is_raw:
            return given
        converter = self.schema.schema_converter
        return convert_arguments(
            given,
            declared(self.definition).arguments,
            scalar_registry=converter.scalar_registry,
            config=self.schema.config,
        )


class Reader:
    """Writes how fields are read, and remembers which arguments they are given."""

    def __init__(self, schema: BaseSchema, module: Module) -> None:
        """Refer to resolvers in a module."""
        self.arguments: list[FieldArguments] = []
        self._schema, self._module = schema, module

    def read(self, selected: Selected, source: str) -> str:
        """An expression for what a field of a source is resolved to, or a coroutine for it."""
        field, definition = field_of(selected)
        name = f"{selected.parent.name}_{field.python_name}"
        if field.extensions:
            chain = self._module.constant(f"chain_of_{name}", definition.resolve)
            return self.call(chain, [source, "info"], selected, is_raw=True)
        resolver = field.base_resolver
        if resolver is None or OF in field.metadata:
            return f"{source}.{field.metadata.get(OF, field.python_name)}"
        if resolver.parent_parameter or resolver.root_parameter:
            raise UnsupportedError
        function = self._module.constant(f"resolve_{name}", resolver.wrapped_func)
        given = [source] if resolver.self_parameter else []
        if resolver.info_parameter:
            given.append(f"{resolver.info_parameter.name}=info")
        return self.call(function, given, selected)

    def read_all(self, selected: Selected, sources: str) -> str:
        """An expression for what a field of each of some sources is resolved to, as a list."""
        field, _ = field_of(selected)
        many = field.metadata.get(MANY)
        if many is not None:
            name = f"resolve_{selected.parent.name}_{field.python_name}_of_each"
            function = self._module.constant(name, many)
            return f"await {self.call(function, [sources, 'info'], selected)}"
        values = f"[{self.read(selected, 'source')} for source in {sources}]"
        return f"await each({values})" if field.is_async else values

    def told_before(self, of: Iterable[Selected]) -> list[str]:
        """Statements that tell of fields before the object is read that they are of."""
        lines = []
        for one in of:
            before = None if one.definition is None else field_of(one)[0].metadata.get(BEFORE)
            if before is not None:
                name = f"before_{one.parent.name}_{field_of(one)[0].python_name}"
                function = self._module.constant(name, before)
                lines.append(self.call(function, ["info.context"], one))
        return lines

    def call(
        self, function: str, given: list[str], selected: Selected, *, is_raw: bool = False
    ) -> str:
        """An expression for a call of a function with what is given, and a field's arguments."""
        arguments = self.arguments_of(selected, is_raw=is_raw)
        if arguments is not None:
            given = [*given, f"**{arguments}"]
        return f"{function}({', '.join(given)})"

    def arguments_of(self, selected: Selected, *, is_raw: bool = False) -> str | None:
        """An expression for the keyword arguments of a field; None where it takes none."""
        _, definition = field_of(selected)
        if not definition.args:
            return None
        self.arguments.append(FieldArguments(definition, selected.node, self._schema, is_raw))
        return f"arguments[{len(self.arguments) - 1}]"


def declared(definition: GraphQLField) -> StrawberryField:
    """Strawberry's field of a field."""
    found = definition.extensions.get("strawberry-definition")
    if not isinstance(found, StrawberryField):
        raise UnsupportedError
    return found


def field_of(selected: Selected) -> tuple[StrawberryField, GraphQLField]:
    """Strawberry's field, and graphql-core's, of what is not `__typename`."""
    assert selected.definition is not None, "only __typename has no definition"
    return declared(selected.definition), selected.definition


def is_awaited(selected: Selected) -> bool:
    """Whether a field's resolver has to be waited for."""
    return selected.definition is not None and declared(selected.definition).is_async


def _has_variable(node: ValueNode | ArgumentNode) -> bool:
    if isinstance(node, VariableNode):
        return True
    if isinstance(node, ListValueNode):
        return any(_has_variable(one) for one in node.values)
    if isinstance(node, ObjectValueNode):
        return any(_has_variable(one.value) for one in node.fields)
    return False
