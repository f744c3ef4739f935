"""SQL about purchases, with what is left of their grants."""

from typing import Final

# A join on (tenant_id, number), no key that Tortoise can declare a relation by. A subselect
# that takes the tenant from the purchase's row goes to all nodes of a distributed database.
_GRANT: Final = "credit_grant g ON g.tenant_id = p.tenant_id AND g.number = p.grant_number"
_COLUMNS: Final = "p.*, coalesce(g.remaining, 0) AS remaining"

# As above.
BY_IDS: Final = f"""
    SELECT {_COLUMNS} FROM {{wanted}}
    {{ordered_join}} purchase p ON p.tenant_id = wanted.tenant_id AND p.id = wanted.id
    LEFT JOIN {_GRANT}
"""


def _of_tenant(condition: str, order: str) -> str:
    return f"""
        SELECT {_COLUMNS} FROM purchase p LEFT JOIN {_GRANT}
        WHERE p.tenant_id = $1 {condition} ORDER BY {order}
    """


# As above.
OF_TENANT: Final = _of_tenant("", "p.purchased_at, p.id")

# As above.
BETWEEN: Final = _of_tenant(
    "AND p.purchased_at >= $2 AND p.purchased_at < $3", "p.purchased_at, p.id"
)

# As above.
AUTOMATIC: Final = _of_tenant("AND p.crossing IS NOT NULL", "p.crossing")
