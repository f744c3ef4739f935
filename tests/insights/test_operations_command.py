"""`insights operations`: manifests as the real tools write them, and what is wrong with others.

The manifests in tests/data were made from the same operations by GraphQL Code Generator's client
preset 6.2, the Relay compiler 21 (by MD5, its default, and by SHA-256) and Apollo's
generate-persisted-query-manifest 1.4.
"""

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import pytest

from graph.operation_check import OperationFacts, check_operation
from insights import manifest_checks, manifests
from insights.persisted_documents import packaged
from tests.insights.terminal import Ended, insights

MANIFESTS: Final = Path(__file__).parents[1] / "data" / "manifests"
FILES: Final = sorted(MANIFESTS.glob("*.json"))
WHO: Final = "query Who { viewer { role } }"
DEAR: Final = "query Dear { tenants(first: 200) { nodes { forecast { total { expected } } } } }"
DEAR_EVENT: Final = """subscription Dear { balanceChanged(tenantId: "x") {
  tenant { forecast { total { expected } } } } }"""


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    return {"INSIGHTS_DATA_DIR": str(tmp_path / "data")}


def written(folder: Path, content: object, name: str = "manifest.json") -> str:
    file = folder / name
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return str(file)


def imported(folder: Path, content: object, settings: dict[str, str]) -> Ended:
    return insights("operations", "import", written(folder, content), settings=settings)


def apollo(*operations: object, **changed: object) -> dict[str, Any]:
    found = {"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations}
    return {**found, **changed}


def listed(settings: dict[str, str]) -> list[list[str]]:
    """The rows of the list, without the day and the minute of the import."""
    ended = insights("operations", "list", settings=settings)
    assert ended.status == 0
    return [[*line.split()[:2], line.split()[-1]] for line in ended.out.splitlines()[1:]]


# ── what the tools write ─────────────────────────────────────────────────────────────────────────


def test_there_is_a_manifest_of_each_tool() -> None:
    assert [file.stem for file in FILES] == ["apollo", "codegen", "relay-sha256", "relay"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_a_tool_wrote_is_imported_and_listed_by_the_ids_that_its_client_sends(
    file: Path, settings: dict[str, str]
) -> None:
    ended = insights("operations", "import", str(file), settings=settings)
    assert (ended.status, ended.out) == (0, "imported 3 operations; 0 known before\n")
    assert ended.err == "services that run execute them within two seconds\n"
    content = json.loads(file.read_text("utf-8"))
    ids = [one["id"] for one in content["operations"]] if "format" in content else list(content)
    rows = listed(settings)
    assert {id for _, _, id in rows} == {id.removeprefix("sha256:") for id in ids}
    assert sorted(kind for _, kind, _ in rows) == ["mutation", "query", "subscription"]
    assert all(name.startswith(("Buy", "Follow", "Usage")) for name, _, _ in rows)


def test_several_manifests_are_imported_at_once_and_a_second_time_nothing_is(
    settings: dict[str, str],
) -> None:
    files = [str(file) for file in FILES]
    assert insights("operations", "import", *files, settings=settings).out.startswith("imported 12")
    again = insights("operations", "import", *files, settings=settings)
    assert (again.out, again.err) == ("imported 0 operations; 12 known before\n", "")
    assert len(listed(settings)) == 12


def test_an_empty_list_says_how_to_import(settings: dict[str, str]) -> None:
    ended = insights("operations", "list", settings=settings)
    assert (ended.status, ended.out) == (0, "")
    assert "insights operations import FILE" in ended.err


def test_operations_are_removed_by_their_ids_all_or_none(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    imported(tmp_path, {"a": WHO, "b": "query B { viewer { name } }"}, settings)
    refused = insights("operations", "remove", "a", "unknown", settings=settings)
    assert (refused.status, refused.out) == (1, "")
    assert "there is no operation 'unknown'" in refused.err
    assert len(listed(settings)) == 2
    removed = insights("operations", "remove", "sha256:a", settings=settings)
    assert removed.out == "removed 1 operation\n"
    assert listed(settings) == [["B", "query", "b"]]


# ── what is refused, with its place, and nothing is imported ─────────────────────────────────────


@pytest.mark.parametrize(
    ("id", "document", "expected"),
    [
        ("b", "query B {\n viewer { rolle } }", "operation 'B' (id b), line 2: Cannot query field"),
        ("b", "query B {\n viewer { role }", "operation 'B' (id b), line 2: Syntax Error"),
        ("b", "{ viewer { role } }", "operation b, line 1: The operation has no name"),
        ("b", f"{WHO} {WHO.replace('Who', 'B')}", "The document has 2 operations"),
        ("b", "fragment F on Viewer { role }", "The document has 0 operations"),
        ("b", "", "Syntax Error"),
        ("b", DEAR, "operation 'Dear' (id b): The operation costs"),
        ("b", DEAR_EVENT, "200 are allowed"),
        ("b", f"query B {{ viewer {{ {'role ' * 6} }} }}", "'role' is selected 6 times"),
        ("b", f"query B {{ viewer {{ role }} }} #{'x' * 20_000}", "20000 are allowed"),
        ("a b", WHO, "operation 'Who' (id a b): its id may have letters"),
        ("x" * 201, WHO, "its id may have letters"),
        ("", WHO, "its id may have letters"),
        *(
            (hashlib.new(name, b"another").hexdigest(), WHO, "is not the hash of its document")
            for name in ("md5", "sha1", "sha256")
        ),
        ("sha256:" + "0" * 64, WHO, "operation 'Who' (id 000000000000…): its id is not the hash"),
    ],
)
def test_an_operation_that_is_not_right_is_named_and_nothing_is_imported(
    tmp_path: Path, settings: dict[str, str], id: str, document: str, expected: str
) -> None:
    ended = imported(tmp_path, {"good": WHO, id: document}, settings)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith(f"insights: nothing was imported:\n  {tmp_path}/manifest.json: ")
    assert expected in ended.err
    assert not (tmp_path / "data").exists(), "no database was opened"


@pytest.mark.parametrize("name", ["md5", "sha1", "sha256"])
def test_an_id_that_is_the_hash_of_its_document_is_taken(
    tmp_path: Path, settings: dict[str, str], name: str
) -> None:
    id = hashlib.new(name, WHO.encode()).hexdigest()
    assert imported(tmp_path, {id: WHO}, settings).status == 0
    assert listed(settings) == [["Who", "query", id]]


def test_an_id_of_another_document_is_not_given_away(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    imported(tmp_path, {"a": WHO}, settings)
    ended = imported(tmp_path, {"a": "query Other { viewer { name } }", "b": WHO}, settings)
    assert ended.status == 1
    assert "operation 'Other': the id a has another document already" in ended.err
    assert listed(settings) == [["Who", "query", "a"]]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "line 1 is no JSON"),
        ('{\n"a": }', "line 2 is no JSON"),
        ([WHO], "is no manifest of operations"),
        ({}, "has no operations"),
        (apollo(), "has no operations"),
        ({"a": {"document": WHO}}, "'a' names is no document"),
        (apollo(version=2), "is no apollo-persisted-query-manifest of version 1"),
        (apollo(format="other"), "is no apollo-persisted-query-manifest of version 1"),
        (apollo(operations={}), "is no apollo-persisted-query-manifest of version 1"),
        (apollo({"id": "a"}), "operation 1 lacks an id or a body"),
        (apollo({"id": "a", "body": WHO}, "x"), "operation 2 lacks an id or a body"),
        (
            apollo({"id": "a", "body": WHO, "name": "Me", "type": "query"}),
            "operation 'Who' (id a): the manifest says the name 'Me', and its document 'Who'",
        ),
        (
            apollo({"id": "a", "body": WHO, "name": "Who", "type": "mutation"}),
            "the manifest says the type 'mutation', and its document 'query'",
        ),
    ],
)
def test_a_file_that_is_no_manifest_is_refused_with_what_one_is(
    tmp_path: Path, settings: dict[str, str], content: object, expected: str
) -> None:
    ended = imported(tmp_path, content, settings)
    assert (ended.status, ended.out) == (1, "")
    assert expected in ended.err
    assert not (tmp_path / "data").exists(), "no database was opened"


def test_a_file_that_is_not_there_is_named(tmp_path: Path, settings: dict[str, str]) -> None:
    ended = insights("operations", "import", str(tmp_path / "no.json"), settings=settings)
    assert (ended.status, "cannot be read: No such file" in ended.err) == (1, True)


def test_of_many_errors_the_first_are_shown(
    tmp_path: Path, settings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manifest_checks, "MOST_SHOWN", 2)
    bad = {f"id{number}": "query B { nonsense }" for number in range(5)}
    lines = imported(tmp_path, bad, settings).err.splitlines()
    assert len(lines) == 4
    assert lines[-1] == "  and 3 more"


def test_the_limit_of_cost_is_that_of_the_settings(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    dearer = {**settings, "INSIGHTS_COST_LIMIT": "1000000", "INSIGHTS_COST_BUCKET": "1000000"}
    assert imported(tmp_path, {"a": DEAR}, dearer).status == 0


# ── those that come with the service ─────────────────────────────────────────────────────────────


def test_every_ready_made_operation_comes_with_the_service_and_could_be_imported() -> None:
    files = sorted((Path(__file__).parents[2] / "docs" / "operations").rglob("*.graphql"))
    texts = {file.read_text("utf-8") for file in files}
    bare = {text.split("\n\n", 1)[1] for text in texts}  # without the header
    forms = texts | bare
    assert set(packaged()) == forms | {text.strip() for text in forms}
    for text in texts:
        assert isinstance(check_operation(text, 30_000), OperationFacts)


def test_a_manifest_is_read_in_its_order() -> None:
    names = [entry.name for entry in manifests.read(MANIFESTS / "apollo.json")]
    assert names == ["Buy", "Follow", "Usage"]
