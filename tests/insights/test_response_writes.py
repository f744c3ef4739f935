"""A response is written as one piece, and never later than its first body part or its end."""

import asyncio

from insights.response_writes import JoinedHead


class _Recorded(asyncio.Transport):
    """Keeps what was written, each write by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: list[bytes] = []
        self.is_closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.writes.append(bytes(data))

    def is_closing(self) -> bool:
        return self.is_closed

    def close(self) -> None:
        self.is_closed = True


def test_the_head_is_written_with_the_first_part_of_the_body_and_the_rest_at_once() -> None:
    transport = _Recorded()
    response = JoinedHead(transport)
    response.write(b"head")
    assert transport.writes == []
    for part in (b"one", b"two", b"three"):
        response.write(part)
    assert transport.writes == [b"headone", b"two", b"three"]


def test_a_head_with_an_empty_body_is_written() -> None:
    transport = _Recorded()
    response = JoinedHead(transport)
    response.write(b"head")
    response.write(b"")
    assert transport.writes == [b"head"]


def test_a_head_whose_body_never_comes_is_written_before_the_connection_is_closed() -> None:
    transport = _Recorded()
    response = JoinedHead(transport)
    response.write(b"head")
    response.close()
    assert transport.writes == [b"head"]
    assert response.is_closing()


def test_a_connection_that_is_closed_before_a_response_has_nothing_written() -> None:
    transport = _Recorded()
    JoinedHead(transport).close()
    assert (transport.writes, transport.is_closed) == ([], True)
