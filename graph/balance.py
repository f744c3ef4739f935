"""Balances and grants, as clients see them."""

from datetime import datetime
from typing import Self
from uuid import UUID

from credit import balance, grants
from credit.global_ids import Kind
from credit.roles import Scope
from credit.units import Credits
from graph.enums import GrantKind
from graph.ids import global_id
from graph.node import Node
from graph.scopes import attribute, object_type

SCOPE = Scope.CONSUMPTION_READ


@object_type
class Grant(Node):
    """Credits from one source, with a beginning and an end."""

    kind: GrantKind = attribute(SCOPE)
    amount: Credits = attribute(SCOPE)
    remaining: Credits = attribute(SCOPE)
    effective_at: datetime = attribute(SCOPE)
    expires_at: datetime | None = attribute(SCOPE)

    @classmethod
    def from_domain(cls, tenant_id: UUID, grant: grants.Grant) -> Self:
        """Map a tenant's grant."""
        return cls(
            id=global_id(Kind.GRANT, tenant_id, grant.number),
            kind=grant.kind,
            amount=grant.amount,
            remaining=grant.remaining,
            effective_at=grant.effective_at,
            expires_at=grant.expires_at,
        )


@object_type
class Balance:
    """What can be spent at an instant, and what is owed: one of the two is zero."""

    at: datetime = attribute(SCOPE)
    remaining: Credits = attribute(SCOPE)
    overage: Credits = attribute(SCOPE)
    grants: list[Grant] = attribute(SCOPE, "In the order in which they are spent.")
    sequence: str = attribute(SCOPE, "The newest ledger entry that it contains.")
    digest: str = attribute(
        SCOPE,
        "The digest of that entry: keep both to prove later that nothing before it was changed.",
    )

    @classmethod
    def from_domain(cls, tenant_id: UUID, value: balance.Balance) -> Self:
        """Map a tenant's balance."""
        return cls(
            at=value.at,
            remaining=value.remaining,
            overage=value.overage,
            grants=[Grant.from_domain(tenant_id, grant) for grant in value.grants],
            sequence=str(value.sequence),
            digest=value.digest,
        )
