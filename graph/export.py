"""Exports: type, inputs and payloads."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.audit import exports
from credit.audit.exports import ExportRequest
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.units import Credits
from graph import ids
from graph.connection import Info
from graph.date_range import DateRange, DateRangeInput, resolved
from graph.enums import ExportContents, ExportFormat, ExportStatus
from graph.node import Node
from graph.payload import WHY_REFUSED, Payload
from graph.problems import Problem
from graph.references import JobReferenceInput, OfTenant, jobs_named
from graph.scalars import URL
from graph.scopes import attribute, field, object_type
from resolvers import exports as use_cases
from resolvers import tenants
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ
USUAL_WAIT_S = 5


@object_type
class Export(Node):
    """Consumption, ledger entries or purchases of some days as a file."""

    contents: ExportContents = attribute(SCOPE, "What the rows of the file are.")
    format: ExportFormat = attribute(SCOPE, "Format of the file.")
    date_range: DateRange = attribute(SCOPE, "The days that are exported.")
    status: ExportStatus = attribute(SCOPE, "Status of the export.")
    progress: float = attribute(SCOPE, "Share of the rows that have been written, from 0 to 1.")
    row_count: int | None = attribute(
        SCOPE, "Number of rows in the file, without the header; null until the export is READY."
    )
    file_size: int | None = attribute(
        SCOPE, "Size of the file in bytes; null until the export is READY."
    )
    digest: str | None = attribute(
        SCOPE, "SHA-256 digest of the file, in hex; null until the export is READY."
    )
    credits_used: Credits | None = attribute(
        SCOPE,
        "Sum of the credits in all rows of consumption; null for other contents, and until the "
        "export is READY.",
    )
    sequence: str | None = attribute(
        SCOPE,
        "Sequence of the newest ledger entry that the file contains; null until the export "
        "is READY.",
    )
    opening_balance: Credits | None = attribute(
        SCOPE,
        "Balance less overage, in credits, before the first day: after the closing of a billing "
        "period that ends there, and before the new allocation; null until the export is READY.",
    )
    closing_balance: Credits | None = attribute(
        SCOPE,
        "Balance less overage, in credits, after the last day, or at the time of the "
        "export while that day is not over. What expires and rolls over when a billing period "
        "ends with that day has been taken off; null until the export is READY.",
    )
    file_name: str = attribute(SCOPE, "Name to save the file as.")
    requested_by: str = attribute(
        SCOPE, "Name of the key, or subject of the member, that requested the export."
    )
    requested_at: datetime = attribute(SCOPE, "When the export was requested.")
    finished_at: datetime | None = attribute(
        SCOPE, "When the export ended, with or without a file; null until then."
    )
    expires_at: datetime | None = attribute(
        SCOPE,
        "When the file is deleted, 7 days after it was made unless the service is set "
        "otherwise; null until the export is READY.",
    )
    error: str | None = attribute(
        SCOPE, "Why there is no file, as a sentence; null unless the export FAILED."
    )
    value: strawberry.Private[exports.Export]

    @field(SCOPE)
    async def download_url(self, info: Info) -> URL | None:
        """Signed URL of the file, valid for 15 minutes; selecting it again signs another one.

        Null unless the export is READY.
        """
        link = await use_cases.link_to(info.context, self.value)
        return URL(link[0]) if link else None

    @field(SCOPE)
    async def download_url_expires_at(self, info: Info) -> datetime | None:
        """Until when a URL signed now is valid; null unless the export is READY."""
        link = await use_cases.link_to(info.context, self.value)
        return link[1] if link else None

    @classmethod
    def from_domain(cls, export: exports.Export) -> Self:
        """Map an export."""
        return cls(
            id=ids.global_id(Kind.EXPORT, export.tenant_id, export.id),
            contents=export.request.contents,
            format=export.request.format,
            date_range=DateRange.from_domain(export.request.date_range),
            status=export.status,
            progress=export.progress,
            row_count=export.rows,
            file_size=export.size,
            digest=export.digest,
            credits_used=export.credits,
            sequence=None if export.sequence is None else str(export.sequence),
            opening_balance=export.opening,
            closing_balance=export.closing,
            file_name=export.file_name,
            requested_by=export.requested_by,
            requested_at=export.requested_at,
            finished_at=export.finished_at,
            expires_at=export.expires_at,
            error=export.error,
            value=export,
        )


@strawberry.input(description="The export to make.")
class ExportConsumptionInput(OfTenant):
    """The export to make."""

    date_range: DateRangeInput = strawberry.field(
        description="The days to export, at most ten years."
    )
    format: ExportFormat = strawberry.field(description="Format of the file.")
    job_ids: list[strawberry.ID] | None = strawberry.field(
        default=UNSET,
        description="Global ids of the jobs to export, 1 to 1000. All jobs when left out.",
    )
    jobs: list[JobReferenceInput] | None = strawberry.field(
        default=UNSET,
        description="The jobs to export by their global ids or the platform's ids, 1 to 1000, "
        "instead of `jobIds`.",
    )
    wait_seconds: int | None = strawberry.field(
        default=USUAL_WAIT_S,
        description="Seconds to wait for the file before answering, from 0 to 30.",
    )
    csv_byte_order_mark: bool = strawberry.field(
        default=False,
        description="Whether a CSV file begins with a byte order mark, which Excel needs "
        "to read UTF-8.",
    )

    @property
    def seconds_to_wait(self) -> int:
        """Seconds to wait; the default for an explicit null."""
        return USUAL_WAIT_S if self.wait_seconds is None else self.wait_seconds

    async def to_domain(self, context: Context, tenant_id: UUID) -> ExportRequest:
        """The request, its date range resolved to days of the tenant's calendar.

        Raises NotFoundError for the id of a tenant, a job or a billing period that the viewer
        cannot see, and InvalidInputError for impossible dates.
        """
        if await tenants.by_id(context, tenant_id) is None:
            raise not_found(Kind.TENANT)
        date_range = await resolved(context, tenant_id, self.date_range, "dateRange")
        jobs = jobs_named(tenant_id, self.job_ids, self.jobs)
        return ExportRequest(date_range, self.format, jobs, self.csv_byte_order_mark)


@strawberry.input(description="The export to cancel.")
class CancelExportInput:
    """The export to cancel."""

    export_id: strawberry.ID = strawberry.field(description="Global id of the export.")


@object_type
class ExportConsumptionPayload(Payload):
    """The export, or why there is none."""

    export: Export | None = attribute(SCOPE, "The export; null when the call was refused.")
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, export: exports.Export) -> Self:
        """Payload of a requested export."""
        return cls(export=Export.from_domain(export), problems=[])


@object_type
class CancelExportPayload(Payload):
    """The cancelled export, or why it was not cancelled."""

    kind = Kind.EXPORT

    export: Export | None = attribute(SCOPE, "The export; null when it could not be cancelled.")
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, export: exports.Export) -> Self:
        """Payload of a cancelled export."""
        return cls(export=Export.from_domain(export), problems=[])
