"""What the engine itself finds of damage in the database's files."""

import sqlite3
from typing import Final

from tortoise.exceptions import BaseORMException

from credit.core.errors import InsightsError
from models.database import Session
from models.outages import DAMAGED, DatabaseUnavailableError, outage_of
from models.sql import integrity as sql

UNREADABLE: Final = (
    *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError, AssertionError),
    *(InsightsError, BaseORMException, sqlite3.Error),
)
"""What a stored value that the service never writes has its readers raise; outages aside."""


def is_unreadable(error: Exception) -> bool:
    """Whether an error says that something stored cannot be read: damage does, no outage does."""
    outage = outage_of(error)
    return isinstance(error, UNREADABLE) if outage is None else outage.reason == DAMAGED


async def findings(session: Session) -> list[str]:
    """What is damaged, in the engine's words; empty where nothing is found.

    On PostgreSQL this needs the extension amcheck, and the privilege to call its `bt_index_check`.
    Without them nothing is looked for.
    """
    try:
        if session.is_sqlite:
            return await _of_file(session)
        return await _of_indexes(session)
    except Exception as error:
        outage = outage_of(error)
        if outage is None or outage.reason != DAMAGED:
            raise
        return [str(outage)]


async def _of_file(session: Session) -> list[str]:
    rows = await session.rows(sql.SQLITE)
    if found := [text for row in rows if (text := str(row["integrity_check"])) != "ok"]:
        return found
    return [
        f"{row['number']} rows of {row['of_table']} name a row of {row['parent']} that is missing"
        for row in await session.rows(sql.SQLITE_REFERENCES)
    ]


async def _of_indexes(session: Session) -> list[str]:
    if await session.row(sql.MAY_CHECK) is None:
        return []
    found = []
    for index in await session.rows(sql.INDEXES):
        try:
            await session.rows(sql.CHECK_INDEX, index["id"])
        except DatabaseUnavailableError as error:
            if error.reason != DAMAGED:
                raise
            found.append(f"index {index['name']}: {error}")
    return found
