"""SQL about account statements: the sums of many stretches of ledgers in one statement."""

from typing import Final

MOVEMENTS: Final = {
    "allocated": ("e.reason = 'ALLOCATION'", ""),
    "rolled_in": ("e.reason = 'ROLLOVER' AND e.credits > 0", ""),
    "purchased": ("e.reason = 'PURCHASE'", ""),
    "adjusted": ("e.reason = 'ADJUSTMENT'", ""),
    "forgiven": ("e.reason = 'OVERAGE_FORGIVEN'", ""),
    "refunded": ("e.reason = 'REFUND'", "-"),
    "used": ("e.reason IN ('CONSUMPTION', 'REVERSAL')", "-"),
    "expired": ("e.reason = 'EXPIRY'", "-"),
    "rolled_out": ("e.reason = 'ROLLOVER' AND e.credits < 0", "-"),
}
"""Each term between opening and closing: which entries it counts, and with which sign."""

SUMS: Final = ", ".join(
    f"CAST(coalesce(sum(CASE WHEN {condition} THEN {sign}e.credits END), 0) AS BIGINT) AS {name}"
    for name, (condition, sign) in MOVEMENTS.items()
)
"""The sum of each term over entries `e`."""

_NO_SUMS: Final = ", ".join(f"CAST(0 AS BIGINT) AS {name}" for name in MOVEMENTS)

_OF_TENANT: Final = "e.tenant_id = wanted.tenant_id"
_HERE: Final = (
    "e.sequence <= $1 AND e.posted_at >= wanted.starts_at AND e.posted_at <= wanted.ends_at"
    " AND e.period >= wanted.first_period"
    " AND (e.posted_at < wanted.ends_at OR e.period <= wanted.last_closed)"
)
"""Whether an entry belongs to the range, up to a sequence: see LedgerRange about its ends."""

_BEFORE: Final = (
    "e.sequence <= $1 AND (e.posted_at < wanted.starts_at OR e.period < wanted.first_period)"
)
"""Whether an entry that does not belong to the range precedes it."""

_RANGES: Final = "WITH ranges AS MATERIALIZED (SELECT * FROM {wanted})"
"""Kept as a table: SQLite would read the JSON of a range anew for each condition on each entry."""


def _newest_before(answer: str) -> str:
    """Something of the newest entry, `o`, that precedes a range."""
    return f"""
        SELECT {answer} FROM entry o
        WHERE o.tenant_id = wanted.tenant_id AND o.posted_at <= wanted.starts_at
        AND (o.posted_at < wanted.starts_at OR o.period < wanted.first_period)
        ORDER BY o.posted_at DESC, o.sequence DESC LIMIT 1
    """


_PIECES: Final = """
    pieces AS MATERIALIZED (
        SELECT r.place, r.tenant_id, r.ends_at, r.last_closed, p.number,
            CASE WHEN p.starts_at > r.starts_at THEN p.starts_at ELSE r.starts_at END AS from_at,
            CASE WHEN p.ends_at < r.ends_at THEN p.ends_at ELSE r.ends_at END AS to_at,
            CASE WHEN $1 < w.last_sequence OR p.starts_at < r.starts_at THEN NULL
                WHEN p.movements IS NOT NULL AND p.ends_at <= r.ends_at THEN p.movements
                WHEN w.movements_period = p.number AND w.advanced_to < r.ends_at THEN w.movements
            END AS kept,
            CASE WHEN p.movements IS NULL THEN w.movements_sequence END AS kept_to
        FROM ranges r {ordered_join} billing_period p ON p.tenant_id = r.tenant_id
        AND p.number >= r.first_period AND p.number <= r.last_period
        AND p.starts_at < r.ends_at AND p.ends_at > r.starts_at
        {ordered_join} wallet w ON w.tenant_id = r.tenant_id
    )
"""
"""The periods that ranges are made of, with the sums that are kept of those that lie inside.

Those that the wallet has, of the newest period, end at `kept_to`. None are of use where entries are
wanted up to an earlier one than the last.
"""

# What is kept is of whole periods; entries are summed up where a range cuts through one, or behind
# those that the wallet has sums of. The newest entry before each range is a subquery of its own.
STATEMENTS: Final = f"""
    {_RANGES}, {_PIECES}
    SELECT wanted.place, NULL AS kept, coalesce(
        ({_newest_before("o.balance_after - o.overage_after")}), 0
    ) AS opening, {_NO_SUMS}
    FROM ranges wanted
    UNION ALL
    SELECT place, kept, 0, {_NO_SUMS} FROM pieces WHERE kept IS NOT NULL
    UNION ALL
    SELECT wanted.place, NULL, 0, {SUMS}
    FROM pieces wanted {{ordered_join}} entry e ON {_OF_TENANT}
    AND e.sequence > wanted.kept_to AND +e.period = wanted.number
    WHERE wanted.kept IS NOT NULL AND wanted.kept_to IS NOT NULL
    GROUP BY wanted.place
    UNION ALL
    SELECT wanted.place, NULL, 0, {SUMS}
    FROM pieces wanted {{ordered_join}} entry e ON {_OF_TENANT}
    AND e.posted_at >= wanted.from_at AND e.posted_at <= wanted.to_at
    AND +e.period = wanted.number AND e.sequence <= $1
    AND (e.posted_at < wanted.ends_at OR wanted.number <= wanted.last_closed)
    WHERE wanted.kept IS NULL
    GROUP BY wanted.place
"""


# The ends of the entries that are in a range, which follow each other without a gap.
SEQUENCES: Final = f"""
    {_RANGES}
    SELECT wanted.place, coalesce(({_newest_before("o.sequence")}), 0) AS before, coalesce((
        SELECT o.sequence FROM entry o
        WHERE o.tenant_id = wanted.tenant_id AND o.posted_at <= wanted.ends_at
        AND (o.posted_at < wanted.ends_at OR o.period <= wanted.last_closed)
        ORDER BY o.posted_at DESC, o.sequence DESC LIMIT 1
    ), 0) AS last
    FROM ranges wanted
"""


def _reconciliations(of_jobs: str, usage_of_jobs: str) -> str:
    """What belongs to some days in usage, and in the ledger by entry or by event.

    One statement, so that all its lines are of one instant. A REVERSAL's positive lines say which
    charges it gives back, `c`. An event may be ahead of its entry by a few minutes, so entries
    that precede a range by more, from before `earliest_at`, have nothing to do with it.
    """
    return f"""
        {_RANGES}
        SELECT wanted.place, 'credits_used' AS line, CAST(sum(d.credits) AS BIGINT) AS credits
        FROM ranges wanted {{ordered_join}} usage_day d ON d.tenant_id = wanted.tenant_id
        AND d.day BETWEEN wanted.first_on AND wanted.last_on {usage_of_jobs}
        GROUP BY wanted.place
    UNION ALL
        SELECT wanted.place, CASE WHEN e.reason = 'REVERSAL' THEN 'given_back'
            WHEN e.occurred_at < wanted.starts_at THEN 'used_late'
            WHEN e.occurred_at >= wanted.ends_at THEN 'used_early' ELSE 'in_time' END,
            CAST(-sum(e.credits) AS BIGINT)
        FROM ranges wanted {{ordered_join}} entry e ON {_OF_TENANT} AND {_HERE}
        WHERE e.reason IN ('CONSUMPTION', 'REVERSAL') {of_jobs}
        GROUP BY 1, 2
    UNION ALL
        SELECT wanted.place, CASE WHEN {_BEFORE} THEN 'charged_earlier' ELSE 'charged_later' END,
            CAST(-sum(e.credits) AS BIGINT)
        FROM ranges wanted {{ordered_join}} entry e ON {_OF_TENANT} AND e.reason = 'CONSUMPTION'
        AND e.occurred_at >= wanted.starts_at AND e.occurred_at < wanted.ends_at
        WHERE NOT ({_HERE}) {of_jobs}
        GROUP BY 1, 2
    UNION ALL
        SELECT place, line, CAST(sum(credits) AS BIGINT) FROM (
            SELECT wanted.place, CASE WHEN {_HERE} THEN
                CASE WHEN c.occurred_at < wanted.starts_at THEN 'corrected'
                WHEN c.occurred_at >= wanted.ends_at THEN 'early_back' END
            WHEN c.occurred_at >= wanted.starts_at AND c.occurred_at < wanted.ends_at THEN
                CASE WHEN {_BEFORE} THEN 'earlier_back' ELSE 'corrected_later' END
            END AS line, l.credits
            FROM ranges wanted {{ordered_join}} entry e ON {_OF_TENANT} AND e.reason = 'REVERSAL'
            AND e.posted_at >= wanted.earliest_at {of_jobs}
            {{ordered_join}} entry_line l ON l.tenant_id = e.tenant_id
            AND l.sequence = e.sequence AND l.credits > 0
            {{ordered_join}} entry c ON c.tenant_id = e.tenant_id
            AND c.sequence = l.charge_sequence
        ) given_back
        WHERE line IS NOT NULL GROUP BY place, line
    """


# Joins of many ranges with entries, their lines and the charges that these name.
RECONCILIATIONS: Final = _reconciliations("", "")

# As above.
RECONCILIATIONS_OF_JOBS: Final = _reconciliations(
    "AND EXISTS (SELECT 1 FROM interview i WHERE i.tenant_id = e.tenant_id"
    " AND i.id = e.interview_id AND i.job_id IN (SELECT jobs.id FROM {jobs}))",
    "AND d.job_id IN (SELECT jobs.id FROM {jobs})",
)
