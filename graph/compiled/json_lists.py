"""Lists that the database writes as JSON: where columns are all that is selected of them."""

from typing import Final, NamedTuple

from graphql import GraphQLObjectType

from credit.core.json_text import UNQUOTED, JsonText, JsonValue
from graph.columns import AsJson, Column, Columns, Joined
from graph.compiled.reading import declared, field_of
from graph.compiled.selection import Selected, Selection, innermost
from graph.scopes import JSON

_SEPARATOR: Final = ","


class JsonSelection(NamedTuple):
    """What a query selects of a field whose list may be JSON."""

    of: AsJson
    items: Selected
    """The field that is the list."""
    text: JsonText
    joined: Selected | None
    """The field whose columns are joined to the others, if it is selected."""


def json_selection(selection: Selection, selected: Selected) -> JsonSelection | None:
    """What is selected of a field, as JSON; None where its list is read as objects."""
    if selected.definition is None:
        return None
    of = declared(selected.definition).metadata.get(JSON)
    parent = innermost(selected.definition.type)
    if of is None or not isinstance(parent, GraphQLObjectType):
        return None
    fields = selection.below(parent, selected.nodes)
    lists = [one for one in fields if one.node.name.value in {of.items, *of.others}]
    if len(lists) != 1 or lists[0].node.name.value != of.items:
        return None
    made = _Text(selection)
    if not made.take(lists[0], of.columns):
        return None
    return JsonSelection(of, lists[0], JsonText(tuple(made.texts), tuple(made.values)), made.joined)


class _Text:
    """The text of an object that is being made."""

    def __init__(self, selection: Selection) -> None:
        self.texts = [""]
        self.values: list[JsonValue] = []
        self.joined: Selected | None = None
        self._selection = selection

    def take(self, selected: Selected, table: Columns) -> bool:
        """Add the object of a field; False where something is selected that is in no table."""
        self._add("{")
        for place, one in enumerate(_below(self._selection, selected)):
            self._add(f'{_SEPARATOR if place else ""}"{one.key}":')
            if one.definition is None:
                self._add(f'"{one.parent.name}"')
            elif not self._take_field(one, table):
                return False
        self._add("}")
        return True

    def _take_field(self, selected: Selected, table: Columns) -> bool:
        known = table.get(selected.node.name.value)
        if known is None:
            return False
        if isinstance(known, str):
            self._add(known)
        elif isinstance(known, Column):
            self._take_column(known)
        elif isinstance(known, Joined):
            if self.joined is not None:
                return False
            self.joined = selected
            return self.take(selected, known.columns)
        else:
            return self.take(selected, known)
        return True

    def _take_column(self, column: Column) -> None:
        quote = "" if column.form in UNQUOTED else '"'
        self._add(quote)
        self.values.append(column)
        self.texts.append(quote)

    def _add(self, text: str) -> None:
        self.texts[-1] += text


def _below(selection: Selection, selected: Selected) -> tuple[Selected, ...]:
    _, definition = field_of(selected)
    return selection.below(innermost(definition.type), selected.nodes)
