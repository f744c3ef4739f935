"""How the files of docs/operations are read, and that each of them is well-formed."""

import json
import re
from pathlib import Path
from typing import Final

import pytest

from credit.core.roles import Role
from insights.operations import (
    CHECKED_OUT,
    MalformedOperationError,
    packaged_operations,
)

TEXT: Final = (
    "# What is left?\n# For: PARTNER, OPERATOR\n# One line\n# and another.\n\nquery A { a }\n"
)


def test_an_operation_has_what_its_header_says(tmp_path: Path) -> None:
    (tmp_path / "what-is-left.graphql").write_text(TEXT)
    (tmp_path / "what-is-left.variables.json").write_text('{"tenantId": "{{tenantId}}"}')
    (found,) = packaged_operations(tmp_path)
    assert (found.name, found.title) == ("what-is-left", "What is left?")
    assert found.roles == (Role.PARTNER, Role.OPERATOR)
    assert found.notes == "One line and another."
    assert (found.text, found.document) == (TEXT, "query A { a }\n")
    assert found.variables == {"tenantId": "{{tenantId}}"}


def test_an_operation_needs_neither_notes_nor_variables(tmp_path: Path) -> None:
    (tmp_path / "a.graphql").write_text("# What?\n# For: OPERATOR\n\nquery A { a }\n")
    (found,) = packaged_operations(tmp_path)
    assert (found.notes, found.variables) == ("", {})


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("query A { a }\n", "begin with comment lines"),
        ("# What?\nquery A { a }\n\n", "begin with comment lines"),
        ("# What?\n\nquery A { a }\n", "the second line names roles"),
        ("# What?\n# For: ADMIN\n\nquery A { a }\n", "there is no role 'ADMIN'"),
    ],
)
def test_a_header_that_is_incomplete_is_refused_with_what_it_lacks(
    tmp_path: Path, text: str, complaint: str
) -> None:
    (tmp_path / "a.graphql").write_text(text)
    with pytest.raises(MalformedOperationError, match=complaint):
        packaged_operations(tmp_path)


def test_a_checkout_has_the_operations_of_its_docs() -> None:
    names = {operation.name for operation in packaged_operations()}
    assert names == {file.stem for file in CHECKED_OUT.glob("*.graphql")}
    assert "dashboard" in names


def test_the_page_says_what_each_placeholder_stands_for() -> None:
    used = {
        name
        for file in CHECKED_OUT.glob("*.json")
        for name in re.findall(r"\{\{.*?\}\}", file.read_text("utf-8"))
    }
    page = (CHECKED_OUT / "README.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(\{\{\w+\}\})` \|", page, re.MULTILINE)) == used


def test_variables_belong_to_an_operation() -> None:
    for file in CHECKED_OUT.glob("*.json"):
        stem = file.name.removesuffix(".variables.json")
        assert file.with_name(f"{stem}.graphql").exists(), file.name
        assert isinstance(json.loads(file.read_text("utf-8")), dict)
