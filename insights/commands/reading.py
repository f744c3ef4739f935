"""What commands that read a tenant's figures share."""

from credit.metering.tenants import Tenant, TenantState
from insights import cli_context
from insights.commands.console import write_note
from resolvers import tenant_history
from resolvers.context import Context


async def tenant_to_read(context: Context, external_id: str) -> Tenant:
    """The tenant with the platform's id; says so where its history is still coming in.

    Raises NotFoundError when there is none.
    """
    tenant = await cli_context.tenant_by_external_id(context, external_id)
    if await tenant_history.state(context, tenant.id) is TenantState.AWAITING_HISTORY:
        write_note(
            f"note: {tenant.external_id} waits for its history: these figures are of what has "
            "come in so far"
        )
    return tenant
