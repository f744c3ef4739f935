"""The migration that keeps run-outs, on a database with tenants."""

from typing import Final
from uuid import uuid4

import pytest
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError
from tortoise.migrations.executor import MigrationTarget

from credit.forecast.run_out_order import NEVER_COMPUTED
from models import database, migrator
from models.connections import APP, CONNECTION
from models.database import session
from models.run_outs import by_tenants, place
from models.tables.run_outs import RunOutForecast
from tests.world import NOON

BEFORE: Final = "0011_members"
PLAN: Final = "INSERT INTO plan (id, name, definition, position) VALUES ('basic', 'B', '{}', 1)"
TENANT: Final = """
    INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)
    VALUES ($1, 'acme', 'Acme', 'acme', 'UTC', 'basic', $2, $2)
"""


async def test_tenants_that_were_there_are_due_and_stand_last(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        executor = migrator._executor(get_connections().get(CONNECTION))
        await executor.migrate([MigrationTarget(APP, BEFORE)])
        tenant = uuid4()
        await session().rows(PLAN)
        await session().rows(TENANT, tenant, NOON)
        assert "0016_run_out_forecasts" in await migrator.migrate()
        assert await by_tenants(session(), [tenant]) == {}
        assert await place(session(), tenant) == NEVER_COMPUTED
        row = await RunOutForecast.get(tenant_id=tenant)
        assert (row.due_at, row.renewable_at, row.computed_at) == (NOON, NOON, None)
        with pytest.raises(IntegrityError):
            await RunOutForecast.filter(tenant_id=tenant).update(computed_at=NOON)
        with pytest.raises(IntegrityError):
            await RunOutForecast.filter(tenant_id=tenant).update(probability=1.1)
    finally:
        await database.close()
