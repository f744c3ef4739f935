"""Exports: the rows of a date range as a file, and what proves that the file is right."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.audit.reconciliation import Reconciliation
from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.tenants import Tenant

MOST_RUNNING: Final = 3
"""Exports of one tenant that are written at a time; more wait for their turn."""

MOST_UNFINISHED: Final = 50
"""Exports of one tenant that may wait or be written; more are refused."""

LONGEST_WAIT_S: Final = 30
_UNFIT: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
"""What a file system somewhere does not take in a name."""
_LONGEST_NAME: Final = 80
_LONGEST_NAME_BYTES: Final = 200
"""Of the tenant's name; file systems take 255 in all, and browsers add an ending of their own."""


class ExportFormat(StrEnum):
    """What kind of file it is."""

    CSV = "CSV"
    XLSX = "XLSX"


class ExportStatus(StrEnum):
    """Where an export stands; the last four are ends, and EXPIRED comes after READY alone."""

    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    READY = "READY"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be exported: the days, the kind of file, and which jobs; all of them for None.

    A CSV begins with a byte order mark where it is for Excel.
    """

    date_range: DateRange
    format: ExportFormat
    jobs: tuple[UUID, ...] | None = None
    byte_order_mark: bool = False


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One day of one job with anything on record.

    `job` is the platform's own id of the job, which outlives a change of its title. `candidates`
    are distinct within the row and do not add up over rows.
    """

    day: date
    job: str
    title: str
    candidates: int
    usage: Usage


@dataclass(frozen=True, slots=True)
class JobTotal:
    """What one job used in the date range."""

    job: str
    title: str
    candidates: int
    usage: Usage


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What stands beside the rows: whose they are, up to where they are true, and their sums.

    `sequence` is the newest ledger entry that they contain. `opening` and `closing` are the
    balance less the overage at both ends of the date range. `months` are the credits of each
    calendar month in it, labelled `2026-03`, none left out.
    """

    tenant: Tenant
    date_range: DateRange
    requested_by: str
    requested_at: datetime
    made_at: datetime
    sequence: int
    rows: int
    candidates: int
    total: Usage
    opening: Credits
    closing: Credits
    reconciliation: Reconciliation
    jobs: tuple[JobTotal, ...]
    months: tuple[tuple[str, Credits], ...]


@dataclass(frozen=True, slots=True)
class Export:
    """An export as it stands.

    `progress` goes from 0 to 1. What is known of the file is None until it is READY. `file` names
    it: each worker that takes an export writes a file of its own.
    """

    tenant_id: UUID
    id: UUID
    request: ExportRequest
    file_name: str
    requested_by: str
    requested_at: datetime
    status: ExportStatus = ExportStatus.QUEUED
    progress: float = 0.0
    finished_at: datetime | None = None
    expires_at: datetime | None = None
    file: UUID | None = None
    rows: int | None = None
    size: int | None = None
    digest: str | None = None
    credits: Credits | None = None
    sequence: int | None = None
    opening: Credits | None = None
    closing: Credits | None = None
    error: str | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will be written of it."""
        return self.status not in {ExportStatus.QUEUED, ExportStatus.RUNNING}


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What is known of an export once its file is kept: what is in it, and of the file itself."""

    finished_at: datetime
    expires_at: datetime
    rows: int
    size: int
    digest: str
    credits: Credits
    sequence: int
    opening: Credits
    closing: Credits


def file_name_for(tenant: Tenant, request: ExportRequest) -> str:
    """What the file is saved as: `Acme 2026-01-01 to 2026-12-31.csv`."""
    fit = _UNFIT.sub("-", tenant.name)[:_LONGEST_NAME].encode()[:_LONGEST_NAME_BYTES]
    name = fit.decode(errors="ignore").strip(" .-") or "credits"
    date_range = f"{request.date_range.first_on} to {request.date_range.last_on}"
    return f"{name} {date_range}.{request.format.lower()}"


def check_wait(seconds: int) -> None:
    """Refuse to wait for less than nothing or for longer than a request may take."""
    if not 0 <= seconds <= LONGEST_WAIT_S:
        msg = f"waitSeconds is {seconds}: write a number from 0 to {LONGEST_WAIT_S}"
        raise InvalidInputError(msg, ("waitSeconds",))
