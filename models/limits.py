"""How many connections a process has to its database, and how long it waits for it."""

from dataclasses import dataclass
from typing import Final

POOL_SIZE: Final = 16
CONNECT_TIMEOUT_S: Final = 3.0
PATIENT_S: Final = 30.0
"""Seconds for which a lock of a SQLite file is waited for, where statements have no limit."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one process. Statements of commands take what they take: only a service has one."""

    pool_size: int = POOL_SIZE
    connect_timeout_s: float = CONNECT_TIMEOUT_S
    statement_timeout_s: float | None = None

    def wait_s(self, hosts: int) -> float | None:
        """Seconds for which a connection is waited for; enough to try each of some hosts."""
        if self.statement_timeout_s is None:
            return None
        return max(self.statement_timeout_s, hosts * self.connect_timeout_s + 1)

    @property
    def lock_wait_s(self) -> float:
        """Seconds for which a lock of a SQLite file is waited for."""
        return PATIENT_S if self.statement_timeout_s is None else self.statement_timeout_s
