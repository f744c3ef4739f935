"""The values of a statement that writes JSON texts."""

from base64 import b64encode
from collections.abc import Iterator

from credit.core.json_text import JsonForm, JsonText

_TRIPLE = 3
"""Bytes that are four characters in base64, whatever stands behind them."""


def values_of(text: JsonText, id_prefix: str = "") -> Iterator[str]:
    """The values for `models.sql.json_text.written`: the texts, and what ids begin with, if any.

    `id_prefix` is what all ids begin with, of ASCII. As much of it as is whole in base64 is a part
    of the text before an id: the database encodes the rest with each key. Ids have no character
    that base64 for URLs writes otherwise, or the database would have to replace them.
    """
    whole = len(id_prefix) // _TRIPLE * _TRIPLE
    start = b64encode(id_prefix[:whole].encode()).decode()
    for place, each in enumerate(text.texts):
        before_id = place < len(text.values) and text.values[place].form is JsonForm.ID
        yield each + start if before_id else each
    if any(value.form is JsonForm.ID for value in text.values):
        yield id_prefix[whole:]
