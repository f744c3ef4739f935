"""SQL that writes JSON texts: columns between texts, which are values of the statement."""

from collections.abc import Iterator, Mapping
from typing import Final

from credit.core.json_text import JsonForm, JsonValue

_LARGEST: Final = 2**31 - 1

# Integers and texts alone: a numeric takes PostgreSQL twice the time.
_CREDITS: Final = """CAST({0} / 1000 AS TEXT) || CASE WHEN {0} % 1000 = 0 THEN ''
    ELSE rtrim('.' || substr(CAST(1000 + {0} % 1000 AS TEXT), 2), '0') END"""
_FORMS: Final[Mapping[JsonForm, str]] = {
    JsonForm.WORD: "{0}",
    JsonForm.TRUTH: "{0}",
    JsonForm.NUMBER: "CAST({0} AS TEXT)",
    JsonForm.CREDITS: _CREDITS,
}
POSTGRES: Final[Mapping[JsonForm, str]] = {
    **_FORMS,
    JsonForm.TEXT: "CAST(to_json({0}) AS TEXT)",
    JsonForm.DAY: "to_char({0}, 'YYYY-MM-DD')",
    JsonForm.INSTANT: """replace(
        to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', '') || 'Z'""",
    JsonForm.ID: "rtrim(encode(CAST({1} || CAST({0} AS TEXT) AS BYTEA), 'base64'), '=')",
}
SQLITE: Final[Mapping[JsonForm, str]] = {
    **_FORMS,
    JsonForm.TEXT: "json_quote({0})",
    JsonForm.DAY: "{0}",
    JsonForm.INSTANT: "replace(replace(substr({0}, 1, 26), ' ', 'T'), '.000000', '') || 'Z'",
    JsonForm.ID: "base64({1} || {0})",
}
"""How a value is written, of the column and the placeholder of what ids begin with."""


def written(values: tuple[JsonValue, ...], first: int, *, is_sqlite: bool) -> str:
    """The text of each row, null where a number is none of GraphQL or an amount is below zero.

    The placeholders of the texts around the values begin at `first`, and behind them is that of
    what ids begin with. Columns are those of the query around, none of them null: || of a null
    would be null.
    """
    forms = SQLITE if is_sqlite else POSTGRES
    start = f"CAST(${first + len(values) + 1} AS TEXT)"
    parts = [f"CAST(${first} AS TEXT)"]
    for place, value in enumerate(values, first + 1):
        expression = " + ".join(value.columns)
        named = f"({expression})" if len(value.columns) > 1 else expression
        parts += [forms[value.form].format(named, start), f"CAST(${place} AS TEXT)"]
    bounds = " AND ".join(dict.fromkeys(_bounds(values)))
    joined = " || ".join(parts)
    return f"CASE WHEN {bounds} THEN {joined} END" if bounds else joined


def _bounds(values: tuple[JsonValue, ...]) -> Iterator[str]:
    for form, columns in values:
        if form is JsonForm.NUMBER:
            yield f"{' + '.join(columns)} BETWEEN -{_LARGEST + 1} AND {_LARGEST}"
        elif form is JsonForm.CREDITS:
            yield f"{columns[0]} >= 0"
