"""What keys may spend, by the settings."""

from insights.settings import Settings
from notifiers.buckets import Buckets, LocalBuckets
from resolvers.spending import Spending, bucket_of


def spending_of(settings: Settings) -> Spending:
    """Counted within this process alone, or by the server that several processes share."""
    url, ingest = settings.pubsub_url, settings.ingest_bucket
    buckets: Buckets = LocalBuckets()
    if url is not None:
        from notifiers.valkey_buckets import ValkeyBuckets  # noqa: PLC0415 - only where it is used: it loads Valkey's client

        buckets = ValkeyBuckets(url.get_secret_value())
    size = bucket_of(settings.cost_bucket)
    return Spending(buckets, settings.cost_limit, size, bucket_of(ingest) if ingest else None)
