"""Granting and revoking roles: inputs, payloads and mutations."""

from typing import ClassVar, Self

import strawberry
from strawberry import UNSET

from credit.core import members
from credit.core.global_ids import Kind
from graph import ids
from graph.connection import Info
from graph.enums import Role
from graph.member import SCOPE, Member
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import TenantReferenceInput, tenant_referenced
from graph.scopes import attribute, object_type
from resolvers import members as use_cases


@strawberry.input(description="The role to grant, and the subject to grant it to.")
class GrantAccessInput:
    """The role to grant, and the subject to grant it to."""

    issuer: str = strawberry.field(
        description="Issuer of the subject's tokens, exactly as their claim `iss` has it: 1 to 255 "
        "characters. The service accepts tokens of the one issuer that it is set to."
    )
    subject: str = strawberry.field(
        description="Subject of the tokens, exactly as their claim `sub` has it: 1 to 255 "
        "printable characters of ASCII. It is not a name or an e-mail address, which may change."
    )
    role: Role = strawberry.field(description="The role to grant.")
    tenant_id: strawberry.ID | None = strawberry.field(
        default=UNSET,
        description="Global id of the tenant to grant the role for: with TENANT_ADMIN and PARTNER, "
        "and only with these.",
    )
    tenant: TenantReferenceInput | None = strawberry.field(
        default=UNSET,
        description="That tenant by its global id or by the platform's id, instead of `tenantId`.",
    )


@strawberry.input(description="The member whose role to revoke.")
class RevokeAccessInput:
    """The member whose role to revoke."""

    member_id: strawberry.ID = strawberry.field(description="Global id of the member.")


@object_type
class MemberPayload(Payload):
    """Fields of the payloads of both mutations."""

    member: Member | None = attribute(
        SCOPE,
        "The member; of `revokeAccess`, as it was until then. Null when the call was refused.",
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, member: members.Member) -> Self:
        """Payload of a member."""
        return cls(member=Member.from_domain(member), problems=[])


@object_type
class GrantAccessPayload(MemberPayload):
    """The member with its role, or why the role was not granted."""

    kind: ClassVar[Kind | None] = Kind.TENANT


@object_type
class RevokeAccessPayload(MemberPayload):
    """The member whose role was revoked, or why it was not."""

    kind: ClassVar[Kind | None] = Kind.MEMBER


@object_type
class MemberMutations:
    """The part of the mutations that grants and revokes roles."""

    @mutation(SCOPE)
    async def grant_access(
        self,
        info: Info,
        input: GrantAccessInput,  # noqa: A002 - the contract's name
    ) -> GrantAccessPayload:
        """Grant a subject of the token issuer a role, for a tenant or, to operators, for none.

        A subject has one role for a tenant, and one for none: granting another one replaces it,
        and the same one again changes nothing. Administrators grant TENANT_ADMIN and PARTNER for
        their own tenants.
        """
        tenant_id = await tenant_referenced(info.context, input.tenant_id, input.tenant)
        member = await use_cases.grant(
            info.context, tenant_id, input.issuer, input.subject, input.role
        )
        return GrantAccessPayload.from_domain(member)

    @mutation(SCOPE)
    async def revoke_access(
        self,
        info: Info,
        input: RevokeAccessInput,  # noqa: A002 - the contract's name
    ) -> RevokeAccessPayload:
        """Revoke a member's role.

        Its next request is refused, and its subscriptions end within five seconds.
        """
        member = await use_cases.revoke(info.context, *ids.member_ids_from(input.member_id))
        return RevokeAccessPayload.from_domain(member)
