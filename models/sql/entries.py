"""SQL about ledger entries."""

from typing import Final

MOVEMENTS: Final = {
    "allocated": ("e.reason = 'ALLOCATION'", ""),
    "rolled_in": ("e.reason = 'ROLLOVER' AND e.credits > 0", ""),
    "purchased": ("e.reason = 'PURCHASE'", ""),
    "adjusted": ("e.reason = 'ADJUSTMENT'", ""),
    "forgiven": ("e.reason = 'OVERAGE_FORGIVEN'", ""),
    "refunded": ("e.reason = 'REFUND'", "-"),
    "used": ("e.reason IN ('CONSUMPTION', 'REVERSAL')", "-"),
    "used_late": (
        "e.reason IN ('CONSUMPTION', 'REVERSAL') AND e.occurred_at < p.starts_at",
        "-",
    ),
    "expired": ("e.reason = 'EXPIRY'", "-"),
    "rolled_out": ("e.reason = 'ROLLOVER' AND e.credits < 0", "-"),
}
"""Each term of a period's equation: which entries it counts, and with which sign."""

_SUMS: Final = ", ".join(
    f"CAST(coalesce(sum(CASE WHEN {condition} THEN {sign}e.credits END), 0) AS BIGINT) AS {name}"
    for name, (condition, sign) in MOVEMENTS.items()
)

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_SEQUENCES: Final = """
    SELECT e.* FROM {wanted} {ordered_join} entry e
    ON e.tenant_id = wanted.tenant_id AND e.sequence = wanted.sequence
"""

# Ten conditional sums over pairs of keys, joined to where each period begins.
STATEMENTS: Final = f"""
    SELECT wanted.tenant_id, wanted.number, {_SUMS}
    FROM {{wanted}} {{ordered_join}} billing_period p
    ON p.tenant_id = wanted.tenant_id AND p.number = wanted.number
    {{ordered_join}} entry e ON e.tenant_id = wanted.tenant_id AND e.period = wanted.number
    WHERE e.sequence <= $1 GROUP BY wanted.tenant_id, wanted.number
"""

# Many spans of time in one statement.
USED_BY_OCCURRENCE: Final = """
    SELECT wanted.number, CAST(-sum(e.credits) AS BIGINT) AS used
    FROM {wanted} {ordered_join} entry e ON e.tenant_id = $1 AND e.period >= wanted.number
    AND e.occurred_at >= wanted.starts_at AND e.occurred_at < wanted.ends_at
    WHERE e.reason IN ('CONSUMPTION', 'REVERSAL') AND e.sequence <= $2
    GROUP BY wanted.number
"""

# Joins on (tenant_id, id), which is no key that Tortoise can declare a relation by.
EXPLAINED: Final = """
    SELECT e.*, j.title FROM entry e
    LEFT JOIN interview i ON i.tenant_id = e.tenant_id AND i.id = e.interview_id
    LEFT JOIN job j ON j.tenant_id = i.tenant_id AND j.id = i.job_id
    WHERE e.tenant_id = $1 AND e.period = $2 AND e.sequence > $3 AND e.sequence <= $4
    ORDER BY e.sequence LIMIT $5
"""
