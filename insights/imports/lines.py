"""Lines of a stream of any size, none of which can fill the memory."""

from typing import BinaryIO, Final, NamedTuple

from credit.core.errors import InvalidInputError
from credit.metering.events import InterviewEvent

LONGEST_LINE: Final = 1024 * 1024
"""Bytes; an event with every field at its limit takes some 20,000."""

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class ParsedLine(NamedTuple):
    """A line by its number, from 1, with its event, or the problem with it."""

    number: int
    event: InterviewEvent | None
    problem: str = ""


class Lines:
    """Iterates over the lines of a binary stream; `number` is that of the last one, from 1.

    A line that is too long raises InvalidInputError, and the next call goes on behind it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Read from here on."""
        self._stream = stream
        self.number = 0
        self.bytes = 0

    def __iter__(self) -> "Lines":
        """Itself."""
        return self

    def __next__(self) -> bytes:
        """The next line, with its end."""
        raw = self._stream.readline(LONGEST_LINE + 1)
        if not raw:
            raise StopIteration
        self.number += 1
        self.bytes += len(raw)
        if len(raw) > LONGEST_LINE:
            self._skip(raw)
            msg = f"the line is longer than {LONGEST_LINE:,} bytes"
            raise InvalidInputError(msg)
        return raw.removeprefix(BYTE_ORDER_MARK) if self.number == 1 else raw

    def _skip(self, raw: bytes) -> None:
        """Leave out the rest of a line."""
        while raw and not raw.endswith(b"\n"):
            raw = self._stream.readline(LONGEST_LINE)
            self.bytes += len(raw)
