"""What all commands begin with, and how they say something."""

import os
import sys
from typing import Final

from rich.console import Console

from insights import logs
from insights import settings as configuration
from insights.settings import LogLevel, Settings

PIPE_WIDTH: Final = 80
"""Characters of a line where no terminal says how many it has."""


def begin(settings: Settings, unless_set: LogLevel = LogLevel.WARNING) -> Settings:
    """Set up logs, of a level of the command's own where none is set, and point out slips."""
    level = settings.log_level if "log_level" in settings.model_fields_set else unless_set
    logs.set_up(level, settings.log_format)
    for line in configuration.unknown():
        tell(f"note: {line}")
    return settings


def say(text: str) -> None:
    """Answer on standard output."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def tell(text: str) -> None:
    """Say something beside the answer, on standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def terminal() -> Console:
    """For tables and the like, on standard output; on a pipe as wide as `COLUMNS` says, or 80."""
    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(highlight=False, width=None if told else PIPE_WIDTH)
