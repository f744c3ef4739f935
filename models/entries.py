"""Ledger entries as they were written."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.audit.reconciliation import ExplainedEntry
from credit.core.pagination import Page, PageRequest
from credit.core.units import ZERO, Credits
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry, EntryLine, Reason
from credit.ledger.statements import Statement
from models import keyset
from models.database import Row, Session, instant, uuid
from models.dialects import RowSet

MOST_ENTRIES: Final = 2**63 - 1
_SUMS: Final = {
    "allocated": ("e.reason = 'ALLOCATION'", ""),
    "rolled_in": ("e.reason = 'ROLLOVER' AND e.credits > 0", ""),
    "purchased": ("e.reason = 'PURCHASE'", ""),
    "adjusted": ("e.reason = 'ADJUSTMENT'", ""),
    "forgiven": ("e.reason = 'OVERAGE_FORGIVEN'", ""),
    "refunded": ("e.reason = 'REFUND'", "-"),
    "used": ("e.reason IN ('CONSUMPTION', 'REVERSAL')", "-"),
    "used_late": (
        "e.reason IN ('CONSUMPTION', 'REVERSAL') AND e.occurred_at < p.starts_at",
        "-",
    ),
    "expired": ("e.reason = 'EXPIRY'", "-"),
    "rolled_out": ("e.reason = 'ROLLOVER' AND e.credits < 0", "-"),
}
"""Each term of a period's equation: which entries it counts, and with which sign."""


async def read(session: Session, tenant_id: UUID, after: int, limit: int) -> list[Entry]:
    """Up to `limit` entries behind a sequence, in order, each with its lines."""
    rows = await session.rows(
        "SELECT * FROM entry WHERE tenant_id = $1 AND sequence > $2 AND sequence <= $3"
        " ORDER BY sequence",
        *(tenant_id, after, after + limit),
    )
    return await with_lines(session, tenant_id, rows)


async def after(session: Session, tenant_id: UUID, sequence: int, limit: int) -> list[Entry]:
    """Up to `limit` entries behind a sequence, in order, without their lines; one statement."""
    rows = await session.rows(
        "SELECT * FROM entry WHERE tenant_id = $1 AND sequence > $2 ORDER BY sequence"
        f" LIMIT {limit}",
        *(tenant_id, sequence),
    )
    return [_entry(row, ()) for row in rows]


async def with_lines(session: Session, tenant_id: UUID, rows: Sequence[Row]) -> list[Entry]:
    """The entries of some rows, with their lines; one statement more."""
    if not rows:
        return []
    sequences = [row["sequence"] for row in rows]
    lines: dict[int, list[EntryLine]] = {sequence: [] for sequence in sequences}
    for row in await session.rows(
        "SELECT * FROM entry_line WHERE tenant_id = $1 AND sequence BETWEEN $2 AND $3"
        " ORDER BY sequence, position",
        *(tenant_id, min(sequences), max(sequences)),
    ):
        if row["sequence"] in lines:
            line = EntryLine(row["grant_number"], Credits(row["credits"]), row["charge_sequence"])
            lines[row["sequence"]].append(line)
    return [_entry(row, tuple(lines[row["sequence"]])) for row in rows]


async def page(
    session: Session, tenant_id: UUID, request: PageRequest, reasons: Sequence[Reason] | None
) -> Page[Entry]:
    """A page of a tenant's entries without their lines, the newest first."""
    query = keyset.Query("SELECT * FROM entry e", (("e.sequence", "int"),), descending=True)
    _filter(query, tenant_id, reasons)
    return await keyset.fetch(
        *(session, query, request, lambda row: _entry(row, ())), lambda row: (row["sequence"],)
    )


async def count(session: Session, tenant_id: UUID, reasons: Sequence[Reason] | None) -> int:
    """How many entries the pages of the same arguments have in all."""
    query = keyset.Query("SELECT count(*) AS n FROM entry e", key=())
    _filter(query, tenant_id, reasons)
    return await keyset.count(session, query)


def _filter(query: keyset.Query, tenant_id: UUID, reasons: Sequence[Reason] | None) -> None:
    query.where("e.tenant_id = ?", tenant_id)
    if reasons is not None:
        wanted = RowSet({"id": "text"}, [(reason.value,) for reason in reasons])
        query.where_in("e.reason", wanted)


async def by_sequences(
    session: Session, wanted: Sequence[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Entry]:
    """The entries of some (tenant, sequence) pairs without their lines; unknown ones missing."""
    rows = await session.rows(
        "SELECT e.* FROM {wanted} {ordered_join} entry e"
        " ON e.tenant_id = wanted.tenant_id AND e.sequence = wanted.sequence",
        wanted=RowSet({"tenant_id": "uuid", "sequence": "bigint"}, wanted),
    )
    return {(uuid(row["tenant_id"]), row["sequence"]): _entry(row, ()) for row in rows}


async def head_at(session: Session, tenant_id: UUID, at: datetime, as_of: datetime) -> Entry | None:
    """The last entry posted by one instant and recorded by another; None before the first.

    Both instants never fall along the sequence, so everything up to it was there too.
    """
    row = await session.row(
        "SELECT * FROM entry WHERE tenant_id = $1 AND posted_at <= $2 AND recorded_at <= $3"
        " ORDER BY sequence DESC LIMIT 1",
        *(tenant_id, at, as_of),
    )
    return _entry(row, ()) if row else None


async def statements(
    session: Session, wanted: Sequence[tuple[UUID, int]], up_to: int = MOST_ENTRIES
) -> dict[tuple[UUID, int], Statement]:
    """What moved in some (tenant, billing period) pairs up to a sequence, in one statement."""
    sums = ", ".join(
        f"CAST(coalesce(sum(CASE WHEN {condition} THEN {sign}e.credits END), 0) AS BIGINT)"
        f" AS {name}"
        for name, (condition, sign) in _SUMS.items()
    )
    rows = await session.rows(
        f"SELECT wanted.tenant_id, wanted.number, {sums} FROM {{wanted}}"
        " {ordered_join} billing_period p"
        " ON p.tenant_id = wanted.tenant_id AND p.number = wanted.number"
        " {ordered_join} entry e ON e.tenant_id = wanted.tenant_id AND e.period = wanted.number"
        " WHERE e.sequence <= $1 GROUP BY wanted.tenant_id, wanted.number",
        up_to,
        wanted=RowSet({"tenant_id": "uuid", "number": "bigint"}, wanted),
    )
    return {
        (uuid(row["tenant_id"]), row["number"]): Statement(
            **{name: Credits(row[name]) for name in _SUMS}
        )
        for row in rows
    }


async def used_by_occurrence(
    session: Session, tenant_id: UUID, during: Sequence[Period], up_to: int
) -> list[Credits]:
    """What interviews of each period's own time cost, in whichever period it was charged."""
    rows = await session.rows(
        "SELECT wanted.number, CAST(-sum(e.credits) AS BIGINT) AS used FROM {wanted}"
        " {ordered_join} entry e ON e.tenant_id = $1 AND e.period >= wanted.number"
        " AND e.occurred_at >= wanted.starts_at AND e.occurred_at < wanted.ends_at"
        " WHERE e.reason IN ('CONSUMPTION', 'REVERSAL') AND e.sequence <= $2"
        " GROUP BY wanted.number",
        *(tenant_id, up_to),
        wanted=RowSet(
            {"number": "bigint", "starts_at": "timestamptz", "ends_at": "timestamptz"},
            [(period.number, period.starts_at, period.ends_at) for period in during],
        ),
    )
    used = {row["number"]: Credits(row["used"]) for row in rows}
    return [used.get(period.number, ZERO) for period in during]


async def explained(
    session: Session, tenant_id: UUID, period: int, after: int, up_to: int, limit: int
) -> list[ExplainedEntry]:
    """Entries of a period with what they were for: an interview and its job, or a reference."""
    rows = await session.rows(
        "SELECT e.*, j.title FROM entry e"
        " LEFT JOIN interview i ON i.tenant_id = e.tenant_id AND i.id = e.interview_id"
        " LEFT JOIN job j ON j.tenant_id = i.tenant_id AND j.id = i.job_id"
        " WHERE e.tenant_id = $1 AND e.period = $2 AND e.sequence > $3 AND e.sequence <= $4"
        f" ORDER BY e.sequence LIMIT {limit}",
        *(tenant_id, period, after, up_to),
    )
    return [
        ExplainedEntry(
            sequence=row["sequence"],
            posted_at=instant(row["posted_at"]),
            reason=row["reason"],
            credits=Credits(row["credits"]),
            after=Credits(row["balance_after"] - row["overage_after"]),
            about=", ".join(
                row[name] for name in ("title", "interview_id", "reference", "note") if row[name]
            ),
        )
        for row in rows
    ]


def _entry(row: Row, lines: tuple[EntryLine, ...]) -> Entry:
    return Entry(
        sequence=row["sequence"],
        reason=Reason(row["reason"]),
        credits=Credits(row["credits"]),
        balance=Credits(row["balance_after"]),
        overage=Credits(row["overage_after"]),
        occurred_at=instant(row["occurred_at"]),
        posted_at=instant(row["posted_at"]),
        recorded_at=instant(row["recorded_at"]),
        period=row["period"],
        lines=lines,
        interview=row["interview_id"],
        reverses=row["reverses"],
        reference=row["reference"],
        note=row["note"],
        digest=row["digest"],
    )
