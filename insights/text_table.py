"""Columns of text that keep every character, however narrow the terminal: keys get copied."""

from collections.abc import Sequence

from insights.printable import printable


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """One line for each row, its cells padded to the widest of their column."""
    rows = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
