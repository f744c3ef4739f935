"""Keys and tokens of what is followed, checked again at once: nobody waits for the next check."""

from typing import Final

import pytest

import graph.protocol.socket
import graph.protocol.stream
import insights.authentication
import insights.jwt.tokens

QUICK_S: Final = 0.05


def check_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check credentials every few hundredths of a second, and keep what was found no longer."""
    for following in (graph.protocol.socket, graph.protocol.stream):
        monkeypatch.setattr(following, "REVALIDATE_S", QUICK_S)
    for reading in (insights.authentication, insights.jwt.tokens):
        monkeypatch.setattr(reading, "CACHED_S", QUICK_S)
