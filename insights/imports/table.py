"""Events as CSV (RFC 4180, UTF-8, with or without a byte order mark): a header, then one a row."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Final

from credit.core.errors import InsightsError, InvalidInputError
from credit.metering.events import InterviewEvent
from insights.errors import BadFileError
from insights.imports.fields import DEFAULT_SOURCE, instant_of, type_of
from insights.imports.lines import Lines, ParsedLine

COLUMNS: Final = (
    "id",
    "source",
    "tenantExternalId",
    "jobExternalId",
    "jobTitle",
    "interviewId",
    "candidateId",
    "type",
    "occurredAt",
    "progress",
)
LONGEST_CELL: Final = 8_000
"""Characters; a quote that is never closed takes no more lines along than these hold."""

_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


def read(lines: Lines) -> Iterator[ParsedLine]:
    """Every row with its event, or with what is wrong with it, by the number of its first line.

    Raises BadFileError when the header does not name the columns, in whatever order.
    """
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(_Texts(lines), strict=True)
    places = _places(rows)
    while True:
        number = lines.number + 1
        try:
            row = next(rows)
            event = _event(row, places) if row else None
        except StopIteration:
            return
        except InsightsError as error:
            yield ParsedLine(number, None, error.message)
        except csv.Error as error:
            until = f"; lines up to {lines.number} are left out" if lines.number > number else ""
            yield ParsedLine(number, None, f"is no CSV: {error}{until}")
        else:
            if event is not None:
                yield ParsedLine(number, event)


class _Texts:
    """The lines as text."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def __iter__(self) -> "_Texts":
        return self

    def __next__(self) -> str:
        raw = next(self._lines)
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            msg = f"is no UTF-8: byte {error.start + 1} of the line is no part of any character"
            raise InvalidInputError(msg) from None


def _places(rows: Iterator[list[str]]) -> list[int]:
    """Where in a row each of COLUMNS stands."""
    try:
        header = next(rows, [])
    except (csv.Error, InsightsError) as error:
        msg = f"line 1 is no header of a CSV file: {error}"
        raise BadFileError(msg) from None
    names = [name.strip() for name in header]
    missing = [name for name in COLUMNS if name not in names]
    unknown = [name for name in names if name not in COLUMNS]
    if missing or unknown or len(names) != len(COLUMNS):
        faults = [
            f"lacks {', '.join(missing)}" if missing else "",
            f"has {', '.join(repr(name[:60]) for name in unknown[:10])}" if unknown else "",
        ]
        fault = " and ".join(filter(None, faults)) or "names a column twice"
        msg = f"the header {fault}: the first line takes the columns\n  {','.join(COLUMNS)}"
        raise BadFileError(msg)
    return [names.index(name) for name in COLUMNS]


def _event(row: Sequence[str], places: list[int]) -> InterviewEvent:
    if len(row) != len(places):
        msg = f"has {len(row)} cells: the header has {len(places)}"
        raise InvalidInputError(msg)
    cells = [row[place] for place in places]
    event_id, source, tenant, job, title, interview, candidate, kind, at, progress = cells
    return InterviewEvent(
        id=event_id,
        source=source or DEFAULT_SOURCE,
        tenant=tenant,
        job=job,
        job_title=title,
        job_status=None,
        interview=interview,
        candidate=candidate,
        type=type_of(kind),
        occurred_at=instant_of(at),
        progress=_progress(progress) if progress else None,
    )


def _progress(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        msg = f"progress {text[:60]!r} is no number: it takes one from 0 to 1, such as 0.5"
        raise InvalidInputError(msg, ("progress",))
    return float(text)
