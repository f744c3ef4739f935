"""Opening the service's database, migrated."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

from insights.database_clock import followed_clock
from insights.errors import (
    BadDatabaseRoleError,
    DamagedDatabaseError,
    DatabaseUnreachableError,
    OutdatedSchemaError,
    UndistributableError,
)
from insights.settings import Settings
from models import (
    addresses,
    concurrent_indexes,
    database,
    database_roles,
    distribution,
    migration_locks,
    migrator,
    probes,
)
from models.limits import Limits
from models.outages import DAMAGED, outage_of
from resolvers import audits, usage_totals

HOW_TO_MIGRATE: Final = "insights migrate"
_REFUSED: Final = (migrator.UnsupportedDatabaseError, migrator.FutureSchemaError)


@asynccontextmanager
async def open_database(
    settings: Settings, *, serving: bool = False, checked: bool = False
) -> AsyncIterator[None]:
    """The database at its newest schema. The statements of a service have a limit of time.

    A SQLite file is made and migrated on the way. A server is migrated by its operator alone:
    OutdatedSchemaError says with which command. Where it is to be `checked`, the engine checks its
    files before that: a table that cannot be read must not be taken for one that is not there.
    Also raises DatabaseUnreachableError and DamagedDatabaseError.
    """
    async with connected(settings, serving=serving):
        if checked and (damage := await audits.damage()):
            raise DamagedDatabaseError(damage)
        if settings.is_sqlite:
            await migrate()
        else:
            _refuse("migrations", await _pending())
            _refuse("functions of a distributed database", await distribution.missing_functions())
        yield


@asynccontextmanager
async def connected(
    settings: Settings, *, may_create: bool = True, serving: bool = False
) -> AsyncIterator[None]:
    """The database as it is, once it answers; a SQLite file is made unless that is forbidden.

    Its clock is followed meanwhile (`models.clocks`).
    Raises DatabaseUnreachableError and DamagedDatabaseError.
    """
    try:
        if may_create and settings.is_sqlite and settings.database_url is None:
            settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        limits = Limits(
            settings.database_pool_size,
            settings.database_connect_timeout_s,
            settings.database_statement_timeout_s if serving else None,
        )
        await database.connect(
            settings.database,
            may_create=may_create,
            limits=limits,
            replica=settings.replica if serving else None,
        )
        await probes.ping()
    except Exception as error:
        await database.close()
        outage = outage_of(error)
        if isinstance(error, UnicodeDecodeError) or (outage and outage.reason == DAMAGED):
            raise DamagedDatabaseError([str(outage or error)]) from error
        reason = addresses.redacted(str(error) or repr(error), settings.database)
        msg = f"the database {addresses.shown(settings.database)} cannot be opened: {reason}"
        raise DatabaseUnreachableError(msg) from error
    try:
        async with followed_clock():
            yield
    finally:
        await database.close()


async def migrate() -> list[str]:
    """Apply the migrations that the database lacks; their names. Raises OutdatedSchemaError.

    Usage totals are built behind them, tenant by tenant, so that no lock is held for long. Raises
    BadDatabaseRoleError, UndistributableError, and DatabaseUnreachableError for a table that stays
    locked by others, too.
    """
    try:
        applied = await migrator.migrate()
    except (*_REFUSED, concurrent_indexes.PooledConnectionError) as error:
        raise OutdatedSchemaError(str(error)) from error
    except migrator.UnprivilegedRoleError as error:
        raise BadDatabaseRoleError(str(error)) from error
    except migration_locks.LockedTablesError as error:
        raise DatabaseUnreachableError(str(error)) from error
    except distribution.DistributionError as error:
        raise UndistributableError(str(error)) from error
    await usage_totals.build_all()
    return applied


async def distribute(shards: int) -> list[str]:
    """Distribute the tables by tenant; the names of those that were not before.

    Raises UndistributableError.
    """
    try:
        return await distribution.distribute_and_free(shards)
    except distribution.DistributionError as error:
        raise UndistributableError(str(error)) from error


async def grant(role: str) -> None:
    """Let a role do what the service does. Raises BadDatabaseRoleError."""
    try:
        await database_roles.grant(role)
    except database_roles.DatabaseRoleError as error:
        raise BadDatabaseRoleError(str(error)) from error


def _refuse(kind: str, missing: Sequence[str]) -> None:
    """Refuse a database that lacks any. Raises OutdatedSchemaError."""
    if missing:
        msg = (
            f"the database lacks {len(missing)} {kind} ({', '.join(missing)}).\n"
            f"  Bring it up to date first, with the same settings:\n    {HOW_TO_MIGRATE}"
        )
        raise OutdatedSchemaError(msg)


async def _pending() -> list[str]:
    try:
        return await migrator.pending()
    except _REFUSED as error:
        raise OutdatedSchemaError(str(error)) from error
