"""What arrives at a port without a key, and is no request: each attack says what came of it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from benchmarks.servers import Server
from tests.insights.proxies import reusing_proxy, whole_message

FLOOD_BYTES: Final = 100_000_000
CHUNK: Final = b"x" * 1_000_000
FLOOD_TIMEOUT_S: Final = 10.0
CALLERS: Final = 200
HELD: Final = 600
"""Connections that send half a request and then nothing."""
HELD_FOR_S: Final = 33.0
H2C: Final = (
    b"connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAEAAEAAAAIA\r\n"
)
Attack = Callable[[Server], Awaitable[str]]


def _post(body: bytes, more: bytes = b"") -> bytes:
    head = b"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
    return head + more + b"content-length: %d\r\n\r\n" % len(body) + body


async def _answer(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request)
        async with asyncio.timeout(FLOOD_TIMEOUT_S):
            return await whole_message(reader)
    except (TimeoutError, OSError):
        return b""
    finally:
        writer.close()


def _status(answer: bytes) -> str:
    return answer.split(b" ", 2)[1].decode() if answer else "no answer"


async def offered_http2(server: Server) -> str:
    """A client that offers HTTP/2 with its first POST, as stock Java does."""
    answers = [await _answer(server.port, _post(b'{"query":"{a}"}', H2C)) for _ in range(3)]
    return ", ".join(sorted({_status(answer) for answer in answers})) + " (401: it has no key)"


async def smuggled(server: Server) -> str:
    """Requests within the bodies of others, through a proxy that reuses its connection."""
    wrong = 0
    inner = b"GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"
    async with reusing_proxy(("127.0.0.1", server.port)) as (_host, port):
        for _ in range(CALLERS):
            await _answer(port, _post(inner, H2C))
            wrong += b"www-authenticate" not in await _answer(port, _post(b"{}"))
    return f"{wrong} of {CALLERS} callers got another's answer"


async def _flood(server: Server, head: bytes, chunk: bytes) -> str:
    _reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(head)
    taken = 0
    with suppress(OSError, TimeoutError):
        async with asyncio.timeout(FLOOD_TIMEOUT_S):
            while taken < FLOOD_BYTES:
                writer.write(chunk)
                await writer.drain()
                taken += len(chunk)
    writer.close()
    return f"{taken / 1e6:.0f} MB taken"


async def header_lines(server: Server) -> str:
    """100 MB of header lines."""
    return await _flood(server, b"GET / HTTP/1.1\r\n", b"a: b\r\n" * 100_000)


async def endless_line(server: Server) -> str:
    """A header line of 100 MB."""
    return await _flood(server, b"GET / HTTP/1.1\r\na: ", CHUNK)


async def half_requests(server: Server) -> str:
    """Half a head, half a body and silence, on hundreds of connections."""
    parts = (b"GET / HTTP/1.1\r\nhost", _post(b"x" * 100)[:-50], b"")
    writers, before = [], server.sockets()
    for number in range(HELD):
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(parts[number % len(parts)])
        writers.append((reader, writer))
    await asyncio.sleep(HELD_FOR_S)
    open_still = max(0, server.sockets() - before)
    for _reader, writer in writers:
        writer.close()
    return f"{open_still} of {HELD} open after {HELD_FOR_S:.0f} s"


async def broken_origin(server: Server) -> str:
    """A WebSocket from a page whose origin is no address."""
    request = (
        b"GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
        b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        b"sec-websocket-protocol: graphql-transport-ws\r\norigin: http://[bad\r\n\r\n"
    )
    return _status(await _answer(server.port, request))


async def long_accept(server: Server) -> str:
    """2 MB of Accept."""
    accept = b"accept: " + b"a/b;q=0.5," * 200_000 + b"\r\n"
    before = server.cpu_seconds()
    status = _status(await _answer(server.port, _post(b"{}", accept)))
    return f"{status}, {server.cpu_seconds() - before:.2f} s of CPU"


async def compressed(server: Server) -> str:
    """A body that says it is compressed."""
    key = f"authorization: Bearer {server.key}\r\ncontent-encoding: gzip\r\n".encode()
    return _status(await _answer(server.port, _post(b"\x1f\x8b", key)))


ATTACKS: Final[dict[str, Attack]] = {
    "POST that offers HTTP/2": offered_http2,
    "requests in bodies, behind a proxy": smuggled,
    "100 MB of header lines": header_lines,
    "a header line of 100 MB": endless_line,
    f"{HELD} half requests": half_requests,
    "an origin that is no address": broken_origin,
    "2 MB of Accept": long_accept,
    "a compressed body": compressed,
}
