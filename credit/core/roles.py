"""Roles: whom a key speaks for, and what each may do."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """Whom a key speaks for."""

    TENANT_ADMIN = "TENANT_ADMIN"
    PARTNER = "PARTNER"
    PLATFORM = "PLATFORM"
    OPERATOR = "OPERATOR"


class Scope(StrEnum):
    """A thing that a role may do."""

    CONSUMPTION_READ = "CONSUMPTION_READ"
    BALANCE_CHANGES_READ = "BALANCE_CHANGES_READ"
    CREDITS_BUY = "CREDITS_BUY"
    PURCHASES_SETTLE = "PURCHASES_SETTLE"
    USAGE_WRITE = "USAGE_WRITE"
    TENANT_MANAGE = "TENANT_MANAGE"


SCOPES: Final[dict[Role, frozenset[Scope]]] = {
    Role.TENANT_ADMIN: frozenset(
        {Scope.CONSUMPTION_READ, Scope.BALANCE_CHANGES_READ, Scope.CREDITS_BUY}
    ),
    Role.PARTNER: frozenset({Scope.BALANCE_CHANGES_READ}),
    Role.PLATFORM: frozenset({Scope.USAGE_WRITE}),
    Role.OPERATOR: frozenset(Scope),
}

OF_ONE_TENANT: Final = frozenset({Role.TENANT_ADMIN, Role.PARTNER})
"""Roles whose keys are bound to a tenant; those of the others must not be."""

ADDED_SCOPES: Final[dict[Role, frozenset[Scope]]] = {
    Role.PLATFORM: frozenset({Scope.PURCHASES_SETTLE}),
}
"""What a single key may be given beyond its role: a payment service settles purchases."""
