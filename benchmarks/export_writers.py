"""Writing exports: beside the plain csv module and a bare XlsxWriter loop, and in which memory.

All write the same rows, a thousand jobs in up to a thousand days, from memory: what is timed is
writing and closing, not making the rows. `python -m benchmarks.export_writers --full`
writes a million rows into the workbooks too, which takes some minutes.
"""

import csv
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple
from uuid import UUID

import xlsxwriter

from benchmarks.figures import against_goal, ratio, table
from credit.audit.exports import ExportRow, ExportSummary, JobTotal
from credit.audit.reconciliation import Reconciliation
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.statements import Statement
from credit.metering.consumption import Usage
from credit.metering.tenants import Tenant
from exporters.csv_writer import COLUMNS, LINE_END, CsvWriter, job_fields
from exporters.workbook import Workbook
from tests.builders import a_plan

JOBS: Final = 1_000
ALL_ROWS: Final = 1_000_000
FEW_ROWS: Final = 100_000
PAGE: Final = 5_000
FIRST_ON: Final = date(2024, 1, 1)
ROUNDS: Final = 3
CSV_GOAL: Final = 0.6
XLSX_GOAL: Final = 5
GROWTH_GOAL_MB: Final = 100
MEGABYTE: Final = 1024 * 1024
MAXRSS_BYTES: Final = 1 if sys.platform == "darwin" else 1024

Plain = tuple[Any, ...]


class Run(NamedTuple):
    """What one writer took: CPU seconds, and how much its memory grew beyond the first page's."""

    seconds: float
    growth_bytes: int
    size_bytes: int


def _rows() -> Iterator[ExportRow]:
    """Day by day, every job: titles of usual length, and amounts in quarters."""
    number = 0
    while True:
        day = FIRST_ON + timedelta(days=number // JOBS)
        job = number % JOBS
        completed = number * 7 % 13
        usage = Usage(
            number % 17, number % 11, number % 3, completed, 0, 0, 0, Credits(completed * 250)
        )
        yield ExportRow(
            day, f"job-{job}", f"Engineer for subject {job} (m/f/d)", number % 23, usage
        )
        number += 1


def _numbers(row: ExportRow) -> tuple[int, ...]:
    usage = row.usage
    return (
        *(row.candidates, usage.invited, usage.started, usage.partially_completed),
        *(usage.completed, usage.voided, usage.expired, usage.simulations),
    )


def _as_text(row: ExportRow) -> Plain:
    """What the csv module has least to do with."""
    return (row.day.isoformat(), row.job, row.title, *_numbers(row), str(row.usage.credits))


def _as_line(row: ExportRow) -> str:
    """The record as the database makes it of the text of its job."""
    numbers = map(str, (*_numbers(row), row.usage.credits))
    return ",".join((row.day.isoformat(), job_fields(row.job, row.title), *numbers))


def _as_cells(row: ExportRow) -> Plain:
    return (row.day, row.job, row.title, *_numbers(row), row.usage.credits.thousandths / 1000)


# ── Writers: opened before, fed page by page, closed at the end ───────────────────────────────────

Writer = tuple[
    Callable[[Sequence[ExportRow]], Sequence[object]], Callable[..., None], Callable[[], None]
]
"""How a page is prepared before the clock runs, how it is written, and how the file is closed."""


def _csv_by_hand(path: Path) -> Writer:
    file = path.open("w", newline="", encoding="utf-8")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    return lambda rows: list(map(_as_text, rows)), writer.writerows, file.close


def _csv(path: Path) -> Writer:
    """The service's own: lines come as text, which the database makes; it only writes them."""
    file = CsvWriter(path)

    def lines(rows: Sequence[ExportRow]) -> tuple[str]:
        return (LINE_END.join(map(_as_line, rows)),)

    return lines, lambda page: file.add_lines(page[0]), file.close


def _xlsx_by_hand(path: Path) -> Writer:
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for column, title in enumerate(COLUMNS):
        sheet.write_string(0, column, title)
    at = 0

    def write(rows: Sequence[Plain]) -> None:
        nonlocal at
        for row in rows:
            at += 1
            sheet.write_datetime(at, 0, row[0], day)
            sheet.write_string(at, 1, row[1])
            sheet.write_string(at, 2, row[2])
            for column in range(3, 12):
                sheet.write_number(at, column, row[column])

    return lambda rows: list(map(_as_cells, rows)), write, book.close


def _xlsx(path: Path) -> Writer:
    file = Workbook(path)
    return lambda rows: rows, file.add, lambda: file.finish(_summary())


WRITERS: Final[dict[str, Callable[[Path], Writer]]] = {
    "csv module": _csv_by_hand,
    "CsvWriter": _csv,
    "XlsxWriter": _xlsx_by_hand,
    "Workbook": _xlsx,
}


def _summary() -> ExportSummary:
    now = datetime.now(UTC)
    return ExportSummary(
        tenant=Tenant(UUID(int=1), "acme", "Acme", "UTC", a_plan(), now),
        date_range=DateRange(FIRST_ON, FIRST_ON + timedelta(days=ALL_ROWS // JOBS - 1)),
        requested_by="benchmarks",
        requested_at=now,
        made_at=now,
        sequence=1,
        rows=ALL_ROWS,
        candidates=JOBS,
        total=Usage(),
        statement=Statement(),
        reconciliation=Reconciliation(),
        jobs=tuple(JobTotal(f"job-{n}", f"Engineer {n}", 1, Usage()) for n in range(JOBS)),
        months=tuple((f"2024-{month:02}", Credits(month)) for month in range(1, 13)),
    )


# ── One writer in a process, and all of them ──────────────────────────────────────────────────────


def written(name: str, source: Iterator[ExportRow], path: Path) -> Run:
    """Have a writer write some rows; what it took, without making them."""
    prepare, add, close = WRITERS[name](path)
    seconds, before = 0.0, 0
    while rows := list(islice(source, PAGE)):
        page = prepare(rows)
        before = before or peak_bytes()
        began_at = time.process_time()
        add(page)
        seconds += time.process_time() - began_at
    began_at = time.process_time()
    close()
    seconds += time.process_time() - began_at
    return Run(seconds, peak_bytes() - before, path.stat().st_size)


def peak_bytes() -> int:
    """The most that this process ever had in memory."""
    try:
        # Linux counts in ru_maxrss what the process was before it became this program.
        status = Path("/proc/self/status").read_text()
        (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_BYTES


def _run(name: str, rows: int, path: Path) -> Run:
    command = [sys.executable, "-m", "benchmarks.export_writers", name, str(rows), str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Run(*json.loads(done.stdout))


def _compare(names: tuple[str, str], rows: int, rounds: int, goal: float) -> list[list[object]]:
    """Both writers in turn, round by round."""
    runs: dict[str, list[Run]] = {name: [] for name in names}
    with TemporaryDirectory(prefix="insights-bench-") as folder:
        paths = [Path(folder) / str(number) for number in range(len(names))]
        for _ in range(rounds):
            for name, path in zip(names, paths, strict=True):
                runs[name].append(_run(name, rows, path))
        digests = [sha256(path.read_bytes()).hexdigest() for path in paths]
        assert names[0] != "csv module" or len(set(digests)) == 1, "the two files differ"
    by_hand, ours = ([run.seconds for run in runs[name]] for name in names)
    verdicts = {names[0]: "", names[1]: against_goal(ratio(ours, by_hand), goal)}
    return [
        [
            name,
            f"{rows:,}",
            f"{median(run.seconds for run in runs[name]):.2f}",
            verdicts[name],
            against_goal(
                max(run.growth_bytes for run in runs[name]) / MEGABYTE, GROWTH_GOAL_MB, at_most=True
            ),
            f"{runs[name][-1].size_bytes / MEGABYTE:,.1f}",
        ]
        for name in names
    ]


def main(*, full: bool = False) -> None:
    """Measure and print."""
    rows, rounds = (ALL_ROWS, 1) if full else (FEW_ROWS, ROUNDS)
    lines = [
        *_compare(("csv module", "CsvWriter"), ALL_ROWS, ROUNDS, CSV_GOAL),
        *_compare(("XlsxWriter", "Workbook"), rows, rounds, XLSX_GOAL),
    ]
    header = ("writer", "rows", "CPU s", "CPU, by hand : ours", "memory growth MB", "file MB")
    table("Writing exports from rows in memory", header, lines)


if __name__ == "__main__":
    if len(sys.argv) == 4:  # noqa: PLR2004 - writer, rows, path: one run, for the process above
        print(
            json.dumps(written(sys.argv[1], islice(_rows(), int(sys.argv[2])), Path(sys.argv[3])))
        )
    else:
        main(full="--full" in sys.argv)
