"""Lines of files: what is recorded, and how the rest is reported."""

import csv
import io
import json
from typing import Any

import pytest

from credit.metering.events import EventType, JobStatus
from insights.errors import BadFileError
from insights.imports import ndjson, table
from insights.imports.lines import LONGEST_LINE, Lines, ParsedLine
from tests.builders import at

GONE = object()
GOOD: dict[str, Any] = {
    "id": "e1",
    "tenantExternalId": "acme",
    "job": {"externalId": "j1", "title": "Engineer é🚀"},
    "interviewId": "i1",
    "candidateId": "c1",
    "type": "COMPLETED",
    "occurredAt": "2026-03-01T09:30:00Z",
}
ROW = {
    "id": "e1",
    "source": "platform",
    "tenantExternalId": "acme",
    "jobExternalId": "j1",
    "jobTitle": "Engineer é🚀",
    "interviewId": "i1",
    "candidateId": "c1",
    "type": "COMPLETED",
    "occurredAt": "2026-03-01T09:30:00Z",
    "progress": "",
}


def from_ndjson(*lines: bytes) -> list[ParsedLine]:
    return list(ndjson.read(Lines(io.BytesIO(b"\n".join(lines)))))


def from_csv(text: str | bytes) -> list[ParsedLine]:
    raw = text if isinstance(text, bytes) else text.encode()
    return list(table.read(Lines(io.BytesIO(raw))))


def written(**changes: object) -> bytes:
    """A good line with fields changed; those of the job by `job_`, those that are GONE left out."""
    event = json.loads(json.dumps(GOOD))
    for name, value in changes.items():
        place, key = (event["job"], name[4:]) if name.startswith("job_") else (event, name)
        place[key] = value
        if value is GONE:
            del place[key]
    return json.dumps(event).encode()


def a_table(*rows: dict[str, str], columns: tuple[str, ...] = table.COLUMNS) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def test_a_line_has_the_fields_of_the_api_s_input() -> None:
    (read,) = from_ndjson(written())
    event = read.event
    assert event is not None
    assert (event.id, event.source, event.tenant) == ("e1", "platform", "acme")
    assert (event.job, event.job_title, event.job_status) == ("j1", "Engineer é🚀", None)
    assert (event.interview, event.candidate) == ("i1", "c1")
    assert (event.type, event.progress) == (EventType.COMPLETED, None)
    assert event.occurred_at == at("2026-03-01T09:30:00")


def test_what_may_be_left_out_may_also_be_said() -> None:
    at_offset = "2026-03-01T11:30:00.1234567+02:00"
    line = written(source="ats", progress=1, occurredAt=at_offset, job_status="CLOSED")
    (read,) = from_ndjson(line)
    assert read.event is not None
    assert (read.event.source, read.event.job_status) == ("ats", JobStatus.CLOSED)
    assert isinstance(read.event.progress, float)
    assert read.event.occurred_at == at("2026-03-01T09:30:00.123456")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"id": GONE}, "id is missing"),
        ({"id": 7}, "id takes text in quotes, not a number"),
        ({"id": None}, "id takes text in quotes, not null"),
        ({"source": None}, "source takes text in quotes, not null"),
        ({"tenantExternalId": ["x"]}, "tenantExternalId takes text in quotes"),
        ({"tenant": "x"}, "'tenant' is no field of an event"),
        ({"job": "j1"}, "job takes an object, not text"),
        ({"job": GONE}, "job is missing"),
        ({"job_title": GONE}, "job.title is missing"),
        ({"job_name": "x"}, "job 'name' is no field of a job"),
        ({"job_status": "PAUSED"}, "job.status takes one of OPEN, CLOSED"),
        ({"job_externalId": 1}, "job.externalId takes text in quotes"),
        ({"type": "FINISHED"}, "type is 'FINISHED': it takes one of INVITED"),
        ({"type": "completed"}, "type is 'completed'"),
        ({"progress": "0.5"}, "progress takes a number from 0 to 1, not text"),
        ({"progress": True}, "progress takes a number from 0 to 1, not true"),
        ({"occurredAt": 1}, "occurredAt takes text in quotes, not a number"),
        ({"occurredAt": "2026-03-01T09:30:00"}, "has no offset"),
        ({"occurredAt": "2026-03-01"}, "has no offset"),
        ({"occurredAt": "2026-02-30T09:30:00Z"}, "is no instant"),
        ({"occurredAt": "20260301T093000Z"}, "is no instant"),
        ({"occurredAt": "0001-01-01T00:00:00+14:00"}, "is no instant"),
        ({"occurredAt": "9999-12-31T23:59:59-14:00"}, "is no instant"),
        ({"occurredAt": "2026-03-01T24:30:00Z"}, "is no instant"),
        ({"occurredAt": "yesterday"}, "is no instant"),
    ],
)
def test_a_field_that_is_not_right_is_named(changes: dict[str, object], says: str) -> None:
    (read,) = from_ndjson(written(**changes))
    assert read.event is None
    assert says in read.problem


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "is no JSON"),
        (b"{'id': 1}", "is no JSON"),
        (b'{"progress": NaN}', "is no JSON"),
        (b"\xff\xfe{}", "is no JSON"),
        (written()[:-1] + b', "x": "\xff"}', "is no JSON"),
        (b'{"id": "\\ud800"}', "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"[]", "takes an object with the fields of an event, and this is a list"),
        (b"null", "and this is null"),
        (b"5", "and this is a number"),
        (b'"x"', "and this is text"),
    ],
)
def test_a_line_that_is_no_event_says_why(line: bytes, says: str) -> None:
    (read,) = from_ndjson(line)
    assert read.event is None
    assert says in read.problem


def test_lines_keep_their_numbers_whatever_lies_between_them() -> None:
    reads = from_ndjson(b"\xef\xbb\xbf" + written(), b"", b"   \r", b"oops", written())
    assert [(read.number, read.event is not None) for read in reads] == [
        (1, True),
        (4, False),
        (5, True),
    ]


def test_a_line_without_end_costs_that_line_and_no_memory() -> None:
    long = b'{"id": "' + b"x" * (3 * LONGEST_LINE) + b'"}'
    first, second = from_ndjson(long, written())
    assert (first.number, first.event) == (1, None)
    assert "longer than 1,048,576 bytes" in first.problem
    assert (second.number, second.event is not None) == (2, True)


def test_csv_and_ndjson_say_the_same() -> None:
    (from_row,) = from_csv(a_table(ROW))
    (from_object,) = from_ndjson(written())
    assert from_row.event == from_object.event
    assert from_row.number == 2


def test_csv_is_taken_with_a_byte_order_mark_quotes_breaks_and_columns_in_any_order() -> None:
    row = ROW | {"jobTitle": 'Head of "Sales",\nEMEA', "progress": "0.5", "source": ""}
    text = a_table(row, ROW, columns=tuple(reversed(table.COLUMNS)))
    first, second = from_csv(b"\xef\xbb\xbf" + text.encode())
    assert first.event is not None
    assert first.event.job_title == 'Head of "Sales",\nEMEA'
    assert (first.event.progress, first.event.source) == (0.5, "platform")
    assert (first.number, second.number) == (2, 4)


@pytest.mark.parametrize(
    ("cell", "value", "says"),
    [
        ("progress", "half", "progress 'half' is no number"),
        ("progress", "nan", "progress 'nan' is no number"),
        ("progress", "1_0", "is no number"),
        ("progress", "٣", "is no number"),
        ("type", "", "type is '': it takes one of"),
        ("occurredAt", "2026-03-01 09:30", "has no offset"),
        ("occurredAt", "", "is no instant"),
    ],
)
def test_a_cell_that_is_not_right_is_named(cell: str, value: str, says: str) -> None:
    bad, good = from_csv(a_table(ROW | {cell: value}, ROW))
    assert (bad.number, bad.event) == (2, None)
    assert says in bad.problem
    assert good.event is not None


def test_rows_that_are_no_csv_are_left_out_and_the_others_taken() -> None:
    good = a_table(ROW).split("\r\n")[1]
    text = a_table() + f'{good},extra\r\n\r\n"e1"x,{good}\r\n{good}\r\n'
    wide, broken, fine = from_csv(text)
    assert (wide.number, wide.problem) == (2, "has 11 cells: the header has 10")
    assert broken.number == 4
    assert "is no CSV" in broken.problem
    assert (fine.number, fine.event is not None) == (5, True)


def test_bytes_that_are_no_utf_8_cost_their_row_alone() -> None:
    raw = a_table(ROW, ROW).encode().replace("é".encode(), b"\xe9", 1)
    bad, good = from_csv(raw)
    assert (bad.number, bad.event) == (2, None)
    assert "is no UTF-8" in bad.problem
    assert good.event is not None


def test_a_quote_that_is_never_closed_is_reported_and_takes_few_lines_along() -> None:
    good = a_table(ROW).split("\r\n")[1]
    reads = from_csv(a_table() + f'"{good}\r\n' + f"{good}\r\n" * 1000)
    assert reads[0].event is None
    assert "lines up to" in reads[0].problem
    assert sum(read.event is not None for read in reads) > 800


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ("", "lacks id, source"),
        ("id,source\r\n", "lacks tenantExternalId"),
        (",".join(table.COLUMNS).replace("jobTitle", "title"), "lacks jobTitle and has 'title'"),
        (",".join((*table.COLUMNS, "id")), "names a column twice"),
        ('"id', "is no header"),
        ("{}\r\n", "lacks"),
    ],
)
def test_a_file_without_the_right_header_is_refused_as_a_whole(header: str, says: str) -> None:
    with pytest.raises(BadFileError, match=says):
        from_csv(header)
