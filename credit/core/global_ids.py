"""Global ids: opaque texts that name an object, its kind and, where it has one, its tenant.

The tenant comes first, so that whether it is the viewer's is known before anything is looked up.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

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
    ALERT_RULE = "AlertRule"
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
