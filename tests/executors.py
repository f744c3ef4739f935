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

    Errors are in the order of their paths: fields that are resolved at the same time fail in an
    order that is not the same each time, with either executor.
    """
    text = response.text
    if "INTERNAL" in text:
        text = _INTERNAL_ID.sub("<id>", text)
    if text.startswith('{"errors"') and '"path"' in text:
        answer = orjson.loads(text)
        answer["errors"].sort(key=lambda error: orjson.dumps(error.get("path")))
        text = orjson.dumps(answer).decode()
    return response.status_code, text
