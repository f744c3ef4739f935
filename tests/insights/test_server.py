"""The server while it has nothing to do: how it is stopped, and the date of what it answers."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from email.utils import parsedate_to_datetime

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from insights.connection_limit import ConnectionLimit
from insights.server import bind, serve
from insights.server_state import LimitedServerState
from tests.insights.proxies import Address, whole_message

TIMEOUT_S = 10.0
"""Less than a server that is stopped waits for running requests."""
REQUEST = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"


class Requests:
    """Requests that are answered when they are let go."""

    def __init__(self) -> None:
        self.begun, self.let_go = asyncio.Event(), asyncio.Event()

    async def answer(self, _request: Request) -> Response:
        self.begun.set()
        await self.let_go.wait()
        return Response()


@asynccontextmanager
async def serving(requests: Requests) -> AsyncIterator[tuple[Address, asyncio.Task[None]]]:
    """The address of a server, and its task, which ends before the block does."""
    ready = asyncio.Event()
    app = Starlette(routes=[Route("/", requests.answer)])
    async with asyncio.timeout(TIMEOUT_S):
        with bind("127.0.0.1", 0) as bound:
            task = asyncio.create_task(serve(app, bound, ready.set))
            await ready.wait()
            yield bound.getsockname()[:2], task
            await task


async def stop(number: signal.Signals) -> None:
    """Send a signal while the loop waits for events, as another process does."""
    await asyncio.to_thread(os.kill, os.getpid(), number)


async def refused(address: Address) -> None:
    """Connect until no connection is accepted any more."""
    with suppress(ConnectionRefusedError):
        while True:
            (await asyncio.open_connection(*address))[1].close()


async def test_an_idle_server_looks_for_nothing_and_ends_at_a_signal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def looked(_server: uvicorn.Server, _counter: int) -> bool:
        raise AssertionError

    monkeypatch.setattr(uvicorn.Server, "on_tick", looked)
    async with serving(Requests()):
        await stop(signal.SIGTERM)


async def test_a_signal_lets_running_requests_end() -> None:
    requests = Requests()
    async with serving(requests) as (address, task):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(REQUEST)
        await requests.begun.wait()
        await stop(signal.SIGINT)
        await refused(address)
        assert not task.done()
        requests.let_go.set()
        assert (await whole_message(reader)).startswith(b"HTTP/1.1 200 ")
        writer.close()


async def test_a_second_interrupt_waits_for_no_running_request() -> None:
    requests = Requests()
    async with serving(requests) as (address, task):
        _, writer = await asyncio.open_connection(*address)
        writer.write(REQUEST)
        await requests.begun.wait()
        await stop(signal.SIGINT)
        await stop(signal.SIGINT)
        await task
        requests.let_go.set()
        writer.close()


async def test_a_response_has_the_date_of_its_second(monkeypatch: pytest.MonkeyPatch) -> None:
    requests, now = Requests(), 1_790_000_000.9
    requests.let_go.set()
    monkeypatch.setattr(time, "time", lambda: now)
    async with serving(requests) as (address, _):
        reader, writer = await asyncio.open_connection(*address)
        for _ in range(3):
            writer.write(REQUEST)
            head = (await whole_message(reader)).partition(b"\r\n\r\n")[0].decode()
            (date,) = [line[6:] for line in head.split("\r\n") if line.startswith("date: ")]
            assert parsedate_to_datetime(date).timestamp() == int(now)
            now += 0.2
        writer.close()
        await stop(signal.SIGTERM)


def test_the_date_is_made_once_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_790_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    state = LimitedServerState(ConnectionLimit(1, open_files=1_000))
    first = state.default_headers
    assert first == [(b"date", b"Mon, 21 Sep 2026 14:13:20 GMT")]
    now += 0.9
    assert state.default_headers is first
    now -= 5  # a clock that is set back
    assert state.default_headers == [(b"date", b"Mon, 21 Sep 2026 14:13:15 GMT")]
