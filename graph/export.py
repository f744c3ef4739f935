"""Exports, as clients see them, and what asking for one answers."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit import exports
from credit.errors import InsightsError, NotFoundError
from credit.exports import ExportOrder
from credit.ids import Kind, parsed
from credit.roles import Scope
from credit.spans import Span
from credit.units import Credits
from graph import ids
from graph.connection import Info
from graph.enums import ExportFormat, ExportStatus
from graph.node import Node
from graph.policies import attribute, field, object_type
from graph.problems import Problem
from graph.scalars import URL
from graph.span import DateRange, DateRangeInput
from resolvers import exports as kept

READER = Scope.CONSUMPTION_READ
USUAL_WAIT_S = 5


@object_type
class Export(Node):
    """Consumption as a file: one row for each day and job with anything on record."""

    format: ExportFormat = attribute(READER)
    span: DateRange = attribute(READER)
    status: ExportStatus = attribute(READER)
    progress: float = attribute(READER, "0 to 1.")
    row_count: int | None = attribute(READER)
    file_size: int | None = attribute(READER, "Bytes.")
    digest: str | None = attribute(READER, "SHA-256 of the file, hex.")
    credits_used: Credits | None = attribute(READER, "The sum of its rows.")
    sequence: str | None = attribute(READER, "The ledger entry up to which it is true.")
    opening_balance: Credits | None = attribute(
        READER, "The tenant's balance less what is owed, before the first day of the span."
    )
    closing_balance: Credits | None = attribute(
        READER, "The same after its last day, or now while that lies ahead."
    )
    file_name: str = attribute(READER)
    requested_by: str = attribute(READER)
    requested_at: datetime = attribute(READER)
    finished_at: datetime | None = attribute(READER)
    expires_at: datetime | None = attribute(READER, "When the file itself is deleted.")
    failure: str | None = attribute(READER, "Why there is no file, where it FAILED.")
    value: strawberry.Private[exports.Export]

    @field(READER)
    async def download_url(self, info: Info) -> URL | None:
        """Signed, good for 15 minutes; asking again signs a fresh one. Null until READY."""
        link = await kept.link_to(info.context, self.value)
        return URL(link[0]) if link else None

    @field(READER)
    async def download_url_expires_at(self, info: Info) -> datetime | None:
        """Until when a link that is signed now can be used."""
        link = await kept.link_to(info.context, self.value)
        return link[1] if link else None

    @classmethod
    def of(cls, export: exports.Export) -> Self:
        """The words for an export."""
        return cls(
            id=ids.of_tenants(Kind.EXPORT, export.tenant_id, export.id),
            format=export.order.format,
            span=DateRange.of(export.order.span),
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
            failure=export.failure,
            value=export,
        )


@strawberry.input(description="What is to be exported.")
class ExportConsumptionInput:
    """What is to be exported."""

    tenant_id: strawberry.ID
    dates: DateRangeInput
    format: ExportFormat
    job_ids: list[strawberry.ID] | None = strawberry.field(
        default=UNSET, description="Of these jobs alone; of all when left out."
    )
    wait_seconds: int | None = strawberry.field(
        default=USUAL_WAIT_S, description="How long to wait for the file, 0 to 30."
    )
    csv_byte_order_mark: bool = strawberry.field(
        default=False, description="Begin a CSV with a byte order mark, which Excel goes by."
    )

    @property
    def patience(self) -> int:
        """How many seconds to wait: as usual where it is null."""
        return USUAL_WAIT_S if self.wait_seconds is None else self.wait_seconds

    def order(self, tenant_id: UUID) -> ExportOrder:
        """What resolvers are asked for; NotFoundError for an id that is no job of the tenant."""
        span = Span(self.dates.first_on, self.dates.last_on)
        jobs = None
        if self.job_ids is not UNSET and self.job_ids is not None:
            jobs = tuple(
                self._job(tenant_id, place, text) for place, text in enumerate(self.job_ids)
            )
        return ExportOrder(span, self.format, jobs, self.csv_byte_order_mark)

    @staticmethod
    def _job(tenant_id: UUID, place: int, text: str) -> UUID:
        found = parsed(text, Kind.JOB)
        if found is None or found.tenant != tenant_id or found.uuid is None:
            msg = "there is no such job of this tenant"
            raise NotFoundError(msg, ("jobIds", str(place)))
        return found.uuid


@strawberry.input(description="An export that is not wanted any more.")
class CancelExportInput:
    """An export that is not wanted any more."""

    export_id: strawberry.ID


@object_type
class ExportConsumptionPayload:
    """The export, or why there is none."""

    export: Export | None = attribute(READER)
    problems: list[Problem] = attribute(READER)

    @classmethod
    def of(cls, export: exports.Export) -> Self:
        """The words for an export that was asked for."""
        return cls(export=Export.of(export), problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for one that was refused."""
        return cls(export=None, problems=[Problem.of(error)])


@object_type
class CancelExportPayload:
    """The export as it stands now, or why it cannot be cancelled."""

    export: Export | None = attribute(READER)
    problems: list[Problem] = attribute(READER)

    @classmethod
    def of(cls, export: exports.Export) -> Self:
        """The words for an export that was called off."""
        return cls(export=Export.of(export), problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for one that goes on, or is over; of an id all is wrong or nothing."""
        told = ids.missing(Kind.EXPORT) if isinstance(error, NotFoundError) else error
        return cls(export=None, problems=[Problem.of(told)])
