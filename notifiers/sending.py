"""Sending a message: one POST to a checked address, and what came of it."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from credit.errors import InvalidInputError
from credit.retry_policy import AttemptResult
from notifiers.addresses import Guard, InnerAddressError, UnknownNameError, host_of
from notifiers.signing import Message, signed

TIMEOUT_S: Final = 15.0
"""Seconds for all of an attempt: looking up, connecting, sending, and the answer."""
CONNECT_SHARE: Final = 2 / 3
"""Of that, for connecting to all addresses of a host, TLS and all."""
MOST_READ: Final = 4096
"""Bytes of an answer's body; what comes behind them is not waited for."""
MOST_ADDRESSES: Final = 4
"""Of one host, that are tried one after the other until one can be connected to."""
LONGEST_FAILURE: Final = 200

_NUMBER: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_HEADERS: Final = {
    "content-type": "application/json",
    "accept": "*/*",
    "accept-encoding": "identity",
    "user-agent": "consumption-insights-webhooks",
}


class Sender:
    """Sends messages to where the guard lets it."""

    def __init__(
        self, guard: Guard, timeout_s: float = TIMEOUT_S, tls: ssl.SSLContext | None = None
    ) -> None:
        """Certificates are checked by those that browsers trust, unless `tls` has others."""
        self.guard = guard
        self.timeout_s = timeout_s
        self._tls = tls or httpx.create_ssl_context()

    @asynccontextmanager
    async def line(self, address: str) -> AsyncIterator["Line"]:
        """A way to send several messages to one address, over one connection where it lasts."""
        # A transport alone: it follows no redirect, keeps no cookie and knows of no proxy.
        limits = httpx.Limits(max_connections=1)
        transport = httpx.AsyncHTTPTransport(verify=self._tls, trust_env=False, limits=limits)
        async with transport:
            yield Line(self.guard, transport, address, self.timeout_s)


class Line:
    """One address that messages are sent to, one after the other; its name is looked up once."""

    def __init__(
        self, guard: Guard, transport: httpx.AsyncHTTPTransport, address: str, timeout_s: float
    ) -> None:
        """Nothing is looked up before the first message."""
        self._guard = guard
        self._transport = transport
        self._address = address
        self._timeout_s = timeout_s
        # Its own time is up first, since a handshake that is cancelled leaves its socket open.
        self._connect_s = timeout_s * CONNECT_SHARE
        self._places: list[str] = []

    async def send(self, message: Message) -> AttemptResult:
        """Send a message; whatever goes wrong is the answer."""
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._sent(message)
        except TimeoutError:
            failure = f"it did not answer within {self._timeout_s:g} s"
        except InvalidInputError as error:
            failure = error.message
        except (InnerAddressError, UnknownNameError):
            # Which of the two would tell what names there are in the network around us.
            failure = "its name has no address of the public internet"
        except httpx.ConnectTimeout:
            failure = f"it could not be connected to within {self._connect_s:g} s"
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            failure = f"no answer came: {str(error) or repr(error)}"[:LONGEST_FAILURE]
        return AttemptResult(None, failure)

    async def _sent(self, message: Message) -> AttemptResult:
        url = self._guard.checked(self._address)
        if not self._places:
            self._places = (await self._guard.addresses(url))[:MOST_ADDRESSES]
        headers = {
            **_HEADERS,
            **signed(message, datetime.now(UTC)),
            "host": url.netloc.decode("ascii"),
        }
        while True:
            request = httpx.Request(
                "POST",
                url.copy_with(host=self._places[0]),
                headers=headers,
                content=message.body.encode(),
                extensions={
                    "sni_hostname": host_of(url),
                    "timeout": {"connect": self._connect_s / len(self._places)},
                },
            )
            try:
                return await self._answer(request)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                # Nothing was sent: the next of its addresses may do.
                if len(self._places) == 1:
                    raise
                del self._places[0]

    async def _answer(self, request: httpx.Request) -> AttemptResult:
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
        failure = f"it answered {status}"
        if response.is_redirect:
            failure += ", a redirect: those are not followed"
        return AttemptResult(status, failure, _seconds(response.headers.get("retry-after")))


def _seconds(asked: str | None) -> float | None:
    """The seconds of a Retry-After, which may also name an instant; None where it says nothing."""
    if asked is None:
        return None
    if _NUMBER.fullmatch(asked):
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
        return (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError):
        return None
