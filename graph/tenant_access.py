"""Who has access to a tenant."""

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.metering import tenants
from graph.api_key import ApiKey, keys_of_tenant
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info
from graph.scopes import field, object_type


@object_type
class TenantAccess:
    """The part of `Tenant` about its API keys."""

    value: strawberry.Private[tenants.Tenant]

    @field(Scope.KEYS_MANAGE)
    async def api_keys(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[ApiKey]:
        """The API keys of the tenant, newest first, revoked and expired ones too."""
        arguments = Arguments(first, after, last, before)
        return await keys_of_tenant(info.context, self.value.id, arguments)
