"""Tests share an event loop: each finds it as if it were new, and one that leaves it open fails."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Coroutine, Iterator
from typing import Any

import pytest
import uvloop

from tests.conftest import pytest_asyncio_loop_factories
from tests.kept_loop import KeptLoop, LeftOpenError, a_loop


@pytest.fixture
def loop() -> Iterator[KeptLoop]:
    """One that no other test has."""
    made = KeptLoop()
    yield made
    made.end()


def run(loop: KeptLoop, work: Coroutine[Any, Any, None]) -> None:
    """Run as pytest-asyncio runs a test."""
    with asyncio.Runner(loop_factory=loop.renewed) as runner:
        runner.run(work)


async def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def test_it_is_the_loop_of_the_service_and_the_same_for_each_test() -> None:
    found = asyncio.get_running_loop()
    assert isinstance(found, KeptLoop)
    assert isinstance(found, uvloop.Loop)


def test_what_has_a_loop_for_the_session_is_not_in_that_of_a_test() -> None:
    ended: list[str] = []

    async def last() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("here")

    async def begin() -> None:
        tasks.append(asyncio.create_task(last()))
        await asyncio.sleep(0)

    tasks: list[asyncio.Task[None]] = []
    with asyncio.Runner(loop_factory=a_loop) as session:
        session.run(begin())
        with asyncio.Runner(loop_factory=a_loop) as test:
            test.run(asyncio.sleep(0))
            first = test.get_loop()
        with asyncio.Runner(loop_factory=a_loop) as test:
            assert test.get_loop() is first
        assert ended == []
        assert not tasks[0].done()
    assert ended == ["here"]


def test_all_tests_have_one_factory_so_that_what_is_for_the_session_stays() -> None:
    first, second = pytest_asyncio_loop_factories(), pytest_asyncio_loop_factories()
    assert first["uvloop"] is second["uvloop"]


def test_a_task_that_is_left_ends_with_its_test(loop: KeptLoop) -> None:
    ended: list[str] = []

    async def wait() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("here")

    async def leave() -> None:
        left.append(asyncio.create_task(wait()))
        await asyncio.sleep(0)

    left: list[asyncio.Task[None]] = []
    run(loop, leave())
    assert ended == ["here"]
    assert left[0].cancelled()


def test_a_generator_that_is_left_ends_with_its_test_and_the_next_may_have_its_own(
    loop: KeptLoop,
) -> None:
    ended: list[int] = []

    async def numbers(test: int) -> AsyncIterator[int]:
        try:
            yield 1
        finally:
            ended.append(test)

    async def leave(test: int) -> None:
        left.append(numbers(test))
        await anext(left[-1])

    left: list[AsyncIterator[int]] = []
    for test in range(2):
        run(loop, leave(test))
        assert ended == list(range(test + 1))


def test_the_threads_of_a_test_end_with_it_and_the_next_has_its_own(loop: KeptLoop) -> None:
    async def ask() -> None:
        assert await asyncio.to_thread(int, "7") == 7

    for _ in range(2):
        run(loop, ask())


def test_a_connection_and_a_server_that_are_left_open_fail_their_test_and_no_other(
    loop: KeptLoop,
) -> None:
    left: list[object] = []

    async def leave() -> None:
        server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        left.extend((server, await asyncio.open_connection("127.0.0.1", port)))

    async def close() -> None:
        server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.close()
        server.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    with pytest.raises(LeftOpenError, match=r"Server.*Transport"):
        run(loop, leave())
    run(loop, close())


def test_timers_and_the_handler_of_errors_end_with_their_test(loop: KeptLoop) -> None:
    async def leave() -> None:
        here = asyncio.get_running_loop()
        timers.extend((here.call_later(60, print), here.call_at(here.time() + 60, print)))
        here.set_exception_handler(lambda *_: None)

    timers: list[asyncio.TimerHandle] = []
    run(loop, leave())
    assert [timer.cancelled() for timer in timers] == [True, True]
    assert loop.get_exception_handler() is None


def test_a_connection_whose_peer_does_not_read_is_closed_with_its_test(loop: KeptLoop) -> None:
    async def leave(address: tuple[str, int]) -> None:
        _, writer = await asyncio.open_connection(*address)
        writer.write(bytes(50_000_000))
        writer.close()

    with socket.create_server(("127.0.0.1", 0)) as server:
        run(loop, leave(server.getsockname()))
        peer, _ = server.accept()
        with peer, contextlib.suppress(ConnectionError):
            peer.settimeout(10)
            while peer.recv(1 << 20):
                pass


def test_what_is_open_at_the_end_is_named_and_not_waited_for() -> None:
    loop = KeptLoop()

    async def leave() -> None:
        here = asyncio.get_running_loop()
        left.append(
            await here.create_datagram_endpoint(
                asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0)
            )
        )

    left: list[object] = []
    run(loop, leave())
    with pytest.raises(LeftOpenError, match="UDPTransport"):
        loop.end()
    assert loop.is_closed()
