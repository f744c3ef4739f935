"""Tens of thousands of tenants made in SQL from one, in seconds.

Each has the rows that the first one has, under its own id. Only the chain of digests is not made
anew, so `insights verify` refuses them.
"""

from datetime import datetime
from typing import Final
from uuid import UUID, uuid4

from tortoise.models import Model

from models.database import Session, uuid
from models.dialects import RowSet
from models.tables.grants import CreditGrant
from models.tables.ledger import Entry, EntryLine, Wallet
from models.tables.periods import BillingPeriod
from models.tables.run_outs import RunOutForecast
from models.tables.tenants import PlanPhase

BATCH: Final = 5_000
COPIED: Final[tuple[type[Model], ...]] = (
    PlanPhase,
    Wallet,
    RunOutForecast,
    BillingPeriod,
    CreditGrant,
    Entry,
    EntryLine,
)
"""What a tenant has that does nothing, in an order that foreign keys allow."""

TENANT: Final = """
    INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)
    SELECT wanted.id, wanted.name, wanted.name, wanted.name, zone, plan_id, starts_at, created_at
    FROM {wanted} JOIN tenant t ON t.id = $1
"""

# {columns} are all but the tenant.
ROWS: Final = """
    INSERT INTO {table} (tenant_id, {columns}) SELECT wanted.id, {columns}
    FROM {wanted} JOIN {table} t ON t.tenant_id = $1
"""

# Nothing of them is due but where a measurement says so.
LATER: Final = "UPDATE wallet SET next_due_at = $2 WHERE next_due_at <= $1"
RENEWED: Final = """
    UPDATE run_out_forecast SET due_at = wanted.due_at FROM {wanted}
    WHERE run_out_forecast.tenant_id = wanted.tenant_id
"""
PUT_DUE: Final = "UPDATE wallet SET next_due_at = $2 WHERE next_due_at = $1"
STILL_DUE: Final = "SELECT count(*) AS n FROM wallet WHERE next_due_at = $1"


async def copy(session: Session, original: UUID, number: int, prefix: str) -> None:
    """Make so many tenants like one, named by a prefix and a number."""
    for first in range(0, number, BATCH):
        last = min(first + BATCH, number)
        names = [(uuid4(), f"{prefix}-{n:06}") for n in range(first, last)]
        wanted = RowSet({"id": "uuid", "name": "text"}, names)
        await session.execute(TENANT, original, wanted=wanted)
        for model in COPIED:
            await session.execute(_copying(model), original, wanted=wanted)


def _copying(model: type[Model]) -> str:
    meta = model._meta  # noqa: SLF001 - Tortoise's own name for it
    columns = ", ".join(name for name in meta.fields_db_projection if name != "tenant_id")
    return ROWS.replace("{table}", meta.db_table).replace("{columns}", columns)


async def put_off(session: Session, now: datetime, until: datetime) -> None:
    """Have no boundary due before an instant, and run-outs evenly until then."""
    await session.execute(LATER, now, until)
    tenants = await session.rows("SELECT tenant_id FROM run_out_forecast")
    step = (until - now) / len(tenants)
    due = [(uuid(row["tenant_id"]), now + place * step) for place, row in enumerate(tenants, 1)]
    columns = {"tenant_id": "uuid", "due_at": "timestamptz"}
    await session.execute(RENEWED, wanted=RowSet(columns, due))


async def put_due(session: Session, until: datetime, due_at: datetime) -> None:
    """Have what was put off until an instant be due at another one."""
    await session.execute(PUT_DUE, until, due_at)


async def still_due(session: Session, due_at: datetime) -> int:
    """How many of them nobody has advanced yet."""
    row = await session.row(STILL_DUE, due_at)
    assert row is not None, "it counts"
    number: int = row["n"]
    return number
