"""`insights import`, on both engines: what is taken, what is left out, what again changes."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from insights import cli_context
from insights.imports.fields import event_of
from models import database
from resolvers import metering
from tests.insights.terminal import ROOT, Ended, insights

SAMPLE = ROOT / "tests" / "data" / "sample.ndjson"
HEADER = (
    "id,source,tenantExternalId,jobExternalId,jobTitle,interviewId,candidateId,type,occurredAt,"
    "progress"
)


@pytest.fixture
def settings(database_url: str) -> dict[str, str]:
    """A database with a tenant that started in the past, and is open."""
    found = {"INSIGHTS_DATABASE_URL": database_url}
    a_tenant("globex", found, "--no-history")
    return found


@pytest.fixture
def waiting(database_url: str) -> dict[str, str]:
    """A database with a tenant that waits for its history."""
    found = {"INSIGHTS_DATABASE_URL": database_url}
    a_tenant("globex", found)
    return found


def a_tenant(external_id: str, settings: dict[str, str], *options: str) -> None:
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
        *options,
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
    waiting: dict[str, str], tmp_path: Path
) -> None:
    lines = SAMPLE.read_text().splitlines()
    part = tmp_path / "part.ndjson"
    part.write_text("\n".join(lines))
    first = insights("import", str(part), "--history", settings=waiting)
    assert first.status == 0, first.err
    assert summary(first)[0] == len(set(lines))
    again = insights("import", "--history", str(part), settings=waiting)
    assert (again.status, summary(again)) == (0, (0, len(lines), 0))


def test_history_is_refused_for_a_tenant_whose_ledger_has_begun(settings: dict[str, str]) -> None:
    assert insights("import", "-", given=as_ndjson(an_event("1")), settings=settings).status == 0
    ended = insights("import", "-", "--history", given=as_ndjson(an_event("2")), settings=settings)
    assert ended.status == 1
    assert summary(ended) == (0, 0, 1)
    assert "line 1" in ended.err
    assert "import without --history" in ended.err


# ── A tenant that waits for its history ───────────────────────────────────────────────────────────


def state(settings: dict[str, str], external_id: str = "globex") -> str:
    """What the list of tenants says of one."""
    (line,) = (
        line
        for line in insights("tenants", "list", settings=settings).out.splitlines()
        if line.startswith(external_id)
    )
    return line.split("  ")[-1].strip()


def explained(settings: dict[str, str]) -> list[str]:
    """Every entry of the tenant: its number, when it was posted, why and how much."""
    ended = insights("explain", "globex", "--every-period", settings=settings)
    assert ended.status == 0, ended.err
    rows = (line.split() for line in ended.out.splitlines())
    return [" ".join(row[:5]) for row in rows if len(row) > 4 and row[0].isdigit()]


def three_months() -> list[dict[str, Any]]:
    """Completions in three months, of which one is voided in the next, and a partial one."""
    completed = [
        an_event(f"c{month}", occurredAt=f"2026-{month:02}-05T09:00:00Z") for month in (1, 2, 3)
    ]
    voided = an_event("v", type="VOIDED", occurredAt="2026-03-02T09:00:00Z", interviewId="iv-c2")
    partial = an_event(
        "p", type="PARTIALLY_COMPLETED", progress=0.5, occurredAt="2026-01-31T09:00:00Z"
    )
    return [*completed, voided, partial]


def test_a_tenant_that_starts_in_the_past_waits_until_its_history_is_in(
    waiting: dict[str, str],
) -> None:
    assert state(waiting) == "waits for its history"
    live = insights("import", "-", given=as_ndjson(an_event("1")), settings=waiting)
    assert (live.status, summary(live)) == (1, (0, 0, 1))
    assert "waits for its history" in live.err
    read = insights("explain", "globex", settings=waiting)
    assert (read.status, "of what has come in so far" in read.err) == (0, True)
    taken = insights("import", "-", "--history", given=as_ndjson(an_event("1")), settings=waiting)
    assert (taken.status, summary(taken)) == (0, (1, 0, 0))
    assert state(waiting) == "open"
    assert insights("explain", "globex", settings=waiting).err == ""


def test_a_mended_file_leaves_what_a_file_without_a_bad_line_leaves(
    waiting: dict[str, str],
) -> None:
    events = three_months()
    bad = insights(
        "import", "-", "--history", given=as_ndjson("{oops", *events[1:]), settings=waiting
    )
    assert (bad.status, summary(bad)) == (1, (0, 0, 1))
    assert "line 1: is no JSON" in bad.err
    assert "import the whole file again" in bad.err
    assert state(waiting) == "waits for its history"
    mended = insights("import", "-", "--history", given=as_ndjson(*events), settings=waiting)
    assert (mended.status, summary(mended)) == (0, (5, 0, 0))
    entries = explained(waiting)
    assert [entry.split(" ", 1)[1] for entry in entries if "CONSUMPTION" in entry] == [
        "2026-01-05 09:00:00 CONSUMPTION -1",
        "2026-01-31 09:00:00 CONSUMPTION -0.5",
        "2026-02-05 09:00:00 CONSUMPTION -1",
        "2026-03-05 09:00:00 CONSUMPTION -1",
    ]
    assert insights("verify", settings=waiting).status == 0


def test_a_dry_run_says_what_the_import_does_then_and_writes_nothing(
    waiting: dict[str, str],
) -> None:
    given = as_ndjson(
        *three_months(),
        three_months()[0],
        an_event("c1", candidateId="c2"),
        an_event("old", occurredAt="2025-12-01T09:00:00Z"),
    )
    before = explained(waiting)
    tried = insights("import", "-", "--history", "--dry-run", given=given, settings=waiting)
    assert tried.status == 1
    assert tried.out.splitlines()[0] == "globex: 5 events would charge 2.5 credits"
    assert tried.out.splitlines()[1].startswith("would record 5, duplicates 1, rejected 2 ")
    assert [line.split(":")[0] for line in tried.err.splitlines()] == ["line 7", "line 8", "note"]
    assert "line 1 has this event with different content" in tried.err
    assert (explained(waiting), state(waiting)) == (before, "waits for its history")
    good = as_ndjson(*three_months())
    again = insights("import", "-", "--history", "--dry-run", given=good, settings=waiting)
    assert (again.status, again.err) == (0, "")
    assert insights("import", "-", "--history", given=good, settings=waiting).status == 0
    charged = [entry.split()[4] for entry in explained(waiting) if "CONSUMPTION" in entry]
    given_back = [entry.split()[4] for entry in explained(waiting) if "REVERSAL" in entry]
    assert (charged, given_back) == (["-1", "-0.5", "-1", "-1"], ["+1"])


def test_a_dry_run_of_current_events_counts_what_is_recorded_already(
    settings: dict[str, str],
) -> None:
    known = [
        an_event("1"),
        an_event("2", type="PARTIALLY_COMPLETED", progress=0.5, interviewId="iv"),
    ]
    assert insights("import", "-", given=as_ndjson(*known), settings=settings).status == 0
    before = explained(settings)
    coming = as_ndjson(*known, an_event("3", interviewId="iv"), an_event("4", tenantExternalId="x"))
    tried = insights("import", "-", "--dry-run", given=coming, settings=settings)
    assert (tried.status, tried.err.splitlines()[0][:7]) == (1, "line 4:")
    assert tried.out.startswith("globex: 1 events would charge 0.5 credits\nwould record 1, ")
    assert explained(settings) == before


def test_a_history_that_broke_off_is_emptied_and_begun_again(waiting: dict[str, str]) -> None:
    events = three_months()
    record_a_part(waiting, events[1:3])
    late = insights("import", "-", "--history", given=as_ndjson(*events), settings=waiting)
    assert summary(late) == (0, 2, 3), "what lies before it cannot be charged in its own period"
    assert "insights tenants empty" in late.err
    refused = insights("tenants", "empty", "globex", given=b"n\n", settings=waiting)
    assert (refused.status, refused.out) == (1, "")
    assert "globex (globex, Growth)?" in refused.err
    emptied = insights("tenants", "empty", "globex", given=b"y\n", settings=waiting)
    assert (emptied.status, emptied.out) == (0, "emptied globex (globex)\n")
    taken = insights("import", "-", "--history", given=as_ndjson(*events), settings=waiting)
    assert (taken.status, summary(taken)) == (0, (5, 0, 0))
    assert insights("verify", settings=waiting).status == 0
    assert insights("tenants", "empty", "globex", "--yes", settings=waiting).status == 1
    assert state(waiting) == "open"


def record_a_part(settings: dict[str, str], events: list[dict[str, Any]]) -> None:
    """Record a part of a history, as an import does that is killed before its end."""
    parsed = [event_of(event) for event in events]

    async def work() -> None:
        await database.connect(settings["INSIGHTS_DATABASE_URL"])
        answers = await metering.record_history(cli_context.context(), parsed)
        assert all(answer.problem is None for answer in answers), answers
        await database.close()

    asyncio.run(work())


def test_a_tenant_without_a_history_is_opened_by_hand(waiting: dict[str, str]) -> None:
    opened = insights("tenants", "open", "globex", settings=waiting)
    assert (opened.status, opened.out) == (0, "globex (globex) is open\n")
    assert state(waiting) == "open"
    assert insights("import", "-", given=as_ndjson(an_event("1")), settings=waiting).status == 0
    late = insights("import", "-", "--history", given=as_ndjson(an_event("2")), settings=waiting)
    assert summary(late) == (0, 0, 1)


def test_a_tenant_made_by_a_slip_is_deleted_and_made_again(settings: dict[str, str]) -> None:
    a_tenant("slip", settings, "--no-history")
    asked = insights("tenants", "delete", "slip", settings=settings)
    assert (asked.status, asked.out) == (1, "")
    assert "delete slip (slip, Growth)? [y/N] nothing was done" in asked.err
    deleted = insights("tenants", "delete", "slip", "--yes", settings=settings)
    assert (deleted.status, deleted.out) == (0, "deleted slip (slip)\n")
    a_tenant("slip", settings)
    assert insights("import", "-", given=as_ndjson(an_event("1")), settings=settings).status == 0
    kept = insights("tenants", "delete", "globex", "--yes", settings=settings)
    assert (kept.status, kept.out) == (1, "")
    assert "interview events of this tenant are recorded" in kept.err
