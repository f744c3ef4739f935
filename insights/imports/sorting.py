"""Sorting more events than fit into memory: sorted runs on disk, merged as they are read back."""

import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO, Final, cast

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
"""An event as JSON, its sort key first: instant, place of its type, source, id, line."""


def sorted_by_time(
    parsed_lines: Iterable[ParsedLine],
    run_lines: int = RUN_LINES,
    widest: int = WIDEST_MERGE,
    on_count: Callable[[int], None] = lambda _count: None,
) -> Iterator[ParsedLine]:
    """The lines that have an event, in the order of an interview's events, then by line.

    All are read before the first is given; `on_count` is called with their number from time to
    time. Temporary files go when the iterator is closed, or the process dies.
    """
    with ExitStack() as files:
        runs: list[BinaryIO] = []
        run: list[Packed] = []
        count = 0
        for parsed in parsed_lines:
            if parsed.event is None:
                continue
            run.append(_packed(parsed.number, parsed.event))
            if len(run) == run_lines:
                count += len(run)
                on_count(count)
                runs.append(_written(files, sorted(run)))
                run.clear()
            if len(runs) == widest:
                merged = _written(files, heapq.merge(*map(_packs, runs)))
                for old in runs:
                    old.close()
                runs = [merged]
        on_count(count + len(run))
        run.sort()
        for packed in heapq.merge(run, *map(_packs, runs)):
            yield _unpacked(packed)


def _written(files: ExitStack, run: Iterable[Packed]) -> BinaryIO:
    unnamed = tempfile.TemporaryFile(buffering=BUFFER_BYTES)  # noqa: SIM115 - the stack closes it
    file = files.enter_context(cast(BinaryIO, unnamed))
    file.writelines(orjson.dumps(packed, option=orjson.OPT_APPEND_NEWLINE) for packed in run)
    file.seek(0)
    return file


def _packs(file: BinaryIO) -> Iterator[Packed]:
    return map(orjson.loads, file)


def _packed(number: int, event: InterviewEvent) -> Packed:
    instant = (event.occurred_at - _EPOCH) // _MICROSECOND
    return [
        instant,
        ORDER_IN_ONE_INSTANT[event.type],
        event.source,
        event.id,
        number,
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
    instant, _, source, event_id, number, tenant, job, title, status, interview = packed[:10]
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
