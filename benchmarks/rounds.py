"""Rounds in which servers are asked in turn, and ratios of what a request took of each."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from benchmarks.figures import against_goal
from benchmarks.servers import Server, database_cpu_seconds

ROUNDS: Final = 7
"""Measured ones; one before them is discarded."""
ROUND_S: Final = 0.7


@dataclass
class Figures:
    """What a request took in each round: CPU seconds of the server and the database, seconds."""

    cpu: list[float] = field(default_factory=list)
    database_cpu: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def shown(self) -> list[str]:
        """Medians: CPU ms of the server and of the database, and answers a second."""
        spent = (f"{1000 * median(cpu):.2f}" for cpu in (self.cpu, self.database_cpu))
        return [*spent, f"{1 / median(self.seconds):,.0f}"]


def measured(servers: Mapping[str, Server], postmaster: int | None) -> dict[str, Figures]:
    """What the servers take for the body that each is asked with, in turn, round by round."""
    figures = {name: Figures() for name in servers}
    for number in range(ROUNDS + 1):
        for name, server in servers.items():
            cpu, of_database = server.cpu_seconds(), database_cpu_seconds(postmaster)
            answers = asyncio.run(server.requests_in(ROUND_S))
            if number == 0:
                continue
            figures[name].cpu.append((server.cpu_seconds() - cpu) / answers)
            taken = database_cpu_seconds(postmaster) - of_database
            figures[name].database_cpu.append(taken / answers)
            figures[name].seconds.append(ROUND_S / answers)
    return figures


def times(ours: Sequence[float], theirs: Sequence[float], goal: float = 0) -> str:
    """How many times the other's speed ours has.

    The median of the rounds, beside a goal where there is one, and the least and the most of them.
    """
    ratios = [other / own for own, other in zip(ours, theirs, strict=True)]
    middle = median(ratios)
    text = against_goal(middle, goal) if goal else f"{middle:.2f}"
    return f"{text}, {min(ratios):.2f} to {max(ratios):.2f}"
