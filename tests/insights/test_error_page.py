"""Each code has its entry, on the page that errors lead to and in docs/errors.md."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from credit.core.roles import Role
from graph.error_catalogue import ERRORS, PROBLEMS
from graph.problems import ErrorCode, ProblemCode
from insights.reports.errors import errors_html, errors_markdown
from tests.graph.asgi_client import initialised_socket
from tests.stories.clients import a_story

ROOT: Final = Path(__file__).parents[2]
HOW: Final = "add an entry to graph/error_catalogue.py, then run `make schema`"


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    assert set(ERRORS) == set(ErrorCode), HOW
    assert set(PROBLEMS) == set(ProblemCode), HOW
    assert not {code.value for code in ErrorCode} & {code.value for code in ProblemCode}


def test_every_code_that_the_source_writes_is_one_of_the_table() -> None:
    found = set(_written_codes())
    assert found >= {"FORBIDDEN", "BAD_REQUEST"}
    assert found <= {code.value for code in ErrorCode}, HOW


def _written_codes() -> Iterator[str]:
    for room in ("graph", "insights"):
        for path in (ROOT / room).rglob("*.py"):
            text = path.read_text("utf-8")
            yield from re.findall(r'"code": "(\w+)"', text)
            yield from re.findall(r"\bErrorCode\.([A-Z_]+)", text)


def test_docs_errors_is_what_the_code_prints() -> None:
    page = (ROOT / "docs" / "errors.md").read_text("utf-8")
    assert page == errors_markdown(), "run `make schema`"
    codes = {*ErrorCode, *ProblemCode}
    assert set(re.findall(r"^### (\w+)$", page, re.MULTILINE)) == {code.value for code in codes}


def test_the_page_has_an_entry_to_link_to_for_each_code() -> None:
    ids = re.findall(r'id="(\w+)"', errors_html())
    assert sorted(ids) == sorted(code.value for code in (*ErrorCode, *ProblemCode))


@pytest.mark.parametrize("public_url", [None, "https://credits.example/insights"])
async def test_help_leads_to_the_entry_by_the_address_that_clients_have(
    database_url: str, public_url: str | None
) -> None:
    given = {"public_url": public_url, "allowed_hosts": "insights.test"}
    address = public_url or "http://insights.test"
    async with a_story(database_url, **given) as story:
        error = await story.stranger.refusal("{ viewer { name } }")
        assert error["extensions"]["help"] == f"{address}/errors#UNAUTHENTICATED"
        operator = await story.client(Role.OPERATOR)
        error = await operator.refusal("{ viewer { nam } }")
        assert error["extensions"]["help"] == f"{address}/errors#BAD_REQUEST"
        refused = """mutation { deleteTenant(input: { tenantId: "none" }) {
            problems { code path message help } } }"""
        (problem,) = (await operator.ask(refused))["deleteTenant"]["problems"]
        assert problem["help"] == f"{address}/errors#NOT_FOUND"
        async with initialised_socket(story.app, f"Bearer {operator.key}") as socket:
            socket.subscribe("1", "subscription { balanceChanged { sequence } }")
            (told,) = (await socket.receive())["payload"]
        assert told["extensions"]["path"] == ["tenantId"]
        assert told["extensions"]["help"] == f"{address}/errors#BAD_REQUEST"


async def test_the_page_needs_no_key_and_loads_nothing(database_url: str) -> None:
    async with a_story(database_url) as story:
        page = await story.http.get("/errors")
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha")
    assert page.text == errors_html()
    assert not re.search(r'src=|href="(?!#)|url\(', page.text)
