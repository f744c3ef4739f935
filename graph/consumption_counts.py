"""The numbers of a consumption: interviews by outcome, and the credits that they cost."""

import strawberry

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.metering.consumption import Usage
from graph.scopes import derived, object_type

SCOPE = Scope.CONSUMPTION_READ


@object_type
class ConsumptionCounts:
    """The part of `Consumption` that counts."""

    usage: strawberry.Private[Usage]
    interviews_invited: int = derived(
        SCOPE, "usage.invited", "Number of interviews whose candidate was invited on these days."
    )
    interviews_started: int = derived(
        SCOPE, "usage.started", "Number of interviews that were started on these days."
    )
    interviews_partially_completed: int = derived(
        SCOPE,
        "usage.partially_completed",
        "Number of interviews whose outcome on these days is partially completed.",
    )
    interviews_completed: int = derived(
        SCOPE, "usage.completed", "Number of interviews whose outcome on these days is completed."
    )
    interviews_voided: int = derived(
        SCOPE,
        "usage.voided",
        "Number of interviews that were voided on these days; they cost nothing.",
    )
    interviews_expired: int = derived(
        SCOPE,
        "usage.expired",
        "Number of invitations that expired unused on these days; they cost nothing.",
    )
    simulations_run: int = derived(
        SCOPE,
        "usage.simulations",
        "Number of simulated interviews run on these days; they cost nothing.",
    )
    interviews_conducted: int = derived(
        SCOPE,
        "usage.conducted",
        "Number of interviews conducted: completed plus partially completed.",
    )
    credits_used: Credits = derived(
        SCOPE,
        "usage.credits",
        "Credits that the interviews of these days cost: one for a completed interview, a "
        "part of one for a partially completed one, by the plan.",
    )
    completion_rate: float | None = derived(
        SCOPE,
        "usage.completion_rate",
        "Completed divided by invited interviews; above 1 when interviews of earlier "
        "invitations were completed. Null when nobody was invited.",
    )
