"""Who is asking: from the Authorization header to the context of one operation.

Every operation looks its key up, one indexed row, so that revoking a key holds at once. What goes
on for longer asks again every few seconds, and then an answer of the last seconds will do.
"""

import asyncio
from collections import OrderedDict
from datetime import datetime
from time import monotonic
from typing import Final

from starlette.requests import HTTPConnection

from exporters.links import Links
from exporters.vault import vault_at
from insights.settings import Settings
from resolvers import keys
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Downloads, Outgoing, Viewer
from resolvers.feeds import Feeds
from resolvers.loaders import Loaders

DOWNLOADS: Final = "/downloads"
"""The path that links to files begin with."""

LONGEST_KEY: Final = 200
"""Characters; a longer one is no key of ours, and not worth hashing."""

REMEMBERED_S: Final = 1.0
"""Seconds for which those who ask again share one answer."""
_MOST_REMEMBERED: Final = 10_000


class ContextBuilder:
    """What makes the context of each operation; its answer is None where no valid key came."""

    def __init__(
        self, settings: Settings, clock: Clock | None, feeds: Feeds, outgoing: Outgoing
    ) -> None:
        self._pepper, self._vault = settings.pepper, vault_at(settings.vault)
        self._links = Links(self._pepper)
        self._public_url = settings.public_url
        self._clock, self._feeds, self._outgoing = clock, feeds, outgoing
        self._remembered: OrderedDict[str, tuple[float, asyncio.Task[Viewer | None]]]
        self._remembered = OrderedDict()

    async def __call__(
        self, connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        """The context for who holds `key`, or the one in the header when it is None."""
        headers = connection.headers.getlist("authorization") if key is None else [key]
        text = bearer(headers)
        if text is None:
            return None
        now = current_time(self._clock)
        viewer = await self._viewer(text, now, allow_cached=allow_cached)
        if viewer is None:
            return None
        address = f"{self._public_url or _address(connection)}{DOWNLOADS}"
        downloads = Downloads(self._vault, self._links, address)
        loaders = Loaders(now, self._clock, self._feeds.bell)
        return Context(viewer, now, self._clock, loaders, downloads, self._feeds, self._outgoing)

    async def _viewer(self, text: str, now: datetime, *, allow_cached: bool) -> Viewer | None:
        if not allow_cached:
            return await keys.authenticate(text, self._pepper, now)
        asked_at, asking = self._remembered.get(text, (0.0, None))
        if asking is None or monotonic() - asked_at >= REMEMBERED_S:
            asking = asyncio.create_task(keys.authenticate(text, self._pepper, now))
            self._remembered[text] = monotonic(), asking
            self._remembered.move_to_end(text)
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return await asyncio.shield(asking)  # many ask at once, and one may give up


def _address(connection: HTTPConnection) -> str:
    """The address that the client asked, as one of the web."""
    base = connection.base_url
    web = {"ws": "http", "wss": "https"}.get(base.scheme, base.scheme)
    return str(base.replace(scheme=web)).rstrip("/")


def bearer(headers: list[str]) -> str | None:
    """The key in the one Authorization header that there may be; None when there is none."""
    if len(headers) != 1:
        return None
    scheme, _, text = headers[0].strip().partition(" ")
    text = text.strip()
    fits = scheme.lower() == "bearer" and 0 < len(text) <= LONGEST_KEY
    return text if fits else None
