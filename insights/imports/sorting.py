"""Sorting more events than fit into memory: sorted runs on disk, merged as they are read back."""

import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, BinaryIO, Final, Self, cast

import orjson

from credit.metering.events import (
    ORDER_IN_ONE_INSTANT,
    EventType,
    InterviewEvent,
    JobStatus,
)
from insights.imports.lines import ParsedLine

RUN_LINES: Final = 50_000
"""Events held in memory at a time, some 50 MB of them."""

WIDEST_MERGE: Final = 200
"""Runs that are open at a time; more are merged into one first."""

BUFFER_BYTES: Final = 256 * 1024
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
Packed = list[Any]
"""An event as JSON, its sort key first, then its line and its fields."""
SortKey = Callable[[InterviewEvent], list[str | int]]
"""What an event is sorted by; events of the same key are sorted by line."""


def by_time(event: InterviewEvent) -> list[str | int]:
    """The order of an interview's events: instant, place of the type, source and id."""
    order = ORDER_IN_ONE_INSTANT[event.type]
    return [_microseconds(event), order, event.source, event.id]


def by_key(event: InterviewEvent) -> list[str | int]:
    """The order that brings lines of the same event together."""
    return [event.tenant, event.source, event.id]


def by_interview(event: InterviewEvent) -> list[str | int]:
    """The order that brings the events of an interview together."""
    return [event.tenant, event.interview]


class LineSorter:
    """Lines with events, added one by one, and then read in order, once.

    A context manager: temporary files go with it, or when the process dies.
    """

    def __init__(
        self, key: SortKey, run_lines: int = RUN_LINES, widest: int = WIDEST_MERGE
    ) -> None:
        """Sort by a key, then by line."""
        self._key, self._run_lines, self._widest = key, run_lines, widest
        self._files = ExitStack()
        self._runs: list[BinaryIO] = []
        self._run: list[Packed] = []
        self.count = 0

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the temporary files."""
        self._files.close()

    def add(self, parsed: ParsedLine) -> None:
        """Add a line; one without an event is left out."""
        if parsed.event is None:
            return
        self._run.append(_packed(self._key(parsed.event), parsed.number, parsed.event))
        self.count += 1
        if len(self._run) == self._run_lines:
            self._runs.append(self._written(sorted(self._run)))
            self._run.clear()
        if len(self._runs) == self._widest:
            merged = self._written(heapq.merge(*map(_packs, self._runs)))
            for old in self._runs:
                old.close()
            self._runs = [merged]

    def __iter__(self) -> Iterator[ParsedLine]:
        """All lines that were added, in order."""
        self._run.sort()
        return map(_unpacked, heapq.merge(self._run, *map(_packs, self._runs)))

    def _written(self, run: Iterable[Packed]) -> BinaryIO:
        unnamed = tempfile.TemporaryFile(buffering=BUFFER_BYTES)  # noqa: SIM115 - the stack closes it
        file = self._files.enter_context(cast(BinaryIO, unnamed))
        file.writelines(orjson.dumps(packed, option=orjson.OPT_APPEND_NEWLINE) for packed in run)
        file.seek(0)
        return file


def _packs(file: BinaryIO) -> Iterator[Packed]:
    return map(orjson.loads, file)


def _microseconds(event: InterviewEvent) -> int:
    return (event.occurred_at - _EPOCH) // _MICROSECOND


def _packed(key: list[str | int], number: int, event: InterviewEvent) -> Packed:
    return [
        key,
        number,
        _microseconds(event),
        event.source,
        event.id,
        event.tenant,
        event.job,
        event.job_title,
        event.job_status,
        event.interview,
        event.candidate,
        event.type,
        event.progress,
    ]


def _unpacked(packed: Packed) -> ParsedLine:
    number, instant, source, event_id, tenant, job, title, status, interview = packed[1:10]
    candidate, kind, progress = packed[10:]
    event = InterviewEvent(
        id=event_id,
        source=source,
        tenant=tenant,
        job=job,
        job_title=title,
        job_status=status and JobStatus(status),
        interview=interview,
        candidate=candidate,
        type=EventType(kind),
        occurred_at=_EPOCH + instant * _MICROSECOND,
        progress=progress,
    )
    return ParsedLine(number, event)
