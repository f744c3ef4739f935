"""The context of a use case: the viewer, the instant and the loaders of one operation."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.core.errors import LimitReachedError
from credit.core.roles import Role, Scope
from credit.metering.tenant_versions import VersionedTenant
from credit.notify.webhooks import Webhook
from exporters.signed_links import SignedLinks
from exporters.storage import Storage
from notifiers.encryption import SecretCipher, UnreadableSecretError
from notifiers.pubsub import PubSub
from notifiers.sending import Sender
from resolvers.clock import Clock, current_time
from resolvers.holidays import PublicHolidays
from resolvers.ledger_streams import LedgerStreams
from resolvers.loaders import Loaders
from resolvers.observation import Around, Observe
from resolvers.persisted_documents import PersistedDocuments
from resolvers.quotas import Quotas
from resolvers.spending import Spending


@dataclass(frozen=True, slots=True)
class Viewer:
    """The authenticated caller. `tenant_ids` is None for callers that may access every tenant.

    `key_id` names the key, or the member (`is_member`), whose bucket pays; None for callers whose
    operations are not charged. `expires_at` is the instant from which the key is refused; None for
    one that does not expire.
    """

    name: str
    role: Role
    scopes: frozenset[Scope]
    tenant_ids: frozenset[UUID] | None
    key_id: str | None = None
    expires_at: datetime | None = None
    is_member: bool = False

    @property
    def api_key_id(self) -> str | None:
        """The id of the API key; None for a member, and for callers without a key."""
        return None if self.is_member else self.key_id

    def may_see(self, tenant_id: UUID) -> bool:
        """Whether this viewer may access a tenant of this id, if it exists."""
        return self.tenant_ids is None or tenant_id in self.tenant_ids

    def covers(self, other: "Viewer") -> bool:
        """Whether this viewer may do all that another one may, for all of its tenants."""
        if not other.scopes <= self.scopes:
            return False
        if self.tenant_ids is None or other.tenant_ids is None:
            return self.tenant_ids is None
        return other.tenant_ids <= self.tenant_ids


@dataclass(frozen=True, slots=True)
class Downloads:
    """How files are downloaded: the storage, the signer of links, and the links' base URL."""

    storage: Storage
    links: SignedLinks
    base_url: str


@dataclass(frozen=True, slots=True)
class WebhookTransport:
    """How webhooks are sent: the cipher of their secrets, and the senders.

    `tester` has its own DNS threads, so a test call to a hanging name delays no delivery.
    """

    cipher: SecretCipher
    sender: Sender
    tester: Sender
    _under_test: set[UUID] = field(default_factory=set, repr=False)

    @contextmanager
    def single_test(self, webhook_id: UUID) -> Iterator[None]:
        """Allow one test of a webhook at a time; raises LimitReachedError while one is running."""
        if webhook_id in self._under_test:
            msg = "a test of this webhook is running already: wait for its result"
            raise LimitReachedError(msg, ("webhookId",))
        self._under_test.add(webhook_id)
        try:
            yield
        finally:
            self._under_test.discard(webhook_id)

    def decrypt(self, encrypted: Sequence[str], webhook: Webhook) -> list[str]:
        """Decrypt the secrets of a webhook, the current one first.

        Raises UnreadableSecretError if the current one cannot be decrypted; an older one that
        cannot be decrypted is left out.
        """
        decrypted: list[str] = []
        for secret in encrypted:
            try:
                decrypted.append(self.cipher.decrypt(secret, webhook.tenant_id, webhook.id))
            except UnreadableSecretError:
                if not decrypted:
                    raise
        return decrypted


_DEFAULT_SPENDING: Final = Spending()
_NO_DOCUMENTS: Final = PersistedDocuments()
_DEFAULT_QUOTAS: Final = Quotas()


@dataclass(frozen=True, slots=True)
class Context:
    """The context of one operation; `now` is the same instant throughout the operation.

    Writes take their instant from `clock`, or from the database's clock, read under the tenant's
    lock, if it is None. `holidays` is None where nothing is forecast. `downloads`, `streams` and
    `webhook_transport` are None on the command line, which serves neither downloads nor
    subscriptions. `spending` says what a key may spend, and `quotas` what else there may be of it.
    `documents` says which documents are executed, and which may be named instead of sent. `pepper`
    is what the API keys that the API creates are hashed with; the command line reads it from the
    settings itself. `around` is entered for each query or mutation, and `observe` is told of it
    inside when it was answered. `version` is that of the viewer's only tenant, as it was when the
    viewer was identified; None where it was not read.
    """

    viewer: Viewer
    now: datetime
    clock: Clock | None
    loaders: Loaders
    holidays: PublicHolidays | None = None
    downloads: Downloads | None = None
    streams: LedgerStreams | None = None
    webhook_transport: WebhookTransport | None = None
    spending: Spending = _DEFAULT_SPENDING
    quotas: Quotas = _DEFAULT_QUOTAS
    documents: PersistedDocuments = _NO_DOCUMENTS
    pepper: bytes | None = field(default=None, repr=False)
    observe: Observe | None = None
    version: VersionedTenant | None = None
    around: Around | None = None

    def for_next_operation(self) -> "Context":
        """A context for the next operation of the same viewer, at the current instant."""
        now = current_time(self.clock)
        loaders = Loaders(now, self.clock, self._pubsub)
        return replace(self, now=now, loaders=loaders, version=None)

    async def notify(self, tenant_id: UUID) -> None:
        """Notify the subscribers of a tenant, after a commit."""
        if self._pubsub is not None:
            await self._pubsub.publish(tenant_id)

    @property
    def _pubsub(self) -> PubSub | None:
        return self.streams.pubsub if self.streams else None
