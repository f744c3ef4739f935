"""How many connections one process holds, below what the operating system lets it open."""

import resource
import time
from typing import Final

from insights.structured_logs import structlog

RESERVED_FILES: Final = 256
"""Files left for the database, exports, webhooks and the log."""

LOG_INTERVAL_S: Final = 60.0
"""Seconds between two log lines about refused connections."""

_log = structlog.stdlib.get_logger("insights")


def raise_open_files() -> int:
    """Raise the soft limit on open files to the hard one; the limit now in force."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


class ConnectionLimit:
    """A limit on open connections; what it refuses is logged once, then counted."""

    def __init__(self, most: int, open_files: int) -> None:
        """At most `most` connections, and fewer where the process may not open as many files."""
        self.most = max(1, min(most, open_files - RESERVED_FILES))
        self._refused = 0
        self._logged_at: float | None = None

    def is_reached(self, connections: int) -> bool:
        """Whether a connection is one too many, of `connections` with it."""
        if connections <= self.most:
            return False
        self._refused += 1
        now = time.monotonic()
        if self._logged_at is None or now - self._logged_at >= LOG_INTERVAL_S:
            _log.warning("connections refused", most=self.most, refused=self._refused)
            self._logged_at, self._refused = now, 0
        return True
