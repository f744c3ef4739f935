"""The pepper of API keys against the one that the database's keys are hashed with."""

from typing import Final

from insights.demo import state
from insights.errors import BadSettingsError
from insights.settings import PREFIX, Settings
from resolvers import keys

HOW_TO_ACCEPT: Final = "insights keys accept-pepper"


async def check_pepper(settings: Settings) -> None:
    """Refuse another pepper than that of the open database, which remembers the first.

    Raises BadSettingsError, also where no pepper is set.
    """
    if await keys.is_pepper_of_database(settings.pepper):
        return
    own = state.read(settings.data_dir) is not None
    fix = (
        f"Unset {PREFIX}KEY_PEPPER: the demo in {settings.data_dir} has a pepper of its own"
        if own
        else "Set the pepper that the service ran with before, everywhere alike"
    )
    msg = (
        f"{PREFIX}KEY_PEPPER is not the pepper that the API keys of this database are hashed with: "
        f"no key would be valid, and no webhook secret could be decrypted.\n  {fix}.\n"
        f"  If that pepper is lost: {HOW_TO_ACCEPT}"
    )
    raise BadSettingsError(msg)
