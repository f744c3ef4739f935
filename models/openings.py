"""What advancing several tenants is decided on: one round trip for all of them."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from models import recordings, together
from models.database import Row, Session
from models.dialects import RowSet
from models.recordings import MOST_GRANTS, Opening
from models.sql import openings as sql
from models.together_parts import Select


async def read(session: Session, tenant_ids: Sequence[UUID]) -> Iterator[Opening]:
    """As `recordings.read` without events, for tenants that exist.

    All is read at once, and each is made of it when its turn comes. Where they have more than
    MOST_GRANTS unspent grants each on average, none has an account here.
    """
    wanted = {"wanted": RowSet({"tenant_id": "uuid"}, [(one,) for one in tenant_ids])}
    most = MOST_GRANTS * len(tenant_ids)
    parts = [
        Select(sql.HEADS, (), wanted),
        Select(sql.UNSUMMED, (), wanted),
        Select(sql.PHASES, (), wanted),
        Select(sql.PERIODS, (), wanted),
        Select(sql.GRANTS, (most + 1,), wanted),
        Select(sql.TOP_UPS, (), wanted),
    ]
    heads, unsummed, *found = await together.select(session, parts)
    of_account = [_by_tenant(rows) for rows in found]
    elsewhere = {row["tenant_id"] for row in (unsummed if len(found[2]) <= most else heads)}
    return (
        recordings.opening_of(
            head,
            [rows.get(head["tenant_id"], ()) for rows in of_account],
            is_whole=head["tenant_id"] not in elsewhere,
        )
        for head in heads
    )


def _by_tenant(rows: Sequence[Row]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["tenant_id"], []).append(row)
    return found
