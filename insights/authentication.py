"""Authentication: from the Authorization header to the context of one operation.

What begins with `ci_` is an API key; anything else is a token, where the service is set to an
issuer. Every operation looks its key up, one indexed row, or what the subject of its token was
granted, so that revoking takes effect at once.
Long-running operations check again every few seconds, and then a cached answer will do.
"""

import asyncio
import hashlib
import logging
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, Final

from starlette.requests import HTTPConnection

from credit.core.errors import ForbiddenError
from exporters.signed_links import SignedLinks
from insights.jwt.lengths import LONGEST_TOKEN
from insights.public_address import public_address
from insights.settings import Settings
from insights.storage import storage_of
from resolvers import keys, members
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Downloads, Viewer, WebhookTransport
from resolvers.holidays import PublicHolidays
from resolvers.key_uses import KeyUses
from resolvers.ledger_streams import LedgerStreams
from resolvers.loaders import Loaders
from resolvers.observation import Around, Observe
from resolvers.persisted_documents import PersistedDocuments
from resolvers.spending import Spending

if TYPE_CHECKING:  # loaded where an issuer is set
    from insights.jwt.tokens import Tokens

DOWNLOADS: Final = "/downloads"
"""The path that links to files begin with."""

LONGEST_KEY: Final = 200
"""Characters; a longer text is no key, and is not hashed."""

KEY_PREFIX: Final = f"{keys.PREFIX}_"

CACHED_S: Final = 1.0
"""Seconds for which repeated checks of a key or token share one look-up."""
_LONGEST_HEADER: Final = 10_000
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
        self._pepper, self._storage = settings.pepper, storage_of(settings)
        self._links = SignedLinks(self._pepper)
        self._public_url = settings.public_url
        self._clock, self._shared = clock, shared
        self.quotas = settings.quotas(shared.spending.buckets)
        self._cached: OrderedDict[bytes, tuple[float, asyncio.Task[Viewer | None]]]
        self._cached = OrderedDict()

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        """The context of the holder of `key`, or of the header's key when it is None.

        A key is written as in the header, and may be a token.
        """
        headers = connection.headers.getlist("authorization") if key is None else [key]
        text = bearer(headers)
        if text is None:
            return None
        now = current_time(self._clock)
        viewer = await self._viewer(text, now, allow_cached=allow_cached)
        if viewer is None:
            return None
        if viewer.api_key_id is not None:
            self._shared.uses.note(viewer.api_key_id, now)
        address = f"{public_address(self._public_url, connection)}{DOWNLOADS}"
        downloads = Downloads(self._storage, self._links, address)
        shared = self._shared
        return Context(
            viewer,
            now,
            self._clock,
            Loaders(now, self._clock, shared.streams.pubsub),
            shared.holidays,
            downloads,
            shared.streams,
            shared.webhook_transport,
            shared.spending,
            self.quotas,
            shared.documents,
            self._pepper,
            shared.observe,
            shared.around,
        )

    async def _viewer(self, text: str, now: datetime, *, allow_cached: bool) -> Viewer | None:
        if not allow_cached:
            return await self._identified(text, now)
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

    async def _identified(self, text: str, now: datetime) -> Viewer | None:
        """Who holds an API key, or sends a token."""
        if text.startswith(KEY_PREFIX) or self._shared.tokens is None:
            return await keys.authenticate(text, self._pepper, now)
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
        return viewer


def bearer(headers: list[str]) -> str | None:
    """The key or token in the Authorization header; None without one, and with several."""
    if len(headers) != 1 or len(headers[0]) > _LONGEST_HEADER:
        return None
    scheme, _, text = headers[0].strip().partition(" ")
    text = text.strip()
    longest = LONGEST_KEY if text.startswith(KEY_PREFIX) else LONGEST_TOKEN
    fits = scheme.lower() == "bearer" and 0 < len(text) <= longest
    return text if fits else None
