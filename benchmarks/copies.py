"""Large tenants made in SQL from small ones, in seconds.

Each interview becomes a hundred at a hundredth of its price, and so does each charge in the ledger,
one after the other: balances, sums of periods and usage are what they were, and sequences have no
gap. Only the chain of digests is not made, so `insights verify` refuses these tenants.
"""

from typing import Final
from uuid import UUID

from tortoise.models import Model

from models.database import Session
from models.tables.ledger import Wallet
from models.tenant_deletion import RECORDS

TIMES: Final = 100

_COPIES: Final = f"""
    copies AS (SELECT 0 AS k UNION ALL SELECT k + 1 FROM copies WHERE k < {TIMES - 1})
"""

_NUMBERED: Final = f"""
    numbered AS (
        SELECT e.*, copied.n, sum(copied.n) OVER (ORDER BY e.sequence) - copied.n AS before
        FROM entry e JOIN (
            SELECT sequence, CASE WHEN reason = 'CONSUMPTION' THEN {TIMES} ELSE 1 END AS n
            FROM entry WHERE tenant_id = $1
        ) copied ON copied.sequence = e.sequence WHERE e.tenant_id = $1
    )
"""

# The whole of the ledger, each charge a hundred times, with the balance after each of them.
ENTRIES: Final = f"""
    WITH RECURSIVE {_COPIES}, {_NUMBERED}
    INSERT INTO entry (tenant_id, sequence, reason, credits, balance_after, overage_after,
        occurred_at, posted_at, recorded_at, period, interview_id, reverses, reference, note,
        digest)
    SELECT CAST($2 AS {{uuid}}), CAST(e.before AS BIGINT) + 1 + k, e.reason, e.credits / e.n,
        e.balance_after - e.credits + (k + 1) * (e.credits / e.n), 0,
        e.occurred_at, e.posted_at, e.recorded_at, e.period, e.interview_id || '-' || k, NULL,
        e.reference, e.note, e.digest
    FROM numbered e JOIN copies ON k < e.n
"""

LINES: Final = f"""
    WITH RECURSIVE {_COPIES}, {_NUMBERED}
    INSERT INTO entry_line (tenant_id, sequence, position, grant_number, credits, charge_sequence)
    SELECT CAST($2 AS {{uuid}}), CAST(e.before AS BIGINT) + 1 + k, l.position, l.grant_number,
        l.credits / e.n,
        CASE WHEN l.charge_sequence IS NOT NULL THEN CAST(e.before AS BIGINT) + 1 + k END
    FROM numbered e JOIN entry_line l ON l.tenant_id = $1 AND l.sequence = e.sequence
    JOIN copies ON k < e.n
"""

INTERVIEWS: Final = f"""
    WITH RECURSIVE {_COPIES}
    INSERT INTO interview (tenant_id, id, job_id, outcome, price, invited_on, started_on,
        outcome_on, simulated_on)
    SELECT CAST($2 AS {{uuid}}), id || '-' || k, job_id, outcome, price / {TIMES}, invited_on,
        started_on, outcome_on, simulated_on
    FROM interview JOIN copies ON 1 = 1 WHERE tenant_id = $1
"""

CANDIDATES: Final = f"""
    WITH RECURSIVE {_COPIES}
    INSERT INTO candidate_day (tenant_id, day, job_id, candidate_id, events)
    SELECT CAST($2 AS {{uuid}}), day, job_id, candidate_id || '-' || k, events
    FROM candidate_day JOIN copies ON 1 = 1 WHERE tenant_id = $1
"""

# What does not depend on the number of events is copied as it is; {columns} are all but the tenant.
AS_IT_IS: Final = """
    INSERT INTO {table} (tenant_id, {columns}) SELECT CAST($2 AS {uuid}), {columns}
    FROM {table} WHERE tenant_id = $1
"""

# Where the ledger ends differs; {columns} are set to what the other wallet has.
WALLET: Final = """
    UPDATE wallet SET {columns},
        last_sequence = (SELECT max(sequence) FROM entry WHERE tenant_id = $2),
        movements_sequence = (SELECT max(sequence) FROM entry WHERE tenant_id = $2),
        late_sequence = (SELECT max(sequence) FROM entry WHERE tenant_id = $2)
    FROM wallet s WHERE wallet.tenant_id = $2 AND s.tenant_id = $1
"""

DELETING: Final = "UPDATE wallet SET deleting = {} WHERE tenant_id = $1"
MULTIPLIED: Final = {
    "entry": ENTRIES,
    "entry_line": LINES,
    "interview": INTERVIEWS,
    "candidate_day": CANDIDATES,
}
LEFT_OUT: Final = {"usage_event"}
"""What nothing reads but writes to the interviews that it is about."""


async def copy_multiplied(session: Session, small: UUID, large: UUID) -> None:
    """Give a tenant, created alike and opened, what another has, each interview a hundred times.

    Its ledger must have no entry but its allocations; they are replaced.
    """
    await session.rows(DELETING.format("true"), large)
    for model in RECORDS:
        await session.rows(f"DELETE FROM {_table(model)} WHERE tenant_id = $1", large)
    await session.rows(DELETING.format("false"), large)
    for model in reversed(RECORDS):
        table = _table(model)
        if table not in LEFT_OUT:
            names = ", ".join(_columns(model))
            as_it_is = AS_IT_IS.replace("{table}", table).replace("{columns}", names)
            await session.execute(MULTIPLIED.get(table, as_it_is), small, large)
    own = {"last_sequence", "movements_sequence", "late_sequence", "deleting"}
    columns = ", ".join(f"{name} = s.{name}" for name in _columns(Wallet) if name not in own)
    await session.execute(WALLET.replace("{columns}", columns), small, large)


def _columns(model: type[Model]) -> list[str]:
    """All columns of a table but the tenant's."""
    names = model._meta.fields_db_projection  # noqa: SLF001 - Tortoise's own name for it
    return [name for name in names if name != "tenant_id"]


def _table(model: type[Model]) -> str:
    return model._meta.db_table  # noqa: SLF001 - as above


# Purchases of one credit, all unspent and each of its own day.
UNSPENT: Final = """
    WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < $2)
    INSERT INTO credit_grant (tenant_id, number, kind, amount, remaining, priority, effective_at,
        expires_at, started)
    SELECT tenant_id, n, 'PURCHASE', 1000, 1000, 40, advanced_to, NULL, true
    FROM wallet JOIN numbers ON 1 = 1 WHERE tenant_id = $1
"""

BALANCE: Final = """
    UPDATE wallet SET balance = 1000 * $2, last_grant = $2 WHERE tenant_id = $1
"""


async def put_unspent(session: Session, tenant: UUID, number: int) -> None:
    """Give a new tenant so many unspent purchases: grants and wallet alone, without entries."""
    await session.execute(UNSPENT, tenant, number)
    await session.execute(BALANCE, tenant, number)


OWED: Final = """
    WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < $2)
    INSERT INTO debt (tenant_id, charge_sequence, interview_id, owed, forgiven)
    SELECT CAST($1 AS {uuid}), n, 'owed-' || n, 1000, 0 FROM numbers
"""

OVERAGE: Final = """
    UPDATE wallet SET overage = 1000 * $2, last_sequence = $2, late_sequence = $2
    WHERE tenant_id = $1
"""


async def owe(session: Session, tenant: UUID, number: int) -> None:
    """Have a new tenant owe so many charges of one credit: debts and wallet, without entries."""
    await session.execute(OWED, tenant, number)
    await session.execute(OVERAGE, tenant, number)
