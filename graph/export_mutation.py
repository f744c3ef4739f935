"""Mutations that export the ledger and purchases."""

from typing import Self
from uuid import UUID

import strawberry

from credit.audit import exports
from credit.audit.exports import ExportContents, ExportRequest
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from graph.connection import Info
from graph.date_range import DateRangeInput, resolved
from graph.deadlines import extend_deadline
from graph.enums import ExportFormat
from graph.export import USUAL_WAIT_S, Export
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import OfTenant
from graph.scopes import attribute, object_type
from resolvers import exports as use_cases
from resolvers import tenants
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@strawberry.input
class OfDays(OfTenant):
    """The part of an input that says what to export, of which days and tenant."""

    date_range: DateRangeInput = strawberry.field(
        description="The days to export, at most ten years."
    )
    format: ExportFormat = strawberry.field(description="Format of the file.")
    wait_seconds: int | None = strawberry.field(
        default=USUAL_WAIT_S,
        description="Seconds to wait for the file before answering, from 0 to 30.",
    )
    csv_byte_order_mark: bool = strawberry.field(
        default=False,
        description="Whether a CSV file begins with a byte order mark, which Excel needs "
        "to read UTF-8.",
    )

    async def export(self, context: Context, contents: ExportContents) -> exports.Export:
        """Request the export of some contents, and wait for it.

        Errors are those of `resolvers.exports.request`, and NotFoundError for a tenant or a billing
        period that the viewer cannot see.
        """
        tenant_id: UUID = await self.find_tenant(context)
        if await tenants.by_id(context, tenant_id) is None:
            raise not_found(Kind.TENANT)
        days = await resolved(context, tenant_id, self.date_range, "dateRange")
        wait_s = USUAL_WAIT_S if self.wait_seconds is None else self.wait_seconds
        request = ExportRequest(days, self.format, None, self.csv_byte_order_mark, contents)
        extend_deadline(wait_s)
        return await use_cases.request(context, tenant_id, request, wait_s)


@strawberry.input(description="The export of a ledger to make.")
class ExportLedgerInput(OfDays):
    """The export of a ledger to make."""


@strawberry.input(description="The export of purchases to make.")
class ExportPurchasesInput(OfDays):
    """The export of purchases to make."""


@object_type
class ExportLedgerPayload(Payload):
    """The export, or why there is none."""

    export: Export | None = attribute(SCOPE, "The export; null when the call was refused.")
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, export: exports.Export) -> Self:
        """Payload of a requested export."""
        return cls(export=Export.from_domain(export), problems=[])


@object_type
class ExportPurchasesPayload(Payload):
    """The export, or why there is none."""

    export: Export | None = attribute(SCOPE, "The export; null when the call was refused.")
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, export: exports.Export) -> Self:
        """Payload of a requested export."""
        return cls(export=Export.from_domain(export), problems=[])


@object_type
class ExportMutations:
    """The part of the mutations that exports the ledger and purchases."""

    @mutation(SCOPE)
    async def export_ledger(
        self,
        info: Info,
        input: ExportLedgerInput,  # noqa: A002 - the contract's name
    ) -> ExportLedgerPayload:
        """Export the ledger entries of some days as a file: those that were posted on them.

        The opening balance, and the credits of all rows, add up to the closing balance. Waits and
        continues as `exportConsumption` does.
        """
        export = await input.export(info.context, ExportContents.LEDGER)
        return ExportLedgerPayload.from_domain(export)

    @mutation(SCOPE)
    async def export_purchases(
        self,
        info: Info,
        input: ExportPurchasesInput,  # noqa: A002 - the contract's name
    ) -> ExportPurchasesPayload:
        """Export the purchases that were asked for on some days as a file, whatever their status.

        Waits and continues as `exportConsumption` does.
        """
        export = await input.export(info.context, ExportContents.PURCHASES)
        return ExportPurchasesPayload.from_domain(export)
