"""What jobs used beside other jobs and other days, for lists of jobs at once."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from credit.dates.date_ranges import DateRange as Days
from credit.metering.job_consumption import EarlierDays
from credit.metering.tenants import Job
from graph.connection import Info
from graph.groups import in_groups
from graph.trend_point import CreditsChange
from resolvers import consumption


class JobInDays(Protocol):
    """A job, some days, and the earlier days that they are compared with."""

    value: Job
    within: Days
    earlier: EarlierDays | None


async def changes_of_each(of: Sequence[JobInDays], info: Info) -> Sequence[CreditsChange | None]:
    """How the credits that each job used differ from those of the earlier days."""

    async def together(
        key: tuple[UUID, Days, EarlierDays | None], group: list[JobInDays]
    ) -> Sequence[CreditsChange | None]:
        tenant_id, days, earlier = key
        if earlier is None:
            return [None] * len(group)
        jobs = [one.value.id for one in group]
        found = await consumption.changes_of_jobs(info.context, tenant_id, jobs, days, earlier)
        return list(map(CreditsChange.from_domain, found))

    return await in_groups(of, lambda one: (one.value.tenant_id, one.within, one.earlier), together)


async def shares_of_each(of: Sequence[JobInDays], info: Info) -> list[float | None]:
    """The credits that each job used in percent of those of its tenant."""

    async def together(key: tuple[UUID, Days], group: list[JobInDays]) -> list[float | None]:
        jobs = [one.value.id for one in group]
        return await consumption.shares_of_jobs(info.context, key[0], jobs, key[1])

    return await in_groups(of, lambda one: (one.value.tenant_id, one.within), together)
