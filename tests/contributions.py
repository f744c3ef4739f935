"""What single interviews contribute to usage."""

from collections.abc import Sequence

from credit.metering.events import PricedEvent
from credit.metering.interviews import Contribution, Interview, no_contribution


def contribution(interview: Interview, events: Sequence[PricedEvent]) -> Contribution:
    """The contribution of an interview with these events."""
    added = no_contribution()
    added.add(interview, events)
    return added
