"""Publish/subscribe by the settings."""

from insights.settings import Settings
from notifiers.pubsub import LocalPubSub, PubSub


def pubsub_of(settings: Settings) -> PubSub:
    """Within this process alone, or between the processes that share a server."""
    if settings.pubsub_url is None:
        return LocalPubSub()
    from notifiers.valkey_pubsub import ValkeyPubSub  # noqa: PLC0415 - only where it is used: it loads Valkey's client

    return ValkeyPubSub(settings.pubsub_url.get_secret_value())
