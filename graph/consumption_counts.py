"""The numbers of a consumption: interviews by outcome, and the credits that they cost."""

from credit.core.roles import Scope
from credit.core.units import Credits
from graph.scopes import attribute, object_type

SCOPE = Scope.CONSUMPTION_READ


@object_type
class ConsumptionCounts:
    """The part of `Consumption` that counts."""

    interviews_invited: int = attribute(
        SCOPE, "Number of interviews whose candidate was invited on these days."
    )
    interviews_started: int = attribute(
        SCOPE, "Number of interviews that were started on these days."
    )
    interviews_partially_completed: int = attribute(
        SCOPE, "Number of interviews whose outcome on these days is partially completed."
    )
    interviews_completed: int = attribute(
        SCOPE, "Number of interviews whose outcome on these days is completed."
    )
    interviews_voided: int = attribute(
        SCOPE, "Number of interviews that were voided on these days; they cost nothing."
    )
    interviews_expired: int = attribute(
        SCOPE, "Number of invitations that expired unused on these days; they cost nothing."
    )
    simulations_run: int = attribute(
        SCOPE, "Number of simulated interviews run on these days; they cost nothing."
    )
    interviews_conducted: int = attribute(
        SCOPE, "Number of interviews conducted: completed plus partially completed."
    )
    credits_used: Credits = attribute(
        SCOPE,
        "Credits that the interviews of these days cost: one for a completed interview, a "
        "part of one for a partially completed one, by the plan.",
    )
    completion_rate: float | None = attribute(
        SCOPE,
        "Completed divided by invited interviews; above 1 when interviews of earlier "
        "invitations were completed. Null when nobody was invited.",
    )
