"""What waits in the database to be done in the background, over all tenants."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from models import settings
from models.database import Session, instant
from models.sql import backlogs as sql
from models.tables.settings import Setting

VERIFIED_AT: Final = "verified_at"
"""Name of the setting that says when a verification of all tenants passed last."""


@dataclass(frozen=True, slots=True)
class Backlogs:
    """What waits to be done; an instant is None where nothing waits, or never passed.

    `due_since` is when something of the tenant fell due that has waited longest to be advanced.
    `messages` are webhook messages that are not delivered yet, and `webhook_lag` says how many of
    them are for the webhook that is furthest behind; `exports` are queued or running.
    """

    due_since: datetime | None
    messages: int
    webhook_lag: int
    oldest_message_at: datetime | None
    exports: int
    oldest_export_at: datetime | None
    verified_at: datetime | None


async def read(session: Session, now: datetime) -> Backlogs:
    """What waits at `now`; three statements."""
    row, messages = await session.row(sql.WAITING, now), await session.row(sql.MESSAGES)
    assert row is not None, "it counts"
    assert messages is not None, "as above"
    verified = await Setting.get_or_none(name=VERIFIED_AT, using_db=session.connection)
    return Backlogs(
        due_since=_instant(row["due_since"]),
        messages=messages["messages"],
        webhook_lag=messages["webhook_lag"],
        oldest_message_at=_instant(messages["oldest_message_at"]),
        exports=row["exports"],
        oldest_export_at=_instant(row["oldest_export_at"]),
        verified_at=datetime.fromisoformat(verified.value) if verified else None,
    )


async def note_verified(session: Session, now: datetime) -> None:
    """Remember that a verification of all tenants passed at `now`."""
    await settings.replace(session, VERIFIED_AT, now.isoformat())


def _instant(value: str | datetime | None) -> datetime | None:
    return None if value is None else instant(value)
