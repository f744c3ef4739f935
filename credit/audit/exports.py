"""Exports of a date range's usage as files: requests, rows, totals and status."""

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
from credit.ledger.statements import Statement
from credit.metering.consumption import Usage
from credit.metering.tenants import Tenant

MOST_RUNNING: Final = 3
"""Exports of one tenant that run at the same time; further ones stay queued."""

MOST_UNFINISHED: Final = 10
"""Exports of one tenant that may be queued or running; further requests are refused."""

MOST_KEPT_BYTES: Final = 5_000_000_000
"""Bytes of one tenant's files beyond which no further export is taken."""

LONGEST_WAIT_S: Final = 30
"""Seconds that a request may wait for an export to finish."""

_INVALID_IN_NAME: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
"""Characters that some file system does not allow in a name."""
_LONGEST_NAME: Final = 80
_LONGEST_NAME_BYTES: Final = 200
"""Of the tenant's name; file systems take 255 in all, and browsers add an ending of their own."""


class ExportFormat(StrEnum):
    """The file format of an export."""

    CSV = "CSV"
    XLSX = "XLSX"


class ExportContents(StrEnum):
    """What the rows of an export are: usage by day and job, ledger entries, or purchases."""

    CONSUMPTION = "CONSUMPTION"
    LEDGER = "LEDGER"
    PURCHASES = "PURCHASES"


class ExportStatus(StrEnum):
    """The status of an export; the last four are final, except that READY becomes EXPIRED."""

    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    READY = "READY"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The contents, date range, format and jobs of an export; None means all jobs.

    Jobs are those of consumption: other contents are of the whole tenant. `byte_order_mark` starts
    a CSV file with one, so that Excel reads it as UTF-8.
    """

    date_range: DateRange
    format: ExportFormat
    jobs: tuple[UUID, ...] | None = None
    byte_order_mark: bool = False
    contents: ExportContents = ExportContents.CONSUMPTION


@dataclass(frozen=True, slots=True)
class ExportRow:
    """The usage of one job on one day that has any.

    `job` is the job's external id, which stays the same when its title changes. `candidates` is the
    number of distinct candidates of the row; it does not add up over rows.
    """

    day: date
    job: str
    title: str
    candidates: int
    usage: Usage


@dataclass(frozen=True, slots=True)
class JobTotal:
    """The usage of one job in the date range; `candidates` are distinct candidates."""

    job: str
    title: str
    candidates: int
    usage: Usage


@dataclass(frozen=True, slots=True)
class ExportOrigin:
    """What is said of every export: its tenant and days, and the ledger state that it reflects.

    `sequence` is that of the newest ledger entry on record. `statement` is that of the tenant's
    ledger in the date range, and `rows` the number of rows.
    """

    tenant: Tenant
    date_range: DateRange
    requested_by: str
    requested_at: datetime
    made_at: datetime
    sequence: int
    rows: int
    statement: Statement

    @property
    def credits_used(self) -> Credits | None:
        """The credits of all rows, where they are usage; None where they are not."""
        return None


@dataclass(frozen=True, slots=True)
class ConsumptionTotal(ExportOrigin):
    """What is said of every export of consumption: its origin, and the sum of its rows.

    `statement` is of the whole tenant, whichever jobs are exported.
    """

    total: Usage

    @property
    def credits_used(self) -> Credits | None:
        """The credits of all rows."""
        return self.total.credits


@dataclass(frozen=True, slots=True)
class ExportSummary(ConsumptionTotal):
    """The summary in a workbook of consumption.

    `candidates` are distinct ones of all rows. `reconciliation` is that of the exported jobs, and
    `of_some_jobs` says whether these are not all. `months` holds the credits of every calendar
    month in the range, labelled `2026-03`.
    """

    candidates: int
    reconciliation: Reconciliation
    jobs: tuple[JobTotal, ...]
    months: tuple[tuple[str, Credits], ...]
    of_some_jobs: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """An export and its current status.

    `progress` is a share from 0 to 1. The fields that describe the file are None until READY.
    `file` identifies the stored file: each worker that claims an export writes its own. `size` is
    in bytes, and `digest` is the file's SHA-256 in hex.
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
        """Whether the export has ended, successfully or not."""
        return self.status not in {ExportStatus.QUEUED, ExportStatus.RUNNING}


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The result of an export whose file is stored: the totals, and the file's size and digest.

    `credits` is None where the rows are no usage.
    """

    finished_at: datetime
    expires_at: datetime
    rows: int
    size: int
    digest: str
    credits: Credits | None
    sequence: int
    opening: Credits
    closing: Credits


def file_name_for(tenant: Tenant, request: ExportRequest) -> str:
    """The name under which clients save the file: `Acme 2026-01-01 to 2026-12-31.csv`.

    One of other contents than consumption says so: `Acme ledger 2026-01-01 to 2026-12-31.csv`.
    """
    valid = _INVALID_IN_NAME.sub("-", tenant.name)[:_LONGEST_NAME].encode()[:_LONGEST_NAME_BYTES]
    name = valid.decode(errors="ignore").strip(" .-") or "credits"
    if request.contents is not ExportContents.CONSUMPTION:
        name = f"{name} {request.contents.lower()}"
    date_range = f"{request.date_range.first_on} to {request.date_range.last_on}"
    return f"{name} {date_range}.{request.format.lower()}"


def check_wait(seconds: int) -> None:
    """Raise InvalidInputError unless `seconds` lies between 0 and LONGEST_WAIT_S."""
    if not 0 <= seconds <= LONGEST_WAIT_S:
        msg = f"waitSeconds is {seconds}: write a number from 0 to {LONGEST_WAIT_S}"
        raise InvalidInputError(msg, ("waitSeconds",))
