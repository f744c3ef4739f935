"""A reverse proxy as many are: one connection to the service, used for all clients in turn."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Address = tuple[str, int]


@dataclass
class ReusingProxy:
    """Passes requests on, `Upgrade` included, over one connection that is kept."""

    upstream: Address
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one client: requests with a Content-Length or without a body."""
        try:
            while request := await whole_message(reader):
                async with self.lock:
                    writer.write(await self._passed(request))
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _passed(self, request: bytes) -> bytes:
        if self.streams is None or self.streams[0].at_eof():
            self.streams = await asyncio.open_connection(*self.upstream)
        reader, writer = self.streams
        head, mark, body = request.partition(b"\r\n\r\n")
        writer.write(head + mark)
        await asyncio.sleep(0.001)  # the body is a packet of its own, as often it is
        writer.write(body)
        answer = await whole_message(reader)
        if not answer or b"\r\nconnection: close" in answer.lower():
            writer.close()
            self.streams = None
        return answer


async def whole_message(reader: asyncio.StreamReader) -> bytes:
    """One whole request or response; empty at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""
    length = 0
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            length = int(value)
    return head + await reader.readexactly(length)


@asynccontextmanager
async def reusing_proxy(upstream: Address) -> AsyncIterator[Address]:
    """The address of a proxy before a service."""
    proxy = ReusingProxy(upstream)
    async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[:2]
        if proxy.streams is not None:
            proxy.streams[1].close()
