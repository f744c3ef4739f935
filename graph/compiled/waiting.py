"""Writes functions for what has to be waited for: from a list of sources to their answers.

What is there without waiting is one comprehension. What has to be waited for is asked for all
sources at once, by one function for each field, and these run at the same time.
"""

from typing import Any

from graphql import GraphQLList, GraphQLObjectType

from graph.compiled.json_lists import JsonSelection, json_selection
from graph.compiled.names import Place, indented, quoted
from graph.compiled.reading import field_of
from graph.compiled.selection import Selected, nullable
from graph.compiled.values import SHARED, Values


class Waiting:
    """Writes functions over lists of sources."""

    def __init__(self, values: Values) -> None:
        """Write into the same module as `values`, which writes what need not be waited for."""
        self._module, self._selection = values.module, values.selection
        self._reader, self._values = values.reader, values

    def root(self, name: str) -> str:
        """The name of the function of the operation, whose only source is the root value."""
        return self._function(name, self._selection.root(), Place(""))

    def _objects(self, kind: GraphQLObjectType, selected: Selected, place: Place) -> str:
        """The name of a function for the objects of sources of one type."""
        check = self._values.check_all(kind, may_be_null=False)
        of = self._selection.below(kind, selected.nodes)
        return self._function(place.path, of, place, f"# {place.path}", check)

    def _function(self, name: str, of: tuple[Selected, ...], place: Place, *first: str) -> str:
        awaited = [one for one in of if self._values.waits(one)]
        functions = [self._field(one, place.below(one.key).function()) for one in awaited]
        fields = self._values.fields(of, "source", place.function())
        answers = f"[\n{indented(fields)}\n    for source in sources\n]"
        if not awaited:
            lines = [*first, f"return {answers}"]
        else:
            joined = self._joined(awaited, functions)
            lines = [*first, f"answers = {answers}", *joined, "return answers"]
        return self._module.function(name, f"sources, {SHARED}", *lines, waits=True)

    @staticmethod
    def _joined(awaited: list[Selected], functions: list[str]) -> list[str]:
        """Lines that put what was waited for into the answers."""
        calls = [f"{function}(sources, {SHARED})" for function in functions]
        if len(calls) == 1:
            found, names = calls[0], ["value"]
            lines = [f"found = await {found}", "for answer, value in zip(answers, found):"]
        else:
            names = [f"value{number}" for number in range(1, len(calls) + 1)]
            together = "\n".join(f"    {call}," for call in calls)
            lines = [
                f"found = await together(\n{together}\n)",
                f"for answer, {', '.join(names)} in zip(answers, *found):",
            ]
        pairs = zip(awaited, names, strict=True)
        return lines + [f"    answer[{quoted(one.key)}] = {name}" for one, name in pairs]

    def _field(self, selected: Selected, place: Place) -> str:
        """The name of a function for one field of sources of one type."""
        as_objects = self._of_each(selected, place)
        found = json_selection(self._selection, selected)
        return as_objects if found is None else self._as_json(selected, place, found, as_objects)

    def _as_json(
        self, selected: Selected, place: Place, found: JsonSelection, as_objects: str
    ) -> str:
        """The name of a function as above, whose list is JSON of the database if it can be."""
        field, definition = field_of(selected)
        text = self._module.constant(f"text_of_{found.items.key}", found.text)
        arguments = "None"
        if found.joined is not None:
            arguments = self._reader.arguments_of(found.joined) or "{}"
        name = f"json_of_{selected.parent.name}_{field.python_name}"
        read = self._reader.call(
            self._module.constant(name, found.of.read),
            ["source", "info", f"Asked({text}, {arguments})"],
            selected,
        )
        below = Waiting(self._values.with_completed(id(found.items.nodes)))
        answers = below._answers(definition.type, selected, place)
        otherwise = f"    return await {as_objects}(sources, {SHARED})"
        of_one = (f"if len(sources) > 1:\n{otherwise}",) if found.of.of_one else ()
        return self._module.function(
            f"{place.path}_as_json",
            f"sources, {SHARED}",
            f"# {place.path}: {selected.parent.name}.{selected.node.name.value}",
            *of_one,
            f"values = await each([{read} for source in sources])",
            f"if None in values:\n{otherwise}",
            f"return await {answers}(values, {SHARED})",
            waits=True,
        )

    def _of_each(self, selected: Selected, place: Place) -> str:
        """As above, from objects."""
        _, definition = field_of(selected)
        values = self._reader.read_all(selected, "sources")
        if self._values.waits_below(definition.type, selected):
            answers = self._answers(definition.type, selected, place)
            last = f"return await {answers}(values, {SHARED})"
        else:
            value = self._values.value(definition.type, selected, "value", place)
            last = f"return [\n{indented(value)}\n    for value in values\n]"
        comment = f"# {place.path}: {selected.parent.name}.{selected.node.name.value}"
        told = self._reader.told_before(
            one
            for parent in self._selection.possible_types(definition.type)
            for one in self._selection.below(parent, selected.nodes)
        )
        lines = comment, *told, f"values = {values}", last
        name = f"{place.path}_of_each"
        return self._module.function(name, f"sources, {SHARED}", *lines, waits=True)

    def _answers(self, kind: Any, selected: Selected, place: Place) -> str:  # noqa: ANN401 - graphql-core's types
        """The name of a function that answers values of a type."""
        inner, may_be_null = nullable(kind)
        if isinstance(inner, GraphQLObjectType):
            function = self._objects(inner, selected, place)
        elif isinstance(inner, GraphQLList):
            function = f"in_lists({self._answers(inner.of_type, selected, place)})"
        else:
            rows = []
            for usual, one in self._values.classes(inner):
                of = self._selection.below(one, selected.nodes)
                name = self._function(place.path, of, place, f"# {place.path}")
                rows.append(f"\n    {usual}: {name},")
            function = f"by_class({{{''.join(rows)}\n}})"
        if may_be_null:
            function = f"or_null({function})"
        return (
            self._module.value(f"{place.path}_answers", function) if "(" in function else function
        )
