"""`insights import`, on both engines: what is taken, what is left out, what again changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.insights.terminal import ROOT, Ended, insights

SAMPLE = ROOT / "tests" / "data" / "sample.ndjson"
HEADER = (
    "id,source,tenantExternalId,jobExternalId,jobTitle,interviewId,candidateId,type,occurredAt,"
    "progress"
)


@pytest.fixture
def settings(empty_database_url: str) -> dict[str, str]:
    found = {"INSIGHTS_DATABASE_URL": empty_database_url}
    assert insights("migrate", settings=found).status == 0
    a_tenant("globex", found)
    return found


def a_tenant(external_id: str, settings: dict[str, str]) -> None:
    assert insights("plans", "apply", settings=settings).status == 0
    created = insights(
        "tenants",
        "create",
        "--external-id",
        external_id,
        "--name",
        external_id,
        "--timezone",
        "America/New_York",
        "--plan",
        "growth",
        "--starts-on",
        "2026-01-01",
        settings=settings,
    )
    assert created.status == 0, created.err


def summary(ended: Ended) -> tuple[int, int, int]:
    """Recorded, duplicates, rejected."""
    words = ended.out.replace(",", "").split()
    assert words[::2][:3] == ["recorded", "duplicates", "rejected"], ended
    return int(words[1]), int(words[3]), int(words[5])


def an_event(event_id: str, **changes: object) -> dict[str, Any]:
    event: dict[str, Any] = {
        "id": event_id,
        "tenantExternalId": "globex",
        "job": {"externalId": "j1", "title": "Engineer"},
        "interviewId": f"iv-{event_id}",
        "candidateId": "c1",
        "type": "COMPLETED",
        "occurredAt": "2026-03-01T09:30:00Z",
    }
    return event | changes


def as_ndjson(*events: dict[str, Any] | str) -> bytes:
    lines = [event if isinstance(event, str) else json.dumps(event) for event in events]
    return "\n".join(lines).encode()


def test_a_file_is_taken_once_however_often_it_is_imported(settings: dict[str, str]) -> None:
    distinct = len(set(SAMPLE.read_text().splitlines()))
    total = len(SAMPLE.read_text().splitlines())
    first = insights("import", str(SAMPLE), settings=settings)
    assert (first.status, first.err) == (0, "")
    assert summary(first) == (distinct, total - distinct, 0)
    again = insights("import", "-", given=SAMPLE.read_bytes(), settings=settings)
    assert again.status == 0
    assert summary(again) == (0, total, 0)


def test_each_bad_line_is_reported_by_its_number_and_the_others_are_recorded(
    settings: dict[str, str],
) -> None:
    ended = insights(
        "import",
        "-",
        given=as_ndjson(
            an_event("1"),
            "{oops",
            an_event("2", occurredAt="2026-03-01T09:30:00"),
            an_event("3", tenantExternalId="nobody"),
            an_event("4", type="PARTIALLY_COMPLETED"),
            an_event("5", type="PARTIALLY_COMPLETED", progress=1.5),
            an_event("6", job={"externalId": "j1", "title": "x" * 501}),
            an_event("1", candidateId="somebody else"),
            an_event("7", occurredAt="2099-03-01T09:30:00Z"),
            an_event("8", occurredAt="2025-03-01T09:30:00Z"),
            an_event("9", **{"\u001b[31m": 1}),
            "",
            an_event("10"),
        ),
        settings=settings,
    )
    assert ended.status == 1
    assert summary(ended) == (2, 0, 10)
    rejected = {
        int(line.split(":")[0].removeprefix("line ")): line for line in ended.err.splitlines()
    }
    assert sorted(rejected) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    fields = ("JSON", "occurredAt", "tenantExternalId", "progress", "progress", "job.title", "id")
    for number, field in enumerate((*fields, "occurredAt", "occurredAt", "no field"), 2):
        assert field in rejected[number]
    assert "\u001b" not in ended.err


def test_csv_is_known_by_its_name_its_first_character_or_the_word_for_it(
    settings: dict[str, str], tmp_path: Path
) -> None:
    row = 'e{},platform,globex,j1,"Engineer, EMEA",iv{},c1,COMPLETED,2026-03-01T09:30:00Z,\r\n'
    file = tmp_path / "events.csv"
    file.write_text(f"{HEADER}\r\n{row.format(1, 1)}e2,too,few\r\n")
    named = insights("import", str(file), settings=settings)
    assert (named.status, summary(named)) == (1, (1, 0, 1))
    assert named.err == "line 3: has 3 cells: the header has 10\n"
    piped = insights(
        "import", "-", given=f"{HEADER}\n{row.format(2, 2)}".encode(), settings=settings
    )
    assert summary(piped) == (1, 0, 0)
    text = f"{HEADER}\n{row.format(1, 1)}".encode()
    output = insights("import", "-", "--format", "csv", given=text, settings=settings)
    assert summary(output) == (0, 1, 0)
    wrong = insights("import", "-", "--format", "ndjson", given=text, settings=settings)
    assert summary(wrong) == (0, 0, 2)


def test_a_csv_file_without_its_columns_is_refused_as_a_whole(settings: dict[str, str]) -> None:
    ended = insights("import", "-", given=b"id,type\n1,COMPLETED\n", settings=settings)
    assert (ended.status, ended.out) == (1, "")
    assert "the header lacks source, tenantExternalId" in ended.err


def test_an_empty_file_is_no_mistake(settings: dict[str, str]) -> None:
    ended = insights("import", "-", settings=settings)
    assert (ended.status, summary(ended)) == (0, (0, 0, 0))


def test_history_is_taken_in_order_of_time_and_resumed_by_the_same_command(
    settings: dict[str, str], tmp_path: Path
) -> None:
    lines = SAMPLE.read_text().splitlines()
    part = tmp_path / "part.ndjson"
    part.write_text("\n".join(lines))
    first = insights("import", str(part), "--history", settings=settings)
    assert first.status == 0, first.err
    assert summary(first)[0] == len(set(lines))
    again = insights("import", "--history", str(part), settings=settings)
    assert (again.status, summary(again)) == (0, (0, len(lines), 0))


def test_history_is_refused_for_a_tenant_whose_ledger_has_begun(settings: dict[str, str]) -> None:
    assert insights("import", "-", given=as_ndjson(an_event("1")), settings=settings).status == 0
    ended = insights("import", "-", "--history", given=as_ndjson(an_event("2")), settings=settings)
    assert ended.status == 1
    assert summary(ended) == (0, 0, 1)
    assert "line 1" in ended.err
    assert "import without --history" in ended.err
