"""Writing the file of an export of consumption: its rows and totals are read in one snapshot."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Final, NamedTuple, Protocol
from uuid import UUID

from credit.audit.exports import ConsumptionTotal, ExportFormat, ExportSummary, JobTotal
from credit.audit.reconciliation import Reconciliation
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.dates.calendar_buckets import Granularity, buckets_of
from credit.dates.date_ranges import DateRange
from credit.ledger.statements import LedgerRange, Statement
from credit.metering.consumption import NOTHING, Usage
from credit.metering.tenants import Job, Tenant
from exporters.csv_writer import CsvWriter, job_fields
from exporters.spool import Spool
from models import export_rows, periods, reconciliations, statements, usage
from models.database import Session, transaction
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.export_runs import ExportRun, OnProgress

ROWS_A_PAGE: Final = 20_000
"""Rows that one statement reads, at least: as few whole days as have so many."""
READING_SHARE: Final = 0.3
"""Reading's share of the time that a workbook takes; the rest is writing it."""


class _Sink(Protocol):
    """A writer that rows are copied to as they are read."""

    def add_lines(self, text: str) -> None: ...


async def write(context: Context, tenant_id: UUID, run: ExportRun) -> ConsumptionTotal:
    """Write the file of an export and return its total, which is an ExportSummary if summarized.

    All data is read in one snapshot, after due changes are recorded. Raises NotFoundError for an
    unknown tenant, OSError when the disk is full, and any exception of `on_progress`; the file is
    then removed.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    if run.request.format is ExportFormat.CSV:
        return await _write_csv(context, tenant_id, run)
    return await _write_workbook(context, tenant_id, run)


async def _write_csv(context: Context, tenant_id: UUID, run: ExportRun) -> ConsumptionTotal:
    files: list[CsvWriter] = []

    async def work(session: Session) -> ConsumptionTotal:
        for file in files:  # of an attempt that lost its connection; it must not be flushed
            file.abandon()
        reader = await _Reader.open(session, context, tenant_id, run)
        files.append(CsvWriter(run.path, bom=run.request.byte_order_mark))
        names = {job.id: job_fields(job.external_id, job.title) for job in reader.jobs}
        await reader.copy(files[-1], names, run.on_progress)
        return reader.total

    try:
        total = await transaction(work, snapshot=True)
        files[-1].close()
    except BaseException:
        for file in files:
            file.abandon()
        raise
    return total


async def _write_workbook(context: Context, tenant_id: UUID, run: ExportRun) -> ExportSummary:
    spools: list[Spool] = []

    async def work(session: Session) -> tuple[ExportSummary, list[Job]]:
        for spool in spools:  # of an attempt that lost its connection
            spool.remove()
        reader = await _Reader.open(session, context, tenant_id, run)
        spools.append(Spool(run.path.with_suffix(".rows")))
        places = {job.id: str(place) for place, job in enumerate(reader.jobs)}
        await reader.copy(spools[-1], places, lambda share: run.on_progress(share * READING_SHARE))
        spools[-1].close()
        assert isinstance(reader.total, ExportSummary), "the run of a workbook is summarized"
        return reader.total, reader.jobs

    try:
        summary, jobs = await transaction(work, snapshot=True)
        await asyncio.to_thread(_fill_workbook, run, spools[-1], jobs, summary)
    finally:
        for spool in spools:
            spool.remove()
    return summary


def _fill_workbook(
    run: ExportRun, spool: Spool, jobs: Sequence[Job], summary: ExportSummary
) -> None:
    """Write a workbook from the rows of a spool."""
    # XlsxWriter is loaded by the first workbook: a worker that waits has no use for it.
    from exporters.workbook import Workbook  # noqa: PLC0415

    book = Workbook(run.path)
    try:
        done = 0
        for page in spool.rows(jobs):
            book.add(page)
            done += len(page)
            run.on_progress(READING_SHARE + (1 - READING_SHARE) * done / summary.rows)
        book.finish(summary)
        run.on_progress(1.0)  # raises if the lease has been lost
    except BaseException:
        book.abandon()
        raise


class _Ledger(NamedTuple):
    """What an export takes from the ledger, and the zone that days are counted in now."""

    zone: str
    sequence: int
    statement: Statement
    range: LedgerRange


class _Reader:
    """Reads the data of one export inside its snapshot."""

    def __init__(self, session: Session, tenant: Tenant, run: ExportRun, jobs: list[Job]) -> None:
        self._session, self._tenant, self._run = session, tenant, run
        self._date_range = run.request.date_range
        self.jobs = jobs
        self._only = None if run.request.jobs is None else [job.id for job in jobs]
        self._days: list[tuple[date, int, Usage]] = []
        self.total: ConsumptionTotal

    @classmethod
    async def open(
        cls, session: Session, context: Context, tenant_id: UUID, run: ExportRun
    ) -> "_Reader":
        """Read the jobs, the days and the summary of an export."""
        tenant = await context.loaders.tenant_by_id.load(tenant_id)
        if tenant is None:
            raise not_found(Kind.TENANT)
        request = run.request
        jobs = await export_rows.jobs_used(session, tenant_id, request.date_range, request.jobs)
        reader = cls(session, tenant, run, jobs)
        ledger = await reader._ledger(context)
        reconciliation = await reader._reconciliation(ledger) if run.summarized else None
        await export_rows.expect_many(session)  # after those whose joins are row by row
        reader._days = await export_rows.days(session, tenant_id, request.date_range, reader._only)
        reader.total = reader._total(context, ledger)
        if reconciliation is not None:
            reader.total = await reader._summary(reader.total, reconciliation)
        return reader

    async def copy(self, sink: _Sink, names: dict[UUID, str], on_progress: OnProgress) -> None:
        """Copy all rows as text; `names` holds the text of each job."""
        of_some_jobs = self._only is not None
        done, total = 0, sum(rows for _, rows, _ in self._days)
        for part, rows in _pages(self._days):
            lines = await export_rows.lines(
                self._session, self._tenant.id, part, names, of_some_jobs=of_some_jobs
            )
            sink.add_lines(lines)
            done += rows
            on_progress(done / total)

    async def _ledger(self, context: Context) -> _Ledger:
        session, tenant = self._session, self._tenant.id
        account = await accounts.open_read_only(session, tenant, context.now, incoming=ZERO)
        phases = account.ledger.phases
        begun = await periods.begun_by(session, tenant, context.now)
        key = (tenant, LedgerRange.of_days(self._date_range, begun, phases))
        return _Ledger(
            zone=phases[-1].zone,
            sequence=account.locked.wallet.last_sequence,
            statement=(await statements.statements(session, [key]))[key],
            range=key[1],
        )

    async def _reconciliation(self, ledger: _Ledger) -> Reconciliation:
        key = (self._tenant.id, ledger.range)
        only = self._run.request.jobs
        return (await reconciliations.reconciliations(self._session, [key], only=only))[key]

    def _total(self, context: Context, ledger: _Ledger) -> ConsumptionTotal:
        return ConsumptionTotal(
            tenant=replace(self._tenant, zone=ledger.zone),
            date_range=self._date_range,
            requested_by=self._run.requested_by,
            requested_at=self._run.requested_at,
            made_at=context.now,
            sequence=ledger.sequence,
            rows=sum(rows for _, rows, _ in self._days),
            total=sum((used for _, _, used in self._days), start=NOTHING),
            statement=ledger.statement,
        )

    async def _summary(
        self, total: ConsumptionTotal, reconciliation: Reconciliation
    ) -> ExportSummary:
        tenant, only = self._tenant.id, self._run.request.jobs
        return ExportSummary(
            **{one.name: getattr(total, one.name) for one in fields(total)},
            candidates=await export_rows.candidates(self._session, tenant, self._date_range, only),
            reconciliation=reconciliation,
            jobs=await self._job_totals(),
            months=self._months(),
            of_some_jobs=only is not None,
        )

    async def _job_totals(self) -> tuple[JobTotal, ...]:
        tenant, date_range = self._tenant.id, self._date_range
        used = await export_rows.totals(self._session, tenant, date_range, self._only)
        keys = {job.id: (tenant, job.id, date_range) for job in self.jobs}
        distinct = await usage.candidates_by_job_date_ranges(self._session, list(keys.values()))
        return tuple(
            JobTotal(job.external_id, job.title, distinct[keys[job.id]], used[job.id])
            for job in self.jobs
        )

    def _months(self) -> tuple[tuple[str, Credits], ...]:
        by_month: dict[str, Credits] = defaultdict(lambda: ZERO)
        for day, _, used in self._days:
            by_month[f"{day:%Y-%m}"] += used.credits
        buckets = buckets_of(self._date_range, Granularity.MONTH, date.max)
        return tuple((bucket.label, by_month[bucket.label]) for bucket in buckets)


def _pages(days: Sequence[tuple[date, int, Usage]]) -> Iterator[tuple[DateRange, int]]:
    """Date ranges of whole days with about ROWS_A_PAGE rows each, and their numbers of rows."""
    first_on, rows = None, 0
    for day, count, _ in days:
        first_on, rows = first_on or day, rows + count
        if rows >= ROWS_A_PAGE:
            yield DateRange(first_on, day), rows
            first_on, rows = None, 0
    if first_on is not None:
        yield DateRange(first_on, days[-1][0]), rows
