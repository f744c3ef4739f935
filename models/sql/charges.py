"""SQL about charges: interviews by the day that they count on."""

from collections.abc import Iterable
from typing import Final

from credit.metering.interviews import Outcome

_BETWEEN: Final = (
    "i.tenant_id = $1 AND (i.outcome_on, i.id) > ($2, $3) AND (i.outcome_on, i.id) < ($4, $5)"
)
"""Interviews between two keys; the index has them in this order for each outcome."""


# A page from each outcome's part of the index, of which the first rows are the page: a filter of
# outcomes would read every interview of the range, and the outcomes are words, so that the index
# on rows that have one is used.
def page(outcomes: Iterable[Outcome], *, of_job: bool, descending: bool) -> str:
    """A page of interviews of some outcomes between two keys, by day and id.

    Its values: tenant, day and id to begin after, day and id to end before, limit, and the job.
    """
    job = "AND i.job_id = $7" if of_job else ""
    order = "DESC" if descending else "ASC"
    parts = " UNION ALL ".join(
        f"""SELECT * FROM (
            SELECT i.* FROM interview i WHERE {_BETWEEN} AND i.outcome = '{outcome.value}' {job}
            ORDER BY i.outcome_on {order}, i.id {order} LIMIT $6
        ) of_{outcome.value.lower()}"""
        for outcome in outcomes
    )
    return f"""
        SELECT * FROM ({parts}) found ORDER BY outcome_on {order}, id {order} LIMIT $6
    """


# The same conditions as those of a page, on a row of two columns, which Tortoise does not compare.
def count(outcomes: Iterable[Outcome], *, of_job: bool) -> str:
    """How many interviews the pages of some outcomes have; values as of `page`, without a limit."""
    wanted = ", ".join(f"'{outcome.value}'" for outcome in outcomes)
    job = "AND i.job_id = $6" if of_job else ""
    return f"""
        SELECT count(*) AS charges FROM interview i
        WHERE {_BETWEEN} AND i.outcome IN ({wanted}) {job}
    """


# Pairs of keys, which no filter of a queryset names in a form that the index serves.
EVENTS: Final = """
    SELECT e.* FROM {wanted} {ordered_join} usage_event e
    ON e.tenant_id = wanted.tenant_id AND e.interview_id = wanted.id
"""

# As above.
ENTRIES: Final = """
    SELECT e.* FROM {wanted} {ordered_join} entry e
    ON e.tenant_id = wanted.tenant_id AND e.interview_id = wanted.id
    ORDER BY e.tenant_id, e.sequence
"""

# Joins on (tenant_id, sequence), which is no key that Tortoise can declare a relation by. A reason
# that is an expression is no use to SQLite for the index by reason, in which it would read every
# charge of the tenant for each interview.
COVERAGES: Final = """
    SELECT e.tenant_id, e.interview_id, l.grant_number,
        CAST(sum(CASE WHEN l.credits < 0 THEN -l.credits ELSE 0 END) AS BIGINT) AS paid,
        CAST(sum(CASE WHEN l.credits > 0 THEN l.credits ELSE 0 END) AS BIGINT) AS given_back,
        CAST(0 AS BIGINT) AS owed, CAST(0 AS BIGINT) AS forgiven, min(l.sequence) AS first_sequence
    FROM {wanted} {ordered_join} entry e
    ON e.tenant_id = wanted.tenant_id AND e.interview_id = wanted.id
    AND e.reason || '' = 'CONSUMPTION'
    {ordered_join} entry_line l ON l.tenant_id = e.tenant_id AND l.charge_sequence = e.sequence
    WHERE l.grant_number IS NOT NULL
    GROUP BY e.tenant_id, e.interview_id, l.grant_number
UNION ALL
    SELECT d.tenant_id, d.interview_id, NULL, 0, 0,
        CAST(sum(d.owed) AS BIGINT), CAST(sum(d.forgiven) AS BIGINT), NULL
    FROM {wanted} {ordered_join} debt d
    ON d.tenant_id = wanted.tenant_id AND d.interview_id = wanted.id
    GROUP BY d.tenant_id, d.interview_id
"""
