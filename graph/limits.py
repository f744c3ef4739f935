"""Limits on a document, checked before validation, so that refusing it is cheap."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from graphql import (
    DirectiveNode,
    FieldNode,
    FloatValueNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationRule,
    is_object_type,
)

LONGEST_SOURCE_BYTES: Final = 20_000
MOST_TOKENS: Final = 1_000
DEEPEST: Final = 10
MOST_ALIASES: Final = 15
MOST_DIRECTIVES: Final = 9
MOST_REPETITIONS: Final = 5
LONGEST_NUMBER: Final = 40
LONGEST_LIST: Final = 1_000
"""Items in any list of the variables; a use case may accept fewer, with its own error."""
MOST_VALUES: Final = 20_000
"""Values in all variables together; the largest call of interview events has half as many."""
MOST_KEYS: Final = 200
"""Keys in any object of the variables."""
_LONGEST_NAME: Final = 40

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
    """A document may have nine directives."""

    count = 0

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        """Count a directive."""
        self.count += 1
        if self.count == MOST_DIRECTIVES + 1:
            msg = f"The document has more than {MOST_DIRECTIVES} directives."
            self.report_error(GraphQLError(msg, node))


class RepetitionRule(ValidationRule):
    """A selection may name a field five times: GraphQL compares each with each before it merges.

    Fields of the fragments that a selection spreads, and of those that they spread, count as its
    own. Of an interface only one type's fragments apply, so each type's are counted by themselves.
    """

    def enter_selection_set(self, node: SelectionSetNode, *_: object) -> None:
        """Count the fields of a selection by their name in the answer."""
        is_one_type = is_object_type(self.context.get_parent_type())
        counts: Counter[tuple[str | None, str]] = Counter()
        for condition, field in self._in_place(node, None, set()):
            name = (field.alias or field.name).value
            counts[None if is_one_type else condition, name] += 1
        for (_condition, name), count in counts.items():
            if count > MOST_REPETITIONS:
                msg = f"{name!r} is selected {count} times in one place: "
                msg += f"{MOST_REPETITIONS} are allowed."
                self.report_error(GraphQLError(msg, node))

    def _in_place(
        self, node: SelectionSetNode, condition: str | None, spread: set[str]
    ) -> Iterator[tuple[str | None, FieldNode]]:
        """Each field that a selection merges, with the type that it is selected on, if any."""
        for one in node.selections:
            if isinstance(one, FieldNode):
                yield condition, one
            elif isinstance(one, InlineFragmentNode):
                on = one.type_condition.name.value if one.type_condition else condition
                yield from self._in_place(one.selection_set, on, spread)
            elif isinstance(one, FragmentSpreadNode) and one.name.value not in spread:
                spread.add(one.name.value)
                fragment = self.context.get_fragment(one.name.value)
                if fragment is not None:
                    on = fragment.type_condition.name.value
                    yield from self._in_place(fragment.selection_set, on, spread)


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


def check_variables(variables: Mapping[str, Any]) -> int:
    """Refuse variables that hold too many values, before any of them is looked at.

    Returns how many they hold.
    """
    waiting: list[tuple[str, object]] = [("", dict(variables))]
    values = 0
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            _check_size(path, len(value), "keys", MOST_KEYS)
            named = [(f"{path}.{name[:_LONGEST_NAME]}", item) for name, item in value.items()]
        elif isinstance(value, list):
            _check_size(path, len(value), "items", LONGEST_LIST)
            named = [(path, item) for item in value]
        else:
            continue
        values += len(named)
        if values > MOST_VALUES:
            msg = f"The variables have more than {MOST_VALUES} values: send them in parts."
            raise GraphQLError(msg)
        waiting += [(name, item) for name, item in named if isinstance(item, dict | list)]
    return values


def _check_size(path: str, size: int, what: str, most: int) -> None:
    if size > most:
        shown = f"Variable '${path[1:]}' has" if path else "The variables have"
        msg = f"{shown} {size} {what}: {most} are allowed."
        raise GraphQLError(msg, extensions={"path": path[1:].split(".")} if path else None)
