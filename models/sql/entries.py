"""SQL about ledger entries."""

from typing import Final

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_SEQUENCES: Final = """
    SELECT e.* FROM {wanted} {ordered_join} entry e
    ON e.tenant_id = wanted.tenant_id AND e.sequence = wanted.sequence
"""

# Joins on (tenant_id, id), which is no key that Tortoise can declare a relation by.
EXPLAINED: Final = """
    SELECT e.*, j.title FROM entry e
    LEFT JOIN interview i ON i.tenant_id = e.tenant_id AND i.id = e.interview_id
    LEFT JOIN job j ON j.tenant_id = i.tenant_id AND j.id = i.job_id
    WHERE e.tenant_id = $1 AND e.period = $2 AND e.sequence > $3 AND e.sequence <= $4
    ORDER BY e.sequence LIMIT $5
"""
