"""Due times and leases that lie further ahead than any can be, left by a clock that was ahead."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.database import Session
from models.sql import due_times as sql


@dataclass(frozen=True, slots=True)
class Bounds:
    """The longest time from now to each kind of lease and due time.

    `retry` is to the next attempt of a webhook, `check` to that of alert rules and budgets,
    `renewal` to the next run-out forecast, and `early_renewal` to the earliest.
    """

    webhook_lease: timedelta
    retry: timedelta
    export_lease: timedelta
    check: timedelta
    early_renewal: timedelta
    renewal: timedelta


async def bring_back(session: Session, now: datetime, bounds: Bounds) -> dict[str, int]:
    """Have all that is due further ahead than it can be due at `now`; how many of each kind.

    Kinds without any are missing. Several statements; the caller's transaction makes them one.
    """
    statements = {
        "webhooks": (sql.WEBHOOKS, (bounds.webhook_lease, bounds.retry)),
        "exports": (sql.EXPORTS, (bounds.export_lease,)),
        "alert rules": (sql.ALERT_RULES, (bounds.check,)),
        "budgets": (sql.BUDGETS, (bounds.check,)),
        "run-out forecasts": (sql.RUN_OUTS, (bounds.early_renewal, bounds.renewal)),
    }
    found = {}
    for kind, (statement, spans) in statements.items():
        rows = await session.rows(statement, now, *(now + span for span in spans))
        if rows:
            found[kind] = len(rows)
    return found
