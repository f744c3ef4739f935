"""The Accept header is read with its order and its qualities."""

import pytest

from graph.protocol.media import HTML, JSON, RESPONSE, is_json, preferred


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (RESPONSE, RESPONSE),
        (f"{RESPONSE}; charset=utf-8", RESPONSE),
        (f"{RESPONSE}, {JSON};q=0.9", RESPONSE),
        (f"{JSON};q=0.1, {RESPONSE};q=0.9", RESPONSE),
        (f"{RESPONSE};q=0.1, {JSON};q=0.9", JSON),
        (f"{RESPONSE}, application/graphql+json, {JSON}, text/event-stream", RESPONSE),
        (f"text/event-stream, {JSON}", JSON),
        (f"{JSON};q=0, */*", RESPONSE),
        ("APPLICATION/JSON", JSON),
        ("image/png", None),
        ("text/event-stream", None),
        (f"{JSON};q=0", None),
        (f"{JSON};q=nonsense", None),
    ],
)
def test_the_type_that_is_liked_best_is_chosen(accept: str | None, media: str | None) -> None:
    assert preferred(accept, (JSON, RESPONSE)) == media


def test_a_browser_likes_a_page_best() -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert preferred(browser, (HTML, RESPONSE, JSON)) == HTML


@pytest.mark.parametrize(
    ("content_type", "known"),
    [
        ("application/json", True),
        ("Application/JSON; Charset=UTF-8", True),
        ('application/json; charset="utf-8"', True),
        ("application/json; charset=utf-16", False),
        ("text/plain", False),
        ("application/graphql", False),
        ("multipart/form-data; boundary=x", False),
        ("", False),
        (None, False),
    ],
)
def test_a_body_is_json_in_utf_8(content_type: str | None, known: bool) -> None:
    assert is_json(content_type) is known
