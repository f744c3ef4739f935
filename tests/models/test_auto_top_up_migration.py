"""A database with purchases keeps them when credits can be topped up automatically."""

from typing import Final

import pytest
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError
from tortoise.migrations.executor import MigrationTarget

from models import database, migrator
from models.connections import APP, CONNECTION
from models.database import session
from tests.models.test_migrations import STEPS

STEP: Final = "0014_auto_top_up"
ACME: Final = "6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11"
IDS: Final = [f"5f3a8b1c-0d2e-4f6a-8b9c-00000000000{number}" for number in range(4)]
AT: Final = "2026-03-10 12:00:00.000000+00:00"

BEFORE: Final = (
    "INSERT INTO plan (id, name, definition, position) VALUES ('none', 'None', '{}', 1)",
    f"""INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)
        VALUES ('{ACME}', 'acme', 'Acme', 'acme', 'UTC', 'none', '{AT}', '{AT}')""",
)
PURCHASE: Final = """
    INSERT INTO purchase (tenant_id, id, credits, price, currency, status, purchased_at, refunded,
        refund_limit{column})
    VALUES ('{tenant}', '{id}', 40000, '180', 'EUR', 'PENDING', '{at}', 0, 40000{value})
"""
TOP_UP: Final = """
    INSERT INTO auto_top_up (tenant_id, below, credits, up_to, at_most_per_period, plan, price,
        currency, set_by, set_at, armed, off_reason, off_at, period, bought)
    VALUES ('{tenant}', 5, {credits}, {up_to}, 1, 'none', '4.5', 'EUR', 'Ann', '{at}', {armed},
        {off_reason}, {off_at}, 1, 0)
"""
REFUSED: Final = (
    {"credits": "NULL", "up_to": "NULL"},
    {"credits": "9", "up_to": "9"},
    {"credits": "NULL", "up_to": "4"},
    {"credits": "9", "off_reason": "'TURNED_OFF'", "off_at": "NULL", "armed": "FALSE"},
    {"credits": "9", "off_reason": "'TURNED_OFF'", "off_at": f"'{AT}'", "armed": "TRUE"},
)


def _purchase(number: int, crossing: int | None = None) -> str:
    column, value = ("", "") if crossing is None else (", crossing", f", {crossing}")
    return PURCHASE.format(tenant=ACME, id=IDS[number], at=AT, column=column, value=value)


def _top_up(**values: str) -> str:
    usual = {"up_to": "NULL", "armed": "TRUE", "off_reason": "NULL", "off_at": "NULL"}
    return TOP_UP.format(tenant=ACME, at=AT, **{**usual, **values})


async def test_purchases_are_kept_and_one_is_made_of_each_crossing(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        executor = migrator._executor(get_connections().get(CONNECTION))
        await executor.migrate([MigrationTarget(APP, STEPS[STEPS.index(STEP) - 1])])
        for statement in (*BEFORE, _purchase(0)):
            await session().rows(statement)
        before = await session().rows("SELECT * FROM purchase")
        assert STEP in await migrator.migrate()
        (kept,) = await session().rows("SELECT * FROM purchase")
        assert kept.pop("crossing") is None
        assert [kept] == before
        for statement in (_purchase(1), _purchase(2, crossing=7)):
            await session().rows(statement)
        with pytest.raises(IntegrityError):
            await session().rows(_purchase(3, crossing=7))
        for values in REFUSED:
            with pytest.raises(IntegrityError):
                await session().rows(_top_up(**values))
        await session().rows(_top_up(credits="9"))
    finally:
        await database.close()
