"""The lines of the README that can be pasted into a shell, and a shell to run them in."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.insights.terminal import ROOT

HEADING: Final = "## Ten lines that run"

CURL: Final = f"""#!{sys.executable}
# Stands in for curl on a machine without it: curl -s URL [-H HEADER]… -d BODY
import sys
import urllib.request

words = sys.argv[1:]
headers = dict(words[n + 1].split(": ", 1) for n, word in enumerate(words) if word == "-H")
body = words[words.index("-d") + 1].encode()
url = next(word for word in words if word.startswith("http"))
with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
    sys.stdout.write(answer.read().decode())
"""


def ten_lines() -> str:
    """The shell block below the README's heading of that name, without its comments."""
    text = (ROOT / "README.md").read_text("utf-8")
    section = text.split(f"\n{HEADING}\n", 1)[1].split("\n## ", 1)[0]
    (block,) = re.findall(r"^```sh\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return block


def answers_of(script: str, folder: Path) -> list[dict[str, Any]]:
    """What a script prints when a shell runs it in a folder: one JSON object a line.

    `sh -eu` fails at the first command that fails, and at a variable that nothing sets.
    """
    path = os.environ["PATH"]
    if shutil.which("curl") is None:
        stand_in = folder / "bin" / "curl"
        stand_in.parent.mkdir()
        stand_in.write_text(CURL)
        stand_in.chmod(0o755)
        path = f"{stand_in.parent}{os.pathsep}{path}"
    done = subprocess.run(
        ["sh", "-euc", script],
        cwd=folder,
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines() if line]
