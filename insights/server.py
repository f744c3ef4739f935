"""Serving the application: the port is bound first, and announced when connections are accepted."""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

import uvicorn
from starlette.applications import Starlette

from graph.protocol.stream import STOPPING
from insights.connection_limit import ConnectionLimit, raise_open_files
from insights.errors import AddressInUseError
from insights.http_protocol import BoundedHttpProtocol
from insights.server_state import LimitedServerState
from insights.websocket_protocol import (
    LARGEST_FRAME,
    PING_INTERVAL_S,
    PONG_TIMEOUT_S,
    ClosingWebSocketProtocol,
)

MOST_CONNECTIONS: Final = 10_000
"""Connections that one process holds unless INSIGHTS_MAX_CONNECTIONS says otherwise."""

KEEP_ALIVE_S: Final = 75
"""How long an idle connection is kept: longer than load balancers keep theirs.

Else one of them uses a connection that is just being closed, and its caller sees it break.
"""

UNREAD_TIMEOUT_S: Final = 60
"""How long a client may leave unread what it was sent, before the kernel gives it up."""

SHUTDOWN_TIMEOUT_S: Final = 20
"""How long running requests may take to finish when the service is stopped."""


def bind(host: str, port: int) -> socket.socket:
    """A socket bound to an address; 0 picks a free port. AddressInUseError when it is taken.

    Connections are refused until the socket is served on.
    """
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if sys.platform == "linux":  # connections take it over
                bound.setsockopt(
                    socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_TIMEOUT_S * 1000
                )
            bound.bind(address)
        except OSError:
            bound.close()
            raise
    except OSError as error:
        msg = (
            f"cannot listen on {host} port {port}: {error.strerror or error}. "
            "Take another one with --port (0 picks a free one) or --host"
        )
        raise AddressInUseError(msg) from None
    return bound


def address_of(bound: socket.socket) -> str:
    """The address that a browser on this machine reaches a bound socket by."""
    host, port = bound.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - read, not listened on
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"  # noqa: S104
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def serve(
    app: Starlette,
    bound: socket.socket,
    announce: Callable[[], None],
    most_connections: int = MOST_CONNECTIONS,
) -> None:
    """Serve until stopped; `announce` is called when connections are accepted.

    The caller has entered the application's lifespan, so that what goes wrong there is an error
    of the caller's and no traceback in the log.
    """
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        http=BoundedHttpProtocol,
        ws=ClosingWebSocketProtocol,
        ws_max_size=LARGEST_FRAME,
        ws_ping_interval=PING_INTERVAL_S,
        ws_ping_timeout=PONG_TIMEOUT_S,
        ws_per_message_deflate=False,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=SHUTDOWN_TIMEOUT_S,
    )
    limit = ConnectionLimit(most_connections, raise_open_files())
    await _Server(config, announce, limit).serve(sockets=[bound])


class _Server(uvicorn.Server):
    """Announces when it accepts connections, and says to streams when it stops."""

    def __init__(
        self, config: uvicorn.Config, announce: Callable[[], None], limit: ConnectionLimit
    ) -> None:
        super().__init__(config)
        self.server_state = LimitedServerState(limit)
        self._announce = announce
        self._stopping = asyncio.Event()
        self._loop, self._asked_to_exit = asyncio.get_running_loop(), asyncio.Event()

    async def main_loop(self) -> None:
        """Wait for a signal.

        Uvicorn's own looks ten times a second whether one has come, and what time it is: half of
        what an idle service costs.
        """
        await self._asked_to_exit.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop, as the handler of a signal; a second SIGINT does not wait for running requests."""
        super().handle_exit(sig, frame)
        self._loop.call_soon_threadsafe(self._asked_to_exit.set)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on a signal and leave it at that: raised again, it would cancel the closing."""
        with super().capture_signals():
            yield
            self._captured_signals.clear()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then announce it."""
        self.lifespan.state[STOPPING] = self._stopping
        await super().startup(sockets)
        if self.started:
            self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop: streams, which have no end of their own, end at once."""
        self._stopping.set()
        await super().shutdown(sockets)
