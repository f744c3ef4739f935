"""SQL about what waits in the database to be done."""

from typing import Final

# Several answers in one statement; SQLite reads the partial indexes only where the statement has
# the literals of their conditions.
WAITING: Final = """
    SELECT
        (SELECT min(next_due_at) FROM wallet WHERE next_due_at <= $1 AND NOT awaits_history)
            AS due_since,
        (SELECT count(*) FROM delivery WHERE status = 'PENDING') AS messages,
        (SELECT min(created_at) FROM delivery WHERE status = 'PENDING') AS oldest_message_at,
        (SELECT max(messages) FROM (SELECT count(*) AS messages FROM delivery
            WHERE status = 'PENDING' GROUP BY webhook_id) AS of_webhook) AS webhook_lag,
        (SELECT count(*) FROM export WHERE status IN ('QUEUED', 'RUNNING')) AS exports,
        (SELECT min(requested_at) FROM export WHERE status IN ('QUEUED', 'RUNNING'))
            AS oldest_export_at
"""
