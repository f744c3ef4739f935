"""The server's WebSockets: closed also when the client no longer reads."""

from typing import Final

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

LARGEST_FRAME: Final = 64 * 1024
"""Bytes of one WebSocket message of a client."""

PING_INTERVAL_S: Final = 20.0
"""Seconds between two pings."""

PONG_TIMEOUT_S: Final = 60.0
"""Seconds without a pong after which a connection is dropped.

Longer than a message may wait: a slow client is closed with a code first.
"""


class ClosingWebSocketProtocol(WebSocketsSansIOProtocol):
    """Uvicorn's protocol, without keeping a connection whose client does not read.

    Uvicorn's waits for room before it sends a close frame, and until all is sent before it drops
    the connection; with such a client neither wait ends.
    """

    async def send(self, message: ASGISendEvent) -> None:
        """Send one message when there is room; a close frame also when there is none."""
        if message["type"] == "websocket.close":
            self.writable.set()
        await super().send(message)
        if self.close_timer is not None:
            self.close_timer.cancel()
            self.close_timer = self.loop.call_later(self.close_timeout, self.transport.abort)

    def keepalive_timeout(self) -> None:
        """Drop the connection, without a close code that would stop clients from reconnecting."""
        self.pong_timer = None
        self.transport.abort()
