"""HTTP connections as the server holds them: bounded in size and time, on uvicorn's protocol.

Uvicorn's httptools protocol limits neither the size of a head nor the time for a request. It takes
the body of a request with an unknown upgrade for the next request: clients that offer HTTP/2 get
400, and behind a proxy that reuses connections one caller gets the answer of another.
"""

import asyncio
from typing import Any, Final
from urllib.parse import unquote

import httptools
from uvicorn._types import ASGI3Application
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from insights.http_deadlines import Deadline, Phase
from insights.http_requests import (
    LARGEST_HEAD,
    LARGEST_OVERHEAD,
    MOST_HEADERS,
    RefusedRequestError,
    early_upgrade,
    head_without_upgrade,
    is_websocket_handshake,
    large_framing,
    large_head,
    new_parser,
    no_proxy,
    no_room,
    not_http,
    refused_response,
    too_slow,
)
from insights.response_writes import JoinedResponse
from insights.server_state import LimitedServerState

LINGER_S: Final = 2.0
"""Seconds for which what a refused client sends is discarded: a reset would lose the answer."""

MOST_DISCARDED: Final = 1_000_000
"""Bytes after which a refused client that goes on sending is cut off."""


class BoundedHttpProtocol(HttpToolsProtocol):
    """Uvicorn's protocol with limits on heads, deadlines, and no upgrade but a WebSocket's."""

    def __init__(
        self,
        config: Config,
        server_state: LimitedServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        """One connection of a server whose state limits how many there are."""
        super().__init__(config, server_state, app_state, _loop)
        self._limit = server_state.limit
        self._running: JoinedResponse | None = None  # whose response is due first
        self._phase = Phase.HEAD
        self._discarded = 0  # bytes after a refusal
        self._fed = 0  # bytes of this head, or of this body with its framing
        self._content = 0  # bytes of this body
        self._has_begun = False  # whether a part of this head is there
        self._plain_head: bytes | None = None  # the head without its upgrade, to be parsed again
        self._refusal: RefusedRequestError | None = None
        self._refused = False
        self._deadline = Deadline(self.loop, self._time_out)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request; answer 503 where too many connections are open."""
        super().connection_made(transport)
        if self._limit.is_reached(len(self.connections)):
            self._refused = True
            transport.write(refused_response(no_room(), self.server_state.default_headers))
            transport.close()
        else:
            self._set_deadline()

    def connection_lost(self, exc: Exception | None) -> None:
        """End what waits for this connection; uvicorn tells the request that came last alone."""
        self._deadline.await_phase(None)
        if self._running is not None:
            self._running.disconnect()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse what arrived, in pieces of which each stays within the limits."""
        if self._refused:
            self._discard(len(data))
            return
        self._unset_keepalive_if_required()
        while data and not self.transport.is_closing():
            piece, data = data[:LARGEST_HEAD], data[LARGEST_HEAD:]
            try:
                data = self._parse(piece) + data
            except RefusedRequestError as refused:
                self._refuse(refused)
                break
        self._set_deadline()

    def _discard(self, size: int) -> None:
        self._discarded += size
        if self._discarded > MOST_DISCARDED:
            self.transport.abort()

    def _parse(self, piece: bytes) -> bytes:
        """Parse a piece; what is to be parsed again. Raises RefusedRequestError."""
        self._fed += len(piece)
        try:
            self.parser.feed_data(piece)
        except httptools.HttpParserUpgrade as upgrade:
            return self._upgraded(piece[upgrade.args[0] :])
        except httptools.HttpParserError:
            raise self._refusal or not_http() from None
        if self._phase is Phase.HEAD and self._fed > LARGEST_HEAD:
            raise large_head()
        if self._phase is Phase.BODY and self._fed - self._content > LARGEST_OVERHEAD:
            raise large_framing()
        return b""

    def _upgraded(self, rest: bytes) -> bytes:
        """Hand a WebSocket over; any other request is parsed again without its upgrade."""
        if self._plain_head is None:
            if self._is_responding():
                raise early_upgrade()
            self._refused = True  # nothing more arrives here: the transport has another protocol
            self._deadline.await_phase(None)
            self.handle_websocket_upgrade()
            return b""
        head, self._plain_head = self._plain_head, None
        self.parser = new_parser(self)  # the one before is at its end after `Connection: close`
        return head + rest

    def on_message_begin(self) -> None:
        """Begin a request."""
        if self._plain_head is None:
            super().on_message_begin()
            self._phase, self._has_begun = Phase.HEAD, True

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take one header or trailer field; refuse one too many."""
        if len(self.headers) >= MOST_HEADERS:
            self._fail(large_head())
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Start the request, unless its upgrade is first to be taken out of its head."""
        method, version = self.parser.get_method(), self.parser.get_http_version()
        if method == b"CONNECT":
            self._fail(no_proxy())
        should_upgrade = self.parser.should_upgrade()
        if should_upgrade and not self._should_upgrade():
            self._plain_head = head_without_upgrade(method, self.url, version, self.headers)
            return
        self.scope["method"], self.scope["http_version"] = method.decode("ascii"), version
        if not should_upgrade:
            self._begin_request()
        self._phase, self._fed, self._content = Phase.BODY, 0, 0

    def _begin_request(self) -> None:
        """Have the application answer a request, after those before it."""
        target = httptools.parse_url(self.url)
        self.scope["path"] = self.root_path + unquote(target.path.decode("ascii"))
        self.scope["raw_path"] = self.root_path.encode("ascii") + target.path
        self.scope["query_string"] = target.query or b""
        self.cycle = cycle = JoinedResponse(self)
        if self._is_responding():
            self.flow.pause_reading()
            self.pipeline.appendleft((cycle, self.app))
        else:
            self._start_asgi_task(cycle, self.app)

    def on_body(self, body: bytes) -> None:
        """Take a part of the body."""
        if self._plain_head is None:
            self._content += len(body)
            super().on_body(body)

    def on_message_complete(self) -> None:
        """End a request; the next one may follow."""
        if self._plain_head is None:
            super().on_message_complete()
            self._phase, self._fed, self._has_begun = Phase.HEAD, 0, False

    def _should_upgrade(self) -> bool:
        """Whether this is a WebSocket's opening handshake (RFC 6455, 4.1): a GET without a body."""
        return (
            self.parser.get_method() == b"GET"
            and self.parser.get_http_version() == "1.1"
            and is_websocket_handshake(self.headers)
        )

    def _fail(self, refused: RefusedRequestError) -> None:
        self._refusal = refused
        raise refused

    def _start_asgi_task(self, cycle: JoinedResponse, app: ASGI3Application) -> None:  # type: ignore[override] # no others are made
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def on_response_complete(self) -> None:
        """Begin the response to the next request, or close where that was refused."""
        super().on_response_complete()
        if self._refused:
            self.transport.close()
        elif self._has_begun:
            self._set_deadline()

    def _is_responding(self) -> bool:
        running = self._running
        return running is not None and not running.response_complete

    # Deadlines

    def _awaited(self) -> Phase | None:
        """What the client has to send now; None while it is the service's turn."""
        if self._refused or self.transport.is_closing():
            return None
        if self._phase is Phase.HEAD and self._is_responding():
            return None
        return self._phase

    def _set_deadline(self) -> None:
        self._deadline.await_phase(self._awaited())

    def _time_out(self, phase: Phase) -> None:
        self._refuse(too_slow(phase.value))

    # Refusals

    def _refuse(self, refused: RefusedRequestError) -> None:
        """Answer and close. Responses to requests before come first; one has one response."""
        self._refused = True
        self._deadline.await_phase(None)
        running, is_of_next = self._running, self._phase is Phase.HEAD
        if self.transport.is_closing():
            return
        if running is not None and not running.response_complete:
            if is_of_next or self.pipeline or running.response_started:
                self.pipeline.clear()
                return  # on_response_complete closes
            running.disconnect()
        elif running is not None and not is_of_next:
            self.transport.close()  # the request was answered before its body was there
            return
        self.transport.write(refused_response(refused, self.server_state.default_headers))
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.flow.resume_reading()
        self.loop.call_later(LINGER_S, self.transport.close)
