"""Consumption: counts of interviews by outcome, and the credits that they used."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from credit.core.units import ZERO, Credits


class Usage(NamedTuple):
    """The usage of one or more days: numbers of interviews, and the credits that they cost.

    A tuple, since a year of days makes as many of them, and a dataclass takes three times as long.
    """

    invited: int = 0
    started: int = 0
    partially_completed: int = 0
    completed: int = 0
    voided: int = 0
    expired: int = 0
    simulations: int = 0
    credits: Credits = ZERO

    def __add__(self, other: "Usage") -> "Usage":  # type: ignore[override]
        """The sum of two usages, field by field."""
        return Usage(
            self.invited + other.invited,
            self.started + other.started,
            self.partially_completed + other.partially_completed,
            self.completed + other.completed,
            self.voided + other.voided,
            self.expired + other.expired,
            self.simulations + other.simulations,
            self.credits + other.credits,
        )

    def __sub__(self, other: "Usage") -> "Usage":
        """What is left of a usage without another that is a part of it, field by field."""
        return Usage(
            self.invited - other.invited,
            self.started - other.started,
            self.partially_completed - other.partially_completed,
            self.completed - other.completed,
            self.voided - other.voided,
            self.expired - other.expired,
            self.simulations - other.simulations,
            self.credits - other.credits,
        )

    @classmethod
    def total(cls, usages: Sequence["Usage"]) -> "Usage":
        """The sum of many usages, field by field; in a fifth of the time that adding each takes."""
        columns = list(zip(*usages, strict=True))
        if not columns:
            return NOTHING
        *counts, credits = columns
        return cls._make((*map(sum, counts), Credits(sum(one.thousandths for one in credits))))

    @property
    def conducted(self) -> int:
        """The number of completed and partially completed interviews."""
        return self.completed + self.partially_completed

    @property
    def completion_rate(self) -> float | None:
        """Completed interviews divided by invitations; None without invitations.

        It exceeds 1 when interviews complete whose invitations lie in earlier days.
        """
        return completion_rate(self.completed, self.invited)


def completion_rate(completed: int, invited: int) -> float | None:
    """As `Usage.completion_rate`."""
    return completed / invited if invited else None


NOTHING: Final = Usage()
"""Usage with all numbers zero."""
