"""SQL that sums usage over spans of days, of totals where it can."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from credit.metering.usage_totals import TotalUnit
from models.sql.usage import SUMS
from models.sql.usage_totals import IN_USE
from models.tables.usage import MEASURES

_NOTHING: Final = ", ".join(f"0 AS {name}" for name in MEASURES)
# A part of the UNIONs that sum spans: the tenants, of some, whose totals are not in use.
NOT_IN_USE_AMONG: Final = f"""
    SELECT tenants.place, NULL AS item, {_NOTHING} FROM {{tenants}} {{ordered_join}} wallet w
    ON w.tenant_id = tenants.tenant_id WHERE NOT ({IN_USE})
"""
_BRANCHES: Final = {
    "totals": f"""
        SELECT totals.place, CASE WHEN totals.by_day THEN d.starts_on END AS day, {SUMS}
        FROM {{totals}} {{ordered_join}} usage_total d
        ON d.tenant_id = totals.tenant_id AND d.unit = totals.unit AND d.job_id = totals.job_id
        AND d.starts_on BETWEEN totals.first_on AND totals.last_on GROUP BY 1, 2
    """,
    "jobs": f"""
        SELECT jobs.place, CASE WHEN jobs.by_day THEN d.day END AS day, {SUMS}
        FROM {{jobs}} {{ordered_join}} usage_day d
        ON d.tenant_id = jobs.tenant_id AND d.job_id = jobs.job_id
        AND d.day BETWEEN jobs.first_on AND jobs.last_on GROUP BY 1, 2
    """,
    "whole": f"""
        SELECT whole.place, CASE WHEN whole.by_day THEN d.day END AS day, {SUMS}
        FROM {{whole}} {{ordered_join}} usage_day d
        ON d.tenant_id = whole.tenant_id AND d.day BETWEEN whole.first_on AND whole.last_on
        GROUP BY 1, 2
    """,
    "tenants": NOT_IN_USE_AMONG,
}


# Many different spans in one statement, which is of one instant.
def summed(sets: Iterable[str]) -> str:
    """The sums of spans, from these sets of them.

    `totals` are spans of `usage_total`, `jobs` and `whole` spans of `usage_day` of a job and of all
    jobs. `tenants` answers a row for each of some tenants whose totals are not in use.
    """
    return " UNION ALL ".join(_BRANCHES[name] for name in sets)


# Many different spans in one statement, and the tenants whose totals are not in use, as above.
CREDITS_BY_DAY: Final = f"""
    SELECT totals.place, d.starts_on AS day, d.credits
    FROM {{totals}} {{ordered_join}} usage_total d
    ON d.tenant_id = totals.tenant_id AND d.unit = totals.unit AND d.job_id = totals.job_id
    AND d.starts_on BETWEEN totals.first_on AND totals.last_on AND d.credits > 0
    UNION ALL
    SELECT tenants.place, NULL, 0 FROM {{tenants}} {{ordered_join}} wallet w
    ON w.tenant_id = tenants.tenant_id WHERE NOT ({IN_USE})
    ORDER BY 1, 2
"""


def _of_jobs(columns: Sequence[str], measured: Mapping[str, tuple[str, str]], parts: str) -> str:
    chosen = [f"{parts}.{name}" for name in columns]
    summed = [
        f"{parts}.sign * {parts}.{weight} * ({text}) AS {name}"
        for name, (text, weight) in measured.items()
    ]
    return f"""
        SELECT {", ".join([*chosen, "d.job_id", *summed])}
        FROM {{{parts}}} {{ordered_join}} wallet w
        ON w.tenant_id = {parts}.tenant_id AND ({IN_USE}) = {parts}.in_use
        {{ordered_join}}
    """


# A UNION, which Tortoise lacks.
def of_all_jobs(columns: Sequence[str], measured: Mapping[str, tuple[str, str]]) -> str:
    """What jobs used in parts of spans, each to be added or subtracted.

    `months` are whole months of totals, and `days` are days of `usage_day`. A part counts where its
    `in_use` says whether totals of its tenant are in use, so that one statement has both ways. Each
    measure is taken as often as a column of the part says. The tenant is never a value here: that
    of one with many rows has PostgreSQL read all days instead of those of a part.
    """
    return f"""
        {_of_jobs(columns, measured, "months")} usage_total d
        ON d.tenant_id = months.tenant_id AND d.unit = '{TotalUnit.JOB_MONTH}'
        AND d.starts_on BETWEEN months.first_on AND months.last_on
        UNION ALL
        {_of_jobs(columns, measured, "days")} usage_day d
        ON d.tenant_id = days.tenant_id AND d.day BETWEEN days.first_on AND days.last_on
    """
