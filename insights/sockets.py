"""WebSockets as the server holds them: closed also when the other end does not read any more."""

from typing import Final

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

LARGEST_FRAME: Final = 64 * 1024
"""Bytes of one WebSocket message of a client."""

PONG_S: Final = 60.0
"""Seconds after which nobody is there who has not answered a ping.

Longer than a message may wait: whoever is only slow is told so first.
"""


class ClosingSocket(WebSocketsSansIOProtocol):
    """Uvicorn's, which would keep a connection for ever whose client stopped to read.

    It waits for room before it sends a close frame, and for all that was sent before it hangs up;
    with such a client neither ever comes.
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
        """Nobody answers: hang up, without a code that would tell a client not to come back."""
        self.pong_timer = None
        self.transport.abort()
