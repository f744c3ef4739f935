"""Plots drawn in characters: columns side by side, in the width that is given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil, floor, log10
from typing import Final

from rich.text import Text

HEIGHT: Final = 10
_WIDEST_COLUMN: Final = 6
_NARROWEST: Final = 8
_STEPS: Final = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""What the top of an axis may begin with: readable, and at most a quarter above what is drawn."""

_SLIVER: Final = ("▁", "_")
"""For what is more than nothing and less than half a line, in blocks and in ASCII."""


class Ink(Enum):
    """What a part of a column is drawn with: in blocks, in ASCII, and in which colour."""

    SOLID = ("█", "#", "cyan")
    MEDIUM = ("▓", "+", "blue")
    LIGHT = ("░", ".", "bright_black")


Amounts = tuple[float, ...]
Parts = Sequence[tuple[float, Ink]]
"""Up to which amount each ink of a column goes; the first that reaches a line wins there."""


@dataclass(frozen=True, slots=True)
class DataPoint:
    """The amounts of one label, none below zero; `Drawing.parts` makes inks of them."""

    label: str
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Drawing:
    """How amounts become inks, what each ink says, and whether all of it has to be ASCII."""

    parts: Callable[[Amounts], Parts]
    legend: Mapping[Ink, str]
    plain: bool = False

    def of(self, data_points: Sequence[DataPoint], width: int) -> Text:
        """The plot of some data points, its legend below, no wider than `width` characters.

        Where there are more data points than characters, a column is the mean of several, and the
        legend says of how many.
        """
        top = _axis_top(max((max(one.amounts) for one in data_points), default=0.0))
        marks = {HEIGHT: f"{top:g}", HEIGHT // 2: f"{top / 2:g}", 0: "0"}
        margin = max(map(len, marks.values()))
        room = max(_NARROWEST, width - margin - 2)
        merged = ceil(len(data_points) / room)
        columns = _merged(data_points, merged)
        pitch = min(_WIDEST_COLUMN + 1, room // max(1, len(columns)))
        drawn = Text()
        for line in range(HEIGHT, 0, -1):
            tick = "|" if self.plain else "┤" if line in marks else "│"
            drawn.append(f"{marks.get(line, ''):>{margin}} {tick}")
            for column in columns:
                self._draw(drawn, column, (line - 0.5) * top / HEIGHT, pitch, lowest=line == 1)
            drawn.append("\n")
        across = pitch * len(columns)
        corner, dash = ("+", "-") if self.plain else ("└", "─")
        drawn.append(f"{marks[0]:>{margin}} {corner}{dash * across}\n")
        drawn.append(
            f"{' ' * (margin + 2)}{_ends(data_points, min(room, max(across, room // 2)))}\n"
        )
        return drawn.append_text(self._explained(merged))

    def _draw(
        self, drawn: Text, column: DataPoint, level: float, pitch: int, *, lowest: bool
    ) -> None:
        """One cell of a column, its gap included where there is room for one."""
        wide = max(1, pitch - 1)
        parts = self.parts(column.amounts)
        ink = next((ink for up_to, ink in parts if up_to > level), None)
        if ink is not None:
            blocks, ascii_, colour = ink.value
            drawn.append((ascii_ if self.plain else blocks) * wide, colour)
        elif lowest and any(column.amounts):
            drawn.append(_SLIVER[self.plain] * wide, parts[0][1].value[2])
        else:
            drawn.append(" " * wide)
        drawn.append(" " * (pitch - wide))

    def _explained(self, merged: int) -> Text:
        lines = Text()
        for ink, meaning in self.legend.items():
            blocks, ascii_, colour = ink.value
            lines.append(f"  {ascii_ if self.plain else blocks} ", colour).append(f"{meaning}\n")
        if merged > 1:
            lines.append(f"  each column is the mean of {merged}\n")
        return lines


def _merged(data_points: Sequence[DataPoint], size: int) -> list[DataPoint]:
    """Means of so many neighbours each, the last of perhaps fewer."""
    groups = [
        data_points[start : start + size] for start in range(0, len(data_points), max(1, size))
    ]
    return [
        DataPoint(
            group[0].label,
            tuple(sum(of) / len(group) for of in zip(*(one.amounts for one in group), strict=True)),
        )
        for group in groups
    ]


def _axis_top(largest: float) -> float:
    """A round number at or a little above the largest amount."""
    if largest <= 0:
        return 1.0
    magnitude = 10.0 ** floor(log10(largest))
    return next(step for step in _STEPS if step * magnitude >= largest * 0.999_999) * magnitude


def _ends(data_points: Sequence[DataPoint], width: int) -> str:
    """The first label and, where both have room, the last."""
    if not data_points:
        return ""
    first, last = data_points[0].label, data_points[-1].label
    if len(data_points) == 1 or len(first) + len(last) + 1 > width:
        return first
    return f"{first}{last:>{width - len(first)}}"
