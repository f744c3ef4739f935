"""SQL that sums usage of listed jobs over spans of days."""

from collections.abc import Iterable
from typing import Final

from credit.metering.usage_totals import TotalUnit
from models.sql.usage import SUMS
from models.sql.usage_sums import NOT_IN_USE_AMONG

_BRANCHES: Final = {
    "months": f"""
        SELECT months.place, listed.item, {SUMS}
        FROM {{listed}} {{ordered_join}} {{months}}
        ON listed.item BETWEEN months.first_item AND months.last_item
        {{ordered_join}} usage_total d
        ON d.tenant_id = months.tenant_id AND d.unit = '{TotalUnit.JOB_MONTH}'
        AND d.job_id = listed.job_id AND d.starts_on BETWEEN months.first_on AND months.last_on
        GROUP BY 1, 2
    """,
    "days": f"""
        SELECT days.place, listed.item, {SUMS}
        FROM {{listed}} {{ordered_join}} {{days}}
        ON listed.item BETWEEN days.first_item AND days.last_item
        {{ordered_join}} usage_day d
        ON d.tenant_id = days.tenant_id AND d.job_id = listed.job_id
        AND d.day BETWEEN days.first_on AND days.last_on
        GROUP BY 1, 2
    """,
    "tenants": NOT_IN_USE_AMONG,
}


# Many spans and jobs in one statement, which is of one instant.
def summed(sets: Iterable[str]) -> str:
    """The sums of spans of `listed` jobs: of `months` of totals, and of `days`.

    Jobs are numbered, and a span is of those from one number to another. Sums are grouped by
    numbers, which PostgreSQL sorts in two thirds of the time that ids take.
    `tenants` answers a row for each of some tenants whose totals are not in use.
    """
    return " UNION ALL ".join(_BRANCHES[name] for name in sets)
