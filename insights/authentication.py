"""Authentication: from the Authorization header to the context of one operation.

Every operation looks its key up, one indexed row, so that revoking a key takes effect at once.
Long-running operations check again every few seconds, and then a cached answer will do.
"""

import asyncio
from collections import OrderedDict
from datetime import datetime
from time import monotonic
from typing import Final

from starlette.requests import HTTPConnection

from exporters.signed_links import SignedLinks
from insights.settings import Settings
from insights.storage import storage_of
from resolvers import keys
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Downloads, Viewer, WebhookTransport
from resolvers.holidays import PublicHolidays
from resolvers.key_uses import KeyUses
from resolvers.ledger_streams import LedgerStreams
from resolvers.loaders import Loaders
from resolvers.spending import Spending

DOWNLOADS: Final = "/downloads"
"""The path that links to files begin with."""

LONGEST_KEY: Final = 200
"""Characters; a longer text is no key, and is not hashed."""

CACHED_S: Final = 1.0
"""Seconds for which repeated checks of a key share one look-up."""
_MOST_CACHED: Final = 10_000


class Authenticator:
    """Builds the context of each operation; None without a valid key."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock | None,
        streams: LedgerStreams,
        webhook_transport: WebhookTransport,
        holidays: PublicHolidays,
        spending: Spending,
        uses: KeyUses,
    ) -> None:
        self._pepper, self._storage = settings.pepper, storage_of(settings)
        self._links = SignedLinks(self._pepper)
        self._public_url = settings.public_url
        self._clock, self._streams, self._webhook_transport = clock, streams, webhook_transport
        self._holidays = holidays
        self._spending, self._uses = spending, uses
        self._cached: OrderedDict[str, tuple[float, asyncio.Task[Viewer | None]]]
        self._cached = OrderedDict()

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        """The context of the holder of `key`, or of the header's key when it is None."""
        headers = connection.headers.getlist("authorization") if key is None else [key]
        text = bearer(headers)
        if text is None:
            return None
        now = current_time(self._clock)
        viewer = await self._viewer(text, now, allow_cached=allow_cached)
        if viewer is None:
            return None
        if viewer.key_id is not None:
            self._uses.note(viewer.key_id, now)
        address = f"{self._public_url or _address(connection)}{DOWNLOADS}"
        downloads = Downloads(self._storage, self._links, address)
        loaders = Loaders(now, self._clock, self._streams.pubsub)
        return Context(
            viewer,
            now,
            self._clock,
            loaders,
            self._holidays,
            downloads,
            self._streams,
            self._webhook_transport,
            self._spending,
            self._pepper,
        )

    async def _viewer(self, text: str, now: datetime, *, allow_cached: bool) -> Viewer | None:
        if not allow_cached:
            return await keys.authenticate(text, self._pepper, now)
        looked_up_at, lookup = self._cached.get(text, (0.0, None))
        if lookup is None or monotonic() - looked_up_at >= CACHED_S:
            lookup = asyncio.create_task(keys.authenticate(text, self._pepper, now))
            self._cached[text] = monotonic(), lookup
            self._cached.move_to_end(text)
            if len(self._cached) > _MOST_CACHED:
                self._cached.popitem(last=False)
        return await asyncio.shield(
            lookup
        )  # shared by many callers, each of which may be cancelled


def _address(connection: HTTPConnection) -> str:
    """The URL that the client used, with an HTTP scheme."""
    base = connection.base_url
    web = {"ws": "http", "wss": "https"}.get(base.scheme, base.scheme)
    return str(base.replace(scheme=web)).rstrip("/")


def bearer(headers: list[str]) -> str | None:
    """The key in the Authorization header; None without one, and with several."""
    if len(headers) != 1:
        return None
    scheme, _, text = headers[0].strip().partition(" ")
    text = text.strip()
    fits = scheme.lower() == "bearer" and 0 < len(text) <= LONGEST_KEY
    return text if fits else None
