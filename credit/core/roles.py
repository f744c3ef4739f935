"""Roles of API keys and members, and the scopes that each role grants."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """The role of an API key, or of a member: the kind of client that authenticates with it."""

    TENANT_ADMIN = "TENANT_ADMIN"
    PARTNER = "PARTNER"
    PLATFORM = "PLATFORM"
    OPERATOR = "OPERATOR"


class Scope(StrEnum):
    """A permission that a role grants."""

    CONSUMPTION_READ = "CONSUMPTION_READ"
    BALANCE_CHANGES_READ = "BALANCE_CHANGES_READ"
    CREDITS_BUY = "CREDITS_BUY"
    PURCHASES_SETTLE = "PURCHASES_SETTLE"
    USAGE_WRITE = "USAGE_WRITE"
    TENANT_MANAGE = "TENANT_MANAGE"
    ACCESS_MANAGE = "ACCESS_MANAGE"
    KEYS_MANAGE = "KEYS_MANAGE"


SCOPES: Final[dict[Role, frozenset[Scope]]] = {
    Role.TENANT_ADMIN: frozenset(
        {
            Scope.CONSUMPTION_READ,
            Scope.BALANCE_CHANGES_READ,
            Scope.CREDITS_BUY,
            Scope.ACCESS_MANAGE,
            Scope.KEYS_MANAGE,
        }
    ),
    Role.PARTNER: frozenset({Scope.BALANCE_CHANGES_READ}),
    Role.PLATFORM: frozenset({Scope.USAGE_WRITE}),
    Role.OPERATOR: frozenset(Scope),
}

OF_ONE_TENANT: Final = frozenset({Role.TENANT_ADMIN, Role.PARTNER})
"""Roles that are for single tenants: a key of them is bound to one; the others never are."""

ADDED_SCOPES: Final[dict[Role, frozenset[Scope]]] = {
    Role.PLATFORM: frozenset({Scope.PURCHASES_SETTLE}),
}
"""Scopes that an individual key can have beyond its role's: a payment service's key settles
purchases."""
