"""The interface of everything that has a global id."""

from typing import Final

import strawberry

from credit.core.roles import Scope
from graph.scopes import attribute, interface

SCOPE: Final = Scope.BALANCE_CHANGES_READ
GLOBAL_ID: Final = "Global id: opaque, and stable for the object's lifetime."


@interface
class Node:
    """An object with a global id."""

    id: strawberry.ID = attribute(SCOPE, GLOBAL_ID)
