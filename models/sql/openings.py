"""SQL of what advancing several tenants is decided on; all of it goes to the database together."""

from typing import Final

# As `recordings.HEAD`.
HEADS: Final = """
    SELECT w.*, t.zone, t.last_day_on, p.definition, p.is_offered, {clock} AS now
    FROM {wanted} {ordered_join} (SELECT *, {written_by} AS written_by FROM wallet) w
    ON w.tenant_id = wanted.tenant_id
    JOIN tenant t ON t.id = w.tenant_id JOIN plan p ON p.id = t.plan_id
"""

# As `ledger.PHASES`.
PHASES: Final = """
    SELECT f.* FROM {wanted} {ordered_join} plan_phase f ON f.tenant_id = wanted.tenant_id
    ORDER BY f.tenant_id, f.starts_at
"""

# As `recordings.PERIOD`, by its index.
PERIODS: Final = """
    SELECT b.* FROM {wanted} {ordered_join} billing_period b ON b.tenant_id = wanted.tenant_id
    AND b.closing IS NULL
"""

# As `recordings.GRANTS`: the limit tells that some tenant has many.
GRANTS: Final = """
    SELECT g.* FROM {wanted} {ordered_join} credit_grant g ON g.tenant_id = wanted.tenant_id
    AND (g.remaining > 0 OR NOT g.started) LIMIT $1
"""

# As `recordings.TOP_UP`.
TOP_UPS: Final = """
    SELECT a.* FROM {wanted} {ordered_join} auto_top_up a ON a.tenant_id = wanted.tenant_id
"""

# As `recordings.UNSUMMED`.
UNSUMMED: Final = """
    SELECT b.tenant_id FROM {wanted} {ordered_join} billing_period b
    ON b.tenant_id = wanted.tenant_id AND b.closing IS NOT NULL AND b.movements IS NULL
    GROUP BY b.tenant_id
"""
