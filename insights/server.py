"""Serving the application: the port is taken first, and told of when connections are accepted."""

import asyncio
import gc
import socket
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

import uvicorn
import uvloop
from starlette.applications import Starlette

from insights.errors import PortTakenError
from insights.sockets import LARGEST_FRAME, PONG_S, ClosingSocket

SECONDS_KEPT_OPEN: Final = 75
"""How long an idle connection is kept: longer than load balancers keep theirs.

Else one of them uses a connection that is just being closed, and its caller sees it break.
"""

SECONDS_UNREAD: Final = 60
"""How long a client may leave unread what it was sent, before the kernel gives it up."""

SECONDS_TO_FINISH: Final = 20
"""How long requests that run may go on when the service is told to stop."""

COLLECTED_AFTER: Final = (20_000, 10, 10)
"""Objects made and not freed after which the young are looked through, and the older ones."""

T = TypeVar("T")


def taken_port(host: str, port: int) -> socket.socket:
    """A socket bound to an address; 0 picks a free port. PortTakenError when it is not to be had.

    Nobody can connect yet: that begins when it is served on.
    """
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if sys.platform == "linux":  # connections take it over
                bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, SECONDS_UNREAD * 1000)
            bound.bind(address)
        except OSError:
            bound.close()
            raise
    except OSError as error:
        msg = (
            f"cannot listen on {host} port {port}: {error.strerror or error}. "
            "Take another one with --port (0 picks a free one) or --host"
        )
        raise PortTakenError(msg) from None
    return bound


def address_of(bound: socket.socket) -> str:
    """The address that a browser on this machine reaches a bound socket by."""
    host, port = bound.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - read, not listened on
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"  # noqa: S104
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def serve(app: Starlette, bound: socket.socket, announce: Callable[[], None]) -> None:
    """Serve until told to stop; `announce` is called when connections are accepted.

    The caller has entered the application's lifespan, so that what goes wrong there is an error
    of the caller's and no traceback in the log.
    """
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        ws=ClosingSocket,
        ws_max_size=LARGEST_FRAME,
        ws_ping_timeout=PONG_S,
        ws_per_message_deflate=False,
        timeout_keep_alive=SECONDS_KEPT_OPEN,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
    )
    await _AnnouncingServer(config, announce).serve(sockets=[bound])


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end on uvloop."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


def spare_the_collector() -> None:
    """Have garbage looked for less often, and not among what is there now and stays.

    Nobody is served meanwhile: for half a second with a thousand sockets, and after every few
    messages, since what is made for all of them at once looks like growth.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)


class _AnnouncingServer(uvicorn.Server):
    """Tells when it accepts connections."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on a signal and leave it at that: raised again, it would cancel the closing."""
        with super().capture_signals():
            yield
            self._captured_signals.clear()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then tell."""
        await super().startup(sockets)
        if self.started:
            self._announce()
