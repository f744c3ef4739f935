"""Writing the file of an export of the ledger or of purchases.

The ledger is append-only, so the entries up to one sequence are those of one instant however long
reading them takes. Purchases are read in one snapshot.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, Final, NamedTuple, Protocol, TypeVar
from uuid import UUID

from credit.audit.exports import ExportContents, ExportFormat, ExportOrigin
from credit.audit.table_exports import (
    LedgerSummary,
    PurchasesSummary,
    ReasonCounts,
    purchase_totals,
)
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.units import ZERO
from credit.ledger.entries import Entry
from credit.ledger.purchases import Purchase
from credit.ledger.statements import LedgerRange
from exporters.columns import LEDGER, PURCHASES, Table
from exporters.table_csv import TableCsv
from models import entries, periods, purchases, statements
from models.database import Session, session, transaction
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.export_runs import ExportRun

S = TypeVar("S", bound=ExportOrigin)
ROWS_A_PAGE: Final = 5_000
"""Entries that one statement reads."""


class _File(Protocol):
    """A file that rows are written to, of either format."""

    def add(self, rows: Sequence[Any], /) -> None: ...
    def finish(self, summary: Any, /) -> None: ...  # noqa: ANN401 - of the table's own type
    def abandon(self) -> None: ...


class _Found(NamedTuple):
    """What every summary says, the sequences of the entries in the file, and its purchases."""

    origin: dict[str, Any]
    sequences: range
    purchases: list[Purchase]


async def write_ledger(context: Context, tenant_id: UUID, run: ExportRun) -> LedgerSummary:
    """Write the entries of a date range to a file, and return its summary.

    Errors are those of `resolvers.export_files.write`.
    """
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    found = await _found(context, tenant_id, run)
    counts, rows = ReasonCounts(), len(found.sequences)

    async def fill(file: _File) -> LedgerSummary:
        done = 0
        async for page in _entries(tenant_id, found.sequences):
            for entry in page:
                counts.add(entry.reason, entry.credits)
            await asyncio.to_thread(file.add, page)
            done += len(page)
            run.on_progress(done / rows)
        return LedgerSummary(**found.origin, rows=rows, reasons=counts.totals())

    return await _written(run, _file(run, LEDGER), fill)


async def write_purchases(context: Context, tenant_id: UUID, run: ExportRun) -> PurchasesSummary:
    """Write the purchases that were asked for in a date range to a file, and return its summary.

    Errors are those of `resolvers.export_files.write`.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    found = await _found(context, tenant_id, run)
    listed = [purchase.at(context.now) for purchase in found.purchases]

    async def fill(file: _File) -> PurchasesSummary:
        await asyncio.to_thread(file.add, listed)
        return PurchasesSummary(**found.origin, rows=len(listed), totals=purchase_totals(listed))

    return await _written(run, _file(run, PURCHASES), fill)


def _file(run: ExportRun, table: Table[Any]) -> _File:
    if run.request.format is ExportFormat.CSV:
        return TableCsv(run.path, table, bom=run.request.byte_order_mark)
    # XlsxWriter is loaded by the first workbook: a worker that waits has no use for it.
    from exporters.table_summaries import SUMMARIES  # noqa: PLC0415
    from exporters.table_workbook import TableWorkbook  # noqa: PLC0415

    return TableWorkbook(run.path, table, SUMMARIES[table.sheet])


async def _written(run: ExportRun, file: _File, fill: Callable[[_File], Awaitable[S]]) -> S:
    """Write a file whole or not at all."""
    try:
        summary = await fill(file)
        await asyncio.to_thread(file.finish, summary)
        run.on_progress(1.0)  # raises if the lease has been lost
    except BaseException:
        file.abandon()
        raise
    return summary


async def _entries(tenant_id: UUID, sequences: range) -> AsyncIterator[list[Entry]]:
    """The entries of some sequences without their lines, page by page."""
    after = sequences.start - 1
    while after + 1 < sequences.stop:
        limit = min(ROWS_A_PAGE, sequences.stop - 1 - after)
        page = await entries.after(session(), tenant_id, after, limit)
        assert page, "a ledger keeps its entries"
        yield page
        after = page[-1].sequence


async def _found(context: Context, tenant_id: UUID, run: ExportRun) -> _Found:
    """What an export is about, read in one snapshot after due changes are recorded."""
    await context.loaders.wallet_by_tenant.load(tenant_id)
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    if tenant is None:
        raise not_found(Kind.TENANT)
    days = run.request.date_range

    async def work(session: Session) -> _Found:
        account = await accounts.open_read_only(session, tenant_id, context.now, incoming=ZERO)
        phases = account.ledger.phases
        begun = await periods.begun_by(session, tenant_id, context.now)
        stretch = LedgerRange.of_days(days, begun, phases)
        key = (tenant_id, stretch)
        last = account.locked.wallet.last_sequence
        origin: dict[str, Any] = {
            "tenant": tenant.in_zone(phases[-1].zone),
            "date_range": days,
            "requested_by": run.requested_by,
            "requested_at": run.requested_at,
            "made_at": context.now,
            "sequence": last,
            "statement": (await statements.statements(session, [key], last))[key],
        }
        if run.request.contents is ExportContents.LEDGER:
            return _Found(origin, await statements.sequences(session, key, last), [])
        starts_at, ends_at = stretch.starts_at, stretch.ends_at
        bought = await purchases.between(session, tenant_id, starts_at, ends_at)
        return _Found(origin, range(0), bought)

    return await transaction(work, snapshot=True)
