"""SQL about what waits in the database to be done."""

from typing import Final

# Several answers in one statement; SQLite reads the partial indexes only where the statement has
# the literals of their conditions.
WAITING: Final = """
    SELECT
        (SELECT min(next_due_at) FROM wallet WHERE next_due_at <= $1 AND NOT awaits_history)
            AS due_since,
        (SELECT count(*) FROM export WHERE status IN ('QUEUED', 'RUNNING')) AS exports,
        (SELECT min(requested_at) FROM export WHERE status IN ('QUEUED', 'RUNNING'))
            AS oldest_export_at
"""

# One visit of each pending row, of which there are most where somebody has to look: three
# subselects as above would each go through all of them.
MESSAGES: Final = """
    SELECT CAST(coalesce(sum(messages), 0) AS BIGINT) AS messages,
        coalesce(max(messages), 0) AS webhook_lag, min(oldest_at) AS oldest_message_at
    FROM (
        SELECT count(*) AS messages, min(created_at) AS oldest_at FROM delivery
        WHERE status = 'PENDING' GROUP BY webhook_id
    ) AS of_webhook
"""
