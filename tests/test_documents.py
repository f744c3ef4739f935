"""What pages show is in the schema and in the code: operations, and the names of the glossary."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from graphql import GraphQLSchema, build_schema, parse, validate

from tests.test_house import ROOMS, ROOT

PAGES: Final = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
GLOSSARY: Final = ROOT / "docs" / "glossary.md"
BLOCK: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
QUERY: Final = re.compile(r'"query": ("(?:[^"\\]|\\.)*")')
VARIABLE: Final = re.compile(r"""'"?\$\w+"?'""")
"""A variable of the shell inside of single quotes."""


@cache
def schema() -> GraphQLSchema:
    return build_schema((ROOT / "schema.graphql").read_text("utf-8"))


def operations(page: Path) -> Iterator[str]:
    """The GraphQL documents of a page: blocks of their own, and bodies that a shell sends."""
    for language, text in BLOCK.findall(page.read_text("utf-8")):
        if language == "graphql":
            yield text
        for quoted in QUERY.findall(VARIABLE.sub("x", text)):
            yield json.loads(quoted)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_operation_of_a_page_fits_the_schema(page: Path) -> None:
    for text in operations(page):
        assert [str(error) for error in validate(schema(), parse(text))] == []


def test_pages_show_operations() -> None:
    found = {page.stem: len(list(operations(page))) for page in PAGES}
    expected = {
        "README": 5,
        "alerts": 4,
        "api": 4,
        "exports": 2,
        "keys": 7,
        "members": 3,
        "purchases": 3,
        "subscriptions": 2,
        "tenants": 1,
        "webhooks": 2,
    }
    assert {stem: number for stem, number in found.items() if number} == expected


def glossary() -> list[tuple[str, str]]:
    """Term and last column of each row."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in GLOSSARY.read_text("utf-8").splitlines()
        if line.startswith("|")
    ]
    return [(row[0], row[-1]) for row in rows[2:]]


def test_the_glossary_is_sorted_and_says_no_word_twice() -> None:
    terms = [term for term, _ in glossary()]
    assert terms == sorted(set(terms))


def test_every_name_of_the_glossary_is_in_the_schema_or_in_the_code() -> None:
    names = _of_schema() | _of_code() | _tables()
    shown = {name for _, where in glossary() for name in re.findall(r"(?:table )?`[^`]+`", where)}
    assert {name for name in shown if name.replace("`", "") not in names} == set()


def _of_schema() -> set[str]:
    """Types, fields alone and with their type, and values of enums."""
    found = set()
    for name, definition in schema().type_map.items():
        inner = getattr(definition, "fields", None) or getattr(definition, "values", {})
        found |= {name, *inner, *(f"{name}.{one}" for one in inner)}
    return found


def _of_code() -> set[str]:
    """Classes of all rooms, alone and with the names in their bodies."""
    found = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef):
                    fields = (n.target for n in node.body if isinstance(n, ast.AnnAssign))
                    names = {target.id for target in fields if isinstance(target, ast.Name)}
                    found |= {node.name, *(f"{node.name}.{name}" for name in names)}
    return found


def _tables() -> set[str]:
    text = "".join(
        path.read_text("utf-8") for path in (ROOT / "models" / "migrations").glob("*.py")
    )
    return {f"table {name}" for name in re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", text)}
