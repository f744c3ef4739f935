"""Figures as they are printed: medians, and ratios to what is written by hand."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

GOAL_MET: Final = "✓"
GOAL_MISSED: Final = "✗"


def ratio(ours: Sequence[float], by_hand: Sequence[float]) -> float:
    """The median over rounds of how many times the hand-written one's speed ours has.

    Both are seconds, a pair for each round, taken one after the other.
    """
    return median(theirs / mine for mine, theirs in zip(ours, by_hand, strict=True))


def against_goal(value: float, goal: float, *, at_most: bool = False) -> str:
    """A figure beside its goal, with a mark for whether it is met."""
    met = value <= goal if at_most else value >= goal
    sign = "≤" if at_most else "≥"
    return f"{value:,.2f} ({sign} {goal:,g} {GOAL_MET if met else GOAL_MISSED})"


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows in columns that line up."""
    cells = [[str(cell) for cell in row] for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    print(f"\n{title}")
    for number, row in enumerate(cells):
        print("  " + "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip())
        if number == 0:
            print("  " + "  ".join("─" * width for width in widths))


def machine() -> str:
    """What figures were measured on: processor, cores, Python, and how busy the machine was."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text().splitlines() if information.exists() else []
    models = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    processor = models[0] if models else platform.processor()
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    python = platform.python_version()
    return f"{os.cpu_count()} of {processor}, Python {python}, load average {busy}"
