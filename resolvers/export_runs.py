"""One file of an export that is to be written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from credit.audit.exports import ExportRequest

OnProgress = Callable[[float], None]
"""Called with the completed share, from 0 to 1; an exception that it raises stops the export."""


@dataclass(frozen=True, slots=True)
class ExportRun:
    """One file to write: the request, its viewer and instant, the path and a progress callback.

    Unless `summarized`, no more than the total is computed: a CSV file does not contain what else a
    workbook's summary says, and computing that takes as long as writing the rows.
    """

    requested_by: str
    requested_at: datetime
    request: ExportRequest
    path: Path
    on_progress: OnProgress
    summarized: bool = True
