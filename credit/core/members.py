"""Members: subjects of a token issuer that were granted a role, for a tenant or for none.

A token says who sends a request. What that subject may do is what members say, and nothing else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from credit.core.errors import InvalidInputError
from credit.core.roles import OF_ONE_TENANT, Role

LONGEST_ISSUER: Final = 255
LONGEST_SUBJECT: Final = 255
"""Characters of a subject: OpenID Connect allows as many, of ASCII alone."""

MOST_MEMBERS: Final = 1_000
"""Members that one tenant may have."""

PRECEDENCE: Final = (Role.OPERATOR, Role.PLATFORM, Role.TENANT_ADMIN, Role.PARTNER)
"""The role of a subject with several is the first of these.

Roles that only operators grant come before those that a tenant's administrators grant, so that no
tenant can take such a role from a subject by granting it another one.
"""

_OF_NO_TENANT: Final = UUID("5a0c3b7e-8f52-4c1d-9b6e-2f7a4d1c8e03")
"""Stands for the tenant in the ids of members that have none."""
_VISIBLE: Final = re.compile(r"[!-~](?:[ -~]*[!-~])?", re.ASCII)
"""Printable ASCII that neither begins nor ends with a space."""


@dataclass(frozen=True, slots=True)
class Member:
    """A subject of an issuer with its role for a tenant; `tenant_id` is None for none.

    `created_at` and `created_by` say when and by whom the present role was granted.
    """

    id: UUID
    issuer: str
    subject: str
    role: Role
    tenant_id: UUID | None
    created_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True)
class Access:
    """What a subject may do: one role, and its tenants; `tenant_ids` is None for all of them."""

    role: Role
    tenant_ids: frozenset[UUID] | None


def member_id(issuer: str, subject: str, tenant_id: UUID | None) -> UUID:
    """The id of a member, derived (UUID v5): a subject is one member of a tenant, or of none."""
    return uuid5(tenant_id or _OF_NO_TENANT, f"{issuer}\n{subject}")


def access_of(members: Iterable[Member]) -> Access | None:
    """What the members of one subject permit; None without any.

    The first role of PRECEDENCE among them, for the tenants that it was granted for: a role is
    never used for a tenant that another role was granted for.
    """
    found = tuple(members)
    for role in PRECEDENCE:
        tenant_ids = {member.tenant_id for member in found if member.role is role}
        if tenant_ids:
            bound = frozenset(tenant_id for tenant_id in tenant_ids if tenant_id is not None)
            return Access(role, bound if role in OF_ONE_TENANT else None)
    return None


def is_subject(text: str) -> bool:
    """Whether a text can be a subject: 1 to 255 printable characters of ASCII."""
    return len(text) <= LONGEST_SUBJECT and _VISIBLE.fullmatch(text) is not None


def check_identity(issuer: str, subject: str) -> None:
    """Raise InvalidInputError for what can be no issuer, or no subject."""
    if len(issuer) > LONGEST_ISSUER or not _VISIBLE.fullmatch(issuer) or " " in issuer:
        msg = (
            f"issuer takes 1 to {LONGEST_ISSUER} printable characters of ASCII without spaces: "
            "the `iss` of the subject's tokens, such as https://login.example.com/"
        )
        raise InvalidInputError(msg, ("issuer",))
    if not is_subject(subject):
        msg = (
            f"subject takes 1 to {LONGEST_SUBJECT} printable characters of ASCII: the `sub` of "
            "the subject's tokens"
        )
        raise InvalidInputError(msg, ("subject",))


def check_role(role: Role, tenant_id: UUID | None) -> None:
    """Raise InvalidInputError unless a role goes with a tenant, or with none (None)."""
    if (tenant_id is not None) != (role in OF_ONE_TENANT):
        takes = "is granted for a tenant" if role in OF_ONE_TENANT else "is granted for no tenant"
        msg = f"the role {role} {takes}"
        raise InvalidInputError(msg, ("tenantId",))
