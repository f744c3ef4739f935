"""Whether the database answers, and whether it would take a write."""

from models.database import session
from models.sql import database as sql


async def ping() -> None:
    """Ask the database for an answer; raises what keeps it from answering."""
    await session().rows(sql.PING)


async def check_writable() -> None:
    """Try what a write needs, room on the disk included. Raises DatabaseUnavailableError."""
    own = session()
    if own.is_sqlite:
        await own.execute(sql.NEED_ROOM_ON_SQLITE)
        return
    await own.execute(sql.WRITE_NOTHING)
    await own.rows(sql.NEED_ROOM_ON_POSTGRES)
