"""Which tables a distributed database has where, and whether a database is one."""

from typing import Final

import asyncpg

from models.sql import distribution as sql

FIRST: Final = "wallet"
"""The table that all others lie beside: what tells that a database is distributed."""

COLUMNS: Final = {
    FIRST: "tenant_id",
    **dict.fromkeys(
        (
            "alert",
            "alert_rule",
            "auto_top_up",
            "billing_period",
            "budget",
            "budget_threshold",
            "candidate_day",
            "credit_grant",
            "debt",
            "delivery",
            "entry",
            "entry_line",
            "export",
            "idempotency",
            "interview",
            "job",
            "late_usage",
            "plan_phase",
            "purchase",
            "purchase_event",
            "run_out_forecast",
            "usage_day",
            "usage_event",
            "usage_total",
        ),
        "tenant_id",
    ),
    "webhook": "owner_id",
}
"""The distributed tables, each by this column: rows of one tenant lie on one node."""

COPIED: Final = ("plan", "tenant")
"""Tables that each node has a copy of, in an order that foreign keys allow: others join them."""

CENTRAL: Final = (
    "api_key",
    "export_claim_lock",
    "member",
    "persisted_operation",
    "setting",
)
"""Tables that only the coordinator has: none joins them, and no node has to be up for them."""


async def prepare(connection: asyncpg.Connection, known: bool | None) -> bool:  # noqa: FBT001 - an answer, not a way
    """Make a new connection ready, and say whether the tables of its database are distributed.

    `known` where that was said before. Citus hides the parts of tables from those who read
    the catalogue, which the driver does once for each connection and type of array: in 5 to 8
    seconds with that, and in .04 without it.
    """
    is_distributed = known
    if is_distributed is None:
        is_distributed = bool(await connection.fetchval(sql.HAS_CITUS)) and bool(
            await connection.fetchval(sql.IS_DISTRIBUTED, FIRST)
        )
    if is_distributed:
        await connection.execute(sql.SETTINGS)
    return is_distributed
