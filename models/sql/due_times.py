"""SQL about due times and leases that lie further ahead than any can be.

Each statement takes the present instant, and further ones behind which no due time can lie, and
answers one row for each that it has brought back.
"""

from typing import Final

# UPDATE … RETURNING of what is far ahead, off its index. A webhook that no worker has waits for a
# retry; one that a worker has, for its lease.
WEBHOOKS: Final = """
    UPDATE webhook SET due_at = $1
    WHERE status IN ('ACTIVE', 'FAILING') AND due_at IS NOT NULL AND due_at > $2
    AND (lease IS NOT NULL OR due_at > $3)
    RETURNING 1 AS found
"""

# As above; SQLite reads the partial index only where the statement has its condition's literals.
EXPORTS: Final = """
    UPDATE export SET leased_until = $1
    WHERE status IN ('QUEUED', 'RUNNING') AND status = 'RUNNING' AND leased_until > $2
    RETURNING 1 AS found
"""

# As above.
ALERT_RULES: Final = """
    UPDATE alert_rule SET next_check_at = $1
    WHERE next_check_at IS NOT NULL AND next_check_at > $2
    RETURNING 1 AS found
"""

# As above.
BUDGETS: Final = """
    UPDATE budget SET next_check_at = $1
    WHERE next_check_at IS NOT NULL AND next_check_at > $2
    RETURNING 1 AS found
"""

# As above. What was computed by a clock that was ahead may not be renewed for as long.
RUN_OUTS: Final = """
    UPDATE run_out_forecast SET due_at = $1, renewable_at = $1
    WHERE due_at > $2 AND (renewable_at > $2 OR due_at > $3)
    RETURNING 1 AS found
"""
