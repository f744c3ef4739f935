"""Data loaders of the daily usage; those of everything else are in loaders.py."""

from enum import Enum, auto
from functools import cached_property, partial
from uuid import UUID

from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from models import job_sums, job_trends, usage
from models.job_sums import JobsDateRange
from models.usage import JobDateRange, JobSeries, TenantDateRange, TenantSeries
from resolvers.loader import Loader, LoaderOf, in_session


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

    usage_by_tenant_date_range: LoaderOf[TenantDateRange, Usage] = LoaderOf.query(
        usage.by_tenant_date_ranges
    )
    series_by_tenant: LoaderOf[TenantSeries, tuple[Usage, ...]] = LoaderOf.query(
        usage.series_of_tenants
    )
    series_by_job: LoaderOf[JobSeries, tuple[Usage, ...]] = LoaderOf.query(usage.series_of_jobs)
    top_jobs_by_tenant_date_range = LoaderOf.query(job_trends.top_jobs)
    series_with_jobs_by_tenant = LoaderOf.query(job_trends.series_with_jobs)
    daily_credits_by_tenant_date_range = LoaderOf.query(usage.credits_by_day)
    daily_credits_by_job_date_range = LoaderOf.query(usage.credits_of_jobs_by_day)
    candidates_by_tenant_date_range: LoaderOf[TenantDateRange, int] = LoaderOf.query(
        usage.candidates_by_tenant_date_ranges
    )
    candidates_by_job_date_range: LoaderOf[JobDateRange, int] = LoaderOf.query(
        usage.candidates_by_job_date_ranges
    )

    @cached_property
    def usages_by_jobs_date_range(self) -> JobUsages:
        """What jobs used, by lists of them."""
        return JobUsages()
