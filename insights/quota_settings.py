"""Settings of quotas: what a key, a tenant or a process may have at a time."""

from pydantic import Field
from pydantic_settings import BaseSettings

from notifiers.buckets import Buckets
from resolvers.quotas import QuotaLimits, Quotas

_USUAL = QuotaLimits()


class QuotaSettings(BaseSettings):
    """How much of each there may be; the defaults are those of the quotas themselves."""

    max_streams: int = Field(default=_USUAL.streams, ge=1)
    key_subscriptions: int = Field(default=_USUAL.subscriptions, ge=1)
    key_connections: int = Field(default=_USUAL.connections, ge=1)
    key_webhook_tests: int = Field(default=_USUAL.webhook_tests, ge=1)
    tenant_exports: int = Field(default=_USUAL.exports, ge=1)
    tenant_export_bytes: int = Field(default=_USUAL.export_bytes, ge=1)

    def quotas(self, buckets: Buckets) -> Quotas:
        """The quotas of a process, with rates counted in these buckets."""
        limits = QuotaLimits(
            webhook_tests=self.key_webhook_tests,
            subscriptions=self.key_subscriptions,
            connections=self.key_connections,
            exports=self.tenant_exports,
            export_bytes=self.tenant_export_bytes,
            streams=self.max_streams,
        )
        return Quotas(limits, buckets)
