"""SQL about the usage of jobs over time."""

from typing import Final

from models.sql.usage_sums import of_all_jobs
from models.tables.usage import COUNTS

_MEASURED: Final = {
    "credits": ("d.credits", "weight"),
    "interviews": (" + ".join(f"d.{name}" for name in COUNTS), "weight"),
}

# A window function, which Tortoise lacks: the first jobs of each span in one statement.
TOP_JOBS: Final = f"""
    SELECT ranked.place, ranked.job_id FROM (
        SELECT sums.place, sums.job_id, sums.most, row_number() OVER (
            PARTITION BY sums.place ORDER BY sums.credits DESC, sums.job_id DESC
        ) AS rank FROM (
            SELECT used.place, used.most, used.job_id, sum(used.credits) AS credits
            FROM ({of_all_jobs(("place", "most"), _MEASURED)}) AS used
            GROUP BY used.place, used.most, used.job_id HAVING sum(used.interviews) > 0
        ) AS sums
    ) AS ranked WHERE ranked.rank <= ranked.most ORDER BY ranked.place, ranked.rank
"""
