"""Data loaders of the daily usage; those of everything else are in loaders.py."""

from credit.metering.consumption import Usage
from models import job_trends, usage
from models.usage import JobDateRange, JobSeries, TenantDateRange, TenantSeries
from resolvers.loader import Loader, loader_of


class UsageLoaders:
    """The loaders of one operation that read the daily usage."""

    def __init__(self) -> None:
        """None has loaded anything yet."""
        self.usage_by_tenant_date_range: Loader[TenantDateRange, Usage] = loader_of(
            usage.by_tenant_date_ranges
        )
        self.usage_by_job_date_range: Loader[JobDateRange, Usage] = loader_of(
            usage.by_job_date_ranges
        )
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
