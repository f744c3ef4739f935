"""What waits to be done in the background, for those who watch the service."""

from datetime import datetime

from models import backlogs
from models.backlogs import Backlogs as StoredBacklogs
from models.database import session
from models.outages import READ_ONLY, outage_of
from resolvers.clock import Clock, current_time

Backlogs = StoredBacklogs
"""What waits to be done, over all tenants; it names none of them."""


async def current(clock: Clock | None) -> tuple[datetime, Backlogs]:
    """The present instant, and what waits at it."""
    now = current_time(clock)
    return now, await backlogs.read(session(), now)


async def note_verified(clock: Clock | None) -> None:
    """Remember that a verification of all tenants has passed; a standby cannot, and needs not."""
    try:
        await backlogs.note_verified(session(), current_time(clock))
    except Exception as error:
        outage = outage_of(error)
        if outage is None or outage.reason != READ_ONLY:
            raise
