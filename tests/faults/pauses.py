"""A service that pauses for less long than in production, where a test waits until it goes on."""

import importlib
import json
import os
from typing import Final

from insights import cli

ENTRY: Final = f"{__name__}:main"
_VARIABLE: Final = "TESTED_PAUSES"


def pausing(**seconds: float) -> dict[str, str]:
    """A setting of such a service: values of constants, by module and name with "__" for "."."""
    return {_VARIABLE: json.dumps(seconds)}


def main() -> None:
    """The command line, with these values."""
    for name, seconds in json.loads(os.environ.pop(_VARIABLE, "{}")).items():
        module, _, constant = name.replace("__", ".").rpartition(".")
        holder = importlib.import_module(module)
        assert isinstance(getattr(holder, constant), float)
        setattr(holder, constant, seconds)
    cli.main()
