"""The walk: what an operation costs, and which of its fields costs most.

A fragment is walked once for each type and scope that it is spread in, and its sum is multiplied
by the objects of the field around it: the time to walk a document grows with its length, however
many objects it selects. A field that several fragments select is counted for each of them.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    is_abstract_type,
    is_object_type,
)

from graph.cost.table import weight_of
from graph.cost.values import Arguments, Variables, is_selected, variable_values
from graph.cost.weights import OBJECT, SCALAR, Scope

MOST: Final = 10.0**15
"""Units at which counting stops: no operation near it is executed."""

FREE_TOKENS: Final = 100
"""Tokens of a document that cost nothing; each further one is a unit of what it costs at least."""

LONGEST_NAME: Final = 100
"""Characters of an alias that an error repeats."""

_weight_of: Final = cache(weight_of)
_INGEST: Final = "recordInterviewEvents"


@dataclass(frozen=True, slots=True)
class Cost:
    """What an operation costs, in units of 20 µs of CPU, and the dearest of its fields."""

    requested: int
    dearest: str
    """Path of the field that costs most by itself, as in the answer: `tenant.jobs.nodes.trend`."""
    dearest_units: int
    """Units of that field, its objects and their attributes, for as often as it is answered."""
    ingest: int
    """The part of `requested` that recording interview events costs."""
    visits: int = field(compare=False)
    """Selections that were walked."""


FREE: Final = Cost(0, "", 0, 0, 0)
"""The cost of an operation that cannot be executed."""


@dataclass(slots=True)
class _Sum:
    """What a selection costs for one object."""

    units: float = 0.0
    attributes: float = 0.0
    """The part of `units` that plain attributes cost."""
    dearest_units: float = 0.0
    dearest: tuple[str, ...] = ()

    def add(self, other: "_Sum") -> None:
        """Add what another selection costs for the same object."""
        self.units = min(MOST, self.units + other.units)
        self.attributes = min(MOST, self.attributes + other.attributes)
        self.offer(other.dearest_units, other.dearest)

    def offer(self, units: float, path: tuple[str, ...]) -> None:
        """Name a field that costs so much, if that is the most so far."""
        if units > self.dearest_units:
            self.dearest_units, self.dearest = min(MOST, units), path


def cost_of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, Any],
) -> Cost:
    """What an operation costs. It need not be valid: what does not exist costs nothing."""
    root = schema.get_root_type(operation.operation)
    if root is None:
        return FREE
    walk = _Walk(schema, document, variable_values(operation, variables))
    found = walk.selections(operation.selection_set, root, Scope())
    if found.attributes > found.dearest_units:
        found.offer(found.attributes, (root.name.lower(),))
    path, units = ".".join(found.dearest), math.ceil(found.dearest_units)
    requested, ingest = math.ceil(found.units), math.ceil(walk.ingest)
    return Cost(requested, path, units, min(ingest, requested), walk.visits)


def with_document(cost: Cost, document: DocumentNode) -> Cost:
    """The cost of an operation whose document has to be parsed and validated for it.

    That takes 20 to 34 µs for each token. Fields, which are a token or two, have it in their own
    units; what is left out by `@skip`, arguments and fragments have not. What records events is
    charged by its events alone.
    """
    if cost.ingest:
        return cost
    tokens = (document.token_count or 0) - FREE_TOKENS
    return replace(cost, requested=max(cost.requested, tokens))


class _Walk:
    """One walk through one operation."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, variables: Variables) -> None:
        self._schema, self._variables = schema, variables
        self._fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self._known: dict[tuple[str, str, Scope], _Sum] = {}
        self.visits = 0
        self.ingest = 0.0

    def selections(
        self, selected: SelectionSetNode, parent: GraphQLObjectType, scope: Scope
    ) -> _Sum:
        """What is selected of one object of a type."""
        total = _Sum()
        for node in self._in_place(selected, parent, set()):
            self.visits += 1
            if isinstance(node, FragmentSpreadNode):
                total.add(self._fragment(node.name.value, parent, scope))
            else:
                self._add_field(total, node, parent, scope)
        return total

    def _in_place(
        self, selected: SelectionSetNode, parent: GraphQLObjectType, spread: set[str]
    ) -> Iterator[FieldNode | FragmentSpreadNode]:
        """The fields and the fragments, each once, that are selected of one object."""
        for node in selected.selections:
            if not is_selected(node.directives or (), self._variables):
                continue
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition
                if condition is None or self._applies(condition.name.value, parent):
                    yield from self._in_place(node.selection_set, parent, spread)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in spread:
                spread.add(node.name.value)
                yield node

    def _fragment(self, name: str, parent: GraphQLObjectType, scope: Scope) -> _Sum:
        key = name, parent.name, scope
        if key not in self._known:
            self._known[key] = _Sum()  # of a fragment that spreads itself, which is not valid
            fragment = self._fragments.get(name)
            if fragment and self._applies(fragment.type_condition.name.value, parent):
                self._known[key] = self.selections(fragment.selection_set, parent, scope)
        return self._known[key]

    def _applies(self, condition: str, parent: GraphQLObjectType) -> bool:
        """Whether a fragment on a type applies to the objects of another."""
        if condition == parent.name:
            return True
        named = self._schema.get_type(condition)
        return is_abstract_type(named) and self._schema.is_sub_type(named, parent)

    def _add_field(
        self, total: _Sum, node: FieldNode, parent: GraphQLObjectType, scope: Scope
    ) -> None:
        name = node.name.value
        definition = self._schema.get_field(parent, name)
        if definition is None:
            return
        weight = _weight_of(parent.name, name)
        if weight is None and node.selection_set is None:
            total.add(_Sum(SCALAR, SCALAR))
            return
        path = ((node.alias or node.name).value[:LONGEST_NAME],)
        units, below, objects = 0.0, scope, 1.0
        if weight is not None:
            units, below, objects = weight(Arguments(node, definition, self._variables), scope)
        named = get_named_type(definition.type)
        if node.selection_set is None:
            total.add(_Sum(units, 0.0, units, path))
            return
        inner = self._of_any(node.selection_set, named, below)
        units += objects * OBJECT
        found = _Sum(units + objects * inner.units, 0.0, units + objects * inner.attributes, path)
        found.offer(objects * inner.dearest_units, path + inner.dearest)
        total.add(found)
        if name == _INGEST:
            self.ingest += found.units

    def _of_any(self, selected: SelectionSetNode, named: object, scope: Scope) -> _Sum:
        """What is selected of an object of a type; of an interface, of its dearest type."""
        if is_object_type(named):
            return self.selections(selected, named, scope)
        if not is_abstract_type(named):
            return _Sum()
        possible = self._schema.get_possible_types(cast(Any, named))
        found = [self.selections(selected, one, scope) for one in possible]
        return max(found, key=lambda one: one.units, default=_Sum())
