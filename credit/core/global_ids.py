"""Global ids (Relay): opaque strings that encode an object's kind, its tenant and its key.

The id contains the tenant, so access can be checked before the object is looked up.
"""

import re
from base64 import urlsafe_b64decode
from binascii import b2a_base64
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final
from uuid import UUID

from credit.core.errors import NotFoundError

_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")
_LONGEST: Final = 1_200
"""Characters of a global id: an interview's has up to 200 characters of four bytes each."""
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
"""Positive integers of up to 18 digits, which fit a 64-bit column."""


class Kind(StrEnum):
    """Kinds of object that a global id can refer to."""

    TENANT = "Tenant"
    PLAN = "Plan"
    JOB = "Job"
    GRANT = "Grant"
    BILLING_PERIOD = "BillingPeriod"
    BALANCE_CHANGE = "BalanceChange"
    PURCHASE = "Purchase"
    EXPORT = "Export"
    ALERT_RULE = "AlertRule"
    ALERT = "Alert"
    BUDGET = "Budget"
    WEBHOOK = "Webhook"
    DELIVERY = "Delivery"
    CHARGE = "Charge"
    MEMBER = "Member"
    API_KEY = "ApiKey"


_OF_EITHER: Final = {Kind.WEBHOOK, Kind.DELIVERY, Kind.MEMBER, Kind.API_KEY}
"""Kinds whose objects belong to a tenant, or to none."""


@dataclass(frozen=True, slots=True)
class GlobalId:
    """A decoded global id.

    `tenant` is None for plans, for webhooks of all tenants and their deliveries, and for members
    and API keys of no tenant; `key` identifies the object within its tenant.
    """

    kind: Kind
    tenant: UUID | None
    key: str

    def __str__(self) -> str:
        """The opaque string that clients see: unpadded base64url."""
        return written(self.kind, self.tenant, self.key)

    @property
    def number(self) -> int:
        """The key as a number, for grants, periods, balance changes and alerts; 0 if it is none."""
        return int(self.key) if _NUMBER.fullmatch(self.key) else 0

    @property
    def uuid(self) -> UUID | None:
        """The key as a UUID, for jobs, purchases and the like; None if it is none."""
        return _uuid(self.key)


def written(kind: Kind, tenant: UUID | None, key: object) -> str:
    """The opaque string of an id: unpadded base64url."""
    return writer(kind, tenant)(key)


def writer(kind: Kind, tenant: UUID | None) -> Callable[[object], str]:
    """Writes the ids of a kind in a tenant, as `written`, of which lists print hundreds."""
    start = prefix(kind, tenant)

    def write(key: object) -> str:
        plain = f"{start}{key}".encode()
        return b2a_base64(plain, newline=False).translate(_URL_SAFE, b"=").decode()

    return write


@lru_cache(maxsize=1024)
def prefix(kind: Kind, tenant: UUID | None) -> str:
    """What all ids of a kind begin with in a tenant; kept, since lists print hundreds of them."""
    return f"{kind.value}:{tenant or ''}:"


def parsed(text: str, kind: Kind | None = None) -> GlobalId | None:
    """Decode an id from a caller; None when it is malformed or of another kind than `kind`."""
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        plain = urlsafe_b64decode(padded[:_LONGEST]).decode()
        name, tenant_text, key = plain.split(":", 2)
        found = GlobalId(Kind(name), _uuid(tenant_text), key)
    except ValueError:
        return None
    if str(found) != text or "\0" in key or not _is_complete(found):
        return None
    return found if kind in (None, found.kind) else None


def _is_complete(found: GlobalId) -> bool:
    has_tenant, has_key = found.tenant is not None, bool(found.key)
    fits = found.kind in _OF_EITHER or has_tenant == (found.kind is not Kind.PLAN)
    return fits and has_key == (found.kind is not Kind.TENANT)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def not_found(kind: Kind) -> NotFoundError:
    """The same error for an object that does not exist and for one of another tenant.

    It is made anew for each raise: an instance that is raised again keeps every earlier traceback,
    and with it all that its frames hold.
    """
    noun = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    return NotFoundError(f"there is no such {noun}", (f"{kind[0].lower()}{kind[1:]}Id",))
