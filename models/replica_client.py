"""Tortoise's engine for the read replica: as for PostgreSQL, and it rests after a failure.

One that is silent holds whoever asks it for seconds. So one read finds out how it is, at first and
after each failure, and the others do not wait for that.
"""

import logging
import time
from collections import Counter
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from models.addresses import PostgresAddress
from models.limits import Limits
from models.postgres_client import PostgresClient

PAUSED_S: Final = 5.0
"""Seconds after which one read tries a replica that failed: it may wait for its time limits."""
_log = logging.getLogger(__name__)


class ReplicaRead(StrEnum):
    """What became of a read that the replica could answer."""

    ANSWERED = "answered"
    BEHIND = "behind"
    FAILED = "failed"


class ReplicaClient(PostgresClient):
    """Connections to standbys, or to whatever the address names where it has none.

    `reads` counts what became of the reads of this process.
    """

    def __init__(self, *, address: PostgresAddress, limits: Limits, **given: Any) -> None:  # noqa: ANN401 - Tortoise's
        wanted = {"target_session_attrs": "prefer-standby", **address.parameters}
        super().__init__(address=replace(address, parameters=wanted), limits=limits, **given)
        self.reads: Counter[ReplicaRead] = Counter()
        self._is_well = False
        self._tried_from = self._said_from = 0.0

    def may_be_asked(self) -> bool:
        """Whether a read may ask it.

        Of one that failed, or that nobody has asked yet, one read at a time finds out how it is.
        """
        if self._is_well:
            return True
        now = time.monotonic()
        if now < self._tried_from:
            return False
        self._tried_from = now + PAUSED_S
        return True

    def did(self, outcome: ReplicaRead) -> None:
        """Count a read for which it was there."""
        self.reads[outcome] += 1
        self._is_well = True

    def failed(self, error: Exception) -> None:
        """Count a failure, say it and pause."""
        self.reads[ReplicaRead.FAILED] += 1
        self._is_well, now = False, time.monotonic()
        self._tried_from = now + PAUSED_S
        if now >= self._said_from:
            self._said_from = now + PAUSED_S
            _log.warning(
                "the read replica fails; the primary answers its reads for %s seconds: %s",
                *(round(PAUSED_S), str(error) or type(error).__name__),
            )


client_class = ReplicaClient
"""What Tortoise looks for in the module of an engine."""
