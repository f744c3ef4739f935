"""Downloading what a token issuer publishes: its key set (RFC 7517) and its discovery document.

The only thing that the service fetches for itself. The client is httpx, which stays in this room;
what the text means is read where tokens are verified.
"""

import asyncio
import re
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from notifiers.http_client import httpx

TIMEOUT_S: Final = 3.0
"""Seconds for all of it: DNS lookup, connecting and the whole response."""
CONNECT_TIMEOUT_S: Final = 2.0
"""Shorter than the whole: cancelling a TLS handshake would leave its socket open."""
LARGEST: Final = 256 * 1024
"""Bytes of a key set; a key takes about 500, or 3,000 with its certificates."""

_MAX_AGE: Final = re.compile(r"(?:^|[,\s])max-age=\"?([0-9]{1,9})", re.ASCII | re.IGNORECASE)
_HEADERS: Final = {
    "accept": "application/jwk-set+json, application/json",
    "accept-encoding": "identity",
    "user-agent": "consumption-insights",
}
_TIMEOUT: Final = httpx.Timeout(TIMEOUT_S, connect=CONNECT_TIMEOUT_S)


class DownloadError(Exception):
    """A key set could not be downloaded; the message says why, in a few words."""


@dataclass(frozen=True, slots=True)
class Downloaded:
    """The text of a key set, and for how many seconds its server says that it holds, if it does."""

    text: bytes
    max_age_s: int | None


Download = Callable[[], Awaitable[Downloaded]]


def downloader(url: str, tls: ssl.SSLContext | None = None) -> Download:
    """What downloads the key set of a URL, over a connection of its own each time.

    It follows no redirects and uses no proxy. `tls` is how certificates are verified, by default
    against the usual authorities. Raises DownloadError.
    """
    context = tls or httpx.create_ssl_context()

    async def download() -> Downloaded:
        try:
            async with asyncio.timeout(TIMEOUT_S):
                return await _downloaded(url, context)
        except TimeoutError:
            msg = f"no whole response within {TIMEOUT_S:g} s"
            raise DownloadError(msg) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            msg = f"no response: {str(error) or repr(error)}"
            raise DownloadError(msg) from error

    return download


async def _downloaded(url: str, tls: ssl.SSLContext) -> Downloaded:
    transport = httpx.AsyncHTTPTransport(verify=tls, trust_env=False)
    async with (
        httpx.AsyncClient(transport=transport, timeout=_TIMEOUT) as client,
        client.stream("GET", url, headers=_HEADERS) as response,
    ):
        if response.status_code != httpx.codes.OK:
            msg = f"HTTP status {response.status_code}"
            raise DownloadError(msg)
        if response.headers.get("content-encoding", "identity") != "identity":
            msg = "the response is compressed, which was not asked for"
            raise DownloadError(msg)
        text = b""
        async for piece in response.aiter_raw():
            text += piece
            if len(text) > LARGEST:
                msg = f"the response has more than {LARGEST} bytes"
                raise DownloadError(msg)
        return Downloaded(text, _max_age_s(response.headers.get("cache-control", "")))


def _max_age_s(header: str) -> int | None:
    """The seconds of `max-age` in Cache-Control; 0 where the response may not be kept."""
    if re.search(r"\bno-(?:store|cache)\b", header, re.IGNORECASE):
        return 0
    found = _MAX_AGE.search(header)
    return int(found[1]) if found else None
