"""Texts that callers write: names, reasons, references, keys."""

from typing import Final

from credit.errors import InvalidInputError

LONGEST_TEXT: Final = 500


def check_text(name: str, text: str, longest: int = LONGEST_TEXT) -> None:
    """Refuse a text that is empty or too long; `name` is the input field's."""
    if not text.strip() or len(text) > longest or "\0" in text:
        msg = f"{name} takes 1 to {longest} characters"
        raise InvalidInputError(msg, (name,))
