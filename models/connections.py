"""The two engines: how each is connected to, and what is asked of its connections."""

from typing import Any, Final

from tortoise.backends.base.config_generator import expand_db_url

from models import postgres_client, replica_client, sqlite_client
from models.addresses import is_sqlite, parse_postgres
from models.limits import Limits

APP: Final = "models"
CONNECTION: Final = "default"
REPLICA: Final = "replica"
TABLES: Final = [
    "models.tables.alerts",
    "models.tables.auto_top_ups",
    "models.tables.budgets",
    "models.tables.deliveries",
    "models.tables.events",
    "models.tables.exports",
    "models.tables.grants",
    "models.tables.idempotency",
    "models.tables.jobs",
    "models.tables.keys",
    "models.tables.ledger",
    "models.tables.members",
    "models.tables.operations",
    "models.tables.periods",
    "models.tables.plans",
    "models.tables.purchases",
    "models.tables.run_outs",
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
}
POOL: Final[dict[str, Any]] = {
    "init_size": 1,
    "minsize": 0,
    "server_settings": {"plan_cache_mode": "force_custom_plan", "datestyle": "ISO"},
}
"""PostgreSQL connections of one process: one is made at once, to see that there is a database.

None has to be there: the pool would try to make it again and again, and log each failure.

A plan made while a table was empty reads all of it when it is not: four times slower at 10,000
events. Planning each statement anew costs .05 to .7 ms; those that are run most are planned once
(`models.postgres_plans`). Days that become text in SQL are written alike whatever the server is set
to.
"""


def configuration(
    url: str, *, may_create: bool = True, limits: Limits | None = None, replica: str | None = None
) -> dict[str, Any]:
    """Tortoise's configuration for a `sqlite:///file` or `postgres://…` address.

    `may_create` lets a SQLite file be made that is not there. What an address says goes before
    `limits`. `replica` is the address of PostgreSQL's standbys. Raises InvalidAddressError.
    """
    limits = limits or Limits()
    connection = (
        _sqlite(url, limits, may_create=may_create)
        if is_sqlite(url)
        else _postgres(url, limits, postgres_client.__name__)
    )
    connections = {CONNECTION: connection}
    if replica is not None:
        connections[REPLICA] = _postgres(replica, limits, replica_client.__name__)
    app = {"models": TABLES, "migrations": "models.migrations"}
    return {
        "connections": connections,
        "apps": {APP: {**app, "default_connection": CONNECTION}},
    }


def _sqlite(url: str, limits: Limits, *, may_create: bool) -> dict[str, Any]:
    credentials = {
        **expand_db_url(url)["credentials"],
        **SQLITE_PRAGMAS,
        "busy_timeout": round(limits.lock_wait_s * 1000),
        "may_create": may_create,
    }
    return {"engine": sqlite_client.__name__, "credentials": credentials}


def _postgres(url: str, limits: Limits, engine: str) -> dict[str, Any]:
    address = parse_postgres(url)
    own = {"maxsize": limits.pool_size, "command_timeout": limits.statement_timeout_s}
    credentials = {**POOL, **own, **address.numbers, "address": address, "limits": limits}
    credentials["init_size"] = max(POOL["init_size"], credentials["minsize"])
    return {"engine": engine, "credentials": credentials}
