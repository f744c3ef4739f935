"""SQL about exports."""

from typing import Final

from credit.audit.exports import MOST_RUNNING

# Counts of several kinds of rows in one pass; PostgreSQL adds BIGINT up to NUMERIC.
USAGE: Final = """
    SELECT count(*) FILTER (WHERE status <> 'READY') AS unfinished,
        CAST(coalesce(sum(size) FILTER (WHERE status = 'READY'), 0) AS BIGINT) AS bytes,
        min(expires_at) FILTER (WHERE status = 'READY') AS expires_at
    FROM export WHERE tenant_id = $1 AND status IN ('QUEUED', 'RUNNING', 'READY')
"""

# SQLite reads the partial index only where the statement has the literals of its condition.
HAS_QUEUED: Final = """
    SELECT 1 AS found FROM export
    WHERE status IN ('QUEUED', 'RUNNING') AND (status = 'QUEUED' OR leased_until < $1)
    LIMIT 1
"""

# A correlated count. A key alone: a distributed database locks no rows of several tenants.
FIRST: Final = f"""
    SELECT e.tenant_id, e.id FROM export e
    WHERE e.status IN ('QUEUED', 'RUNNING')
    AND (e.status = 'QUEUED' OR e.leased_until < $1)
    AND (
        SELECT count(*) FROM export r
        WHERE r.tenant_id = e.tenant_id AND r.status = 'RUNNING' AND r.leased_until >= $1
    ) < {MOST_RUNNING}
    ORDER BY e.requested_at, e.id LIMIT 1
"""

# An UPDATE that answers its row; its last line asks again once the row is locked.
CLAIM: Final = """
    UPDATE export SET status = 'RUNNING', lease = $1, leased_until = $3,
        attempts = attempts + 1, progress = 0
    WHERE tenant_id = $4 AND id = $5
    AND (status = 'QUEUED' OR status = 'RUNNING' AND leased_until < $2)
    RETURNING *
"""

# An UPDATE that answers its rows.
EXPIRE: Final = """
    UPDATE export SET status = 'EXPIRED' WHERE status = 'READY' AND expires_at <= $1 RETURNING *
"""

# As many ids as there are files in the storage, which may be more than a statement has parameters.
WANTED_FILES: Final = """
    SELECT files.id FROM {files} {ordered_join} export e ON e.file = files.id
    WHERE e.status = 'READY'
    UNION
    SELECT files.id FROM {files} {ordered_join} export e ON e.lease = files.id
    WHERE e.status = 'RUNNING'
"""
