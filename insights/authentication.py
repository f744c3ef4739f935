"""Who is asking: from the Authorization header to the context of one operation.

Every operation looks its key up, one indexed row, so that revoking a key holds at once.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Final

from starlette.requests import HTTPConnection

from exporters.links import Links
from exporters.vault import vault_at
from insights.settings import Settings
from resolvers import keys
from resolvers.context import Clock, Context, Downloads
from resolvers.loaders import Loaders

DOWNLOADS: Final = "/downloads"
"""The path that links to files begin with."""

LONGEST_KEY: Final = 200
"""Characters; a longer one is no key of ours, and not worth hashing."""

ContextBuilder = Callable[[HTTPConnection], Awaitable[Context | None]]


def context_builder(settings: Settings, clock: Clock | None) -> ContextBuilder:
    """What makes the context of each operation; its answer is None where no valid key came."""
    pepper, vault = settings.pepper, vault_at(settings.vault)
    links = Links(pepper)

    async def build(connection: HTTPConnection) -> Context | None:
        text = bearer(connection.headers.getlist("authorization"))
        if text is None:
            return None
        now = clock() if clock else datetime.now(UTC)
        viewer = await keys.authenticate(text, pepper, now)
        if viewer is None:
            return None
        address = f"{settings.public_url or str(connection.base_url).rstrip('/')}{DOWNLOADS}"
        downloads = Downloads(vault, links, address)
        return Context(viewer, now, clock, Loaders(now, clock), downloads)

    return build


def bearer(headers: list[str]) -> str | None:
    """The key in the one Authorization header that there may be; None when there is none."""
    if len(headers) != 1:
        return None
    scheme, _, text = headers[0].strip().partition(" ")
    text = text.strip()
    fits = scheme.lower() == "bearer" and 0 < len(text) <= LONGEST_KEY
    return text if fits else None
