"""The context of a use case: the viewer, the instant, and the loaders of this operation."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from credit.core.errors import LimitReachedError
from credit.core.roles import Role, Scope
from credit.notify.webhooks import Webhook
from exporters.signed_links import SignedLinks
from exporters.storage import Storage
from notifiers.encryption import SecretCipher, UnreadableSecretError
from notifiers.pubsub import PubSub
from notifiers.sending import Sender
from resolvers.clock import Clock, current_time
from resolvers.ledger_streams import LedgerStreams
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
    """How files are downloaded: the storage, what signs links, and the URL they begin with."""

    storage: Storage
    links: SignedLinks
    address: str


@dataclass(frozen=True, slots=True)
class WebhookTransport:
    """How webhooks are sent: what decrypts their secrets, and what sends.

    `tester` has its own DNS threads, so a test call to a hanging name delays no delivery.
    """

    cipher: SecretCipher
    sender: Sender
    tester: Sender
    _under_test: set[UUID] = field(default_factory=set, repr=False)

    @contextmanager
    def single_test(self, webhook_id: UUID) -> Iterator[None]:
        """Allow one test of a webhook at a time; LimitReachedError while another one runs."""
        if webhook_id in self._under_test:
            msg = "a test of this webhook is running already: wait for its result"
            raise LimitReachedError(msg, ("webhookId",))
        self._under_test.add(webhook_id)
        try:
            yield
        finally:
            self._under_test.discard(webhook_id)

    def decrypt(self, encrypted: Sequence[str], webhook: Webhook) -> list[str]:
        """The secrets of a webhook, the current one first.

        Raises UnreadableSecretError for that one; an older one that cannot be read is left out.
        """
        decrypted: list[str] = []
        for secret in encrypted:
            try:
                decrypted.append(self.cipher.decrypt(secret, webhook.tenant_id, webhook.id))
            except UnreadableSecretError:
                if not decrypted:
                    raise
        return decrypted


@dataclass(frozen=True, slots=True)
class Context:
    """Made anew for each operation. `now` is one instant for all of it.

    `clock` is what writes take their instant from; None leaves it to the database's own clock,
    read under the tenant's lock. `downloads`, `streams` and `webhook_transport` are None on the
    command line, which serves neither downloads nor subscriptions.
    """

    viewer: Viewer
    now: datetime
    clock: Clock | None
    loaders: Loaders
    downloads: Downloads | None = None
    streams: LedgerStreams | None = None
    webhook_transport: WebhookTransport | None = None

    def for_next_operation(self) -> "Context":
        """A context for the next operation of the same viewer: now, and with nothing loaded."""
        now = current_time(self.clock)
        return replace(self, now=now, loaders=Loaders(now, self.clock, self._pubsub))

    async def notify(self, tenant_id: UUID) -> None:
        """Wake the subscribers of a tenant, after a commit."""
        if self._pubsub is not None:
            await self._pubsub.publish(tenant_id)

    @property
    def _pubsub(self) -> PubSub | None:
        return self.streams.pubsub if self.streams else None
