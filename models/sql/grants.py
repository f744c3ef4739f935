"""SQL about grants."""

from typing import Final

from credit.ledger.burn_order import PRIORITY

# Literal conditions: SQLite uses the index on what is unspent for these words alone, never for
# parameters, and would read all grants that the tenant ever had while the wallet is locked.
UNSPENT: Final = """
    SELECT * FROM credit_grant WHERE tenant_id = $1 AND (remaining > 0 OR NOT started)
    UNION
    SELECT g.* FROM {named} {ordered_join} credit_grant g
    ON g.tenant_id = $1 AND g.number = named.number
"""

# The first of each kind, off the index that has them in burn order, and those yet to start: an
# order over all kinds would read only those that are spent first, and not what expires next.
FIRST_OF_KINDS: Final = (
    "".join(
        f"""
    SELECT * FROM (
        SELECT * FROM credit_grant
        WHERE tenant_id = $1 AND priority = {priority} AND remaining > 0
        ORDER BY (expires_at IS NULL), expires_at, effective_at, number LIMIT $2
    ) AS of_{kind.lower()}
    UNION ALL
    """
        for kind, priority in PRIORITY.items()
    )
    + """
    SELECT * FROM credit_grant WHERE tenant_id = $1 AND NOT started AND remaining = 0
"""
)

# As above, and those of some numbers.
FIRST_UNSPENT: Final = f"""
    {FIRST_OF_KINDS}
    UNION
    SELECT g.* FROM {{named}} {{ordered_join}} credit_grant g
    ON g.tenant_id = $1 AND g.number = named.number
"""

# Literal conditions, as above.
UNSPENT_BY_TENANTS: Final = """
    SELECT g.* FROM {wanted} {ordered_join} credit_grant g ON g.tenant_id = wanted.tenant_id
    WHERE g.remaining > 0 OR NOT g.started
"""

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_NUMBERS: Final = """
    SELECT g.* FROM {wanted} {ordered_join} credit_grant g
    ON g.tenant_id = wanted.tenant_id AND g.number = wanted.number
"""

# A join of sums on (tenant_id, number), which is no key that Tortoise can declare a relation by.
AS_OF_SEQUENCE: Final = """
    SELECT g.tenant_id, g.number, g.kind, g.amount, g.priority, g.effective_at, g.expires_at,
        g.started, l.remaining
    FROM (
        SELECT grant_number, CAST(sum(credits) AS BIGINT) AS remaining FROM entry_line
        WHERE tenant_id = $1 AND sequence <= $2 AND grant_number IS NOT NULL
        GROUP BY grant_number HAVING sum(credits) > 0
    ) l
    JOIN credit_grant g ON g.tenant_id = $1 AND g.number = l.grant_number
"""
