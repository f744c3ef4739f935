"""The statements of the hand-written endpoint, by the tables that they read; for both engines."""

from typing import Final

from credit.metering.usage_totals import ANY_JOB

DAYS: Final = "by hand"
TOTALS: Final = "by hand, totals"
"""Names of what the statements read: the usage of jobs by day, or the totals of tenants by day."""

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


_OF_DAYS: Final = "usage_day d ON d.tenant_id = $1"
_OF_TOTALS: Final = (
    f"usage_total d ON d.tenant_id = $1 AND d.unit = 'TENANT_DAY' AND d.job_id = '{ANY_JOB}'"
)


def _overview(day: str, of: str) -> str:
    return f"""
        SELECT w.balance, w.overage,
            CAST(coalesce(sum(d.partially_completed + d.completed), 0) AS BIGINT) AS conducted,
            CAST(coalesce(sum(d.credits), 0) AS BIGINT) AS credits
        FROM wallet w
        JOIN billing_period p ON p.tenant_id = w.tenant_id AND p.closing IS NULL
        LEFT JOIN {of} AND {day} BETWEEN p.first_on AND p.last_on
        WHERE w.tenant_id = $1 GROUP BY w.balance, w.overage
    """


TREND_OF: Final = {
    DAYS: """
        SELECT day, CAST(sum(partially_completed + completed) AS BIGINT) AS conducted,
            CAST(sum(credits) AS BIGINT) AS credits
        FROM usage_day WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 GROUP BY day
    """,
    TOTALS: f"""
        SELECT starts_on AS day, partially_completed + completed AS conducted, credits
        FROM usage_total WHERE tenant_id = $1 AND unit = 'TENANT_DAY' AND job_id = '{ANY_JOB}'
        AND starts_on BETWEEN $2 AND $3
    """,
}
OVERVIEW_OF: Final = {
    DAYS: _overview("d.day", _OF_DAYS),
    TOTALS: _overview("d.starts_on", _OF_TOTALS),
}
