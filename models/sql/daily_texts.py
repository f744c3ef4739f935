"""SQL that writes the usage of each of some days as JSON."""

from functools import lru_cache
from typing import Final

from credit.core.json_text import JsonValue
from credit.metering.usage_totals import ANY_JOB, TotalUnit
from models.sql import json_text
from models.sql.planned_once import PlannedOnce
from models.sql.usage_totals import IN_USE
from models.tables.usage import MEASURES

_OR_ZERO: Final = ", ".join(f"coalesce(d.{name}, 0) AS {name}" for name in MEASURES)
_SUMS: Final = ", ".join(f"CAST(sum({name}) AS BIGINT) AS {name}" for name in MEASURES)


# Days without usage are in no table, and PostgreSQL takes longer to plan generate_series.
@lru_cache
def of_days(values: tuple[JsonValue, ...], *, is_sqlite: bool) -> str:
    """One row: the sums of a tenant's days, and their texts in order, separated by commas.

    Its values: tenant, first and last day, today, and those of the text. Besides the measures,
    columns are `day` and `partial`: whether the day is not over. The texts are null where one of
    them is, and where the tenant's totals are not in use.
    """
    return PlannedOnce(f"""
        WITH RECURSIVE days(day) AS (
            SELECT CAST($2 AS {{day}}) FROM wallet w WHERE w.tenant_id = $1 AND {IN_USE}
            UNION ALL SELECT {{next_day}} FROM days WHERE day < $3
        )
        SELECT {_SUMS},
            CASE WHEN count(*) = count(json) THEN {{join_texts}}(json, ',' {{by_day}}) END AS json
        FROM (
            SELECT *, {json_text.written(values, 5, is_sqlite=is_sqlite)} AS json FROM (
                SELECT days.day, CASE WHEN days.day >= $4 THEN 'true' ELSE 'false' END AS partial,
                    {_OR_ZERO}
                FROM days LEFT JOIN usage_total d
                ON d.tenant_id = $1 AND d.unit = '{TotalUnit.TENANT_DAY}'
                AND d.job_id = '{ANY_JOB}' AND d.starts_on = days.day
                ORDER BY days.day
            ) AS counted
        ) AS written
    """)
