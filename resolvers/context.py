"""What every use case is handed: who asks, at which instant, and the loaders of this operation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from credit.roles import Role, Scope
from exporters.links import Links
from exporters.vault import Vault
from resolvers.loaders import Loaders

Clock = Callable[[], datetime]
"""Answers the instant that it is, aware; tests pass one that they turn by hand."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whom a key speaks for. `tenant_ids` is None for those who may see every tenant."""

    name: str
    role: Role
    scopes: frozenset[Scope]
    tenant_ids: frozenset[UUID] | None

    def may_see(self, tenant_id: UUID) -> bool:
        """Whether a tenant exists for this viewer, as far as rights go."""
        return self.tenant_ids is None or tenant_id in self.tenant_ids


@dataclass(frozen=True, slots=True)
class Downloads:
    """How files leave the service: the vault, what signs links, and where these begin."""

    vault: Vault
    links: Links
    address: str


@dataclass(frozen=True, slots=True)
class Context:
    """Made anew for each operation. `now` is one instant for all of it.

    `clock` is what writes take their instant from; None leaves it to the database's own clock,
    read behind the tenant's lock. `downloads` is None where nothing is fetched over HTTP.
    """

    viewer: Viewer
    now: datetime
    clock: Clock | None
    loaders: Loaders
    downloads: Downloads | None = None
