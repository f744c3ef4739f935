"""Documents are parsed and validated once, in bounded memory."""

from typing import Final

import pytest
from graphql import GraphQLError

import graph.documents
from credit.core.roles import SCOPES, Role
from graph import validation
from graph.documents import (
    COMPILED_BYTES,
    CheckedDocument,
    DocumentCache,
    Origin,
    cached,
    checked,
)
from graph.schema import schema
from tests.graph.http_client import Service

GRAPHQL: Final = schema._schema


class Counted(CheckedDocument):
    """Counts how many documents are parsed."""

    count = 0

    def __init__(self, query: str) -> None:
        Counted.count += 1
        super().__init__(query)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> type[Counted]:
    """Documents are counted, and none is cached yet."""
    caches = {origin: DocumentCache(100_000) for origin in Origin}
    monkeypatch.setattr(graph.documents, "_CACHES", caches)
    monkeypatch.setattr(graph.documents, "CheckedDocument", Counted)
    monkeypatch.setattr(Counted, "count", 0)
    return Counted


async def test_a_document_is_parsed_and_validated_once_for_each_set_of_scopes(
    service: Service, counted: type[Counted], monkeypatch: pytest.MonkeyPatch
) -> None:
    validated: list[frozenset[str]] = []

    def noted(*arguments: object, suggests: bool) -> list[GraphQLError]:
        validated.append(arguments[2])  # type: ignore[arg-type]
        return validation.rule_errors(*arguments, suggests=suggests)  # type: ignore[arg-type]

    monkeypatch.setattr(graph.documents, "rule_errors", noted)
    for role in (Role.PARTNER, Role.PLATFORM, Role.PARTNER, Role.PLATFORM):
        answer = await service.post("{ viewer { role } }", role=role)
        assert answer.json()["data"] == {"viewer": {"role": role}}
    assert counted.count == 1
    assert validated == [SCOPES[Role.PARTNER], SCOPES[Role.PLATFORM]]


async def test_what_one_role_may_not_select_another_may(
    service: Service, counted: type[Counted]
) -> None:
    query = "{ webhooks { id } }"
    for _ in range(2):
        refused = await service.post(query, role=Role.PARTNER)
        assert refused.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"
        assert checked(query).rule_errors(GRAPHQL, SCOPES[Role.PARTNER], suggests=False)
        assert checked(query).rule_errors(GRAPHQL, SCOPES[Role.OPERATOR], suggests=True) == []
    assert counted.count == 1


def _is_listed(text: str) -> bool:
    document = cached(text)
    return document is not None and document.is_listed


def test_documents_that_callers_make_up_cost_no_listed_one_its_place(
    counted: type[Counted],
) -> None:
    listed = checked("query Listed { viewer { role } }", Origin.LISTED)
    for number in range(300):
        checked(f"query Q{number} {{ viewer {{ role }} }}")
    assert checked("query Listed { viewer { role } }") is listed
    before = counted.count
    checked("query Q299 { viewer { role } }")
    assert counted.count == before
    checked("query Q0 { viewer { role } }")
    assert counted.count == before + 1


def test_a_document_that_is_listed_later_is_kept_among_the_listed_ones_since(
    counted: type[Counted],
) -> None:
    text = "query Later { viewer { role } }"
    sent = checked(text)
    assert not _is_listed(text)
    assert checked(text, Origin.LISTED) is sent
    assert _is_listed(text)
    assert sent.is_listed
    for number in range(300):
        checked(f"query Q{number} {{ viewer {{ role }} }}")
    assert checked(text) is sent
    assert counted.count == 301


def test_each_function_of_a_query_counts_when_it_is_asked_for() -> None:
    conditions = "abcd"
    given = ", ".join(f"${one}: Boolean!" for one in conditions)
    fields = " ".join(f"n{one}: name @include(if: ${one})" for one in conditions)
    text = f"query ({given}) {{ viewer {{ role {fields} }} }}"
    document = CheckedDocument(text)
    cache = DocumentCache(document.bytes + 4_000)
    cache.put(text, document)
    document.is_listed = True
    compiled = document.compiled(schema, None)
    assert compiled is not None
    for number in range(16):
        before, length = document.bytes, len(compiled.source)
        compiled.arguments({one: bool(number >> at & 1) for at, one in enumerate(conditions)})
        grown = len(compiled.source) - length
        assert document.bytes - before >= COMPILED_BYTES * grown * 0.8
    assert document.bytes > 16 * 500
    assert cache.get(text) is document
    assert cache.get(text) is None, "it takes more than the cache may, so it is kept no longer"


def test_a_cache_takes_no_more_memory_than_it_may() -> None:
    cache = DocumentCache(20_000)
    texts = [f"query Q{number} {{ viewer {{ role name }} }}" for number in range(50)]
    for text in texts:
        cache.put(text, CheckedDocument(text))
    kept = [found for text in texts if (found := cache.get(text))]
    assert 0 < sum(one.bytes for one in kept) <= 20_000
    assert cache.get(texts[-1])
    huge = f"{{ viewer {{ {'role ' * 990} }} }}"
    cache.put(huge, CheckedDocument(huge))
    assert cache.get(huge) is None


def test_a_document_s_weight_is_about_its_memory() -> None:
    dense = CheckedDocument("{ viewer { " + " ".join(f"a{n}" for n in range(980)) + " } }")
    assert 500_000 < dense.bytes < 800_000


def test_a_document_counts_its_text_as_wide_as_python_keeps_it() -> None:
    texts = [f"{{ viewer {{ role }} }} # {one}{'-' * 9_000}" for one in "-\U0001f600"]
    plain, wide = map(CheckedDocument, texts)
    assert wide.bytes - plain.bytes > 3 * 9_000
