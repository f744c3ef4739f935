"""How a response is written: its head together with the first part of its body.

Uvicorn writes the two apart, each by a system call and as a packet of its own.
"""

from asyncio import WriteTransport


class JoinedHead:
    """What uvicorn writes one response to: holds its head until the first part of its body."""

    def __init__(self, transport: WriteTransport) -> None:
        """Write to a transport, on which no other response is begun before this one ends."""
        self._transport = transport
        self._head: bytes | None = None
        self._is_sent = False

    def write(self, data: bytes) -> None:
        """Hold the head, which comes first; write it with what comes then, and all else at once."""
        if self._is_sent:
            self._transport.write(data)
        elif self._head is None:
            self._head = data
        else:
            self._flush(data)

    def close(self) -> None:
        """Close the transport, once what was written is sent."""
        if not self._is_sent and self._head is not None:
            self._flush(b"")
        self._transport.close()

    def is_closing(self) -> bool:
        """Whether the transport is closed or about to be."""
        return self._transport.is_closing()

    def _flush(self, data: bytes) -> None:
        self._is_sent = True
        self._transport.writelines((self._head or b"", data))
