"""Arrays that are written as text say what the same lists say that the driver encodes."""

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.array_texts import array_text
from models.database import session
from tests.models.test_database import IN_ONE_DATABASE, INSTANTS, NO_NUL

KINDS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "text": NO_NUL,
    "bigint": st.integers(-(2**63), 2**63 - 1),
    "int": st.integers(-(2**31), 2**31 - 1),
    "float8": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "uuid": st.uuids(),
    "timestamptz": INSTANTS,
    "date": st.dates(date(1900, 1, 1), date(2200, 1, 1)),
}
COLUMNS: Final = st.fixed_dictionaries(
    {kind: st.lists(st.none() | values, max_size=6) for kind, values in KINDS.items()}
)
NOTHING: Final[dict[str, list[Any]]] = {kind: [] for kind in KINDS}
COMPARED: Final = ", ".join(
    f"(${2 * place + 1}::text::{kind}[])::text = (${2 * place + 2}::{kind}[])::text AS of_{kind}"
    for place, kind in enumerate(KINDS)
)


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.usefixtures("world")
@IN_ONE_DATABASE
@given(columns=COLUMNS)
@example(
    columns={**NOTHING, "text": ["", "NULL", "null", None, " ", "{}", "a,b", '"', "\\", "\\n"]}
)
@example(
    columns={**NOTHING, "text": ["a\nb\tc\r\b\f", "\x01\x1f\x7f\x85\u2028", "\U0010ffff", "'"]}
)
@example(columns={**NOTHING, "float8": [-0.0, 5e-324, 1.7976931348623157e308, 0.1, 1e16]})
async def test_an_array_says_what_the_drivers_own_says(columns: dict[str, list[Any]]) -> None:
    both = [each for kind in KINDS for each in (array_text(columns[kind]), columns[kind])]
    row = await session().row(f"SELECT {COMPARED}", *both)
    assert row is not None
    assert {name for name, same in dict(row).items() if not same} == set()
