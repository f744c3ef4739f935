"""`make codegen`: installs graphql-codegen, which nothing else needs, and runs it."""

import subprocess
from typing import Final

import hatch_build
from tests.clients.node import NODE, install

FOLDER: Final = hatch_build.DASHBOARD / "codegen"


def main() -> None:
    """Make the modules of all documents, and say what is still stale, which is nothing."""
    install(FOLDER)
    codegen = FOLDER / "node_modules" / "@graphql-codegen" / "cli" / "cjs" / "bin.js"
    subprocess.run([NODE, codegen, "--config", "codegen.ts"], cwd=FOLDER, check=True)
    subprocess.run([NODE, "check.ts"], cwd=FOLDER, check=True)


if __name__ == "__main__":
    main()
