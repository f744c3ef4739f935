"""Writes how values are completed that nothing below has to be waited for."""

from typing import Any, Final

from graphql import GraphQLList, GraphQLObjectType, GraphQLOutputType

from graph.compiled.leaves import leaf
from graph.compiled.names import Module, Place, indented, quoted
from graph.compiled.reading import Reader, is_awaited
from graph.compiled.selection import (
    Selected,
    Selection,
    UnsupportedError,
    innermost,
    is_leaf,
    nullable,
)
from graph.compiled.together import Checked

SHARED: Final = "info, arguments"
"""What every function is given besides its source or sources."""


class Values:
    """Writes expressions, and the functions that they call, for what is there without waiting."""

    def __init__(
        self,
        module: Module,
        selection: Selection,
        reader: Reader,
        completed: frozenset[int] = frozenset(),
    ) -> None:
        """Write into a module; `completed` are fields whose values are answers as they are.

        They are those of lists that are JSON, by the identity of the fields' nodes.
        """
        self.module, self.selection, self.reader = module, selection, reader
        self._completed = completed
        self._checks: dict[str, tuple[str, str]] = {}
        self._waiting: dict[tuple[str, int], bool] = {}

    def with_completed(self, nodes: int) -> "Values":
        """One that writes into the same module, where a field with these nodes is an answer."""
        return Values(self.module, self.selection, self.reader, self._completed | {nodes})

    def waits(self, selected: Selected) -> bool:
        """Whether a field, or anything below it, has to be waited for."""
        if selected.definition is None or id(selected.nodes) in self._completed:
            return False
        key = selected.parent.name, id(selected.nodes)
        known = self._waiting.get(key)
        if known is None:
            known = is_awaited(selected) or self.waits_below(selected.definition.type, selected)
            self._waiting[key] = known
        return known

    def waits_below(self, kind: GraphQLOutputType, selected: Selected) -> bool:
        """Whether anything that is selected of a field's value has to be waited for."""
        return not is_leaf(innermost(kind)) and any(
            self.waits(one)
            for parent in self.selection.possible_types(kind)
            for one in self.selection.below(parent, selected.nodes)
        )

    def value(self, kind: GraphQLOutputType, selected: Selected, value: str, place: Place) -> str:
        """An expression for the completed value of an expression, which it evaluates once."""
        if id(selected.nodes) in self._completed:
            return value
        inner, may_be_null = nullable(kind)
        if is_leaf(inner):
            return leaf(self.module, inner, value, place, may_be_null=may_be_null)
        v = place.variable()
        if isinstance(inner, GraphQLObjectType):
            of = self.selection.below(inner, selected.nodes)
            read = indented(self.fields(of, v, place))
            fits, otherwise = self._fits(inner, of, value, v, may_be_null=may_be_null)
            return f"(\n{read}\n    if {fits}\n    else {otherwise}\n)"
        if isinstance(inner, GraphQLList):
            done = f"{self._list(inner, selected, place.function())}({v}, {SHARED})"
        else:
            done = f"{self._choice(inner, selected, place)}[type({v})]({v}, {SHARED})"
        otherwise = "None" if may_be_null else "no_null()"
        return f"({otherwise} if ({v} := {value}) is None else {done})"

    def _fits(
        self,
        kind: GraphQLObjectType,
        of: tuple[Selected, ...],
        value: str,
        v: str,
        *,
        may_be_null: bool,
    ) -> tuple[str, str]:
        """A condition for an object of a type, assigned to `v`, and what holds otherwise."""
        usual, check = self.check(kind)
        if kind.is_type_of is None and any(one.definition for one in of):
            # What is read of it tells, as it does graphql-core, if it is anything else.
            return f"({v} := {value}) is not None", "None" if may_be_null else "no_null()"
        if may_be_null:
            is_one = f"type({v}) is {usual} or {check}({v})"
            return f"({v} := {value}) is not None and ({is_one})", "None"
        return f"type({v} := {value}) is {usual} or {check}({v})", "None"

    def fields(self, of: tuple[Selected, ...], source: str, place: Place) -> str:
        """A dictionary of what is selected of a source, None for what has to be waited for."""
        lines = []
        for one in of:
            if one.definition is None:
                value = quoted(one.parent.name)
            elif self.waits(one):
                value = "None"
            else:
                read = self.reader.read(one, source)
                value = self.value(one.definition.type, one, read, place.below(one.key))
            lines.append(f"{quoted(one.key)}: {value},")
        return "{\n" + indented("\n".join(lines)) + "\n}" if lines else "{}"

    def check(self, kind: GraphQLObjectType) -> tuple[str, str]:
        """The names of the class of an object type's objects, and of what checks any others."""
        known = self._checks.get(kind.name)
        if known is None:
            definition = kind.extensions["strawberry-definition"]
            if definition.is_type_of is not None:
                raise UnsupportedError  # what it says may depend on more than the class
            usual = (definition.concrete_of or definition).origin
            known = self._checks[kind.name] = (
                self.module.constant(usual.__name__, usual),
                self.module.constant(f"check_{kind.name}", Checked(kind.is_type_of)),
            )
        return known

    def check_all(self, kind: GraphQLObjectType, *, may_be_null: bool) -> str:
        """A statement that checks sources unless all of them are of the usual class."""
        usual, check = self.check(kind)
        method = "present" if may_be_null else "all"
        return f"if {{*map(type, sources)}} != {{{usual}}}:\n    {check}.{method}(sources)"

    def classes(self, kind: Any) -> list[tuple[str, GraphQLObjectType]]:  # noqa: ANN401 - graphql-core's types
        """The classes of an interface's or a union's objects, each with its object type."""
        if getattr(kind.extensions["strawberry-definition"], "resolve_type", None) is not None:
            raise UnsupportedError
        found = [(self.check(one)[0], one) for one in self.selection.possible_types(kind)]
        if len({name for name, _ in found}) < len(found):
            raise UnsupportedError  # several types of one generic class
        return found

    def _list(self, kind: Any, selected: Selected, place: Place) -> str:  # noqa: ANN401 - as above
        """The name of a function that completes a list."""
        item, may_be_null = nullable(kind.of_type)
        lines = [
            f"# {place.path}",
            "sources = sources if type(sources) is list else as_list(sources)",
        ]
        if isinstance(item, GraphQLObjectType):
            lines.append(self.check_all(item, may_be_null=may_be_null))
            each = self.fields(self.selection.below(item, selected.nodes), "source", place)
            each = f"None if source is None else {each}" if may_be_null else each
        else:
            each = self.value(kind.of_type, selected, "source", place)
        lines.append(f"return [\n{indented(each)}\n    for source in sources\n]")
        return self.module.function(place.path, f"sources, {SHARED}", *lines)

    def _choice(self, kind: Any, selected: Selected, place: Place) -> str:  # noqa: ANN401 - as above
        """The name of a dictionary of functions by the class of what they complete."""
        rows = []
        for usual, one in self.classes(kind):
            inside = place.function()
            read = self.fields(self.selection.below(one, selected.nodes), "source", inside)
            lines = f"# {place.path}", f"return {read}"
            name = self.module.function(place.path, f"source, {SHARED}", *lines)
            rows.append(f"\n    {usual}: {name},")
        return self.module.value(f"{place.path}_by_class", f"{{{''.join(rows)}\n}}")
