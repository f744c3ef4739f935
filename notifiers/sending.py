"""Sending a message: one POST to a checked address, and its result."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from credit.core.errors import InvalidInputError
from credit.notify.retry_policy import AttemptResult
from notifiers.signing import Message, signed
from notifiers.ssrf_guard import Guard, PrivateAddressError, UnknownNameError, host_of

TIMEOUT_S: Final = 15.0
"""Seconds for all of an attempt: looking up, connecting, sending, and the answer."""
CONNECT_SHARE: Final = 2 / 3
"""Of that, for connecting to all addresses of a host, TLS and all."""
MOST_READ: Final = 4096
"""Bytes of an answer's body; what comes behind them is not waited for."""
MOST_ADDRESSES: Final = 4
"""Of one host, that are tried one after the other until one can be connected to."""
LONGEST_ERROR: Final = 200

_NUMBER: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_HEADERS: Final = {
    "content-type": "application/json",
    "accept": "*/*",
    "accept-encoding": "identity",
    "user-agent": "consumption-insights-webhooks",
}


class Sender:
    """Sends messages to URLs that the guard allows."""

    def __init__(
        self, guard: Guard, timeout_s: float = TIMEOUT_S, tls: ssl.SSLContext | None = None
    ) -> None:
        """Certificates are checked by those that browsers trust, unless `tls` has others."""
        self.guard = guard
        self.timeout_s = timeout_s
        self._tls = tls or httpx.create_ssl_context()

    @asynccontextmanager
    async def connection(self, url: str) -> AsyncIterator["HttpConnection"]:
        """A connection to send several messages to one URL, kept alive if the server allows it."""
        # A transport alone: it follows no redirect, keeps no cookie and knows of no proxy.
        limits = httpx.Limits(max_connections=1)
        transport = httpx.AsyncHTTPTransport(verify=self._tls, trust_env=False, limits=limits)
        async with transport:
            yield HttpConnection(self.guard, transport, url, self.timeout_s)


class HttpConnection:
    """A connection to one URL, for messages one after the other; its host is looked up once."""

    def __init__(
        self, guard: Guard, transport: httpx.AsyncHTTPTransport, url: str, timeout_s: float
    ) -> None:
        """Nothing is looked up before the first message."""
        self._guard = guard
        self._transport = transport
        self._url = url
        self._timeout_s = timeout_s
        # Its own time is up first, since a handshake that is cancelled leaves its socket open.
        self._connect_s = timeout_s * CONNECT_SHARE
        self._addresses: list[str] = []

    async def send(self, message: Message) -> AttemptResult:
        """Send a message; an error is a result, too."""
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._post(message)
        except TimeoutError:
            reason = f"it did not answer within {self._timeout_s:g} s"
        except InvalidInputError as error:
            reason = error.message
        except (PrivateAddressError, UnknownNameError):
            # One text for both: which it is would reveal the names of our network.
            reason = "its name has no address of the public internet"
        except httpx.ConnectTimeout:
            reason = f"it could not be connected to within {self._connect_s:g} s"
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            reason = f"no answer came: {str(error) or repr(error)}"[:LONGEST_ERROR]
        return AttemptResult(None, reason)

    async def _post(self, message: Message) -> AttemptResult:
        url = self._guard.check_url(self._url)
        if not self._addresses:
            self._addresses = (await self._guard.resolve(url))[:MOST_ADDRESSES]
        headers = {
            **_HEADERS,
            **signed(message, datetime.now(UTC)),
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
            try:
                return await self._result(request)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                # Nothing was sent: the next address may work.
                if len(self._addresses) == 1:
                    raise
                del self._addresses[0]

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
        reason = f"it answered {status}"
        if response.is_redirect:
            reason += ", a redirect: those are not followed"
        return AttemptResult(status, reason, _retry_after_s(response.headers.get("retry-after")))


def _retry_after_s(header: str | None) -> float | None:
    """The seconds of a Retry-After header, which may also be a date; None without a valid one."""
    if header is None:
        return None
    if _NUMBER.fullmatch(header):
        return float(header)
    try:
        until = parsedate_to_datetime(header)
        return (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError):
        return None
