"""What was used in some days: counts of interviews by what became of them, and credits."""

from dataclasses import dataclass
from typing import Final

from credit.core.units import ZERO, Credits


@dataclass(frozen=True, slots=True)
class Usage:
    """Counts of one bucket: whole interviews, and the credits that they cost."""

    invited: int = 0
    started: int = 0
    partially_completed: int = 0
    completed: int = 0
    voided: int = 0
    expired: int = 0
    simulations: int = 0
    credits: Credits = ZERO

    def __add__(self, other: "Usage") -> "Usage":
        """What two buckets count together."""
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

    @property
    def conducted(self) -> int:
        """Completed and partially completed."""
        return self.completed + self.partially_completed

    @property
    def completion_rate(self) -> float | None:
        """Completed over invited; None when nobody was invited. Above 1 when older ones end."""
        return self.completed / self.invited if self.invited else None


NOTHING: Final = Usage()
