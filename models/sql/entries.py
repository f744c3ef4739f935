"""SQL about ledger entries."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_SEQUENCES: Final = """
    SELECT e.* FROM {wanted} {ordered_join} entry e
    ON e.tenant_id = wanted.tenant_id AND e.sequence = wanted.sequence
"""

# Many ledgers, each behind a sequence of its own. Sequences have no gap: no LIMIT is needed, which
# would be one of all ledgers together.
AFTER_EACH: Final = """
    SELECT e.* FROM {wanted} {ordered_join} entry e ON e.tenant_id = wanted.tenant_id
    AND e.sequence > wanted.sequence AND e.sequence <= wanted.sequence + $1
    ORDER BY e.tenant_id, e.sequence
"""

# Joins on (tenant_id, id), which is no key that Tortoise can declare a relation by.
EXPLAINED: Final = """
    SELECT e.*, j.title FROM entry e
    LEFT JOIN interview i ON i.tenant_id = e.tenant_id AND i.id = e.interview_id
    LEFT JOIN job j ON j.tenant_id = i.tenant_id AND j.id = i.job_id
    WHERE e.tenant_id = $1 AND e.period = $2 AND e.sequence > $3 AND e.sequence <= $4
    ORDER BY e.sequence LIMIT $5
"""

# The total of a page over the whole ledger: sequences have no gap.
LAST_SEQUENCE: Final = "SELECT last_sequence FROM wallet WHERE tenant_id = $1"


# For each reason as many entries as the page has, off its own end of the index: for a list of
# reasons, neither engine reads the index in the order of the sequence, but all of the ledger.
@lru_cache
def of_reasons(reasons: Sequence[str], *, backward: bool) -> str:
    """Entries of some reasons with $2 < sequence < $3, up to $4, from one end of these."""
    order = "ORDER BY sequence ASC" if backward else "ORDER BY sequence DESC"
    parts = " UNION ALL ".join(
        f"SELECT sequence FROM (SELECT sequence FROM entry WHERE tenant_id = $1"
        f" AND reason = '{reason}' AND sequence > $2 AND sequence < $3"
        f" {order} LIMIT $4) AS of_{reason.lower()}"
        for reason in reasons
    )
    return f"""
        SELECT e.* FROM (SELECT sequence FROM ({parts}) AS newest {order} LIMIT $4) AS found
        {{ordered_join}} entry e ON e.tenant_id = $1 AND e.sequence = found.sequence
        {order.replace("sequence", "e.sequence")}
    """
