"""The types of balances and grants."""

from datetime import datetime
from typing import Self
from uuid import UUID

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger import balance, grants
from graph.enums import GrantKind
from graph.ids import global_id
from graph.node import Node
from graph.scopes import attribute, object_type

SCOPE = Scope.CONSUMPTION_READ


@object_type
class Grant(Node):
    """Credits from one source, with a validity of their own.

    The balance is the sum of what is left of all grants.
    """

    kind: GrantKind = attribute(SCOPE, "Where the credits come from.")
    amount: Credits = attribute(SCOPE, "Credits that the grant brought.")
    remaining: Credits = attribute(
        SCOPE, "Credits of it that have not been spent, refunded or lost yet."
    )
    effective_at: datetime = attribute(SCOPE, "From when on the credits can be spent.")
    expires_at: datetime | None = attribute(
        SCOPE,
        "When unspent credits of it expire, at the tenant's end at the latest; null when they "
        "never do.",
    )

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
    """What a tenant can spend at an instant, and what it owes: one of the two is zero."""

    at: datetime = attribute(SCOPE, "The instant that the balance is for.")
    remaining: Credits = attribute(SCOPE, "Credits that can be spent; never below zero.")
    overage: Credits = attribute(
        SCOPE, "Credits that were used without being covered, and are owed."
    )
    grants: list[Grant] = attribute(
        SCOPE, "The grants with credits left, in the order in which they are spent."
    )
    sequence: str = attribute(
        SCOPE,
        'Sequence of the newest ledger entry that the balance contains; "0" before the first.',
    )
    digest: str = attribute(
        SCOPE,
        "SHA-256 digest of that entry, in hex. Keep it with `sequence` to prove later that "
        "no entry up to it was changed.",
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
