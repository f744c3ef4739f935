"""A cursor is good for the ordering that made it, and for no other."""

import hashlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.pagination import Key
from graph.cursors import cursor, key_of

KEYS = st.lists(
    st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(codec="utf-8"), max_size=500),
    min_size=1,
    max_size=3,
).map(tuple)


@given(KEYS)
def test_a_cursor_comes_back_as_it_went(key: Key) -> None:
    assert key_of(cursor(key, "by name"), "by name", "after") == key


@given(KEYS)
def test_a_cursor_of_another_ordering_is_refused_and_names_the_argument(key: Key) -> None:
    with pytest.raises(InvalidInputError, match="before is not a cursor of this list") as refused:
        key_of(cursor(key, "by name"), "by date", "before")
    assert refused.value.path == ("before",)


@given(st.text(max_size=100))
def test_garbage_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        key_of(text, "by name", "after")


@given(KEYS, st.data())
def test_a_changed_cursor_is_refused(key: Key, data: st.DataObject) -> None:
    made = cursor(key, "by name")
    place = data.draw(st.integers(0, len(made) - 2))
    changed = made[:place] + ("A" if made[place] != "A" else "B") + made[place + 1 :]
    with pytest.raises(InvalidInputError):
        key_of(changed, "by name", "after")


@pytest.mark.parametrize(
    "content",
    [
        b"[" + b"9" * 4301 + b"]",
        b"[18446744073709551616]",
        b"[1.5]",
        b"[null]",
        b"[true]",
        b"[[1]]",
        b'{"a":1}',
        b"7",
        b"[" * 5000,
        b'["\xff"]',
        b'["\\ud800"]',
    ],
)
def test_a_forged_cursor_is_refused_whatever_is_in_it(content: bytes) -> None:
    sealed = hashlib.sha256(b"by name\0" + content).digest()[:6] + content
    forged = urlsafe_b64encode(sealed).decode().rstrip("=")
    with pytest.raises(InvalidInputError, match="after is not a cursor"):
        key_of(forged, "by name", "after")
