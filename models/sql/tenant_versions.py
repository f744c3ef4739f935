"""SQL about the versions of tenants."""

from typing import Final


def _of_tenant(tenant: str) -> str:
    """What a version has besides the wallet's columns; `tenant` is the placeholder of its id."""
    return f"""
        (SELECT t.zone FROM tenant t WHERE t.id = {tenant}) AS zone,
        (SELECT p.definition FROM plan p
         WHERE p.id = (SELECT t.plan_id FROM tenant t WHERE t.id = {tenant})) AS definition
    """


# Read by queries that may be answered from the cache: look-ups by primary key, and no objects.
# Subselects: PostgreSQL plans them in half of the time that it takes to plan joins of three tables.
VERSION: Final = f"""
    SELECT version, {{written_by}} AS written_by, next_due_at, awaits_history, {_of_tenant("$1")}
    FROM wallet WHERE tenant_id = $1
"""


COLUMNS: Final = 3
"""How many `texts` makes."""


# Beside the row of a key. One value comes out of a subselect, so those of the wallet are one text.
def texts(tenant: str) -> str:
    """The columns of a tenant's version, by the placeholder of its id: it is on one shard."""
    return f"""
        (SELECT {{written_by}} || '/' || CAST(w.version AS TEXT) || '/'
            || CAST(w.awaits_history AS TEXT) || '/' || CAST(w.next_due_at AS TEXT)
         FROM wallet w WHERE w.tenant_id = {tenant}) AS wallet,
        {_of_tenant(tenant)}
    """
