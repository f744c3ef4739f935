"""SQL about webhooks, and the leases that workers have on them."""

from typing import Final

# UPDATE … RETURNING: the only lock that SQLite has.
LOCK: Final = """
    UPDATE webhook SET last_number = last_number WHERE id = $1 RETURNING *
"""

# As LOCK, for all that have no tenant: their number stays the same until the transaction ends.
LOCK_SHARED: Final = """
    UPDATE webhook SET last_number = last_number WHERE id IN
    (SELECT id FROM webhook WHERE tenant_id IS NULL ORDER BY id {for_update})
"""

# An ACTIVE webhook that no worker has is due whatever it says: what is to be sent to it was written
# at the instant of its ledger, which a clock that was ahead has left in the future.
_DUE: Final = "due_at <= {now} OR status = 'ACTIVE' AND lease IS NULL"

# Only statements have the literals of the condition above.
HAS_DUE: Final = f"""
    SELECT 1 AS found FROM webhook
    WHERE status IN ('ACTIVE', 'FAILING') AND due_at IS NOT NULL AND ({_DUE.format(now="$1")})
    LIMIT 1
"""

# SKIP LOCKED, and RETURNING of what was claimed.
CLAIM: Final = f"""
    UPDATE webhook SET lease = $1, due_at = $2
    FROM (SELECT id AS due_id FROM webhook
        WHERE status = $3 AND due_at IS NOT NULL AND ({_DUE.format(now="$4")})
        ORDER BY due_at LIMIT $5 {{skip_locked}}) AS due
    WHERE webhook.id = due.due_id
    RETURNING *
"""

# RETURNING of a computed value: whether the webhook is due again.
RELEASE: Final = """
    UPDATE webhook SET lease = NULL,
        due_at = CASE WHEN last_number > $3 THEN coalesce($4, due_at) END
    WHERE id = $1 AND lease = $2
    RETURNING due_at
"""
