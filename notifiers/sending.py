"""Sending messages to webhooks: one POST request to a checked address, and its result.

A server may close a connection that is kept alive at the moment when the next message is sent on
it. Such a message is sent again at once on a new connection, if no byte of a response came: a
server that has begun to answer has processed it. Receivers tell repeated messages by their id.
"""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from credit.core.errors import InvalidInputError
from credit.notify.retry_policy import AttemptResult
from notifiers.counting_transport import CountingTransport
from notifiers.http_client import httpx
from notifiers.signing import Message, signed
from notifiers.ssrf_guard import Guard, PrivateAddressError, UnknownNameError, host_of

TIMEOUT_S: Final = 15.0
"""Seconds for a whole attempt: DNS lookup, connecting, sending and the response."""
CONNECT_SHARE: Final = 2 / 3
"""Share of these for connecting to all addresses of a host, including TLS handshakes."""
MOST_READ: Final = 4096
"""Bytes of a response's body that are read; longer bodies are not read to the end."""
MOST_ADDRESSES: Final = 4
"""Addresses of one host that are tried in order until one accepts a connection."""
LONGEST_ERROR: Final = 200

_NUMBER: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_HEADERS: Final = {
    "content-type": "application/json",
    "accept": "*/*",
    "accept-encoding": "identity",
    "user-agent": "consumption-insights-webhooks",
}


def _machine_time() -> datetime:
    return datetime.now(UTC)


class Sender:
    """Sends messages to URLs that the guard allows."""

    def __init__(
        self,
        guard: Guard,
        timeout_s: float = TIMEOUT_S,
        tls: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = _machine_time,
    ) -> None:
        """Verify certificates against the usual authorities, or as `tls` says.

        Reading the usual ones takes 45 ms: give another sender this one's `tls`. Signatures say
        `now`: receivers refuse what is signed minutes before or after.
        """
        self.guard, self.now = guard, now
        self.timeout_s = timeout_s
        self.tls = tls or httpx.create_ssl_context()

    @asynccontextmanager
    async def connection(self, url: str) -> AsyncIterator["HttpConnection"]:
        """Open a connection for messages to one URL, kept alive if the server allows it."""
        async with CountingTransport(self.tls) as transport:
            yield HttpConnection(self, transport, url)


class HttpConnection:
    """A connection to one URL for consecutive messages; its host is looked up once."""

    def __init__(self, sender: Sender, transport: CountingTransport, url: str) -> None:
        """Create a connection; the host is looked up when the first message is sent."""
        self._guard, self._now = sender.guard, sender.now
        self._transport = transport
        self._url = url
        self._timeout_s = sender.timeout_s
        # Shorter than the whole timeout: cancelling a TLS handshake would leave its socket open.
        self._connect_s = self._timeout_s * CONNECT_SHARE
        self._addresses: list[str] = []

    async def send(self, message: Message) -> AttemptResult:
        """Send a message; errors are returned as the result's `error`."""
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._post(message)
        except TimeoutError:
            reason = f"no response within {self._timeout_s:g} s"
        except InvalidInputError as error:
            reason = error.message
        except (PrivateAddressError, UnknownNameError):
            # The same text for both: the difference would reveal the names of our network.
            reason = "the host has no public IP address"
        except httpx.ConnectTimeout:
            reason = f"no connection within {self._connect_s:g} s"
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            reason = f"no response: {str(error) or repr(error)}"[:LONGEST_ERROR]
        return AttemptResult(None, reason)

    async def _post(self, message: Message) -> AttemptResult:
        url = self._guard.check_url(self._url)
        if not self._addresses:
            self._addresses = (await self._guard.resolve(url))[:MOST_ADDRESSES]
        headers = {
            **_HEADERS,
            **signed(message, self._now()),
            "host": url.netloc.decode("ascii"),
        }
        while True:
            request = httpx.Request(
                "POST",
                url.copy_with(host=self._addresses[0]),
                headers=headers,
                content=message.body.encode(),
                extensions={
                    "sni_hostname": host_of(url),
                    "timeout": {"connect": self._connect_s / len(self._addresses)},
                },
            )
            before = self._transport.traffic
            try:
                return await self._result(request)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                # No request was sent, so the next address can be tried.
                if len(self._addresses) == 1:
                    raise
                del self._addresses[0]
            except (httpx.NetworkError, httpx.RemoteProtocolError):
                # Neither a new connection nor a byte: the one that was kept alive is closed.
                if self._transport.traffic != before:
                    raise

    async def _result(self, request: httpx.Request) -> AttemptResult:
        response = await self._transport.handle_async_request(request)
        try:
            read = 0
            async for piece in response.aiter_raw():
                read += len(piece)
                if read > MOST_READ:
                    break
        finally:
            await response.aclose()
        status = response.status_code
        if response.is_success:
            return AttemptResult(status)
        reason = f"HTTP status {status}"
        if response.is_redirect:
            reason += ", a redirect: redirects are not followed"
        retry_after_s = _retry_after_s(response.headers.get("retry-after"), self._now())
        return AttemptResult(status, reason, retry_after_s)


def _retry_after_s(header: str | None, now: datetime) -> float | None:
    """The seconds of a Retry-After header, which may be a date; None without a valid header."""
    if header is None:
        return None
    if _NUMBER.fullmatch(header):
        return float(header)
    try:
        until = parsedate_to_datetime(header)
        return (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds()
    except (ValueError, OverflowError):
        return None
