"""SQL about deliveries."""

from collections.abc import Mapping
from typing import Final

NEW_COLUMNS: Final[Mapping[str, str]] = {
    "id": "uuid",
    "webhook_id": "uuid",
    "number": "bigint",
    "event": "text",
    "sequence": "bigint",
    "message_id": "text",
    "created_at": "timestamptz",
    "data": "text",
}
"""The columns of a delivery that INSERT takes from a RowSet, with their types."""

# UPDATE … RETURNING: numbers of a row that stays locked grow in the order of commits.
RESERVE: Final = """
    UPDATE webhook SET last_number = last_number + $2, due_at = coalesce(due_at, $3)
    WHERE owner_id = $1 AND status <> 'DISABLED'
    AND EXISTS (SELECT 1 FROM {kinds} WHERE webhook.events LIKE '%' || kinds.kind || '%')
    RETURNING id, events, last_number
"""

# As RESERVE, for webhooks of all tenants, in one order: writers of several tenants meet here.
RESERVE_SHARED: Final = """
    UPDATE webhook SET last_number = last_number + 1, due_at = coalesce(due_at, $2)
    FROM (SELECT id AS wanting_id FROM webhook
        WHERE owner_id = $3 AND status <> 'DISABLED'
        AND events LIKE '%' || CAST($1 AS TEXT) || '%'
        ORDER BY id {for_update}) AS wanting
    WHERE webhook.owner_id = $3 AND webhook.id = wanting.wanting_id
    RETURNING id, last_number
"""

# As RESERVE, for one webhook.
RESERVE_FOR: Final = """
    UPDATE webhook SET last_number = last_number + $3 WHERE owner_id = $1 AND id = $2
    RETURNING last_number
"""

# Written with every entry: bulk_create() takes up to 3.6 times as long. The tenant is read off its
# wallet, as in `bulk_insert`.
INSERT: Final = """
    INSERT INTO delivery (tenant_id, id, webhook_id, number, event, sequence, message_id,
        created_at, data, status, attempts)
    SELECT owner.tenant_id, new.id, new.webhook_id, new.number, new.event, new.sequence,
        new.message_id, new.created_at, new.data, 'PENDING', 0
    FROM {new} {ordered_join} wallet owner ON owner.tenant_id = $1
"""

# Pairs of keys, and a limit, which a queryset's delete() leaves out.
PURGE: Final = """
    DELETE FROM delivery WHERE (tenant_id, id) IN
    (SELECT tenant_id, id FROM delivery WHERE finished_at < $1 ORDER BY finished_at LIMIT $2)
    RETURNING id
"""
