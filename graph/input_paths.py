"""Where in the input an error is that graphql-core found: which variable or argument, which field.

Paths are as those of `InsightsError`: the variable or the argument first, then the fields and
positions within it, as text. graphql-core says where a value of a variable is in its messages
alone; these are read here. Of a literal, it names the node.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graphql import (
    ArgumentNode,
    DocumentNode,
    GraphQLError,
    ListValueNode,
    Node,
    ObjectValueNode,
    VariableDefinitionNode,
    Visitor,
    visit,
)

Path = tuple[str, ...]

_VALUE: Final = re.compile(
    r"(?:Variable '\$(?P<variable>\w+)'|Argument '(?P<argument>\w+)')"
    r" has invalid (?:default )?value(?: at (?P<within>(?:\.\w+|\[\d+\])+))?: ",
    re.ASCII,
)
_FIELD: Final = re.compile(
    r"(Expected value of type '[\w!\[\]]+' (?:to be an object|(?:to include required|not to include"
    r" unknown) field '(?P<field>\w+)'))(?:,|\. Did you mean [^?]*\?) [Ff]ound: ",
    re.ASCII,
)
_MISSING: Final = re.compile(
    r"Argument '@?[\w.]*\((\w+):\)' of type '[^']+' is required,", re.ASCII
)


def path_in_message(message: str) -> Path:
    """The path that a message of graphql-core names; empty where it names none."""
    missing = _MISSING.match(message)
    if missing:
        return (missing[1],)
    value = _VALUE.match(message)
    if not value:
        return ()
    field = _FIELD.match(message, value.end())
    names = re.findall(r"\w+", value["within"] or "")
    own = [field["field"]] if field and field["field"] else []
    return (value["variable"] or value["argument"], *names, *own)


def located(errors: Sequence[GraphQLError], document: DocumentNode) -> list[GraphQLError]:
    """Errors of a document's validation, with `extensions.path` for those of a literal value."""
    if not errors:
        return []
    places = dict(_places(document))
    return [_located(error, places) for error in errors]


def _located(error: GraphQLError, places: dict[int, Path]) -> GraphQLError:
    path = path_in_message(error.message)
    if not path and error.nodes:
        path = places.get(_start(error.nodes[0]), ())
        field = _FIELD.match(error.message)
        if path and field and field["field"] and path[-1] != field["field"]:
            path = (*path, field["field"])
    if not path:
        return error
    extensions = {**(error.extensions or {}), "path": list(path)}
    return GraphQLError(error.message, error.nodes, extensions=extensions)


class _Inputs(Visitor):
    """Collects the arguments of a document, and the defaults of its variables."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[Node, str, Node]] = []

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        """Collect an argument and its value."""
        self.found.append((node, node.name.value, node.value))

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: object) -> None:
        """Collect a variable's default."""
        if node.default_value is not None:
            self.found.append((node, node.variable.name.value, node.default_value))


def _places(document: DocumentNode) -> Iterator[tuple[int, Path]]:
    """The path of each literal by where it starts in the source, which no two have in common."""
    inputs = _Inputs()
    visit(document, inputs)
    pending: list[tuple[Node, Path]] = []
    for node, name, value in inputs.found:
        if isinstance(node, ArgumentNode):
            yield _start(node), (name,)
        pending.append((value, (name,)))
    for value, path in pending:
        yield _start(value), path
        if isinstance(value, ObjectValueNode):
            for field in value.fields:
                inner = (*path, field.name.value)
                yield _start(field), inner
                pending.append((field.value, inner))
        elif isinstance(value, ListValueNode):
            pending += [(item, (*path, str(place))) for place, item in enumerate(value.values)]


def _start(node: Node) -> int:
    return node.loc.start if node.loc else -1
