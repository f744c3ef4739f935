"""Limits on a document, checked before validation, so that refusing it is cheap."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from graphql import (
    DirectiveNode,
    FieldNode,
    FloatValueNode,
    FragmentSpreadNode,
    GraphQLError,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationRule,
)

LONGEST_SOURCE_BYTES: Final = 20_000
MOST_TOKENS: Final = 1_000
DEEPEST: Final = 10
MOST_ALIASES: Final = 15
MOST_DIRECTIVES: Final = 10
MOST_REPETITIONS: Final = 5
LONGEST_NUMBER: Final = 40
LONGEST_LIST: Final = 1_000
"""Items in any list of the variables; a use case may accept fewer, with its own error."""

_INTROSPECTION: Final = frozenset({"__schema", "__type"})


class DepthRule(ValidationRule):
    """Fields may lie ten deep, fragments followed; introspection is exempt."""

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: object) -> None:
        """Measure an operation."""
        depth = self._depth(node.selection_set, {})
        if depth > DEEPEST:
            msg = f"The operation is {depth} fields deep: {DEEPEST} are allowed."
            self.report_error(GraphQLError(msg, node))

    def _depth(self, selections: SelectionSetNode | None, seen: dict[str, int]) -> int:
        """How deep a selection goes; `seen` holds fragments, 0 for one that is being measured."""
        deepest = 0
        for node in selections.selections if selections else ():
            if isinstance(node, FieldNode):
                exempt = node.name.value in _INTROSPECTION
                depth = 1 if exempt else 1 + self._depth(node.selection_set, seen)
            elif isinstance(node, FragmentSpreadNode):
                depth = self._fragment_depth(node.name.value, seen)
            else:
                depth = self._depth(getattr(node, "selection_set", None), seen)
            deepest = max(deepest, depth)
        return deepest

    def _fragment_depth(self, name: str, seen: dict[str, int]) -> int:
        if name not in seen:
            seen[name] = 0
            fragment = self.context.get_fragment(name)
            seen[name] = self._depth(fragment.selection_set, seen) if fragment else 0
        return seen[name]


class AliasRule(ValidationRule):
    """A document may have fifteen aliases."""

    count = 0

    def enter_field(self, node: FieldNode, *_: object) -> None:
        """Count an alias."""
        self.count += node.alias is not None
        if node.alias is not None and self.count == MOST_ALIASES + 1:
            msg = f"The document has more than {MOST_ALIASES} aliases."
            self.report_error(GraphQLError(msg, node))


class DirectiveRule(ValidationRule):
    """A document may have ten directives."""

    count = 0

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        """Count a directive."""
        self.count += 1
        if self.count == MOST_DIRECTIVES + 1:
            msg = f"The document has more than {MOST_DIRECTIVES} directives."
            self.report_error(GraphQLError(msg, node))


class RepetitionRule(ValidationRule):
    """A selection may name a field five times: GraphQL compares each with each before it merges."""

    def enter_selection_set(self, node: SelectionSetNode, *_: object) -> None:
        """Count the fields of a selection by their name in the answer."""
        fields = (one for one in node.selections if isinstance(one, FieldNode))
        counts = Counter((field.alias or field.name).value for field in fields)
        for name, count in counts.items():
            if count > MOST_REPETITIONS:
                msg = f"{name!r} is selected {count} times in one place: "
                msg += f"{MOST_REPETITIONS} are allowed."
                self.report_error(GraphQLError(msg, node))


class NumberRule(ValidationRule):
    """A number may have forty characters; Python refuses to read one of thousands of digits."""

    def enter_int_value(self, node: IntValueNode, *_: object) -> None:
        """Measure a whole number."""
        self._measure(node)

    def enter_float_value(self, node: FloatValueNode, *_: object) -> None:
        """Measure any other number."""
        self._measure(node)

    def _measure(self, node: IntValueNode | FloatValueNode) -> None:
        if len(node.value) > LONGEST_NUMBER:
            msg = f"A number has {len(node.value)} characters: {LONGEST_NUMBER} are allowed."
            self.report_error(GraphQLError(msg, node))


LIMITS: Final = (DepthRule, AliasRule, DirectiveRule, RepetitionRule, NumberRule)


def check_source(source: str) -> None:
    """Refuse a document that is too long to be read."""
    length = len(source.encode(errors="replace"))
    if length > LONGEST_SOURCE_BYTES:
        msg = f"The document has {length} bytes: {LONGEST_SOURCE_BYTES} are allowed."
        raise GraphQLError(msg)


def check_variables(variables: Mapping[str, Any]) -> None:
    """Refuse variables that hold too long a list, before any of it is looked at."""
    waiting: list[tuple[str, object]] = list(variables.items())
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{path}.{name}", item) for name, item in value.items()]
        elif isinstance(value, list):
            if len(value) > LONGEST_LIST:
                msg = f"Variable '${path}' has {len(value)} items: {LONGEST_LIST} are allowed."
                raise GraphQLError(msg)
            waiting += [(path, item) for item in value if isinstance(item, dict | list)]
