"""What the servers of benchmarks/peers are made of, and how their answers are compared."""

import json
import re
import subprocess
from decimal import Decimal
from typing import Final
from uuid import UUID

import pytest
from graphql import build_schema, parse, validate

from benchmarks import peers, queries, read_queries, rounds
from benchmarks.data_set import Seeded
from tests.clients.node import NODE

SCRIPTS: Final = sorted(peers.FOLDER.glob("*.mjs"))
JOB: Final = {
    "id": "x",
    "title": "A",
    "status": "OPEN",
    "consumption": {
        "interviewsInvited": 3,
        "interviewsStarted": 2,
        "interviewsCompleted": 1,
        "creditsUsed": "1.5",
    },
}
POINT: Final = {
    "label": "2026-11-28",
    "partial": True,
    "interviewsConducted": 4,
    "creditsUsed": "7.25",
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_each_server_beside_the_service_is_a_script_that_parses(script: object) -> None:
    done = subprocess.run([NODE, "--check", str(script)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_there_is_a_script_of_each_server_with_a_goal() -> None:
    assert set(peers.SCRIPTS) == set(peers.GOALS)
    assert {*peers.SCRIPTS.values(), "keys.mjs"} == {path.name for path in SCRIPTS}


def test_packages_of_the_servers_are_pinned_by_hash() -> None:
    wanted = json.loads((peers.FOLDER / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((peers.FOLDER / "package-lock.json").read_text("utf-8"))["packages"]
    assert locked[""]["dependencies"] == wanted
    pins = {name: package for name, package in locked.items() if name}
    assert {f"node_modules/{name}" for name in wanted} <= set(pins)
    assert [name for name, package in pins.items() if "integrity" not in package] == []
    assert [name for name, package in pins.items() if "resolved" in package] == []


def test_mercurius_is_asked_the_service_s_own_query() -> None:
    script = (peers.FOLDER / peers.SCRIPTS[peers.MERCURIUS]).read_text("utf-8")
    found = re.search(r"const schema = `(.*?)`", script, re.DOTALL)
    assert found is not None
    assert validate(build_schema(found[1]), parse(read_queries.JOBS)) == []


def test_postgraphile_is_asked_for_as_many_fields_of_the_same_days() -> None:
    names = [set(re.findall(r"\w+", text)) for text in (peers.OF_POSTGRAPHILE, read_queries.JOBS)]
    shown = {*JOB, *JOB["consumption"], *POINT}
    assert shown <= names[0] & names[1]
    tenant = Seeded(UUID(int=1), "tenant-0", "key")
    for query in read_queries.read_queries()[: peers.QUERIES]:
        variables = json.loads(peers.postgraphile_body(query, tenant))["variables"]
        days, recent = (query.variables[name]["dates"] for name in ("days", "recent"))
        assert (variables["from"], variables["to"]) == (days["from"], days["to"])
        assert variables["recentFrom"] == recent["from"]
        assert variables["first"] == query.variables["first"]


def test_answers_of_both_shapes_have_the_same_numbers() -> None:
    jobs, points = {"nodes": [JOB]}, [POINT]
    ours = peers.numbers_of({"tenant": {"jobs": jobs, "trend": {"points": points}}})
    theirs = peers.numbers_of({"jobs": jobs, "trend": {"nodes": points}})
    assert ours == theirs
    assert (ours["jobs"], ours["points"], ours["conducted"]) == (1, 1, 4)
    assert ours["credits of days"] == Decimal("7.25")
    less = {**POINT, "creditsUsed": "7.24"}
    assert peers.numbers_of({"jobs": jobs, "trend": {"nodes": [less]}}) != ours


def test_ratios_are_medians_of_pairs_beside_their_goal() -> None:
    assert rounds.times([1, 2, 4], [3, 2, 4], 1.3) == "1.00 (≥ 1.3 ✗), 1.00 to 3.00"
    assert rounds.times([1, 2, 4], [3, 2, 4]) == "1.00, 1.00 to 3.00"
    assert queries.OURS == peers.OURS
