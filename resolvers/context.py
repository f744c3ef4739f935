"""What every use case is handed: who asks, at which instant, and the loaders of this operation."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from credit.errors import LimitReachedError
from credit.roles import Role, Scope
from credit.webhooks import Webhook
from exporters.links import Links
from exporters.vault import Vault
from notifiers.bell import Bell
from notifiers.sealing import Sealer, UnreadableSecretError
from notifiers.sending import Sender
from resolvers.clock import Clock, current_time
from resolvers.feeds import Feeds
from resolvers.loaders import Loaders


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
class Outgoing:
    """How webhooks leave the service: what opens their secrets, and what sends.

    Tests have a sender, and so a resolver, of their own: names that hang delay nobody's news.
    """

    sealer: Sealer
    sender: Sender
    tester: Sender
    _tried: set[UUID] = field(default_factory=set, repr=False)

    @contextmanager
    def trying(self, webhook_id: UUID) -> Iterator[None]:
        """Try a webhook while the block runs; LimitReachedError where somebody does already."""
        if webhook_id in self._tried:
            msg = "this webhook is being tried already: wait for what comes of that"
            raise LimitReachedError(msg, ("webhookId",))
        self._tried.add(webhook_id)
        try:
            yield
        finally:
            self._tried.discard(webhook_id)

    def opened(self, sealed: Sequence[str], webhook: Webhook) -> list[str]:
        """The secrets of a webhook, the current one first.

        Raises UnreadableSecretError for that one; an older one that cannot be read is left out.
        """
        opened: list[str] = []
        for secret in sealed:
            try:
                opened.append(self.sealer.opened(secret, webhook.tenant_id, webhook.id))
            except UnreadableSecretError:
                if not opened:
                    raise
        return opened


@dataclass(frozen=True, slots=True)
class Context:
    """Made anew for each operation. `now` is one instant for all of it.

    `clock` is what writes take their instant from; None leaves it to the database's own clock,
    read behind the tenant's lock. `downloads`, `feeds` and `outgoing`
    are None on the command line, where nothing is fetched over HTTP and nobody follows.
    """

    viewer: Viewer
    now: datetime
    clock: Clock | None
    loaders: Loaders
    downloads: Downloads | None = None
    feeds: Feeds | None = None
    outgoing: Outgoing | None = None

    def again(self) -> "Context":
        """A context for the next operation of the same viewer: now, and with nothing loaded."""
        now = current_time(self.clock)
        return replace(self, now=now, loaders=Loaders(now, self.clock, self._bell))

    async def ring(self, tenant_id: UUID) -> None:
        """Wake those who follow a tenant: something was written, and is committed."""
        if self._bell is not None:
            await self._bell.ring(tenant_id)

    @property
    def _bell(self) -> Bell | None:
        return self.feeds.bell if self.feeds else None
