"""Tortoise's engine for the read replica: as for PostgreSQL, and it rests after a failure."""

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
"""Seconds for which a replica that failed is not asked: each attempt may take its time limits."""
_log = logging.getLogger(__name__)


class ReplicaRead(StrEnum):
    """What became of a read that the replica could answer."""

    ANSWERED = "answered"
    BEHIND = "behind"
    FAILED = "failed"


class ReplicaClient(PostgresClient):
    """Connections to standbys, or to whatever the address names where it has none.

    `reads` counts what became of the reads of this process. `is_paused` after a failure.
    """

    def __init__(self, *, address: PostgresAddress, limits: Limits, **given: Any) -> None:  # noqa: ANN401 - Tortoise's
        wanted = {"target_session_attrs": "prefer-standby", **address.parameters}
        super().__init__(address=replace(address, parameters=wanted), limits=limits, **given)
        self.reads: Counter[ReplicaRead] = Counter()
        self._paused_until = 0.0

    @property
    def is_paused(self) -> bool:
        """Whether it failed a moment ago."""
        return time.monotonic() < self._paused_until

    def failed(self, error: Exception) -> None:
        """Count a failure, say it and pause."""
        self.reads[ReplicaRead.FAILED] += 1
        if not self.is_paused:
            _log.warning(
                "the read replica fails; the primary answers its reads for %s seconds: %s",
                *(round(PAUSED_S), error),
            )
        self._paused_until = time.monotonic() + PAUSED_S


client_class = ReplicaClient
"""What Tortoise looks for in the module of an engine."""
