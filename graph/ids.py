"""Global ids as clients see them, and what the ids of their inputs name."""

from uuid import UUID

import strawberry

from credit.errors import NotFoundError
from credit.ids import GlobalId, Kind, parsed


def of_tenant(tenant: UUID) -> strawberry.ID:
    """The id of a tenant."""
    return strawberry.ID(str(GlobalId(Kind.TENANT, tenant, "")))


def of_plan(plan: str) -> strawberry.ID:
    """The id of a plan."""
    return strawberry.ID(str(GlobalId(Kind.PLAN, None, plan)))


def of_tenants(kind: Kind, tenant: UUID, key: UUID | int) -> strawberry.ID:
    """The id of something that belongs to a tenant."""
    return strawberry.ID(str(GlobalId(kind, tenant, str(key))))


def tenant_named(text: str) -> UUID:
    """The tenant of an input's `tenantId`; NotFoundError for an id that cannot be a tenant's."""
    found = parsed(text, Kind.TENANT)
    if found is None or found.tenant is None:
        msg = "there is no such tenant"
        raise NotFoundError(msg, ("tenantId",))
    return found.tenant


def plan_named(text: str) -> str:
    """The plan of an input's `planId`; NotFoundError for an id that cannot be a plan's."""
    found = parsed(text, Kind.PLAN)
    if found is None:
        msg = "there is no plan of this id: `plans` has them"
        raise NotFoundError(msg, ("planId",))
    return found.key


def purchase_named(text: str) -> tuple[UUID, UUID]:
    """Tenant and purchase of an input's `purchaseId`; NotFoundError as above."""
    found = parsed(text, Kind.PURCHASE)
    if found is None or found.tenant is None or found.uuid is None:
        raise no_purchase()
    return found.tenant, found.uuid


def export_named(text: str) -> tuple[UUID, UUID]:
    """Tenant and export of an input's `exportId`; NotFoundError as above."""
    found = parsed(text, Kind.EXPORT)
    if found is None or found.tenant is None or found.uuid is None:
        raise no_export()
    return found.tenant, found.uuid


def alert_named(text: str) -> tuple[UUID, UUID]:
    """Tenant and alert of an input's `alertId`; NotFoundError as above."""
    found = parsed(text, Kind.ALERT)
    if found is None or found.tenant is None or found.uuid is None:
        raise no_alert()
    return found.tenant, found.uuid


def webhook_named(text: str) -> tuple[UUID, UUID]:
    """Tenant and webhook of an input's `webhookId`; NotFoundError as above."""
    found = parsed(text, Kind.WEBHOOK)
    if found is None or found.tenant is None or found.uuid is None:
        raise no_webhook()
    return found.tenant, found.uuid


def no_webhook() -> NotFoundError:
    """Answers alike for a webhook that does not exist and for one of somebody else's tenant."""
    msg = "there is no such webhook"
    return NotFoundError(msg, ("webhookId",))


def no_alert() -> NotFoundError:
    """Answers alike for an alert that does not exist and for one of somebody else's tenant."""
    msg = "there is no such alert"
    return NotFoundError(msg, ("alertId",))


def no_export() -> NotFoundError:
    """Answers alike for an export that does not exist and for one of somebody else's tenant."""
    msg = "there is no such export"
    return NotFoundError(msg, ("exportId",))


def no_purchase() -> NotFoundError:
    """Answers alike for a purchase that does not exist and for one of somebody else's tenant."""
    msg = "there is no such purchase"
    return NotFoundError(msg, ("purchaseId",))
