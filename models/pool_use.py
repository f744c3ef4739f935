"""How this process uses its connections to PostgreSQL."""

from typing import NamedTuple

import asyncpg
from tortoise.connection import get_connections
from tortoise.exceptions import ConfigurationError

from models.connections import CONNECTION


class PoolUse(NamedTuple):
    """Connections of this process: in use, idle, and as many as there may be."""

    used: int
    idle: int
    most: int


def pool_use() -> PoolUse | None:
    """How this process uses its connections to PostgreSQL; None on SQLite, and before the first."""
    try:
        connection = get_connections().get(CONNECTION)
    except (ConfigurationError, RuntimeError):
        return None
    pool = getattr(connection, "_pool", None)
    if not isinstance(pool, asyncpg.Pool):
        return None
    size, idle = pool.get_size(), pool.get_idle_size()
    return PoolUse(size - idle, idle, pool.get_max_size())
