"""What the charts weigh, and that their types hold."""

import gzip
import subprocess
from pathlib import Path
from typing import Final

import hatch_build
from tests.clients.node import NODE

HEAVIEST: Final = 14_000
"""Bytes of the charts in gzip, the parts of d3 included."""


def test_the_charts_are_light(folder: Path) -> None:
    (script,) = folder.glob("assets/charts-*.js")
    assert len(gzip.compress(script.read_bytes(), 9)) < HEAVIEST


def test_the_types_of_the_charts_hold(folder: Path) -> None:
    assert folder.is_dir()  # the packages are there
    compiler = hatch_build.DASHBOARD / "node_modules" / "typescript" / "bin" / "tsc"
    project = hatch_build.DASHBOARD / "charts-gallery"
    done = subprocess.run(
        [NODE, compiler, "--noEmit", "-p", project], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
