"""HTTP connections as the real server holds them: upgrades, limits, deadlines and refusals."""

import asyncio
import hashlib
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import orjson
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from insights import http_deadlines, http_protocol
from insights.connection_limit import RESERVED_FILES, ConnectionLimit
from insights.http_requests import LARGEST_HEAD, LARGEST_OVERHEAD, MOST_HEADERS
from insights.server import bind, serve
from tests.insights.proxies import PROXIES, Address, Proxy, reusing_proxy, whole_message

TIMEOUT_S = 20.0
ROUNDS = 200
H2C = b"connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAEAAEAAAAIAAAAB\r\n"


async def _echo(request: Request) -> Response:
    """Answer what was understood of a request."""
    try:
        body = await request.body()
    except ClientDisconnect:
        return Response()
    return JSONResponse(
        {
            "method": request.method,
            "path": request.url.path,
            "key": request.headers.get("authorization"),
            "bytes": len(body),
            "digest": hashlib.sha256(body).hexdigest(),
        }
    )


async def _stream(_request: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"begun"
        await asyncio.sleep(0.2)
        yield b"ended"

    return StreamingResponse(parts())


async def _endless(request: Request) -> Response:
    """Stream until the client is gone, and say so."""

    async def parts() -> AsyncIterator[bytes]:
        try:
            yield b"begun"
            await asyncio.Event().wait()
        finally:
            request.app.state.ended.set()

    return StreamingResponse(parts())


async def _socket(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text(await websocket.receive_text())
    await websocket.close()


def _app() -> Starlette:
    return Starlette(
        routes=[
            Route("/stream", _stream),
            Route("/endless", _endless),
            WebSocketRoute("/socket", _socket),
            Route("/{rest:path}", _echo, methods=["GET", "POST"]),
        ]
    )


@asynccontextmanager
async def served(
    most_connections: int = 100, app: Starlette | None = None
) -> AsyncIterator[Address]:
    """The address at which the application is served as `insights serve` does it."""
    ready = asyncio.Event()
    with bind("127.0.0.1", 0) as bound:
        serving = asyncio.create_task(serve(app or _app(), bound, ready.set, most_connections))
        await ready.wait()
        yield bound.getsockname()[:2]
        os.kill(os.getpid(), signal.SIGTERM)
        await serving


@asynccontextmanager
async def served_by_uvicorn(http: str) -> AsyncIterator[Address]:
    """The address at which uvicorn serves the application with a protocol of its own."""
    config = uvicorn.Config(_app(), http=http, lifespan="off", log_config=None, access_log=False)
    server = uvicorn.Server(config)
    with bind("127.0.0.1", 0) as bound:
        serving = asyncio.create_task(server.serve(sockets=[bound]))
        while not server.started:  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.01)
        yield bound.getsockname()[:2]
        server.should_exit = True
        await serving


async def answer_to(address: Address, *sent: bytes) -> bytes:
    """All that is answered to bytes that are sent one packet after the other."""
    reader, writer = await asyncio.open_connection(*address)
    for packet in sent:
        writer.write(packet)
        await writer.drain()
        await asyncio.sleep(0.01)
    async with asyncio.timeout(TIMEOUT_S):
        try:
            return await reader.read()
        except ConnectionError:
            return b"reset"
        finally:
            writer.close()


def posted(key: str, body: bytes, more: bytes = b"connection: close\r\n") -> bytes:
    """A request with a body."""
    head = f"POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: {key}\r\n"
    return f"{head}content-length: {len(body)}\r\n".encode() + more + b"\r\n" + body


def echoed(answer: bytes) -> dict[str, object]:
    """The body of an answer of the application."""
    assert answer.startswith(b"HTTP/1.1 200"), answer[:300]
    found: dict[str, object] = orjson.loads(answer.partition(b"\r\n\r\n")[2])
    return found


async def one_answer(address: Address, *sent: bytes) -> bytes:
    """The first answer to packets on a connection that stays open."""
    reader, writer = await asyncio.open_connection(*address)
    for packet in sent:
        writer.write(packet)
        await asyncio.sleep(0.001 if len(sent) > 1 else 0)
    async with asyncio.timeout(TIMEOUT_S):
        try:
            return await whole_message(reader)
        finally:
            writer.close()


async def wrong_answers(address: Address, rounds: int, proxied: Proxy = reusing_proxy) -> int:
    """How many requests of a victim are answered with another's, behind a reusing proxy."""
    smuggled = b"GET /of-the-attacker HTTP/1.1\r\nhost: x\r\n\r\n"
    wrong = 0
    async with proxied(address) as proxy:
        for number in range(rounds):
            head = posted("attacker", smuggled, H2C).removesuffix(smuggled)
            await one_answer(proxy, head, smuggled)
            answer = await one_answer(proxy, posted(f"victim {number}", b"{}", b""))
            wrong += f'"key":"victim {number}"'.encode() not in answer
    return wrong


@pytest.mark.parametrize("proxied", [False, True])
async def test_the_body_of_a_request_that_offers_another_protocol_is_its_body(
    *, proxied: bool
) -> None:
    body = b"x" * 200_000
    async with served() as service, reusing_proxy(service) as proxy:
        for packets in ((posted("k", body, H2C),), (posted("k", b"", H2C),)):
            answer = echoed(await one_answer(proxy if proxied else service, *packets))
            assert answer["key"] == "k"
        answer = echoed(await one_answer(proxy if proxied else service, posted("k", body, H2C)))
    assert answer["digest"] == hashlib.sha256(body).hexdigest()


@pytest.mark.parametrize("size", [1, 7, 64, 1_000])
async def test_an_upgrade_is_ignored_however_the_request_is_cut(size: int) -> None:
    request = posted("k", b"abc" * 100, H2C) + posted("l", b"de")
    async with served() as service:
        reader, writer = await asyncio.open_connection(*service)
        for begin in range(0, len(request), size):
            writer.write(request[begin : begin + size])
            await asyncio.sleep(0)
        answers = [echoed(await whole_message(reader)) for _ in range(2)]
        writer.close()
    assert [(one["key"], one["bytes"]) for one in answers] == [("k", 300), ("l", 2)]


@pytest.mark.parametrize("proxied", PROXIES.values(), ids=PROXIES)
async def test_no_answer_goes_to_another_caller_behind_a_proxy_that_reuses_connections(
    proxied: Proxy,
) -> None:
    async with served() as service:
        assert await wrong_answers(service, ROUNDS, proxied) == 0


async def test_the_attack_works_on_the_protocol_that_uvicorn_brings() -> None:
    async with served_by_uvicorn("httptools") as service:
        assert await wrong_answers(service, 3) > 0


CONVERSATIONS = {
    "a body": posted("k", b"body"),
    "an upgrade with a body": posted("k", b"body", H2C + b"connection: close\r\n"),
    "an unknown upgrade": b"GET /a HTTP/1.1\r\nhost: x\r\nupgrade: foo\r\n"
    b"connection: close, upgrade\r\n\r\n",
    "chunks": b"POST /a HTTP/1.1\r\nhost: x\r\nconnection: close\r\n"
    b"transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\ntrailer: t\r\n\r\n",
    "two lengths": b"POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n"
    b"\r\nabc",
    "no HTTP": b"\x16\x03\x01 hello\r\n\r\n",
}


@pytest.mark.parametrize("sent", CONVERSATIONS.values(), ids=CONVERSATIONS)
async def test_requests_are_understood_as_h11_understands_them(sent: bytes) -> None:
    async with served() as ours, served_by_uvicorn("h11") as reference:
        answers = [await answer_to(address, sent) for address in (ours, reference)]
    ours_status, h11_status = (answer[:12] for answer in answers)
    assert ours_status == h11_status
    if ours_status.endswith(b"200"):
        assert echoed(answers[0]) == echoed(answers[1])


async def test_a_length_beside_chunks_is_refused_since_proxies_read_it_either_way() -> None:
    sent = (
        b"POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n"
        b"0\r\n\r\n"
    )
    async with served() as service:
        assert (await answer_to(service, sent)).startswith(b"HTTP/1.1 400 ")


async def test_a_websocket_is_opened_by_get_alone() -> None:
    handshake = (
        b" /socket HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n"
        b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    )
    async with served() as service:
        assert b" 101 " in (await one_answer(service, b"GET" + handshake + b"\r\n"))
        with_body = b"GET" + handshake + b"content-length: 2\r\n\r\nhi"
        for refused in (b"POST" + handshake + b"\r\n", with_body):
            assert b" 101 " not in await one_answer(service, refused)
        by_post = handshake.replace(b"/socket", b"/a") + b"content-length: 2\r\n\r\nhi"
        assert echoed(await one_answer(service, b"POST" + by_post))["bytes"] == 2


async def test_a_response_without_a_body_and_one_that_is_asked_for_first_are_sent() -> None:
    async with served() as service:
        close = b"host: x\r\nconnection: close\r\n"
        answer = await answer_to(service, b"HEAD / HTTP/1.1\r\n" + close + b"\r\n")
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert answer.endswith(b"\r\n\r\n")
        expecting = close + b"expect: 100-continue\r\ncontent-length: 2\r\n\r\n"
        answer = await answer_to(service, b"POST / HTTP/1.1\r\n" + expecting, b"{}")
        assert answer.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ")


@pytest.mark.parametrize(
    "head",
    [
        b"GET / HTTP/1.1\r\nhost: x\r\nlong: " + b"x" * LARGEST_HEAD,
        b"GET /" + b"x" * (2 * LARGEST_HEAD),
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * (MOST_HEADERS + 1) + b"\r\n",
        b"\r\n" * LARGEST_HEAD,
    ],
    ids=["a field without an end", "a target without an end", "101 fields", "empty lines"],
)
async def test_a_head_beyond_the_limits_is_431_and_closed(head: bytes) -> None:
    async with served() as service:
        answer = await answer_to(service, head, b"x" * 1_000_000)
    assert answer.startswith(b"HTTP/1.1 431 ")
    assert b"connection: close" in answer
    assert str(LARGEST_HEAD).encode() in answer


async def test_a_refused_client_that_goes_on_sending_is_cut_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http_protocol, "LINGER_S", 10 * TIMEOUT_S)
    async with served() as service:
        _reader, writer = await asyncio.open_connection(*service)
        with pytest.raises(ConnectionError):  # noqa: PT012 - it is closed by and by
            for _ in range(100):
                writer.write(b"x" * 1_000_000)
                await writer.drain()
        writer.close()


async def test_a_head_within_the_limits_is_served() -> None:
    fields = b"".join(b"a%d: %b\r\n" % (n, b"x" * 600) for n in range(MOST_HEADERS - 2))
    async with served() as service:
        head = b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n" + fields + b"\r\n"
        assert echoed(await answer_to(service, head))["path"] == "/"


async def test_framing_of_a_body_is_limited_too() -> None:
    head = b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n"
    for framing in (b"1;" + b"x" * (2 * LARGEST_OVERHEAD), b"0\r\nt: " + b"x" * 2_000_000):
        async with served() as service:
            answer = await answer_to(service, head + framing)
        assert answer.startswith(b"HTTP/1.1 400 ")
        assert b"send it whole" in answer


@pytest.mark.parametrize(
    ("sent", "part"),
    [
        (b"", b"head"),
        (b"GET / HTTP/1.1\r\nhost", b"head"),
        (posted("k", b"")[:-2] + b"\r\n", b"head"),
        (b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf", b"body"),
    ],
)
async def test_a_request_that_does_not_come_to_its_end_is_408_and_closed(
    sent: bytes, part: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_deadlines, "HEAD_TIMEOUT_S", 0.1)
    monkeypatch.setattr(http_deadlines, "BODY_TIMEOUT_S", 0.1)
    monkeypatch.setattr(http_protocol, "LINGER_S", 0.1)
    async with served() as service:
        if sent.endswith(b"\r\n\r\n"):  # a whole one, and half of the next one
            sent = sent.replace(b"connection: close\r\n", b"") + b"GET / HT"
        answer = await answer_to(service, sent)
    assert b"HTTP/1.1 408 " in answer
    assert b"The " + part + b" of the request" in answer


async def test_a_slow_response_has_no_deadline_of_the_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http_deadlines, "HEAD_TIMEOUT_S", 0.05)
    monkeypatch.setattr(http_deadlines, "BODY_TIMEOUT_S", 0.05)
    async with served() as service:
        request = b"GET /stream HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
        answer = await answer_to(service, request)
    assert b"begun" in answer
    assert b"ended" in answer


async def test_a_request_target_that_is_none_is_400_also_on_a_connection_that_was_used() -> None:
    invalid = b"GET http://[::1 HTTP/1.1\r\nhost: x\r\n\r\n"
    async with served() as service:
        assert b" 400 Bad Request" in await answer_to(service, invalid)
        reader, writer = await asyncio.open_connection(*service)
        writer.write(posted("k", b"", b""))
        assert echoed(await whole_message(reader))["key"] == "k"
        writer.write(invalid)
        assert b" 400 Bad Request" in await reader.read()
        writer.close()


async def test_a_refusal_never_lies_within_a_response_that_is_under_way() -> None:
    async with served() as service:
        request = b"GET /stream HTTP/1.1\r\nhost: x\r\n\r\n"
        answer = await answer_to(service, request, b"no HTTP at all\r\n\r\n")
    assert answer.count(b"HTTP/1.1") == 1
    assert answer.endswith(b"0\r\n\r\n")


@pytest.mark.parametrize("after", [b"", b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"])
async def test_a_response_ends_when_its_client_is_gone_whatever_was_requested_after_it(
    after: bytes,
) -> None:
    app = _app()
    app.state.ended = asyncio.Event()
    async with served(app=app) as service:
        reader, writer = await asyncio.open_connection(*service)
        writer.write(b"GET /endless HTTP/1.1\r\nhost: x\r\n\r\n" + after)
        await reader.readuntil(b"begun")
        writer.close()
        async with asyncio.timeout(TIMEOUT_S / 4):
            await app.state.ended.wait()


async def test_connections_beyond_the_limit_are_503_and_the_others_served() -> None:
    async with served(most_connections=3) as service:
        held = [await asyncio.open_connection(*service) for _ in range(3)]
        await asyncio.sleep(0.05)
        refused = await answer_to(service)
        held[0][1].write(posted("k", b""))
        served_one = echoed(await held[0][0].read())
        held[1][1].close()
        await asyncio.sleep(0.05)
        again = echoed(await answer_to(service, posted("again", b"")))
        for _reader, writer in held:
            writer.close()
    assert refused.startswith(b"HTTP/1.1 503 ")
    assert b"retry-after: 5" in refused
    assert served_one["key"] == "k"
    assert again["key"] == "again"


def test_connections_leave_files_for_everything_else() -> None:
    assert ConnectionLimit(10_000, open_files=1_024).most == 1_024 - RESERVED_FILES
    assert ConnectionLimit(500, open_files=1_024).most == 500
    assert ConnectionLimit(10, open_files=100).most == 1
