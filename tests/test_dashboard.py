"""The sources of dashboard/: their types, and what they read; tests/browser opens the pages."""

import json
import os
import re
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

import hatch_build
from credit.core.roles import Role
from tests.clients.node import NODE, install

DASHBOARD: Final = hatch_build.DASHBOARD
APP: Final = DASHBOARD / "consumption"
LONGEST_FILE: Final = 250
BUYING: Final = """# Buy credits
# For: TENANT_ADMIN, OPERATOR
# Once for each key.
# Never twice.

mutation { a }
"""
EVERYONE: Final = [role.value for role in Role]


def node(*arguments: str | Path) -> str:
    """What Node.js prints."""
    done = subprocess.run(
        [NODE, *arguments],
        cwd=DASHBOARD,
        env={**os.environ, "LC_ALL": "C"},  # numbers are written as the machine's language has it
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def head_of(document: str) -> dict[str, Any]:
    """What the explorer reads in the comment that an operation begins with."""
    script = (
        'import { headOf } from "./explorer/heads.ts";'
        f"console.log(JSON.stringify(headOf({json.dumps(document)})))"
    )
    head: dict[str, Any] = json.loads(node("--input-type=module", "--eval", script))
    return head


@pytest.mark.parametrize("project", [".", "consumption"])
def test_the_types_of_the_dashboard_fit(project: str) -> None:
    install(DASHBOARD)
    assert node("node_modules/typescript/bin/tsc", "--project", project) == ""


def test_the_typed_operations_of_the_app_are_those_of_its_documents_and_of_the_schema() -> None:
    install(DASHBOARD)
    assert node("codegen/check.ts") == "", "run `make codegen`"


def test_the_app_uses_neither_react_nor_html_that_is_put_together() -> None:
    for path in APP.rglob("*.ts*"):
        text = path.read_text("utf-8")
        assert 'from "react' not in text, path
        assert "dangerouslySetInnerHTML" not in text, path


def test_the_files_of_the_app_are_short_and_explain_what_they_export() -> None:
    sources = [path for path in APP.rglob("*.ts*") if not path.name.endswith(".generated.ts")]
    assert len(sources) > 20
    for path in sources:
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) <= LONGEST_FILE, path
        for before, line in pairwise(["", *lines]):
            if re.match(r"export (default )?(async )?function ", line):
                assert before.endswith("*/"), f"{path}: {line}"


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("0", "0"),
        ("90071992547409931.125", "90,071,992,547,409,931.125"),
        ("-0.25", "\u22120.25"),
        ("1234.5", "1,234.5"),
    ],
)
def test_amounts_are_shown_and_added_without_a_float(amount: str, shown: str) -> None:
    script = (
        'import { credits, fromThousandths, thousandths } from "./consumption/format.ts";'
        f'const amount = "{amount}";'
        "console.log(JSON.stringify([credits(amount), fromThousandths(thousandths(amount))]))"
    )
    assert json.loads(node("--input-type=module", "--eval", script)) == [shown, amount]


def test_roles_are_those_of_the_service() -> None:
    script = 'import { ROLES } from "./explorer/roles.ts"; console.log(JSON.stringify(ROLES))'
    assert json.loads(node("--input-type=module", "--eval", script)) == EVERYONE


@pytest.mark.parametrize(
    ("document", "title", "roles", "text"),
    [
        (
            BUYING,
            "Buy credits",
            ["TENANT_ADMIN", "OPERATOR"],
            "Once for each key. Never twice.",
        ),
        ("# What is left?\nquery { a }", "What is left?", EVERYONE, ""),
        ("# What is left?\n# Now.\n# For: NOBODY\n", "What is left?", EVERYONE, "Now."),
        ("query { a } # none\n", "", EVERYONE, ""),
    ],
)
def test_an_operation_says_who_asks_it(
    document: str, title: str, roles: list[str], text: str
) -> None:
    assert head_of(document) == {"title": title, "roles": roles, "text": text}
