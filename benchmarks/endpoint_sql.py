"""The statements of the hand-written endpoint, by the tables that they read; for both engines."""

from typing import Final

DAYS: Final = "days of jobs"
"""The name of the tables that there are without rollups."""

KEY: Final = "SELECT id, tenant_id, digest, role, expires_at, revoked_at FROM api_key WHERE id = $1"
JOBS: Final = """
    WITH page AS (
        SELECT id, title, status, sort_title FROM job WHERE tenant_id = $1
        ORDER BY sort_title, id LIMIT $2
    )
    SELECT page.id, page.title, page.status,
        CAST(coalesce(sum(d.invited), 0) AS BIGINT) AS invited,
        CAST(coalesce(sum(d.started), 0) AS BIGINT) AS started,
        CAST(coalesce(sum(d.completed), 0) AS BIGINT) AS completed,
        CAST(coalesce(sum(d.credits), 0) AS BIGINT) AS credits
    FROM page LEFT JOIN usage_day d
    ON d.tenant_id = $1 AND d.job_id = page.id AND d.day BETWEEN $3 AND $4
    GROUP BY page.sort_title, page.id, page.title, page.status ORDER BY page.sort_title, page.id
"""


def _trend(table: str) -> str:
    return f"""
        SELECT day, CAST(sum(partially_completed + completed) AS BIGINT) AS conducted,
            CAST(sum(credits) AS BIGINT) AS credits
        FROM {table} WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 GROUP BY day
    """


def _overview(table: str) -> str:
    return f"""
        SELECT w.balance, w.overage,
            CAST(coalesce(sum(d.partially_completed + d.completed), 0) AS BIGINT) AS conducted,
            CAST(coalesce(sum(d.credits), 0) AS BIGINT) AS credits
        FROM wallet w
        JOIN billing_period p ON p.tenant_id = w.tenant_id AND p.closing IS NULL
        LEFT JOIN {table} d ON d.tenant_id = $1 AND d.day BETWEEN p.first_on AND p.last_on
        WHERE w.tenant_id = $1 GROUP BY w.balance, w.overage
    """


TREND_OF: Final = {DAYS: _trend("usage_day")}
OVERVIEW_OF: Final = {DAYS: _overview("usage_day")}
