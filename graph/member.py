"""Members: type and queries."""

from datetime import datetime
from typing import Self

import strawberry
from strawberry import UNSET

from credit.core import members
from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.metering.tenants import Tenant
from graph import ids
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.enums import Role
from graph.node import Node
from graph.related import TENANT, related
from graph.scopes import attribute, field, object_type
from resolvers import members as use_cases
from resolvers import tenants

SCOPE = Scope.ACCESS_MANAGE

NEWEST_MEMBERS = "members, the newest first"


@object_type
class Member(Node):
    """A subject of a token issuer that was granted a role: a person or a program.

    It sends its token where others send an API key.
    """

    issuer: str = attribute(SCOPE, "Issuer of the subject's tokens: their claim `iss`.")
    subject: str = attribute(SCOPE, "Subject of the tokens: their claim `sub`.")
    role: Role = attribute(SCOPE, "What the subject may do.")
    created_at: datetime = attribute(SCOPE, "When the role was granted.")
    created_by: str = attribute(
        SCOPE,
        "Who granted the role: the name of an API key, the subject of a member, or `command line`.",
    )
    value: strawberry.Private[members.Member]

    @related(TENANT, SCOPE, nullable=True)
    async def tenant(self, info: Info) -> Tenant | None:
        """The tenant that the role was granted for; null for OPERATOR and PLATFORM."""
        if self.value.tenant_id is None:
            return None
        return await tenants.by_id(info.context, self.value.tenant_id)

    @classmethod
    def from_domain(cls, member: members.Member) -> Self:
        """Map a member."""
        return cls(
            id=ids.global_id(Kind.MEMBER, member.tenant_id, member.id),
            issuer=member.issuer,
            subject=member.subject,
            role=member.role,
            created_at=member.created_at,
            created_by=member.created_by,
            value=member,
        )


@object_type
class MemberQueries:
    """The part of the queries that is about members."""

    @field(SCOPE)
    async def members(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[Member]:
        """The members of all tenants that the viewer administers, newest first.

        Operators get every member, those of no tenant too. Those of one tenant are in
        `Tenant.members`.
        """
        context = info.context
        request = Arguments(first, after, last, before).request(NEWEST_MEMBERS)
        page = await use_cases.page_of_all(context, request)
        return connected(
            page, NEWEST_MEMBERS, Member.from_domain, lambda: use_cases.count_all(context)
        )
