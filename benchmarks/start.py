"""Starting: CPU and memory of the list of commands, the service and the export worker.

Beside a bare interpreter, in turn; each in a process of its own. `python -m benchmarks.start`.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from typing import Final

from benchmarks.export_writers import MEGABYTE
from benchmarks.figures import table

ROUNDS: Final = 7
RUNS: Final = {
    "python -c pass": "",
    "insights --help": "import sys; sys.stdout = sys.stderr; from insights.cli import run; run([])",
    "insights serve, loaded": (
        "from insights.garbage import collect_seldom; collect_seldom();"
        " import insights.commands.serve"
    ),
    "export worker, loaded": "import insights.export_process",
}
MEASURED: Final = """
import json, resource, sys
used = resource.getrusage(resource.RUSAGE_SELF)
size = int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()
print(json.dumps([used.ru_utime + used.ru_stime, size]), file=sys.__stdout__)
"""


def _run(code: str) -> tuple[float, int]:
    """Seconds of CPU and bytes of memory of a process behind some code."""
    command = [sys.executable, "-c", code + MEASURED]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, size = json.loads(done.stdout)
    return seconds, size


def _row(name: str, runs: Sequence[tuple[float, int]]) -> list[object]:
    seconds, sizes = zip(*runs, strict=True)
    return [
        name,
        f"{median(seconds):.2f}",
        f"{min(seconds):.2f}",
        f"{median(sizes) / MEGABYTE:.0f}",
    ]


def main() -> None:
    """Measure and print."""
    runs: dict[str, list[tuple[float, int]]] = {name: [] for name in RUNS}
    for _ in range(ROUNDS):
        for name, code in RUNS.items():
            runs[name].append(_run(code))
    header = ("what starts", "CPU s, median", "least", "memory MB")
    table("Starting, measuring it included", header, [_row(name, runs[name]) for name in RUNS])


if __name__ == "__main__":
    main()
