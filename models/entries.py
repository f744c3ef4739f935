"""Ledger entries as they were written."""

from collections.abc import Sequence
from uuid import UUID

from credit.entries import Entry, Line, Reason
from credit.units import Credits
from models.database import Row, Session, instant


async def read(session: Session, tenant_id: UUID, after: int, limit: int) -> list[Entry]:
    """Up to `limit` entries behind a sequence, in order, each with its lines."""
    rows = await session.rows(
        "SELECT * FROM entry WHERE tenant_id = $1 AND sequence > $2 AND sequence <= $3"
        " ORDER BY sequence",
        *(tenant_id, after, after + limit),
    )
    return await with_lines(session, tenant_id, rows)


async def with_lines(session: Session, tenant_id: UUID, rows: Sequence[Row]) -> list[Entry]:
    """The entries of some rows, with their lines; one statement more."""
    if not rows:
        return []
    sequences = [row["sequence"] for row in rows]
    lines: dict[int, list[Line]] = {sequence: [] for sequence in sequences}
    for row in await session.rows(
        "SELECT * FROM entry_grant WHERE tenant_id = $1 AND sequence BETWEEN $2 AND $3"
        " ORDER BY sequence, line",
        *(tenant_id, min(sequences), max(sequences)),
    ):
        if row["sequence"] in lines:
            line = Line(row["grant_number"], Credits(row["credits"]), row["charge"])
            lines[row["sequence"]].append(line)
    return [_entry(row, tuple(lines[row["sequence"]])) for row in rows]


def _entry(row: Row, lines: tuple[Line, ...]) -> Entry:
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
