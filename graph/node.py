"""The interface of everything that has a global id."""

import strawberry

from credit.core.roles import Scope
from graph.scopes import attribute, interface


@interface
class Node:
    """An object with a global id."""

    id: strawberry.ID = attribute(
        Scope.BALANCE_CHANGES_READ, "Global id: opaque, and stable for the object's lifetime."
    )
