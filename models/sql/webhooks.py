"""SQL about webhooks, and the leases that workers have on them."""

from typing import Final

# UPDATE … RETURNING: the only lock that SQLite has.
LOCK: Final = """
    UPDATE webhook SET last_number = last_number WHERE tenant_id = $1 AND id = $2 RETURNING *
"""

# SKIP LOCKED, and RETURNING of what was claimed with the external id of its tenant.
CLAIM: Final = """
    UPDATE webhook SET lease = $1, due_at = $2
    FROM (SELECT tenant_id AS due_tenant_id, id AS due_id FROM webhook
        WHERE status = $3 AND due_at <= $4 ORDER BY due_at LIMIT $5 {skip_locked}) AS due
    WHERE webhook.tenant_id = due.due_tenant_id AND webhook.id = due.due_id
    RETURNING *, (SELECT t.external_id FROM tenant t WHERE t.id = webhook.tenant_id) AS external_id
"""

# RETURNING of a computed value: whether the webhook is due again.
RELEASE: Final = """
    UPDATE webhook SET lease = NULL,
        due_at = CASE WHEN last_number > $4 THEN coalesce($5, due_at) END
    WHERE tenant_id = $1 AND id = $2 AND lease = $3
    RETURNING due_at
"""
