"""What all connections of the server share: how many there may be, and the headers of responses."""

import time
from email.utils import formatdate
from typing import TypeAlias

from uvicorn.server import ServerState

from insights.connection_limit import ConnectionLimit

Headers: TypeAlias = list[tuple[bytes, bytes]]


class LimitedServerState(ServerState):
    """Uvicorn's state of a server, with a limit on connections, and a date that needs no timer."""

    def __init__(self, limit: ConnectionLimit) -> None:
        self._second, self._headers = 0, Headers()
        super().__init__()
        self.limit = limit

    @property
    def default_headers(self) -> Headers:
        """`Date`, made anew when the second is another one than that of the last response."""
        second = int(time.time())
        if second != self._second:
            self._headers = [(b"date", formatdate(second, usegmt=True).encode())]
            self._second = second
        return self._headers

    @default_headers.setter
    def default_headers(self, _first: Headers) -> None:
        """Take no note of what uvicorn begins with, which is none."""
