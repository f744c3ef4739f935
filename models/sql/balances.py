"""SQL about balances."""

from typing import Final

# The last entry before each of many instants: a lateral look-up in the index by posting.
BEFORE_INSTANTS: Final = """
    SELECT wanted.place, e.balance_after, e.overage_after FROM {wanted} {ordered_join} entry e
    ON e.tenant_id = wanted.tenant_id AND e.sequence = (
        SELECT last.sequence FROM entry last
        WHERE last.tenant_id = wanted.tenant_id AND last.posted_at < wanted.instant
        ORDER BY last.posted_at DESC, last.sequence DESC LIMIT 1
    )
"""
