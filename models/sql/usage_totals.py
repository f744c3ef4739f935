"""SQL about the totals of the daily usage."""

from typing import Final

from credit.metering.usage_totals import ANY_JOB, TotalUnit
from models.sql.usage import SUMS, add_to
from models.tables.usage import MEASURES

KEY: Final = ("unit", "job_id", "starts_on")
_WHOLE: Final = "w.totals_version = w.version"


def in_use(wallet: str) -> str:
    """Whether the totals of the tenant of a wallet are whole, by the wallet's name in the query."""
    return f"{wallet}.totals_version = {wallet}.version AND {wallet}.totals_begin_on IS NULL"


IN_USE: Final = in_use("w")
"""As above, of a wallet `w`."""
_ANY_JOB: Final = f"CAST('{ANY_JOB}' AS {{uuid}})"
_INTO: Final = f"INSERT INTO usage_total (tenant_id, {', '.join(KEY)}, {', '.join(MEASURES)})"
_FROM_DAYS: Final = "FROM usage_day d WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3"

# An upsert by differences, of months that are built already.
ADD: Final = add_to(
    "usage_total",
    KEY,
    MEASURES,
    f"""EXISTS (
        SELECT 1 FROM wallet w WHERE w.tenant_id = owner.tenant_id AND {_WHOLE}
        AND (w.totals_begin_on IS NULL OR change.starts_on >= w.totals_begin_on)
    )""",
)

# Two columns compared, which a queryset says worse.
NOT_IN_USE: Final = f"""
    SELECT w.tenant_id FROM wallet w WHERE NOT ({IN_USE}) AND w.tenant_id > $2
    ORDER BY w.tenant_id LIMIT $1
"""

# As above.
STATE: Final = """
    SELECT version - totals_version AS lag, totals_begin_on AS begin_on
    FROM wallet WHERE tenant_id = $1
"""

# INSERT ... SELECT: no row leaves the database.
FILL_DAYS: Final = f"""
    {_INTO} SELECT d.tenant_id, '{TotalUnit.TENANT_DAY}', {_ANY_JOB}, d.day, {SUMS}
    {_FROM_DAYS} GROUP BY d.tenant_id, d.day
"""

# As above.
FILL_MONTH_OF_JOBS: Final = f"""
    {_INTO} SELECT d.tenant_id, '{TotalUnit.JOB_MONTH}', d.job_id, $2, {SUMS}
    {_FROM_DAYS} GROUP BY d.tenant_id, d.job_id
"""

# As above.
FILL_MONTH: Final = f"""
    {_INTO} SELECT d.tenant_id, '{TotalUnit.TENANT_MONTH}', {_ANY_JOB}, $2, {SUMS}
    FROM usage_total d
    WHERE d.tenant_id = $1 AND d.unit = '{TotalUnit.TENANT_DAY}' AND d.starts_on BETWEEN $2 AND $3
    GROUP BY d.tenant_id
"""
