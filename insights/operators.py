"""The person at the command line: an operator, who needs no key where the database is open."""

from datetime import UTC, datetime

from credit.roles import SCOPES, Role
from resolvers.context import Clock, Context, Viewer
from resolvers.loaders import Loaders

_VIEWER = Viewer("command line", Role.OPERATOR, SCOPES[Role.OPERATOR], None)


def context(clock: Clock | None = None) -> Context:
    """A context for one operation, at the instant that it is."""
    now = clock() if clock else datetime.now(UTC)
    return Context(_VIEWER, now, clock, Loaders(now, clock))
