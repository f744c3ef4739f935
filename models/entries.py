"""Ledger entries as they were written."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.audit.reconciliation import ExplainedEntry
from credit.core.pagination import Item, Page, PageRequest
from credit.ledger.entries import Entry, EntryLine, Reason
from models import keyset
from models.database import Row, Session, object_of
from models.dialects import RowSet
from models.sql import entries as sql
from models.tables import ledger as tables

_NEWEST_FIRST: Final = keyset.Order(("-sequence",))


async def read(session: Session, tenant_id: UUID, after: int, limit: int) -> list[Entry]:
    """Up to `limit` entries behind a sequence, in order, each with its lines."""
    behind = _of_tenant(session, tenant_id).filter(sequence__gt=after, sequence__lte=after + limit)
    rows = await behind.order_by("sequence")
    lines = await _lines(session, tenant_id, rows)
    return [entry_of(row, lines[row.sequence]) for row in rows]


async def after(session: Session, tenant_id: UUID, sequence: int, limit: int) -> list[Entry]:
    """Up to `limit` entries behind a sequence, in order, without their lines; one statement."""
    rows = _of_tenant(session, tenant_id).filter(sequence__gt=sequence).order_by("sequence")
    return [entry_of(row) for row in await rows.limit(limit)]


async def after_each(
    session: Session, heads: Sequence[tuple[UUID, int]], limit: int
) -> dict[UUID, list[Entry]]:
    """The entries of `after` for several ledgers, each behind a sequence of its own; one statement.

    Ledgers that have none are missing.
    """
    wanted = RowSet({"tenant_id": "uuid", "sequence": "bigint"}, heads)
    found: dict[UUID, list[Entry]] = {}
    for row in await session.objects(tables.Entry, sql.AFTER_EACH, limit, wanted=wanted):
        found.setdefault(row.tenant_id, []).append(entry_of(row))
    return found


async def page(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    reasons: Sequence[Reason] | None,
    within: range | None = None,
) -> Page[Entry]:
    """A page of a tenant's entries without their lines, the newest first.

    `within` are the sequences to choose from; None means the whole ledger. However long that is,
    a page takes the same time.
    """
    if reasons is not None:
        return await _page_of_reasons(session, tenant_id, request, reasons, within)
    rows = _chosen(session, tenant_id, None, within)
    return await keyset.page(rows, _NEWEST_FIRST, request, entry_of)


async def _page_of_reasons(
    session: Session,
    tenant_id: UUID,
    request: PageRequest,
    reasons: Sequence[Reason],
    within: range | None,
) -> Page[Entry]:
    low, high = (0, keyset.LARGEST_INT - 1) if within is None else (within.start - 1, within.stop)
    if request.after is not None:
        high = min(high, *keyset.parsed(["int"], request.after, "after"))
    if request.before is not None:
        low = max(low, *keyset.parsed(["int"], request.before, "before"))
    rows: list[tables.Entry] = []
    if reasons:
        statement = sql.of_reasons(tuple(sorted(set(reasons))), backward=request.backward)
        values = (tenant_id, low, high, request.limit + 1)
        rows = await session.objects(tables.Entry, statement, *values)
    return keyset.cut(rows, request, lambda row: Item((row.sequence,), entry_of(row)))


async def count(
    session: Session,
    tenant_id: UUID,
    reasons: Sequence[Reason] | None,
    within: range | None = None,
) -> int:
    """How many entries the pages of the same arguments have in all.

    Entries of all reasons are as many as their sequences; those of some are counted in the index.
    """
    if reasons is None:
        if within is not None:
            return len(within)
        row = await session.row(sql.LAST_SEQUENCE, tenant_id)
        return row["last_sequence"] if row else 0
    return await _chosen(session, tenant_id, reasons, within).count()


async def by_sequences(
    session: Session, wanted: Sequence[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Entry]:
    """The entries of some (tenant, sequence) pairs without their lines; unknown ones missing."""
    pairs = RowSet({"tenant_id": "uuid", "sequence": "bigint"}, wanted)
    rows = await session.objects(tables.Entry, sql.BY_SEQUENCES, wanted=pairs)
    return {(row.tenant_id, row.sequence): entry_of(row) for row in rows}


async def digest_at(session: Session, tenant_id: UUID, sequence: int) -> str | None:
    """The digest of an entry; None where the ledger has no such entry."""
    rows = _of_tenant(session, tenant_id).filter(sequence=sequence)
    found: list[Any] = await rows.values_list("digest", flat=True)
    return found[0] if found else None


async def digests(session: Session, tenant_id: UUID, sequences: Sequence[int]) -> dict[int, str]:
    """The digests of some entries, by sequence; those that the ledger lacks are missing."""
    rows = _of_tenant(session, tenant_id).filter(sequence__in=sequences)
    found: list[Any] = await rows.values_list("sequence", "digest")
    return dict(found)


async def newest_recorded_at(session: Session, tenant_id: UUID) -> datetime | None:
    """When the newest entry of a tenant was recorded; None before the first."""
    rows = _of_tenant(session, tenant_id).order_by("-sequence").limit(1)
    found: list[Any] = await rows.values_list("recorded_at", flat=True)
    return found[0] if found else None


async def head_at(
    session: Session, tenant_id: UUID, at: datetime, as_of: datetime | None
) -> Entry | None:
    """The last entry posted by one instant and recorded by another; None before the first.

    Both instants never fall along the sequence, so everything up to it was there too. None for
    `as_of` takes all entries that are recorded.
    """
    rows = _of_tenant(session, tenant_id).filter(posted_at__lte=at)
    if as_of is not None:
        rows = rows.filter(recorded_at__lte=as_of)
    row = await rows.order_by("-sequence").first()
    return entry_of(row) if row else None


async def explained(
    session: Session, tenant_id: UUID, period: int, after: int, up_to: int, limit: int
) -> list[ExplainedEntry]:
    """Entries of a period with what they were for: an interview and its job, or a reference."""
    rows = await session.rows(sql.EXPLAINED, tenant_id, period, after, up_to, limit)
    return [_explained(entry_of(object_of(tables.Entry, row)), row) for row in rows]


def entry_of(row: tables.Entry, lines: Sequence[EntryLine] = ()) -> Entry:
    """The entry of a row."""
    return Entry(
        sequence=row.sequence,
        reason=row.reason,
        credits=row.credits,
        balance=row.balance_after,
        overage=row.overage_after,
        occurred_at=row.occurred_at,
        posted_at=row.posted_at,
        recorded_at=row.recorded_at,
        period=row.period,
        lines=tuple(lines),
        interview=row.interview_id,
        reverses=row.reverses,
        reference=row.reference,
        note=row.note,
        digest=row.digest,
    )


def _explained(entry: Entry, row: Row) -> ExplainedEntry:
    about = (row["title"], entry.interview, entry.reference, entry.note)
    return ExplainedEntry(
        sequence=entry.sequence,
        posted_at=entry.posted_at,
        reason=entry.reason,
        credits=entry.credits,
        after=entry.balance - entry.overage,
        about=", ".join(text for text in about if text),
    )


async def _lines(
    session: Session, tenant_id: UUID, rows: Sequence[tables.Entry]
) -> dict[int, list[EntryLine]]:
    """The lines of some rows in order, by sequence; where there is no row, no statement."""
    lines: dict[int, list[EntryLine]] = {row.sequence: [] for row in rows}
    if not rows:
        return lines
    between = (rows[0].sequence, rows[-1].sequence)
    of_tenant = tables.EntryLine.filter(tenant_id=tenant_id).using_db(session.connection)
    for line in await of_tenant.filter(sequence__range=between).order_by("sequence", "position"):
        if line.sequence in lines:
            parts = lines[line.sequence]
            parts.append(EntryLine(line.grant_number, line.credits, line.charge_sequence))
    return lines


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[tables.Entry]:
    return tables.Entry.filter(tenant_id=tenant_id).using_db(session.connection)


def _chosen(
    session: Session, tenant_id: UUID, reasons: Sequence[Reason] | None, within: range | None
) -> QuerySet[tables.Entry]:
    rows = _of_tenant(session, tenant_id)
    if within is not None:
        rows = rows.filter(sequence__gte=within.start, sequence__lt=within.stop)
    return rows if reasons is None else rows.filter(reason__in=reasons)
