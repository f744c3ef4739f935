"""Texts that callers write: names, reasons, references, keys."""

from typing import Final

from credit.core.errors import InvalidInputError

LONGEST_TEXT: Final = 500


def is_text(text: str) -> bool:
    """Whether it can be kept and sent: without NUL and lone surrogates, which no UTF-8 has."""
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)


def check_text(name: str, text: str, longest: int = LONGEST_TEXT) -> None:
    """Refuse what is empty, too long or no text; `name` is the input field's."""
    if not text.strip() or len(text) > longest or not is_text(text):
        msg = f"{name} takes 1 to {longest} characters"
        raise InvalidInputError(msg, (name,))
