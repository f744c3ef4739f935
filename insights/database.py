"""Opening the service's database, migrated."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final
from urllib.parse import urlsplit

from insights.errors import DatabaseUnreachableError, OutdatedSchemaError
from insights.settings import Settings
from models import database, migrator

HOW_TO_MIGRATE: Final = "insights migrate"


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[None]:
    """The database at its newest schema.

    A SQLite file is made and migrated on the way. A server is migrated by its operator alone:
    OutdatedSchemaError says with which command. Also raises DatabaseUnreachableError.
    """
    async with connected(settings):
        if settings.is_sqlite:
            await migrate()
        elif missing := await _pending():
            msg = (
                f"the database lacks {len(missing)} migrations ({', '.join(missing)}).\n"
                f"  Bring it up to date first, with the same settings:\n    {HOW_TO_MIGRATE}"
            )
            raise OutdatedSchemaError(msg)
        yield


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[None]:
    """The database as it is, once it answers."""
    try:
        if settings.is_sqlite and settings.database_url is None:
            settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        await database.connect(settings.database)
        await database.ping()
    except Exception as error:
        await database.close()
        url = without_password(settings.database)
        msg = f"the database {url} cannot be opened: {str(error) or repr(error)}"
        raise DatabaseUnreachableError(msg) from error
    try:
        yield
    finally:
        await database.close()


async def migrate() -> list[str]:
    """Apply the migrations that the database lacks; their names. Raises OutdatedSchemaError."""
    try:
        return await migrator.migrate()
    except migrator.UnsupportedDatabaseError as error:
        raise OutdatedSchemaError(str(error)) from error


async def _pending() -> list[str]:
    try:
        return await migrator.pending()
    except migrator.UnsupportedDatabaseError as error:
        raise OutdatedSchemaError(str(error)) from error


async def is_reachable() -> bool:
    """Whether the database answers."""
    try:
        await database.ping()
    except Exception:  # noqa: BLE001 - whatever keeps it from answering, it does not
        return False
    return True


def without_password(address: str) -> str:
    """The URL of a database without its password and options."""
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return parts.path
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname or ''}{port}{parts.path}"
