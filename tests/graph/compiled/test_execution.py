"""When a query is compiled, what it weighs, and what becomes of one that fails."""

import asyncio
from typing import Any, Final

import pytest
from graphql import GraphQLError

import graph.documents
from graph.compiled.operation import CompiledOperation
from graph.documents import CheckedDocument, DocumentCache, Origin, checked
from graph.schema import schema
from tests.graph.http_client import Service

VIEWER: Final = "query Viewer { viewer { name role scopes } }"
Data = dict[str, Any]


@pytest.fixture(autouse=True)
def _no_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    caches = {origin: DocumentCache(100_000) for origin in Origin}
    monkeypatch.setattr(graph.documents, "_CACHES", caches)


@pytest.fixture
def executed(monkeypatch: pytest.MonkeyPatch) -> list[Data]:
    """What compiled queries answered."""
    answers: list[Data] = []
    execute = CompiledOperation.execute

    async def noted(self: CompiledOperation, *given: Any) -> Data:  # noqa: ANN401
        answers.append(await execute(self, *given))
        return answers[-1]

    monkeypatch.setattr(CompiledOperation, "execute", noted)
    return answers


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> list[BaseException]:
    """Let each compiled query fail; the failures so far."""
    failures: list[BaseException] = []

    async def execute(*_: object) -> Data:
        failures.append(error)
        raise error

    monkeypatch.setattr(CompiledOperation, "execute", execute)
    return failures


async def test_a_query_is_compiled_when_it_is_executed_again(
    service: Service, executed: list[Data]
) -> None:
    bodies = [(await service.post(VIEWER)).content for _ in range(3)]
    assert len(set(bodies)) == 1
    assert len(executed) == 2


async def test_a_listed_query_is_compiled_at_once(service: Service, executed: list[Data]) -> None:
    checked(VIEWER, Origin.LISTED)
    await service.post(VIEWER)
    assert len(executed) == 1


async def test_a_compiled_query_that_fails_is_answered_by_graphql_core(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(VIEWER, Origin.LISTED)
    expected = (await service.post(VIEWER)).content
    failures = failing(monkeypatch, RuntimeError("it fails"))
    assert (await service.post(VIEWER)).content == expected
    assert len(failures) == 1


async def test_a_cancelled_query_is_not_executed_again(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(VIEWER, Origin.LISTED)
    failing(monkeypatch, asyncio.CancelledError())
    monkeypatch.setattr("graphql.execution.Executor.execute_operation", None)
    with pytest.raises(asyncio.CancelledError):
        await service.post(VIEWER)


def test_a_compiled_query_counts_in_the_memory_of_its_cache() -> None:
    cache = DocumentCache(100_000)
    document = CheckedDocument(VIEWER)
    cache.put(VIEWER, document)
    before = document.bytes
    document.is_listed = True
    assert document.compiled(schema, None) is document.compiled(schema, None) is not None
    assert document.bytes > before + 500
    small = DocumentCache(document.bytes + before)
    small.put(VIEWER, document)
    other = VIEWER.replace("Viewer", "Other")
    small.put(other, CheckedDocument(other))
    assert small.get(VIEWER) is document
    small.put(f"{VIEWER} ", CheckedDocument(f"{VIEWER} "))
    assert small.get(other) is None


def test_a_cache_forgets_others_for_what_was_compiled_in_it() -> None:
    cache = DocumentCache(3 * CheckedDocument(VIEWER).bytes)
    texts = [VIEWER + " " * number for number in range(3)]
    for text in texts[:2]:
        cache.put(text, CheckedDocument(text))
    document = cache.get(texts[1])
    assert document is not None
    document.is_listed = True
    assert document.compiled(schema, None)
    assert cache.get(texts[1]) is document
    cache.put(texts[2], CheckedDocument(texts[2]))
    assert cache.get(texts[0]) is None


def test_a_query_whose_variables_do_not_fit_has_no_arguments() -> None:
    document = CheckedDocument("query ($n: Int!) { tenants(first: $n) { nodes { name } } }")
    document.is_listed = True
    operation = document.compiled(schema, None)
    assert operation is not None
    with pytest.raises(GraphQLError):
        operation.arguments({"n": "many"})
