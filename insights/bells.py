"""Which bell the settings ask for."""

from insights.settings import Settings
from notifiers.bell import Bell, LocalBell
from notifiers.valkey_bell import ValkeyBell


def bell_of(settings: Settings) -> Bell:
    """The bell of this process alone, or the one that several processes share."""
    if settings.bell_url is None:
        return LocalBell()
    return ValkeyBell(settings.bell_url.get_secret_value())
