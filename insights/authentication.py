"""Authentication: from the Authorization header to the context of one operation.

What begins with `ci_` is an API key; anything else is a token, where the service is set to an
issuer. Every operation looks its key up, one indexed row, or what the subject of its token was
granted, so that revoking takes effect at once. Where responses are kept, the row of a key comes
with the version of its tenant, so that giving one again takes one statement; and with the head of
its tenant where the key's last operations asked for it (`resolvers.prefetching`).
Long-running operations check again every few seconds, and then a cached answer will do.
"""

import asyncio
import hashlib
import logging
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from time import monotonic
from typing import TYPE_CHECKING, Final

from starlette.requests import HTTPConnection

from credit.core.errors import ForbiddenError
from exporters.signed_links import SignedLinks
from insights.bearer_tokens import KEY_PREFIX, bearer
from insights.public_address import public_address
from insights.settings import Settings
from insights.storage import storage_of
from resolvers import keys, members
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Downloads, WebhookTransport
from resolvers.holidays import PublicHolidays
from resolvers.key_uses import KeyUses
from resolvers.keys import Identified
from resolvers.known_keys import KnownKeys
from resolvers.ledger_streams import LedgerStreams
from resolvers.loaders import Loaders
from resolvers.observation import Around, Observe
from resolvers.persisted_documents import PersistedDocuments
from resolvers.shared_lookups import SharedLookups
from resolvers.spending import Spending

if TYPE_CHECKING:  # loaded where an issuer is set
    from insights.jwt.tokens import Tokens

DOWNLOADS: Final = "/downloads"
"""The path that links to files begin with."""

CACHED_S: Final = 1.0
"""Seconds for which repeated checks of a key or token share one look-up."""
_MOST_CACHED: Final = 10_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the operations of a process share; `tokens` is None where no issuer is set."""

    streams: LedgerStreams
    webhook_transport: WebhookTransport
    holidays: PublicHolidays
    spending: Spending
    documents: PersistedDocuments
    tokens: "Tokens | None"
    uses: KeyUses
    observe: Observe | None = None
    around: Around | None = None


class Authenticator:
    """Builds the context of each operation; None where no valid key came.

    Raises UnauthenticatedError for a token that is not accepted, ForbiddenError for one whose
    subject was granted nothing, and UnavailableError where its issuer's keys cannot be fetched.
    """

    def __init__(self, settings: Settings, clock: Clock | None, shared: Shared) -> None:
        self._pepper = settings.pepper
        storage, links = storage_of(settings), SignedLinks(self._pepper)
        self._downloads_at = lru_cache(maxsize=64)(
            lambda address: Downloads(storage, links, f"{address}{DOWNLOADS}")
        )
        self._public_url = settings.public_url
        self._clock, self._shared = clock, shared
        self._known_keys = KnownKeys(
            with_versions=bool(settings.response_cache_bytes),
            # A replica is there to take such reads from the primary, where keys are looked up.
            with_heads=settings.database_read_url is None,
        )
        self._of_requests = SharedLookups(self._of_request)
        self.quotas = settings.quotas(shared.spending.buckets)
        self._cached: OrderedDict[bytes, tuple[float, asyncio.Task[Identified | None]]]
        self._cached = OrderedDict()

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        """The context of the holder of `key`, or of the header's key when it is None.

        A key is written as in the header, and may be a token.
        """
        headers = _authorizations(connection) if key is None else [key]
        text = bearer(headers)
        if text is None:
            return None
        now = current_time(self._clock)
        if allow_cached:
            identified = await self._identified_lately(text, now)
        elif connection.scope["type"] == "http" and self._is_api_key(text):
            identified = await self._of_requests.get(text)
        else:
            identified = await self._identified(text, now)
        if identified is None:
            return None
        viewer = identified.viewer
        if viewer.api_key_id is not None:
            self._shared.uses.note(viewer.api_key_id, now)
        downloads = self._downloads_at(public_address(self._public_url, connection))
        shared = self._shared
        return Context(
            viewer,
            now,
            self._clock,
            Loaders(now, self._clock, shared.streams.pubsub, identified.prefetched),
            shared.holidays,
            downloads,
            shared.streams,
            shared.webhook_transport,
            shared.spending,
            self.quotas,
            shared.documents,
            self._pepper,
            shared.observe,
            identified.version,
            shared.around,
        )

    async def _identified_lately(self, text: str, now: datetime) -> Identified | None:
        digest = hashlib.sha256(text.encode()).digest()
        looked_up_at, lookup = self._cached.get(digest, (0.0, None))
        if lookup is None or monotonic() - looked_up_at >= CACHED_S:
            lookup = asyncio.create_task(self._identified(text, now))
            self._cached[digest] = monotonic(), lookup
            self._cached.move_to_end(digest)
            if len(self._cached) > _MOST_CACHED:
                self._cached.popitem(last=False)
        return await asyncio.shield(
            lookup
        )  # shared by many callers, each of which may be cancelled

    def _is_api_key(self, text: str) -> bool:
        return text.startswith(KEY_PREFIX) or self._shared.tokens is None

    async def _of_request(self, text: str) -> Identified | None:
        """Who holds the API key of a request, which is answered at once: a version has a use."""
        return await keys.identify(text, self._pepper, current_time(self._clock), self._known_keys)

    async def _identified(self, text: str, now: datetime) -> Identified | None:
        """Who holds an API key, or sends a token."""
        if self._is_api_key(text) or self._shared.tokens is None:
            return await keys.identify(text, self._pepper, now)
        identity = await self._shared.tokens.verify(text, now)
        issuer, subject = identity.issuer, identity.subject
        viewer = await members.viewer_of(issuer, subject)
        if viewer is None:
            _log.warning("subject %r of issuer %r was granted no access", subject, issuer)
            msg = (
                f"No access was granted to subject {subject!r} of issuer {issuer!r}: ask an "
                "administrator of your tenant to grant it, by grantAccess."
            )
            raise ForbiddenError(msg)
        return Identified(viewer)


def _authorizations(connection: HTTPConnection) -> list[str]:
    fields = connection.scope["headers"]
    return [value.decode("latin-1") for name, value in fields if name == b"authorization"]
