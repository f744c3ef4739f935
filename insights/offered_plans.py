"""The plans of the settings beside those of the database, when a service starts."""

from typing import Final

from insights import plans as plans_file
from insights.settings import Settings
from insights.structured_logs import structlog
from resolvers import plans

HOW_TO_COMPARE: Final = "insights plans diff"


async def fill_or_compare(settings: Settings) -> None:
    """Fill a database that has no plans; log a warning where others are on offer in it.

    Raises BadPlansError.
    """
    wanted = plans_file.read(settings.plans_file)
    if await plans.fill_empty(wanted):
        return
    if changes := await plans.differences(wanted):
        found = [plan.id for change in changes if (plan := change.after or change.before)]
        structlog.stdlib.get_logger("insights").warning(
            "the plans in the database are not those of the plans file; the database holds",
            plans=found,
            compare=HOW_TO_COMPARE,
        )
