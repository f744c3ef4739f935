"""SQL about webhooks, and the leases that workers have on them."""

from typing import Final

# UPDATE … RETURNING: the only lock that SQLite has.
LOCK: Final = """
    UPDATE webhook SET last_number = last_number WHERE owner_id = $1 AND id = $2 RETURNING *
"""

# As LOCK, for all that have no tenant: their number stays the same until the transaction ends.
LOCK_SHARED: Final = """
    UPDATE webhook SET last_number = last_number WHERE owner_id = $1 AND id IN
    (SELECT id FROM webhook WHERE owner_id = $1 ORDER BY id {for_update})
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

# Keys alone, of all owners: a distributed database locks no rows of several.
DUE: Final = f"""
    SELECT owner_id, id FROM webhook
    WHERE status = $1 AND due_at IS NOT NULL AND ({_DUE.format(now="$2")})
    ORDER BY due_at LIMIT $3
"""

# SKIP LOCKED, and RETURNING of what was claimed, if it is still due.
CLAIM: Final = f"""
    UPDATE webhook SET lease = $1, due_at = $2
    FROM (SELECT id AS due_id FROM webhook
        WHERE owner_id = $3 AND id = $4 AND status = $5
        AND due_at IS NOT NULL AND ({_DUE.format(now="$6")}) {{skip_locked}}) AS due
    WHERE webhook.owner_id = $3 AND webhook.id = due.due_id
    RETURNING *
"""

# RETURNING of a computed value: whether the webhook is due again.
RELEASE: Final = """
    UPDATE webhook SET lease = NULL,
        due_at = CASE WHEN last_number > $4 THEN coalesce($5, due_at) END
    WHERE owner_id = $1 AND id = $2 AND lease = $3
    RETURNING due_at
"""
