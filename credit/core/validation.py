"""Validation of text inputs: names, reasons, references, keys."""

from collections.abc import Callable, Sequence
from typing import Final

from credit.core.errors import InsightsError, InvalidInputError

LONGEST_TEXT: Final = 500
"""Characters that a text input may have unless another limit is given."""


def is_text(text: str) -> bool:
    """Whether a text can be stored and encoded: it has no NUL and no lone surrogates.

    PostgreSQL stores no NUL, and UTF-8 encodes no surrogate.
    """
    return "\0" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def check_text(name: str, text: str, longest: int = LONGEST_TEXT) -> None:
    """Raise InvalidInputError when a text is blank, too long or not storable.

    `name` is the input field, which the error's message and path name.
    """
    if not text.strip() or len(text) > longest or not is_text(text):
        msg = f"{name} takes 1 to {longest} characters"
        raise InvalidInputError(msg, (name,))


def check_each(*checks: Callable[[], object] | None) -> None:
    """Run checks that do not depend on each other, all of them; None stands for no check.

    Raises the first error, with those of the other checks as `further`: a caller corrects all
    values at once.
    """
    found: list[InsightsError] = []
    for check in checks:
        try:
            if check is not None:
                check()
        except InsightsError as error:
            found += error.each
    raise_each(found)


def raise_each(found: Sequence[InsightsError]) -> None:
    """Raise the first of some errors, with the others as `further`; nothing without any."""
    if found:
        raise joined(found)


def joined(found: Sequence[InsightsError]) -> InsightsError:
    """The first of some errors, of which there must be one, with the others as `further`."""
    first, *others = found
    first.further = tuple(others)
    return first
