"""Data loaders of the daily usage; those of everything else are in loaders.py."""

from enum import Enum, auto
from functools import partial
from uuid import UUID

from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from models import job_sums, job_trends, usage
from models.job_sums import JobsDateRange
from models.usage import JobDateRange, JobSeries, TenantDateRange, TenantSeries
from resolvers.loader import Loader, in_session, loader_of


class Expected(Enum):
    """What an operation is going to ask of its tenants, and which may be read with them."""

    USAGE_OF_PERIOD = auto()


class JobUsages(Loader[JobsDateRange, list[Usage]]):
    """What jobs used, by lists of them: a list is one key, and of each job one is enough."""

    def __init__(self) -> None:
        """None has loaded anything yet."""
        super().__init__(partial(in_session, job_sums.by_jobs_date_ranges))
        self._known: dict[tuple[UUID, DateRange], dict[UUID, Usage]] = {}

    async def load(self, key: JobsDateRange) -> list[Usage]:
        """The usage of each job in the order of the jobs, without those that are known already."""
        tenant_id, jobs, date_range = key
        known = self._known.setdefault((tenant_id, date_range), {})
        missing = tuple([job for job in jobs if job not in known])
        if missing:
            found = await super().load((tenant_id, missing, date_range))
            assert found is not None, "days without usage have one of zeros"
            known.update(zip(missing, found, strict=True))
        return [known[job] for job in jobs]

    def clear(self) -> None:
        """As any loader's."""
        super().clear()
        self._known.clear()

    def cancel(self) -> None:
        """As any loader's."""
        super().cancel()
        self._known.clear()


class UsageLoaders:
    """The loaders of one operation that read the daily usage."""

    def __init__(self) -> None:
        """None has loaded anything yet."""
        self.expected: set[Expected] = set()
        self.usage_by_tenant_date_range: Loader[TenantDateRange, Usage] = loader_of(
            usage.by_tenant_date_ranges
        )
        self.usages_by_jobs_date_range = JobUsages()
        self.series_by_tenant: Loader[TenantSeries, tuple[Usage, ...]] = loader_of(
            usage.series_of_tenants
        )
        self.series_by_job: Loader[JobSeries, tuple[Usage, ...]] = loader_of(usage.series_of_jobs)
        self.top_jobs_by_tenant_date_range = loader_of(job_trends.top_jobs)
        self.series_with_jobs_by_tenant = loader_of(job_trends.series_with_jobs)
        self.daily_credits_by_tenant_date_range = loader_of(usage.credits_by_day)
        self.daily_credits_by_job_date_range = loader_of(usage.credits_of_jobs_by_day)
        self.candidates_by_tenant_date_range: Loader[TenantDateRange, int] = loader_of(
            usage.candidates_by_tenant_date_ranges
        )
        self.candidates_by_job_date_range: Loader[JobDateRange, int] = loader_of(
            usage.candidates_by_job_date_ranges
        )
