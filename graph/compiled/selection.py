"""What a query selects, by graphql-core's own collection of fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
)
from graphql.execution.collect_fields import FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues

Nodes = list[Any]
"""The nodes of a document that select one field, which are answered once."""

_CONDITIONS: Final = frozenset({"skip", "include"})


class UnsupportedError(Exception):
    """Something of a query is not compiled: graphql-core executes it."""


@dataclass(frozen=True, slots=True)
class Selected:
    """A field of one object type as a query selects it; `definition` is None for `__typename`."""

    key: str
    """Its name in the answer."""
    parent: GraphQLObjectType
    definition: GraphQLField | None
    nodes: Nodes = field(repr=False)

    @property
    def node(self) -> FieldNode:
        """The first of its nodes, which has its arguments."""
        return cast(FieldNode, self.nodes[0].node)


class Selection:
    """The fields that an operation selects, for given values of the variables of its conditions.

    The order of fields is that of the specification's CollectFields, which depends on them.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        conditions: Mapping[str, bool],
    ) -> None:
        """`conditions` are the values of the variables that @skip and @include depend on."""
        self._schema, self._operation = schema, operation
        self._fragments = {
            name: FragmentDetails(node, None) for name, node in _fragments(document).items()
        }
        self._values = VariableValues({}, dict(conditions))
        self._below: dict[tuple[str, int], tuple[Selected, ...]] = {}

    def root(self) -> tuple[Selected, ...]:
        """The fields of the operation."""
        root = self._schema.query_type
        if root is None:
            raise UnsupportedError
        collected = collect_fields(
            self._schema, self._fragments, self._values, root, self._operation
        )
        return tuple(self._selected(root, collected.grouped_field_set))

    def below(self, parent: GraphQLObjectType, nodes: Nodes) -> tuple[Selected, ...]:
        """The fields that the nodes of a field select of an object of a type."""
        found = self._below.get((parent.name, id(nodes)))
        if found is None:
            collected = collect_subfields(
                self._schema, self._fragments, self._values, self._operation, parent, nodes
            )
            found = tuple(self._selected(parent, collected.grouped_field_set))
            self._below[parent.name, id(nodes)] = found
        return found

    def possible_types(self, kind: GraphQLOutputType) -> tuple[GraphQLObjectType, ...]:
        """The object types that a type stands for: itself, or those of an interface or union."""
        named = get_named_type(kind)
        if is_abstract_type(named):
            return tuple(self._schema.get_possible_types(named))
        return (named,) if isinstance(named, GraphQLObjectType) else ()

    def _selected(
        self, parent: GraphQLObjectType, grouped: Mapping[str, Nodes]
    ) -> Iterator[Selected]:
        for key, nodes in grouped.items():
            name = nodes[0].node.name.value
            if name == "__typename":
                yield Selected(key, parent, None, nodes)
            elif name.startswith("__") or name not in parent.fields:
                raise UnsupportedError
            else:
                yield Selected(key, parent, parent.fields[name], nodes)


def is_leaf(kind: GraphQLOutputType) -> bool:
    """Whether a type, without what is around it, is a scalar or an enum."""
    return isinstance(kind, GraphQLScalarType | GraphQLEnumType)


def nullable(kind: Any) -> tuple[Any, bool]:  # noqa: ANN401 - graphql-core's types of types
    """A type without the non-null around it, and whether null is allowed."""
    return (kind.of_type, False) if isinstance(kind, GraphQLNonNull) else (kind, True)


def innermost(kind: GraphQLOutputType) -> Any:  # noqa: ANN401 - as above
    """A type without the lists and non-nulls around it."""
    while isinstance(kind, GraphQLNonNull | GraphQLList):
        kind = kind.of_type
    return kind


def conditions_of(document: DocumentNode, operation: OperationDefinitionNode) -> tuple[str, ...]:
    """The variables that @skip and @include depend on, sorted; UnsupportedError for others."""
    names: set[str] = set()
    for directive in _directives(operation, _fragments(document), set()):
        if directive.name.value not in _CONDITIONS:
            raise UnsupportedError
        (argument,) = directive.arguments or ()
        if isinstance(argument.value, VariableNode):
            names.add(argument.value.name.value)
        elif not isinstance(argument.value, BooleanValueNode):
            raise UnsupportedError
    return tuple(sorted(names))


def _directives(
    node: Any,  # noqa: ANN401 - any node that selects
    fragments: Mapping[str, FragmentDefinitionNode],
    spread: set[str],
) -> Iterator[DirectiveNode]:
    """All directives of a node and of what it selects."""
    yield from node.directives or ()
    selections: SelectionSetNode | None = getattr(node, "selection_set", None)
    for one in selections.selections if selections else ():
        yield from _directives(one, fragments, spread)
    if isinstance(node, FragmentSpreadNode) and node.name.value not in spread:
        spread.add(node.name.value)
        if node.name.value not in fragments:
            raise UnsupportedError
        yield from _directives(fragments[node.name.value], fragments, spread)


def _fragments(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    return {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }
