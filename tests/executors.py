"""Queries answered by compiled execution and by graphql-core's executor, and compared."""

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import orjson
import pytest

from graph.compiled.operation import CompiledOperation
from graph.documents import CheckedDocument

_INTERNAL_ID: Final = re.compile(r"[0-9a-f]{32}")


class StockError(Exception):
    """Graphql-core is to execute a query."""


class Executors:
    """Which executor a service uses for queries, and how many a compiled function answered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        compiled, execute = CheckedDocument.compiled, CompiledOperation.execute

        def at_first_sight(document: CheckedDocument, *given: Any) -> CompiledOperation | None:  # noqa: ANN401
            document.is_listed = True
            return compiled(document, *given)

        async def counted(operation: CompiledOperation, *given: Any) -> dict[str, Any]:  # noqa: ANN401
            if self._is_stock:
                raise StockError
            self.left += 1
            found = await execute(operation, *given)
            self.left -= 1
            self.answered += 1
            return found

        monkeypatch.setattr(CheckedDocument, "compiled", at_first_sight)
        monkeypatch.setattr(CompiledOperation, "execute", counted)
        self._is_stock = False
        self.answered = self.left = 0

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


def _comparable(response: httpx.Response) -> tuple[int, str]:
    """Status and answer, without the ids of internal errors, which are new each time.

    Of several errors the order is that in which fields fail, which is not the same for graphql-core
    either when it executes a query twice.
    """
    text = response.text
    if '"errors"' not in text:
        return response.status_code, text
    answer = orjson.loads(_INTERNAL_ID.sub("<id>", text) if "INTERNAL" in text else text)
    if "errors" in answer:
        answer["errors"] = sorted(answer["errors"], key=orjson.dumps)
    return response.status_code, orjson.dumps(answer).decode()
