"""Events: what is refused and where, and when two events say the same."""

import math
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError, TooEarlyError, TooLateError
from credit.metering.events import EventType, JobStatus, check_time, checked_event, content_digest
from tests.builders import a_priced_event, an_event, at

NOW = at("2026-03-10T12:00")
START = at("2026-01-01")
TICK = timedelta(microseconds=1)
PARTIAL = EventType.PARTIALLY_COMPLETED
TEXTS = [
    ("id", ("id",), 200),
    ("source", ("source",), 200),
    ("tenant", ("tenantExternalId",), 200),
    ("job", ("job", "externalId"), 200),
    ("job_title", ("job", "title"), 500),
    ("interview", ("interviewId",), 200),
    ("candidate", ("candidateId",), 200),
]


def check(at_text: str, *, any_age: bool = False) -> None:
    check_time(an_event(occurred_at=at_text), NOW, START, any_age=any_age)


@pytest.mark.parametrize(("field", "path", "longest"), TEXTS)
def test_a_text_is_taken_up_to_its_limit_and_refused_beyond_or_empty(
    field: str, path: tuple[str, ...], longest: int
) -> None:
    # An emoji outside the basic plane is one character, not two.
    fitting: dict[str, Any] = {field: "🎓" * longest}
    assert getattr(checked_event(replace(an_event(), **fitting)), field) == "🎓" * longest
    for wrong in ("", "x" * (longest + 1)):
        values: dict[str, Any] = {field: wrong}
        with pytest.raises(InvalidInputError, match=f"1 to {longest}") as refusal:
            checked_event(replace(an_event(), **values))
        assert refusal.value.path == path


@pytest.mark.parametrize(("field", "path", "longest"), TEXTS)
@pytest.mark.parametrize("text", ["a\0b", "\ud800", "a\udfffb"])
def test_characters_that_no_database_takes_are_refused(
    field: str, path: tuple[str, ...], longest: int, text: str
) -> None:
    values: dict[str, Any] = {field: text}
    with pytest.raises(InvalidInputError, match="invalid character") as refusal:
        checked_event(replace(an_event(), **values))
    assert refusal.value.path == path


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "a\tb\nc", "＝1", "👩‍💻", "שלום", "\u200b"])
def test_odd_titles_are_taken_as_they_are(title: str) -> None:
    assert checked_event(an_event(job_title=title)).job_title == title


def test_a_partial_completion_needs_a_progress() -> None:
    with pytest.raises(InvalidInputError, match="takes a progress") as refusal:
        checked_event(an_event(PARTIAL))
    assert refusal.value.path == ("progress",)


@pytest.mark.parametrize("progress", [-0.001, 1.001, math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("kind", [PARTIAL, EventType.STARTED])
def test_a_progress_is_a_share_from_0_to_1(kind: EventType, progress: float) -> None:
    with pytest.raises(InvalidInputError, match="share") as refusal:
        checked_event(an_event(kind, progress=progress))
    assert refusal.value.path == ("progress",)


@pytest.mark.parametrize("progress", [0.0, 1.0, 0.5])
def test_both_ends_of_the_share_are_taken(progress: float) -> None:
    assert checked_event(an_event(PARTIAL, progress=progress)).progress == progress


def test_a_checked_event_has_its_instant_in_utc() -> None:
    event = checked_event(an_event(occurred_at="2026-01-10T12:00+05:45"))
    assert event.occurred_at == at("2026-01-10T06:15")
    assert event.occurred_at.utcoffset() == timedelta(0)


# ── Time ──────────────────────────────────────────────────────────────────────────────────────────


def test_five_minutes_ahead_are_taken_and_a_microsecond_more_is_refused() -> None:
    check("2026-03-10T12:05")
    with pytest.raises(TooEarlyError, match="5 minutes") as refusal:
        check("2026-03-10T12:05:00.000001")
    assert refusal.value.path == ("occurredAt",)


def test_35_days_are_taken_and_a_microsecond_more_is_refused() -> None:
    check("2026-02-03T12:00")
    with pytest.raises(TooLateError, match="insights import"):
        check("2026-02-03T11:59:59.999999")


def test_the_command_line_takes_any_age_since_the_tenants_start() -> None:
    check("2026-01-01", any_age=True)
    for any_age in (True, False):
        with pytest.raises(TooLateError, match="tenant's start"):
            check("2025-12-31T23:59:59.999999", any_age=any_age)


def test_even_the_command_line_takes_nothing_from_the_future() -> None:
    with pytest.raises(TooEarlyError):
        check("2026-03-10T12:06", any_age=True)


# ── Content ───────────────────────────────────────────────────────────────────────────────────────

EVENT = an_event(PARTIAL, progress=0.5)


@pytest.mark.parametrize(
    "change",
    [
        {"interview": "interview-2"},
        {"candidate": "candidate-2"},
        {"type": EventType.STARTED},
        {"occurred_at": EVENT.occurred_at + TICK},
        {"job": "job-2"},
        {"progress": math.nextafter(0.5, 1)},
        {"progress": None},
        {"candidate": EVENT.interview, "interview": EVENT.candidate},
    ],
)
def test_what_happened_to_whom_and_when_is_content(change: dict[str, Any]) -> None:
    assert content_digest(replace(EVENT, **change)) != content_digest(EVENT)


@pytest.mark.parametrize(
    "change",
    [
        {"job_title": "Renamed"},
        {"job_status": JobStatus.CLOSED},
        {"job_status": None},
        {"occurred_at": at("2026-01-10T12:00+01:00")},
        {"id": "event-2", "source": "other"},
    ],
)
def test_a_renamed_job_or_another_way_to_write_the_instant_is_the_same_content(
    change: dict[str, Any],
) -> None:
    assert content_digest(replace(EVENT, **change)) == content_digest(EVENT)


def test_no_two_fields_run_into_each_other() -> None:
    one = an_event(interview='a","b', candidate="c")
    other = an_event(interview="a", candidate='b","c')
    assert content_digest(one) != content_digest(other)


@given(st.floats(0, 1), st.floats(0, 1))
def test_equal_progress_is_equal_content_and_no_other_is(one: float, other: float) -> None:
    same = content_digest(replace(EVENT, progress=one)) == content_digest(
        replace(EVENT, progress=other)
    )
    assert same == (one == other)


def test_ids_equal_but_for_the_source_are_two_events() -> None:
    assert an_event(source="one").key != an_event(source="other").key


def test_events_of_one_instant_are_ordered_by_type_as_an_interview_goes() -> None:
    names = "INVITED STARTED SIMULATION_RUN PARTIALLY_COMPLETED COMPLETED EXPIRED VOIDED"
    expected = [EventType(name) for name in names.split()]
    events = [
        a_priced_event(kind, source="z" if place % 2 else "a", id=str(9 - place))
        for place, kind in enumerate(expected)
    ]
    shuffled = events[3:] + events[:3]
    found = sorted(shuffled, key=lambda event: event.order)
    assert [event.type for event in found] == expected


def test_events_of_one_type_are_ordered_by_instant_then_source_then_id_by_code_point() -> None:
    late = a_priced_event(occurred_at="2026-01-10T11:00:00.000001", source="A", id="A")
    events = [
        a_priced_event(source="Z", id="z"),
        a_priced_event(source="a", id="10"),
        a_priced_event(source="a", id="9"),
        a_priced_event(source="ä", id="1"),
        a_priced_event(source="\uff21", id="1"),
        a_priced_event(source="😀", id="1"),
        late,
    ]
    shuffled = events[3:] + events[:3]
    assert sorted(shuffled, key=lambda event: event.order) == events
    assert an_event(source="a", id="9").order == events[2].order
