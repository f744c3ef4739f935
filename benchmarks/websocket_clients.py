"""Many WebSocket connections in one thread that only count what they receive, and when."""

import select
import socket
import struct
import time
import zlib
from collections.abc import Sequence
from types import TracebackType
from typing import Final, Self

import orjson

PROTOCOL: Final = "graphql-transport-ws"
CHUNK: Final = 1 << 18
TIMEOUT_S: Final = 60.0
_TEXT, _PING, _PONG = 0x81, 0x89, 0x8A
_SHORTEST, _LONG, _LONGER, _MASKED = 2, 126, 127, 128


class WebSocketClient:
    """One connection: the number of messages received, and a checksum over all of them."""

    def __init__(self, port: int, first_messages: Sequence[object]) -> None:
        """Connect and send some messages; the server must answer the first one, if any."""
        self.received = self.checksum = 0
        self.kept: list[bytes] | None = None
        self._rest = b""
        self._socket = socket.create_connection(("127.0.0.1", port), TIMEOUT_S)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(
            f"GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\n"
            "connection: upgrade\r\nsec-websocket-version: 13\r\n"
            "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            f"sec-websocket-protocol: {PROTOCOL}\r\n\r\n".encode()
        )
        while b"\r\n\r\n" not in self._rest:
            self._rest += self._socket.recv(CHUNK)
        head, _, self._rest = self._rest.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 101"), head
        for place, message in enumerate(first_messages):
            self._send(_TEXT, orjson.dumps(message))
            while place == 0 and not self.received:
                self.receive()
        self.received = self.checksum = 0

    def fileno(self) -> int:
        """What the kernel knows the connection by."""
        return self._socket.fileno()

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def receive(self) -> int:
        """Take what has come; how many messages that were."""
        data = self._rest + self._socket.recv(CHUNK)
        assert data, "the server hung up"
        before, place, size = self.received, 0, len(data)
        while size - place >= _SHORTEST:
            kind, length, begin = data[place], data[place + 1], place + 2
            if length == _LONG:
                begin = place + 4
                length = struct.unpack_from("!H", data, place + 2)[0] if size >= begin else size
            assert length != _LONGER, "no message is that long"
            if begin + length > size:
                break
            place = begin + length
            if kind == _TEXT:
                text = data[begin:place]
                self.checksum = zlib.crc32(text, self.checksum)
                self.received += 1
                if self.kept is not None:
                    self.kept.append(text)
            elif kind == _PING:
                self._send(_PONG, data[begin:place])
            else:
                raise AssertionError(data[begin:place])
        self._rest = data[place:]
        return self.received - before

    def _send(self, kind: int, payload: bytes) -> None:
        size = len(payload)
        if size < _LONG:
            length = struct.pack("!BB", kind, _MASKED | size)
        else:
            length = struct.pack("!BBH", kind, _MASKED | _LONG, size)
        # A mask of zeros is a mask.
        self._socket.sendall(length + b"\0\0\0\0" + payload)


class WebSocketClients:
    """Some clients that are waited for as one."""

    def __init__(self, size: int, port: int, first_messages: Sequence[object] = ()) -> None:
        """Connect them one after the other."""
        self._clients = [WebSocketClient(port, first_messages) for _ in range(size)]
        self._by_number = {client.fileno(): client for client in self._clients}
        self._kept: list[bytes] = []
        self._clients[0].kept = self._kept
        self._ready = select.epoll(size)
        for number in self._by_number:
            self._ready.register(number, select.EPOLLIN)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._ready.close()
        for client in self._clients:
            client.close()

    def await_messages(self, each: int) -> float:
        """Wait until each client has received so many more; when the last one had."""
        missing, until = each * len(self._clients), time.monotonic() + TIMEOUT_S
        while missing > 0:
            assert time.monotonic() < until, f"{missing} messages did not come"
            for number, _ in self._ready.poll(1):
                missing -= self._by_number[number].receive()
        at = time.time()
        received = {(client.received, client.checksum) for client in self._clients}
        assert len(received) == 1, "the clients have received different messages"
        return at

    def taken(self) -> list[bytes]:
        """The messages that each has received since the last call."""
        taken = self._kept.copy()
        self._kept.clear()
        return taken
