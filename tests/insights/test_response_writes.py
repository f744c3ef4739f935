"""A response is written as one piece, and never later than its first body part or its end."""

import asyncio
import re

import pytest
import uvicorn
from starlette.types import Message, Receive, Scope, Send

from insights.connection_limit import RESERVED_FILES, ConnectionLimit
from insights.http_protocol import BoundedHttpProtocol
from insights.server_state import LimitedServerState

SERVER_ERROR = b"HTTP/1.1 500 Internal Server Error\r\n"
DATE = re.compile(rb"date: \w{3}, [^\r]+ GMT\r\n")


class _Recorded(asyncio.Transport):
    """Keeps what was written, each write by itself, without the date of the response."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: list[bytes] = []
        self.is_closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.writes.append(DATE.sub(b"", data, count=1))

    def is_closing(self) -> bool:
        return self.is_closed

    def close(self) -> None:
        self.is_closed = True

    def resume_reading(self) -> None:
        """Nothing is read."""


def start(*fields: tuple[bytes, bytes], status: int = 200) -> Message:
    """The head of a response."""
    return {"type": "http.response.start", "status": status, "headers": fields}


def body(part: bytes, *, more: bool = False) -> Message:
    """A part of the body of a response."""
    return {"type": "http.response.body", "body": part, "more_body": more}


def length(size: int) -> tuple[bytes, bytes]:
    """The field that says how long a body is."""
    return b"content-length", str(size).encode()


async def sent(*messages: Message, request: str = "GET / HTTP/1.1\r\n\r\n") -> _Recorded:
    """What is written for a request by an application that sends these messages."""

    async def app(_scope: Scope, receive: Receive, send: Send) -> None:
        for message in messages:
            await send(message)
        if messages[-1].get("more_body", True) is False:
            assert (await receive())["type"] == "http.disconnect"

    config = uvicorn.Config(app, lifespan="off", log_config=None, http=BoundedHttpProtocol)
    config.load()
    state = LimitedServerState(ConnectionLimit(1, RESERVED_FILES + 1))
    protocol, transport = BoundedHttpProtocol(config, state, {}), _Recorded()
    protocol.connection_made(transport)
    protocol.data_received(request.encode())
    await asyncio.gather(*state.tasks)
    closed_before = transport.is_closed
    protocol.connection_lost(None)
    transport.is_closed = closed_before
    return transport


async def test_the_head_is_written_with_the_first_part_of_the_body_and_the_rest_at_once() -> None:
    parts = [body(b"one", more=True), body(b"two", more=True), body(b"!")]
    found = await sent(start(length(7)), *parts)
    assert found.writes == [b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\none", b"two", b"!"]


async def test_a_body_of_unknown_length_is_sent_in_chunks() -> None:
    found = await sent(start(), body(b"0123456789abcdef", more=True), body(b""))
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    assert found.writes == [head + b"10\r\n0123456789abcdef\r\n", b"0\r\n\r\n"]


async def test_an_empty_part_lets_the_head_go() -> None:
    found = await sent(start(), body(b"", more=True), body(b"a"))
    assert found.writes == [
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
        b"1\r\na\r\n0\r\n\r\n",
    ]


async def test_a_client_of_http_1_0_gets_no_chunks_but_a_body_that_ends_with_the_connection() -> (
    None
):
    request = "GET / HTTP/1.0\r\n\r\n"
    found = await sent(start(), body(b"one", more=True), body(b"two"), request=request)
    assert found.writes == [b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\none", b"two"]
    assert found.is_closed


async def test_304_may_say_how_long_the_body_is_that_it_has_not() -> None:
    found = await sent(start(length(7), status=304), body(b""))
    assert found.writes == [b"HTTP/1.1 304 Not Modified\r\ncontent-length: 7\r\n\r\n"]


@pytest.mark.parametrize("status", [204, 304])
async def test_what_has_no_body_has_the_head_alone(status: int) -> None:
    (written,) = (await sent(start(status=status), body(b""))).writes
    assert written.startswith(f"HTTP/1.1 {status} ".encode())
    assert written.count(b"\r\n") == 2


async def test_a_response_to_head_has_the_head_that_get_has() -> None:
    request = "HEAD / HTTP/1.1\r\n\r\n"
    found = await sent(start(length(4)), body(b"body"), request=request)
    assert found.writes == [b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n"]


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        ("GET / HTTP/1.0\r\n\r\n", ()),
        ("GET / HTTP/1.1\r\nconnection: close\r\n\r\n", ()),
        ("GET / HTTP/1.1\r\n\r\n", ((b"connection", b"Close"),)),
    ],
)
async def test_a_connection_that_is_not_kept_says_so_once_and_is_closed(
    request_: str, field: tuple[tuple[bytes, bytes], ...]
) -> None:
    found = await sent(start(length(1), *field), body(b"a"), request=request_)
    assert found.writes[0].lower().count(b"connection: close\r\n") == 1
    assert found.is_closed


async def test_one_that_may_be_kept_is_kept() -> None:
    found = await sent(start(length(1)), body(b"a"))
    assert b"connection" not in found.writes[0]
    assert not found.is_closed


async def test_a_response_before_the_body_was_asked_for_is_not_followed_by_100_continue() -> None:
    request = "POST / HTTP/1.1\r\nexpect: 100-continue\r\ncontent-length: 5\r\n\r\n"
    found = await sent(start(length(1)), body(b"a"), request=request)
    assert found.writes == [b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na"]


@pytest.mark.parametrize(
    "messages",
    [
        [start(length(1), (b"a", b"b\r\nset-cookie: c"))],
        [start((b"a", b"b\n"), (b"a", b"b"), length(1))],
        [start((b"a b", b"c"), length(1))],
        [start((b"a: b\r\nc", b"d"), length(1))],
        [start(length(1))],
        [start(length(1)), body(b"ab")],
        [start(length(3)), body(b"ab")],
        [start(length(3)), {"type": "http.response.trailers"}],
        [body(b"a")],
    ],
)
async def test_what_is_no_whole_response_is_an_error_of_which_nothing_was_written(
    messages: list[Message],
) -> None:
    (written,) = (await sent(*messages)).writes
    assert written.startswith(SERVER_ERROR)
    assert written.endswith(b"\r\n\r\nInternal Server Error")


async def test_a_body_that_ends_early_closes_the_connection() -> None:
    found = await sent(start(length(3)), body(b"a", more=True), body(b"b"))
    assert found.writes == [b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\na"]
    assert found.is_closed
