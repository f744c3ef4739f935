"""Queries answered by compiled execution and by graphql-core's executor, and compared."""

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Final

import httpx
import pytest
from graphql import ExecutionResult
from strawberry.types import ExecutionContext

from graph.compiled.execution import compiled_result
from graph.documents import known

_INTERNAL_ID: Final = re.compile(r"[0-9a-f]{32}")


class Executors:
    """Which executor a service uses for queries, and how often a compiled query answered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("graph.schema.compiled_result", self._result)
        self._is_stock = False
        self.answered = 0
        self.left = 0

    @contextmanager
    def stock(self) -> Iterator[None]:
        """While the block runs, graphql-core executes all queries."""
        self._is_stock = True
        try:
            yield
        finally:
            self._is_stock = False

    async def both(self, ask: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
        """What both executors answer, which is the same.

        Where it is not, something may have been written meanwhile, such as what became of a
        webhook's delivery: then graphql-core answers the same as before no more.
        """
        with self.stock():
            expected = await ask()
        found = await ask()
        if _comparable(found) != _comparable(expected):
            with self.stock():
                expected = await ask()
        assert _comparable(found) == _comparable(expected), ask
        return found

    async def _result(self, operation: ExecutionContext) -> ExecutionResult | None:
        if self._is_stock:
            return None
        if (document := known(operation.query or "")) is not None:
            document.is_listed = True  # compiled at first sight
        result = await compiled_result(operation)
        self.answered += result is not None
        self.left += result is None
        return result


def _comparable(response: httpx.Response) -> tuple[int, str]:
    """Status and answer, without the ids of internal errors, which are new each time."""
    text = response.text
    return response.status_code, _INTERNAL_ID.sub("<id>", text) if "INTERNAL" in text else text
