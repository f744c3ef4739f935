"""SQL about the sums of billing periods' entries."""

from typing import Final

from models.sql.statements import SUMS

# Conditional sums in one pass over the entries, behind the last one that is summed up.
OF_PERIOD: Final = f"""
    SELECT {SUMS} FROM entry e WHERE e.tenant_id = $1 AND e.period = $2 AND e.sequence > $3
"""

# The same of many periods at once.
OF_PERIODS: Final = f"""
    SELECT wanted.tenant_id, wanted.number, {SUMS}
    FROM {{wanted}} {{ordered_join}} entry e
    ON e.tenant_id = wanted.tenant_id AND e.period = wanted.number
    GROUP BY wanted.tenant_id, wanted.number
"""

# The literal conditions of an index that is empty as a rule.
UNSUMMED: Final = """
    SELECT tenant_id, number FROM billing_period
    WHERE closing IS NOT NULL AND movements IS NULL
    ORDER BY tenant_id, number LIMIT $1
"""

# As above.
UNSUMMED_OF_TENANT: Final = """
    SELECT tenant_id, number FROM billing_period
    WHERE closing IS NOT NULL AND movements IS NULL AND tenant_id = $2
    ORDER BY tenant_id, number LIMIT $1
"""

# A value of its own for each row. One that has sums by now keeps them: its entries may be others,
# where the tenant was emptied and its history imported again meanwhile.
KEEP: Final = """
    UPDATE billing_period SET movements = kept.movements FROM {kept}
    WHERE billing_period.tenant_id = kept.tenant_id AND billing_period.number = kept.number
    AND billing_period.movements IS NULL
"""
