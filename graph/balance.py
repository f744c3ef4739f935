"""Balances and grants, as clients see them."""

from datetime import datetime
from typing import Self
from uuid import UUID

from credit import balance, grants
from credit.ids import Kind
from credit.roles import Scope
from credit.units import Credits
from graph.enums import GrantKind
from graph.ids import of_tenants
from graph.node import Node
from graph.policies import attribute, object_type

READER = Scope.CONSUMPTION_READ


@object_type
class Grant(Node):
    """Credits from one source, with a beginning and an end."""

    kind: GrantKind = attribute(READER)
    amount: Credits = attribute(READER)
    remaining: Credits = attribute(READER)
    effective_at: datetime = attribute(READER)
    expires_at: datetime | None = attribute(READER)

    @classmethod
    def of(cls, tenant_id: UUID, grant: grants.Grant) -> Self:
        """The words for a tenant's grant."""
        return cls(
            id=of_tenants(Kind.GRANT, tenant_id, grant.number),
            kind=grant.kind,
            amount=grant.amount,
            remaining=grant.remaining,
            effective_at=grant.effective_at,
            expires_at=grant.expires_at,
        )


@object_type
class Balance:
    """What can be spent at an instant, and what is owed: one of the two is zero."""

    at: datetime = attribute(READER)
    remaining: Credits = attribute(READER)
    overage: Credits = attribute(READER)
    grants: list[Grant] = attribute(READER, "In the order in which they are spent.")
    sequence: str = attribute(READER, "The newest ledger entry that it contains.")
    digest: str = attribute(
        READER,
        "The digest of that entry: keep both to prove later that nothing before it was changed.",
    )

    @classmethod
    def of(cls, tenant_id: UUID, value: balance.Balance) -> Self:
        """The words for a tenant's balance."""
        return cls(
            at=value.at,
            remaining=value.remaining,
            overage=value.overage,
            grants=[Grant.of(tenant_id, grant) for grant in value.grants],
            sequence=str(value.sequence),
            digest=value.digest,
        )
