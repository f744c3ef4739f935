"""No text begins a formula, in any cell that any spreadsheet makes of it."""

import re
import sys
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.formula_escaping import (
    escape_formulas,
    escape_id,
    is_formula_free,
    replace_unencodable,
)
from tests.exporters.rows import FORMULAS, TITLES, TRICKS


@pytest.mark.parametrize("title", FORMULAS)
def test_what_begins_like_a_formula_gets_an_apostrophe(title: str) -> None:
    assert escape_formulas(title).startswith("'")
    assert not is_formula_free(title)
    assert escape_formulas(title).replace("'", "") == replace_unencodable(title).replace("'", "")


@pytest.mark.parametrize(
    "title",
    [
        "Engineer",
        "C++ (m/w/d)",
        "a = b",
        "R&D - Berlin",
        "é",
        "🙂",
        "x@example.com",
        "",
        " a",
        "'=1",
    ],
)
def test_what_begins_no_formula_stays_as_it_is(title: str) -> None:
    assert escape_formulas(title) == title
    assert is_formula_free(title)


def test_every_character_that_stands_for_another_sign_of_a_formula_is_known() -> None:
    signs = {
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if normalize("NFKC", character) in {"=", "+", "-", "@"}
    }
    assert len(signs) > 4
    assert {sign for sign in signs if is_formula_free(f"{sign}1")} == set()


def test_a_cell_that_begins_in_the_middle_for_a_spreadsheet_with_semicolons_is_escaped_too() -> (
    None
):
    assert escape_formulas("Sales;=1+1") == "Sales;'=1+1"
    assert escape_formulas("Sales\n =1+1") == "Sales\n' =1+1"
    assert escape_formulas("Sales;\t@x") == "Sales;'\t'@x"
    assert escape_formulas("Sales; and more") == "Sales; and more"


def test_what_no_file_can_carry_is_shown_as_such() -> None:
    assert replace_unencodable("a\x00b\x1fc\ud800d\uffff") == "a�b�c�d�"
    assert replace_unencodable("tab\t line\n return\r 🙂") == "tab\t line\n return\r 🙂"


@given(TITLES)
def test_escaped_text_has_no_cell_that_begins_a_formula(title: str) -> None:
    for cell in re.split("[;\t\r\n]", escape_formulas(title)):
        bare = cell.lstrip("\ufeff\u200b\u00a0\ufffd \v\f")
        assert not bare.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert is_formula_free(escape_formulas(title))
    assert escape_formulas(escape_formulas(title)) == escape_formulas(title)


@given(TITLES)
def test_apostrophes_are_all_that_is_added(title: str) -> None:
    assert escape_formulas(title).replace("'", "") == replace_unencodable(title).replace("'", "")


def test_the_tricks_are_in_two_minds() -> None:
    """Some of the tricky titles are escaped and some are not, or the tests above show little."""
    assert {is_formula_free(title) for title in TRICKS} == {True, False}


# ── Ids ───────────────────────────────────────────────────────────────────────────────────────────

IDS = st.text(st.sampled_from("''=+-@＝ ;\t\ra7(|!\ufeff"), min_size=1, max_size=8)


@pytest.mark.parametrize(
    "job", ["-7b", "@scope/name", "=7b", "+49-30", "-Zk_3.x:y", "007", "urn:job:7", "Ä(1)"]
)
def test_an_id_that_calls_nothing_is_exported_as_it_is(job: str) -> None:
    assert escape_id(job) == job


@pytest.mark.parametrize(
    ("job", "escaped"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ('=HYPERLINK("https://evil.example")', '\'=HYPERLINK("https://evil.example")'),
        ("@SUM(1)", "'@SUM(1)"),
        ("-1+1", "'-1+1"),
        (" =f(1)", "' =f(1)"),
        ("＝f(1)", "'＝f(1)"),
        ("\t=f(1)", "'\t'=f(1)"),
        ("a;=f(1)", "a;'=f(1)"),
        ("'=f(1)", "''=f(1)"),
        ("'=7b", "''=7b"),
        ("''=7b", "'''=7b"),
        ("'a", "'a"),
    ],
)
def test_an_id_that_could_be_run_gets_an_apostrophe_also_before_its_own(
    job: str, escaped: str
) -> None:
    assert escape_id(job) == escaped


@given(IDS, IDS)
def test_two_ids_never_become_one(one: str, other: str) -> None:
    assert (escape_id(one) == escape_id(other)) is (one == other)
    for job in (one, other, f"'{one}", f"'{other}"):
        assert escape_id(job) != escape_id(f"'{job}")


@given(IDS)
def test_no_cell_of_an_escaped_id_runs(job: str) -> None:
    escaped = escape_id(job)
    if escaped != job or set(job) & set("(|!"):
        assert is_formula_free(escaped)
