"""The storage of exported files, by the settings, and whether the service can write there."""

import tempfile
from typing import Final

from exporters.storage import Storage, storage_at
from insights.errors import BadSettingsError, UnwritableFolderError
from insights.settings import PREFIX, Settings

_PROBE: Final = b"1"


def storage_of(settings: Settings) -> Storage:
    """Where exported files are kept. Raises BadSettingsError for an address of no known kind."""
    try:
        return storage_at(settings.exports_storage)
    except ValueError as error:
        msg = f"the settings are not right:\n  {PREFIX}EXPORTS_URL: {error}"
        raise BadSettingsError(msg) from None


def check_writable(settings: Settings) -> None:
    """Write into the staging folder of exported files. Raises UnwritableFolderError."""
    try:
        if settings.exports_url is None:
            settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = storage_of(settings).staging_folder()
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(_PROBE)
            probe.flush()
    except OSError as error:
        place = error.filename or settings.exports_storage
        variable = f"{PREFIX}{'EXPORTS_URL' if settings.exports_url else 'DATA_DIR'}"
        msg = (
            f"exported files cannot be written, at {place}: {error.strerror or error}.\n"
            f"  Make the folder of {variable} writable for the user that the service runs as, or "
            "set it to another one"
        )
        raise UnwritableFolderError(msg) from None
