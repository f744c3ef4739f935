"""HTTP over one connection at a time, counting new connections and the bytes that they received.

The counts tell a connection that was kept alive, and closed by the server, from a failed request.
"""

import ssl
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import httpcore

from notifiers.http_client import httpx

KEPT_ALIVE_S: Final = 5.0
"""Seconds after which an idle connection is not used again."""

SocketOptions = Iterable[httpcore.SOCKET_OPTION]


@dataclass(frozen=True, slots=True)
class Traffic:
    """How many connections a transport has made, and how many bytes it received on them."""

    connections: int = 0
    received: int = 0


class CountingTransport(httpx.AsyncHTTPTransport):
    """A bare transport: it follows no redirects, stores no cookies and uses no proxy."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        """Verify certificates as `tls` says."""
        super().__init__(verify=tls, trust_env=False)
        self._network = _Network()
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls,
            max_connections=1,
            keepalive_expiry=KEPT_ALIVE_S,
            network_backend=self._network,
        )

    @property
    def traffic(self) -> Traffic:
        """The counts at present; they only grow."""
        return self._network.traffic


class _Network(httpcore.AnyIOBackend):
    """The network of a transport, with its traffic."""

    def __init__(self) -> None:
        self.traffic = Traffic()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the base class's
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect, and count the connection and its bytes."""
        self.traffic = replace(self.traffic, connections=self.traffic.connections + 1)
        stream = await super().connect_tcp(host, port, timeout, local_address, socket_options)
        return _CountedStream(stream, self)


class _CountedStream(httpcore.AsyncNetworkStream):
    """A connection whose received bytes are counted, behind its TLS where it has any."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, network: _Network) -> None:
        self._stream, self._network = stream, network

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - the base class's
        """Read, and count what came."""
        data = await self._stream.read(max_bytes, timeout)
        traffic = self._network.traffic
        self._network.traffic = replace(traffic, received=traffic.received + len(data))
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - the base class's
        """Write as the stream does."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the stream."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the base class's
    ) -> httpcore.AsyncNetworkStream:
        """Speak TLS from now on, and count the bytes behind it."""
        stream = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        return _CountedStream(stream, self._network)

    def get_extra_info(self, info: str) -> object:
        """What the stream says of itself."""
        return self._stream.get_extra_info(info)
