"""`insights explain-query`: the source of a query, and why there is none."""

import ast
from pathlib import Path

import pytest

from tests.insights.terminal import insights

JOBS = """query Jobs($count: Boolean!) { tenant { jobs { totalCount @include(if: $count)
  nodes { title ...Used } } } }
fragment Used on Job { consumption { creditsUsed } }
query Viewer { viewer { name } }"""


def written(folder: Path, text: str) -> str:
    file = folder / "query.graphql"
    file.write_text(text, "utf-8")
    return str(file)


def test_a_query_is_shown_as_python_with_the_paths_of_its_fields(tmp_path: Path) -> None:
    ended = insights("explain-query", written(tmp_path, JOBS), "--operation", "Jobs")
    assert ended.status == 0
    assert ended.out.startswith("# With $count: true\n")
    functions = [one.name for one in ast.parse(ended.out).body if hasattr(one, "name")]
    assert functions[-1] == "Jobs"
    assert "    # tenant.jobs.nodes.consumption: Job.consumption\n" in ended.out
    assert "await resolve_Job_consumption_of_each(sources, info, **arguments" in ended.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{ viewer {", "Syntax Error"),
        ("{ viewer { nothing } }", "Cannot query field 'nothing'"),
        ("mutation { testWebhook { problems { message } } }", "is required"),
        ("subscription S { balanceChanged { sequence } }", ""),
        ("{ __schema { types { name } } }", "graphql-core executes it"),
        (JOBS, "The document has several operations"),
    ],
)
def test_what_is_not_compiled_is_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    ended = insights("explain-query", written(tmp_path, text))
    assert ended.status == 1
    assert ended.out == ""
    assert said in " ".join(ended.err.split())
    assert "Traceback" not in ended.err


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    ended = insights("explain-query", str(tmp_path / "none.graphql"))
    assert ended.status == 1
    assert "none.graphql" in ended.err
