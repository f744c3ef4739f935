"""API keys without their secrets: who made one, what it may do, and how many there may be."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.roles import ADDED_SCOPES, OF_ONE_TENANT, SCOPES, Role, Scope

MOST_LIVE_KEYS: Final = 20
"""Keys of a tenant that are neither revoked nor expired, made through the API."""
MOST_LIVE_KEYS_OF_NO_TENANT: Final = 100
"""The same for all keys together that belong to no tenant."""
LONGEST_NAME: Final = 200
"""Characters."""


class ApiKeyStatus(StrEnum):
    """Whether a key is accepted."""

    ACTIVE = "ACTIVE"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who made or revoked a key: its name then, and the id of the key that it used.

    `key_id` is None for the command line and for callers without an API key.
    """

    name: str
    key_id: str | None = None


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key without its secret. `prefix` is the part of its text that is not secret.

    `tenant_id` is None for keys that are bound to no tenant. `created_by` is None for keys from
    before it was recorded. `last_used_at` is None until the first use is recorded.
    """

    id: str
    prefix: str
    name: str
    role: Role
    tenant_id: UUID | None
    scopes: frozenset[Scope]
    created_at: datetime
    created_by: Actor | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    revoked_by: Actor | None = None
    last_used_at: datetime | None = None

    def status_at(self, now: datetime) -> ApiKeyStatus:
        """Whether the key is accepted at an instant."""
        if self.revoked_at is not None:
            return ApiKeyStatus.REVOKED
        expired = self.expires_at is not None and self.expires_at <= now
        return ApiKeyStatus.EXPIRED if expired else ApiKeyStatus.ACTIVE


def check_tenant(role: Role, tenant_id: UUID | None) -> None:
    """Raise InvalidInputError unless keys of a role are bound to a tenant exactly if one is given.

    TENANT_ADMIN and PARTNER keys are bound to one tenant, the others to none.
    """
    if (tenant_id is not None) != (role in OF_ONE_TENANT):
        takes = "takes a tenant" if role in OF_ONE_TENANT else "takes no tenant"
        msg = f"a {role} key {takes}"
        raise InvalidInputError(msg, ("tenantId",))


def check_scopes(role: Role, scopes: Collection[Scope]) -> None:
    """Raise InvalidInputError for no scopes, and for one that a key of this role cannot have."""
    possible = SCOPES[role] | ADDED_SCOPES.get(role, frozenset())
    if not scopes or not possible.issuperset(scopes):
        msg = f"a {role} key has at least one of these scopes: {', '.join(sorted(possible))}"
        raise InvalidInputError(msg, ("scopes",))
