"""The two engines: how each is connected to, and what is asked of its connections."""

from typing import Any, Final

from tortoise.backends.base.config_generator import expand_db_url

from models import postgres_client, sqlite_client
from models.addresses import is_sqlite, parse_postgres

APP: Final = "models"
CONNECTION: Final = "default"
TABLES: Final = [
    "models.tables.alerts",
    "models.tables.deliveries",
    "models.tables.events",
    "models.tables.exports",
    "models.tables.grants",
    "models.tables.idempotency",
    "models.tables.jobs",
    "models.tables.keys",
    "models.tables.ledger",
    "models.tables.periods",
    "models.tables.plans",
    "models.tables.purchases",
    "models.tables.settings",
    "models.tables.tenants",
    "models.tables.usage",
    "models.tables.webhooks",
]
"""The modules that Tortoise finds the models in."""
SQLITE_PRAGMAS: Final = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "busy_timeout": 30_000,
}
POOL: Final = {
    "minsize": 1,
    "maxsize": 16,
    "server_settings": {"plan_cache_mode": "force_custom_plan", "datestyle": "ISO"},
}
"""PostgreSQL connections of one process.

A plan made while a table was empty reads all of it when it is not: four times slower at 10,000
events. Planning each statement anew costs a tenth of a millisecond. Days that become text in SQL
are written alike whatever the server is set to.
"""


def configuration(url: str, *, may_create: bool = True) -> dict[str, Any]:
    """Tortoise's configuration for a `sqlite:///file` or `postgres://…` address.

    `may_create` lets a SQLite file be made that is not there. Raises InvalidAddressError.
    """
    connection = _sqlite(url, may_create=may_create) if is_sqlite(url) else _postgres(url)
    app = {"models": TABLES, "migrations": "models.migrations"}
    return {
        "connections": {CONNECTION: connection},
        "apps": {APP: {**app, "default_connection": CONNECTION}},
    }


def _sqlite(url: str, *, may_create: bool) -> dict[str, Any]:
    credentials = expand_db_url(url)["credentials"]
    return {
        "engine": sqlite_client.__name__,
        "credentials": {**credentials, **SQLITE_PRAGMAS, "may_create": may_create},
    }


def _postgres(url: str) -> dict[str, Any]:
    address = parse_postgres(url)
    credentials = {**POOL, **address.numbers, "address": address}
    return {"engine": postgres_client.__name__, "credentials": credentials}
