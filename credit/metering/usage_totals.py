"""Totals of the daily usage: of a tenant by day and by month, and of each job by month."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from credit.metering.interviews import UsageKey


class TotalUnit(StrEnum):
    """What a total is of; months are calendar months."""

    TENANT_DAY = "TENANT_DAY"
    TENANT_MONTH = "TENANT_MONTH"
    JOB_MONTH = "JOB_MONTH"


ANY_JOB: Final = str(UUID(int=0))
"""Stands in place of a job's id in totals of a tenant."""


class TotalKey(NamedTuple):
    """Key of one number of a total; `measure` is the name of a field of `Usage`."""

    unit: TotalUnit
    job: str
    starts_on: date
    measure: str


def totals_with(on: date, job: str) -> tuple[tuple[TotalUnit, str, date], ...]:
    """The totals that the usage of a day and job is part of: unit, job and first day of each."""
    month = on.replace(day=1)
    return (
        (TotalUnit.TENANT_DAY, ANY_JOB, on),
        (TotalUnit.TENANT_MONTH, ANY_JOB, month),
        (TotalUnit.JOB_MONTH, job, month),
    )


def totals_of(usage: Mapping[UsageKey, int]) -> Counter[TotalKey]:
    """What the usage of days and jobs adds to totals; numbers may be negative."""
    totals: Counter[TotalKey] = Counter()
    for (on, job, measure), number in usage.items():
        for total in totals_with(on, job):
            totals[TotalKey(*total, measure)] += number
    return totals
