"""SQL about the usage of jobs over time."""

from typing import Final

from models.sql.usage import IN_SPAN, SUMS
from models.tables.usage import COUNTS

_COUNTS: Final = " + ".join(f"d.{name}" for name in COUNTS)

# A window function, which Tortoise lacks: the first jobs of each span in one statement.
TOP_JOBS: Final = f"""
    SELECT ranked.place, ranked.job_id FROM (
        SELECT sums.place, sums.job_id, sums.most, row_number() OVER (
            PARTITION BY sums.place ORDER BY sums.credits DESC, sums.job_id DESC
        ) AS rank FROM (
            SELECT wanted.place, wanted.most, d.job_id, sum(d.credits) AS credits
            FROM {{wanted}} {{ordered_join}} usage_day d ON {IN_SPAN}
            GROUP BY wanted.place, wanted.most, d.job_id HAVING sum({_COUNTS}) > 0
        ) AS sums
    ) AS ranked WHERE ranked.rank <= ranked.most ORDER BY ranked.place, ranked.rank
"""

_DAY: Final = "CASE WHEN wanted.by_day THEN d.day END AS day"

# One statement reads both as of one instant, so that no job has more than all jobs together.
SERIES_WITH_JOBS: Final = f"""
    SELECT wanted.place, NULL AS job_id, {_DAY}, {SUMS}
    FROM {{wanted}} {{ordered_join}} usage_day d ON {IN_SPAN} GROUP BY 1, 3
    UNION ALL
    SELECT wanted.place, d.job_id, {_DAY}, {SUMS}
    FROM {{wanted}} {{ordered_join}} {{chosen}} ON chosen.series = wanted.series
    {{ordered_join}} usage_day d ON {IN_SPAN} AND d.job_id = chosen.job_id GROUP BY 1, 2, 3
"""
