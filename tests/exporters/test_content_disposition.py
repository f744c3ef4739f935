"""Names of downloads: any name becomes a header that every browser reads alike."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.content_disposition import attachment

HEADER = re.compile(r'attachment; filename="([ -~]+)"(?:; filename\*=UTF-8\'\'([!-~]+))?', re.ASCII)


def names(file_name: str) -> tuple[str, str]:
    """The name for old clients, and the one for all others."""
    found = HEADER.fullmatch(attachment(file_name))
    assert found
    plain, encoded = found.groups()
    return plain, plain if encoded is None else unquote(encoded, errors="strict")


def test_a_plain_name_is_said_once() -> None:
    assert attachment("acme 2026-03.csv") == 'attachment; filename="acme 2026-03.csv"'


def test_any_other_name_is_said_in_ascii_and_in_full() -> None:
    assert names("Müller & Söhne 2026.xlsx") == (
        "Muller & Sohne 2026.xlsx",
        "Müller & Söhne 2026.xlsx",
    )
    assert names("株式会社.csv") == ("export.csv", "株式会社.csv")
    assert names("100%.csv") == ("100_.csv", "100%.csv")


@pytest.mark.parametrize(
    ("file_name", "shown"),
    [
        ('a"; filename="b.exe', "a__; filename=_b.exe"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\r\nSet-Cookie: b.csv", "a__Set-Cookie_ b.csv"),
        ("gpj.\u202exslx.csv", "gpj._xslx.csv"),
        ("", "export"),
    ],
)
def test_no_name_leaves_its_header_or_its_folder(file_name: str, shown: str) -> None:
    assert names(file_name)[1] == shown.replace("a__;", "a_;")


@given(st.text(st.characters(), max_size=60))
def test_every_name_makes_a_header_in_ascii(file_name: str) -> None:
    for name in names(file_name):
        assert name
        assert not name.startswith(".")
        assert not set(name) & set('/\\"\r\n\x00')
