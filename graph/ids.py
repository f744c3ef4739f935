"""Global ids: made for output, and parsed from inputs."""

from uuid import UUID

import strawberry

from credit.core.errors import NotFoundError
from credit.core.global_ids import Kind, not_found, parsed, written


def global_tenant_id(tenant: UUID) -> strawberry.ID:
    """Global id of a tenant."""
    return strawberry.ID(written(Kind.TENANT, tenant, ""))


def global_plan_id(plan: str) -> strawberry.ID:
    """Global id of a plan."""
    return strawberry.ID(written(Kind.PLAN, None, plan))


def global_id(kind: Kind, tenant: UUID | None, key: UUID | int | str) -> strawberry.ID:
    """Global id of an object that belongs to a tenant, or to none (None)."""
    return strawberry.ID(written(kind, tenant, key))


def tenant_id_from(text: str) -> UUID:
    """The tenant of an input's `tenantId`; NotFoundError for an id that cannot be a tenant's."""
    found = parsed(text, Kind.TENANT)
    if found is None or found.tenant is None:
        raise not_found(Kind.TENANT)
    return found.tenant


def plan_id_from(text: str) -> str:
    """The plan of an input's `planId`; NotFoundError for an id that cannot be a plan's."""
    found = parsed(text, Kind.PLAN)
    if found is None:
        msg = "there is no plan of this id: `plans` has them"
        raise NotFoundError(msg, ("planId",))
    return found.key


def purchase_ids_from(text: str) -> tuple[UUID, UUID]:
    """Tenant and purchase of an input's `purchaseId`; NotFoundError as above."""
    return _owned(text, Kind.PURCHASE)


def job_ids_from(text: str) -> tuple[UUID, UUID]:
    """Tenant and job of an input's `jobId`; NotFoundError as above."""
    return _owned(text, Kind.JOB)


def export_ids_from(text: str) -> tuple[UUID, UUID]:
    """Tenant and export of an input's `exportId`; NotFoundError as above."""
    return _owned(text, Kind.EXPORT)


def alert_rule_ids_from(text: str) -> tuple[UUID, UUID]:
    """Tenant and alert rule of an input's `alertRuleId`; NotFoundError as above."""
    return _owned(text, Kind.ALERT_RULE)


def budget_ids_from(text: str) -> tuple[UUID, UUID]:
    """Tenant and budget of an input's `budgetId`; NotFoundError as above."""
    return _owned(text, Kind.BUDGET)


def webhook_ids_from(text: str) -> tuple[UUID | None, UUID]:
    """Tenant and webhook of an input's `webhookId`; NotFoundError as above.

    The tenant of a webhook of all tenants is None.
    """
    found = parsed(text, Kind.WEBHOOK)
    if found is None or found.uuid is None:
        raise not_found(Kind.WEBHOOK)
    return found.tenant, found.uuid


def member_ids_from(text: str) -> tuple[UUID | None, UUID]:
    """Tenant and member of an input's `memberId`; NotFoundError as above.

    The tenant of a member of no tenant is None.
    """
    found = parsed(text, Kind.MEMBER)
    if found is None or found.uuid is None:
        raise not_found(Kind.MEMBER)
    return found.tenant, found.uuid


def api_key_ids_from(text: str) -> tuple[UUID | None, str]:
    """Tenant and key of an input's `apiKeyId`; NotFoundError as above.

    The tenant of a key that is bound to none is None.
    """
    found = parsed(text, Kind.API_KEY)
    if found is None:
        raise not_found(Kind.API_KEY)
    return found.tenant, found.key


def _owned(text: str, kind: Kind) -> tuple[UUID, UUID]:
    found = parsed(text, kind)
    if found is None or found.tenant is None or found.uuid is None:
        raise not_found(kind)
    return found.tenant, found.uuid
