"""The type of API keys, without their secrets."""

from datetime import datetime
from typing import Final, Self
from uuid import UUID

import strawberry

from credit.core import api_keys
from credit.core.global_ids import Kind
from credit.core.pagination import Page
from credit.core.roles import Scope
from graph import ids
from graph.connection import Arguments, Connection, Count, connected
from graph.enums import ApiKeyStatus, Role
from graph.enums import Scope as ScopeEnum
from graph.node import Node
from graph.scopes import attribute, object_type
from resolvers import api_keys as use_cases
from resolvers.context import Context

SCOPE: Final = Scope.KEYS_MANAGE
NEWEST_KEYS: Final = "API keys, the newest first"


@object_type
class ApiKey(Node):
    """A key that callers of this API authenticate with. Its secret is not stored."""

    id: strawberry.ID = attribute(SCOPE, "Global id: opaque, and stable for the object's lifetime.")
    prefix: str = attribute(
        SCOPE,
        "First characters of the key, by which to tell keys apart; the secret follows them.",
    )
    name: str = attribute(SCOPE, "Name that was given to the key when it was created.")
    role: Role = attribute(SCOPE, "Role of the key.")
    scopes: list[ScopeEnum] = attribute(SCOPE, "What the key may do, in alphabetical order.")
    tenant_id: strawberry.ID | None = attribute(
        SCOPE,
        "Global id of the tenant that the key is bound to; null for one that is bound to none.",
    )
    status: ApiKeyStatus = attribute(SCOPE, "Whether the key is accepted.")
    created_at: datetime = attribute(SCOPE, "When the key was created.")
    created_by: str | None = attribute(
        SCOPE,
        "Who created the key: the name, at that time, of the key that was used, or `command "
        "line`. Null for a key from before this was recorded.",
    )
    last_used_at: datetime | None = attribute(
        SCOPE,
        "When the key was last used, to the minute; null before the first use, and for one that "
        "was last used before this was recorded.",
    )
    expires_at: datetime | None = attribute(
        SCOPE, "When the key expires; null when it does not expire."
    )
    revoked_at: datetime | None = attribute(
        SCOPE, "When the key was revoked; null when it was not."
    )
    revoked_by: str | None = attribute(
        SCOPE,
        "Who revoked the key, as in `createdBy`; null when it was not revoked, and for one that "
        "was revoked before this was recorded.",
    )

    @classmethod
    def from_domain(cls, key: api_keys.ApiKey, now: datetime) -> Self:
        """Map a key; its status is that of the instant `now`."""
        return cls(
            id=ids.global_id(Kind.API_KEY, key.tenant_id, key.id),
            prefix=key.prefix,
            name=key.name,
            role=key.role,
            scopes=sorted(key.scopes),
            tenant_id=ids.global_tenant_id(key.tenant_id) if key.tenant_id else None,
            status=key.status_at(now),
            created_at=key.created_at,
            created_by=key.created_by.name if key.created_by else None,
            last_used_at=key.last_used_at,
            expires_at=key.expires_at,
            revoked_at=key.revoked_at,
            revoked_by=key.revoked_by.name if key.revoked_by else None,
        )


async def keys_of_tenant(
    context: Context, tenant_id: UUID, arguments: Arguments
) -> Connection[ApiKey]:
    """A page of the keys of a tenant."""
    page = await use_cases.page(context, tenant_id, arguments.request(NEWEST_KEYS))
    return _connected(context, page, lambda: use_cases.count(context, tenant_id))


async def keys_of_all(context: Context, arguments: Arguments) -> Connection[ApiKey]:
    """A page of the keys of all tenants that the viewer may see, and of those of no tenant."""
    page = await use_cases.page_of_all(context, arguments.request(NEWEST_KEYS))
    return _connected(context, page, lambda: use_cases.count_of_all(context))


def _connected(context: Context, page: Page[api_keys.ApiKey], count: Count) -> Connection[ApiKey]:
    return connected(page, NEWEST_KEYS, lambda key: ApiKey.from_domain(key, context.now), count)
