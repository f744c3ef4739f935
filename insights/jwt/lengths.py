"""How long a token may be."""

from typing import Final

LONGEST_TOKEN: Final = 8 * 1024
"""Bytes; a longer text is not looked at."""
