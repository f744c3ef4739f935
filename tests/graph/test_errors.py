"""Errors leave the service one way: mendable ones with their message, the others as an id."""

import logging
import time

import pytest
from graphql import GraphQLError

from credit.core.errors import ForbiddenError, InvalidInputError, NotFoundError
from credit.core.roles import Role
from graph.errors import presented, shortened
from models.outages import DatabaseUnavailableError
from tests.graph.http_client import a_viewer


def wrapped(error: Exception, times: int = 1) -> GraphQLError:
    """As the executor does it."""
    for _ in range(times):
        error = GraphQLError(str(error), path=["tenant", "jobs"], original_error=error)
    assert isinstance(error, GraphQLError)
    return error


def test_an_error_of_the_input_keeps_its_message_and_says_where() -> None:
    error = InvalidInputError("first is 0", ("first",))
    shown = presented(wrapped(error, 2), a_viewer()).formatted
    assert shown["message"] == "first is 0"
    assert shown["path"] == ["tenant", "jobs"]
    assert shown["extensions"] == {"code": "BAD_REQUEST", "path": ["first"]}


@pytest.mark.parametrize(
    ("error", "code"),
    [(ForbiddenError("no"), "FORBIDDEN"), (NotFoundError("none"), "BAD_REQUEST")],
)
def test_an_error_says_its_code(error: Exception, code: str) -> None:
    assert presented(wrapped(error), a_viewer()).formatted["extensions"] == {"code": code}


def test_anything_else_is_an_id_that_the_log_has(caplog: pytest.LogCaptureFixture) -> None:
    secret = "password of the database"
    with caplog.at_level(logging.ERROR, "graph.errors"):
        shown = presented(wrapped(ValueError(secret)), a_viewer()).formatted
    assert secret not in str(shown)
    assert shown["extensions"]["code"] == "INTERNAL"
    number = shown["extensions"]["id"]
    assert shown["message"] == f"Internal error. Tell support this id: {number}"
    (record,) = caplog.records
    assert number in record.getMessage()
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == secret


def test_an_exception_that_no_executor_wrapped_is_an_id_too() -> None:
    shown = presented(ZeroDivisionError("inside"), None).formatted
    assert "inside" not in str(shown)


@pytest.mark.parametrize("role", Role)
def test_suggestions_are_for_operators(role: Role) -> None:
    error = GraphQLError("Cannot query field 'nam'. Did you mean 'name' or 'node'?")
    shown = presented(error, a_viewer(role)).message
    assert ("Did you mean" in shown) == (role is Role.OPERATOR)
    assert shown.startswith("Cannot query field 'nam'.")


def test_a_long_value_is_cut_within_its_quotes_and_words_stay_whole() -> None:
    value = "x" * 500
    assert shortened(f"Value '{value}' is none.") == f"Value '{'x' * 99}…' is none."
    assert shortened(f'Value "{value}" is none.') == f'Value "{"x" * 99}…" is none.'
    assert shortened(f"Value {value} is none.") == f"Value {'x' * 99}… is none."
    spaced = "it's " + "a word " * 30 + "that's all"
    assert shortened(spaced) == spaced
    exact = f"Value '{'x' * 100}' is none."
    assert shortened(exact) == exact


def test_a_long_message_keeps_its_begin_and_its_end() -> None:
    shown = shortened(f"Value '{'y z ' * 200_000}' is none of the enum.")
    assert shown.startswith("Value 'y z y z ")
    assert shown.endswith("…' is none of the enum.")
    assert len(shown) < 140


@pytest.mark.parametrize("part", ["'", "\\'", "\"'", "\\", "' '", "a'"])
def test_no_message_takes_long_to_cut(part: str) -> None:
    began = time.process_time()
    shortened(part * 400_000)
    assert time.process_time() - began < 0.05


def test_a_database_that_is_away_is_to_be_tried_again_and_no_line_of_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    error = DatabaseUnavailableError("the database cannot be reached", "of a secret address")
    shown = presented(wrapped(error, 2), a_viewer()).formatted
    assert shown["extensions"] == {"code": "UNAVAILABLE"}
    assert "try again" in shown["message"]
    assert "secret" not in str(shown)
    assert caplog.records == []
