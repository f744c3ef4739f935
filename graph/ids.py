"""Global ids: opaque texts that name an object, its kind and, where it has one, its tenant.

The tenant comes first, so that whether it is the viewer's is known before anything is looked up.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

import strawberry

from credit.errors import NotFoundError

_LONGEST: Final = 400
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
"""As far as a 64-bit column goes."""


class Kind(StrEnum):
    """What a global id may name."""

    TENANT = "Tenant"
    PLAN = "Plan"
    JOB = "Job"
    GRANT = "Grant"
    BILLING_PERIOD = "BillingPeriod"
    BALANCE_CHANGE = "BalanceChange"
    PURCHASE = "Purchase"
    EXPORT = "Export"
    ALERT = "Alert"
    WEBHOOK = "Webhook"
    DELIVERY = "Delivery"


@dataclass(frozen=True, slots=True)
class GlobalId:
    """An id taken apart. `tenant` is None for plans alone; `key` names it within its tenant."""

    kind: Kind
    tenant: UUID | None
    key: str

    def __str__(self) -> str:
        """The opaque text."""
        plain = f"{self.kind}:{self.tenant or ''}:{self.key}"
        return urlsafe_b64encode(plain.encode()).decode().rstrip("=")

    @property
    def number(self) -> int:
        """The key as the number that grants, periods and balance changes have; 0 for none."""
        return int(self.key) if _NUMBER.fullmatch(self.key) else 0

    @property
    def uuid(self) -> UUID | None:
        """The key as the UUID that jobs and purchases have."""
        return _uuid(self.key)


def of_tenant(tenant: UUID) -> strawberry.ID:
    """The id of a tenant."""
    return strawberry.ID(str(GlobalId(Kind.TENANT, tenant, "")))


def of_plan(plan: str) -> strawberry.ID:
    """The id of a plan."""
    return strawberry.ID(str(GlobalId(Kind.PLAN, None, plan)))


def of_tenants(kind: Kind, tenant: UUID, key: UUID | int) -> strawberry.ID:
    """The id of something that belongs to a tenant."""
    return strawberry.ID(str(GlobalId(kind, tenant, str(key))))


def parsed(text: str, kind: Kind | None = None) -> GlobalId | None:
    """The id that a caller sent; None when it is malformed or names another kind of thing."""
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        plain = urlsafe_b64decode(padded[:_LONGEST]).decode()
        name, tenant_text, key = plain.split(":", 2)
        found = GlobalId(Kind(name), _uuid(tenant_text), key)
    except ValueError:
        return None
    if str(found) != text or "\0" in key or not _is_whole(found):
        return None
    return found if kind in (None, found.kind) else None


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


def _is_whole(found: GlobalId) -> bool:
    has_tenant, has_key = found.tenant is not None, bool(found.key)
    return has_tenant == (found.kind is not Kind.PLAN) and has_key == (
        found.kind is not Kind.TENANT
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
