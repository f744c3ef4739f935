"""Rows of the ledger or of purchases as comma-separated values."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Generic, TypeVar

from credit.audit.exports import ExportOrigin
from exporters.columns import Cell, Id, Table, instant_text
from exporters.csv_writer import LINE_END, CsvWriter, field, id_field

R = TypeVar("R")


class TableCsv(Generic[R]):
    """A file of records that is being written; errors as of `CsvWriter`."""

    def __init__(self, path: Path, table: Table[R], *, bom: bool = False) -> None:
        header = ",".join(column.name for column in table.columns)
        self._columns = table.columns
        self._file = CsvWriter(path, bom=bom, header=header)

    def add(self, rows: Sequence[R]) -> None:
        """Write a record for each row."""
        values = [column.value for column in self._columns]
        lines = (",".join([_text(value(row)) for value in values]) for row in rows)
        self._file.add_lines(LINE_END.join(lines))

    def finish(self, _summary: ExportOrigin) -> None:
        """Close the file, without the summary."""
        self._file.close()

    def abandon(self) -> None:
        """Close and remove the file; also after an error, and more than once."""
        self._file.abandon()


def _text(value: Cell | Id) -> str:
    match value:
        case None:
            text = ""
        case Id():
            text = id_field(value.text)
        case datetime():
            text = instant_text(value)
        case Enum():  # before str, which it is too
            text = str(value.value)
        case str():
            text = field(value)
        case Decimal():
            text = f"{value:f}"
        case _:
            text = str(value)
    return text
