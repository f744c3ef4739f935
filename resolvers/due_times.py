"""Bringing back what is due further ahead than it can be: a clock was ahead, and came back.

Such a lease would keep an export or a webhook from every worker until the clock is there again.
"""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from credit.notify.retry_policy import LONGEST_DELAY
from models import due_times
from models.database import Session, transaction
from models.due_times import Bounds
from resolvers import alert_checks, run_outs, webhook_delivery
from resolvers.clock import Clock, current_time
from resolvers.leases import EXPORT_LEASE_S

TOLERANCE: Final = timedelta(minutes=1)
"""How much further ahead a due time may lie: clocks that differ by less are no fault."""
_BOUNDS: Final = Bounds(
    webhook_lease=timedelta(seconds=webhook_delivery.LEASE_S) + TOLERANCE,
    retry=LONGEST_DELAY + TOLERANCE,
    export_lease=timedelta(seconds=EXPORT_LEASE_S) + TOLERANCE,
    check=alert_checks.CHECK_INTERVAL + TOLERANCE,
    early_renewal=run_outs.MIN_INTERVAL + TOLERANCE,
    renewal=run_outs.MAX_INTERVAL + TOLERANCE,
)
_log = logging.getLogger(__name__)


async def mend(clock: Clock | None) -> Mapping[str, int]:
    """Have all that is due further ahead than it can be due at once; how many of each kind.

    Any number of processes may do so. What was brought back is logged as a warning.
    """
    now = current_time(clock)

    async def work(session: Session) -> dict[str, int]:
        return await due_times.bring_back(session, now, _BOUNDS)

    found = await transaction(work)
    if found:
        counts = ", ".join(f"{number} {kind}" for kind, number in found.items())
        message = "%s were due further ahead than can be, and are due now: the clock was ahead"
        _log.warning(message, counts)
    return found
