"""What is loaded to start, which is nearly all that a start takes: no more than is needed then."""

import json
import subprocess
import sys
from typing import Final

import pytest

from tests.insights.terminal import ROOT, environment

LATER: Final = frozenset(
    {
        "numpy",
        "xlsxwriter",
        "valkey",
        "joserfc",
        "obstore",
        "rich",
        "holidays",
        "opentelemetry",
    }
)
"""Packages that a service loads when it needs them, if ever."""

SERVED: Final = """
import asyncio
from insights.commands import serve
from insights import settings
from insights.app import make_app

async def ready(app):
    async with app.router.lifespan_context(app):
        pass

asyncio.run(ready(make_app(settings.load())))
"""
LOADED: Final = "\nimport json, sys; print(json.dumps(sorted(sys.modules)))"


def loaded_by(code: str, **settings: str) -> set[str]:
    """The modules of a new process behind some code."""
    done = subprocess.run(
        [sys.executable, "-c", code + LOADED],
        env={**environment(), **settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("words", [["--help"], []], ids=["help", "nothing"])
def test_the_list_of_commands_loads_neither_the_command_line_s_library_nor_any_room(
    words: list[str],
) -> None:
    loaded = loaded_by(f"from insights.cli import run; run({words})")
    rooms = {"models", "exporters", "notifiers", "resolvers", "graph"}
    others = {"cyclopts", "rich", "pydantic", "structlog", "httpx", "uvicorn", "tortoise"}
    assert loaded & (rooms | others | LATER) == set()


def test_a_service_that_is_ready_has_loaded_nothing_that_is_needed_later(tmp_path: object) -> None:
    loaded = loaded_by(SERVED, INSIGHTS_DATA_DIR=f"{tmp_path}/data", INSIGHTS_KEY_PEPPER="p" * 32)
    worker = {"insights.export_process", "resolvers.export_worker", "exporters.workbook"}
    assert "graph.schema" in loaded
    assert loaded & (LATER | worker | {"cyclopts", "pandas"}) == set()


def test_an_export_worker_has_loaded_neither_the_server_nor_what_writes_workbooks() -> None:
    loaded = loaded_by("import insights.export_process")
    assert "resolvers.export_worker" in loaded
    assert loaded & (LATER | {"strawberry", "graphql", "starlette", "uvicorn", "graph"}) == set()


def test_packages_that_are_left_out_can_be_loaded_behind_it_and_loaded_ones_stay() -> None:
    code = """
import json
from notifiers.optional_packages import left_out
with left_out("json", "colorsys"):
    import json
    try:
        import colorsys
    except ImportError:
        print("left out")
import colorsys
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("left out\n", "", 0)
