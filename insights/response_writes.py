"""How a response is written: its head together with the first part of its body.

Uvicorn writes the two apart, each by a system call and as a packet of its own, and searches each
header field by two regular expressions; here all names are looked at at once, and all values.
"""

import asyncio
from string import ascii_letters, digits
from typing import Final

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

_IN_NAMES: Final = f"!#$%&'*+-.^_`|~{ascii_letters}{digits}".encode()
"""Bytes of the name of a header field (RFC 9110, 5.6.2)."""
_IN_VALUES: Final = bytes(byte for byte in range(256) if byte == 9 or 32 <= byte != 127)  # noqa: PLR2004 - a tab, and what is no control character
"""Bytes of its value: one that ends a line would begin a field of its own."""
_WITHOUT_BODY: Final = frozenset({204, 304})


class JoinedResponse(RequestResponseCycle):
    """A request and its response, of which nothing is written before a part of the body is there.

    Until then another head may take the place of the first, such as that of an error.
    """

    def __init__(self, protocol: HttpToolsProtocol) -> None:
        """Of the request whose head a protocol has just parsed."""
        super().__init__(
            scope=protocol.scope,
            transport=protocol.transport,
            flow=protocol.flow,
            logger=protocol.logger,
            access_logger=protocol.access_logger,
            access_log=False,
            default_headers=protocol.server_state.default_headers,
            message_event=asyncio.Event(),
            expect_100_continue=protocol.expect_100_continue,
            keep_alive=protocol.scope["http_version"] != "1.0"
            and protocol.parser.should_keep_alive(),
            on_response=protocol.on_response_complete,
        )
        self._head: bytes | None = None
        self._left: int | None = None  # bytes of the body to come; None where nothing says so

    def disconnect(self) -> None:
        """Tell the application that the client is gone, unless it has its response."""
        self.disconnected = not self.response_complete
        self.message_event.set()

    async def send(self, message: ASGISendEvent) -> None:
        """Take the head of the response, or the next part of its body."""
        if self.flow.write_paused and not self.disconnected:
            await self.flow.drain()
        if self.disconnected:
            return
        if message["type"] == "http.response.start" and not self.response_started:
            self.waiting_for_100_continue = False
            fields = [*self.default_headers, *message.get("headers", ())]
            self._head = self._encoded(message["status"], fields)
        elif message["type"] == "http.response.body" and self._head and not self.response_complete:
            self._write(message.get("body", b""), is_last=not message.get("more_body", False))
        else:
            msg = f"{message['type']} is sent out of turn"
            raise RuntimeError(msg)

    def _encoded(self, status: int, fields: list[tuple[bytes, bytes]]) -> bytes:
        """The head, which says how long the body is; names are in lower case, as ASGI has them."""
        by_name = dict(fields)
        values = b"".join([value for _, value in fields])
        if b"".join(by_name).translate(None, _IN_NAMES) or values.translate(None, _IN_VALUES):
            msg = "A header field of the response is not well-formed."
            raise RuntimeError(msg)
        lines = [STATUS_LINE[status]]
        for name, value in fields:
            lines += (name, b": ", value, b"\r\n")
        if b"close" in by_name.get(b"connection", b"").lower():
            self.keep_alive = False
        elif not self.keep_alive:
            lines.append(b"connection: close\r\n")
        if self.scope["method"] == "HEAD" or status in _WITHOUT_BODY:
            self._left = 0
        else:
            length = by_name.get(b"content-length")
            self._left = None if length is None else int(length)
        self.chunked_encoding = self._left is None and self.scope["http_version"] != "1.0"
        if self.chunked_encoding:
            lines.append(b"transfer-encoding: chunked\r\n")
        return b"".join((*lines, b"\r\n"))

    def _write(self, part: bytes, *, is_last: bool) -> None:
        """Write a part of the body, behind the head where that is not written yet."""
        if self.scope["method"] == "HEAD":
            part = b""
        elif self.chunked_encoding:
            chunk = b"%x\r\n%b\r\n" % (len(part), part) if part else b""
            part = chunk + b"0\r\n\r\n" if is_last else chunk
        elif self._left is not None:  # else it ends with the connection, as it may in HTTP/1.0
            self._left -= len(part)
            if self._left < 0 or (is_last and self._left):
                msg = "The body of the response is not as long as its Content-Length."
                raise RuntimeError(msg)
        if self.response_started:
            self.transport.write(part)
        else:
            self.response_started = True
            self.transport.writelines((self._head or b"", part))
        if is_last:
            self.response_complete = True
            self.message_event.set()
            if not self.keep_alive:
                self.transport.close()
            self.on_response()
