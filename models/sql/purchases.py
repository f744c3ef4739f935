"""SQL about purchases."""

from typing import Final

# A join on (tenant_id, number), which is no key that Tortoise can declare a relation by.
REMAINING: Final = """
    coalesce((SELECT g.remaining FROM credit_grant g
    WHERE g.tenant_id = purchase.tenant_id AND g.number = purchase.grant_number), 0)
"""
