"""Queries answered by compiled execution and by graphql-core's executor, and compared."""

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Final

import httpx
import pytest
from graphql import ExecutionResult, OperationType

from graph.protocol.executing import compiled_result
from graph.protocol.plans import Plan
from resolvers.context import Context

_INTERNAL_ID: Final = re.compile(r"[0-9a-f]{32}")


class Executors:
    """Which executor a service uses for queries, and how often a compiled query answered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("graph.protocol.executing.compiled_result", self._result)
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
        """What both executors answer, which is the same."""
        with self.stock():
            expected = await ask()
        found = await ask()
        assert found.status_code == expected.status_code
        assert _comparable(found) == _comparable(expected)
        return found

    async def _result(self, plan: Plan, context: Context) -> ExecutionResult | None:
        if self._is_stock or plan.operation.operation is not OperationType.QUERY:
            return None
        plan.document.is_listed = True  # compiled at first sight
        result = await compiled_result(plan, context)
        self.answered += result is not None
        self.left += result is None
        return result


def _comparable(response: httpx.Response) -> str:
    """The answer without the ids of internal errors, which are new each time."""
    return _INTERNAL_ID.sub("<id>", response.text) if "INTERNAL" in response.text else response.text
