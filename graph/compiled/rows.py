"""Lists that are answered from rows of columns: where columns are all that is selected of them."""

from dataclasses import dataclass, field

from graphql import GraphQLObjectType

from graph.columns import GLOBAL_ID, AsRows, Column, Columns
from graph.compiled.leaves import leaf
from graph.compiled.names import Module, Place, indented, quoted
from graph.compiled.reading import Reader, declared, field_of
from graph.compiled.selection import Selected, Selection, innermost, nullable
from graph.scopes import ROWS


@dataclass(slots=True)
class RowSelection:
    """What a query selects of a connection whose nodes may be rows."""

    of: AsRows
    nodes: Selected
    """The connection's field `nodes`."""
    columns: dict[str, None] = field(default_factory=dict)
    beside: dict[str, None] = field(default_factory=dict)
    """The columns that are asked for, in order, as in `graph.columns.Asked`."""
    part: Selected | None = None
    """The field whose object is a part of each row, if one is selected."""

    @property
    def order(self) -> list[str]:
        """The columns of a row in order."""
        return [*self.of.leading, *self.columns, *self.beside]


def row_selection(selection: Selection, selected: Selected) -> RowSelection | None:
    """What is selected of a field as rows; None where its list is read as objects."""
    if selected.definition is None:
        return None
    of = declared(selected.definition).metadata.get(ROWS)
    connection = innermost(selected.definition.type)
    if of is None or not isinstance(connection, GraphQLObjectType):
        return None
    fields = selection.below(connection, selected.nodes)
    lists = [one for one in fields if one.node.name.value in {"nodes", "edges"}]
    if len(lists) != 1 or lists[0].node.name.value != "nodes":
        return None
    found = RowSelection(of, lists[0])
    return found if _asks(selection, lists[0], of.columns, found) else None


def _asks(selection: Selection, of: Selected, table: Columns, rows: RowSelection) -> bool:
    """Whether all that is selected of a field is in a table of columns; then they are asked for."""
    asked = rows.columns if rows.part is None else rows.beside
    for one in _below(selection, of):
        column = None if one.definition is None else table.get(one.node.name.value)
        if isinstance(column, Column):
            leading = rows.of.leading
            asked.update(dict.fromkeys(name for name in column.names if name not in leading))
        elif column is not None and rows.part is None:
            rows.part = one
            if not _asks(selection, one, column, rows):
                return False
        elif one.definition is not None:
            return False
    return True


def _below(selection: Selection, selected: Selected) -> tuple[Selected, ...]:
    _, definition = field_of(selected)
    return selection.below(innermost(definition.type), selected.nodes)


class RowWriter:
    """Writes the function that prints rows."""

    def __init__(
        self, module: Module, selection: Selection, reader: Reader, rows: RowSelection
    ) -> None:
        """Write into a module."""
        self._module, self._selection, self._rows = module, selection, rows
        self._reader = reader
        self._places = {name: place for place, name in enumerate(rows.order)}

    def read(self, selected: Selected, source: str) -> str:
        """A coroutine for the connection of rows that a field of a source is, or for None."""
        rows, arguments = self._rows, "None"
        name = f"rows_of_{selected.parent.name}_{field_of(selected)[0].python_name}"
        if rows.part is not None:
            arguments = self._reader.arguments_of(rows.part) or "{}"
        columns = f"Asked({tuple(rows.columns)}, {tuple(rows.beside)}, {arguments})"
        read = self._module.constant(name, rows.of.read)
        return self._reader.call(read, [source, "info", columns], selected)

    def function(self, place: Place, parameters: str) -> str:
        """The name of a function from rows to their answers."""
        each = self._fields(self._rows.nodes, self._rows.of.columns, place)
        return self._module.function(
            f"{place.path}_as_rows",
            f"rows, {parameters}",
            f"# {place.path}",
            f"return [\n{indented(each)}\n    for row in rows\n]",
        )

    def _fields(self, selected: Selected, table: Columns, place: Place) -> str:
        """A dictionary of what is selected of a row."""
        lines = []
        for one in _below(self._selection, selected):
            column = None if one.definition is None else table[one.node.name.value]
            if column is None:
                value = quoted(one.parent.name)
            elif isinstance(column, Column):
                value = self._value(column, one, place)
            else:
                value = self._fields(one, column, place)
            lines.append(f"{quoted(one.key)}: {value},")
        return "{\n" + indented("\n".join(lines)) + "\n}"

    def _value(self, column: Column, selected: Selected, place: Place) -> str:
        field, definition = field_of(selected)
        values = ", ".join(f"row[{self._places[name]}]" for name in column.names)
        if column is GLOBAL_ID:
            return f"rows.global_id({values})"
        if column.made_by is not None:
            name = f"{selected.parent.name}_{field.python_name}_of_columns"
            values = f"{self._module.constant(name, column.made_by)}({values})"
        if column.is_answer:
            return values
        kind, may_be_null = nullable(definition.type)
        return leaf(self._module, kind, values, place, may_be_null=may_be_null)
