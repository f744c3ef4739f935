"""SQL about what billing periods charged and gave back for earlier ones."""

from typing import Final

_BEHIND: Final = "e.tenant_id = $1 AND e.sequence > $2 AND e.sequence <= $3"


def _is_late(occurred_at: str) -> str:
    """The period `o` that something happened in, where that is before the period of entry `e`."""
    return f"""
        {{ordered_join}} billing_period p ON p.tenant_id = $1 AND p.number = e.period
        AND p.starts_at > {occurred_at}
        {{ordered_join}} billing_period o ON o.tenant_id = $1 AND o.number < e.period
        AND o.starts_at <= {occurred_at} AND o.ends_at > {occurred_at}
    """


# INSERT ... SELECT: no entry leaves the database. What is given back is late where its charge is
# for an earlier period, whenever that was charged. Outside the subquery a condition tells SQLite
# that ON CONFLICT is none of a join.
COUNT: Final = f"""
    INSERT INTO late_usage (tenant_id, period, of_period, charged, given_back)
    SELECT CAST($1 AS {{uuid}}), period, of_period, CAST(sum(charged) AS BIGINT),
        CAST(sum(given_back) AS BIGINT)
    FROM (
        SELECT e.period, o.number AS of_period, -e.credits AS charged, 0 AS given_back
        FROM entry e {_is_late("e.occurred_at")}
        WHERE {_BEHIND} AND e.reason = 'CONSUMPTION'
        UNION ALL
        SELECT e.period, o.number, 0, l.credits
        FROM entry e {{ordered_join}} entry_line l ON l.tenant_id = $1 AND l.sequence = e.sequence
        AND l.credits > 0
        {{ordered_join}} entry c ON c.tenant_id = $1 AND c.sequence = l.charge_sequence
        {_is_late("c.occurred_at")}
        WHERE {_BEHIND} AND e.reason = 'REVERSAL'
    ) late
    WHERE true GROUP BY period, of_period
    ON CONFLICT (tenant_id, period, of_period) DO UPDATE SET
        charged = late_usage.charged + excluded.charged,
        given_back = late_usage.given_back + excluded.given_back
"""

# Two columns compared, which a queryset says worse.
NOT_COUNTED: Final = """
    SELECT tenant_id FROM wallet WHERE late_sequence < last_sequence AND tenant_id > $2
    ORDER BY tenant_id LIMIT $1
"""
