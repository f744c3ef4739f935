"""Creating and revoking API keys: inputs, payloads and mutations."""

from datetime import datetime
from typing import ClassVar, Self

import strawberry
from strawberry import UNSET

from credit.core.global_ids import Kind
from graph import ids
from graph.api_key import SCOPE, ApiKey
from graph.connection import Info
from graph.enums import Role
from graph.enums import Scope as ScopeEnum
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import TenantReferenceInput, tenant_referenced
from graph.scopes import attribute, object_type
from resolvers import api_keys
from resolvers.keys import NewKey

# ── inputs ───────────────────────────────────────────────────────────────────────────────────────


@strawberry.input(description="The API key to create.")
class CreateApiKeyInput:
    """The API key to create."""

    idempotency_key: str = strawberry.field(
        description="1 to 200 characters that identify this call. A repeated call creates nothing: "
        "it answers the key of the first one without its secret, and ALREADY_DONE."
    )
    tenant_id: strawberry.ID | None = strawberry.field(
        default=UNSET,
        description="Global id of the tenant to bind the key to, for the roles TENANT_ADMIN and "
        "PARTNER, and only for these. Only a key of no tenant may leave it out.",
    )
    tenant: TenantReferenceInput | None = strawberry.field(
        default=UNSET,
        description="That tenant by its global id or by the platform's id, instead of `tenantId`.",
    )
    name: str = strawberry.field(
        description="Name of the key in lists and as `createdBy`, 1 to 200 characters: who or "
        "what uses it."
    )
    role: Role = strawberry.field(description="Role of the key.")
    scopes: list[ScopeEnum] | None = strawberry.field(
        default=UNSET,
        description="All that the key may do, at least one scope, of those that its role can have "
        "and the caller has itself. When left out, the scopes of its role, all of which the caller "
        "must have.",
    )
    expires_at: datetime | None = strawberry.field(
        default=UNSET,
        description="When the key expires, in the future; it does not expire when left out.",
    )

    def to_domain(self) -> NewKey:
        """Map the input, without its tenant."""
        only = None if self.scopes is None or self.scopes is UNSET else frozenset(self.scopes)
        until = self.expires_at or None
        return NewKey(self.name, self.role, None, until, only_scopes=only)


@strawberry.input(description="The API key to revoke.")
class RevokeApiKeyInput:
    """The API key to revoke."""

    api_key_id: strawberry.ID = strawberry.field(description="Global id of the key.")


# ── payloads ─────────────────────────────────────────────────────────────────────────────────────


@object_type
class CreateApiKeyPayload(Payload):
    """The new key and its secret, or why there is none."""

    api_key: ApiKey | None = attribute(
        SCOPE,
        "The key; null when the call was refused. With the problem ALREADY_DONE, the key that an "
        "earlier call with the same idempotency key created.",
    )
    secret: str | None = attribute(
        SCOPE,
        "The whole key, to be sent as `Authorization: Bearer <secret>`. It is shown only here and "
        "once. Null when the call was refused or repeated.",
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, created: api_keys.CreatedKey, now: datetime) -> Self:
        """Payload of a key that was created by this call or an earlier one."""
        repeated = [Problem.from_domain(created.repeated)] if created.repeated else []
        key = ApiKey.from_domain(created.key, now)
        return cls(api_key=key, secret=created.secret, problems=repeated)


@object_type
class RevokeApiKeyPayload(Payload):
    """The revoked key, or why it was not revoked."""

    kind: ClassVar[Kind | None] = Kind.API_KEY

    api_key: ApiKey | None = attribute(
        SCOPE, "The key after the call; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)


# ── the mutations ────────────────────────────────────────────────────────────────────────────────


@object_type
class ApiKeyMutations:
    """The part of the mutations that is about API keys."""

    @mutation(SCOPE)
    async def create_api_key(
        self,
        info: Info,
        input: CreateApiKeyInput,  # noqa: A002 - the contract's name
    ) -> CreateApiKeyPayload:
        """Create an API key of a tenant, or of none. Its secret is shown this once.

        A tenant has at most 20 keys that are neither revoked nor expired.
        """
        tenant_id = await tenant_referenced(info.context, input.tenant_id, input.tenant)
        new, key = input.to_domain(), input.idempotency_key
        created = await api_keys.create(info.context, tenant_id, new, key)
        return CreateApiKeyPayload.from_domain(created, info.context.now)

    @mutation(SCOPE)
    async def revoke_api_key(
        self,
        info: Info,
        input: RevokeApiKeyInput,  # noqa: A002 - the contract's name
    ) -> RevokeApiKeyPayload:
        """Revoke an API key, for ever: it is refused at once.

        Subscriptions that it opened end within five seconds. A key cannot revoke itself: make the
        request with the one that replaces it.
        """
        named = ids.api_key_ids_from(input.api_key_id)
        revoked = await api_keys.revoke(info.context, *named)
        return RevokeApiKeyPayload(
            api_key=ApiKey.from_domain(revoked, info.context.now), problems=[]
        )
