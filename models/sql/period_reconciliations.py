"""SQL that reconciles stretches of whole billing periods by sums that are kept."""

from typing import Final

from credit.metering.usage_totals import ANY_JOB, TotalUnit
from models.sql.usage_totals import IN_USE

_OF_TENANT: Final = "tenant_id = wanted.tenant_id"
_RANGE: Final = "BETWEEN wanted.first_period AND wanted.last_period"


def _is_cut(at: str) -> str:
    """Whether an instant lies inside of a billing period."""
    return f"""EXISTS (
        SELECT 1 FROM billing_period p WHERE p.tenant_id = r.tenant_id
        AND p.starts_at < {at} AND p.ends_at > {at}
    )"""


_WHOLE: Final = f"""
    WITH ranges AS MATERIALIZED (SELECT * FROM {{wanted}}), whole AS MATERIALIZED (
        SELECT r.place, r.tenant_id, r.first_on, r.last_on, r.starts_at, r.ends_at, r.first_period,
            r.earlier_to, r.early_to,
            CASE WHEN w.advanced_to < r.ends_at THEN r.last_period ELSE r.last_closed END
            AS last_period, {IN_USE} AS has_totals
        FROM ranges r {{ordered_join}} wallet w ON w.tenant_id = r.tenant_id
        WHERE w.last_sequence <= $1 AND w.late_sequence = w.last_sequence
        AND NOT {_is_cut("r.starts_at")}
        AND (w.advanced_to < r.ends_at OR NOT {_is_cut("r.ends_at")})
        AND NOT EXISTS (
            SELECT 1 FROM billing_period p WHERE p.tenant_id = r.tenant_id
            AND p.number >= r.first_period AND p.number <= r.last_period AND p.movements IS NULL
            AND NOT (w.movements_period = p.number AND w.movements_sequence = w.last_sequence)
        )
    ), edges AS MATERIALIZED (
        SELECT place, tenant_id, line, CASE WHEN line = 'earlier' THEN starts_at ELSE ends_at END
            AS from_at, CASE WHEN line = 'earlier' THEN earlier_to ELSE early_to END AS to_at,
            CASE WHEN line = 'earlier' THEN 0 ELSE first_period END AS first_period,
            CASE WHEN line = 'earlier' THEN first_period - 1 ELSE last_period END AS last_period
        FROM whole CROSS JOIN (SELECT 'earlier' AS line UNION ALL SELECT 'early') AS edge
    )
"""
"""The ranges that nothing but kept sums is needed of, and what may be ahead of their ends.

All of their periods are whole and summed up. An event may be ahead of its entry by a few minutes,
so only what happened so long behind an edge may have been charged before it: it is looked for by
when it happened, not by its period, whose index `+` keeps SQLite from. Both edges of a range are
rows of a join: Citus does not see that what depends on a row of a UNION is all of one tenant.
"""


def _behind_edge(amount: str, charge: str, joins: str) -> str:
    """The sum of an amount over what happened behind an edge, by `charge`, and entry `e` before it.

    A subquery of each edge: for a join by an index SQLite would read all entries into a filter.
    """
    return f"""CAST(coalesce((
        SELECT sum({amount}) FROM entry {charge} {joins}
        WHERE {charge}.{_OF_TENANT} AND {charge}.reason = 'CONSUMPTION'
        AND {charge}.occurred_at >= wanted.from_at AND {charge}.occurred_at <= wanted.to_at
        AND +e.period {_RANGE}
    ), 0) AS BIGINT)"""


_GIVEN_BACK: Final = f"""
    {{ordered_join}} entry_line l ON l.{_OF_TENANT} AND l.charge_sequence = c.sequence
    AND l.credits > 0
    {{ordered_join}} entry e ON e.{_OF_TENANT} AND e.sequence = l.sequence
    AND e.reason = 'REVERSAL'
"""

# All lines in one statement, so that they are of one instant. A range that is missing in the result
# is summed up from entries: `statements.RECONCILIATIONS`.
SUMMED: Final = f"""
    {_WHOLE}
    SELECT place, 'whole' AS line, CAST(0 AS BIGINT) AS charged, CAST(0 AS BIGINT) AS given_back,
        NULL AS kept
    FROM whole
    UNION ALL
    SELECT wanted.place, 'credits_used', CAST(sum(t.credits) AS BIGINT), 0, NULL
    FROM whole wanted {{ordered_join}} usage_total t ON t.{_OF_TENANT}
    AND t.unit = '{TotalUnit.TENANT_DAY}' AND t.job_id = CAST('{ANY_JOB}' AS {{uuid}})
    AND t.starts_on BETWEEN wanted.first_on AND wanted.last_on
    WHERE wanted.has_totals GROUP BY wanted.place
    UNION ALL
    SELECT wanted.place, 'credits_used', CAST(sum(d.credits) AS BIGINT), 0, NULL
    FROM whole wanted {{ordered_join}} usage_day d ON d.{_OF_TENANT}
    AND d.day BETWEEN wanted.first_on AND wanted.last_on
    WHERE NOT wanted.has_totals GROUP BY wanted.place
    UNION ALL
    SELECT wanted.place, 'used', 0, 0, coalesce(p.movements, w.movements)
    FROM whole wanted {{ordered_join}} billing_period p ON p.{_OF_TENANT} AND p.number {_RANGE}
    {{ordered_join}} wallet w ON w.{_OF_TENANT}
    UNION ALL
    SELECT wanted.place, CASE WHEN l.period > wanted.last_period THEN 'later' ELSE 'late' END,
        CAST(sum(l.charged) AS BIGINT), CAST(sum(l.given_back) AS BIGINT), NULL
    FROM whole wanted {{ordered_join}} late_usage l ON l.{_OF_TENANT} AND (
        l.period {_RANGE} AND l.of_period < wanted.first_period
        OR l.period > wanted.last_period AND l.of_period {_RANGE}
    )
    GROUP BY 1, 2
    UNION ALL
    SELECT wanted.place, wanted.line, {_behind_edge("-e.credits", "e", "")},
        {_behind_edge("l.credits", "c", _GIVEN_BACK)}, NULL
    FROM edges wanted
"""
